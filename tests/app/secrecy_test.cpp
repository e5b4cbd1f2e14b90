// SPDX-License-Identifier: EUPL-1.2
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "app/caseload.h"
#include "app/visits.h"
#include "app_fixture.h"

namespace tweehanden::app::test {
namespace {

constexpr const char* kName = "Zwaluwenstaartius";
constexpr const char* kNoteText = "kanariegeel geheim van moeder";

/// The files below the folder that hold any of the words.
std::vector<std::string> filesWith(const std::filesystem::path& folder, const std::vector<std::string>& words) {
  std::vector<std::string> found;
  int looked = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    ++looked;
    const std::string bytes = tweehanden::test::readFile(entry.path());
    for (const auto& word : words) {
      if (bytes.find(word) != std::string::npos) found.push_back(entry.path().filename().string() + ": " + word);
    }
  }
  CHECK(looked >= 2);
  return found;
}

}  // namespace

TEST_CASE("No file of the store holds a name, a note, a draft or the passphrase, while it is open or after") {
  AppFixture fixture;
  auto file = openCase();
  file.family.displayName = kName;
  file.persons[0].name.familyName = kName;
  fixture.import(file);
  std::filesystem::remove(fixture.folder().parent_path() / "casus.json");
  auto visit = freshVisit();
  visit.contact.note = kNoteText;
  VisitDraft draft;
  draft.caseNumber = "2026-0001";
  draft.visit = visit;
  (void)valueOf(keepDraft(fixture.session(), draft));
  (void)valueOf(logVisit(fixture.session(), "2026-0001", visit));
  REQUIRE(valueOf(listCaseload(fixture.session(), {.text = "zwaluwen", .after = {}})).rows.size() == 1);
  const std::vector<std::string> words{kName,         "waluwenstaart", kNoteText,
                                       "kanariegeel", kPassphrase,     "SQLite format 3"};
  CHECK(filesWith(fixture.folder().parent_path(), words) == std::vector<std::string>{});
  fixture.close();
  CHECK(filesWith(fixture.folder().parent_path(), words) == std::vector<std::string>{});
}

TEST_CASE("A session that is killed with a half-written visit leaves no readable word of it, and keeps the draft") {
  AppFixture fixture;
  auto file = openCase();
  file.family.displayName = kName;
  fixture.import(file);
  std::filesystem::remove(fixture.folder().parent_path() / "casus.json");
  fixture.close();
  const pid_t child = fork();
  if (child == 0) {
    fixture.open();
    VisitDraft draft;
    draft.caseNumber = "2026-0001";
    draft.visit = freshVisit();
    draft.visit.contact.note = kNoteText;
    if (!keepDraft(fixture.session(), draft)) _exit(3);
    kill(getpid(), SIGKILL);
  }
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  REQUIRE(WIFSIGNALED(status));
  const std::vector<std::string> words{kName, "waluwenstaart", kNoteText, "kanariegeel", kPassphrase};
  CHECK(std::filesystem::exists(fixture.folder() / "store.db-wal"));
  CHECK(filesWith(fixture.folder().parent_path(), words) == std::vector<std::string>{});
  fixture.open();
  const auto kept = valueOf(drafts(fixture.session()));
  REQUIRE(kept.size() == 1);
  CHECK(kept[0].visit.contact.note == kNoteText);
}

}  // namespace tweehanden::app::test
