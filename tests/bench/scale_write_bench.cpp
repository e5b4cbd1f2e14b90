// SPDX-License-Identifier: EUPL-1.2
// Writing at size: making the families, logging visits, visits at the pace of a large organisation.
#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <numeric>
#include <stdexcept>
#include <thread>

#include "app/demo.h"
#include "app/upkeep.h"
#include "bench/bare_store.h"
#include "bench/raw_build.h"
#include "bench/raw_database.h"
#include "bench/scale_bench.h"
#include "bench/scale_world.h"

namespace tweehanden::bench {
namespace {

constexpr int kDemoBatch = 200;  // as app::makeDemo() has it

/// A family and one of its people.
struct Known {
  long long family = 0;
  long long person = 0;
};

std::vector<Known> knownIn(const std::filesystem::path& folder) {
  sqlite3* database = openRaw(folder, RawUse::Reading);
  std::vector<Known> known;
  {
    Prepared statement(database, Prepared::Text{"SELECT family_id, min(id) FROM person GROUP BY family_id"});
    while (statement.next()) {
      known.push_back({sqlite3_column_int64(statement.handle(), 0), sqlite3_column_int64(statement.handle(), 1)});
    }
  }
  sqlite3_close(database);
  return known;
}

/// Visits to families all over the store, in an order without a pattern; every one has new ids.
class VisitSource {
 public:
  explicit VisitSource(std::vector<Known> known) : m_known(std::move(known)) {
    m_visit.contact.start = {Date(2026, 11, 20), 16 * 60};
    m_visit.contact.end = m_visit.contact.start;
    m_visit.contact.place = "thuis";
    m_visit.contact.language = "Nederlands";
    m_visit.contact.note =
        "Bij het gezin thuis geweest. De brief van school is samen gelezen; er is koffie en er wordt uitgelegd wat een "
        "wijkteam doet. Volgende week wordt er samen gebeld over de huur en de zwemles van de jongste.";
    m_visit.contact.participants = {{domain::PersonId{1}, {}, ""}};
    m_visit.contact.stamp = {"mvisser", Timestamp{1'790'000'000'123}, 1};
    for (int i = 0; i < 5; ++i) {
      domain::Observation observation;
      observation.indicator = "direct.risk." + std::to_string(i + 1);
      observation.answer = "mostly";
      observation.on = m_visit.contact.start.date;
      observation.quote = "zo gezegd aan de keukentafel";
      observation.stamp = m_visit.contact.stamp;
      m_visit.observations.push_back(observation);
    }
  }
  const domain::Visit& next() {
    const Known& who = m_known[static_cast<std::size_t>(m_next * 7919) % m_known.size()];
    m_visit.family = {who.family};
    m_visit.contact.id = {kFirst + m_next++ * 8};
    m_visit.contact.participants[0].person = domain::PersonId{who.person};
    long long id = m_visit.contact.id.value;
    for (auto& observation : m_visit.observations) {
      observation.id = {++id};
      observation.contact = m_visit.contact.id;
      observation.speaker.person = domain::PersonId{who.person};
    }
    return m_visit;
  }

 private:
  static constexpr long long kFirst = 8'000'000'000'000'000'000;
  std::vector<Known> m_known;
  long long m_next = 0;
  domain::Visit m_visit;
};

void logOurs(store::Store& store, const domain::Visit& visit) {
  const store::AuditEntry entry{"create", "visit", visit.contact.id.value, visit.family.value, "hulpverlening", "done"};
  require(store.write(entry, [&](store::Writer& writer) { return writer.insertVisit(visit); }).has_value());
}

std::string folded(std::string text) {
  for (char& c : text) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  return text;
}

std::filesystem::path emptyStore(const std::filesystem::path& folder) {
  store::StoreOptions options;
  options.keyCost = store::lowestKeyCost();
  options.demo = true;
  require(store::Store::create(folder, scaleCredentials(), scaleClock(), options).has_value());
  return folder;
}

/// Of this process, all threads together.
double processSeconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

}  // namespace

bool visitsAtSize(long long families) {
  const auto path = scaleStore(families);
  const StoreCopy first(path);
  const StoreCopy second(path);
  constexpr int kVisits = 40;
  VisitSource oursVisits(knownIn(path));
  VisitSource bareVisits(knownIn(path));
  const auto session = openScaleStore(first.folder());
  BareStore bare(second.folder());
  const auto turns = inTurns(
      15,
      [&] {
        for (int i = 0; i < kVisits; ++i) logOurs(session->store(), oursVisits.next());
      },
      [&] {
        for (int i = 0; i < kVisits; ++i) {
          const auto& visit = bareVisits.next();
          bare.logVisit(visit, folded(visit.contact.note));
        }
      });
  return report(
      {"log a visit, commits a second against bare", 1 / turns.ratio(), 0.9, false,
       fmt::format("ours {:.0f}/s, bare {:.0f}/s", kVisits / turns.oursMedian(), kVisits / turns.bareMedian())});
}

bool buildAtSize(long long families) {
  const auto source = scaleStore(families);
  const auto parent = source.parent_path() / "build";
  std::filesystem::remove_all(parent);
  std::filesystem::create_directories(parent);
  double ours = 0;
  {
    const auto folder = emptyStore(parent / "ours.tweehanden");
    const auto session = openScaleStore(folder);
    ours = seconds([&] { require(app::makeDemo(*session, families, 1).has_value()); });
  }
  std::filesystem::remove_all(parent / "ours.tweehanden");
  const double bare = rawBuild(source, emptyStore(parent / "bare.tweehanden"), kDemoBatch);
  std::filesystem::remove_all(parent);
  return report({"demo against a raw build of the same rows", ours / bare, 1.3, true,
                 fmt::format("ours {:.1f} s, bare {:.1f} s", ours, bare)});
}

bool pacedVisits(long long families, int wanted) {
  constexpr int kEverySecond = 20;
  constexpr double kMostMilliseconds = 50;
  const auto path = scaleStore(families);
  const StoreCopy copy(path);
  VisitSource visits(knownIn(path));
  const auto session = openScaleStore(copy.folder());
  std::vector<double> spent;
  const app::Upkeep upkeep(*session, std::chrono::milliseconds(200));
  const double before = processSeconds();
  auto due = std::chrono::steady_clock::now();
  for (int i = 0; i < wanted * kEverySecond; ++i) {
    std::this_thread::sleep_until(due);
    due += std::chrono::milliseconds(1000 / kEverySecond);
    const auto& visit = visits.next();
    spent.push_back(seconds([&] { logOurs(session->store(), visit); }));
  }
  const double longest = *std::ranges::max_element(spent) * 1e3;
  const double mean = std::accumulate(spent.begin(), spent.end(), 0.0) / static_cast<double>(spent.size()) * 1e3;
  return report({fmt::format("longest commit at 20 a second for {} s, ms", wanted), longest, kMostMilliseconds, true,
                 fmt::format("mean {:.2f} ms of {} visits; with upkeep beside it {:.1f} % of a processor", mean,
                             spent.size(), 100 * (processSeconds() - before) / wanted)});
}

}  // namespace tweehanden::bench
