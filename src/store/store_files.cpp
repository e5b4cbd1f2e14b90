// SPDX-License-Identifier: EUPL-1.2
#include "store/store_files.h"

#include <array>
#include <cstring>
#include <fstream>

namespace tweehanden::store {
namespace {

namespace fs = std::filesystem;

/// As db/sqlite/maintenance/cipher.sql sets it.
constexpr std::uintmax_t kPageBytes = 4096;

fs::path beside(fs::path file, const char* suffix) { return file += suffix; }

std::uintmax_t sizeOf(const fs::path& file) {
  std::error_code error;
  const std::uintmax_t size = fs::file_size(file, error);
  return error ? 0 : size;
}

}  // namespace

bool isThere(const fs::path& path) {
  std::error_code ignored;
  return fs::exists(path, ignored);
}

std::uintmax_t databaseBytes(const fs::path& store) {
  return sizeOf(store / kDatabaseFile) + sizeOf(beside(store / kDatabaseFile, "-wal"));
}

void removeDatabase(const fs::path& file) {
  std::error_code ignored;
  for (const char* suffix : {"", "-wal", "-shm", "-journal"}) fs::remove(beside(file, suffix), ignored);
}

bool isCutOff(const fs::path& file) { return sizeOf(beside(file, "-wal")) == 0 && sizeOf(file) % kPageBytes != 0; }

bool beginsWith(const fs::path& file, const StoreSalt& salt) {
  std::ifstream in(file, std::ios::binary);
  std::array<char, kStoreSaltBytes> found{};
  in.read(found.data(), found.size());
  return in.gcount() == kStoreSaltBytes && std::memcmp(found.data(), salt.data(), salt.size()) == 0;
}

}  // namespace tweehanden::store
