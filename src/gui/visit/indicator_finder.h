// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QLineEdit>

#include "scoring/model.h"

class QCompleter;
class QStandardItemModel;

namespace tweehanden::gui {

/// "Iets anders": finds any question by a word of its name, its wording or its keywords.
class IndicatorFinder : public QLineEdit {
  Q_OBJECT
 public:
  explicit IndicatorFinder(QWidget* parent = nullptr);

  void setModel(const scoring::Model& model);

 signals:
  /// Index into Model::indicators.
  void found(int indicator);

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void take(const QModelIndex& index);

  QStandardItemModel* m_items;
  QCompleter* m_completer;
};

}  // namespace tweehanden::gui
