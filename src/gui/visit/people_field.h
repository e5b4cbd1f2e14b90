// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QFrame>

#include <functional>
#include <vector>

#include "gui/visit/voice_choices.h"

class QCompleter;
class QLineEdit;
class QStringListModel;

namespace tweehanden::gui {

class FlowLayout;

/// Who was there: words that can be typed and taken away. Completes to those of the file, takes free names too.
class PeopleField : public QFrame {
  Q_OBJECT
 public:
  explicit PeopleField(QWidget* parent = nullptr);

  /// Those offered, and how any voice is shown.
  void setChoices(std::vector<VoiceChoice> choices, std::function<QString(const domain::Voice&)> label);
  void setVoices(const std::vector<domain::Voice>& voices);
  [[nodiscard]] const std::vector<domain::Voice>& voices() const { return m_voices; }
  [[nodiscard]] QLineEdit* edit() const { return m_edit; }
  /// Takes what stands typed as a name, so that leaving the field loses nothing.
  void takeTyped();

 signals:
  void edited();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void add(const domain::Voice& voice);
  void removeAt(std::size_t index);
  void showChips();
  void offer();
  [[nodiscard]] bool has(const domain::Voice& voice) const;

  std::vector<VoiceChoice> m_choices;
  std::function<QString(const domain::Voice&)> m_label;
  std::vector<domain::Voice> m_voices;
  FlowLayout* m_flow;
  QLineEdit* m_edit;
  QCompleter* m_completer;
  QStringListModel* m_names;
  QList<QWidget*> m_chips;
};

}  // namespace tweehanden::gui
