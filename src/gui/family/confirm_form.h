// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QWidget>

#include <vector>

#include "app/confirm_profile.h"

class QButtonGroup;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace tweehanden::gui {

/// Asks what the worker says of one barrier, or of all that are judged. Departing from what is computed needs a reason,
/// so the button waits for one.
class ConfirmForm : public QWidget {
  Q_OBJECT
 public:
  static constexpr int kAll = -1;

  explicit ConfirmForm(QWidget* parent = nullptr);
  /// Keeps what is being typed when it is the same family.
  void setView(const scoring::Model& model, const app::CaseView& view);
  /// Opens it for a barrier (index into Model::factors) or for kAll.
  void start(int factor);
  /// As it would be handed in; without a word on any barrier when there is nothing to confirm.
  [[nodiscard]] app::ConfirmRequest request() const;

 signals:
  void confirmed(const tweehanden::app::ConfirmRequest& request);
  void closed();

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  struct Line {
    int factor = 0;
    std::string id;
    domain::FactorLevel computed = domain::FactorLevel::NotJudged;
  };
  QWidget* makeLevels();
  [[nodiscard]] const Line* line() const;
  [[nodiscard]] domain::FactorLevel level() const;
  [[nodiscard]] bool ready() const;
  void fill(const scoring::Model& model, const app::CaseView& view);
  void chooseComputed();
  void refresh();
  void confirm();
  std::vector<Line> m_lines;
  std::string m_modelHash;
  domain::FamilyId m_family;
  QComboBox* m_which = nullptr;
  QWidget* m_levels = nullptr;
  QButtonGroup* m_choices = nullptr;
  QLabel* m_hint = nullptr;
  QLineEdit* m_reason = nullptr;
  QPushButton* m_confirm = nullptr;
};

}  // namespace tweehanden::gui
