// SPDX-License-Identifier: EUPL-1.2
#include "support/files.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace tweehanden::test {

namespace fs = std::filesystem;

TemporaryDirectory::TemporaryDirectory() {
  static std::atomic<int> counter = 0;
  // create_directory tells whether the name was free, so two test programs that run at once cannot share one.
  do {
    const auto ticks = std::chrono::steady_clock::now().time_since_epoch().count();
    m_path = fs::temp_directory_path() / ("tweehanden-test-" + std::to_string(ticks) + "-" + std::to_string(counter++));
  } while (!fs::create_directory(m_path));
}

TemporaryDirectory::~TemporaryDirectory() {
  std::error_code ignored;  // a test that took away the rights of a file has failed or put them back
  fs::remove_all(m_path, ignored);
}

std::string readFile(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + file.string());
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

void writeFile(const fs::path& file, std::string_view bytes) {
  std::ofstream out(file, std::ios::binary | std::ios::trunc);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!out.flush()) throw std::runtime_error("cannot write " + file.string());
}

fs::path sourceFile(std::string_view path) { return fs::path(TWEEHANDEN_SOURCE_DIR) / path; }

std::vector<fs::path> sourceFiles(std::string_view folder, std::string_view extension) {
  std::vector<fs::path> files;
  if (!fs::is_directory(sourceFile(folder))) return files;
  for (const auto& entry : fs::directory_iterator(sourceFile(folder))) {
    if (entry.path().extension() == extension) files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

}  // namespace tweehanden::test
