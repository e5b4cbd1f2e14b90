// SPDX-License-Identifier: EUPL-1.2
#include "gui/models/profile_children.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

#include "gui/models/profile_question.h"
#include "gui/models/profile_rounding.h"
#include "gui/widgets/text.h"
#include "report/sentences.h"

namespace tweehanden::gui {

namespace {

using Kind = ProfileModel::Kind;
using scoring::Level;

const domain::Observation* findObservation(const domain::Case& file, long long id) {
  const auto found = std::find_if(file.observations.begin(), file.observations.end(),
                                  [&](const auto& observation) { return observation.id.value == id; });
  return found == file.observations.end() ? nullptr : &*found;
}

/// "vader, 3 nov · ‘Salma zegt het wel.’"; of a measured fact there is nothing to quote.
QString sourceLine(const report::Finding& finding, const domain::Observation* observation, Date today) {
  QString line = QStringLiteral("%1, %2").arg(text(finding.who), text(report::shortDay(finding.on, today)));
  if (observation == nullptr) return line;
  if (observation->certainty != domain::Certainty::Sure) line += dot() + text(report::word(observation->certainty));
  const QString quote = text(finding.quote);
  return line + dot() +
         (quote.isEmpty() ? ProfileModel::tr("geen citaat") : QStringLiteral("\u2018%1\u2019").arg(quote));
}

std::unique_ptr<ProfileNode> observationNode(const scoring::Model& model, const app::CaseView& view,
                                             const scoring::Contribution& contribution) {
  auto node = std::make_unique<ProfileNode>();
  node->kind = Kind::Observation;
  node->perspective = contribution.perspective;
  node->contribution = contribution.value;
  node->title = text(model.indicators[static_cast<std::size_t>(contribution.indicator)].name);
  const auto finding = report::finding(model, view.file, contribution.evidence, contribution.serviceFact, view.on);
  if (!finding) return node;
  node->title = text(finding->statement);
  node->second = sourceLine(
      *finding, contribution.serviceFact ? nullptr : findObservation(view.file, contribution.evidence), view.on);
  return node;
}

/// Strongest first, as shown.
void addObservations(ProfileNode& factor, const scoring::Model& model, const app::CaseView& view) {
  auto contributions = view.profile.factors[static_cast<std::size_t>(factor.factor)].contributions;
  std::stable_sort(contributions.begin(), contributions.end(),
                   [](const auto& a, const auto& b) { return std::abs(a.value) > std::abs(b.value); });
  std::vector<double> values;
  for (const auto& contribution : contributions) values.push_back(contribution.value);
  const auto shown = shownHundredths(values, model.parameters.prior, factor.score);
  for (std::size_t i = 0; i < contributions.size(); ++i) {
    auto node = observationNode(model, view, contributions[i]);
    node->hundredths = shown[i];
    factor.add(std::move(node));
  }
}

bool linksTo(const scoring::Indicator& indicator, int factor) {
  return std::any_of(indicator.links.begin(), indicator.links.end(),
                     [&](const auto& link) { return link.factor == factor; });
}

/// Why an observation that was recorded has no part in the score; nothing when it has, or when a newer one took its
/// place.
QString whyNotCounted(const scoring::Factor& factor, const scoring::Indicator& indicator,
                      const domain::Observation& observation) {
  if (observation.basis == domain::Basis::ColleagueLabel)
    return ProfileModel::tr("woord van een collega, telt niet mee");
  const auto* answer = indicator.answer(observation.answer);
  if (answer != nullptr && !answer->severity) return ProfileModel::tr("gevraagd, geen antwoord");
  const auto& scored = factor.scoredPerspectives;
  if (std::find(scored.begin(), scored.end(), observation.perspective) == scored.end()) {
    return ProfileModel::tr("bewaard, telt bij deze drempel niet mee");
  }
  return {};
}

void addNotCounted(ProfileNode& factor, const scoring::Model& model, const app::CaseView& view) {
  for (const auto& observation : view.file.observations) {
    const auto at = model.indicatorIndex(observation.indicator);
    if (!at || observation.on > view.on) continue;
    const auto& indicator = model.indicators[static_cast<std::size_t>(*at)];
    if (!linksTo(indicator, factor.factor)) continue;
    const QString why = whyNotCounted(model.factors[static_cast<std::size_t>(factor.factor)], indicator, observation);
    if (why.isEmpty()) continue;
    auto node = std::make_unique<ProfileNode>();
    node->kind = Kind::NotCounted;
    node->perspective = observation.perspective;
    const auto finding = report::finding(model, view.file, observation.id.value, false, view.on);
    node->title = finding ? text(finding->statement) : text(indicator.name);
    node->second = text(report::voiceWords(observation.speaker, view.file, view.on)) + QStringLiteral(", ") +
                   text(report::shortDay(observation.on, view.on)) + dot() + why;
    factor.add(std::move(node));
  }
}

QString countWord(long count) {
  const QStringList kWords{ProfileModel::tr("Eén"),  ProfileModel::tr("Twee"), ProfileModel::tr("Drie"),
                           ProfileModel::tr("Vier"), ProfileModel::tr("Vijf"), ProfileModel::tr("Zes")};
  return count >= 1 && count <= kWords.size() ? kWords[count - 1] : QString::number(count);
}

QString whySentence(const scoring::FactorScore& score) {
  if (score.contributions.empty()) return ProfileModel::tr("Hier is nog niets over vastgelegd.");
  const auto up =
      std::count_if(score.contributions.begin(), score.contributions.end(), [](const auto& c) { return c.value > 0; });
  const auto down = static_cast<long>(score.contributions.size()) - up;
  QString words;
  if (up > 0)
    words = (up == 1 ? ProfileModel::tr("%1 waarneming maakt de drempel hoger")
                     : ProfileModel::tr("%1 waarnemingen maken de drempel hoger"))
                .arg(countWord(up));
  if (down > 0) {
    const QString part = (down == 1 ? ProfileModel::tr("%1 waarneming maakt de drempel lager")
                                    : ProfileModel::tr("%1 waarnemingen maken de drempel lager"))
                             .arg(words.isEmpty() ? countWord(down) : countWord(down).toLower());
    words += (words.isEmpty() ? QString() : QStringLiteral(", ")) + part;
  }
  words += QStringLiteral(".");
  if (score.level == Level::Unknown) words += ProfileModel::tr(" Dat is te weinig om iets te zeggen.");
  if (score.sources == 1) words += ProfileModel::tr(" Dit rust op 1 bron.");
  return words;
}

std::unique_ptr<ProfileNode> plainNode(Kind kind, const QString& title) {
  auto node = std::make_unique<ProfileNode>();
  node->kind = kind;
  node->title = title;
  return node;
}

}  // namespace

void addFactorChildren(ProfileNode& factor, const scoring::Model& model, const app::CaseView& view) {
  const auto& score = view.profile.factors[static_cast<std::size_t>(factor.factor)];
  auto why = plainNode(Kind::Why, whySentence(score));
  why->second = ProfileModel::tr("Waarom %1?").arg(text(report::word(score.level)));
  if (!factor.confirmedSentence.isEmpty()) {
    auto confirmed = plainNode(Kind::Why, factor.confirmedSentence);
    confirmed->second = ProfileModel::tr("Bevestigd.");
    factor.add(std::move(confirmed));
  }
  factor.add(std::move(why));
  addObservations(factor, model, view);
  addNotCounted(factor, model, view);
  if (!score.contributions.empty() && score.level != Level::Unknown) {
    const auto count = static_cast<long>(score.contributions.size());
    auto sum =
        plainNode(Kind::Sum, (count == 1 ? ProfileModel::tr("Uitgangspunt %1 (stippellijn) en deze bijdrage samen")
                                         : ProfileModel::tr("Uitgangspunt %1 (stippellijn) en de %2 bijdragen samen")
                                               .arg(QStringLiteral("%1"), countWord(count).toLower()))
                                 .arg(text(report::decimal(model.parameters.prior))));
    sum->score = score.score;
    factor.add(std::move(sum));
  }
  auto detail = plainNode(Kind::Detail, text(model.factors[static_cast<std::size_t>(factor.factor)].explanation));
  if (const auto question = nextQuestionFor(model, view, factor.factor)) {
    detail->questionHead = question->head;
    detail->question = question->words;
  }
  factor.add(std::move(detail));
}

}  // namespace tweehanden::gui
