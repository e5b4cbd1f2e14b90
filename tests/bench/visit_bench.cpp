// SPDX-License-Identifier: EUPL-1.2
#include <benchmark/benchmark.h>
#include <stdlib.h>

#include <memory>
#include <stdexcept>

#include "bench/bare_store.h"
#include "bench/ratios.h"
#include "bench/scale_world.h"
#include "store/store.h"

// Logging a visit: a contact with its note, five observations, search index, caseload, audit line, one commit that is
// on disk.

namespace tweehanden::bench {
namespace {

constexpr int kFamilies = 200;
const std::string kNote =
    "Bij het gezin thuis geweest. De brief van school is samen gelezen; er is koffie en er wordt uitgelegd wat een "
    "wijkteam doet. Volgende week wordt er samen gebeld over de huur en de zwemles van de jongste.";

store::Credentials credentials() { return scaleCredentials(); }

domain::Case family(int number) {
  domain::Case file;
  file.family.id = {1'000'000 + number};
  file.family.caseNumber = "2026-" + std::to_string(1000 + number);
  file.family.displayName = "Voorbeeld " + std::to_string(number);
  file.family.openedOn = Date(2026, 1, 5);
  domain::Person person;
  person.id = {2'000'000 + number};
  person.name = {"Noor", "", "Voorbeeld"};
  file.persons = {person};
  return file;
}

/// A folder with two stores of the same families: one for each side.
class World {
 public:
  World() {
    std::string pattern = (std::filesystem::temp_directory_path() / "tweehanden-bench-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
    m_folder = pattern;
    m_ours = filled("ours.tweehanden");
    filled("bare.tweehanden").reset();
    m_bare = std::make_unique<BareStore>(m_folder / "bare.tweehanden");
  }
  ~World() {
    m_ours.reset();
    m_bare.reset();
    std::error_code ignored;
    std::filesystem::remove_all(m_folder, ignored);
  }
  World(const World&) = delete;
  World& operator=(const World&) = delete;
  store::Store& ours() { return *m_ours; }
  BareStore& bare() { return *m_bare; }

 private:
  std::unique_ptr<store::Store> filled(const char* name) {
    store::StoreOptions options;
    options.keyCost = store::lowestKeyCost();
    auto made = store::Store::create(m_folder / name, credentials(), m_clock, options);
    if (!made) throw std::runtime_error("cannot make a store");
    const auto done =
        (*made)->write({"import", "case", 0, 0, "hulpverlening", "done"}, [](store::Writer& writer) -> Status {
          for (int i = 0; i < kFamilies; ++i) {
            if (Status inserted = writer.insertCase(family(i)); !inserted) return inserted;
          }
          return {};
        });
    if (!done) throw std::runtime_error("cannot fill a store");
    return std::move(*made);
  }

  SystemClock m_clock;
  std::filesystem::path m_folder;
  std::unique_ptr<store::Store> m_ours;
  std::unique_ptr<BareStore> m_bare;
};

World& world() {
  static World made;
  return made;
}

/// The visit's records, with new ids and another family for every turn.
class Visits {
 public:
  Visits() {
    m_visit.contact.start = {Date(2026, 11, 20), 16 * 60};
    m_visit.contact.end = domain::Contact{}.start;
    m_visit.contact.place = "thuis";
    m_visit.contact.language = "Nederlands";
    m_visit.contact.note = kNote;
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
    const int number = static_cast<int>(m_next % kFamilies);
    m_visit.family = {1'000'000 + number};
    m_visit.contact.id = {m_next++ * 8};
    m_visit.contact.participants[0].person = domain::PersonId{2'000'000 + number};
    long long id = m_visit.contact.id.value;
    for (auto& observation : m_visit.observations) {
      observation.id = {++id};
      observation.contact = m_visit.contact.id;
      observation.speaker.person = domain::PersonId{2'000'000 + number};
    }
    return m_visit;
  }

 private:
  long long m_next = 1'000'000'000;
  domain::Visit m_visit;
};

void logVisitOurs(benchmark::State& state) {
  static Visits visits;
  store::Store& store = world().ours();
  for (auto _ : state) {
    const domain::Visit& visit = visits.next();
    const store::AuditEntry entry{"create",           "visit",         visit.contact.id.value,
                                  visit.family.value, "hulpverlening", "done"};
    const Status done = store.write(entry, [&](store::Writer& writer) { return writer.insertVisit(visit); });
    if (!done) state.SkipWithError("visit was not logged");
  }
}

void logVisitBare(benchmark::State& state) {
  static Visits visits;
  std::string folded = kNote;
  for (char& c : folded) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  BareStore& store = world().bare();
  for (auto _ : state) store.logVisit(visits.next(), folded);
}

BENCHMARK(logVisitOurs)->UseRealTime()->Unit(benchmark::kMicrosecond);
BENCHMARK(logVisitBare)->UseRealTime()->Unit(benchmark::kMicrosecond);

}  // namespace

std::vector<Ratio> visitRatios() { return {{"log a visit", "logVisitOurs", "logVisitBare", "bare SQLCipher", 0.9}}; }

}  // namespace tweehanden::bench
