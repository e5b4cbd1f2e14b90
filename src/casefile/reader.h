// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <limits>
#include <nlohmann/json.hpp>
#include <string>

#include "casefile/fields_contact.h"
#include "casefile/parse.h"
#include "support/json_pointer.h"

/// Inside src/casefile, only for .cpp files: from JSON to records.
namespace tweehanden::casefile {

/// A file is refused at the first value that cannot be; a draft keeps what can be read and leaves the rest at its
/// default.
enum class Misfits { Refused, Skipped };

/// Sets the properties of one record from an object (see fields.h). The schema has said what must be there, so what is
/// absent has its default. Keeps the first fault.
class Reader {
 public:
  using Json = nlohmann::ordered_json;
  Reader(const Json& document, Misfits misfits) : m_object(&document), m_misfits(misfits) {}

  template <class T>
  void required(const char* name, T& value) {
    member(name, value);
  }
  template <class T>
  void field(const char* name, T& value, const T& = T{}) {
    member(name, value);
  }
  template <class T>
  void inlined(T& part) {
    fields(*this, part);
  }

  [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

 private:
  template <class T>
  void member(const char* name, T& value) {
    if (m_error || !m_object->is_object()) return;
    const auto found = m_object->find(name);
    if (found != m_object->end()) at('/' + pointerToken(name), *found, value);
  }
  template <class T>
  void at(const std::string& token, const Json& json, T& value) {
    const auto length = m_pointer.size();
    m_pointer += token;
    read(json, value);
    m_pointer.resize(length);
  }
  void refuse(ErrorCode code, std::vector<std::string> arguments) {
    if (m_misfits == Misfits::Skipped || m_error) return;
    m_error = Error{code, "value refused", {}, m_pointer, std::move(arguments)};
  }
  void refuseType() { refuse(ErrorCode::SchemaViolation, {"wrong_type"}); }

  void read(const Json& json, std::string& value) {
    if (!json.is_string()) return refuseType();
    value = json.get_ref<const std::string&>();
  }
  void read(const Json& json, bool& value) {
    if (!json.is_boolean()) return refuseType();
    value = json.get<bool>();
  }
  void read(const Json& json, int& value) {
    if (!json.is_number_integer()) return refuseType();
    const bool tooBig = json.is_number_unsigned() && json.get<unsigned long long>() > std::numeric_limits<int>::max();
    if (tooBig || json.get<long long>() < std::numeric_limits<int>::min()) {
      return refuse(ErrorCode::SchemaViolation, {"out_of_range"});
    }
    value = json.get<int>();
  }
  void read(const Json& json, double& value) {
    if (!json.is_number()) return refuseType();
    value = json.get<double>();
  }
  template <class T>
    requires requires(std::string_view text) { T::fromIso(text); }
  void read(const Json& json, T& value) {
    if (!json.is_string()) return refuseType();
    const auto& text = json.get_ref<const std::string&>();
    if (const auto day = T::fromIso(text)) {
      value = *day;
    } else {
      refuse(ErrorCode::InvalidDate, {text});
    }
  }
  template <class Tag>
  void read(const Json& json, Id<Tag>& value) {
    if (!json.is_string()) return refuseType();
    const auto& text = json.get_ref<const std::string&>();
    if (const auto id = text.empty() ? std::nullopt : Id<Tag>::fromText(text)) {
      value = *id;
    } else {
      refuse(ErrorCode::SchemaViolation, {"wrong_form", text});
    }
  }
  template <class T>
    requires std::is_enum_v<T>
  void read(const Json& json, T& value) {
    if (!json.is_string()) return refuseType();
    const auto& text = json.get_ref<const std::string&>();
    if (const auto known = domain::fromCode<T>(text)) {
      value = *known;
    } else {
      refuse(ErrorCode::SchemaViolation, {"unknown_code", text});
    }
  }
  template <class T>
  void read(const Json& json, std::optional<T>& value) {
    T inner{};
    const auto before = inner;
    read(json, inner);
    // In a draft, something unreadable is not there; a file with it is refused as a whole.
    if (m_misfits == Misfits::Refused || inner != before) value = inner;
  }
  template <class T>
  void read(const Json& json, std::vector<T>& values) {
    if (!json.is_array()) return refuseType();
    values.reserve(json.size());
    for (std::size_t i = 0; i < json.size() && !m_error; ++i) {
      at('/' + std::to_string(i), json[i], values.emplace_back());
    }
  }
  template <class T>
    requires requires(Reader& reader, T& record) { fields(reader, record); }
  void read(const Json& json, T& record) {
    if (!json.is_object()) return refuseType();
    const Json* outer = std::exchange(m_object, &json);
    fields(*this, record);
    m_object = outer;
  }

  const Json* m_object;
  Misfits m_misfits;
  std::string m_pointer;
  std::optional<Error> m_error;
};

}  // namespace tweehanden::casefile
