// SPDX-License-Identifier: EUPL-1.2
#include "scoring/model_json.h"

#include <nlohmann/json.hpp>
#include <set>
#include <vector>

#include "domain/validation.h"
#include "scoring/model_draft.h"
#include "support/json_pointer.h"

namespace tweehanden::scoring {
namespace {

using nlohmann::json;

// Deeper nesting is refused before anything recursive sees it.
constexpr std::size_t kDeepest = 64;

/// Follows the parser, to refuse what the library would let pass: a property named twice, of which it keeps one in
/// silence, and nesting that would exhaust the stack of all that comes after it.
class Watch {
 public:
  explicit Watch(const std::string& file) : m_file(file) {}

  bool operator()(int /*depth*/, json::parse_event_t event, json& parsed) {
    switch (event) {
      case json::parse_event_t::object_start: return open(false);
      case json::parse_event_t::array_start: return open(true);
      case json::parse_event_t::object_end:
      case json::parse_event_t::array_end: m_open.pop_back(); return count();
      case json::parse_event_t::key: return name(parsed.get_ref<const std::string&>());
      case json::parse_event_t::value:
        if (parsed.is_string()) checkNul(parsed.get_ref<const std::string&>());
        return count();
    }
    return true;
  }

  /// Of the object or list that is open.
  [[nodiscard]] Place place() const {
    Place place{m_file, ""};
    for (std::size_t i = 0; i + 1 < m_open.size(); ++i) {
      place = m_open[i].list ? place.at(m_open[i].elements) : place.at(pointerToken(m_open[i].name));
    }
    return place;
  }

  std::optional<Error> fault;  ///< the first

 private:
  struct Level {
    bool list = false;
    std::size_t elements = 0;
    std::string name = {};
    std::set<std::string> names = {};
  };

  bool open(bool list) {
    m_open.push_back({list});
    if (m_open.size() > kDeepest) refuse("too_deep", "nested too deeply", std::to_string(kDeepest));
    return m_open.size() <= kDeepest;
  }

  bool count() {
    if (!m_open.empty()) ++m_open.back().elements;
    return true;
  }

  bool name(const std::string& name) {
    checkNul(name);
    m_open.back().name = name;
    if (!m_open.back().names.insert(name).second) refuse("duplicate_property", "a property is named twice", name);
    return true;
  }

  void checkNul(const std::string& text) {
    if (text.find('\0') != std::string::npos) refuse("nul", "a text holds NUL", {});
  }

  void refuse(const char* reason, const char* detail, const std::string& value) {
    if (!fault) fault = modelRefusal(place(), reason, detail, value);
  }

  std::string m_file;
  std::vector<Level> m_open;
};

}  // namespace

Result<json> parseModelJson(const std::string& file, std::string_view text) {
  if (const auto bytes = domain::findTextFault(text); bytes && !bytes->nul) {
    return fail(modelRefusal({file, ""}, "not_utf8", "bytes that are not UTF-8", std::to_string(bytes->at)));
  }
  Watch watch(file);
  try {
    json document = json::parse(text, std::ref(watch));
    if (watch.fault) return fail(*std::move(watch.fault));
    return document;
  } catch (const json::exception& error) {
    if (watch.fault) return fail(*std::move(watch.fault));
    return fail(modelRefusal(watch.place(), "invalid_json", error.what()));
  }
}

}  // namespace tweehanden::scoring
