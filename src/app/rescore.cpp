// SPDX-License-Identifier: EUPL-1.2
#include "app/rescore.h"

#include <algorithm>
#include <thread>

#include "app/audit.h"
#include "app/profile_store.h"
#include "scoring/case_evidence.h"
#include "scoring/score_many.h"

namespace tweehanden::app {
namespace {

/// Families in one transaction: it takes some milliseconds, so that a visit hardly waits for it.
constexpr int kBatch = 400;

/// What was read of a batch, in one snapshot.
struct Batch {
  std::vector<store::StaleProfile> stale;  ///< those that fit the model, parallel to `cases`
  std::vector<scoring::CaseEvidence> cases;
  long long unfit = 0;
  domain::FamilyId last;
};

class Rescorer {
 public:
  explicit Rescorer(Session& session)
      : m_session(session),
        m_model(session.model()),
        m_tables(m_model),
        m_on(session.clock().today()),
        m_threads(std::clamp(std::thread::hardware_concurrency(), 1U, 4U)) {}

  Result<long long> countStale() {
    long long count = 0;
    const Status read = m_session.store().read([&](store::Reader& reader) -> Status {
      const auto found = reader.countStaleProfiles(basis());
      if (!found) return fail(found.error());
      count = *found;
      return {};
    });
    if (!read) return fail(read.error());
    return count;
  }

  /// The next batch behind `after`; one without families when there are none left.
  Result<Batch> readBatch(domain::FamilyId after) {
    Batch batch;
    const Status read = m_session.store().read([&](store::Reader& reader) { return readInto(reader, after, batch); });
    if (!read) return fail(read.error());
    return batch;
  }

  Status store(const Batch& batch) {
    const std::size_t count = m_model.factors.size();
    m_results.resize(batch.cases.size() * count);
    (void)scoring::scoreMany(m_tables, batch.cases, m_on, m_threads, m_results);
    std::vector<store::StoredProfile> profiles;
    profiles.reserve(batch.cases.size());
    for (std::size_t i = 0; i < batch.cases.size(); ++i) {
      const std::span<const scoring::FactorBrief> factors(m_results.data() + i * count, count);
      profiles.push_back(packProfile(m_model, factors, batch.stale[i], m_on));
    }
    return m_session.store().keep([&](store::Writer& writer) { return writer.storeProfiles(profiles); });
  }

 private:
  [[nodiscard]] store::ProfileBasis basis() const { return {m_on, m_model.hash}; }

  Status readInto(store::Reader& reader, domain::FamilyId after, Batch& batch) {
    auto stale = reader.staleProfiles(basis(), after, kBatch);
    if (!stale) return fail(stale.error());
    if (stale->empty()) return {};
    batch.last = stale->back().family;
    std::vector<domain::FamilyId> families;
    for (const auto& each : *stale) families.push_back(each.family);
    std::size_t at = 0;
    return reader.eachEvidence(families, [&](const domain::Case& file) {
      while ((*stale)[at].family != file.family.id) ++at;
      const auto evidence = scoring::evidenceOf(m_model, file, m_on);
      if (!evidence) {
        ++batch.unfit;
        return;
      }
      batch.stale.push_back((*stale)[at]);
      batch.cases.emplace_back(m_tables, *evidence);
    });
  }

  Session& m_session;
  const scoring::Model& m_model;
  const scoring::ScoringTables m_tables;
  const Date m_on;
  const unsigned m_threads;
  std::vector<scoring::FactorBrief> m_results;
};

}  // namespace

Result<Rescored> rescoreAll(Session& session, const Progress& progress) {
  Rescorer rescorer(session);
  const auto stale = rescorer.countStale();
  if (!stale) return fail(stale.error());
  Rescored done{.stale = *stale};
  if (*stale == 0) return done;
  const Status noted =
      session.store().write(audit("compute", "profile", 0, {}), [](store::Writer&) -> Status { return {}; });
  if (!noted) return fail(noted.error());
  domain::FamilyId after;
  while (true) {
    done.stopped = progress && !progress(done.stored + done.unfit, std::max(done.stale, done.stored + done.unfit));
    if (done.stopped) return done;
    const auto batch = rescorer.readBatch(after);
    if (!batch) return fail(batch.error());
    if (!batch->last.valid()) return done;
    if (const Status stored = rescorer.store(*batch); !stored) return fail(stored.error());
    done.stored += static_cast<long long>(batch->cases.size());
    done.unfit += batch->unfit;
    after = batch->last;
  }
}

}  // namespace tweehanden::app
