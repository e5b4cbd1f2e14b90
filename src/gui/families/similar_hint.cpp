// SPDX-License-Identifier: EUPL-1.2
#include "gui/families/similar_hint.h"

#include "gui/shell/background.h"
#include "gui/widgets/text.h"
#include "report/search_words.h"

namespace tweehanden::gui {
namespace {

constexpr int kPauseMilliseconds = 300;
/// More names than these are not read.
constexpr int kMost = 3;
/// A shorter name resembles too much.
constexpr qsizetype kShortest = 3;

QString lineOf(const domain::DuplicateMatch& match) {
  QStringList reasons;
  for (const auto& reason : match.reasons) reasons << text(report::words(reason));
  return SimilarHint::tr("%1 (%2): %3").arg(text(match.displayName), text(match.caseNumber), reasons.join(", "));
}

}  // namespace

SimilarHint::SimilarHint(Background& background, std::function<Typed()> typed, QWidget* parent)
    : QLabel(parent), m_background(background), m_typed(std::move(typed)) {
  setObjectName("similarFamilies");
  setTextFormat(Qt::PlainText);
  setWordWrap(true);
  hide();
  m_pause.setSingleShot(true);
  m_pause.setInterval(kPauseMilliseconds);
  connect(&m_pause, &QTimer::timeout, this, &SimilarHint::look);
}

void SimilarHint::setSession(app::Session* session) {
  m_session = session;
  forget();
}

void SimilarHint::ask() {
  if (m_session != nullptr) m_pause.start();
}

void SimilarHint::forget() {
  ++m_question;
  m_pause.stop();
  clear();
  hide();
}

void SimilarHint::look() {
  if (m_session == nullptr) return;
  Typed typed = m_typed();
  const bool enough = gui::text(typed.family.displayName).size() >= kShortest || !typed.persons.empty();
  if (!enough) return forget();
  const unsigned question = ++m_question;
  m_background.run(
      this,
      [session = m_session, typed = std::move(typed)] {
        return app::similarFamilies(*session, typed.family, typed.persons, kMost);
      },
      [this, question](Result<std::vector<domain::DuplicateMatch>> found) {
        // A hint that cannot be given is no fault of the form.
        if (question == m_question) show(found ? *found : std::vector<domain::DuplicateMatch>());
      });
}

void SimilarHint::show(const std::vector<domain::DuplicateMatch>& matches) {
  QStringList lines;
  for (const auto& match : matches) lines << lineOf(match);
  setText(lines.isEmpty() ? QString() : tr("Lijkt op: %1").arg(lines.join("\n")));
  setVisible(!lines.isEmpty());
}

}  // namespace tweehanden::gui
