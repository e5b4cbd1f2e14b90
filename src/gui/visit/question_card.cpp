// SPDX-License-Identifier: EUPL-1.2
#include "gui/visit/question_card.h"

#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

#include "gui/theme/scaled.h"
#include "gui/visit/answer_row.h"
#include "gui/widgets/perspective_ring.h"
#include "gui/widgets/scale.h"
#include "gui/widgets/text.h"
#include "report/sentences.h"

namespace tweehanden::gui {
namespace {

/// The ring of a perspective as an icon, so that a voice shows whose side it is.
QIcon ringIcon(const QWidget* widget, domain::Perspective perspective) {
  const int side = px(widget, 16);
  const double ratio = widget->devicePixelRatioF();
  QPixmap pixmap(QSizeF(side * ratio, side * ratio).toSize());
  pixmap.setDevicePixelRatio(ratio);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  painter.setRenderHint(QPainter::Antialiasing);
  const Tokens& t = tokens(widget);
  paintPerspectiveRing(painter, QPointF(side / 2.0, side / 2.0), 16, scaleOf(widget), perspective, Heard::Yes,
                       t.surface, t);
  return QIcon(pixmap);
}

}  // namespace

QuestionCard::QuestionCard(const scoring::Indicator& indicator, int number, QWidget* parent)
    : QFrame(parent), m_indicator(indicator), m_number(number) {
  setProperty("field", "card");
  m_question = makeLabel({}, LabelKind::Body, this);
  m_question->setWordWrap(true);
  m_answers = new AnswerRow(indicator.answers, {}, this);
  for (auto* button : m_answers->findChildren<QWidget*>()) button->installEventFilter(this);
  m_answers->firstField()->setObjectName(QStringLiteral("question%1").arg(number));
  auto* column = new QVBoxLayout(this);
  setMargins(*column, 12, 6, 12, 6);
  setSpacing(*column, 6);
  column->addWidget(m_question);
  column->addWidget(m_answers);
  column->addWidget(makeDetails());
  connect(m_answers, &AnswerRow::chosen, this, [this] {
    showDetails();
    emit edited();
  });
  showDetails();
  followSpeaker();
}

QWidget* QuestionCard::makeDetails() {
  m_details = new QWidget(this);
  m_who = new QComboBox(m_details);
  m_certainty = new QComboBox(m_details);
  m_quote = new QLineEdit(m_details);
  for (const auto& entry : domain::codes<domain::Certainty>()) {
    m_certainty->addItem(text(report::word(entry.value)), static_cast<int>(entry.value));
  }
  m_quote->setPlaceholderText(tr("in hun eigen woorden"));
  m_who->setObjectName(QStringLiteral("question%1.who").arg(m_number));
  m_certainty->setObjectName(QStringLiteral("question%1.certainty").arg(m_number));
  m_quote->setObjectName(QStringLiteral("question%1.quote").arg(m_number));
  m_who->setIconSize(QSize(px(this, 16), px(this, 16)));
  gui::setFixedWidth(*m_who, 144);
  gui::setFixedWidth(*m_certainty, 116);
  gui::setMinimumWidth(*m_quote, 96);
  auto* row = new QHBoxLayout(m_details);
  setMargins(*row, 0, 2, 0, 0);
  setSpacing(*row, 8);
  for (QWidget* field :
       {static_cast<QWidget*>(m_who), static_cast<QWidget*>(m_certainty), static_cast<QWidget*>(m_quote)}) {
    field->setProperty("dense", true);
    field->installEventFilter(this);
  }
  row->addWidget(m_who);
  row->addWidget(m_certainty);
  row->addWidget(m_quote, 1);
  connect(m_who, &QComboBox::activated, this, [this] {
    followSpeaker();
    emit edited();
  });
  connect(m_certainty, &QComboBox::activated, this, &QuestionCard::edited);
  connect(m_quote, &QLineEdit::textEdited, this, &QuestionCard::edited);
  return m_details;
}

const VoiceChoice* QuestionCard::speaker() const {
  const int at = m_who->currentIndex();
  return at >= 0 && at < static_cast<int>(m_speakers.size()) ? &m_speakers[static_cast<std::size_t>(at)] : nullptr;
}

void QuestionCard::setSpeakers(const std::vector<VoiceChoice>& choices) {
  const std::optional<VoiceChoice> before = speaker() != nullptr ? std::optional(*speaker()) : std::nullopt;
  m_speakers = choices;
  m_who->clear();
  for (const auto& choice : m_speakers) m_who->addItem(ringIcon(this, choice.perspective), choice.label);
  if (before) {
    for (int i = 0; i < static_cast<int>(m_speakers.size()); ++i) {
      const auto& choice = m_speakers[static_cast<std::size_t>(i)];
      if (choice.voice == before->voice && choice.basis == before->basis) m_who->setCurrentIndex(i);
    }
  }
  followSpeaker();
}

void QuestionCard::followSpeaker() {
  const auto perspective = speaker() != nullptr ? speaker()->perspective : domain::Perspective::YouthService;
  const QString question = text(m_indicator.question(perspective));
  m_question->setText(question);
  m_answers->setName(question);
  m_who->setAccessibleName(tr("%1 Wie zei of zag het").arg(question));
  m_certainty->setAccessibleName(tr("%1 Hoe zeker").arg(question));
  m_quote->setAccessibleName(tr("%1 In hun woorden").arg(question));
}

void QuestionCard::showDetails() {
  m_details->setVisible(!m_answers->answer().empty());
  updateGeometry();
}

void QuestionCard::setObservation(const domain::Observation& observation) {
  m_answers->setAnswer(observation.answer);
  for (int i = 0; i < static_cast<int>(m_speakers.size()); ++i) {
    const auto& choice = m_speakers[static_cast<std::size_t>(i)];
    if (choice.voice == observation.speaker && choice.basis == observation.basis) m_who->setCurrentIndex(i);
  }
  m_certainty->setCurrentIndex(m_certainty->findData(static_cast<int>(observation.certainty)));
  m_quote->setText(text(observation.quote));
  showDetails();
  followSpeaker();
}

std::optional<domain::Observation> QuestionCard::observation() const {
  if (m_answers->answer().empty() || speaker() == nullptr) return std::nullopt;
  domain::Observation observation;
  observation.indicator = m_indicator.id;
  observation.answer = m_answers->answer();
  observation.perspective = speaker()->perspective;
  observation.speaker = speaker()->voice;
  observation.basis = speaker()->basis;
  observation.certainty = static_cast<domain::Certainty>(m_certainty->currentData().toInt());
  observation.quote = m_quote->text().trimmed().toStdString();
  return observation;
}

QWidget* QuestionCard::firstField() const { return m_answers->firstField(); }

void QuestionCard::changeEvent(QEvent* event) {
  QFrame::changeEvent(event);
  if (event->type() == QEvent::PaletteChange && m_who != nullptr) {
    for (int i = 0; i < m_who->count(); ++i) {
      m_who->setItemIcon(i, ringIcon(this, m_speakers[static_cast<std::size_t>(i)].perspective));
    }
  }
}

bool QuestionCard::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
    const QWidget* focus = QApplication::focusWidget();
    const bool inside =
        event->type() == QEvent::FocusIn || (focus != nullptr && focus != watched && isAncestorOf(focus));
    setStyleProperty(*this, "current", inside);
    setKind(*m_question, inside ? LabelKind::Strong : LabelKind::Body);
  }
  return QFrame::eventFilter(watched, event);
}

}  // namespace tweehanden::gui
