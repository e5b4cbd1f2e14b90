// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cmath>
#include <nlohmann/json.hpp>
#include <string>

#include "casefile/fields_contact.h"

/// Inside src/casefile, only for .cpp files: from records to JSON.
namespace tweehanden::casefile {

/// Whether what a visit has not yet been given (id, day, stamp) is left out.
enum class NotYetGiven { Written, LeftOut };

/// Takes the properties of one record as an object (see fields.h).
class Writer {
 public:
  using Json = nlohmann::ordered_json;
  explicit Writer(NotYetGiven notYet) : m_notYet(notYet) {}

  template <class T>
  void required(const char* name, const T& value) {
    if (m_notYet == NotYetGiven::LeftOut && kMayBeMissing<T> && value == T{}) return;
    m_object.emplace_back(name, json(value));
  }
  template <class T>
  void field(const char* name, const T& value, const T& absent = T{}) {
    if (value != absent) m_object.emplace_back(name, json(value));
  }
  template <class T>
  void inlined(const T& part) {
    fields(*this, part);
  }
  /// A member that is no property of a record.
  void raw(std::string name, Json value) { m_object.emplace_back(std::move(name), std::move(value)); }

  /// The object, as it stands.
  [[nodiscard]] Json take() && {
    Json object = Json::object();
    static_cast<Members&>(object.get_ref<Json::object_t&>()) = std::move(m_object);
    return object;
  }

 private:
  using Members = Json::object_t::Container;

  template <class T>
  static constexpr bool kMayBeMissing =
      std::is_same_v<T, std::string> || std::is_same_v<T, Date> || std::is_same_v<T, DateTime> ||
      std::is_same_v<T, Timestamp> || requires(const T& id) { id.valid(); };

  [[nodiscard]] Json json(const std::string& value) const { return value; }
  [[nodiscard]] Json json(bool value) const { return value; }
  [[nodiscard]] Json json(int value) const { return value; }
  /// Whole numbers without a point; every other one as short as it reads back exactly.
  [[nodiscard]] Json json(double value) const {
    constexpr double kExactIntegers = 9007199254740992.0;  // 2^53
    if (std::trunc(value) == value && std::abs(value) < kExactIntegers) return static_cast<long long>(value);
    return value;
  }
  template <class T>
    requires requires(const T& date) { date.iso(); }
  [[nodiscard]] Json json(const T& date) const {
    return date.iso();
  }
  template <class Tag>
  [[nodiscard]] Json json(const Id<Tag>& id) const {
    return id.text();
  }
  template <class T>
    requires std::is_enum_v<T>
  [[nodiscard]] Json json(const T& value) const {
    return std::string(domain::code(value));
  }
  template <class T>
  [[nodiscard]] Json json(const std::optional<T>& value) const {
    return value ? json(*value) : Json();
  }
  template <class T>
  [[nodiscard]] Json json(const std::vector<T>& values) const {
    Json list = Json::array();
    for (const auto& value : values) list.push_back(json(value));
    return list;
  }
  template <class T>
    requires requires(Writer& writer, const T& record) { fields(writer, record); }
  [[nodiscard]] Json json(const T& record) const {
    Writer part(m_notYet);
    fields(part, record);
    return std::move(part).take();
  }

  NotYetGiven m_notYet;
  Members m_object;
};

}  // namespace tweehanden::casefile
