// SPDX-License-Identifier: EUPL-1.2
#include "fault_disk.h"

#include <algorithm>

#include "fault_engine.h"
#include "support/files.h"

namespace tweehanden::faults {
namespace {

namespace fs = std::filesystem;
using tweehanden::test::readFile;
using tweehanden::test::writeFile;

/// The least a disk writes whole.
constexpr std::size_t kSector = 512;

}  // namespace

const char* name(Unsynced what) {
  switch (what) {
    case Unsynced::Lost: return "lost";
    case Unsynced::Beginning: return "beginning";
    case Unsynced::Scattered: return "scattered";
    case Unsynced::Kept: return "kept";
  }
  return "";
}

FaultDisk::FaultDisk() : m_engine(std::make_unique<Engine>(*this)) {}

FaultDisk::~FaultDisk() = default;

void FaultDisk::watch(const fs::path& folder) {
  const std::scoped_lock lock(m_mutex);
  m_folder = folder.string() + "/";
  m_files.clear();
  m_syncs.clear();
  m_events = m_writes = m_cutAt = m_fullFrom = 0;
  m_dead = false;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const std::string path = entry.path().string();
    if (path.ends_with("-shm") || !entry.is_regular_file()) continue;
    m_files[path] = {readFile(path), true, false, {}};
  }
}

void FaultDisk::unwatch() {
  const std::scoped_lock lock(m_mutex);
  m_folder.clear();
  m_dead = false;
  m_fullFrom = 0;
}

void FaultDisk::losePowerAt(long long event) { m_cutAt = event; }

void FaultDisk::fullFrom(long long write) {
  const std::scoped_lock lock(m_mutex);
  m_fullFrom = write;
  m_writes = 0;
}

bool FaultDisk::watched(const std::string& path) const { return !m_folder.empty() && path.starts_with(m_folder); }

bool FaultDisk::happens(bool sync) {
  const std::scoped_lock lock(m_mutex);
  if (m_dead) return false;
  ++m_events;
  if (sync) m_syncs.push_back(m_events);
  if (m_events == m_cutAt) m_dead = true;
  return !m_dead;
}

bool FaultDisk::room() {
  const std::scoped_lock lock(m_mutex);
  ++m_writes;
  return m_fullFrom == 0 || m_writes < m_fullFrom;
}

void FaultDisk::wrote(const std::string& path, std::size_t at, std::string bytes) {
  const std::scoped_lock lock(m_mutex);
  m_files[path].pending.push_back({Kind::Write, at, std::move(bytes)});
}

void FaultDisk::truncated(const std::string& path, std::size_t size) {
  const std::scoped_lock lock(m_mutex);
  m_files[path].pending.push_back({Kind::Truncate, size, {}});
}

void FaultDisk::synced(const std::string& path) {
  const std::scoped_lock lock(m_mutex);
  Image& image = m_files[path];
  for (const Pending& pending : image.pending) apply(pending, image.durable);
  image.pending.clear();
  image.there = true;
}

void FaultDisk::removed(const std::string& path, bool folderSynced) {
  const std::scoped_lock lock(m_mutex);
  Image& image = m_files[path];
  if (folderSynced || !image.there) image = {};
  image.pending.clear();
  image.removed = image.there;
}

void FaultDisk::created(const std::string& path) {
  const std::scoped_lock lock(m_mutex);
  m_files[path] = {};
}

void FaultDisk::apply(const Pending& pending, std::string& content) {
  if (pending.kind == Kind::Truncate) {
    content.resize(pending.at, '\0');
    return;
  }
  content.resize(std::max(content.size(), pending.at + pending.bytes.size()), '\0');
  content.replace(pending.at, pending.bytes.size(), pending.bytes);
}

std::string FaultDisk::afterwards(const Image& image, Unsynced what, std::mt19937& random) {
  std::string content = image.durable;
  if (what == Unsynced::Lost) return content;
  std::size_t left = what == Unsynced::Beginning ? image.pending.size() / 2 : image.pending.size();
  for (Pending pending : image.pending) {
    if (what == Unsynced::Beginning && left-- == 0) {
      pending.bytes.resize(pending.bytes.size() / 2);
      if (pending.kind == Kind::Write) apply(pending, content);
      break;
    }
    if (what != Unsynced::Scattered) {
      apply(pending, content);
      continue;
    }
    if (pending.kind == Kind::Truncate && random() % 2 == 0) apply(pending, content);
    for (std::size_t at = 0; at < pending.bytes.size(); at += kSector) {
      if (random() % 2 == 0) apply({Kind::Write, pending.at + at, pending.bytes.substr(at, kSector)}, content);
    }
  }
  return content;
}

void FaultDisk::powerReturns(Unsynced what, unsigned seed) {
  const std::scoped_lock lock(m_mutex);
  std::mt19937 random(seed);
  for (const auto& [path, image] : m_files) {
    const bool gone = image.removed ? what != Unsynced::Lost : !image.there && what == Unsynced::Lost;
    if (!fs::exists(fs::path(path).parent_path())) continue;  // its folder was given up and removed
    if (path.ends_with("audit.head") || path.ends_with("keyring.json")) continue;  // not written by the engine
    if (gone || (!image.there && image.pending.empty())) {
      fs::remove(path);
    } else {
      writeFile(path, afterwards(image, what, random));
    }
    fs::remove(path + "-shm");
  }
  m_folder.clear();
  m_dead = false;
}

}  // namespace tweehanden::faults
