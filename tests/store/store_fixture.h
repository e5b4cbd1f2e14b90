// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <catch2/catch.hpp>
#include <filesystem>
#include <memory>
#include <string>

#include "domain/records.h"
#include "store/store.h"
#include "support/clock.h"
#include "support/files.h"

namespace tweehanden::store::test {

inline constexpr const char* kUser = "mvisser";
inline constexpr const char* kPassphrase = "zeven groene fietsen";

[[nodiscard]] Credentials credentials(const std::string& passphrase = kPassphrase, const std::string& user = kUser);
[[nodiscard]] StoreOptions quick();

/// A fresh encrypted store, which can be closed and opened again.
class StoreFixture {
 public:
  StoreFixture();
  [[nodiscard]] std::filesystem::path folder() const { return m_temporary / "team west.tweehanden"; }
  [[nodiscard]] std::filesystem::path database() const { return folder() / "store.db"; }
  [[nodiscard]] Store& store() { return *m_store; }
  [[nodiscard]] FixedClock& clock() { return m_clock; }
  void close() { m_store.reset(); }
  void open();
  /// The code of the error of opening the closed store.
  [[nodiscard]] ErrorCode openingError(const std::string& passphrase = kPassphrase);

  /// Inserts, and requires that it went well.
  void insert(const domain::Case& file);
  void log(const domain::Visit& visit);
  [[nodiscard]] domain::Case load(domain::FamilyId family);
  [[nodiscard]] CaseloadPage caseload(const CaseloadQuery& query);
  [[nodiscard]] std::vector<VerifyItem> verify();
  /// Whether that check of verify() is content.
  [[nodiscard]] bool holds(VerifyCheck check);
  /// Runs SQL past the program, as someone would who has the key; the store is closed for it and opened again.
  void tamper(const std::string& sql);
  /// Whether the database itself refuses a statement.
  [[nodiscard]] bool refuses(const std::string& sql);
  /// The first column of the first row, read past the program from the open store.
  [[nodiscard]] long long number(const std::string& sql);
  /// Whether the engine prepares a query; the names of its columns.
  [[nodiscard]] bool prepares(std::string_view sql);
  [[nodiscard]] std::vector<std::string> columnNames(const std::string& sql);
  /// How the engine would run a query: a line for each step.
  [[nodiscard]] std::vector<std::string> plan(std::string_view sql);
  /// The first column of every row, the same way.
  [[nodiscard]] std::vector<std::string> texts(const std::string& sql, int column = 0);
  /// How the engine would run a query of db/, a line for each step.
  [[nodiscard]] std::string planOf(const std::string& query);
  /// Every page of the store, decrypted, also those in no table: what someone with the key could dig up.
  [[nodiscard]] std::string plainPages();
  /// The content of every table of records, as text, to compare.
  [[nodiscard]] std::string plainRows(const std::string& except = "");

 private:
  tweehanden::test::TemporaryDirectory m_temporary;
  FixedClock m_clock;
  std::unique_ptr<Store> m_store;
};

[[nodiscard]] AuditEntry entry(const std::string& event = "change", const std::string& object = "case");
/// Whether a status went well; its error's name is shown when not.
[[nodiscard]] std::string outcome(const Status& status);

/// A case in which every member of every record differs from its default, with ids from `firstId` on.
[[nodiscard]] domain::Case wholeCase(const std::string& caseNumber, long long firstId);
/// A family with a name and one parent.
[[nodiscard]] domain::Case smallCase(const std::string& caseNumber, const std::string& displayName, long long firstId);
/// A visit with five observations, an agreement with its task and a help request.
[[nodiscard]] domain::Visit visitTo(const domain::Case& file, long long firstId, Date day);
[[nodiscard]] domain::Task task(long long id, std::optional<Date> until = {});

}  // namespace tweehanden::store::test
