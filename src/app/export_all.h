// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <string>

#include "app/session.h"
#include "support/progress.h"

/// Everything out of the store, so that no one is locked in.
namespace tweehanden::app {

/// Json: a case file a family and the organisations, which another store reads in. Csv: a table a file, every column.
enum class ExportFormat { Json, Csv };

struct ExportReport {
  long long files = 0;
  long long records = 0;  ///< families, or rows
};

/// Writes into `folder`, which must not be there or be empty, files that only their owner may read. They are not
/// encrypted; `readMe` says so beside them (LEESMIJ.txt). What is in the bin, drafts and the log stay out. One
/// snapshot; a family, or a row, at a time. Logged as "export" before anything is written. ReasonMissing,
/// FileUnwritable (with `not_empty`), Cancelled, DiskFull: nothing half made is left.
[[nodiscard]] Result<ExportReport> exportAll(Session& session, const std::filesystem::path& folder, ExportFormat format,
                                             const std::string& reason, const std::string& readMe,
                                             const Progress& progress = {});

}  // namespace tweehanden::app
