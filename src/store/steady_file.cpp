// SPDX-License-Identifier: EUPL-1.2
#include "store/steady_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

namespace tweehanden::store {

SteadyFile::~SteadyFile() { close(); }

bool SteadyFile::open(const std::filesystem::path& file) {
  close();
  m_descriptor = ::open(file.c_str(), O_RDWR | O_CLOEXEC);
  return isOpen();
}

bool SteadyFile::writeAt(std::size_t offset, std::string_view bytes) {
  ssize_t written = -1;
  do {
    written = ::pwrite(m_descriptor, bytes.data(), bytes.size(), static_cast<off_t>(offset));
  } while (written < 0 && errno == EINTR);
  return written == static_cast<ssize_t>(bytes.size());
}

bool SteadyFile::sync() { return ::fsync(m_descriptor) == 0; }

void SteadyFile::close() {
  if (isOpen()) ::close(m_descriptor);
  m_descriptor = -1;
}

}  // namespace tweehanden::store
