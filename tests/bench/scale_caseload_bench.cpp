// SPDX-License-Identifier: EUPL-1.2
// A page of fifty of the caseload at size: every sort, direction, filter and position, against the same statements
// through the C API and against the plain first fifty. And the search, which is read the same way.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "bench/raw_database.h"
#include "bench/scale_bench.h"
#include "bench/scale_world.h"
#include "store/caseload_rows.h"
#include "store/connection.h"
#include "store/folding.h"
#include "store/repository.h"

namespace tweehanden::bench {
namespace {

using store::CaseloadQuery;
using store::CaseloadRow;
using store::CaseloadSort;

constexpr int kPage = 50;
constexpr int kRounds = 9;
constexpr int kTimes = 8;  // in one turn: a page is too short to be measured by itself

struct Kind {
  std::string name;
  CaseloadQuery query;
};

std::vector<Kind> kindsOf(store::Reader& reader) {
  CaseloadQuery plain;
  plain.limit = kPage;
  const auto first = reader.caseload(plain);
  require(first.has_value() && !first->rows.empty());
  const auto helpers = reader.intermediaries();
  require(helpers.has_value() && !helpers->empty());
  std::vector<Kind> kinds;
  kinds.push_back({"open", plain});
  kinds.push_back({"all", plain});
  kinds.back().query.includeClosed = true;
  kinds.push_back({"closed", plain});
  kinds.back().query.statuses = {domain::FamilyStatus::Closed};
  kinds.push_back({"paused", plain});
  kinds.back().query.statuses = {domain::FamilyStatus::Paused};
  kinds.push_back({"worker", plain});
  kinds.back().query.worker = first->rows.front().worker;
  kinds.push_back({"forced frame", plain});
  kinds.back().query.frame = domain::Frame::Forced;
  kinds.push_back({"intermediary", plain});
  kinds.back().query.intermediary = helpers->front().id;
  kinds.push_back({"worker and frame", plain});
  kinds.back().query.worker = first->rows.front().worker;
  kinds.back().query.frame = domain::Frame::Forced;
  return kinds;
}

/// The queries of a page with everything bound, as readCaseload() runs them.
class RawPage {
 public:
  RawPage(sqlite3* database, const CaseloadQuery& query, store::Folder& folder)
      : m_total(database, "caseload/count_list"), m_page(database, nameOf(query).c_str()) {
    bindStatus(m_total, CaseloadQuery{.text = {}, .includeClosed = true, .after = {}});
    bindText(m_total, "list", "all");
    bindText(m_total, "value", "");
    bindPage(query, folder);
    bindCount(database, query);
  }

  long long run() {
    long long rows = 0;
    while (m_total.next()) rows += sqlite3_column_int64(m_total.handle(), 0);
    m_total.reset();
    while (m_count->next()) rows += sqlite3_column_int64(m_count->handle(), 0);
    m_count->reset();
    std::vector<std::vector<std::string>> page;
    while (m_page.next()) {
      auto& row = page.emplace_back();
      for (int column = 0; column < 14; ++column) {
        const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_page.handle(), column));
        row.emplace_back(text == nullptr ? "" : text);
      }
    }
    m_page.reset();
    return rows + static_cast<long long>(page.size());
  }

 private:
  static std::string nameOf(const CaseloadQuery& query) {
    const char* list = query.intermediary      ? "intermediary"
                       : !query.worker.empty() ? "worker"
                       : query.frame           ? "frame"
                                               : "list";
    const char* sort = query.sort == CaseloadSort::Name      ? "name"
                       : query.sort == CaseloadSort::NextDue ? "due"
                                                             : "contact";
    return fmt::format("caseload/{}_by_{}{}", list, sort, query.descending ? "_down" : "");
  }
  void bindText(Prepared& statement, const char* name, const std::string& text) {
    m_texts.push_back(std::make_unique<std::string>(text));
    statement.text(statement.index(name), *m_texts.back());
  }
  void bindStatus(Prepared& statement, const CaseloadQuery& query) {
    using enum domain::FamilyStatus;
    for (const auto& [name, status] : {std::pair("intake", Intake), std::pair("active", Active),
                                       std::pair("paused", Paused), std::pair("closed", Closed)}) {
      const bool wanted = query.statuses.empty() ? status != Closed || query.includeClosed
                                                 : std::ranges::find(query.statuses, status) != query.statuses.end();
      statement.integer(statement.index(name), wanted ? 1 : 0);
    }
  }
  void bindPage(const CaseloadQuery& query, store::Folder& folder) {
    bindStatus(m_page, query);
    const std::string last = "\xF4\x8F\xBF\xBF";
    const std::string none = query.descending ? last : std::string();
    const auto& after = query.after;
    bindText(m_page, "name_key", after ? folder.sortKey(after->displayName) : none);
    if (query.sort == CaseloadSort::NextDue) {
      bindText(m_page, "due_key", !after ? none : after->nextUntil ? after->nextUntil->iso() : "9999-12-31");
    }
    if (query.sort == CaseloadSort::LastContact) {
      bindText(m_page, "contact_key", !after ? none : after->lastContact ? after->lastContact->iso() : "");
    }
    m_page.integer(m_page.index("family_id"), after ? after->id.value : query.descending ? INT64_MAX : 0);
    m_page.integer(m_page.index("row_limit"), query.limit);
    bindFilter(m_page, query);
  }
  void bindFilter(Prepared& statement, const CaseloadQuery& query) {
    const bool narrow = query.intermediary || !query.worker.empty();
    if (query.intermediary) statement.integer(statement.index("intermediary_id"), query.intermediary->value);
    if (narrow) bindText(statement, "worker", query.worker);
    if (narrow || query.frame) {
      bindText(statement, "frame", query.frame ? std::string(domain::code(*query.frame)) : std::string());
    }
  }
  void bindCount(sqlite3* database, const CaseloadQuery& query) {
    const int filters = (query.worker.empty() ? 0 : 1) + (query.frame ? 1 : 0) + (query.intermediary ? 1 : 0);
    if (filters > 1) {
      m_count = std::make_unique<Prepared>(
          database, query.intermediary ? "caseload/count_intermediary" : "caseload/count_worker");
      bindFilter(*m_count, query);
      m_count->integer(m_count->index("row_limit"), store::kMostCounted + 1);
    } else {
      m_count = std::make_unique<Prepared>(database, "caseload/count_list");
      bindText(*m_count, "list",
               query.intermediary      ? "intermediary"
               : !query.worker.empty() ? "worker"
               : query.frame           ? "frame"
                                       : "all");
      bindText(*m_count, "value",
               query.intermediary      ? std::to_string(query.intermediary->value)
               : !query.worker.empty() ? query.worker
               : query.frame           ? std::string(domain::code(*query.frame))
                                       : std::string());
    }
    bindStatus(*m_count, query);
  }

  std::vector<std::unique_ptr<std::string>> m_texts;
  Prepared m_total;
  Prepared m_page;
  std::unique_ptr<Prepared> m_count;
};

/// A row that stands about in the middle, and one that stands near the end, of a list.
std::vector<std::optional<CaseloadRow>> positions(store::Reader& reader, CaseloadQuery query) {
  std::vector<std::optional<CaseloadRow>> found{std::nullopt};
  const auto first = reader.caseload(query);
  require(first.has_value());
  const long long matching = first->matching;
  query.limit = static_cast<int>(std::max<long long>(matching / 2, 1));
  const auto half = reader.caseload(query);
  require(half.has_value());
  if (half->rows.empty()) return found;
  found.emplace_back(half->rows.back());
  query.limit = static_cast<int>(std::max<long long>(matching - 60, 1));
  const auto most = reader.caseload(query);
  require(most.has_value());
  found.emplace_back(most->rows.back());
  return found;
}

struct Worst {
  double value = 0;
  std::string name;
  void see(double each, const std::string& what) {
    if (each <= value) return;
    value = each;
    name = what;
  }
};

struct PageBench {
  store::Connection& connection;
  store::Folder& folder;
  store::Reader& reader;
  sqlite3* bare;
  double plain = 0;
  Worst againstRaw;
  Worst againstPlain;
  Worst combined;  // two filters at once: one has the index, the other is looked at
  std::vector<double> ratios;

  void measure(const std::string& name, const CaseloadQuery& query) {
    RawPage raw(bare, query, folder);
    long long rows = 0;
    const auto turns = inTurns(
        kRounds,
        [&] {
          for (int i = 0; i < kTimes; ++i) rows += std::ssize(readCaseload(connection, folder, query).rows);
        },
        [&] {
          for (int i = 0; i < kTimes; ++i) rows += raw.run();
        });
    const double each = turns.oursBest() / kTimes;
    againstRaw.see(turns.bestRatio(), name);
    Worst& worst = name.find(" and ") == std::string::npos ? againstPlain : combined;
    worst.see(each / plain, fmt::format("{}, {:.3g} ms", name, each * 1e3));
    ratios.push_back(turns.bestRatio());
  }
};

}  // namespace

bool caseloadAtSize(long long families) {
  const auto path = scaleStore(families);
  const auto key = unlockedKey(path);
  store::Connection connection(path / "store.db", key.key);
  store::Folder folder;
  store::Repository reader(connection, folder);
  sqlite3* bare = openRaw(path, RawUse::Reading);
  PageBench bench{connection, folder, reader, bare, 0, {}, {}, {}, {}};
  CaseloadQuery plain;
  plain.limit = kPage;
  plain.sort = CaseloadSort::Name;
  RawPage first(bare, plain, folder);
  long long rows = 0;
  bench.plain = inTurns(31, [&] { rows += first.run(); }, [&] { rows += first.run(); }).bareBest();
  for (Kind& kind : kindsOf(reader)) {
    for (const auto sort : {CaseloadSort::Name, CaseloadSort::NextDue, CaseloadSort::LastContact}) {
      for (const bool descending : {false, true}) {
        kind.query.sort = sort;
        kind.query.descending = descending;
        int place = 0;
        for (const auto& after : positions(reader, kind.query)) {
          CaseloadQuery query = kind.query;
          query.after = after;
          bench.measure(fmt::format("{}, sort {}{}, place {}", kind.name, static_cast<int>(sort),
                                    descending ? " down" : "", place++),
                        query);
        }
      }
    }
  }
  sqlite3_close(bare);
  std::ranges::sort(bench.ratios);
  const double middle = bench.ratios[bench.ratios.size() / 2];
  bool reached = report({fmt::format("page of 50, the worst of {} against the same SQL", bench.ratios.size()),
                         bench.againstRaw.value, 1.3, true,
                         fmt::format("{}; the middle one {:.2f}", bench.againstRaw.name, middle)});
  reached = report({"page of 50, the worst against the plain first 50", bench.againstPlain.value, 5, true,
                    fmt::format("{}; plain {:.3g} ms", bench.againstPlain.name, bench.plain * 1e3)}) &&
            reached;
  reached =
      report({"the same with two filters at once", bench.combined.value, 5, true, bench.combined.name}) && reached;
  return reached && rows > 0;
}

}  // namespace tweehanden::bench
