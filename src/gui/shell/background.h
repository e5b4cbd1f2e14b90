// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <functional>
#include <utility>

namespace tweehanden::gui {

/// Runs use cases off the window's thread: the window never waits for the store.
class Background : public QObject {
  Q_OBJECT
 public:
  explicit Background(QObject* parent = nullptr);
  /// Waits for the work under way.
  ~Background() override;

  /// Runs `work` on another thread, then `done` with its value on this thread, unless `context` has gone by then.
  template <class Work, class Done>
  void run(QObject* context, Work work, Done done) {
    const QPointer<QObject> alive(context);
    m_pool.start([this, alive, work = std::move(work), done = std::move(done)]() mutable {
      auto value = work();
      QMetaObject::invokeMethod(
          this,
          [alive, done = std::move(done), value = std::move(value)]() mutable {
            if (alive) done(std::move(value));
          },
          Qt::QueuedConnection);
    });
  }
  /// Waits until nothing is under way; for locking and closing.
  void finish();

 private:
  QThreadPool m_pool;
};

/// Numbers requests, so that an answer that has been overtaken is dropped.
class Latest {
 public:
  [[nodiscard]] quint64 next() { return ++m_last; }
  /// No answer under way is wanted any more.
  void drop() { ++m_last; }
  [[nodiscard]] bool isLatest(quint64 token) const { return token == m_last; }

 private:
  quint64 m_last = 0;
};

}  // namespace tweehanden::gui
