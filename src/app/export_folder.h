// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "support/error.h"

/// Inside src/app: the folder of a full export, and its CSV.
namespace tweehanden::app {

/// A folder that goes again, with all in it, unless it was kept.
class ExportFolder {
 public:
  /// FileUnwritable; with `not_empty` when something is in it.
  [[nodiscard]] static Result<ExportFolder> make(const std::filesystem::path& folder);
  ExportFolder(ExportFolder&& other) noexcept;
  ExportFolder& operator=(ExportFolder&&) = delete;
  ExportFolder(const ExportFolder&) = delete;
  ExportFolder& operator=(const ExportFolder&) = delete;
  ~ExportFolder();
  void keep() { m_kept = true; }

  [[nodiscard]] Status makeFolder(const std::string& name) const;
  /// A file of its own, for its owner only. FileUnwritable, DiskFull.
  [[nodiscard]] Status write(const std::filesystem::path& name, std::string_view text) const;
  /// The same, to be written piece by piece.
  [[nodiscard]] Result<std::ofstream> open(const std::filesystem::path& name) const;

 private:
  explicit ExportFolder(std::filesystem::path folder) : m_folder(std::move(folder)) {}
  std::filesystem::path m_folder;
  bool m_kept = false;
};

/// The name of a family's file: its case number where that can be a file's name, and otherwise what is left of it with
/// its id.
[[nodiscard]] std::string fileNameFor(const std::string& caseNumber, long long family);

/// One line of RFC 4180. A value that a spreadsheet would take for a formula (it begins with = + - @, and is no number)
/// gets an apostrophe before it.
[[nodiscard]] std::string csvLine(const std::vector<std::string_view>& values);

}  // namespace tweehanden::app
