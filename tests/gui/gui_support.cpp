// SPDX-License-Identifier: EUPL-1.2
#include "gui/gui_support.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>

#include <stdexcept>

#include "app/cases.h"
#include "app/demo.h"
#include "gui/shell/unlock_page.h"
#include "gui/visit/visit_page.h"
#include "support/files.h"

namespace tweehanden::test {
namespace {

app::SessionOptions quick() {
  app::SessionOptions options;
  options.keyStrength = app::KeyStrength::Lowest;
  options.demo = true;
  return options;
}

template <class T>
T orThrow(Result<T> result) {
  if (!result) throw std::runtime_error(std::string(name(result.error().code)) + ": " + result.error().detail);
  return std::move(*result);
}

}  // namespace

bool waitUntil(const std::function<bool()>& condition, int milliseconds) {
  QElapsedTimer elapsed;
  elapsed.start();
  while (!condition() && elapsed.elapsed() < milliseconds) QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
  return condition();
}

void settle(gui::Background& background) {
  for (int round = 0; round < 3; ++round) {
    QTest::qWait(180);
    background.finish();
    QCoreApplication::processEvents();
  }
}

void makeStore(const std::filesystem::path& folder, const Clock& clock, long long families) {
  const auto session = orThrow(app::Session::create(folder, kUser, Secret(kPassphrase), clock, quick()));
  // The invented families take the first numbers of the year, so many that the example's is among them.
  if (families < 150) (void)orThrow(app::importCases(*session, {sourceFile("resources/examples/jongen-van-elf.json")}));
  if (families > 0) (void)orThrow(app::makeDemo(*session, families, 7));
}

WindowOnStore::WindowOnStore(const std::filesystem::path& folder, const Clock& clock)
    : m_folder(folder),
      m_settings(QString::fromStdString((folder.parent_path() / "settings.ini").string())),
      m_window(std::make_unique<gui::MainWindow>(m_settings, clock, quick())) {
  m_window->QWidget::show();
  m_window->activateWindow();
  QApplication::setActiveWindow(m_window.get());
  m_window->offerStore(QString::fromStdString(folder.string()), std::nullopt);
}

WindowOnStore::~WindowOnStore() = default;

void WindowOnStore::unlock() {
  auto* passphrase = static_cast<QLineEdit*>(field("passphrase"));
  passphrase->setFocus();
  type(QLatin1String(kPassphrase));
  press(Qt::Key_Return);
  if (!waitUntil([this] { return !m_window->locked(); })) throw std::runtime_error("the store did not open");
  settle(m_window->background());
}

void WindowOnStore::startVisit() {
  m_window->go({gui::PlaceKind::Visit, QLatin1String(kExampleCase)});
  if (!waitUntil([this] { return m_window->visitPage().ready(); })) throw std::runtime_error("no visit screen");
  settle(m_window->background());
}

void WindowOnStore::settleDown() {
  m_window->background().finish();
  m_window.reset();
}

QWidget* WindowOnStore::field(const char* objectName) {
  auto* found = m_window->findChild<QWidget*>(QLatin1String(objectName));
  if (found == nullptr) throw std::runtime_error(std::string("no field ") + objectName);
  return found;
}

void WindowOnStore::type(const QString& text) { QTest::keyClicks(QApplication::focusWidget(), text); }

void WindowOnStore::press(Qt::Key key, Qt::KeyboardModifiers modifiers) {
  QTest::keyClick(QApplication::focusWidget() != nullptr ? QApplication::focusWidget() : m_window.get(), key,
                  modifiers);
}

QString WindowOnStore::focusName() const {
  const QWidget* focus = QApplication::focusWidget();
  return focus != nullptr ? focus->objectName() : QString();
}

bool WindowOnStore::tabTo(const QString& objectName, int most) {
  for (int i = 0; i < most; ++i) {
    if (focusName() == objectName) return true;
    press(Qt::Key_Tab);
  }
  return focusName() == objectName;
}

}  // namespace tweehanden::test
