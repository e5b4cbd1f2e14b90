// SPDX-License-Identifier: EUPL-1.2
#include "gui/shell/create_form.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QVBoxLayout>

#include "gui/shell/background.h"
#include "gui/shell/unlock_form.h"
#include "gui/theme/hint_button.h"
#include "gui/theme/scaled.h"
#include "gui/widgets/text.h"
#include "report/sentences.h"

namespace tweehanden::gui {
namespace {

QString defaultFolder() {
  return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + QStringLiteral("/mijn-team.tweehanden");
}

/// "~/x" as it is shown becomes a path again.
QString fullPath(QString shown) {
  shown = shown.trimmed();
  if (shown.startsWith(QLatin1String("~/"))) shown = QDir::homePath() + shown.mid(1);
  if (!shown.isEmpty() && !shown.endsWith(QLatin1String(".tweehanden"))) shown += QStringLiteral(".tweehanden");
  return shown;
}

}  // namespace

QString strengthWords(const QString& passphrase) {
  if (passphrase.isEmpty()) return CreateForm::tr("Neem vier of meer losse woorden die u onthoudt.");
  static const QRegularExpression kSpace(QStringLiteral("\\s+"));
  const auto words = passphrase.split(kSpace, Qt::SkipEmptyParts).size();
  if (passphrase.size() < 12) return CreateForm::tr("Kort: te raden. Voeg woorden toe.");
  if (passphrase.size() < 20 || words < 3) return CreateForm::tr("Redelijk. Een woord erbij maakt hem veel sterker.");
  return CreateForm::tr("Sterk.");
}

CreateForm::CreateForm(Background& background, const Clock& clock, const app::SessionOptions& options, QWidget* parent)
    : QWidget(parent), m_background(background), m_clock(clock), m_options(options) {
  auto* column = new QVBoxLayout(this);
  setMargins(*column, 48, 40, 48, 32);
  setSpacing(*column, 4);
  column->addWidget(makeLabel(tr("Nieuwe opslag"), LabelKind::Title, this));
  auto* why = makeLabel(
      tr("Een opslag is een map met versleutelde dossiers. Zonder de wachtwoordzin kan niemand ze lezen: ook wij "
         "niet, ook de beheerder niet. Bewaar hem op een veilige plek."),
      LabelKind::Muted, this);
  why->setWordWrap(true);
  column->addWidget(why);
  column->addSpacing(12);
  m_folder = addField(tr("&Map"), "folder", false);
  m_folder->setText(shownPath(defaultFolder()));
  m_user = addField(tr("Uw &naam"), "user", false);
  m_first = addField(tr("&Wachtwoordzin"), "newPassphrase", true);
  m_strength = makeLabel(strengthWords({}), LabelKind::Secondary, this);
  column->addWidget(m_strength);
  m_second = addField(tr("Nog een &keer"), "newPassphraseAgain", true);
  m_error = makeLabel({}, LabelKind::Error, this);
  m_error->setWordWrap(true);
  m_error->hide();
  m_progress = new QProgressBar(this);
  m_progress->setRange(0, 0);
  m_progress->setTextVisible(false);
  m_progress->hide();
  column->addWidget(m_error);
  column->addWidget(m_progress);
  column->addSpacing(12);
  column->addWidget(makeActions());
  column->addStretch(1);
  connect(m_first, &QLineEdit::textChanged, this, &CreateForm::describeStrength);
  connect(m_second, &QLineEdit::returnPressed, this, &CreateForm::create);
}

QLineEdit* CreateForm::addField(const QString& label, const char* objectName, bool secret) {
  auto* field = new QLineEdit(this);
  field->setObjectName(QLatin1String(objectName));
  if (secret) {
    field->setEchoMode(QLineEdit::Password);
    addEye(*field);
  }
  auto* name = makeLabel(label, LabelKind::FieldName, this);
  name->setBuddy(field);
  auto* column = static_cast<QVBoxLayout*>(layout());
  column->addSpacing(6);
  column->addWidget(name);
  if (qstrcmp(objectName, "folder") == 0) {
    column->addWidget(makeFolderRow(field));
  } else {
    column->addWidget(field);
  }
  connect(field, &QLineEdit::textEdited, this, &CreateForm::clearErrors);
  return field;
}

QWidget* CreateForm::makeFolderRow(QLineEdit* folder) {
  auto* row = new QWidget(this);
  auto* browse = new QPushButton(tr("Bladeren…"), row);
  connect(browse, &QPushButton::clicked, this, &CreateForm::chooseFolder);
  auto* line = new QHBoxLayout(row);
  setMargins(*line, 0, 0, 0, 0);
  setSpacing(*line, 8);
  line->addWidget(folder, 1);
  line->addWidget(browse);
  return row;
}

QWidget* CreateForm::makeActions() {
  auto* actions = new QWidget(this);
  m_button = new HintButton(tr("Opslag maken"), tr("Enter"), "primary", actions);
  auto* cancel = new QPushButton(tr("Terug"), actions);
  cancel->setProperty("kind", "quiet");
  connect(m_button, &QPushButton::clicked, this, &CreateForm::create);
  connect(cancel, &QPushButton::clicked, this, &CreateForm::cancelled);
  auto* row = new QHBoxLayout(actions);
  setMargins(*row, 0, 0, 0, 0);
  setSpacing(*row, 8);
  row->addWidget(m_button);
  row->addWidget(cancel);
  row->addStretch(1);
  return actions;
}

void CreateForm::focusFirst() {
  m_user->setFocus(Qt::OtherFocusReason);
  clearErrors();
}

void CreateForm::chooseFolder() {
  const QString chosen =
      QFileDialog::getSaveFileName(this, tr("Waar komt de opslag?"), fullPath(m_folder->text()),
                                   tr("Opslag (*.tweehanden)"), nullptr, QFileDialog::DontConfirmOverwrite);
  if (!chosen.isEmpty()) m_folder->setText(shownPath(fullPath(chosen)));
}

void CreateForm::describeStrength() { m_strength->setText(strengthWords(m_first->text())); }

void CreateForm::create() {
  clearErrors();
  if (!m_button->isEnabled()) return;
  if (m_user->text().trimmed().isEmpty()) {
    return refuse(*m_user, tr("Vul uw naam in: zo is later te zien wie iets vastlegde."));
  }
  if (m_first->text() != m_second->text()) {
    return refuse(*m_second, tr("De twee wachtwoordzinnen zijn niet gelijk. Typ de tweede opnieuw."));
  }
  setBusy(true);
  auto secret = std::make_shared<Secret>(m_first->text().toStdString());
  m_background.run(
      this,
      [folder = std::filesystem::path(fullPath(m_folder->text()).toStdString()),
       user = m_user->text().trimmed().toStdString(), secret, &clock = m_clock,
       options = m_options] { return app::Session::create(folder, user, std::move(*secret), clock, options); },
      [this](Result<std::unique_ptr<app::Session>> result) { finish(std::move(result)); });
}

void CreateForm::finish(Result<std::unique_ptr<app::Session>> result) {
  setBusy(false);
  if (!result) {
    const bool aboutFolder = result.error().code != ErrorCode::PassphraseTooShort;
    return refuse(aboutFolder ? *m_folder : *m_first, text(report::sentence(result.error())));
  }
  m_first->clear();
  m_second->clear();
  m_session = std::move(*result);
  emit created();
}

void CreateForm::setBusy(bool busy) {
  for (QLineEdit* field : {m_folder, m_user, m_first, m_second}) field->setEnabled(!busy);
  m_button->setEnabled(!busy);
  m_progress->setVisible(busy);
}

void CreateForm::refuse(QLineEdit& field, const QString& sentence) {
  m_error->setText(sentence);
  m_error->show();
  setStyleProperty(field, "state", "error");
  field.setAccessibleDescription(sentence);
  field.setFocus(Qt::OtherFocusReason);
  field.selectAll();
}

void CreateForm::clearErrors() {
  m_error->hide();
  for (QLineEdit* field : {m_folder, m_user, m_first, m_second}) {
    if (field == nullptr) continue;
    setStyleProperty(*field, "state", "");
    field->setAccessibleDescription({});
  }
}

}  // namespace tweehanden::gui
