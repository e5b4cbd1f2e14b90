// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>

#include "store/audit_head.h"
#include "store/connection.h"
#include "support/error.h"
#include "support/progress.h"

namespace tweehanden::store {

/// Copies all pages of a database, as they are at one moment, into a new private file under another key or the same.
/// The source stays in use: it is held in a read transaction, without which a copy in steps never ends beside a writer.
/// DiskFull, FileUnwritable, StoreDamaged, Cancelled: then the file is gone again. Progress counts pages.
[[nodiscard]] Status copyDatabase(Connection& source, const std::filesystem::path& file, const StoreKey& key,
                                  const Progress& progress);

/// Looks through a closed copy: its pages, keys, and the audit chain, whose head is returned. StoreDamaged, Cancelled.
[[nodiscard]] Result<AuditHead> verifyCopy(const std::filesystem::path& file, const StoreKey& key,
                                           const Progress& progress);

}  // namespace tweehanden::store
