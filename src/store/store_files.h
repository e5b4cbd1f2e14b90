// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <filesystem>

#include "store/key_slot.h"

/// The files of a store's folder.
namespace tweehanden::store {

inline constexpr const char* kDatabaseFile = "store.db";
inline constexpr const char* kKeyringFile = "keyring.json";
inline constexpr const char* kAuditHeadFile = "audit.head";
/// The database that a change of the key is making.
inline constexpr const char* kNextDatabaseFile = "store.db.next";

[[nodiscard]] bool isThere(const std::filesystem::path& path);
/// store.db and its log.
[[nodiscard]] std::uintmax_t databaseBytes(const std::filesystem::path& store);
/// Removes a database with its log and shared memory, if it is there.
void removeDatabase(const std::filesystem::path& file);
/// The file consists of whole pages, unless a log beside it still has to be brought in. SQLite itself notices a lost
/// part of the last page only when it comes to read it.
[[nodiscard]] bool isCutOff(const std::filesystem::path& file);
/// The salt of the key stands in the file's first bytes. SQLCipher, given both, does not compare them.
[[nodiscard]] bool beginsWith(const std::filesystem::path& file, const StoreSalt& salt);

}  // namespace tweehanden::store
