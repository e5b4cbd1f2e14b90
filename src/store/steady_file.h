// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <filesystem>
#include <string_view>

namespace tweehanden::store {

/// A small file that stays open and is written in place: no temporary, no rename, and on disk only when asked.
class SteadyFile {
 public:
  SteadyFile() = default;
  ~SteadyFile();
  SteadyFile(const SteadyFile&) = delete;
  SteadyFile& operator=(const SteadyFile&) = delete;

  /// Opens a file that is there; whether that went well. Closes what was open before.
  [[nodiscard]] bool open(const std::filesystem::path& file);
  [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }
  /// Writes in one call, without waiting for the disk.
  [[nodiscard]] bool writeAt(std::size_t offset, std::string_view bytes);
  /// Waits until what was written is on the disk.
  [[nodiscard]] bool sync();
  void close();

 private:
  int m_descriptor = -1;
};

}  // namespace tweehanden::store
