// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QWidget>

#include "app/cases.h"

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace tweehanden::gui {

class Background;
class GrowingRows;
class HintButton;
class SimilarHint;

/// Registers a family, in the page: what is known at the door and no more.
class RegisterForm : public QWidget {
  Q_OBJECT
 public:
  explicit RegisterForm(Background& background, QWidget* parent = nullptr);

  void setSession(app::Session* session);
  void focusFirst();
  void submit();

 signals:
  void registered(const QString& caseNumber, const QString& name);
  void cancelled();

 private:
  QGridLayout* makeFields();
  QWidget* makeActions();
  SimilarHint* makeSimilar();
  void addField(QGridLayout& grid, int row, int column, const QString& label, QWidget* field, const char* objectName);
  [[nodiscard]] domain::Family family() const;
  void finish(Result<std::string> result, const QString& name);
  void refuse(const QString& sentence, QWidget* field);
  void clear();

  Background& m_background;
  app::Session* m_session = nullptr;
  QLineEdit* m_name;
  QLineEdit* m_caseNumber;
  QComboBox* m_frame;
  QComboBox* m_ground;
  QLineEdit* m_language;
  QComboBox* m_interpreter;
  GrowingRows* m_persons;
  QLabel* m_error;
  SimilarHint* m_similar = nullptr;
  HintButton* m_button = nullptr;
};

}  // namespace tweehanden::gui
