// SPDX-License-Identifier: EUPL-1.2
#include "store_fixture.h"

#include <sodium.h>
#include <sqlite3.h>

#include "store/keyring.h"
#include "store/sql_text.h"

namespace tweehanden::store::test {
namespace {

/// The file opened with its key through the bare C API.
sqlite3* openedBare(const std::filesystem::path& folder) {
  const auto unlocked = unlockKeyring(tweehanden::test::readFile(folder / "keyring.json"), credentials());
  REQUIRE(unlocked.has_value());
  std::string key(2 * (kStoreKeyBytes + kStoreSaltBytes) + 1, '\0');
  sodium_bin2hex(key.data(), 2 * kStoreKeyBytes + 1, unlocked->key.key.data(), kStoreKeyBytes);
  sodium_bin2hex(key.data() + 2 * kStoreKeyBytes, 2 * kStoreSaltBytes + 1, unlocked->key.salt.data(), kStoreSaltBytes);
  key.pop_back();
  key = "x'" + key + "'";
  sqlite3* database = nullptr;
  REQUIRE(sqlite3_open((folder / "store.db").c_str(), &database) == SQLITE_OK);
  REQUIRE(sqlite3_key(database, key.data(), static_cast<int>(key.size())) == SQLITE_OK);
  const std::string cipher(maintenanceText("cipher"));
  REQUIRE(sqlite3_exec(database, cipher.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
  return database;
}

}  // namespace

Credentials credentials(const std::string& passphrase, const std::string& user) { return {user, Secret(passphrase)}; }

StoreOptions quick() { return {.keyCost = lowestKeyCost()}; }

AuditEntry entry(const std::string& event, const std::string& object) {
  return {event, object, 0, 0, "hulpverlening", "done"};
}

std::string outcome(const Status& status) { return status ? "ok" : std::string(name(status.error().code)); }

StoreFixture::StoreFixture() : m_clock(Date(2026, 11, 24)) {
  auto made = Store::create(folder(), credentials(), m_clock, quick());
  REQUIRE(made.has_value());
  m_store = std::move(*made);
}

void StoreFixture::open() {
  auto opened = Store::open(folder(), credentials(), m_clock, quick());
  REQUIRE(opened.has_value());
  m_store = std::move(*opened);
}

ErrorCode StoreFixture::openingError(const std::string& passphrase) {
  const auto opened = Store::open(folder(), credentials(passphrase), m_clock, quick());
  REQUIRE_FALSE(opened.has_value());
  return opened.error().code;
}

void StoreFixture::insert(const domain::Case& file) {
  REQUIRE(outcome(m_store->write(entry("import"), [&](Writer& writer) { return writer.insertCase(file); })) == "ok");
}

void StoreFixture::log(const domain::Visit& visit) {
  REQUIRE(outcome(m_store->write(entry("create", "visit"),
                                 [&](Writer& writer) { return writer.insertVisit(visit); })) == "ok");
}

domain::Case StoreFixture::load(domain::FamilyId family) {
  domain::Case file;
  REQUIRE(outcome(m_store->read([&](Reader& reader) -> Status {
            auto read = reader.loadCase(family);
            if (!read) return fail(read.error());
            file = std::move(*read);
            return {};
          })) == "ok");
  return file;
}

CaseloadPage StoreFixture::caseload(const CaseloadQuery& query) {
  CaseloadPage page;
  REQUIRE(outcome(m_store->read([&](Reader& reader) -> Status {
            auto read = reader.caseload(query);
            if (!read) return fail(read.error());
            page = std::move(*read);
            return {};
          })) == "ok");
  return page;
}

std::vector<VerifyItem> StoreFixture::verify() {
  auto items = m_store->verify({});
  REQUIRE(items.has_value());
  REQUIRE(items->size() == 6);
  return *items;
}

bool StoreFixture::holds(VerifyCheck check) {
  for (const auto& item : verify()) {
    if (item.check == check) return item.ok;
  }
  return false;
}

void StoreFixture::tamper(const std::string& sql) {
  close();
  sqlite3* database = openedBare(folder());
  CHECK(sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
  CHECK(sqlite3_close(database) == SQLITE_OK);
  // Who can write the database can also take the head beside it away.
  std::filesystem::remove(folder() / "audit.head");
  open();
}

bool StoreFixture::refuses(const std::string& sql) {
  sqlite3* database = openedBare(folder());
  const int result = sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr);
  CHECK(sqlite3_close(database) == SQLITE_OK);
  return result != SQLITE_OK;
}

std::vector<std::string> StoreFixture::texts(const std::string& sql, int column) {
  sqlite3* database = openedBare(folder());
  sqlite3_stmt* statement = nullptr;
  REQUIRE(sqlite3_prepare_v2(database, sql.c_str(), -1, &statement, nullptr) == SQLITE_OK);
  std::vector<std::string> found;
  while (sqlite3_step(statement) == SQLITE_ROW) {
    const unsigned char* text = sqlite3_column_text(statement, column);
    found.emplace_back(text == nullptr ? "" : reinterpret_cast<const char*>(text));
  }
  sqlite3_finalize(statement);
  CHECK(sqlite3_close(database) == SQLITE_OK);
  return found;
}

std::string StoreFixture::planOf(const std::string& query) {
  std::string text;
  for (const auto& step : plan(queryText(Engine::Sqlite, query))) text += step + '\n';
  return text;
}

std::vector<std::string> StoreFixture::plan(std::string_view sql) {
  sqlite3* database = openedBare(folder());
  sqlite3_stmt* statement = nullptr;
  const std::string text = "EXPLAIN QUERY PLAN " + std::string(sql);
  std::vector<std::string> steps;
  if (sqlite3_prepare_v2(database, text.c_str(), -1, &statement, nullptr) == SQLITE_OK) {
    constexpr int kDetail = 3;
    while (sqlite3_step(statement) == SQLITE_ROW) {
      steps.emplace_back(reinterpret_cast<const char*>(sqlite3_column_text(statement, kDetail)));
    }
  }
  sqlite3_finalize(statement);
  CHECK(sqlite3_close(database) == SQLITE_OK);
  return steps;
}

bool StoreFixture::prepares(std::string_view sql) {
  sqlite3* database = openedBare(folder());
  sqlite3_stmt* statement = nullptr;
  const int result = sqlite3_prepare_v2(database, sql.data(), static_cast<int>(sql.size()), &statement, nullptr);
  sqlite3_finalize(statement);
  CHECK(sqlite3_close(database) == SQLITE_OK);
  return result == SQLITE_OK;
}

std::vector<std::string> StoreFixture::columnNames(const std::string& sql) {
  sqlite3* database = openedBare(folder());
  sqlite3_stmt* statement = nullptr;
  REQUIRE(sqlite3_prepare_v2(database, sql.c_str(), -1, &statement, nullptr) == SQLITE_OK);
  std::vector<std::string> names;
  for (int i = 0; i < sqlite3_column_count(statement); ++i) names.emplace_back(sqlite3_column_name(statement, i));
  sqlite3_finalize(statement);
  CHECK(sqlite3_close(database) == SQLITE_OK);
  return names;
}

std::string StoreFixture::plainPages() {
  sqlite3* database = openedBare(folder());
  const std::string file = (m_temporary / "plain.db").string();
  std::filesystem::remove(file);
  sqlite3* plain = nullptr;
  REQUIRE(sqlite3_open(file.c_str(), &plain) == SQLITE_OK);
  // A backup copies page by page, free ones too, which an export of the tables would not.
  sqlite3_backup* backup = sqlite3_backup_init(plain, "main", database, "main");
  REQUIRE(backup != nullptr);
  CHECK(sqlite3_backup_step(backup, -1) == SQLITE_DONE);
  CHECK(sqlite3_backup_finish(backup) == SQLITE_OK);
  CHECK(sqlite3_close(plain) == SQLITE_OK);
  CHECK(sqlite3_close(database) == SQLITE_OK);
  return tweehanden::test::readFile(file);
}

std::string StoreFixture::plainRows(const std::string& except) {
  std::string all;
  for (const auto& table :
       texts("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search\\_%' "
             "ESCAPE '\\' AND name NOT LIKE 'name\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite%' AND name <> "
             "'caseload_count' ORDER BY name")) {
    if (except.find(table + ";") != std::string::npos) continue;
    std::string row;
    for (const auto& column : columnNames("SELECT * FROM " + table)) {
      if (column == "evidence") continue;  // moves on with every change, also with one that is taken back
      row += (row.empty() ? "" : " || '|' || ") + ("quote(" + column + ")");
    }
    for (const auto& text : texts("SELECT " + row + " AS row FROM " + table + " ORDER BY row")) {
      all += table + ": " + text + "\n";
    }
  }
  return all;
}

long long StoreFixture::number(const std::string& sql) { return std::stoll(texts(sql).at(0)); }

}  // namespace tweehanden::store::test
