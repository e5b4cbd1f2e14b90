// SPDX-License-Identifier: EUPL-1.2
#include "gui/family/confirm_form.h"

#include <QApplication>
#include <QBoxLayout>
#include <QButtonGroup>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

#include "gui/widgets/flow_layout.h"
#include "gui/widgets/labels.h"
#include "gui/widgets/text.h"
#include "report/explanation.h"

namespace tweehanden::gui {

ConfirmForm::ConfirmForm(QWidget* parent) : QWidget(parent) {
  setProperty("ground", "window");
  setProperty("field", "bar");
  setAttribute(Qt::WA_StyledBackground);
  auto* column = new QVBoxLayout(this);
  setMargins(*column, 16, 12, 16, 12);
  setSpacing(*column, 8);
  m_which = new QComboBox(this);
  m_which->setObjectName(QStringLiteral("confirmWhich"));
  m_which->setAccessibleName(tr("Wat u bevestigt"));
  m_which->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  column->addWidget(m_which);
  m_levels = makeLevels();
  column->addWidget(m_levels);
  m_hint = makeWrapped({}, LabelKind::Secondary, this);
  column->addWidget(m_hint);
  m_reason = new QLineEdit(this);
  m_reason->setObjectName(QStringLiteral("confirmReason"));
  m_reason->setAccessibleName(tr("Waarom"));
  column->addWidget(m_reason);
  auto* buttons = new QWidget(this);
  auto* flow = new FlowLayout(8, FlowLayout::Last::AsItIs, buttons);
  m_confirm = new QPushButton(tr("Vastleggen"), buttons);
  m_confirm->setObjectName(QStringLiteral("confirmDo"));
  m_confirm->setProperty("dense", true);
  auto* close = makeQuietButton(tr("Terug"), buttons);
  flow->addWidget(m_confirm);
  flow->addWidget(close);
  column->addWidget(buttons);
  connect(m_which, &QComboBox::currentIndexChanged, this, &ConfirmForm::chooseComputed);
  connect(m_choices, &QButtonGroup::buttonToggled, this, &ConfirmForm::refresh);
  connect(m_reason, &QLineEdit::textChanged, this, &ConfirmForm::refresh);
  connect(m_confirm, &QPushButton::clicked, this, &ConfirmForm::confirm);
  connect(close, &QPushButton::clicked, this, &ConfirmForm::closed);
}

QWidget* ConfirmForm::makeLevels() {
  auto* row = new QWidget(this);
  auto* flow = new FlowLayout(6, FlowLayout::Last::AsItIs, row);
  m_choices = new QButtonGroup(this);
  for (const auto& entry : domain::codes<domain::FactorLevel>()) {
    auto* choice = new QPushButton(text(report::word(entry.value)), row);
    choice->setObjectName(QStringLiteral("confirmLevel_") +
                          QString::fromUtf8(entry.code.data(), static_cast<qsizetype>(entry.code.size())));
    choice->setCheckable(true);
    choice->setProperty("kind", "choice");
    m_choices->addButton(choice, static_cast<int>(entry.value));
    flow->addWidget(choice);
  }
  return row;
}

void ConfirmForm::setView(const scoring::Model& model, const app::CaseView& view) {
  const bool sameFamily = view.file.family.id == m_family;
  m_family = view.file.family.id;
  const std::optional<Line> before = line() == nullptr ? std::nullopt : std::optional(*line());
  const int level = m_choices->checkedId();
  const QString reason = m_reason->text();
  m_modelHash = view.profile.modelHash;
  fill(model, view);
  m_which->setCurrentIndex(std::max(0, sameFamily && before ? m_which->findData(before->factor) : 0));
  chooseComputed();
  if (!sameFamily || !before) return;
  // Read anew while someone writes: nothing typed is lost, and a choice stays unless it was made on another level.
  if (line() != nullptr && line()->computed == before->computed && level >= 0)
    m_choices->button(level)->setChecked(true);
  m_reason->setText(reason);
}

void ConfirmForm::fill(const scoring::Model& model, const app::CaseView& view) {
  const QSignalBlocker quiet(m_which);
  m_lines.clear();
  m_which->clear();
  m_which->addItem(tr("alle beoordeelde drempels, zoals berekend"), kAll);
  for (std::size_t i = 0; i < model.factors.size(); ++i) {
    const auto& factor = model.factors[i];
    if (factor.kind != scoring::FactorKind::Risk) continue;
    m_lines.push_back({static_cast<int>(i), factor.id, app::factorLevel(view.profile.factors[i].level)});
    m_which->addItem(tr("%1  %2").arg(QString::number(factor.number), text(factor.shortName)), static_cast<int>(i));
  }
}

void ConfirmForm::start(int factor) {
  m_which->setCurrentIndex(std::max(0, m_which->findData(factor)));
  chooseComputed();
  m_which->setFocus(Qt::OtherFocusReason);
}

const ConfirmForm::Line* ConfirmForm::line() const {
  const int factor = m_which->currentData().toInt();
  const auto at = std::ranges::find(m_lines, factor, &Line::factor);
  return m_which->currentIndex() <= 0 || at == m_lines.end() ? nullptr : &*at;
}

domain::FactorLevel ConfirmForm::level() const { return static_cast<domain::FactorLevel>(m_choices->checkedId()); }

void ConfirmForm::chooseComputed() {
  m_reason->clear();
  if (const Line* chosen = line()) m_choices->button(static_cast<int>(chosen->computed))->setChecked(true);
  refresh();
}

bool ConfirmForm::ready() const {
  const Line* chosen = line();
  if (chosen != nullptr) return level() == chosen->computed || !m_reason->text().trimmed().isEmpty();
  return std::ranges::any_of(m_lines, [](const Line& each) { return each.computed != domain::FactorLevel::NotJudged; });
}

void ConfirmForm::refresh() {
  const Line* chosen = line();
  m_levels->setVisible(chosen != nullptr);
  m_reason->setVisible(chosen != nullptr);
  const bool departs = chosen != nullptr && level() != chosen->computed;
  m_reason->setPlaceholderText(departs ? tr("Waarom ziet u dit anders?") : tr("Iets erbij zeggen, als u wilt"));
  m_hint->setText(
      chosen == nullptr ? tr("Uw woord komt naast de berekening te staan en verandert die niet.")
      : departs
          ? tr("Berekend is ‘%1’. U ziet het anders: schrijf op waarom.").arg(text(report::word(chosen->computed)))
          : tr("Dit is wat berekend is. Ziet u het anders, kies dan wat volgens u klopt."));
  m_confirm->setEnabled(ready());
}

app::ConfirmRequest ConfirmForm::request() const {
  app::ConfirmRequest asked;
  asked.modelHash = m_modelHash;
  if (const Line* chosen = line()) {
    asked.factors = {{.factor = chosen->id,
                      .level = level(),
                      .reason = m_reason->text().trimmed().toStdString(),
                      .seen = chosen->computed}};
    return asked;
  }
  // Only what the worker sees in this list; each with what was seen, so that nothing is confirmed unseen.
  for (const Line& each : m_lines) {
    if (each.computed == domain::FactorLevel::NotJudged) continue;
    asked.factors.push_back({.factor = each.id, .level = each.computed, .reason = {}, .seen = each.computed});
  }
  return asked;
}

void ConfirmForm::confirm() {
  if (ready()) emit confirmed(request());
}

void ConfirmForm::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) {
    emit closed();
    return;
  }
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
    // Enter on a level chooses it; elsewhere it records, when there is a reason where one is needed.
    if (auto* choice = qobject_cast<QPushButton*>(QApplication::focusWidget());
        choice != nullptr && choice->isCheckable() && !choice->isChecked()) {
      choice->click();
    } else {
      confirm();
    }
    return;
  }
  QWidget::keyPressEvent(event);
}

}  // namespace tweehanden::gui
