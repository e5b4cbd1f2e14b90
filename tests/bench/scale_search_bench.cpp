// SPDX-License-Identifier: EUPL-1.2
// Search at size: the time of each of 200 varied queries, newest first, against the same statement through the C API.
#include <fmt/format.h>

#include <algorithm>

#include "app/demo/words.h"
#include "bench/raw_database.h"
#include "bench/scale_bench.h"
#include "bench/scale_world.h"
#include "store/connection.h"
#include "store/folding.h"
#include "store/search_index.h"

namespace tweehanden::bench {
namespace {

constexpr std::size_t kQueries = 200;
constexpr int kFound = 50;

/// Names, beginnings of names, and words of notes, some together.
std::vector<std::string> queries() {
  const auto words = app::demo::loadWords().value();
  std::vector<std::string> found;
  for (const auto& group : words.groups) {
    for (const auto& name : group.families) {
      found.push_back(name);
      found.push_back(name.substr(0, 4));
      if (!group.female.empty()) found.push_back(group.female.front() + " " + name);
    }
  }
  for (const auto& [topic, texts] : words.topics) {
    for (const auto& [kind, list] : texts.high) {
      if (!list.empty()) found.push_back(list.front().substr(0, list.front().find(' ', 12)));
    }
  }
  for (std::size_t i = 0; i < found.size(); ++i) std::swap(found[i], found[i * 7919 % found.size()]);
  found.resize(std::min(found.size(), kQueries));
  return found;
}

double percentile(std::vector<double> values, std::size_t hundredths) {
  std::ranges::sort(values);
  return values[values.size() * hundredths / 100];
}

}  // namespace

bool searchAtSize(long long families) {
  const auto path = scaleStore(families);
  const auto key = unlockedKey(path);
  store::Connection connection(path / "store.db", key.key);
  store::Folder folder;
  sqlite3* bare = openRaw(path, RawUse::Reading);
  {
    Prepared find(bare, "search/find_families");
    find.integer(find.index("row_limit"), kFound);
    std::vector<double> ours;
    std::vector<double> raw;
    std::size_t hits = 0;
    for (const auto& text : queries()) {
      const std::string words = folder.matchExpression(text);
      if (words.empty()) continue;
      const auto turns = inTurns(
          3, [&] { hits += searchFamilies(connection, folder, text, kFound).size(); },
          [&] {
            find.text(find.index("words"), words);
            while (find.next()) hits += static_cast<std::size_t>(sqlite3_column_int64(find.handle(), 0) != 0);
            find.reset();
          });
      ours.push_back(turns.oursMedian());
      raw.push_back(turns.bareMedian());
    }
    require(hits > 0);
    const double p95 = percentile(ours, 95);
    const double bare95 = percentile(raw, 95);
    const bool reached = report({fmt::format("search newest first, p95 of {}", ours.size()), p95 / bare95, 1.2, true,
                                 fmt::format("ours {:.3g} ms, bare {:.3g} ms; median {:.3g} ms", p95 * 1e3,
                                             bare95 * 1e3, percentile(ours, 50) * 1e3)});
    // Ranked search belongs here: its p95 over the same queries, at most ten times `p95`.
    sqlite3_close_v2(bare);
    return reached;
  }
}

}  // namespace tweehanden::bench
