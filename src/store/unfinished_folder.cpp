// SPDX-License-Identifier: EUPL-1.2
#include "store/unfinished_folder.h"

#include <fmt/format.h>

#include "store/private_files.h"

namespace tweehanden::store {
namespace {

/// Of one component of a path, on every file system in use.
constexpr std::size_t kLongestName = 255;

}  // namespace

UnfinishedFolder::UnfinishedFolder(const std::filesystem::path& wanted, std::string_view mark)
    : m_wanted(wanted), m_made(wanted) {
  m_made += fmt::format(".{}.unfinished", mark);
  if (m_made.filename().native().size() > kLongestName) {
    m_made.replace_filename(fmt::format("tweehanden.{}.unfinished", mark));
  }
}

UnfinishedFolder::~UnfinishedFolder() {
  std::error_code ignored;
  if (!m_done) std::filesystem::remove_all(m_made, ignored);
}

Status UnfinishedFolder::giveItsName() {
  std::error_code error;
  std::filesystem::rename(m_made, m_wanted, error);
  if (error) return fail(ErrorCode::FileUnwritable, "rename: errno " + std::to_string(error.value()));
  m_done = true;
  syncFolder(m_wanted.parent_path());
  return {};
}

}  // namespace tweehanden::store
