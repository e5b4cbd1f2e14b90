// SPDX-License-Identifier: EUPL-1.2
#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <cstdio>
#include <exception>

#include "gui/shell/main_window.h"
#include "gui/shell/settings.h"
#include "gui/theme/theme.h"

namespace {

using namespace tweehanden;

struct Options {
  QString store;
  std::optional<QString> passphrase;
};

/// The first line of the file, as the command line reads it.
std::optional<QString> passphraseOf(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly | QIODevice::Text)) return std::nullopt;
  QString line = QString::fromUtf8(file.readLine());
  while (line.endsWith(QLatin1Char('\n')) || line.endsWith(QLatin1Char('\r'))) line.chop(1);
  return line;
}

Options readOptions(const QApplication& application, gui::Settings& settings) {
  QCommandLineParser parser;
  parser.setApplicationDescription(QStringLiteral("Dossiers voor wijkteams en migrantenorganisaties"));
  parser.addHelpOption();
  parser.addVersionOption();
  parser.addPositionalArgument(QStringLiteral("opslag"), QStringLiteral("de map van een opslag"));
  const QCommandLineOption theme(QStringLiteral("theme"), QStringLiteral("licht, donker of systeem"),
                                 QStringLiteral("kleuren"));
  const QCommandLineOption scale(QStringLiteral("scale"), QStringLiteral("tekstgrootte, 1 is gewoon"),
                                 QStringLiteral("maat"));
  const QCommandLineOption passphrase(
      QStringLiteral("passphrase-file"),
      QStringLiteral("ontgrendel met de eerste regel van dit bestand (voor demo en test)"), QStringLiteral("bestand"));
  parser.addOptions({theme, scale, passphrase});
  parser.process(application);
  if (parser.isSet(theme)) settings.setTheme(gui::themeFromCode(parser.value(theme)));
  if (parser.isSet(scale)) settings.setScale(parser.value(scale).toDouble());
  Options options;
  options.store = parser.positionalArguments().value(0);
  if (parser.isSet(passphrase)) options.passphrase = passphraseOf(parser.value(passphrase));
  return options;
}

void speakDutch(QApplication& application) {
  QLocale::setDefault(QLocale(QLocale::Dutch, QLocale::Netherlands));
  auto* qtWords = new QTranslator(&application);
  if (qtWords->load(QStringLiteral("qtbase_nl"), QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
    QApplication::installTranslator(qtWords);
  }
}

int run(int argc, char** argv) {
  QApplication application(argc, argv);
  QApplication::setOrganizationName(QStringLiteral("Tweehanden"));
  QApplication::setApplicationName(QStringLiteral("tweehanden"));
  QApplication::setApplicationDisplayName(QStringLiteral("Tweehanden"));
  QApplication::setApplicationVersion(QStringLiteral(TWEEHANDEN_VERSION));
  speakDutch(application);
  gui::Settings settings;
  const Options options = readOptions(application, settings);
  gui::applyTheme(application, settings.theme(), settings.scale());
  const SystemClock clock;
  gui::MainWindow window(settings, clock, {});
  const QString store = options.store.isEmpty() ? settings.recentStores().value(0) : options.store;
  if (!store.isEmpty()) window.offerStore(store, options.passphrase);
  window.QWidget::show();
  return QApplication::exec();
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::exception&) {
    // What it says may hold case data: it is not written anywhere.
    std::fputs("Tweehanden is gestopt door een fout. Wat bewaard was, is veilig; start het programma opnieuw.\n",
               stderr);
    return 1;
  }
}
