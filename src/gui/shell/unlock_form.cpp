// SPDX-License-Identifier: EUPL-1.2
#include "gui/shell/unlock_form.h"

#include <QAction>
#include <QDir>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QToolButton>
#include <QVBoxLayout>

#include "gui/shell/background.h"
#include "gui/theme/hint_button.h"
#include "gui/theme/icon.h"
#include "gui/theme/scaled.h"
#include "gui/widgets/glyph.h"
#include "gui/widgets/text.h"
#include "report/sentences.h"

namespace tweehanden::gui {
namespace {

/// Qt cannot ask for Caps Lock; a capital without Shift, or a small letter with it, tells.
std::optional<bool> capsLockFrom(const QKeyEvent& event) {
  const QString typed = event.text();
  if (typed.size() != 1 || !typed[0].isLetter() || typed[0].toUpper() == typed[0].toLower()) return std::nullopt;
  return typed[0].isUpper() != event.modifiers().testFlag(Qt::ShiftModifier);
}

}  // namespace

QString shownPath(const QString& path) {
  const QString home = QDir::homePath();
  return path.startsWith(home + QLatin1Char('/')) ? QLatin1Char('~') + path.mid(home.size()) : path;
}

QWidget* makeAssurance(const QString& iconName, QLabel* title, QLabel* detail, QWidget* parent) {
  auto* line = new QWidget(parent);
  auto* mark = new Glyph(iconName, &Tokens::muted, 20, line);
  detail->setWordWrap(true);
  title->setWordWrap(true);
  auto* words = new QVBoxLayout;
  words->setSpacing(0);
  words->addWidget(title);
  words->addWidget(detail);
  auto* row = new QHBoxLayout(line);
  setMargins(*row, 0, 0, 0, 0);
  setSpacing(*row, 12);
  row->addWidget(mark, 0, Qt::AlignTop);
  row->addLayout(words, 1);
  return line;
}

void addEye(QLineEdit& field) {
  auto* eye = field.addAction(icon(QStringLiteral("oog")), QLineEdit::TrailingPosition);
  eye->setText(QLineEdit::tr("Toon de wachtwoordzin"));
  eye->setToolTip(eye->text());
  eye->setCheckable(true);
  QObject::connect(eye, &QAction::toggled, &field, [&field, eye](bool shown) {
    field.setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    eye->setIcon(icon(shown ? QStringLiteral("oogdicht") : QStringLiteral("oog")));
    eye->setText(shown ? QLineEdit::tr("Verberg de wachtwoordzin") : QLineEdit::tr("Toon de wachtwoordzin"));
    eye->setToolTip(eye->text());
  });
}

UnlockForm::UnlockForm(Background& background, const Clock& clock, const app::SessionOptions& options, QWidget* parent)
    : QWidget(parent), m_background(background), m_clock(clock), m_options(options) {
  m_path = makeLabel({}, LabelKind::Muted, this);
  m_passphrase = makePassphrase();
  auto* name = makeLabel(tr("&Wachtwoordzin"), LabelKind::FieldName, this);
  name->setBuddy(m_passphrase);
  m_hint = makeLabel({}, LabelKind::Warning, this);
  m_error = makeLabel({}, LabelKind::Error, this);
  m_error->setWordWrap(true);
  m_error->hide();
  m_progress = new QProgressBar(this);
  m_progress->setRange(0, 0);
  m_progress->setTextVisible(false);
  m_progress->setAccessibleName(tr("Bezig met ontgrendelen"));
  m_progress->hide();
  gui::setFixedHeight(*m_hint, 20);
  auto* column = new QVBoxLayout(this);
  setMargins(*column, 48, 40, 48, 32);
  setSpacing(*column, 4);
  column->addWidget(makeLabel(tr("Ontgrendelen"), LabelKind::Title, this));
  column->addWidget(m_path);
  column->addSpacing(24);
  column->addWidget(name);
  column->addWidget(m_passphrase);
  column->addWidget(m_error);
  column->addWidget(m_hint);
  column->addWidget(m_progress);
  column->addSpacing(4);
  column->addWidget(makeActions());
  column->addStretch(1);
  column->addWidget(makeAssurances());
}

QLineEdit* UnlockForm::makePassphrase() {
  auto* field = new QLineEdit(this);
  field->setObjectName(QStringLiteral("passphrase"));
  field->setEchoMode(QLineEdit::Password);
  field->setProperty("big", true);
  field->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhHiddenText);
  field->installEventFilter(this);
  addEye(*field);
  connect(field, &QLineEdit::returnPressed, this, &UnlockForm::unlock);
  connect(field, &QLineEdit::textEdited, this, [this] { showError({}); });
  return field;
}

QWidget* UnlockForm::makeActions() {
  auto* actions = new QWidget(this);
  m_button = new HintButton(tr("Ontgrendelen"), tr("Enter"), "primary", actions);
  m_button->setAccessibleName(tr("Ontgrendelen"));
  connect(m_button, &QPushButton::clicked, this, &UnlockForm::unlock);
  auto* row = new QHBoxLayout(actions);
  setMargins(*row, 0, 0, 0, 0);
  row->addWidget(m_button);
  row->addStretch(1);
  return actions;
}

QWidget* UnlockForm::makeAssurances() {
  auto* box = new QWidget(this);
  auto* rule = new QFrame(box);
  rule->setProperty("rule", true);
  rule->setFixedHeight(1);
  m_keptTitle = makeLabel({}, LabelKind::Strong, box);
  m_keptDetail = makeLabel({}, LabelKind::Secondary, box);
  m_kept = makeAssurance(QStringLiteral("concept"), m_keptTitle, m_keptDetail, box);
  m_kept->hide();
  auto* title = makeLabel(tr("Alles staat versleuteld op deze computer"), LabelKind::Body, box);
  auto* detail =
      makeLabel(tr("Zonder wachtwoordzin kan niemand het lezen, ook de beheerder niet."), LabelKind::Secondary, box);
  auto* column = new QVBoxLayout(box);
  setMargins(*column, 0, 32, 0, 0);
  setSpacing(*column, 16);
  column->addWidget(rule);
  column->addWidget(m_kept);
  column->addWidget(makeAssurance(QStringLiteral("slot"), title, detail, box));
  return box;
}

void UnlockForm::setStore(const QString& folder) {
  m_folder = folder;
  m_path->setText(m_path->fontMetrics().elidedText(shownPath(folder), Qt::ElideMiddle, px(this, 400)));
  m_path->setToolTip(folder);
  showError({});
}

void UnlockForm::setKept(const QString& title, const QString& detail) {
  m_keptTitle->setText(title);
  m_keptDetail->setText(detail);
  m_kept->setVisible(!title.isEmpty());
}

void UnlockForm::focusPassphrase() { m_passphrase->setFocus(Qt::OtherFocusReason); }

void UnlockForm::unlockWith(const QString& passphrase) {
  m_passphrase->setText(passphrase);
  unlock();
}

void UnlockForm::unlock() {
  if (!m_passphrase->isEnabled() || m_folder.isEmpty()) return;
  setBusy(true);
  // The work must be copyable to be queued; the secret itself never is.
  auto secret = std::make_shared<Secret>(m_passphrase->text().toStdString());
  m_background.run(
      this,
      [folder = std::filesystem::path(m_folder.toStdString()), secret, &clock = m_clock, options = m_options] {
        return app::Session::open(folder, {}, std::move(*secret), clock, options);
      },
      [this](Result<std::unique_ptr<app::Session>> result) { finish(std::move(result)); });
}

void UnlockForm::finish(Result<std::unique_ptr<app::Session>> result) {
  setBusy(false);
  if (!result) {
    showError(text(report::sentence(result.error())));
    m_passphrase->setFocus(Qt::OtherFocusReason);
    m_passphrase->selectAll();
    return;
  }
  m_passphrase->clear();
  m_hint->clear();
  m_session = std::move(*result);
  emit opened();
}

void UnlockForm::setBusy(bool busy) {
  m_passphrase->setEnabled(!busy);
  m_button->setEnabled(!busy);
  m_progress->setVisible(busy);
  if (busy) showError({});
}

void UnlockForm::showError(const QString& sentence) {
  m_error->setText(sentence);
  m_error->setVisible(!sentence.isEmpty());
  setStyleProperty(*m_passphrase, "state", sentence.isEmpty() ? "" : "error");
  m_passphrase->setAccessibleDescription(sentence);
}

bool UnlockForm::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_passphrase && event->type() == QEvent::KeyPress) {
    if (const auto caps = capsLockFrom(*static_cast<QKeyEvent*>(event))) {
      m_hint->setText(*caps ? tr("Caps Lock staat aan") : QString());
    }
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace tweehanden::gui
