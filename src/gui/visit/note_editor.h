// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QPlainTextEdit>

#include <optional>
#include <vector>

#include "domain/records.h"

namespace tweehanden::gui {

/// The note of a visit. Alt+1, 2 and 3 say of the paragraph whether it is fact, their words or interpretation; the
/// gutter shows it. Plain text only; Tab goes on to the next field.
class NoteEditor : public QPlainTextEdit {
  Q_OBJECT
 public:
  explicit NoteEditor(QWidget* parent = nullptr);

  void setNote(const QString& note, const std::vector<domain::NoteMark>& marks);
  [[nodiscard]] std::vector<domain::NoteMark> marks() const;
  /// Marks the paragraphs of the selection, or takes the mark away when all have it already.
  void mark(domain::NoteMarkKind kind);
  void setCursorAt(int position);
  void paintGutter(QPaintEvent* event);

 signals:
  void edited();

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;
  void insertFromMimeData(const QMimeData* source) override;

 private:
  void placeGutter();
  void paintMark(QPainter& painter, domain::NoteMarkKind kind, const QRectF& block);

  QWidget* m_gutter;
};

/// "feit", "hun woorden", "uitleg"
[[nodiscard]] QString markWords(domain::NoteMarkKind kind);

}  // namespace tweehanden::gui
