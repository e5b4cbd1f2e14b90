// SPDX-License-Identifier: EUPL-1.2
#include "store/profile_rows.h"

#include <unordered_map>

#include "store/bulk_reader.h"
#include "store/columns.h"

namespace tweehanden::store {

void columns(auto& visit, Like<StoredProfile> auto& row) {
  visit("family_id", row.family);
  visit("computed_on", row.on);
  visit("model_version", row.modelVersion);
  visit("model_hash", row.modelHash);
  visit("evidence", row.evidence);
  visit("service_facts", row.serviceFacts);
  visit("levels", row.levels);
  visit("scores", row.scores);
  visit("masses", row.masses);
}

void columns(auto& visit, Like<StaleProfile> auto& row) {
  visit("family_id", row.family);
  visit("evidence", row.evidence);
  visit("service_facts", row.serviceFacts);
}

namespace {

struct Count {
  long long families = 0;
};
void columns(auto& visit, Like<Count> auto& row) { visit("families", row.families); }

/// Who serves a family; nothing when it is in the bin.
struct Served {
  domain::FamilyId family;
  std::optional<domain::OrganisationId> by;
};
void columns(auto& visit, Like<Served> auto& row) {
  visit("id", row.family);
  visit("served_by_id", row.by);
}

template <class Tag>
void readId(BulkReader& rows, int place, std::optional<Id<Tag>>& id) {
  if (rows.null(place)) {
    id.reset();
  } else {
    id = Id<Tag>{rows.integer(place)};
  }
}

/// In the order of profile/scan_observations.sql.
void readObservation(BulkReader& rows, domain::Observation& observation) {
  observation.id.value = rows.integer(0);
  rows.read(1, observation.indicator);
  rows.read(2, observation.answer);
  rows.read(3, observation.perspective);
  readId(rows, 4, observation.speaker.person);
  readId(rows, 5, observation.speaker.intermediary);
  rows.read(6, observation.speaker.name);
  readId(rows, 7, observation.subject);
  rows.read(8, observation.certainty);
  rows.read(9, observation.basis);
  rows.read(10, observation.on);
  readId(rows, 11, observation.contact);
}

/// The facts of an organisation, read once.
class Facts {
 public:
  explicit Facts(Connection& connection) : m_connection(connection) {}
  const std::vector<domain::ServiceFact>& of(domain::OrganisationId organisation) {
    const auto known = m_facts.find(organisation.value);
    if (known != m_facts.end()) return known->second;
    auto facts =
        m_connection.rows<domain::ServiceFact>("organisation/list_service_facts", "organisation_id", organisation);
    return m_facts.emplace(organisation.value, std::move(facts)).first->second;
  }

 private:
  Connection& m_connection;
  std::unordered_map<long long, std::vector<domain::ServiceFact>> m_facts;
};

}  // namespace

std::vector<StoredProfile> readProfiles(Connection& connection, const std::vector<domain::FamilyId>& families) {
  std::vector<StoredProfile> found;
  found.reserve(families.size());
  for (const auto family : families) {
    if (auto profile = connection.first<StoredProfile>("profile/read_profile", "family_id", family)) {
      found.push_back(std::move(*profile));
    }
  }
  return found;
}

std::vector<StaleProfile> readStaleProfiles(Connection& connection, const ProfileBasis& basis, domain::FamilyId after,
                                            int limit) {
  return connection.rows<StaleProfile>("profile/list_stale", "after", after, "computed_on", basis.on, "model_hash",
                                       basis.modelHash, "row_limit", limit);
}

long long countStaleProfiles(Connection& connection, const ProfileBasis& basis) {
  const auto count =
      connection.first<Count>("profile/count_stale", "computed_on", basis.on, "model_hash", basis.modelHash);
  return count ? count->families : 0;
}

void writeProfile(Connection& connection, const StoredProfile& profile) {
  connection.run("profile/delete_profile", "family_id", profile.family);
  connection.write("profile/insert_profile", profile);
}

void scanEvidence(Connection& connection, const std::vector<domain::FamilyId>& families,
                  const std::function<void(const domain::Case&)>& visit) {
  Facts facts(connection);
  domain::Case file;
  for (const auto family : families) {
    const auto served = connection.first<Served>("profile/read_served", "id", family);
    if (!served) continue;
    file.family.id = family;
    file.family.servedBy = served->by;
    std::size_t count = 0;
    BulkReader rows(connection, "profile/scan_observations", "family_id", family);
    while (rows.next()) {
      if (count == file.observations.size()) file.observations.emplace_back();
      readObservation(rows, file.observations[count++]);
    }
    file.observations.resize(count);
    if (served->by) {
      file.serviceFacts = facts.of(*served->by);
    } else {
      file.serviceFacts.clear();
    }
    visit(file);
  }
}

}  // namespace tweehanden::store
