// SPDX-License-Identifier: EUPL-1.2
#include "store_fixture.h"

#include <stdlib.h>

#include <stdexcept>

namespace tweehanden::store::test {

TemporaryFolder::TemporaryFolder() {
  std::string pattern = (std::filesystem::temp_directory_path() / "tweehanden-store-XXXXXX").string();
  if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
  m_path = pattern;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(m_path, ignored);
}

Credentials credentials(const std::string& passphrase, const std::string& user) { return {user, Secret(passphrase)}; }

StoreOptions quick() { return {lowestKeyCost(), false}; }

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
  auto opened = Store::open(folder(), credentials(), m_clock);
  REQUIRE(opened.has_value());
  m_store = std::move(*opened);
}

ErrorCode StoreFixture::openingError(const std::string& passphrase) {
  const auto opened = Store::open(folder(), credentials(passphrase), m_clock);
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
  REQUIRE(items->size() == 5);
  return *items;
}

}  // namespace tweehanden::store::test
