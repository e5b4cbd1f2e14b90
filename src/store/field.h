// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <concepts>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>

#include "domain/code.h"
#include "support/clock.h"
#include "support/date.h"
#include "support/id.h"

/// How the values of the domain are written in a column and read back: ids and counts as integers, flags as 0 and 1,
/// enums as their codes, dates and times as ISO text, absence as NULL.
namespace tweehanden::store {

/// One value on its way into or out of a prepared statement.
struct Slot {
  enum class Type { Integer, Real, Text };
  Type type = Type::Text;
  bool null = false;
  long long integer = 0;
  double real = 0;
  std::string text;
};

/// A column holds what no version of this program writes.
class DamagedValue : public std::runtime_error {
 public:
  DamagedValue() : std::runtime_error("damaged value") {}
};

template <class T>
concept WrittenAsIso =
    std::same_as<T, Date> || std::same_as<T, DateTime> || std::same_as<T, Timestamp> || std::same_as<T, PartialDate>;

template <class T>
struct Field;  // put() into and get() out of a slot

template <std::integral T>
struct Field<T> {
  static constexpr auto kType = Slot::Type::Integer;
  static void put(Slot& slot, T value) { slot.integer = static_cast<long long>(value); }
  static void get(const Slot& slot, T& value) {
    value = static_cast<T>(slot.integer);
    if (static_cast<long long>(value) != slot.integer) throw DamagedValue();
  }
};

template <>
struct Field<double> {
  static constexpr auto kType = Slot::Type::Real;
  static void put(Slot& slot, double value) { slot.real = value; }
  static void get(const Slot& slot, double& value) { value = slot.real; }
};

template <>
struct Field<std::string> {
  static constexpr auto kType = Slot::Type::Text;
  static void put(Slot& slot, const std::string& value) { slot.text = value; }
  static void get(Slot& slot, std::string& value) { value.swap(slot.text); }  // either keeps its memory
};

/// Only written: names of kinds and other constants.
template <>
struct Field<std::string_view> {
  static constexpr auto kType = Slot::Type::Text;
  static void put(Slot& slot, std::string_view value) { slot.text = value; }
};

template <class Tag>
struct Field<Id<Tag>> {
  static constexpr auto kType = Slot::Type::Integer;
  static void put(Slot& slot, Id<Tag> id) { slot.integer = id.value; }
  static void get(const Slot& slot, Id<Tag>& id) { id.value = slot.integer; }
};

template <class E>
  requires std::is_enum_v<E>
struct Field<E> {
  static constexpr auto kType = Slot::Type::Text;
  static void put(Slot& slot, E value) { slot.text = domain::code(value); }
  static void get(const Slot& slot, E& value) {
    const auto read = domain::fromCode<E>(slot.text);
    if (!read) throw DamagedValue();
    value = *read;
  }
};

template <WrittenAsIso T>
struct Field<T> {
  static constexpr auto kType = Slot::Type::Text;
  static void put(Slot& slot, const T& value) { slot.text = value.iso(); }
  static void get(const Slot& slot, T& value) {
    const auto read = T::fromIso(slot.text);
    if (!read) throw DamagedValue();
    value = *read;
  }
};

template <class T>
struct Field<std::optional<T>> {
  static constexpr auto kType = Field<T>::kType;
  static void put(Slot& slot, const std::optional<T>& value) {
    slot.null = !value;
    if (value) Field<T>::put(slot, *value);
  }
  static void get(Slot& slot, std::optional<T>& value) {
    if (slot.null) {
      value.reset();
    } else {
      Field<T>::get(slot, value.emplace());
    }
  }
};

template <class T>
inline constexpr bool kNullable = false;
template <class T>
inline constexpr bool kNullable<std::optional<T>> = true;

}  // namespace tweehanden::store
