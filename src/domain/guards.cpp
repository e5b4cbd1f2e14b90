// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <set>

#include "domain/rules.h"

namespace tweehanden::domain {
namespace {

bool isMigrantOrganisation(const Case& file, OrganisationId id) {
  return std::ranges::any_of(file.organisations, [&](const Organisation& organisation) {
    return organisation.id == id && organisation.kind == OrganisationKind::MigrantOrganisation;
  });
}

/// To ask for consent is how it comes about; an organisation named in that task is the one that it is asked for.
bool asksConsent(const Task& task) {
  return task.kind == TaskKind::AskConsent && task.owner == Party::YouthService && !task.intermediary;
}

/// The migrant organisation does the task, or has a hand in it.
bool involvesPartner(const Task& task, const Case& file) {
  if (asksConsent(task)) return false;
  return task.owner == Party::MigrantOrganisation || task.owner == Party::Together || task.intermediary ||
         (task.organisation &&
          (task.organisation == file.family.partner || isMigrantOrganisation(file, *task.organisation)));
}

/// The organisations that would learn of the family; empty when it is not said which.
std::set<OrganisationId> partnersOf(const Task& task, const Case& file) {
  std::set<OrganisationId> partners;
  if (task.organisation) partners.insert(*task.organisation);
  if (task.intermediary) {
    const auto found = std::ranges::find(file.intermediaries, *task.intermediary, &Intermediary::id);
    if (found != file.intermediaries.end()) partners.insert(found->organisation);
  }
  if (partners.empty() && file.family.partner) partners.insert(*file.family.partner);
  return partners;
}

bool breaksResponsibility(const Task& task, const Case& file) {
  if (task.kind != TaskKind::CareDecision && task.kind != TaskKind::Meldcode) return false;
  return task.owner != Party::YouthService || involvesPartner(task, file);
}

bool breaksConsent(const Task& task, const Case& file, Date on) {
  if (!involvesPartner(task, file)) return false;
  const auto partners = partnersOf(task, file);
  return partners.empty() || !std::ranges::all_of(partners, [&](OrganisationId partner) {
           return familyConsentInForce(file, partner, on);
         });
}

bool breaksSafety(const Task& task, const Case& file, Date on) {
  // The network is not mobilised either: it may be the threat.
  return safetyConcernOpen(file, on) && (task.owner == Party::Network || involvesPartner(task, file));
}

}  // namespace

std::optional<std::string> guardBrokenBy(const Task& task, const Case& file, Date on) {
  if (breaksResponsibility(task, file)) return "responsibility";
  if (task.part == TaskPart::Organisation) return std::nullopt;
  if (breaksSafety(task, file, on)) return "safety_first";
  if (breaksConsent(task, file, on)) return "consent";
  return std::nullopt;
}

}  // namespace tweehanden::domain
