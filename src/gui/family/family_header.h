// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QWidget>

#include "domain/records.h"

class QBoxLayout;
class QLabel;

namespace tweehanden::gui {

class Glyph;
class HintButton;

/// The head of a family's page: the name and the next act are the largest things on it.
class FamilyHeader : public QWidget {
  Q_OBJECT
 public:
  explicit FamilyHeader(QWidget* parent = nullptr);
  void setCase(const domain::Case& file, Date today);
  void clear();

 signals:
  void visitRequested();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  /// Beside each other when both fit on one line, otherwise below each other.
  void arrange(QBoxLayout& row, const QLabel& first, const QLabel& second, int room, int gap);
  void arrangeAll();
  QBoxLayout* m_titleRow = nullptr;
  QBoxLayout* m_actRow = nullptr;
  QLabel* m_name = nullptr;
  QLabel* m_facts = nullptr;
  Glyph* m_icon = nullptr;
  QLabel* m_act = nullptr;
  QLabel* m_after = nullptr;
  HintButton* m_visit = nullptr;
};

}  // namespace tweehanden::gui
