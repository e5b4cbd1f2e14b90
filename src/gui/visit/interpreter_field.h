// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QList>
#include <QWidget>

#include "domain/terms.h"

class QButtonGroup;
class QLineEdit;

namespace tweehanden::gui {

/// Who interpreted: one of five, and the name when somebody did.
class InterpreterField : public QWidget {
  Q_OBJECT
 public:
  explicit InterpreterField(QWidget* parent = nullptr);

  void setValue(domain::InterpreterKind kind, const QString& name);
  [[nodiscard]] domain::InterpreterKind kind() const;
  [[nodiscard]] QString name() const;
  /// Where Tab and the label's letter arrive: the chosen radio button.
  [[nodiscard]] QWidget* firstField() const;
  /// "Salma vertaalde. Bij gesprekken over veiligheid: altijd een beroepstolk."; empty when there is nothing to say.
  [[nodiscard]] QString notice() const;

 signals:
  void edited();

 private:
  void showName();
  void setTabStop();

  QButtonGroup* m_group;
  QLineEdit* m_name;
};

}  // namespace tweehanden::gui
