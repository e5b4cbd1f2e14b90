// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QWidget>

#include "app/case_view.h"

class QBoxLayout;
class QComboBox;
class QDateEdit;
class QSpinBox;
class QTimeEdit;
class QVBoxLayout;

namespace tweehanden::gui {

class InterpreterField;
class Notice;
class PeopleField;

/// The first two lines of the visit screen: kind, day, time, length, who was there, language, interpreter.
class VisitFields : public QWidget {
  Q_OBJECT
 public:
  explicit VisitFields(QWidget* parent = nullptr);

  /// Offers the persons and languages of a case.
  void setCase(const domain::Case& file, Date today);
  void setContact(const domain::Contact& contact);
  /// Writes its part into the contact.
  void fill(domain::Contact& contact) const;
  [[nodiscard]] Date day() const;
  [[nodiscard]] QList<QWidget*> tabStops() const;
  void setNarrow(bool narrow);
  /// The field a JSON pointer into the contact is about; nothing when it is not one of these.
  [[nodiscard]] QWidget* fieldAt(const std::string& pointer) const;
  void takeTyped();
  [[nodiscard]] QString kindWords() const;

 signals:
  void edited();
  void kindChanged();
  void presentChanged();

 private:
  QWidget* makeField(const QString& label, QWidget* field, int width);
  void makeFields();
  void arrange();
  void showNotice();

  QComboBox* m_kind;
  QDateEdit* m_date;
  QTimeEdit* m_time;
  QSpinBox* m_duration;
  PeopleField* m_present;
  QComboBox* m_language;
  InterpreterField* m_interpreter;
  Notice* m_notice;
  QWidget* m_presentBox = nullptr;
  QWidget* m_interpreterBox = nullptr;
  QWidget* m_languageBox = nullptr;
  QList<QWidget*> m_short;
  QVBoxLayout* m_lines;
  bool m_narrow = false;
  bool m_arranged = false;
};

}  // namespace tweehanden::gui
