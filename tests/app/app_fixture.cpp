// SPDX-License-Identifier: EUPL-1.2
#include "app_fixture.h"

#include <algorithm>

#include "app/cases.h"
#include "app/verify.h"
#include "casefile/case_file.h"

namespace tweehanden::app::test {
namespace {

SessionOptions quick(bool demo) { return {.keyStrength = KeyStrength::Lowest, .demo = demo, .modelFile = {}}; }

}  // namespace

AppFixture::AppFixture(bool demo) : m_clock(tweehanden::test::kToday) {
  m_session = valueOf(Session::create(folder(), kUser, Secret(kPassphrase), m_clock, quick(demo)));
}

void AppFixture::open() {
  m_session = valueOf(Session::open(folder(), {}, Secret(kPassphrase), m_clock, quick(false)));
}

std::filesystem::path AppFixture::fileWith(const std::string& text, const std::string& name) {
  const auto path = m_temporary / name;
  tweehanden::test::writeFile(path, text);
  return path;
}

std::filesystem::path AppFixture::fileOf(const domain::Case& file, const std::string& name) {
  return fileWith(casefile::write(file), name);
}

void AppFixture::import(const domain::Case& file) { (void)valueOf(importCases(session(), {fileOf(file)})); }

CaseView AppFixture::view(const std::string& caseNumber) { return valueOf(viewCase(session(), caseNumber)); }

std::string AppFixture::exported(const std::string& caseNumber) { return valueOf(exportCase(session(), caseNumber)); }

long long AppFixture::auditLines() {
  for (const auto& item : valueOf(verifyStore(session()))) {
    if (item.check == VerifyCheck::AuditChain) return item.count;
  }
  return -1;
}

domain::Case openCase(int number) {
  domain::Case file = tweehanden::test::aCase(number);
  file.family.status = domain::FamilyStatus::Active;
  file.family.closedOn.reset();
  return file;
}

domain::Visit freshVisit(int number) {
  domain::Visit visit;
  visit.contact.start = {tweehanden::test::kToday, 10 * 60};
  visit.contact.participants = {{.person = tweehanden::test::caseIds(number).mother, .intermediary = {}, .name = {}}};
  visit.contact.note = "Moeder vertelde over school.";
  return visit;
}

domain::Observation freshObservation(const std::string& indicator, const std::string& answer, int number) {
  domain::Observation observation;
  observation.indicator = indicator;
  observation.answer = answer;
  observation.perspective = domain::Perspective::Family;
  observation.speaker = {.person = tweehanden::test::caseIds(number).mother, .intermediary = {}, .name = {}};
  observation.basis = domain::Basis::OwnWords;
  return observation;
}

std::vector<std::string> changed(const scoring::Model& model, const scoring::Profile& before,
                                 const scoring::Profile& after) {
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < model.factors.size(); ++i) {
    const auto& was = before.factors[i];
    const auto& is = after.factors[i];
    if (was.score != is.score || was.mass != is.mass || was.level != is.level) ids.push_back(model.factors[i].id);
  }
  std::ranges::sort(ids);
  return ids;
}

std::vector<std::string> linkedTo(const scoring::Model& model, const std::string& indicator) {
  std::vector<std::string> ids;
  for (const auto& link : model.indicators[static_cast<std::size_t>(*model.indicatorIndex(indicator))].links) {
    ids.push_back(model.factors[static_cast<std::size_t>(link.factor)].id);
  }
  std::ranges::sort(ids);
  return ids;
}

}  // namespace tweehanden::app::test
