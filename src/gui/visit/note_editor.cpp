// SPDX-License-Identifier: EUPL-1.2
#include "gui/visit/note_editor.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QTextBlock>

#include <algorithm>

#include "gui/theme/tokens.h"

namespace tweehanden::gui {
namespace {

constexpr int kGutter = 100;
constexpr int kUnmarked = -1;

int stateOf(domain::NoteMarkKind kind) { return static_cast<int>(kind) + 1; }

std::optional<domain::NoteMarkKind> markOf(const QTextBlock& block) {
  const int state = block.userState();
  if (state < stateOf(domain::NoteMarkKind::Fact) || state > stateOf(domain::NoteMarkKind::Interpretation)) return {};
  return static_cast<domain::NoteMarkKind>(state - 1);
}

/// Paints the marks of the paragraphs in sight; the editor knows where these are.
class Gutter : public QWidget {
 public:
  explicit Gutter(NoteEditor* editor) : QWidget(editor), m_editor(editor) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
  }

 protected:
  void paintEvent(QPaintEvent* event) override { m_editor->paintGutter(event); }

 private:
  NoteEditor* m_editor;
};

}  // namespace

QString markWords(domain::NoteMarkKind kind) {
  switch (kind) {
    case domain::NoteMarkKind::Fact: return NoteEditor::tr("feit");
    case domain::NoteMarkKind::TheirWords: return NoteEditor::tr("hun woorden");
    case domain::NoteMarkKind::Interpretation: return NoteEditor::tr("uitleg");
  }
  return {};
}

NoteEditor::NoteEditor(QWidget* parent) : QPlainTextEdit(parent), m_gutter(new Gutter(this)) {
  setObjectName(QStringLiteral("note"));
  setTabChangesFocus(true);
  setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
  document()->setDocumentMargin(8);
  connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect& rect, int dy) {
    if (dy != 0) {
      m_gutter->scroll(0, dy);
    } else {
      m_gutter->update(0, rect.y(), m_gutter->width(), rect.height());
    }
  });
  connect(this, &QPlainTextEdit::textChanged, this, &NoteEditor::edited);
  connect(this, &QPlainTextEdit::blockCountChanged, m_gutter, qOverload<>(&QWidget::update));
  placeGutter();
}

void NoteEditor::setNote(const QString& note, const std::vector<domain::NoteMark>& marks) {
  setPlainText(note);
  for (const auto& mark : marks) {
    QTextBlock block = document()->findBlockByNumber(mark.paragraph);
    if (block.isValid()) block.setUserState(stateOf(mark.kind));
  }
  m_gutter->update();
}

std::vector<domain::NoteMark> NoteEditor::marks() const {
  std::vector<domain::NoteMark> marks;
  for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
    if (const auto kind = markOf(block)) marks.push_back({.paragraph = block.blockNumber(), .kind = *kind});
  }
  return marks;
}

void NoteEditor::mark(domain::NoteMarkKind kind) {
  const QTextCursor cursor = textCursor();
  const QTextBlock first = document()->findBlock(cursor.selectionStart());
  const QTextBlock last = document()->findBlock(cursor.selectionEnd());
  bool all = true;
  for (QTextBlock block = first; block.isValid(); block = block.next()) {
    all = all && markOf(block) == kind;
    if (block == last) break;
  }
  for (QTextBlock block = first; block.isValid(); block = block.next()) {
    block.setUserState(all ? kUnmarked : stateOf(kind));
    if (block == last) break;
  }
  m_gutter->update();
  emit edited();
}

void NoteEditor::setCursorAt(int position) {
  QTextCursor cursor = textCursor();
  cursor.setPosition(std::clamp(position, 0, document()->characterCount() - 1));
  setTextCursor(cursor);
  ensureCursorVisible();
}

void NoteEditor::keyPressEvent(QKeyEvent* event) {
  if (event->modifiers() == Qt::AltModifier) {
    switch (event->key()) {
      case Qt::Key_1: return mark(domain::NoteMarkKind::Fact);
      case Qt::Key_2: return mark(domain::NoteMarkKind::TheirWords);
      case Qt::Key_3: return mark(domain::NoteMarkKind::Interpretation);
      default: break;
    }
  }
  const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  // Ctrl+Enter belongs to the page; a plain one starts a paragraph that has no mark yet.
  if (enter && event->modifiers().testFlag(Qt::ControlModifier)) return event->ignore();
  const int paragraphs = blockCount();
  QPlainTextEdit::keyPressEvent(event);
  if (enter && blockCount() == paragraphs + 1 && textCursor().block().length() == 1) {
    textCursor().block().setUserState(kUnmarked);
  }
}

void NoteEditor::insertFromMimeData(const QMimeData* source) {
  QString text = source->text();
  // The store refuses NUL; a visible sign in its place loses nothing that could be read.
  text.replace(QChar(QChar::Null), QChar(QChar::ReplacementCharacter));
  textCursor().insertText(text);
  ensureCursorVisible();
}

void NoteEditor::placeGutter() {
  const int width = px(this, kGutter);
  setViewportMargins(width, 0, px(this, 8), 0);
  const QRect inner = contentsRect();
  m_gutter->setGeometry(inner.left(), inner.top(), width, inner.height());
}

void NoteEditor::resizeEvent(QResizeEvent* event) {
  QPlainTextEdit::resizeEvent(event);
  placeGutter();
}

void NoteEditor::changeEvent(QEvent* event) {
  QPlainTextEdit::changeEvent(event);
  if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) placeGutter();
}

void NoteEditor::paintGutter(QPaintEvent* event) {
  QPainter painter(m_gutter);
  painter.fillRect(m_gutter->width() - 1, 0, 1, m_gutter->height(), tokens(this).hairline);
  QTextBlock block = firstVisibleBlock();
  QRectF rect = blockBoundingGeometry(block).translated(contentOffset());
  while (block.isValid() && rect.top() <= event->rect().bottom()) {
    if (const auto kind = markOf(block); kind && rect.bottom() >= event->rect().top()) paintMark(painter, *kind, rect);
    block = block.next();
    rect = blockBoundingGeometry(block).translated(contentOffset());
  }
}

void NoteEditor::paintMark(QPainter& painter, domain::NoteMarkKind kind, const QRectF& block) {
  const Tokens& t = tokens(this);
  painter.setFont(typeFont(this, Type::Secondary));
  painter.setPen(t.muted);
  const double line = QFontMetricsF(font()).lineSpacing();
  const QRectF words(0, block.top(), m_gutter->width() - px(this, 12), line);
  painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter, markWords(kind));
  if (kind != domain::NoteMarkKind::TheirWords) return;
  painter.fillRect(QRectF(m_gutter->width() - px(this, 2), block.top(), px(this, 2), block.height()), t.accent);
}

}  // namespace tweehanden::gui
