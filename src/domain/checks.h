// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>

#include "domain/records.h"
#include "support/error.h"

/// Inside src/domain: what validation.cpp and validation_records.cpp share.
namespace tweehanden::domain {

/// A place in a case file. Cheap to pass down; the JSON pointer is made only when something is wrong there.
/// A place refers to the one above it, which must live as long.
class Place {
 public:
  Place() = default;
  [[nodiscard]] Place operator/(std::string_view name) const { return {this, name, 0}; }
  [[nodiscard]] Place operator/(std::size_t index) const { return {this, {}, index}; }
  [[nodiscard]] std::string pointer() const;

 private:
  Place(const Place* above, std::string_view name, std::size_t index) : m_above(above), m_name(name), m_index(index) {}
  const Place* m_above = nullptr;
  std::string_view m_name;
  std::size_t m_index = 0;
};

/// Ids that may be referred to.
struct KnownIds {
  std::unordered_set<long long> persons, organisations, intermediaries, contacts, agreements;
};

/// Runs single checks and keeps the first fault.
class Checks {
 public:
  explicit Checks(Date today) : m_today(today) {}

  [[nodiscard]] bool failed() const { return m_error.has_value(); }
  [[nodiscard]] Status result() &&;

  void text(const Place& at, const std::string& value);
  /// Text that must not be empty.
  void name(const Place& at, const std::string& value);
  void texts(const Place& at, const std::vector<std::string>& values);
  /// A day in the years 1900 to 2199.
  void day(const Place& at, Date value);
  void day(const Place& at, const std::optional<Date>& value);
  /// The same, and not after today.
  void past(const Place& at, Date value);
  void past(const Place& at, const std::optional<Date>& value);
  void past(const Place& at, const PartialDate& value);
  /// `end`, when there is one, is not before `start`; the fault is at the end.
  void order(const Place& end, const std::optional<Date>& endDay, const std::optional<Date>& startDay);
  void stamp(const Place& at, const Stamp& value);
  /// Phone, postcode and bsn are in their normal form, or empty.
  void phone(const Place& at, const std::string& value);
  /// A number that is finite and not below zero.
  void amount(const Place& at, double value);
  /// InvalidValue with that reason unless `holds`.
  void value(const Place& at, bool holds, std::string_view reason);

  template <class Tag>
  void reference(const Place& at, Id<Tag> id, const std::unordered_set<long long>& known) {
    if (!known.contains(id.value)) fault(at, ErrorCode::DanglingReference, id.text());
  }
  template <class Tag>
  void reference(const Place& at, const std::optional<Id<Tag>>& id, const std::unordered_set<long long>& known) {
    if (id) reference(at, *id, known);
  }
  /// The id exists and was not `seen` before.
  template <class Tag>
  void identity(const Place& at, Id<Tag> id, std::unordered_set<long long>& seen) {
    value(at, id.valid(), "id");
    if (!seen.insert(id.value).second) fault(at, ErrorCode::DuplicateId, id.text());
  }

  void fault(const Place& at, ErrorCode code, std::string argument, std::string other = {});

 private:
  Date m_today;
  std::optional<Error> m_error;
};

void check(Checks& checks, const Place& at, const Voice& voice, const KnownIds& known);
void check(Checks& checks, const Place& at, const Contact& contact, const KnownIds& known);
void check(Checks& checks, const Place& at, const Observation& observation, const KnownIds& known);
void check(Checks& checks, const Place& at, const HelpRequest& request, const KnownIds& known);
void check(Checks& checks, const Place& at, const Family& family, const KnownIds& known);
void check(Checks& checks, const Place& at, const Person& person, const KnownIds& known);
void check(Checks& checks, const Place& at, const Custody& custody, const KnownIds& known);
void check(Checks& checks, const Place& at, const Relation& relation, const KnownIds& known);
void check(Checks& checks, const Place& at, const NetworkTie& tie, const KnownIds& known);
void check(Checks& checks, const Place& at, const Organisation& organisation, const KnownIds& known);
void check(Checks& checks, const Place& at, const Intermediary& intermediary, const KnownIds& known);
void check(Checks& checks, const Place& at, const ServiceFact& fact, const KnownIds& known);
void check(Checks& checks, const Place& at, const Consent& consent, const KnownIds& known);
void check(Checks& checks, const Place& at, const Referral& referral, const KnownIds& known);
void check(Checks& checks, const Place& at, const SafetyConcern& concern, const KnownIds& known);
void check(Checks& checks, const Place& at, const Task& task, const KnownIds& known);
void check(Checks& checks, const Place& at, const ProfileConfirmation& confirmation, const KnownIds& known);

}  // namespace tweehanden::domain
