// SPDX-License-Identifier: EUPL-1.2
#include "store/medium.h"

#include <sys/mount.h>

#include "store_fixture.h"

using namespace tweehanden;
using namespace tweehanden::store;
using namespace tweehanden::store::test;
using tweehanden::test::readFile;

namespace {

namespace fs = std::filesystem;

/// Puts the machine's temporary files into a folder of the test's own while it stands.
class TemporaryFilesIn {
 public:
  explicit TemporaryFilesIn(const fs::path& folder) : m_before(fs::temp_directory_path().string()) {
    setenv("TMPDIR", folder.c_str(), 1);
  }
  ~TemporaryFilesIn() { setenv("TMPDIR", m_before.c_str(), 1); }
  TemporaryFilesIn(const TemporaryFilesIn&) = delete;
  TemporaryFilesIn& operator=(const TemporaryFilesIn&) = delete;

 private:
  const std::string m_before;
};

std::vector<fs::path> filesIn(const fs::path& folder) {
  std::vector<fs::path> found;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) found.push_back(entry.path());
  return found;
}

Result<std::unique_ptr<Store>> openReadOnly(StoreFixture& fixture) {
  StoreOptions options = quick();
  options.readOnly = true;
  return Store::open(fixture.folder(), credentials(), fixture.clock(), options);
}

std::string bytesOf(const fs::path& folder) {
  std::string all;
  for (const char* name : {"store.db", "store.db-wal", "audit.head", "keyring.json"}) {
    if (fs::exists(folder / name)) all += name + readFile(folder / name);
  }
  return all;
}

Status readAll(Store& store, domain::FamilyId family, domain::Case& file) {
  return store.read([&](Reader& reader) -> Status {
    auto read = reader.loadCase(family);
    if (!read) return fail(read.error());
    file = std::move(*read);
    return {};
  });
}

}  // namespace

TEST_CASE("What cannot be written is looked at in a private encrypted copy, which goes when it is closed") {
  StoreFixture fixture;
  domain::Case file = smallCase("2026-0001", "Eik", 10);
  fixture.insert(file);
  const std::string before = bytesOf(fixture.folder());
  const tweehanden::test::TemporaryDirectory own;
  const TemporaryFilesIn here(own.path());
  {
    auto store = openReadOnly(fixture);  // while the other program still has its log open
    REQUIRE(store.has_value());
    CHECK((*store)->info().readOnly);
    CHECK((*store)->folder() == fixture.folder());
    domain::Case read;
    REQUIRE(readAll(**store, file.family.id, read));
    CHECK(read == file);
    REQUIRE((*store)->write(entry("read"), [](Writer&) -> Status { return {}; }));
    const auto items = (*store)->verify({});
    REQUIRE(items.has_value());
    for (const auto& item : *items) CHECK(item.ok);
    const auto files = filesIn(own.path());
    CHECK(files.size() >= 4);
    for (const auto& path : files) {
      const auto rights = fs::status(path).permissions();
      CHECK((rights & (fs::perms::group_all | fs::perms::others_all)) == fs::perms::none);
      if (fs::is_regular_file(path)) CHECK(readFile(path).find("SQLite format 3") == std::string::npos);
    }
  }
  CHECK(filesIn(own.path()).empty());
  CHECK(bytesOf(fixture.folder()) == before);
}

TEST_CASE("In a copy nothing can be recorded: no visit, no draft, and the refusal leaves it as it was") {
  StoreFixture fixture;
  const domain::Case file = smallCase("2026-0001", "Eik", 10);
  fixture.insert(file);
  fixture.close();
  auto store = openReadOnly(fixture);
  REQUIRE(store.has_value());
  const domain::Visit visit = visitTo(file, 1000, Date(2026, 11, 20));
  CHECK(outcome((*store)->write(entry(), [&](Writer& writer) { return writer.insertVisit(visit); })) ==
        "store_read_only");
  CHECK(outcome((*store)->keep([&](Writer& writer) {
          return writer.saveDraft({1, {}, "visit", "tekst", kUser, {}});
        })) == "store_read_only");
  domain::Case read;
  REQUIRE(readAll(**store, file.family.id, read));
  CHECK(read == file);
}

TEST_CASE("A store on a medium mounted read-only opens by itself as a copy") {
  StoreFixture fixture;
  const domain::Case file = smallCase("2026-0001", "Eik", 10);
  fixture.insert(file);
  fixture.close();
  const std::string folder = fixture.folder().string();
  if (mount(folder.c_str(), folder.c_str(), nullptr, MS_BIND, nullptr) != 0) {
    WARN("not tried: this user may not mount");
    return;
  }
  const bool readOnly = mount(nullptr, folder.c_str(), nullptr, MS_BIND | MS_REMOUNT | MS_RDONLY, nullptr) == 0;
  const bool may = mayWriteStore(fixture.folder());
  const auto store = Store::open(fixture.folder(), credentials(), fixture.clock());
  const bool copied = store.has_value() && (*store)->info().readOnly;
  REQUIRE(umount(folder.c_str()) == 0);
  CHECK(readOnly);
  CHECK_FALSE(may);
  CHECK(copied);
  fixture.open();
  CHECK_FALSE(fixture.store().info().readOnly);
}

TEST_CASE("A store can have a name of 255 bytes, a path of 250 characters with spaces and letters of any script") {
  const tweehanden::test::TemporaryDirectory temporary;
  const FixedClock clock(Date(2026, 11, 24));
  std::string longest(255, 'n');
  fs::path deep = temporary.path();
  for (const char* part : {"Wijkteam Één  (oud)", "فريق الحي", "Mahalle Işık ekibi", "район Запад"}) deep /= part;
  while (deep.string().size() < 400) deep /= "gezinnen in de wijk é";
  fs::create_directories(deep);
  for (const fs::path& folder : {temporary / longest, deep / "team één.tweehanden"}) {
    CAPTURE(folder.string().size());
    REQUIRE(Store::create(folder, credentials(), clock, quick()).has_value());
    CHECK(Store::open(folder, credentials(), clock).has_value());
  }
  CHECK(std::distance(fs::directory_iterator(deep), {}) == 1);
}

TEST_CASE("A path or a name that is too long is refused plainly, and never called damage") {
  const tweehanden::test::TemporaryDirectory temporary;
  const FixedClock clock(Date(2026, 11, 24));
  const auto refusal = [&](const fs::path& folder) {
    return Store::create(folder, credentials(), clock, quick()).error().code;
  };
  CHECK(refusal(temporary / std::string(256, 'n')) == ErrorCode::FileUnwritable);
  fs::path deep = temporary.path();
  while (deep.string().size() < 500) deep /= std::string(60, 'd');
  fs::create_directories(deep.parent_path());
  CHECK(refusal(deep) == ErrorCode::FileUnwritable);
  CHECK_FALSE(fs::exists(deep));
  const fs::path made = temporary / "a.tweehanden";
  REQUIRE(Store::create(made, credentials(), clock, quick()).has_value());
  fs::rename(made, deep);
  CHECK(Store::open(deep, credentials(), clock).error().code == ErrorCode::FileUnreadable);
}

TEST_CASE("A clock that is set back changes neither the order of the audit trail nor what is recorded") {
  StoreFixture fixture;
  const domain::Case file = smallCase("2026-0001", "Eik", 10);
  fixture.insert(file);
  const auto keep = [&](const std::string& body) {
    return fixture.store().keep(
        [&](Writer& writer) { return writer.saveDraft({7, {}, "visit", body, kUser, fixture.clock().now()}); });
  };
  REQUIRE(keep("eerst"));
  fixture.clock().advance(-400LL * 24 * 3600 * 1000);
  fixture.log(visitTo(file, 1000, Date(2026, 11, 20)));
  REQUIRE(keep("daarna"));
  fixture.close();
  fixture.open();
  CHECK(fixture.load(file.family.id).contacts.size() == 1);
  CHECK(fixture.texts("SELECT body FROM draft") == std::vector<std::string>{"daarna"});
  const auto times = fixture.texts("SELECT at FROM audit_line ORDER BY id");
  REQUIRE(times.size() == 2);
  CHECK(times[1] < times[0]);
  for (const auto& item : fixture.verify()) CHECK(item.ok);
}
