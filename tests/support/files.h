// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace tweehanden::test {

/// A fresh, empty directory of its own that goes, with all that is in it, when the test ends.
class TemporaryDirectory {
 public:
  TemporaryDirectory();
  ~TemporaryDirectory();
  TemporaryDirectory(const TemporaryDirectory&) = delete;
  TemporaryDirectory& operator=(const TemporaryDirectory&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
  [[nodiscard]] std::filesystem::path operator/(std::string_view name) const { return m_path / name; }

 private:
  std::filesystem::path m_path;
};

/// The bytes of a file; throws when it cannot be read, which fails the test.
[[nodiscard]] std::string readFile(const std::filesystem::path& file);
void writeFile(const std::filesystem::path& file, std::string_view bytes);

/// A file or folder of the source tree: sourceFile("tests/data/cases/truncated.json").
[[nodiscard]] std::filesystem::path sourceFile(std::string_view path);
/// The files with that extension (".json") in a folder of the source tree, sorted; none when the folder is not there.
[[nodiscard]] std::vector<std::filesystem::path> sourceFiles(std::string_view folder, std::string_view extension);

}  // namespace tweehanden::test
