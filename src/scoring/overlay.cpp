// SPDX-License-Identifier: EUPL-1.2
#include "scoring/overlay.h"

#include <algorithm>
#include <set>

#include "scoring/model_json.h"
#include "scoring/model_schema.h"
#include "support/json_pointer.h"

namespace tweehanden::scoring {
namespace {

using nlohmann::json;

/// One value that an overlay gives, and where in the model it goes.
struct Change {
  std::size_t part = 0;
  std::string target;  ///< JSON pointer into that part
  Place source;        ///< in the overlay
  json value;
};

/// A number of the overload guard may only be made stricter: which way that is.
struct GuardNumber {
  const char* name;
  bool stricterWhenLower;
};
constexpr GuardNumber kGuardNumbers[] = {
    {"warn_from", true}, {"limit", true}, {"rest_days", false}, {"heavy_hours", true}, {"planning_weeks", true}};

bool blank(const std::string& text) { return text.find_first_not_of(" \t\r\n") == std::string::npos; }

/// Gathers the changes of one overlay, each with its place in the model.
class Changes {
 public:
  Changes(const ModelDocuments& documents, const json& overlay, const std::string& file)
      : m_documents(documents), m_overlay(overlay), m_root{file, ""} {}

  Status gather() {
    for (const auto step :
         {&Changes::weights, &Changes::numbers, &Changes::factors, &Changes::indicators, &Changes::tasks}) {
      if (auto done = (this->*step)(); !done) return done;
    }
    if (all.empty()) return fail(modelRefusal(m_root, "nothing_changed", "the overlay changes nothing"));
    return {};
  }

  std::vector<Change> all;

 private:
  static json::json_pointer pointer(const std::string& text) { return json::json_pointer(text); }

  /// What stands at a place of a part now; nothing when it is empty.
  const json* current(std::size_t part, const std::string& target) const {
    const json& document = m_documents.parts[part].document;
    return document.contains(pointer(target)) ? &document.at(pointer(target)) : nullptr;
  }

  void add(std::size_t part, std::string target, const Place& source, const json& value) {
    all.push_back({part, std::move(target), source, value});
  }

  Status weights() {
    const json given = m_overlay.value("weights", json::object());
    for (const auto& [id, weight] : given.items()) {
      add(0, "/weights/" + pointerToken(id), m_root.at("weights").at(pointerToken(id)), weight);
    }
    return {};
  }

  Status numbers() {
    for (const std::string group : {"parameters", "plan", "load"}) {
      const json given = m_overlay.value(group, json::object());
      if (auto done = numbersOf(given, "/" + group, m_root.at(group)); !done) return done;
    }
    return checkGuardNumbers();
  }

  Status numbersOf(const json& given, const std::string& target, const Place& place) {
    for (const auto& [name, value] : given.items()) {
      const std::string at = target + "/" + pointerToken(name);
      const json* now = current(0, at);
      if (now == nullptr || now->is_object() != value.is_object()) {
        return fail(
            modelRefusal(place.at(pointerToken(name)), "unknown_number", "a number the model does not have", name));
      }
      if (!value.is_object()) {
        add(0, at, place.at(pointerToken(name)), value);
      } else if (auto done = numbersOf(value, at, place.at(pointerToken(name))); !done) {
        return done;
      }
    }
    return {};
  }

  /// No overlay may let an intermediary carry more than the guard allows.
  Status checkGuardNumbers() const {
    for (const auto& [name, stricterWhenLower] : kGuardNumbers) {
      const std::string target = std::string("/load/") + name;
      const auto change = std::find_if(all.begin(), all.end(), [&](const Change& one) { return one.target == target; });
      if (change == all.end()) continue;
      const double now = current(0, target)->get<double>();
      const double then = change->value.get<double>();
      if (stricterWhenLower ? then > now : then < now) {
        return fail(modelRefusal(change->source, "guard_weakened", "an overlay makes no guard weaker", "overload"));
      }
    }
    return {};
  }

  /// Where the item with this id stands in its section; nothing when the model has none.
  std::optional<std::string> itemNamed(const std::string& section, const std::string& id) const {
    const json& items = m_documents.parts[m_documents.sections.at(section)].document.at(section);
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (items[i].at("id") == id) return "/" + section + "/" + std::to_string(i);
    }
    return std::nullopt;
  }

  Status factors() { return items("factors", "unknown_factor"); }
  Status indicators() { return items("indicators", "unknown_indicator"); }
  Status tasks() { return items("tasks", "unknown_task"); }

  Status items(const std::string& section, const char* unknown) {
    const json given = m_overlay.value(section, json::object());
    for (const auto& [id, changes] : given.items()) {
      const Place place = m_root.at(section).at(pointerToken(id));
      const auto target = itemNamed(section, id);
      if (!target) return fail(modelRefusal(place, unknown, "an item that the model does not have", id));
      if (auto done = itemFields(section, *target, changes, place); !done) return done;
    }
    return {};
  }

  Status itemFields(const std::string& section, const std::string& target, const json& changes, const Place& place) {
    const std::size_t part = m_documents.sections.at(section);
    for (const auto& [field, value] : changes.items()) {
      if (field == "links") {
        if (auto done = links(part, target, value, place.at("links")); !done) return done;
      } else if (value.is_object()) {
        for (const auto& [name, text] : value.items()) {
          add(part, target + "/" + field + "/" + name, place.at(field).at(name), text);
        }
      } else {
        add(part, target + "/" + field, place.at(field), value);
      }
    }
    return {};
  }

  /// Weights of links that are there; a new link would be a new claim about what an answer says.
  Status links(std::size_t part, const std::string& target, const json& given, const Place& place) {
    const json& links = *current(part, target + "/links");
    for (const auto& [factor, weight] : given.items()) {
      const auto at =
          std::find_if(links.begin(), links.end(), [id = factor](const json& link) { return link.at("factor") == id; });
      if (at == links.end()) {
        return fail(modelRefusal(place.at(pointerToken(factor)), "unknown_link",
                                 "the indicator has no link to this factor", factor));
      }
      add(part, target + "/links/" + std::to_string(at - links.begin()) + "/weight", place.at(pointerToken(factor)),
          weight);
    }
    return {};
  }

  const ModelDocuments& m_documents;
  const json& m_overlay;
  Place m_root;
};

std::size_t commonLength(const std::string& a, const std::string& b) {
  // Whole tokens only: /factors/1 and /factors/12 have /factors in common.
  const std::string left = a + "/";
  const std::string right = b + "/";
  const auto differ =
      std::mismatch(left.begin(), left.begin() + static_cast<long>(std::min(left.size(), right.size())), right.begin());
  const auto same = static_cast<std::size_t>(differ.first - left.begin());
  return same == 0 ? 0 : left.rfind('/', same - 1);
}

/// The refusal of the changed model as a refusal of the overlay: of the change nearest to the place in the model. The
/// model without it was in order.
Error ofOverlay(Error error, const ModelDocuments& documents, const std::vector<Change>& changes,
                const std::string& file) {
  Place nearest{file, ""};
  std::size_t most = 0;
  for (const Change& change : changes) {
    if (documents.parts[change.part].file != error.file) continue;
    const std::size_t common = commonLength(change.target, error.pointer);
    if (common <= most) continue;
    most = common;
    nearest = change.source;
  }
  error.detail += " (" + error.file + " " + error.pointer + ")";
  error.file = nearest.file;
  error.pointer = nearest.pointer;
  return error;
}

Result<json> readOverlay(const OverlayFile& overlay) {
  auto document = parseModelJson(overlay.name, overlay.text);
  if (!document) return document;
  if (!document->is_object() || !document->contains("format") || document->at("format") != "tweehanden-model-overlay") {
    return fail(modelRefusal({overlay.name, ""}, "no_overlay", "the file does not say that it is an overlay"));
  }
  if (document->contains("format_version") && document->at("format_version").is_number() &&
      document->at("format_version") != 1) {
    return fail(modelRefusal({overlay.name, "/format_version"}, "format_version", "unknown version of the format"));
  }
  if (const auto finding = schemaFinding(*document, ModelFileKind::Overlay)) {
    return fail(schemaRefusal(overlay.name, *finding));
  }
  return document;
}

/// Who approved what for which model, and when.
Result<AppliedOverlay> approval(const json& document, const std::string& file, const std::string& modelVersion,
                                Date today) {
  const Place root{file, ""};
  if (document.at("for_model") != modelVersion) {
    return fail(modelRefusal(root.at("for_model"), "for_model", "made for another version of the model", modelVersion));
  }
  for (const char* field : {"approved_by", "reason"}) {
    if (blank(document.at(field).get<std::string>())) {
      return fail(modelRefusal(root.at(field), "blank", "who approved it, and why, must be said"));
    }
  }
  const auto day = document.at("approved_on").get<std::string>();
  const auto approvedOn = Date::fromIso(day);
  if (!approvedOn) return fail(modelRefusal(root.at("approved_on"), "approved_on", "no day that exists", day));
  if (*approvedOn > today) {
    return fail(modelRefusal(root.at("approved_on"), "approved_later", "approved after today", day));
  }
  const auto text = [&](const char* field) { return document.at(field).get<std::string>(); };
  return AppliedOverlay{text("version"), text("approved_by"), *approvedOn, text("reason")};
}

Status apply(const std::vector<Change>& changes, ModelDocuments& documents, std::set<std::string>& changed) {
  // Without it the library would make a list of a weight that is named by a number.
  documents.manifest().emplace("weights", json::object());
  for (const Change& change : changes) {
    if (!changed.insert(std::to_string(change.part) + change.target).second) {
      return fail(modelRefusal(change.source, "changed_twice", "an overlay before this one changed it too"));
    }
    documents.parts[change.part].document[json::json_pointer(change.target)] = change.value;
  }
  return {};
}

Result<Model> checked(const ModelDocuments& documents, const std::vector<Change>& changes) {
  std::set<std::size_t> touched;
  for (const Change& change : changes) touched.insert(change.part);
  for (const std::size_t part : touched) {
    if (auto fits = checkModelSchema(documents.parts[part]); !fits) return fail(fits.error());
  }
  return modelOf(documents);
}

/// The bytes with their length before them, so that no other model and overlay have the same bytes together.
std::string framed(const std::string& text) { return "\noverlay " + std::to_string(text.size()) + "\n" + text; }

}  // namespace

Result<Model> modelWith(ModelDocuments documents, const std::vector<OverlayFile>& overlays, Date today) {
  const auto version = documents.manifest().at("version").get<std::string>();
  std::vector<AppliedOverlay> applied;
  std::set<std::string> changed;
  Result<Model> model = fail(ErrorCode::InvalidModel);
  for (const OverlayFile& file : overlays) {
    const auto document = readOverlay(file);
    if (!document) return fail(document.error());
    auto approved = approval(*document, file.name, version, today);
    if (!approved) return fail(std::move(approved.error()));
    Changes changes(documents, *document, file.name);
    if (auto gathered = changes.gather(); !gathered) return fail(gathered.error());
    if (auto laid = apply(changes.all, documents, changed); !laid) return fail(laid.error());
    documents.bytes += framed(file.text);
    model = checked(documents, changes.all);
    if (!model) return fail(ofOverlay(std::move(model.error()), documents, changes.all, file.name));
    applied.push_back(*std::move(approved));
  }
  for (const AppliedOverlay& each : applied) model->version += "+" + each.version;
  model->overlays = std::move(applied);
  return model;
}

}  // namespace tweehanden::scoring
