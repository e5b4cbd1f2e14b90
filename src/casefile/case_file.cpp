// SPDX-License-Identifier: EUPL-1.2
#include "casefile/case_file.h"

#include <algorithm>

#include "casefile/reader.h"
#include "casefile/schema_check.h"
#include "casefile/writer.h"
#include "domain/validation.h"

namespace tweehanden::casefile {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kVersion = 1;
constexpr const char* kCaseFormat = "tweehanden-case";
constexpr const char* kVisitFormat = "tweehanden-visit";

/// The names of the sections a record describes.
struct Names {
  std::vector<std::string_view> names;
  template <class T>
  void required(const char* name, const T&) {
    names.emplace_back(name);
  }
  template <class T>
  void field(const char* name, const T&) {
    names.emplace_back(name);
  }
};

bool isKnownSection(std::string_view name) {
  Names known{{"format", "format_version"}};
  const domain::Case sample;
  fields(known, sample);
  return std::ranges::find(known.names, name) != known.names.end();
}

/// Indented text; bytes that are not UTF-8 cannot be in a valid case and are replaced rather than thrown at the caller.
std::string canonical(const Json& document) {
  return document.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

/// Checked before the schema, so that a file of a newer program is told apart from a broken one.
Status checkVersion(const Json& document, const char* format) {
  if (!document.is_object()) return fail(Error{ErrorCode::SchemaViolation, "no object", {}, {}, {"wrong_type"}});
  const auto found = document.find("format");
  if (found == document.end()) {
    return fail(Error{ErrorCode::SchemaViolation, "no format", {}, {}, {"missing_property", "format"}});
  }
  if (*found != format) {
    const bool shown = found->is_string() && found->get_ref<const std::string&>().size() <= 80;
    return fail(Error{ErrorCode::SchemaViolation,
                      "other format",
                      {},
                      "/format",
                      {"unknown_code", shown ? found->get<std::string>() : std::string()}});
  }
  const Json version = document.value("format_version", Json());
  if (version.is_number() && version > kVersion) {
    return fail(Error{ErrorCode::UnknownFormatVersion,
                      "newer format",
                      {},
                      "/format_version",
                      {version.dump(), std::to_string(kVersion)}});
  }
  return {};
}

/// Takes the sections that this version does not know out of the document.
std::vector<domain::ExtraSection> takeExtras(Json& document) {
  std::vector<domain::ExtraSection> extras;
  Json known = Json::object();
  for (auto& [name, section] : document.items()) {
    if (isKnownSection(name)) {
      known[name] = std::move(section);
    } else {
      extras.push_back({name, section.dump()});
    }
  }
  document = std::move(known);
  return extras;
}

/// Parsed, of this version and as the schema says. `extras` takes the unknown sections, where the format allows any.
Result<Json> readDocument(std::string_view text, FileKind kind, std::vector<domain::ExtraSection>* extras) {
  auto document = parse(text, NulText::Refuse);
  if (!document) return document;
  if (auto status = checkVersion(*document, kind == FileKind::Case ? kCaseFormat : kVisitFormat); !status) {
    return fail(std::move(status).error());
  }
  if (extras != nullptr) *extras = takeExtras(*document);
  if (auto status = checkSchema(*document, kind); !status) return fail(std::move(status).error());
  return document;
}

Result<domain::Case> readCase(std::string_view text, Date today) {
  domain::Case file;
  const auto document = readDocument(text, FileKind::Case, &file.extras);
  if (!document) return fail(document.error());
  Reader reader(*document, Misfits::Refused);
  fields(reader, file);
  if (const auto& error = reader.error()) return fail(*error);
  if (auto status = domain::validate(file, today); !status) return fail(std::move(status).error());
  return file;
}

Result<domain::Visit> readVisitText(std::string_view text) {
  const auto document = readDocument(text, FileKind::Visit, nullptr);
  if (!document) return fail(document.error());
  domain::Visit visit;
  Reader reader(*document, Misfits::Refused);
  fields(reader, visit);
  if (const auto& error = reader.error()) return fail(*error);
  return visit;
}

template <class T>
Result<T> named(Result<T> result, const std::string& fileName) {
  if (!result) result.error().file = fileName;
  return result;
}

}  // namespace

std::string write(const domain::Case& file) {
  Writer writer(NotYetGiven::Written);
  writer.raw("format", kCaseFormat);
  writer.raw("format_version", kVersion);
  fields(writer, file);
  for (const auto& extra : file.extras) {
    if (isKnownSection(extra.name)) continue;  // it would hide a section of ours
    Json section = Json::parse(extra.json, nullptr, false);
    writer.raw(extra.name, section.is_discarded() ? Json(extra.json) : std::move(section));
  }
  return canonical(std::move(writer).take());
}

Result<domain::Case> read(std::string_view text, const std::string& fileName, Date today) {
  return named(readCase(text, today), fileName);
}

std::string writeVisit(const domain::Visit& visit) {
  Writer writer(NotYetGiven::LeftOut);
  writer.raw("format", kVisitFormat);
  writer.raw("format_version", kVersion);
  fields(writer, visit);
  return canonical(std::move(writer).take());
}

Result<domain::Visit> readVisit(std::string_view text, const std::string& fileName) {
  return named(readVisitText(text), fileName);
}

Result<domain::Visit> readDraft(std::string_view text) {
  const auto document = parse(text, NulText::Keep);
  if (!document) return fail(document.error());
  domain::Visit visit;
  Reader reader(*document, Misfits::Skipped);
  fields(reader, visit);
  return visit;
}

}  // namespace tweehanden::casefile
