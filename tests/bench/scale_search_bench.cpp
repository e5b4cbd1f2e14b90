// SPDX-License-Identifier: EUPL-1.2
// Search at size: the time of each of 200 varied queries, newest first, against the same statement through the C API.
#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "app/demo/words.h"
#include "bench/raw_database.h"
#include "bench/scale_bench.h"
#include "bench/scale_world.h"
#include "store/connection.h"
#include "store/folding.h"
#include "store/search_run.h"
#include "store/search_terms.h"

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

namespace {

/// The statements of one search, with their parameters: what the bare side runs.
class RawSearch {
 public:
  explicit RawSearch(sqlite3* database)
      : m_texts(database, "search/find_texts"), m_names(database, "search/find_names") {}

  std::size_t run(const std::string& texts, const std::string& names) {
    std::size_t hits = texts.empty() ? 0 : run(m_texts, texts);
    for (const char* wanted : {"families", "organisations", "intermediaries"}) {
      m_names.integer(m_names.index(wanted), 1);
    }
    return hits + run(m_names, names);
  }

 private:
  static std::size_t run(Prepared& find, const std::string& words) {
    find.text(find.index("words"), words);
    find.integer(find.index("first_id"), 0);
    find.integer(find.index("end_id"), std::numeric_limits<long long>::max());
    find.text(find.index("worker"), "");
    find.integer(find.index("include_closed"), 0);
    find.integer(find.index("row_limit"), kFound + 1);
    std::size_t hits = 0;
    while (find.next()) hits += static_cast<std::size_t>(sqlite3_column_bytes(find.handle(), 7) >= 0);
    find.reset();
    return hits;
  }

  Prepared m_texts;
  Prepared m_names;
};

struct Times {
  std::vector<double> newest;
  std::vector<double> ranked;
  std::vector<double> bare;
  std::size_t hits = 0;
};

Times timesOf(store::Connection& connection, store::Folder& folder, RawSearch& raw) {
  Times times;
  for (const auto& text : queries()) {
    auto terms = store::termsOf(folder, text);
    if (terms.empty()) continue;
    const std::string texts = store::textExpression(terms);
    store::addSpellings(connection, terms);
    const std::string names = store::nameExpression(terms);
    store::SearchQuery query;
    query.text = text;
    query.limit = kFound;
    const auto turns = inTurns(
        3, [&] { times.hits += runSearch(connection, folder, query).hits.size(); },
        [&] { times.hits += raw.run(texts, names); });
    times.newest.push_back(turns.oursMedian());
    times.bare.push_back(turns.bareMedian());
    query.order = store::SearchOrder::Ranked;
    times.ranked.push_back(seconds([&] { times.hits += runSearch(connection, folder, query).hits.size(); }));
  }
  return times;
}

}  // namespace

bool searchAtSize(long long families) {
  const auto path = scaleStore(families);
  const auto key = unlockedKey(path);
  store::Connection connection(path / "store.db", key.key);
  store::Folder folder;
  sqlite3* bare = openRaw(path, RawUse::Reading);
  Times times;
  {
    RawSearch raw(bare);
    times = timesOf(connection, folder, raw);
  }
  sqlite3_close_v2(bare);
  require(times.hits > 0);
  const double newest = percentile(times.newest, 95);
  const double raw = percentile(times.bare, 95);
  const double ranked = percentile(times.ranked, 95);
  const bool newestKept =
      report({fmt::format("search newest first, p95 of {}", times.newest.size()), newest / raw, 1.2, true,
              fmt::format("ours {:.3g} ms, bare {:.3g} ms; median {:.3g} ms", newest * 1e3, raw * 1e3,
                          percentile(times.newest, 50) * 1e3)});
  const bool rankedKept =
      report({"search ranked, p95 against newest first", ranked / newest, 10, true,
              fmt::format("ranked {:.3g} ms; median {:.3g} ms", ranked * 1e3, percentile(times.ranked, 50) * 1e3)});
  return newestKept && rankedKept;
}

}  // namespace tweehanden::bench
