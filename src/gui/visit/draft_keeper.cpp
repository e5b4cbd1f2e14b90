// SPDX-License-Identifier: EUPL-1.2
#include "gui/visit/draft_keeper.h"

#include <chrono>
#include <utility>

#include "gui/shell/background.h"
#include "gui/widgets/text.h"
#include "report/sentences.h"

namespace tweehanden::gui {
namespace {
constexpr std::chrono::seconds kQuiet{2};
}

DraftKeeper::DraftKeeper(Background& background, Source source, QObject* parent)
    : QObject(parent), m_background(background), m_source(std::move(source)) {
  m_timer.setSingleShot(true);
  m_timer.setInterval(kQuiet);
  connect(&m_timer, &QTimer::timeout, this, &DraftKeeper::keep);
}

void DraftKeeper::setSession(app::Session* session) {
  m_session = session;
  m_next = nullptr;
  start(0);
}

void DraftKeeper::start(long long id) {
  m_timer.stop();
  m_id = id;
  m_dirty = false;
}

void DraftKeeper::touch() {
  m_dirty = true;
  m_timer.start();
}

void DraftKeeper::keep() {
  // One at a time: the first answer brings the id that the next one replaces.
  if (m_session == nullptr || !m_dirty || m_busy) return;
  std::optional<app::VisitDraft> draft = m_source();
  m_timer.stop();
  m_dirty = false;
  if (!draft) return;
  draft->id = m_id;
  m_busy = true;
  m_background.run(
      this, [session = m_session, draft = std::move(*draft)] { return app::keepDraft(*session, draft); },
      [this](Result<app::VisitDraft> result) { finished(std::move(result)); });
}

void DraftKeeper::finished(Result<app::VisitDraft> result) {
  m_busy = false;
  if (result) {
    m_id = result->id;
    emit kept(result->savedAt);
    // Typed on while it was being kept, and the timer ran out meanwhile.
    if (m_dirty && !m_timer.isActive()) return keep();
  } else {
    m_dirty = true;
    emit failed(text(report::sentence(result.error())));
  }
  goIdle();
}

void DraftKeeper::discard() {
  const long long id = std::exchange(m_id, 0);
  start(0);
  if (id == 0 || m_session == nullptr) return;
  m_busy = true;
  m_background.run(
      this, [session = m_session, id] { return app::discardDraft(*session, id); },
      [this](Status) {
        m_busy = false;
        goIdle();
      });
}

void DraftKeeper::whenIdle(std::function<void()> next) {
  m_next = std::move(next);
  if (!m_busy) goIdle();
}

void DraftKeeper::goIdle() {
  if (const auto next = std::exchange(m_next, nullptr)) next();
}

}  // namespace tweehanden::gui
