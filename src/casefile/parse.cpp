// SPDX-License-Identifier: EUPL-1.2
#include "casefile/parse.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <unordered_set>

#include "domain/validation.h"
#include "support/json_pointer.h"

namespace tweehanden::casefile {
namespace {

using Json = nlohmann::ordered_json;

/// Builds the document as the library's own handler would, and knows at every moment where it is.
class Builder final : public nlohmann::json_sax<Json> {
 public:
  explicit Builder(NulText nul) : m_nul(nul) {}

  bool null() override { return add(Json(nullptr)) != nullptr; }
  bool boolean(bool value) override { return add(Json(value)) != nullptr; }
  bool number_integer(number_integer_t value) override { return add(Json(value)) != nullptr; }
  bool number_unsigned(number_unsigned_t value) override { return add(Json(value)) != nullptr; }
  bool number_float(number_float_t value, const string_t& text) override {
    // An integer beyond 64 bits arrives here; kept as a double it would come back as another number.
    if (text.find_first_of(".eE") != string_t::npos) return add(Json(value)) != nullptr;
    return refuse({ErrorCode::InvalidJson, "number out of range", {}, pointer(), {"number_range"}});
  }
  bool string(string_t& value) override {
    if (hasNul(value)) return refuseNul();
    return add(Json(std::move(value))) != nullptr;
  }
  bool binary(binary_t&) override { return false; }

  bool start_object(std::size_t) override { return open(Json::object()); }
  bool key(string_t& name) override {
    if (hasNul(name)) return refuseNul();
    auto& level = m_levels.back();
    level.name = std::move(name);
    if (level.names.insert(level.name).second) return true;
    return refuse({ErrorCode::InvalidJson, "property twice", {}, pointer(), {"duplicate_property", level.name}});
  }
  bool end_object() override { return close(); }
  bool start_array(std::size_t) override { return open(Json::array()); }
  bool end_array() override { return close(); }

  bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception& fault) override {
    constexpr int kNumberOutOfRange = 406;
    m_position = position;
    const auto reason = fault.id == kNumberOutOfRange ? "number_range" : "syntax";
    return refuse({ErrorCode::InvalidJson, "not JSON", {}, pointer(), {reason}});
  }

  [[nodiscard]] std::string pointer() const {
    std::string text;
    for (const auto& level : m_levels) {
      if (level.value->is_array()) {
        text += '/' + std::to_string(level.count);
      } else if (!level.names.empty()) {
        text += '/' + pointerToken(level.name);
      }
    }
    return text;
  }

  Json document;
  std::optional<Error> error;
  [[nodiscard]] std::size_t position() const { return m_position; }

 private:
  struct Level {
    Json* value;
    std::unordered_set<std::string> names = {};  ///< the library searches linearly, which a million names would punish
    std::string name = {};
    std::size_t count = 0;  ///< elements complete, in an array
  };

  [[nodiscard]] bool hasNul(std::string_view text) const {
    return m_nul == NulText::Refuse && text.find('\0') != std::string_view::npos;
  }
  bool refuseNul() { return refuse({ErrorCode::InvalidText, "NUL in text", {}, pointer(), {"nul"}}); }
  bool refuse(Error why) {
    error = std::move(why);
    return false;
  }

  /// Puts the value where it belongs. The pointer holds until a sibling is added, and that is after its own end.
  Json* add(Json value) {
    if (m_levels.empty()) {
      document = std::move(value);
      return &document;
    }
    auto& level = m_levels.back();
    const bool closed = !value.is_structured();
    Json* place = nullptr;
    if (level.value->is_array()) {
      level.value->push_back(std::move(value));
      place = &level.value->back();
      if (closed) ++level.count;
    } else {
      // Past ordered_map's own emplace, which would search for the name again.
      Json::object_t::Container& members = level.value->get_ref<Json::object_t&>();
      place = &members.emplace_back(level.name, std::move(value)).second;
    }
    return place;
  }

  bool open(Json value) {
    if (m_levels.size() >= kDeepest) {
      return refuse(
          {ErrorCode::InvalidJson, "nested too deeply", {}, pointer(), {"too_deep", std::to_string(kDeepest)}});
    }
    m_levels.push_back({add(std::move(value))});
    return true;
  }

  bool close() {
    m_levels.pop_back();
    if (!m_levels.empty()) ++m_levels.back().count;
    return true;
  }

  NulText m_nul;
  std::vector<Level> m_levels;
  std::size_t m_position = 0;
};

/// Adds line and column, counted from 1, of a byte.
void addLineAndColumn(Error& error, std::string_view text, std::size_t at) {
  const auto before = text.substr(0, std::min(at, text.size()));
  const auto lineStart = before.rfind('\n');
  error.arguments.push_back(std::to_string(std::ranges::count(before, '\n') + 1));
  error.arguments.push_back(
      std::to_string(before.size() - (lineStart == std::string_view::npos ? 0 : lineStart + 1) + 1));
}

/// Bytes that are not UTF-8, or a NUL among them, are told apart from other faults of syntax, for the sake of the
/// sentence.
std::optional<Error> textFault(std::string_view text, const Builder& builder) {
  const auto fault = domain::findTextFault(text);
  const bool otherFaultFirst = builder.error && builder.position() <= (fault ? fault->at : 0);
  if (!fault || otherFaultFirst) return std::nullopt;
  Error error{ErrorCode::InvalidText,
              "text refused",
              {},
              builder.error ? builder.pointer() : "",
              {fault->nul ? "nul" : "utf8"}};
  addLineAndColumn(error, text, fault->at);
  return error;
}

}  // namespace

Result<Json> parse(std::string_view text, NulText nul) {
  Builder builder(nul);
  const bool done = Json::sax_parse(text.begin(), text.end(), &builder);
  if (auto fault = textFault(text, builder)) return fail(*std::move(fault));
  if (done) return std::move(builder.document);
  if (!builder.error) return fail(ErrorCode::InvalidJson, "JSON refused");
  if (builder.error->arguments.front() == "syntax") {
    addLineAndColumn(*builder.error, text, builder.position() > 0 ? builder.position() - 1 : 0);
  }
  return fail(*std::move(builder.error));
}

}  // namespace tweehanden::casefile
