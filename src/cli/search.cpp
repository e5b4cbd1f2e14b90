// SPDX-License-Identifier: EUPL-1.2
#include "app/search.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <ostream>
#include <utility>

#include "cli/command.h"
#include "cli/layout.h"
#include "cli/sessions.h"
#include "report/search_words.h"
#include "report/sentences.h"

namespace tweehanden::cli {
namespace {

using domain::MatchQuality;
using domain::SearchKind;
using nlohmann::json;

constexpr long long kMost = 1000;

constexpr std::array<std::pair<const char*, SearchKind>, 7> kKinds = {{{"family", SearchKind::Family},
                                                                       {"person", SearchKind::Person},
                                                                       {"note", SearchKind::Note},
                                                                       {"agreement", SearchKind::Agreement},
                                                                       {"help_request", SearchKind::HelpRequest},
                                                                       {"organisation", SearchKind::Organisation},
                                                                       {"intermediary", SearchKind::Intermediary}}};

std::string codeOf(SearchKind kind) {
  return std::ranges::find(kKinds, kind, &std::pair<const char*, SearchKind>::second)->first;
}

std::string codeOf(MatchQuality quality) {
  switch (quality) {
    case MatchQuality::Exact: return "exact";
    case MatchQuality::Inflected: return "inflected";
    case MatchQuality::Sounding: return "sounding";
    case MatchQuality::Typo: return "typo";
  }
  return {};
}

json jsonOf(const domain::SearchHit& hit, bool ranked) {
  json marks = json::array();
  for (const auto& range : hit.snippet.hits) marks.push_back({{"begin", range.begin}, {"length", range.length}});
  return {{"kind", codeOf(hit.kind)},
          {"id", std::to_string(hit.objectId)},
          {"case_number", hit.family ? json(hit.caseNumber) : json()},
          {"title", hit.title},
          {"date", hit.date.iso()},
          {"text", hit.snippet.text},
          {"marks", marks},
          {"cut_before", hit.snippet.cutBefore},
          {"cut_after", hit.snippet.cutAfter},
          {"match", codeOf(hit.quality)},
          {"score", ranked ? json(hit.score) : json()}};
}

/// The snippet on one line, with what was found between brackets.
std::string marked(const domain::Snippet& snippet) {
  std::string line = snippet.cutBefore ? "… " : "";
  std::size_t at = 0;
  for (const auto& range : snippet.hits) {
    line += snippet.text.substr(at, range.begin - at) + '[' + snippet.text.substr(range.begin, range.length) + ']';
    at = range.begin + range.length;
  }
  line += snippet.text.substr(at);
  std::ranges::replace(line, '\n', ' ');
  return line + (snippet.cutAfter ? " …" : "");
}

std::string textOf(const domain::SearchPage& page, Date today) {
  std::string text;
  for (const auto& hit : page.hits) {
    const std::string who = hit.caseNumber.empty() ? hit.title : hit.title + " (" + hit.caseNumber + ")";
    text +=
        wrapped(dotted({report::word(hit.kind), who, report::dayWords(hit.date, today), report::word(hit.quality)}), 0);
    text += wrapped(marked(hit.snippet), 4);
  }
  if (page.hits.empty()) text = "Er is niets gevonden. Probeer minder of andere woorden.\n";
  if (page.next) text += "Er is meer. Gebruik --limit om meer te zien.\n";
  if (!page.complete) text += "Het zoekregister is nog niet af. Maak het af met: tweehanden-cli reindex STORE.\n";
  return text;
}

/// False when a --kind is not one of kKinds.
bool readKinds(const Arguments& arguments, domain::SearchQuery& query) {
  for (const std::string& code : arguments.texts("kind")) {
    const auto* kind = std::ranges::find(kKinds, code, [](const auto& pair) { return std::string(pair.first); });
    if (kind == kKinds.end()) return false;
    query.kinds.push_back(kind->second);
  }
  return true;
}

int search(const Arguments& arguments, const Context& context) {
  domain::SearchQuery query;
  for (const std::string& word : arguments.texts("WORDS")) query.text += (query.text.empty() ? "" : " ") + word;
  if (!readKinds(arguments, query)) {
    return context.usage(
        "Bij --kind hoort family, person, note, agreement, help_request, organisation of intermediary. Er is niets "
        "gezocht.");
  }
  query.worker = arguments.text("worker");
  query.from = arguments.day("from");
  query.until = arguments.day("until");
  query.includeClosed = arguments.has("closed");
  const bool ranked = arguments.has("ranked");
  query.order = ranked ? domain::SearchOrder::Ranked : domain::SearchOrder::Newest;
  query.limit = static_cast<int>(std::min(arguments.number("limit", query.limit), kMost));
  const auto session = openStore(arguments, context);
  if (!session) return session.error();
  const auto page = app::search(**session, query, app::SearchUse::Settled);
  if (!page) return context.refuse(page.error());
  if (!arguments.has("json")) {
    context.out << textOf(*page, context.clock.today());
    return kDone;
  }
  json hits = json::array();
  for (const auto& hit : page->hits) hits.push_back(jsonOf(hit, ranked));
  context.out << json{{"hits", hits}, {"more", page->next.has_value()}, {"complete", page->complete}}.dump(2) << '\n';
  return kDone;
}

}  // namespace

Command searchCommand() {
  return {"search", "zoekt in namen, notities, afspraken en hulpvragen",
          withStore({{"WORDS", OptionKind::Positionals,
                      "woorden die er alle in staan; \"een zin\" tussen aanhalingstekens", Need::Required},
                     {"kind", OptionKind::Texts,
                      "alleen family, person, note, agreement, help_request, organisation of "
                      "intermediary; mag vaker"},
                     {"worker", OptionKind::Text, "alleen gezinnen van deze medewerker"},
                     {"from", OptionKind::Day, "vanaf deze dag"},
                     {"until", OptionKind::Day, "tot en met deze dag"},
                     {"closed", OptionKind::Flag, "ook afgesloten gezinnen"},
                     {"ranked", OptionKind::Flag, "het best passende eerst; anders het nieuwste"},
                     {"limit", OptionKind::Number, "ten hoogste zoveel (50)"},
                     jsonOption()}),
          search};
}

}  // namespace tweehanden::cli
