// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "app/case_view.h"
#include "app/session.h"
#include "gui/family/family_page.h"
#include "gui/shell/background.h"
#include "support/files.h"

namespace tweehanden::test {

/// A true encrypted store with one of the shipped examples, and the family page that stands on it, on a day in November
/// 2026.
class FamilyWorld {
 public:
  /// `change` may alter the example's JSON text before it is imported.
  explicit FamilyWorld(const std::string& example, const std::function<std::string(std::string)>& change = {});
  ~FamilyWorld();

  [[nodiscard]] gui::FamilyPage& page() { return *m_page; }
  [[nodiscard]] app::Session& session() { return *m_session; }
  [[nodiscard]] const std::string& caseNumber() const { return m_caseNumber; }
  /// The case as the store now holds it.
  [[nodiscard]] app::CaseView stored();
  /// Waits for the work in the background and lets its answers arrive.
  void settle();

 private:
  TemporaryDirectory m_folder;
  FixedClock m_clock;
  std::unique_ptr<app::Session> m_session;
  gui::Background m_background;
  std::string m_caseNumber;
  std::unique_ptr<gui::FamilyPage> m_page;
};

inline constexpr Date kFamilyDay{2026, 11, 24};

/// A view of an example without any store.
[[nodiscard]] const scoring::Model& shippedModelForTests();
[[nodiscard]] app::CaseView exampleView(const std::string& example);

/// Takes a top-level array out of a case file's text.
[[nodiscard]] std::string withoutSection(const std::string& text, const std::string& section);

}  // namespace tweehanden::test
