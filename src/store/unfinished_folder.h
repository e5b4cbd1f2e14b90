// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <string_view>

#include "support/error.h"

namespace tweehanden::store {

/// A folder under another name until it is whole; removed with all in it when it is never given its name.
class UnfinishedFolder {
 public:
  UnfinishedFolder(const std::filesystem::path& wanted, std::string_view mark);
  ~UnfinishedFolder();
  UnfinishedFolder(const UnfinishedFolder&) = delete;
  UnfinishedFolder& operator=(const UnfinishedFolder&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return m_made; }
  /// FileUnwritable when something else has the name by now.
  [[nodiscard]] Status giveItsName();

 private:
  std::filesystem::path m_wanted;
  std::filesystem::path m_made;
  bool m_done = false;
};

}  // namespace tweehanden::store
