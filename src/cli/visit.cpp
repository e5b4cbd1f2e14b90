// SPDX-License-Identifier: EUPL-1.2
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/visits.h"
#include "cli/codes.h"
#include "cli/command.h"
#include "cli/layout.h"
#include "cli/sessions.h"
#include "report/sentences.h"

namespace tweehanden::cli {
namespace {

using nlohmann::json;

/// The factors whose score or ground the visit changed.
std::vector<std::size_t> changedFactors(const app::VisitOutcome& outcome) {
  std::vector<std::size_t> changed;
  for (std::size_t i = 0; i < outcome.after.factors.size(); ++i) {
    const auto& before = outcome.before.factors[i];
    const auto& after = outcome.after.factors[i];
    if (before.score != after.score || before.mass != after.mass) changed.push_back(i);
  }
  return changed;
}

json jsonOf(const scoring::Model& model, const app::VisitOutcome& outcome) {
  json observations = json::array();
  for (const auto& each : outcome.visit.observations) observations.push_back(each.id.text());
  json tasks = json::array();
  for (const auto& each : outcome.visit.tasks) tasks.push_back(each.id.text());
  json changed = json::array();
  for (const std::size_t i : changedFactors(outcome)) {
    const auto& before = outcome.before.factors[i];
    const auto& after = outcome.after.factors[i];
    changed.push_back({{"id", model.factors[i].id},
                       {"before", {{"score", before.score}, {"level", codeOf(before.level)}, {"mass", before.mass}}},
                       {"after", {{"score", after.score}, {"level", codeOf(after.level)}, {"mass", after.mass}}}});
  }
  return {{"contact", outcome.visit.contact.id.text()},
          {"observations", observations},
          {"tasks", tasks},
          {"changed", changed}};
}

std::string levelWords(const scoring::FactorScore& score) {
  return report::mark(score.level) + " " + report::word(score.level) +
         (score.level == scoring::Level::Unknown ? "" : " " + report::decimal(score.score));
}

std::string textOf(const scoring::Model& model, const app::VisitOutcome& outcome, Date today) {
  const auto& contact = outcome.visit.contact;
  std::string text = "Vastgelegd: " + report::word(contact.kind) + " van " +
                     report::dayWords(contact.start.date, today) +
                     ", waarnemingen: " + std::to_string(outcome.visit.observations.size()) +
                     ", afspraken: " + std::to_string(contact.agreements.size()) + ".\n";
  std::vector<std::vector<std::string>> rows;
  for (const std::size_t i : changedFactors(outcome)) {
    const auto& factor = model.factors[i];
    rows.push_back({factor.number > 0 ? std::to_string(factor.number) : "", factor.shortName, "van",
                    levelWords(outcome.before.factors[i]), "naar", levelWords(outcome.after.factors[i])});
  }
  if (rows.empty()) return text + "Het drempelprofiel is niet veranderd.\n";
  return text + "Dit veranderde in het drempelprofiel:\n" + columns(rows, 2) + "De rest bleef gelijk.\n";
}

int visit(const Arguments& arguments, const Context& context) {
  const auto session = openStore(arguments, context);
  if (!session) return session.error();
  const std::string family = arguments.text("family");
  auto read = app::readVisitFile(**session, family, arguments.text("file"));
  if (!read) return context.refuse(read.error());
  const auto outcome = app::logVisit(**session, family, std::move(*read));
  if (!outcome) {
    Error error = outcome.error();
    if (!error.pointer.empty()) error.file = std::filesystem::path(arguments.text("file")).filename().string();
    return context.refuse(error);
  }
  const auto& model = (*session)->model();
  context.out << (arguments.has("json") ? jsonOf(model, *outcome).dump(2) + "\n"
                                        : textOf(model, *outcome, context.clock.today()));
  return kDone;
}

}  // namespace

Command visitCommand() {
  return {"visit", "legt een bezoek of ander contact vast uit een bestand",
          withStore({{"family", OptionKind::Text, "zaaknummer van het gezin", Need::Required},
                     {"file", OptionKind::Text, "het bezoekbestand", Need::Required},
                     jsonOption()}),
          visit};
}

}  // namespace tweehanden::cli
