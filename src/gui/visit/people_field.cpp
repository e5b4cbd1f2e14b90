// SPDX-License-Identifier: EUPL-1.2
#include "gui/visit/people_field.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStringListModel>
#include <QToolButton>

#include <algorithm>
#include <utility>

#include "gui/theme/icon.h"
#include "gui/theme/scaled.h"
#include "gui/widgets/flow_layout.h"

namespace tweehanden::gui {
namespace {
constexpr int kGap = 4;
}

PeopleField::PeopleField(QWidget* parent)
    : QFrame(parent),
      m_flow(new FlowLayout(kGap, FlowLayout::Last::TakesTheRest, this)),
      m_edit(new QLineEdit(this)),
      m_completer(new QCompleter(this)),
      m_names(new QStringListModel(this)) {
  setProperty("field", "box");
  setMargins(*m_flow, 4, 4, 4, 4);
  gui::setFixedHeight(*m_edit, 24);
  m_edit->setObjectName(QStringLiteral("present"));
  m_edit->setProperty("look", "none");
  m_edit->setPlaceholderText(tr("naam of rol"));
  m_edit->installEventFilter(this);
  gui::setMinimumHeight(*this, kField);
  m_completer->setModel(m_names);
  m_completer->setCaseSensitivity(Qt::CaseInsensitive);
  m_completer->setFilterMode(Qt::MatchContains);
  m_completer->popup()->setProperty("popup", true);
  m_edit->setCompleter(m_completer);
  m_flow->addWidget(m_edit);
  setFocusProxy(m_edit);
  // Queued: the completer writes its word into the field after it has told us.
  connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &PeopleField::takeTyped,
          Qt::QueuedConnection);
  connect(m_edit, &QLineEdit::textEdited, this, &PeopleField::edited);
}

void PeopleField::setChoices(std::vector<VoiceChoice> choices, std::function<QString(const domain::Voice&)> label) {
  m_choices = std::move(choices);
  m_label = std::move(label);
  offer();
}

void PeopleField::setVoices(const std::vector<domain::Voice>& voices) {
  m_voices = voices;
  m_edit->clear();
  showChips();
}

bool PeopleField::has(const domain::Voice& voice) const { return std::ranges::find(m_voices, voice) != m_voices.end(); }

void PeopleField::offer() {
  QStringList names;
  for (const auto& choice : m_choices) {
    if (!has(choice.voice)) names.append(choice.label);
  }
  m_names->setStringList(names);
}

void PeopleField::takeTyped() {
  const QString typed = m_edit->text().simplified();
  if (typed.isEmpty()) return;
  m_edit->clear();
  const auto known = std::ranges::find_if(m_choices, [&](const VoiceChoice& choice) {
    return choice.label.compare(typed, Qt::CaseInsensitive) == 0 && !has(choice.voice);
  });
  add(known != m_choices.end() ? known->voice
                               : domain::Voice{.person = {}, .intermediary = {}, .name = typed.toStdString()});
}

void PeopleField::add(const domain::Voice& voice) {
  if (has(voice)) return;
  m_voices.push_back(voice);
  showChips();
  emit edited();
}

void PeopleField::removeAt(std::size_t index) {
  if (index >= m_voices.size()) return;
  m_voices.erase(m_voices.begin() + static_cast<std::ptrdiff_t>(index));
  showChips();
  emit edited();
}

void PeopleField::showChips() {
  for (QWidget* chip : std::exchange(m_chips, {})) {
    m_flow->removeWidget(chip);
    chip->hide();
    chip->deleteLater();
  }
  for (std::size_t i = 0; i < m_voices.size(); ++i) {
    const QString label = m_label ? m_label(m_voices[i]) : QString::fromStdString(m_voices[i].name);
    auto* chip = new QToolButton(this);
    chip->setProperty("kind", "chip");
    chip->setText(label);
    chip->setIcon(icon(QStringLiteral("kruis")));
    chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    chip->setLayoutDirection(Qt::RightToLeft);  // the cross stands after the name
    chip->setFocusPolicy(Qt::NoFocus);          // Backspace does it by keyboard
    chip->setAccessibleName(tr("%1 weghalen").arg(label));
    gui::setIconSize(*chip, 12);
    gui::setFixedHeight(*chip, 24);
    connect(chip, &QToolButton::clicked, this, [this, i] { removeAt(i); });
    m_flow->insertBeforeLast(chip);
    chip->show();
    m_chips.append(chip);
  }
  QStringList present;
  for (const auto& voice : m_voices) present.append(m_label ? m_label(voice) : QString::fromStdString(voice.name));
  m_edit->setAccessibleDescription(present.join(QStringLiteral(", ")));
  m_edit->setPlaceholderText(m_voices.empty() ? tr("naam of rol, dan Enter") : tr("naam of rol"));
  offer();
  updateGeometry();
}

bool PeopleField::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::FocusIn) setStyleProperty(*this, "focused", true);
  if (event->type() == QEvent::FocusOut) {
    setStyleProperty(*this, "focused", false);
    if (!m_completer->popup()->isVisible()) takeTyped();
  }
  if (event->type() == QEvent::KeyPress) {
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if ((enter && key->modifiers() == Qt::NoModifier) || key->key() == Qt::Key_Comma) {
      takeTyped();
      return true;
    }
    if (key->key() == Qt::Key_Backspace && m_edit->text().isEmpty() && !m_voices.empty()) {
      removeAt(m_voices.size() - 1);
      return true;
    }
  }
  return QFrame::eventFilter(watched, event);
}

}  // namespace tweehanden::gui
