// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <catch2/catch.hpp>
#include <filesystem>
#include <memory>
#include <string>

#include "app/case_view.h"
#include "app/session.h"
#include "domain/records.h"
#include "support/builders.h"
#include "support/clock.h"
#include "support/files.h"

namespace tweehanden::app::test {

inline constexpr const char* kUser = "s.devries";
inline constexpr const char* kPassphrase = "negen rode molens draaien";

/// A session on a fresh encrypted store, which can be closed and opened again. The day is test::kToday.
class AppFixture {
 public:
  explicit AppFixture(bool demo = false);
  [[nodiscard]] Session& session() { return *m_session; }
  [[nodiscard]] FixedClock& clock() { return m_clock; }
  [[nodiscard]] std::filesystem::path folder() const { return m_temporary / "proef.tweehanden"; }
  [[nodiscard]] const scoring::Model& model() { return m_session->model(); }
  void close() { m_session.reset(); }
  void open();

  /// The path of a case file with this case, beside the store.
  [[nodiscard]] std::filesystem::path fileOf(const domain::Case& file, const std::string& name = "casus.json");
  [[nodiscard]] std::filesystem::path fileWith(const std::string& text, const std::string& name);
  /// Imports, and requires that it went well.
  void import(const domain::Case& file);
  [[nodiscard]] CaseView view(const std::string& caseNumber);
  [[nodiscard]] std::string exported(const std::string& caseNumber);
  /// Lines in the audit trail.
  [[nodiscard]] long long auditLines();

 private:
  tweehanden::test::TemporaryDirectory m_temporary;
  FixedClock m_clock;
  std::unique_ptr<Session> m_session;
};

/// The value, after requiring that there is one; the error's name is shown otherwise.
template <class T>
T valueOf(Result<T> result) {
  INFO((result ? std::string("done") : std::string(name(result.error().code)) + " " + result.error().pointer));
  REQUIRE(result.has_value());
  return std::move(*result);
}

/// The error, after requiring that there is one.
template <class T>
Error errorOf(const std::expected<T, Error>& result) {
  REQUIRE_FALSE(result.has_value());
  return result.error();
}

/// aCase(number) as it may be worked on: active, without a closing day.
[[nodiscard]] domain::Case openCase(int number = 1);
/// A home visit to aCase(number) today, by the mother, without ids and stamps.
[[nodiscard]] domain::Visit freshVisit(int number = 1);
/// An observation of the mother, as a visit holds it before it is logged.
[[nodiscard]] domain::Observation freshObservation(const std::string& indicator, const std::string& answer,
                                                   int number = 1);
/// Factors of which score or mass differ to the last bit.
[[nodiscard]] std::vector<std::string> changed(const scoring::Model& model, const scoring::Profile& before,
                                               const scoring::Profile& after);
/// The factors an indicator links to, sorted.
[[nodiscard]] std::vector<std::string> linkedTo(const scoring::Model& model, const std::string& indicator);

}  // namespace tweehanden::app::test
