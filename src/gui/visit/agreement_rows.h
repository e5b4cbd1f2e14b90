// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <vector>

#include "domain/records.h"
#include "gui/widgets/growing_rows.h"
#include "support/date.h"

class QBoxLayout;
class QComboBox;
class QLineEdit;

namespace tweehanden::gui {

/// Who can do something: a side and, where it says more, a name.
struct Doer {
  domain::Party party = domain::Party::YouthService;
  std::string who;
  QString label;
};

/// The doers of a case: we, the persons of the file, the intermediary, the network, together.
[[nodiscard]] std::vector<Doer> doersOf(const domain::Case& file, const std::string& user, Date on);

/// One agreement: what, who, when.
class AgreementRow : public GrowingRow {
  Q_OBJECT
 public:
  AgreementRow(std::vector<Doer> doers, Date today, QWidget* parent);

  [[nodiscard]] bool isBlank() const override;
  [[nodiscard]] QWidget* firstField() override;
  void setNumber(int number) override;
  void setNarrow(bool narrow) override;
  void setAgreement(const domain::Agreement& agreement);
  [[nodiscard]] domain::Agreement agreement() const;
  /// Whether "wanneer" can be read; when not, the field says so.
  bool checkWindow();
  void focusWindow();

 private:
  void tidyWindow();
  [[nodiscard]] QString windowText() const;

  std::vector<Doer> m_doers;
  Date m_today;
  QBoxLayout* m_row;
  QLineEdit* m_text;
  QComboBox* m_who;
  QComboBox* m_when;
};

[[nodiscard]] std::vector<domain::Agreement> agreementsOf(const GrowingRows& rows);

}  // namespace tweehanden::gui
