// SPDX-License-Identifier: EUPL-1.2
#include <nlohmann/json.hpp>
#include <ostream>
#include <ranges>

#include "app/confirm_profile.h"
#include "cli/command.h"
#include "cli/layout.h"
#include "cli/profile_text.h"
#include "cli/sessions.h"
#include "cli/show_json.h"
#include "domain/rules.h"
#include "report/explanation.h"
#include "report/sentences.h"

namespace tweehanden::cli {
namespace {

std::string persons(const domain::Case& file, Date on) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& person : file.persons) {
    std::vector<std::string> roles;
    for (const auto role : person.roles) roles.push_back(report::word(role));
    const auto age = domain::ageOn(person, on);
    const std::string name = domain::fullName(person.name);
    rows.push_back({name.empty() ? "(naam onbekend)" : name, age ? std::to_string(*age) + " jaar" : "leeftijd onbekend",
                    dotted(roles)});
  }
  return "Personen\n" + columns(rows, 2) + "\n";
}

std::string wishes(const domain::Family& family) {
  std::vector<std::string> texts;
  for (const auto& wish : family.wishes) texts.push_back(wish.text);
  return texts.empty() ? std::string() : "Wensen: " + dotted(texts) + "\n\n";
}

bool open(const domain::Task& task) {
  return task.status == domain::TaskStatus::Accepted || task.status == domain::TaskStatus::Running;
}

std::string tasks(const domain::Case& file, Date on) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& task : file.tasks) {
    if (!open(task)) continue;
    const std::string due = !task.until        ? ""
                            : *task.until < on ? "had klaar moeten zijn op " + report::dayWords(*task.until, on)
                                               : "tot en met " + report::dayWords(*task.until, on);
    rows.push_back({task.text, report::word(task.owner), due});
  }
  return rows.empty() ? "Geen open taken.\n\n" : "Open taken\n" + columns(rows, 2) + "\n";
}

std::string contacts(const domain::Case& file, Date on) {
  std::string text = "Contacten, het laatste eerst\n";
  for (const auto& contact : file.contacts | std::views::reverse) {
    text += "\n  " +
            dotted({report::dayWords(contact.start.date, on), report::word(contact.kind),
                    report::word(contact.interpreter)}) +
            "\n";
    if (!contact.note.empty()) text += wrapped(contact.note, 4);
    for (const auto& agreement : contact.agreements) {
      text += wrapped("Afspraak: " + agreement.text + " (" + report::word(agreement.party) + ")", 4);
    }
  }
  return file.contacts.empty() ? "Nog geen contact vastgelegd.\n" : text;
}

/// The last words on the profile, for what a worker said otherwise than was computed, or what is news to it.
std::string confirmations(const scoring::Model& model, const app::CaseView& view, const std::string& user) {
  const auto confirmed = app::confirmedFactors(model, view);
  std::string text;
  for (std::size_t i = 0; i < confirmed.size(); ++i) {
    if (!confirmed[i] || (confirmed[i]->equal() && !confirmed[i]->newEvidence)) continue;
    text += wrapped(model.factors[i].shortName + ": " + report::confirmedSentence(*confirmed[i], user, view.on), 2, 2);
  }
  return text.empty() ? text : "Bevestigd door een werker\n" + text + "\n";
}

int show(const Arguments& arguments, const Context& context) {
  const auto session = openStore(arguments, context);
  if (!session) return session.error();
  const auto view = app::viewCase(**session, arguments.text("family"));
  if (!view) return context.refuse(view.error());
  const auto& model = (*session)->model();
  if (arguments.has("json")) {
    context.out << showJson(model, *view).dump(2) << '\n';
    return kDone;
  }
  context.out << familyHeading(view->file.family) << '\n';
  if (domain::safetyConcernOpen(view->file, view->on))
    context.out << wrapped("! " + report::firstStep(scoring::FirstStep::MeldcodeSteps), 0, 2) << '\n';
  context.out << wishes(view->file.family) << persons(view->file, view->on) << tasks(view->file, view->on)
              << profileText(model, view->profile) << '\n'
              << confirmations(model, *view, (*session)->user()) << contacts(view->file, view->on);
  return kDone;
}

}  // namespace

Command showCommand() {
  return {"show", "toont het dossier van een gezin",
          withStore({{"family", OptionKind::Text, "zaaknummer van het gezin", Need::Required}, jsonOption()}), show};
}

}  // namespace tweehanden::cli
