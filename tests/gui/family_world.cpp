// SPDX-License-Identifier: EUPL-1.2
#include "family_world.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>
#include <stdexcept>

#include "app/cases.h"
#include "gui/theme/theme.h"

namespace tweehanden::test {

namespace {

std::filesystem::path exampleFile(const std::string& example) {
  return sourceFile("resources/examples/" + example + ".json");
}

template <class T>
T need(Result<T> result) {
  if (!result) throw std::runtime_error(std::string(name(result.error().code)) + " " + result.error().detail);
  return std::move(*result);
}

}  // namespace

FamilyWorld::FamilyWorld(const std::string& example, const std::function<std::string(std::string)>& change)
    : m_clock(kFamilyDay) {
  std::string file = readFile(exampleFile(example));
  if (change) file = change(file);
  writeFile(m_folder / "case.json", file);
  const app::SessionOptions options{.keyStrength = app::KeyStrength::Lowest, .demo = false, .modelFile = {}};
  m_session = need(app::Session::create(m_folder / "proef.tweehanden", "s.devries", Secret("een lang wachtwoord"),
                                        m_clock, options));
  m_caseNumber = need(app::importCases(*m_session, {m_folder / "case.json"})).front();
  m_page = std::make_unique<gui::FamilyPage>(m_background);
  m_page->resize(1192, 802);
  m_page->setSession(m_session.get());
  m_page->show();
  m_page->open(QString::fromStdString(m_caseNumber));
  settle();
}

FamilyWorld::~FamilyWorld() {
  m_page.reset();
  m_background.finish();
}

app::CaseView FamilyWorld::stored() { return need(app::viewCase(*m_session, m_caseNumber)); }

void FamilyWorld::settle() {
  // An answer may ask for more (accepting reads the case again): three rounds reach the end of every chain there is.
  for (int round = 0; round < 4; ++round) {
    m_background.finish();
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  }
}

const scoring::Model& shippedModelForTests() {
  static const scoring::Model kModel = need(scoring::shippedModel());
  return kModel;
}

app::CaseView exampleView(const std::string& example) {
  return need(app::viewCaseFile(shippedModelForTests(), exampleFile(example), kFamilyDay));
}

std::string withoutSection(const std::string& text, const std::string& section) {
  auto json = nlohmann::ordered_json::parse(text);
  json[section] = nlohmann::ordered_json::array();
  return json.dump(2) + "\n";
}

}  // namespace tweehanden::test
