// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QLabel>
#include <QTimer>
#include <functional>

#include "app/duplicates.h"

namespace tweehanden::gui {

class Background;

/// "Lijkt op: …": says under a form which families the one being typed resembles. Never in the way: it stops nothing,
/// and is not there when there is nothing to say.
class SimilarHint : public QLabel {
  Q_OBJECT
 public:
  struct Typed {
    domain::Family family;
    std::vector<domain::Person> persons;
  };
  SimilarHint(Background& background, std::function<Typed()> typed, QWidget* parent = nullptr);

  void setSession(app::Session* session);
  /// Something was typed: asks once it stands for a moment.
  void ask();
  void forget();

 private:
  void look();
  void show(const std::vector<domain::DuplicateMatch>& matches);

  Background& m_background;
  std::function<Typed()> m_typed;
  app::Session* m_session = nullptr;
  QTimer m_pause;
  unsigned m_question = 0;  ///< an answer to an older one is dropped
};

}  // namespace tweehanden::gui
