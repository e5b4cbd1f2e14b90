// SPDX-License-Identifier: EUPL-1.2
#include "gui/shell/keys_page.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <vector>

#include "gui/theme/scaled.h"
#include "gui/theme/tokens.h"

namespace tweehanden::gui {
namespace {

struct Key {
  const char* keys;
  const char* does;
};

struct Group {
  const char* title;
  std::vector<Key> keys;
};

std::vector<Group> groups() {
  return {{QT_TRANSLATE_NOOP("Keys", "Overal"),
           {{"Ctrl+K", QT_TRANSLATE_NOOP("Keys", "zoeken")},
            {"Alt+Links, Alt+Rechts", QT_TRANSLATE_NOOP("Keys", "terug en vooruit")},
            {"Ctrl+Z", QT_TRANSLATE_NOOP("Keys", "de laatste handeling ongedaan maken")},
            {"Ctrl+L", QT_TRANSLATE_NOOP("Keys", "vergrendelen; wat u schreef blijft bewaard")},
            {"Ctrl++ en Ctrl+-", QT_TRANSLATE_NOOP("Keys", "letters groter en kleiner")},
            {"F1", QT_TRANSLATE_NOOP("Keys", "deze bladzijde")},
            {"Ctrl+Q", QT_TRANSLATE_NOOP("Keys", "afsluiten")}}},
          {QT_TRANSLATE_NOOP("Keys", "Gezinnen"),
           {{"Ctrl+N", QT_TRANSLATE_NOOP("Keys", "gezin aanmelden")},
            {"Pijltjes, Enter", QT_TRANSLATE_NOOP("Keys", "een gezin kiezen en openen")}}},
          {QT_TRANSLATE_NOOP("Keys", "Bezoek vastleggen"),
           {{"Ctrl+B", QT_TRANSLATE_NOOP("Keys", "een bezoek vastleggen bij het gezin dat open staat")},
            {"Alt+1, 2, 3", QT_TRANSLATE_NOOP("Keys", "deze alinea is feit, hun woorden of uitleg")},
            {"Pijltjes, Delete", QT_TRANSLATE_NOOP("Keys", "een antwoord kiezen of weghalen")},
            {"Backspace", QT_TRANSLATE_NOOP("Keys", "de laatste naam bij Aanwezig weghalen")},
            {"Ctrl+Delete", QT_TRANSLATE_NOOP("Keys", "deze afspraak weghalen")},
            {"Ctrl+Enter", QT_TRANSLATE_NOOP("Keys", "vastleggen")}}}};
}

}  // namespace

KeysPage::KeysPage(QWidget* parent) : QWidget(parent) {
  setProperty("ground", "surface");
  setAttribute(Qt::WA_StyledBackground);
  auto* inner = new QWidget;
  inner->setProperty("ground", "surface");
  auto* column = new QVBoxLayout(inner);
  setMargins(*column, 24, 16, 24, 24);
  setSpacing(*column, 8);
  auto* head = new QHBoxLayout;
  auto* close = new QPushButton(tr("Terug"), inner);
  m_close = close;
  head->addWidget(makeLabel(tr("Sneltoetsen"), LabelKind::Title, inner), 1);
  head->addWidget(close);
  column->addLayout(head);
  for (const Group& group : groups()) {
    column->addSpacing(8);
    column->addWidget(makeLabel(tr(group.title), LabelKind::Section, inner));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(px(this, 24));
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const Key& key : group.keys) {
      auto* keys = makeLabel(tr(key.keys), LabelKind::Strong, inner);
      gui::setMinimumWidth(*keys, 176);
      grid->addWidget(keys, row, 0);
      auto* does = makeLabel(tr(key.does), LabelKind::Body, inner);
      does->setWordWrap(true);
      grid->addWidget(does, row++, 1);
    }
    column->addLayout(grid);
  }
  column->addStretch(1);
  auto* scroll = new QScrollArea(this);
  scroll->setWidget(inner);
  scroll->setWidgetResizable(true);
  scroll->setFocusPolicy(Qt::NoFocus);
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins(0, 0, 0, 0);
  all->addWidget(scroll);
  connect(close, &QPushButton::clicked, this, &KeysPage::closed);
}

void KeysPage::focusFirst() { m_close->setFocus(Qt::OtherFocusReason); }

}  // namespace tweehanden::gui
