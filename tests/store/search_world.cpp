// SPDX-License-Identifier: EUPL-1.2
#include "search_world.h"

#include <nlohmann/json.hpp>

#include "store/keyring.h"

namespace tweehanden::store::test {
namespace {

using nlohmann::json;

Date dayIn(const json& value) { return Date::fromIso(value.get<std::string>()).value(); }

/// Gives ids in the order in which records are met.
class WorldReader {
 public:
  WorldReader(std::map<long long, std::string>& keys, std::map<std::string, long long>& ids)
      : m_keys(keys), m_ids(ids) {}

  long long id(const json& record) {
    const long long given = ++m_last;
    const auto key = record.at("key").get<std::string>();
    m_keys[given] = key;
    m_ids[key] = given;
    return given;
  }

  void partners(const json& world, domain::Case& file) {
    for (const auto& record : world.at("organisations")) {
      domain::Organisation organisation;
      organisation.id.value = id(record);
      organisation.name = record.at("name");
      organisation.stamp.recordedAt = Timestamp{1'700'000'000'000};
      file.organisations.push_back(organisation);
    }
    for (const auto& record : world.at("intermediaries")) {
      domain::Intermediary intermediary;
      intermediary.id.value = id(record);
      intermediary.organisation.value = m_ids.at(record.at("organisation"));
      intermediary.name = record.at("name");
      intermediary.stamp.recordedAt = Timestamp{1'700'000'000'000};
      file.intermediaries.push_back(intermediary);
    }
  }

  domain::Case family(const json& record) {
    domain::Case file;
    file.family.id.value = id(record);
    file.family.caseNumber = record.at("case");
    file.family.displayName = record.at("name");
    file.family.worker = record.at("worker");
    file.family.openedOn = dayIn(record.at("opened"));
    if (record.value("closed", false)) file.family.status = domain::FamilyStatus::Closed;
    for (const auto& one : record.at("persons")) file.persons.push_back(person(one));
    for (const auto& one : record.at("contacts")) file.contacts.push_back(contact(one));
    for (const auto& one : record.at("help")) {
      domain::HelpRequest request;
      request.id.value = id(one);
      request.text = one.at("text");
      request.askedOn = dayIn(one.at("day"));
      file.helpRequests.push_back(request);
    }
    return file;
  }

 private:
  domain::Person person(const json& record) {
    domain::Person person;
    person.id.value = id(record);
    person.name = {record.at("given"), record.value("prefix", ""), record.at("family")};
    person.birthDate = PartialDate::fromIso(record.at("birth").get<std::string>()).value();
    return person;
  }

  domain::Contact contact(const json& record) {
    domain::Contact contact;
    contact.id.value = id(record);
    contact.start.date = dayIn(record.at("day"));
    contact.note = record.at("note");
    for (const auto& one : record.value("agreements", json::array())) {
      domain::Agreement agreement;
      agreement.id.value = id(one);
      agreement.text = one.at("text");
      agreement.who = one.at("who");
      contact.agreements.push_back(agreement);
    }
    for (const auto& win : record.value("wins", json::array())) contact.quickWins.push_back(win);
    return contact;
  }

  std::map<long long, std::string>& m_keys;
  std::map<std::string, long long>& m_ids;
  long long m_last = 1000;
};

}  // namespace

SearchWorld::SearchWorld() {
  const auto world =
      json::parse(tweehanden::test::readFile(tweehanden::test::sourceFile("tests/data/search/store.json")));
  WorldReader reader(m_keys, m_ids);
  domain::Case partners;
  reader.partners(world, partners);
  bool first = true;
  for (const auto& record : world.at("families")) {
    domain::Case file = reader.family(record);
    if (first) {
      file.organisations = partners.organisations;
      file.intermediaries = partners.intermediaries;
      first = false;
    }
    m_fixture.insert(file);
  }
}

std::string SearchWorld::keyOf(const SearchHit& hit) const { return m_keys.at(hit.objectId); }

SearchPage search(StoreFixture& fixture, const SearchQuery& query) {
  SearchPage page;
  REQUIRE(outcome(fixture.store().read([&](Reader& reader) -> Status {
            auto found = reader.search(query);
            if (!found) return fail(found.error());
            page = std::move(*found);
            return {};
          })) == "ok");
  return page;
}

SearchPage search(StoreFixture& fixture, const std::string& text) {
  SearchQuery query;
  query.text = text;
  query.limit = 1000;
  return search(fixture, query);
}

Connection connectionTo(StoreFixture& fixture) {
  const auto unlocked = unlockKeyring(tweehanden::test::readFile(fixture.folder() / "keyring.json"), credentials());
  REQUIRE(unlocked.has_value());
  return {fixture.database(), unlocked->key};
}

}  // namespace tweehanden::store::test
