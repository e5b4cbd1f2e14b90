// SPDX-License-Identifier: EUPL-1.2
// Reading at size: opening, observations of a family, prepared select and insert, full scan, search.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <memory>

#include "bench/raw_database.h"
#include "bench/scale_bench.h"
#include "bench/scale_world.h"
#include "store/bulk_reader.h"
#include "store/columns.h"
#include "store/encrypted_store.h"
#include "store/sql_text.h"

namespace tweehanden::bench {
namespace {

using store::Connection;

std::vector<long long> idsOf(sqlite3* database, const std::string& sql) {
  Prepared statement(database, Prepared::Text{sql});
  std::vector<long long> ids;
  while (statement.next()) ids.push_back(sqlite3_column_int64(statement.handle(), 0));
  return ids;
}

std::string micros(const Turns& turns, double each) {
  return fmt::format("ours {:.4g} us, bare {:.4g} us", turns.oursBest() / each * 1e6, turns.bareBest() / each * 1e6);
}

std::string textOf(sqlite3_stmt* statement, int column) {
  const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
  return text == nullptr ? std::string()
                         : std::string(text, static_cast<std::size_t>(sqlite3_column_bytes(statement, column)));
}

/// What a program in C++ would keep of an observation: its texts and numbers as they are.
struct RawObservation {
  long long ids[6] = {};
  std::string texts[10];
};

/// In the order of observation/list_observations.
std::vector<RawObservation> rawObservations(Prepared& select, long long family) {
  static constexpr int kNumbers[] = {0, 4, 5, 7, 11, 13};
  static constexpr int kTexts[] = {1, 2, 3, 6, 8, 9, 10, 12, 14, 15};
  std::vector<RawObservation> rows;
  select.integer(1, family);
  while (select.next()) {
    RawObservation& row = rows.emplace_back();
    for (std::size_t i = 0; i < std::size(kNumbers); ++i)
      row.ids[i] = sqlite3_column_int64(select.handle(), kNumbers[i]);
    for (std::size_t i = 0; i < std::size(kTexts); ++i) row.texts[i] = textOf(select.handle(), kTexts[i]);
  }
  select.reset();
  return rows;
}

bool observationsOfFamily(Connection& ours, sqlite3* bare, const std::vector<long long>& families) {
  Prepared select(bare, "observation/list_observations");
  constexpr std::size_t kFamilies = 200;
  const std::size_t step = std::max<std::size_t>(families.size() / kFamilies, 1);
  std::size_t read = 0;
  const auto turns = inTurns(
      15,
      [&] {
        for (std::size_t i = 0; i < families.size(); i += step) {
          read += ours.rows<domain::Observation>("observation/list_observations", "family_id", families[i]).size();
        }
      },
      [&] {
        for (std::size_t i = 0; i < families.size(); i += step) read += rawObservations(select, families[i]).size();
      });
  const auto each = static_cast<double>((families.size() + step - 1) / step);
  return report({"observations of one family", turns.bestRatio(), 1.25, true, micros(turns, each)}) && read > 0;
}

bool preparedSelect(Connection& ours, sqlite3* bare, const std::vector<long long>& families) {
  Prepared one(bare, "family/read_family");
  constexpr int kTimes = 2000;
  const auto turns = inTurns(
      15,
      [&] {
        for (int i = 0; i < kTimes; ++i) {
          const auto at = families[static_cast<std::size_t>(i) * 7919 % families.size()];
          require(ours.first<domain::Family>("family/read_family", "id", at).has_value());
        }
      },
      [&] {
        for (int i = 0; i < kTimes; ++i) {
          one.integer(1, families[static_cast<std::size_t>(i) * 7919 % families.size()]);
          require(one.next());
          std::vector<std::string> texts;
          for (int column = 0; column < 24; ++column) {
            if (column == 0 || (column >= 15 && column <= 18) || column == 21) {
              require(sqlite3_column_int64(one.handle(), column) >= 0);
            } else {
              texts.push_back(textOf(one.handle(), column));
            }
          }
          one.reset();
        }
      });
  return report({"prepared select of one record", turns.bestRatio(), 1.2, true, micros(turns, kTimes)});
}

/// Each row in a transaction that is rolled back at the end of a turn.
bool preparedInsert(Connection& ours, sqlite3* bare, const std::vector<long long>& families) {
  domain::Observation observation;
  observation.indicator = "direct.risk.7";
  observation.answer = "mostly";
  observation.on = Date(2026, 11, 20);
  observation.speaker.name = "mvisser";
  observation.quote = "zo gezegd aan de keukentafel";
  observation.stamp = {"mvisser", Timestamp{1'790'000'000'123}, 1};
  Prepared insert(bare, "observation/insert_observation");
  Prepared begin(bare, "store/begin_write");
  Prepared rollback(bare, "store/rollback");
  constexpr int kRows = 3000;
  constexpr long long kFirst = 8'000'000'000'000'000'000;
  const domain::FamilyId family{families.back()};
  const auto insertOurs = [&] {
    ours.run("store/begin_write");
    for (int i = 0; i < kRows; ++i) {
      observation.id = {kFirst + i};
      ours.write("observation/insert_observation", observation, "family_id", family);
    }
    ours.run("store/rollback");
  };
  const auto insertBare = [&] {
    begin.run();
    for (int i = 0; i < kRows; ++i) {
      // The texts of the record have to be made by either side.
      const std::string day = observation.on.iso();
      const std::string at = observation.stamp.recordedAt.iso();
      insert.integer(1, family.value);
      insert.integer(2, kFirst + i);
      insert.text(3, observation.indicator);
      insert.text(4, observation.answer);
      insert.text(5, domain::code(observation.perspective));
      for (const int none : {6, 7, 9, 13}) insert.none(none);
      insert.text(8, observation.speaker.name);
      insert.text(10, domain::code(observation.certainty));
      insert.text(11, domain::code(observation.basis));
      insert.text(12, day);
      insert.text(14, observation.quote);
      insert.integer(15, 1);
      insert.text(16, observation.stamp.recordedBy);
      insert.text(17, at);
      insert.run();
    }
    rollback.run();
  };
  const auto turns = inTurns(15, insertOurs, insertBare);
  return report({"prepared insert of one record", turns.bestRatio(), 1.25, true, micros(turns, kRows)});
}

/// Every observation of the store, family by family as rescoring does it, against one statement over all of them.
bool fullScan(Connection& ours, sqlite3* bare, const std::vector<long long>& families) {
  std::vector<domain::FamilyId> ids;
  for (const long long id : families) ids.push_back({id});
  Prepared select(
      bare, Prepared::Text{"SELECT id, indicator, answer, perspective, speaker_person_id, speaker_intermediary_id, "
                           "speaker_name, subject_organisation_id, certainty, basis, observed_on, contact_id "
                           "FROM observation WHERE binned_at IS NULL ORDER BY family_id, id"});
  long long rows = 0;
  std::size_t bytes = 0;
  const auto scanOurs = [&] {
    for (const auto family : ids) {
      store::BulkReader reader(ours, "profile/scan_observations", "family_id", family);
      while (reader.next()) {
        ++rows;
        for (const int at : {0, 4, 5, 7, 11}) bytes += static_cast<std::size_t>(reader.integer(at)) & 1U;
        for (const int at : {1, 2, 3, 6, 8, 9, 10}) bytes += reader.text(at).size();
      }
    }
  };
  const auto scanBare = [&] {
    while (select.next()) {
      ++rows;
      for (const int at : {0, 4, 5, 7, 11}) {
        bytes += static_cast<std::size_t>(sqlite3_column_int64(select.handle(), at)) & 1U;
      }
      for (const int at : {1, 2, 3, 6, 8, 9, 10}) {
        require(sqlite3_column_text(select.handle(), at) != nullptr);
        bytes += static_cast<std::size_t>(sqlite3_column_bytes(select.handle(), at));
      }
    }
    select.reset();
  };
  const int rounds = families.size() > 20'000 ? 2 : 5;
  const auto turns = inTurns(rounds, scanOurs, scanBare);
  const double each = static_cast<double>(rows) / (2.0 * rounds + 2);
  return report({"full scan by the bulk reader", turns.bestRatio(), 1.2, true,
                 micros(turns, each) + fmt::format(" a row, {:.0f} rows", each)}) &&
         bytes > 0;
}

}  // namespace

bool openingAtSize(long long families) {
  const auto folder = scaleStore(families);
  const std::string key = rawKey(folder);
  Turns turns;
  for (int i = 0; i < 31; ++i) {
    auto unlocked = unlockedKey(folder);  // deriving the key is no part of it
    std::unique_ptr<store::EncryptedStore> opened;
    turns.ours.push_back(seconds([&] {
      opened =
          std::make_unique<store::EncryptedStore>(folder, std::move(unlocked), scaleClock(), store::StoreOptions{});
      require(opened->load().has_value());
    }));
    opened.reset();
    sqlite3* database = nullptr;
    turns.bare.push_back(seconds([&] {
      database = openRawWith(folder, key, RawUse::Writing);
      Prepared info(database, "store/read_info");
      require(info.next());
      Prepared version(database, "store/read_version");
      require(version.next());
    }));
    sqlite3_close(database);
  }
  return report({"open, once the key is derived", turns.bestRatio(), 3, true, micros(turns, 1)});
}

bool rowsAtSize(long long families) {
  const auto folder = scaleStore(families);
  const auto key = unlockedKey(folder);
  Connection ours(folder / "store.db", key.key);
  ours.script(store::maintenanceText("writing_connection"));
  sqlite3* bare = openRaw(folder, RawUse::Writing);
  const auto ids = idsOf(bare, "SELECT id FROM family ORDER BY id");
  bool reached = preparedInsert(ours, bare, ids);
  ours.run("store/begin_read");
  require(sqlite3_exec(bare, "BEGIN", nullptr, nullptr, nullptr) == SQLITE_OK);
  reached = observationsOfFamily(ours, bare, ids) && reached;
  reached = preparedSelect(ours, bare, ids) && reached;
  reached = fullScan(ours, bare, ids) && reached;
  ours.run("store/rollback");
  return reached;
}

}  // namespace tweehanden::bench
