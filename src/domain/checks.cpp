// SPDX-License-Identifier: EUPL-1.2
#include "domain/checks.h"

#include <cmath>

#include "domain/validation.h"

namespace tweehanden::domain {
namespace {

// Nobody in a file was born before, no window reaches beyond: a year outside is a slip of the keyboard (0026, 20226).
constexpr Date kFirstDay{1900, 1, 1};
constexpr Date kLastDay{2199, 12, 31};

}  // namespace

std::string Place::pointer() const {
  if (m_above == nullptr) return {};
  return m_above->pointer() + '/' + (m_name.empty() ? std::to_string(m_index) : std::string(m_name));
}

Status Checks::result() && {
  if (m_error) return fail(*std::move(m_error));
  return {};
}

void Checks::fault(const Place& at, ErrorCode code, std::string argument, std::string other) {
  if (m_error) return;
  m_error = Error{code, "record refused", {}, at.pointer(), {}};
  m_error->arguments.push_back(std::move(argument));
  if (!other.empty()) m_error->arguments.push_back(std::move(other));
}

void Checks::value(const Place& at, bool holds, std::string_view reason) {
  if (!holds) fault(at, ErrorCode::InvalidValue, std::string(reason));
}

void Checks::text(const Place& at, const std::string& value) {
  if (m_error) return;
  const auto status = validateText(value);
  if (status) return;
  m_error = status.error();
  m_error->pointer = at.pointer();
}

void Checks::name(const Place& at, const std::string& value) {
  text(at, value);
  this->value(at, !value.empty(), "missing");
}

void Checks::texts(const Place& at, const std::vector<std::string>& values) {
  for (std::size_t i = 0; i < values.size(); ++i) text(at / i, values[i]);
}

void Checks::day(const Place& at, Date value) {
  if (value < kFirstDay || value > kLastDay) fault(at, ErrorCode::InvalidDate, value.iso());
}

void Checks::day(const Place& at, const std::optional<Date>& value) {
  if (value) day(at, *value);
}

void Checks::past(const Place& at, Date value) {
  day(at, value);
  if (value > m_today) fault(at, ErrorCode::FutureDate, value.iso());
}

void Checks::past(const Place& at, const std::optional<Date>& value) {
  if (value) past(at, *value);
}

void Checks::past(const Place& at, const PartialDate& value) {
  const bool whole = (value.year || !value.month) && (value.month || !value.day);
  if (!whole || PartialDate::fromIso(value.iso()) != value) return fault(at, ErrorCode::InvalidDate, {});
  const auto first = value.earliest();
  const auto last = value.latest();
  if (!first || !last) return;
  if (*first < kFirstDay || *last > kLastDay) fault(at, ErrorCode::InvalidDate, value.iso());
  if (*first > m_today) fault(at, ErrorCode::FutureDate, value.iso());
}

void Checks::order(const Place& end, const std::optional<Date>& endDay, const std::optional<Date>& startDay) {
  if (endDay && startDay && *endDay < *startDay) fault(end, ErrorCode::EndBeforeStart, endDay->iso(), startDay->iso());
}

void Checks::stamp(const Place& at, const Stamp& value) {
  text(at / "recorded_by", value.recordedBy);
  this->value(at / "revision", value.revision >= 1, "revision");
  const Date recordedOn(std::chrono::floor<std::chrono::days>(
      std::chrono::sys_time<std::chrono::milliseconds>(std::chrono::milliseconds{value.recordedAt.milliseconds})));
  day(at / "recorded_at", recordedOn);
  // Recorded in UTC, judged by the local day: elsewhere on earth it may be tomorrow already.
  if (recordedOn > m_today.plusDays(1)) fault(at / "recorded_at", ErrorCode::FutureDate, recordedOn.iso());
}

void Checks::phone(const Place& at, const std::string& value) {
  text(at, value);
  if (!value.empty()) this->value(at, normalPhone(value) == value, "phone");
}

void Checks::amount(const Place& at, double value) {
  this->value(at, std::isfinite(value), "not_a_number");
  this->value(at, value >= 0, "negative");
}

}  // namespace tweehanden::domain
