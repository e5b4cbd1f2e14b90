// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QWidget>

#include <vector>

#include "scoring/engine.h"

namespace tweehanden::gui {

/// What a visit being written does to one factor.
struct FactorChange {
  int number = 0;
  QString name;
  scoring::Level before = scoring::Level::Unknown;
  scoring::Level after = scoring::Level::Unknown;
  bool operator==(const FactorChange&) const = default;
};

/// The factors of the 17 that have other evidence than before: those that change level first, then those that stay.
[[nodiscard]] std::vector<FactorChange> changesBetween(const scoring::Model& model, const scoring::Profile& before,
                                                       const scoring::Profile& after);

/// "10 Schaamte en taboes wordt verhoogd", "9 blijft hoog"
[[nodiscard]] QString changeWords(const FactorChange& change);

/// The foot of the visit screen: which marks change, in words.
class ChangeLine : public QWidget {
  Q_OBJECT
 public:
  explicit ChangeLine(QWidget* parent = nullptr);

  void setChanges(std::vector<FactorChange> changes);
  void setNarrow(bool narrow);
  [[nodiscard]] QString words() const;
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  std::vector<FactorChange> m_changes;
  bool m_narrow = false;
};

}  // namespace tweehanden::gui
