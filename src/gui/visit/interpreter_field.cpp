// SPDX-License-Identifier: EUPL-1.2
#include "gui/visit/interpreter_field.h"

#include <QButtonGroup>
#include <QLineEdit>
#include <QRadioButton>

#include "gui/theme/scaled.h"
#include "gui/theme/tokens.h"
#include "gui/widgets/flow_layout.h"

namespace tweehanden::gui {
namespace {

using domain::InterpreterKind;

QString radioWords(InterpreterKind kind) {
  switch (kind) {
    case InterpreterKind::Professional: return InterpreterField::tr("beroepstolk");
    case InterpreterKind::Acquaintance: return InterpreterField::tr("bekende");
    case InterpreterKind::ChildOrRelative: return InterpreterField::tr("kind of familie");
    case InterpreterKind::Missing: return InterpreterField::tr("ontbrak");
    case InterpreterKind::NotNeeded: return InterpreterField::tr("niet nodig");
  }
  return {};
}

bool someoneInterpreted(InterpreterKind kind) {
  return kind != InterpreterKind::NotNeeded && kind != InterpreterKind::Missing;
}

}  // namespace

InterpreterField::InterpreterField(QWidget* parent)
    : QWidget(parent), m_group(new QButtonGroup(this)), m_name(new QLineEdit(this)) {
  auto* flow = new FlowLayout(14, FlowLayout::Last::AsItIs, this);
  for (const auto kind : {InterpreterKind::Professional, InterpreterKind::Acquaintance,
                          InterpreterKind::ChildOrRelative, InterpreterKind::Missing, InterpreterKind::NotNeeded}) {
    auto* radio = new QRadioButton(radioWords(kind), this);
    radio->setProperty("noFocusRing", true);
    radio->setAccessibleName(tr("Tolk: %1").arg(radioWords(kind)));
    radio->setObjectName(QStringLiteral("interpreter.%1").arg(static_cast<int>(kind)));
    gui::setFixedHeight(*radio, kField);
    m_group->addButton(radio, static_cast<int>(kind));
    flow->addWidget(radio);
  }
  m_name->setObjectName(QStringLiteral("interpreterName"));
  m_name->setPlaceholderText(tr("wie?"));
  m_name->setAccessibleName(tr("Wie vertaalde"));
  gui::setFixedWidth(*m_name, 112);
  flow->addWidget(m_name);
  m_group->button(static_cast<int>(InterpreterKind::NotNeeded))->setChecked(true);
  showName();
  setTabStop();
  connect(m_group, &QButtonGroup::idToggled, this, [this](int, bool on) {
    if (!on) return;
    showName();
    setTabStop();
    emit edited();
  });
  connect(m_name, &QLineEdit::textEdited, this, &InterpreterField::edited);
}

void InterpreterField::setValue(domain::InterpreterKind kind, const QString& name) {
  m_group->button(static_cast<int>(kind))->setChecked(true);
  m_name->setText(name);
  showName();
}

domain::InterpreterKind InterpreterField::kind() const { return static_cast<InterpreterKind>(m_group->checkedId()); }

QString InterpreterField::name() const { return someoneInterpreted(kind()) ? m_name->text().simplified() : QString(); }

QWidget* InterpreterField::firstField() const { return m_group->checkedButton(); }

QString InterpreterField::notice() const {
  if (kind() != InterpreterKind::ChildOrRelative) return {};
  const QString who = name().isEmpty() ? tr("Een kind of familielid") : name();
  return tr("%1 vertaalde. Bij gesprekken over veiligheid: altijd een beroepstolk.").arg(who);
}

void InterpreterField::setTabStop() {
  for (QAbstractButton* radio : m_group->buttons()) {
    radio->setFocusPolicy(radio->isChecked() ? Qt::StrongFocus : Qt::ClickFocus);
  }
}

void InterpreterField::showName() { m_name->setVisible(someoneInterpreted(kind())); }

}  // namespace tweehanden::gui
