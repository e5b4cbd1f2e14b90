// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

#include "app/visits.h"

namespace tweehanden::gui {

class Background;

/// Keeps what is being written in the encrypted store: two seconds after the last key, and whenever it is asked to.
class DraftKeeper : public QObject {
  Q_OBJECT
 public:
  /// What there is to keep; nothing when nothing was written.
  using Source = std::function<std::optional<app::VisitDraft>()>;
  DraftKeeper(Background& background, Source source, QObject* parent = nullptr);

  void setSession(app::Session* session);
  /// The draft that was found, or a new one.
  void start(long long id);
  /// Something was typed.
  void touch();
  /// Keeps at once what has changed since the last time.
  void keep();
  /// The visit is logged: removes the draft.
  void discard();
  /// Runs `next` when nothing is being kept any more.
  void whenIdle(std::function<void()> next);

 signals:
  void kept(const tweehanden::Timestamp& at);
  void failed(const QString& sentence);

 private:
  void finished(Result<app::VisitDraft> result);
  void goIdle();

  Background& m_background;
  Source m_source;
  app::Session* m_session = nullptr;
  QTimer m_timer;
  long long m_id = 0;
  bool m_dirty = false;
  bool m_busy = false;
  std::function<void()> m_next;
};

}  // namespace tweehanden::gui
