// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "domain/records.h"
#include "gui/widgets/growing_rows.h"

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace tweehanden::gui {

/// Name, role and birth year of one person.
class PersonRow : public GrowingRow {
  Q_OBJECT
 public:
  explicit PersonRow(QWidget* parent);
  [[nodiscard]] bool isBlank() const override;
  [[nodiscard]] QWidget* firstField() override;
  void setNumber(int number) override;
  [[nodiscard]] domain::Person person() const;

 private:
  QLineEdit* m_name;
  QComboBox* m_role;
  QLineEdit* m_year;
};

/// The persons that were typed; ids and stamps are given by the use case.
[[nodiscard]] std::vector<domain::Person> personsOf(const GrowingRows& rows);

/// "Youssef van der Meulen" taken apart: given names, prefix, family name. One word is a family name.
[[nodiscard]] domain::PersonName nameFrom(const QString& typed);

}  // namespace tweehanden::gui
