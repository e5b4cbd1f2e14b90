// SPDX-License-Identifier: EUPL-1.2
#include "gui/widgets/notice.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "gui/theme/icon.h"
#include "gui/widgets/glyph.h"
#include "gui/widgets/labels.h"

namespace tweehanden::gui {

Notice::Notice(QWidget* parent, const QString& icon) : QFrame(parent) {
  setProperty("field", "notice");
  auto* row = new QHBoxLayout(this);
  setMargins(*row, 12, 8, 12, 8);
  setSpacing(*row, 8);
  row->addWidget(new Glyph(icon, &Tokens::raised, 20, this), 0, Qt::AlignTop);
  auto* column = new QVBoxLayout;
  setSpacing(*column, 2);
  m_strong = makeWrapped({}, LabelKind::Strong, this);
  m_rest = makeWrapped({}, LabelKind::Body, this);
  m_action = makeQuietButton({}, this);
  column->addWidget(m_strong);
  column->addWidget(m_rest);
  column->addLayout(indented(m_action, 0));
  row->addLayout(column, 1);
  setAction({});
  connect(m_action, &QPushButton::clicked, this, &Notice::actionTriggered);
}

void Notice::setMessage(const QString& strong, const QString& rest) {
  m_strong->setText(strong);
  m_strong->setVisible(!strong.isEmpty());
  m_rest->setText(rest);
  m_rest->setVisible(!rest.isEmpty());
  setAccessibleName(message());
}

void Notice::setAction(const QString& text) {
  m_action->setText(text);
  m_action->setFocusPolicy(text.isEmpty() ? Qt::NoFocus : Qt::StrongFocus);
  m_action->setVisible(!text.isEmpty());
}

QString Notice::message() const { return (m_strong->text() + QStringLiteral(" ") + m_rest->text()).trimmed(); }

}  // namespace tweehanden::gui
