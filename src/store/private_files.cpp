// SPDX-License-Identifier: EUPL-1.2
#include "store/private_files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <iterator>

namespace tweehanden::store {
namespace {

constexpr mode_t kOwnerOnlyFile = 0600;
constexpr mode_t kOwnerOnlyFolder = 0700;

std::unexpected<Error> writeFailure() {
  return fail(errno == ENOSPC || errno == EDQUOT ? ErrorCode::DiskFull : ErrorCode::FileUnwritable,
              "errno " + std::to_string(errno));
}

class OpenFile {
 public:
  OpenFile(const std::filesystem::path& path, int flags) : m_descriptor(::open(path.c_str(), flags, kOwnerOnlyFile)) {}
  ~OpenFile() {
    if (m_descriptor >= 0) ::close(m_descriptor);
  }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  [[nodiscard]] int descriptor() const { return m_descriptor; }

 private:
  int m_descriptor;
};

bool writeAll(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(descriptor, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return ::fsync(descriptor) == 0;
}

}  // namespace

Status makePrivateFolder(const std::filesystem::path& folder) {
  if (::mkdir(folder.c_str(), kOwnerOnlyFolder) != 0) return writeFailure();
  return {};
}

Status makePrivateFile(const std::filesystem::path& file) {
  const OpenFile made(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC);
  if (made.descriptor() < 0) return writeFailure();
  return {};
}

Status writePrivateFile(const std::filesystem::path& file, std::string_view text) {
  std::filesystem::path temporary = file;
  temporary += ".new";
  bool written = false;
  {
    const OpenFile out(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC);
    written = out.descriptor() >= 0 && writeAll(out.descriptor(), text);
  }
  if (!written || ::rename(temporary.c_str(), file.c_str()) != 0) {
    auto failure = writeFailure();
    ::unlink(temporary.c_str());
    return failure;
  }
  syncFolder(file.parent_path());
  return {};
}

Result<std::string> readWholeFile(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return fail(ErrorCode::FileUnreadable);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  if (in.bad()) return fail(ErrorCode::FileUnreadable);
  return text;
}

void syncFolder(const std::filesystem::path& folder) {
  const OpenFile opened(folder.empty() ? std::filesystem::path(".") : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (opened.descriptor() >= 0) ::fsync(opened.descriptor());
}

}  // namespace tweehanden::store
