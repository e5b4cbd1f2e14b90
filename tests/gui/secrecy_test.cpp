// SPDX-License-Identifier: EUPL-1.2
#include <QApplication>
#include <QLineEdit>
#include <QProcess>
#include <QProcessEnvironment>

#include <catch2/catch.hpp>
#include <csignal>

#include "app/visits.h"
#include "gui/gui_support.h"
#include "support/files.h"

using namespace tweehanden;
using namespace tweehanden::test;

namespace {

namespace fs = std::filesystem;

constexpr const char* kMark = "Xantippekruid";
constexpr const char* kStoreVariable = "TWEEHANDEN_TEST_STORE";

/// The mark as bytes of a file may hold it: as UTF-8, and as Qt has it in memory.
std::vector<std::string> marks() {
  std::string wide;
  for (const char* c = kMark; *c != '\0'; ++c) wide += std::string{*c, '\0'};
  return {kMark, "xantippekruid", wide};
}

/// The files below a folder that hold the mark or the passphrase.
std::vector<std::string> filesWithMark(const fs::path& folder) {
  std::vector<std::string> found;
  int looked = 0;
  auto words = marks();
  words.emplace_back(kPassphrase);
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    ++looked;
    const std::string bytes = readFile(entry.path());
    for (const auto& word : words) {
      if (bytes.find(word) != std::string::npos) found.push_back(entry.path().filename().string());
    }
  }
  CHECK(looked >= 3);
  return found;
}

/// An environment in which whatever is written stands below one folder.
QProcessEnvironment below(const fs::path& folder) {
  auto environment = QProcessEnvironment::systemEnvironment();
  for (const char* name :
       {"HOME", "TMPDIR", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"}) {
    const fs::path place = folder / name;
    fs::create_directories(place);
    fs::permissions(place, fs::perms::owner_all);
    environment.insert(QString::fromLatin1(name), QString::fromStdString(place.string()));
  }
  return environment;
}

}  // namespace

/// What the test below runs in a process of its own.
TEST_CASE("A window in which the mark is searched and typed until the process is killed", "[.]") {
  const FixedClock clock(kVisitDay, 17 * 60 + 42);
  WindowOnStore on(fs::path(qEnvironmentVariable(kStoreVariable).toStdString()), clock);
  on.unlock();
  on.press(Qt::Key_K, Qt::ControlModifier);
  on.type(QLatin1String(kMark));
  on.startVisit();
  on.type(QString::fromLatin1("%1 belde de school.").arg(QLatin1String(kMark)));
  REQUIRE(waitUntil([&] {
    const auto drafts = app::drafts(*on.window().session());
    return drafts && !drafts->empty() && drafts->front().visit.contact.note.find(kMark) != std::string::npos;
  }));
  std::raise(SIGKILL);
}

TEST_CASE("After a session in the window with a marked name and a crash, no file left anywhere holds the mark") {
  const TemporaryDirectory directory;
  const fs::path store = directory / "team.tweehanden";
  makeStore(store, FixedClock(kVisitDay, 17 * 60));
  QProcess crashing;
  auto environment = below(directory.path());
  environment.insert(QLatin1String(kStoreVariable), QString::fromStdString(store.string()));
  crashing.setProcessEnvironment(environment);
  crashing.setProcessChannelMode(QProcess::MergedChannels);
  crashing.start(QApplication::applicationFilePath(),
                 {QStringLiteral("A window in which the mark is searched and typed until the process is killed")});
  REQUIRE(crashing.waitForFinished(60'000));
  const QByteArray said = crashing.readAll();
  CAPTURE(said.toStdString());
  REQUIRE(crashing.exitStatus() == QProcess::CrashExit);
  CHECK_FALSE(said.contains(kMark));
  CHECK(filesWithMark(directory.path()) == std::vector<std::string>{});
  // The words are not gone: they are in the store, for who has the key.
  const FixedClock clock(kVisitDay, 18 * 60);
  WindowOnStore on(store, clock);
  on.unlock();
  const auto drafts = app::drafts(*on.window().session());
  REQUIRE(drafts.has_value());
  REQUIRE_FALSE(drafts->empty());
  CHECK(drafts->front().visit.contact.note.find(kMark) != std::string::npos);
  on.settleDown();
  CHECK(filesWithMark(directory.path()) == std::vector<std::string>{});
}
