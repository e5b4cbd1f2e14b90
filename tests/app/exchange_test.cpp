// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <map>

#include "app/bin.h"
#include "app/cases.h"
#include "app/export_all.h"
#include "app/export_folder.h"
#include "app/log.h"
#include "app_fixture.h"

namespace tweehanden::app::test {
namespace {

namespace fs = std::filesystem;

constexpr const char* kReadMe = "niet versleuteld";
constexpr const char* kFilePassphrase = "drie groene torens";

/// Every file of a folder by its name, with its text.
std::map<std::string, std::string> filesIn(const fs::path& folder) {
  std::map<std::string, std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) {
      files[fs::relative(entry.path(), folder).generic_string()] = tweehanden::test::readFile(entry.path());
    }
  }
  return files;
}

std::vector<fs::path> jsonIn(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& [name, text] : filesIn(folder)) {
    if (name.ends_with(".json")) files.push_back(folder / name);
  }
  return files;
}

Result<ExportReport> everything(AppFixture& fixture, const fs::path& folder, ExportFormat format,
                                const Progress& progress = {}) {
  return exportAll(fixture.session(), folder, format, "overstap", kReadMe, progress);
}

}  // namespace

TEST_CASE("Everything exported and read into a fresh store gives the same export, byte for byte") {
  AppFixture fixture;
  auto strange = openCase(3);
  strange.family.caseNumber = "a/b: ../c";
  for (const auto& file : {openCase(1), openCase(2), strange}) fixture.import(file);
  fixture.import(openCase(4));
  REQUIRE(putInBin(fixture.session(), "2026-0004", {}, "dubbel"));
  const auto folder = fixture.folder().parent_path() / "alles";
  const auto report = valueOf(everything(fixture, folder, ExportFormat::Json));
  CHECK(report.records == 3);
  const auto files = filesIn(folder);
  CHECK(files.size() == 5);
  CHECK(files.contains("gezinnen/2026-0001.json"));
  CHECK_FALSE(files.contains("gezinnen/2026-0004.json"));
  CHECK(files.at("LEESMIJ.txt") == kReadMe);
  CHECK((files.at("gezinnen/2026-0001.json") == fixture.exported("2026-0001")));
  AppFixture other;
  (void)valueOf(importCases(other.session(), jsonIn(folder)));
  const auto again = other.folder().parent_path() / "weer";
  (void)valueOf(everything(other, again, ExportFormat::Json));
  CHECK((filesIn(again) == files));
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    CHECK((entry.status().permissions() & (fs::perms::group_all | fs::perms::others_all)) == fs::perms::none);
  }
}

TEST_CASE("A full export asks a reason, is in the log with it, and leaves a folder with something in it alone") {
  AppFixture fixture;
  fixture.import(openCase());
  const auto folder = fixture.folder().parent_path() / "alles";
  CHECK(errorOf(exportAll(fixture.session(), folder, ExportFormat::Json, " ", kReadMe)).code ==
        ErrorCode::ReasonMissing);
  CHECK_FALSE(fs::exists(folder));
  fs::create_directory(folder);
  tweehanden::test::writeFile(folder / "brief.txt", "van iemand");
  CHECK(errorOf(everything(fixture, folder, ExportFormat::Csv)).arguments == std::vector<std::string>{"not_empty"});
  CHECK(filesIn(folder).size() == 1);
  fs::remove(folder / "brief.txt");
  (void)valueOf(everything(fixture, folder, ExportFormat::Csv));
  LogQuery query;
  query.event = "export";
  const auto lines = valueOf(readLog(fixture.session(), query));
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].purpose == "overstap");
  CHECK(lines[0].object == "store");
}

TEST_CASE("A full export that is stopped leaves nothing behind") {
  AppFixture fixture;
  fixture.import(openCase(1));
  fixture.import(openCase(2));
  const auto folder = fixture.folder().parent_path() / "alles";
  for (const auto format : {ExportFormat::Json, ExportFormat::Csv}) {
    const auto stopped = everything(fixture, folder, format, [](long long done, long long) { return done < 1; });
    CHECK(errorOf(stopped).code == ErrorCode::Cancelled);
    CHECK_FALSE(fs::exists(folder));
  }
}

TEST_CASE("The tables have every row of what is not in the bin, and what looks like a formula stays text") {
  AppFixture fixture;
  auto file = openCase(1);
  file.persons[0].note = "=HYPERLINK(\"x\")\nen een komma, en \"aanhaling\"";
  fixture.import(file);
  fixture.import(openCase(2));
  REQUIRE(putInBin(fixture.session(), "2026-0002", {}, "dubbel"));
  const long long contact = file.contacts.at(0).id.value;
  const auto folder = fixture.folder().parent_path() / "tabellen";
  (void)valueOf(everything(fixture, folder, ExportFormat::Csv));
  auto files = filesIn(folder);
  CHECK(files.at("person.csv").find("\"'=HYPERLINK(\"\"x\"\")\nen een komma, en \"\"aanhaling\"\"\"") !=
        std::string::npos);
  CHECK(files.at("family.csv").starts_with("id,case_number,display_name,"));
  CHECK(files.at("family.csv").find("2026-0002") == std::string::npos);
  CHECK(files.at("contact.csv").find(std::to_string(contact)) != std::string::npos);
  CHECK(std::ranges::count(files.at("observation.csv"), '\r') == static_cast<long>(file.observations.size()) + 1);
  fs::remove_all(folder);
  REQUIRE(putInBin(fixture.session(), "2026-0001", contact, "fout"));
  (void)valueOf(everything(fixture, folder, ExportFormat::Csv));
  for (const auto& [name, text] : filesIn(folder)) {
    CAPTURE(name);
    CHECK(text.find(std::to_string(contact) + ",") == std::string::npos);
  }
}

TEST_CASE("A line of a table is quoted only where it must be, and numbers are left as they are") {
  CHECK(csvLine({"a", "", "b c"}) == "a,,b c\r\n");
  CHECK(csvLine({"a,b", "c\"d", "e\r\nf"}) == "\"a,b\",\"c\"\"d\",\"e\r\nf\"\r\n");
  CHECK(csvLine({"=1", "+31612345678", "-0.5", "-x", "@y"}) == "'=1,'+31612345678,-0.5,'-x,'@y\r\n");
  CHECK(fileNameFor("2026-0001", 7) == "2026-0001.json");
  CHECK(fileNameFor("../x", 7) == "___x_7.json");
  CHECK(fileNameFor("", 7) == "_7.json");
}

TEST_CASE("A sealed case file is read in with its passphrase and not without it") {
  AppFixture fixture;
  fixture.import(openCase());
  const Secret right{std::string(kFilePassphrase)};
  const Secret wrong{std::string("drie groene toren")};
  const auto bytes = valueOf(exportSealedCase(fixture.session(), "2026-0001", right, KeyStrength::Lowest));
  CHECK(bytes.find("tweehanden-case") == std::string::npos);
  AppFixture other;
  const std::vector<fs::path> files{other.fileWith(bytes, "dicht.tweehanden")};
  const Error sealed = errorOf(importCases(other.session(), files));
  CHECK(sealed.code == ErrorCode::FileSealed);
  CHECK(sealed.file == "dicht.tweehanden");
  CHECK(errorOf(importCases(other.session(), files, {}, &wrong)).code == ErrorCode::WrongPassphrase);
  CHECK(valueOf(importCases(other.session(), files, {}, &right)) == std::vector<std::string>{"2026-0001"});
  CHECK((other.exported("2026-0001") == fixture.exported("2026-0001")));
}

}  // namespace tweehanden::app::test
