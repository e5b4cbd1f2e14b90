// SPDX-License-Identifier: EUPL-1.2
#include "cli/profile_text.h"

#include <algorithm>
#include <cmath>

#include "cli/layout.h"
#include "report/sentences.h"

namespace tweehanden::cli {
namespace {

using report::decimal;

constexpr std::size_t kHighest = 5;
constexpr std::size_t kFindings = 4;

std::string capital(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

std::vector<std::string> factorRow(const scoring::Model& model, const scoring::Factor& factor,
                                   const scoring::FactorScore& score) {
  std::vector<std::string> row{report::mark(score.level),
                               (factor.number < 10 ? " " : "") + std::to_string(factor.number), factor.shortName,
                               report::word(score.level)};
  if (score.level == scoring::Level::Unknown) {
    if (score.mass > 0) row.back() = "te weinig bekend";
    return row;
  }
  const auto interval = scoring::interval(model, score);
  row.push_back(decimal(score.score));
  row.push_back("(" + decimal(interval.low) + " tot " + decimal(interval.high) + ")");
  row.push_back(score.sources == 1 ? "1 bron" : std::to_string(score.sources) + " bronnen");
  return row;
}

std::vector<std::size_t> highest(const scoring::Model& model, const scoring::Profile& profile) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < model.factors.size(); ++i) {
    const auto level = profile.factors[i].level;
    const bool barrier = model.factors[i].kind == scoring::FactorKind::Risk;
    if (barrier && (level == scoring::Level::Raised || level == scoring::Level::High)) found.push_back(i);
  }
  std::ranges::stable_sort(found, std::ranges::greater{}, [&](std::size_t i) { return profile.factors[i].score; });
  if (found.size() > kHighest) found.resize(kHighest);
  return found;
}

std::string findings(const scoring::Model& model, const app::CaseView& view, const scoring::FactorScore& score) {
  auto contributions = score.contributions;
  std::ranges::stable_sort(contributions, std::ranges::greater{},
                           [](const auto& each) { return std::abs(each.value); });
  std::string text;
  for (std::size_t i = 0; i < std::min(contributions.size(), kFindings); ++i) {
    const auto& each = contributions[i];
    const auto found = report::finding(model, view.file, each.evidence, each.serviceFact, view.on);
    if (!found) continue;
    std::string line = (each.value < 0 ? "" : "+") + decimal(each.value) + "  " + report::findingWords(*found, view.on);
    if (!found->quote.empty()) line += ": ‘" + found->quote + "’";
    text += wrapped(line, 9, 7);
  }
  if (contributions.size() > kFindings)
    text += wrapped("en nog " + std::to_string(contributions.size() - kFindings), 9);
  return text;
}

/// "daalt, was hoog op 3 nov"; empty when there is nothing to tell.
std::string courseWords(const scoring::FactorHistory& history, Date on) {
  std::string words = report::word(history.trend);
  if (!history.peak || history.peak->level <= history.points.back().level) return words;
  if (!words.empty()) words += ", ";
  return words + "was " + report::word(history.peak->level) + " op " + report::shortDay(history.peak->on, on);
}

std::vector<std::string> around(const scoring::Model& model, const scoring::Profile& profile,
                                scoring::FactorKind kind) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < model.factors.size(); ++i) {
    const auto level = profile.factors[i].level;
    const bool present = level == scoring::Level::Raised || level == scoring::Level::High;
    if (model.factors[i].kind == kind && present) names.push_back(model.factors[i].shortName);
  }
  return names;
}

}  // namespace

std::string familyHeading(const domain::Family& family) {
  std::string interpreter = report::word(family.needs.interpreter);
  if (!family.needs.contactLanguage.empty()) interpreter = family.needs.contactLanguage + ", " + interpreter;
  return "Gezin " + family.displayName + "\n" +
         dotted({family.caseNumber, report::word(family.frame), report::word(family.status), interpreter}) + "\n";
}

std::string profileText(const scoring::Model& model, const scoring::Profile& profile) {
  std::vector<std::vector<std::string>> rows;
  int known = 0;
  int count = 0;
  for (const auto& cluster : profile.clusters) {
    known += cluster.known;
    count += cluster.count;
    rows.push_back({"\n" + capital(report::word(cluster.cluster))});
    for (std::size_t i = 0; i < model.factors.size(); ++i) {
      if (model.factors[i].cluster == cluster.cluster)
        rows.push_back(factorRow(model, model.factors[i], profile.factors[i]));
    }
  }
  std::string text = "Drempelprofiel op " + report::dayWords(profile.asOf, profile.asOf) + " " +
                     std::to_string(static_cast<int>(profile.asOf.civil().year())) + ": " + std::to_string(known) +
                     " van " + std::to_string(count) + " beoordeeld. Gesprekshulp, geen oordeel.\n";
  // Headings are printed apart, so that they do not widen the column of marks.
  const std::vector<std::size_t> widths{1, 2, 44, 16, 4, 16, 0};
  for (const auto& row : rows) {
    if (row.size() == 1) {
      text += row[0] + "\n";
      continue;
    }
    std::string line = " ";
    for (std::size_t i = 0; i < row.size(); ++i) line += " " + (widths[i] == 0 ? row[i] : padded(row[i], widths[i]));
    line.erase(line.find_last_not_of(' ') + 1);
    text += line + "\n";
  }
  return text;
}

std::string highestText(const scoring::Model& model, const app::CaseView& view,
                        const std::vector<scoring::FactorHistory>& histories) {
  const auto found = highest(model, view.profile);
  if (found.empty()) return "Geen van de 17 drempels is verhoogd of hoog.\n";
  std::string text = "Hoogste drempels, en wat daarachter zit\n";
  for (const std::size_t i : found) {
    const auto& factor = model.factors[i];
    const auto& score = view.profile.factors[i];
    text += "\n  " + report::mark(score.level) + " " + std::to_string(factor.number) + "  " + factor.shortName + ", " +
            dotted({report::word(score.level) + " " + decimal(score.score), courseWords(histories[i], view.on)}) +
            "\n" + findings(model, view, score);
  }
  return text;
}

std::string aroundText(const scoring::Model& model, const scoring::Profile& profile) {
  std::string text;
  const auto list = [&](const char* heading, const char* sign, const std::vector<std::string>& names) {
    if (names.empty()) return;
    text += std::string(heading) + "\n";
    for (const auto& name : names) text += std::string("  ") + sign + " " + name + "\n";
  };
  list("Wat hindert", "·", around(model, profile, scoring::FactorKind::Barrier));
  list("Wat helpt", "▲", around(model, profile, scoring::FactorKind::Promoter));
  std::vector<std::string> differences;
  for (std::size_t i = 0; i < model.factors.size(); ++i) {
    const auto& mismatch = profile.factors[i].mismatch;
    if (!mismatch || model.factors[i].kind != scoring::FactorKind::Risk) continue;
    const auto word = scoring::mismatchWord(model.parameters, *mismatch);
    if (word == scoring::MismatchWord::None || word == scoring::MismatchWord::Small) continue;
    differences.push_back(model.factors[i].shortName + " (" + report::word(word) + ")");
  }
  list("Hier kijken de kanten verschillend naar: vraag het", "?", differences);
  return text;
}

}  // namespace tweehanden::cli
