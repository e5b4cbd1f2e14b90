// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "support/error.h"

/// Files and folders that only their owner can read. The one file of this module that knows the platform.
namespace tweehanden::store {

/// Makes a folder with mode 0700. FileUnwritable when it exists or cannot be made.
[[nodiscard]] Status makePrivateFolder(const std::filesystem::path& folder);
/// Makes an empty file with mode 0600 that must not exist yet. FileUnwritable.
[[nodiscard]] Status makePrivateFile(const std::filesystem::path& file);
/// Writes a file of mode 0600 through a temporary beside it, so that a crash leaves the old or the new one, and both
/// file and folder are on disk on return. DiskFull, FileUnwritable.
[[nodiscard]] Status writePrivateFile(const std::filesystem::path& file, std::string_view text);
/// FileUnreadable.
[[nodiscard]] Result<std::string> readWholeFile(const std::filesystem::path& file);
/// Puts a folder's entries on disk.
void syncFolder(const std::filesystem::path& folder);

}  // namespace tweehanden::store
