// SPDX-License-Identifier: EUPL-1.2
#include "store/medium.h"

#include <stdlib.h>
#include <unistd.h>

#include <array>
#include <optional>
#include <string>

#include "store/store_files.h"

namespace tweehanden::store {
namespace {

namespace fs = std::filesystem;

/// The log comes before the database: what is brought over from one to the other meanwhile is noticed by stampOf.
constexpr std::array kLog{"-wal", "-shm"};
/// SQLite's own limit of a path, with the longest ending it gives a file.
constexpr std::size_t kLongestPath = 512;
constexpr std::string_view kLongestEnding = "/store.db-journal";
constexpr int kAttempts = 5;
constexpr std::uintmax_t kRoomToOpen = 1024UL * 1024UL;

bool mayWrite(const fs::path& path) { return ::access(path.c_str(), W_OK) == 0; }

fs::path with(fs::path path, std::string_view ending) {
  path += ending;
  return path;
}

/// Size and time of change of database and log: another program that writes changes one of them.
std::string stampOf(const fs::path& database) {
  std::string stamp;
  for (const fs::path& path : {database, with(database, kLog[0])}) {
    std::error_code ignored;
    stamp += std::to_string(fs::file_size(path, ignored)) + " ";
    stamp += std::to_string(fs::last_write_time(path, ignored).time_since_epoch().count()) + " ";
  }
  return stamp;
}

Status copyFile(const fs::path& from, const fs::path& to) {
  std::error_code error;
  fs::copy_file(from, to, fs::copy_options::overwrite_existing, error);
  if (!error) fs::permissions(to, fs::perms::owner_read | fs::perms::owner_write, error);
  if (!error) return {};
  const bool full = error == std::errc::no_space_on_device;
  return fail(full ? ErrorCode::DiskFull : ErrorCode::FileUnreadable, "copy: errno " + std::to_string(error.value()));
}

std::optional<fs::path> makeTemporaryFolder() {
  std::error_code error;
  const fs::path where = fs::temp_directory_path(error);
  if (error) return std::nullopt;
  std::string name = (where / "tweehanden-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) return std::nullopt;
  return fs::path(name);
}

}  // namespace

bool mayWriteStore(const fs::path& folder) {
  const fs::path database = folder / kDatabaseFile;
  if (!mayWrite(folder) || !mayWrite(database)) return false;
  for (const char* ending : kLog) {
    const fs::path file = with(database, ending);
    if (isThere(file) && !mayWrite(file)) return false;
  }
  return true;
}

bool hasRoomToOpen(const fs::path& folder) {
  std::error_code error;
  const fs::space_info space = fs::space(folder, error);
  return error || space.available >= kRoomToOpen;
}

bool pathFits(const fs::path& folder) {
  std::error_code ignored;
  return fs::absolute(folder, ignored).native().size() + kLongestEnding.size() < kLongestPath;
}

Result<std::unique_ptr<PrivateCopy>> PrivateCopy::of(const fs::path& folder) {
  const auto made = makeTemporaryFolder();
  if (!made) return fail(ErrorCode::FileUnwritable, "no temporary folder");
  std::unique_ptr<PrivateCopy> copy(new PrivateCopy(*made));
  for (int attempt = 0; attempt < kAttempts; ++attempt) {
    const std::string before = stampOf(folder / kDatabaseFile);
    if (Status filled = copy->fill(folder); !filled) return fail(filled.error());
    if (stampOf(folder / kDatabaseFile) == before) return copy;
  }
  return fail(ErrorCode::StoreBusy, "files change while they are copied");
}

Status PrivateCopy::fill(const fs::path& from) const {
  const std::string log = std::string(kDatabaseFile) + kLog[0];
  for (const std::string& name :
       {log, std::string(kDatabaseFile), std::string(kKeyringFile), std::string(kAuditHeadFile)}) {
    std::error_code ignored;
    fs::remove(m_folder / name, ignored);
    if (!isThere(from / name)) continue;
    if (Status copied = copyFile(from / name, m_folder / name); !copied) return copied;
  }
  return {};
}

PrivateCopy::~PrivateCopy() {
  std::error_code ignored;
  fs::remove_all(m_folder, ignored);
}

}  // namespace tweehanden::store
