// SPDX-License-Identifier: EUPL-1.2
// Rescoring every family at size, against a raw scan, the same arithmetic and a raw write-back.
#include <fmt/format.h>

#include <algorithm>
#include <thread>
#include <unordered_map>

#include "app/profile_store.h"
#include "app/rescore.h"
#include "bench/raw_database.h"
#include "bench/scale_bench.h"
#include "bench/scale_world.h"
#include "scoring/case_evidence.h"

namespace tweehanden::bench {
namespace {

constexpr std::size_t kBatch = 400;  // as app::rescoreAll() has it

void exec(sqlite3* database, const char* sql) {
  require(sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
}

std::string_view textAt(sqlite3_stmt* row, int column) {
  return {reinterpret_cast<const char*>(sqlite3_column_text(row, column)),
          static_cast<std::size_t>(sqlite3_column_bytes(row, column))};
}

template <class Tag>
std::optional<Id<Tag>> idAt(sqlite3_stmt* row, int column) {
  if (sqlite3_column_type(row, column) == SQLITE_NULL) return std::nullopt;
  return Id<Tag>{sqlite3_column_int64(row, column)};
}

domain::Observation observationAt(sqlite3_stmt* row) {
  domain::Observation one;
  one.id.value = sqlite3_column_int64(row, 1);
  one.indicator = textAt(row, 2);
  one.answer = textAt(row, 3);
  one.perspective = domain::fromCode<domain::Perspective>(textAt(row, 4)).value();
  one.speaker.person = idAt<domain::PersonTag>(row, 5);
  one.speaker.intermediary = idAt<domain::IntermediaryTag>(row, 6);
  one.speaker.name = textAt(row, 7);
  one.subject = idAt<domain::OrganisationTag>(row, 8);
  one.certainty = domain::fromCode<domain::Certainty>(textAt(row, 9)).value();
  one.basis = domain::fromCode<domain::Basis>(textAt(row, 10)).value();
  one.on = Date::fromIso(textAt(row, 11)).value();
  one.contact = idAt<domain::ContactTag>(row, 12);
  return one;
}

/// The program one would write for this alone.
class RawRescore {
 public:
  RawRescore(sqlite3* database, const scoring::Model& model, Date on)
      : m_model(model),
        m_tables(model),
        m_on(on),
        m_families(database,
                   Prepared::Text{"SELECT f.id, f.served_by_id, c.evidence, m.service_facts FROM evidence_mark m "
                                  "CROSS JOIN family f JOIN caseload_line c ON c.family_id = f.id "
                                  "WHERE m.id = 1 AND c.status NOT IN ('closed', 'binned') ORDER BY f.id"}),
        m_rows(database,
               Prepared::Text{"SELECT family_id, id, indicator, answer, perspective, speaker_person_id, "
                              "speaker_intermediary_id, speaker_name, subject_organisation_id, certainty, basis, "
                              "observed_on, contact_id FROM observation WHERE binned_at IS NULL "
                              "ORDER BY family_id, id"}),
        m_facts(database, "organisation/list_service_facts"),
        m_insert(database, "profile/insert_profile"),
        m_begin(database, "store/begin_write"),
        m_commit(database, "store/commit") {}

  long long run() {
    long long stored = 0;
    bool more = m_rows.next();
    domain::Case file;
    std::vector<Family> families;
    while (m_families.next()) families.push_back(familyAt(m_families.handle()));
    m_families.reset();
    for (const Family& family : families) {
      file.family.id = family.stale.family;
      file.family.servedBy = family.servedBy;
      file.observations.clear();
      while (more && sqlite3_column_int64(m_rows.handle(), 0) <= family.stale.family.value) {
        if (sqlite3_column_int64(m_rows.handle(), 0) == family.stale.family.value) {
          file.observations.push_back(observationAt(m_rows.handle()));
        }
        more = m_rows.next();
      }
      file.serviceFacts = family.servedBy ? factsOf(*family.servedBy) : std::vector<domain::ServiceFact>{};
      const auto evidence = scoring::evidenceOf(m_model, file, m_on);
      if (!evidence) continue;
      m_stale.push_back(family.stale);
      m_cases.emplace_back(m_tables, *evidence);
      if (m_cases.size() == kBatch) stored += store();
    }
    stored += store();
    m_rows.reset();
    return stored;
  }

 private:
  struct Family {
    store::StaleProfile stale;
    std::optional<domain::OrganisationId> servedBy;
  };

  static Family familyAt(sqlite3_stmt* row) {
    return {{{sqlite3_column_int64(row, 0)}, sqlite3_column_int64(row, 2), sqlite3_column_int64(row, 3)},
            idAt<domain::OrganisationTag>(row, 1)};
  }

  const std::vector<domain::ServiceFact>& factsOf(domain::OrganisationId organisation) {
    const auto known = m_known.find(organisation.value);
    if (known != m_known.end()) return known->second;
    std::vector<domain::ServiceFact> facts;
    m_facts.integer(1, organisation.value);
    while (m_facts.next()) {
      sqlite3_stmt* row = m_facts.handle();
      domain::ServiceFact& fact = facts.emplace_back();
      fact.id.value = sqlite3_column_int64(row, 0);
      fact.organisation.value = sqlite3_column_int64(row, 1);
      fact.indicator = textAt(row, 2);
      fact.value = sqlite3_column_double(row, 3);
      fact.perspective = domain::fromCode<domain::Perspective>(textAt(row, 4)).value();
      fact.on = Date::fromIso(textAt(row, 5)).value();
    }
    m_facts.reset();
    return m_known.emplace(organisation.value, std::move(facts)).first->second;
  }

  long long store() {
    const std::size_t count = m_model.factors.size();
    m_results.resize(m_cases.size() * count);
    (void)scoring::scoreMany(m_tables, m_cases, m_on, std::clamp(std::thread::hardware_concurrency(), 1U, 4U),
                             m_results);
    const std::string day = m_on.iso();
    m_begin.run();
    for (std::size_t i = 0; i < m_cases.size(); ++i) {
      const auto profile = app::packProfile(m_model, {m_results.data() + i * count, count}, m_stale[i], m_on);
      m_insert.integer(1, profile.family.value);
      m_insert.text(2, day);
      m_insert.text(3, profile.modelVersion);
      m_insert.text(4, profile.modelHash);
      m_insert.integer(5, profile.evidence);
      m_insert.integer(6, profile.serviceFacts);
      m_insert.text(7, profile.levels);
      m_insert.text(8, profile.scores);
      m_insert.text(9, profile.masses);
      m_insert.run();
    }
    m_commit.run();
    const auto stored = static_cast<long long>(m_cases.size());
    m_cases.clear();
    m_stale.clear();
    return stored;
  }

  const scoring::Model& m_model;
  const scoring::ScoringTables m_tables;
  const Date m_on;
  Prepared m_families, m_rows, m_facts, m_insert, m_begin, m_commit;
  std::vector<store::StaleProfile> m_stale;
  std::vector<scoring::CaseEvidence> m_cases;
  std::vector<scoring::FactorBrief> m_results;
  std::unordered_map<long long, std::vector<domain::ServiceFact>> m_known;
};

}  // namespace

bool rescoreAtSize(long long families) {
  const auto path = scaleStore(families);
  const auto session = openScaleStore(path);
  sqlite3* bare = openRaw(path, RawUse::Writing);
  const auto forget = [&] { exec(bare, "DELETE FROM stored_profile"); };
  forget();
  std::vector<double> ours;
  std::vector<double> raw;
  long long stored = 0;
  {
    RawRescore program(bare, session->model(), session->clock().today());
    const int rounds = families > 20'000 ? 1 : 3;
    for (int i = 0; i <= rounds; ++i) {  // the first turn of each weighs on neither, where there are several
      ours.push_back(seconds([&] { stored = app::rescoreAll(*session).value().stored; }));
      forget();
      raw.push_back(seconds([&] { require(program.run() == stored); }));
      forget();
    }
  }
  sqlite3_close(bare);
  const double best = *std::ranges::min_element(ours);
  const double bareBest = *std::ranges::min_element(raw);
  return report({"rescore and store every profile", best / bareBest, 1.25, true,
                 fmt::format("{} profiles, ours {:.2f} s, bare {:.2f} s", stored, best, bareBest)}) &&
         stored > 0;
}

}  // namespace tweehanden::bench
