// SPDX-License-Identifier: EUPL-1.2
#include "fault_engine.h"

#include <cstring>

namespace tweehanden::faults {
namespace {

using File = FaultDisk::Engine::File;

File& of(sqlite3_file* file) { return *reinterpret_cast<File*>(file); }

/// The machine's own file behind it and its methods.
template <class Call>
int pass(sqlite3_file* file, const Call& call) {
  sqlite3_file* real = of(file).real;
  return call(real->pMethods, real);
}

sqlite3_vfs* realOf(sqlite3_vfs* vfs) {
  const auto& disk = *static_cast<FaultDisk::Engine*>(vfs->pAppData);
  return disk.m_real;
}

int fileSize(sqlite3_file* file, sqlite3_int64* size) {
  return pass(file, [&](auto* methods, auto* real) { return methods->xFileSize(real, size); });
}
int lock(sqlite3_file* file, int level) {
  return pass(file, [&](auto* methods, auto* real) { return methods->xLock(real, level); });
}
int unlock(sqlite3_file* file, int level) {
  return pass(file, [&](auto* methods, auto* real) { return methods->xUnlock(real, level); });
}
int reserved(sqlite3_file* file, int* result) {
  return pass(file, [&](auto* methods, auto* real) { return methods->xCheckReservedLock(real, result); });
}
int sectorSize(sqlite3_file* file) {
  return pass(file, [&](auto* methods, auto* real) { return methods->xSectorSize(real); });
}
int characteristics(sqlite3_file* file) {
  return pass(file, [&](auto* methods, auto* real) { return methods->xDeviceCharacteristics(real); });
}
int lockShared(sqlite3_file* file, int offset, int count, int flags) {
  return pass(file, [&](auto* methods, auto* real) { return methods->xShmLock(real, offset, count, flags); });
}
void barrier(sqlite3_file* file) {
  sqlite3_file* real = of(file).real;
  real->pMethods->xShmBarrier(real);
}
int unmapShared(sqlite3_file* file, int remove) {
  return pass(file, [&](auto* methods, auto* real) { return methods->xShmUnmap(real, remove); });
}

/// Version 2: shared memory for the log, but no memory-mapped reading past this disk.
const sqlite3_io_methods* methods() {
  using Engine = FaultDisk::Engine;
  static const sqlite3_io_methods kMethods{
      2,          Engine::close, Engine::read, Engine::write,   Engine::truncate, Engine::sync,    fileSize,
      lock,       unlock,        reserved,     Engine::control, sectorSize,       characteristics, Engine::mapShared,
      lockShared, barrier,       unmapShared,  nullptr,         nullptr};
  return &kMethods;
}

}  // namespace

FaultDisk::Engine::Engine(FaultDisk& owner) : m_real(sqlite3_vfs_find(nullptr)) {
  m_disk = &owner;
  m_vfs = *m_real;
  m_vfs.iVersion = 2;
  m_vfs.szOsFile = static_cast<int>(sizeof(File)) + m_real->szOsFile;
  m_vfs.pNext = nullptr;
  m_vfs.zName = "faults";
  m_vfs.pAppData = this;
  m_vfs.xOpen = open;
  m_vfs.xDelete = remove;
  m_vfs.xAccess = access;
  m_vfs.xFullPathname = fullPath;
  m_vfs.xRandomness = randomness;
  m_vfs.xSleep = pause;
  m_vfs.xCurrentTimeInt64 = currentTime;
  m_vfs.xGetLastError = lastError;
  sqlite3_vfs_register(&m_vfs, 1);
}

FaultDisk::Engine::~Engine() {
  sqlite3_vfs_unregister(&m_vfs);
  sqlite3_vfs_register(m_real, 1);
}

int FaultDisk::Engine::open(sqlite3_vfs* vfs, const char* path, sqlite3_file* file, int flags, int* outFlags) {
  auto& disk = *static_cast<Engine*>(vfs->pAppData)->m_disk;
  File& made = of(file);
  made.base.pMethods = nullptr;
  const bool known = path != nullptr && disk.watched(path);
  if (known && disk.m_dead) return SQLITE_CANTOPEN;
  made.disk = &disk;
  made.real = reinterpret_cast<sqlite3_file*>(&made + 1);
  const bool fresh = known && !std::filesystem::exists(path);
  const int result = realOf(vfs)->xOpen(realOf(vfs), path, made.real, flags, outFlags);
  if (result != SQLITE_OK) return result;
  made.path = new std::string(known ? path : "");
  if (fresh) disk.created(path);
  made.base.pMethods = methods();
  return SQLITE_OK;
}

int FaultDisk::Engine::remove(sqlite3_vfs* vfs, const char* path, int syncFolder) {
  auto& disk = *static_cast<Engine*>(vfs->pAppData)->m_disk;
  if (!disk.watched(path)) return realOf(vfs)->xDelete(realOf(vfs), path, syncFolder);
  if (!disk.happens()) return SQLITE_IOERR_DELETE;
  const int result = realOf(vfs)->xDelete(realOf(vfs), path, 0);
  if (result == SQLITE_OK) disk.removed(path, syncFolder != 0);
  return result;
}

int FaultDisk::Engine::access(sqlite3_vfs* vfs, const char* path, int flags, int* result) {
  return realOf(vfs)->xAccess(realOf(vfs), path, flags, result);
}
int FaultDisk::Engine::fullPath(sqlite3_vfs* vfs, const char* path, int size, char* out) {
  return realOf(vfs)->xFullPathname(realOf(vfs), path, size, out);
}
int FaultDisk::Engine::randomness(sqlite3_vfs* vfs, int size, char* out) {
  return realOf(vfs)->xRandomness(realOf(vfs), size, out);
}
int FaultDisk::Engine::pause(sqlite3_vfs* vfs, int microseconds) {
  const auto& disk = *static_cast<Engine*>(vfs->pAppData)->m_disk;
  return disk.m_hurried ? microseconds : realOf(vfs)->xSleep(realOf(vfs), microseconds);
}
int FaultDisk::Engine::currentTime(sqlite3_vfs* vfs, sqlite3_int64* time) {
  return realOf(vfs)->xCurrentTimeInt64(realOf(vfs), time);
}
int FaultDisk::Engine::lastError(sqlite3_vfs* vfs, int size, char* out) {
  return realOf(vfs)->xGetLastError(realOf(vfs), size, out);
}

int FaultDisk::Engine::close(sqlite3_file* file) {
  File& closing = of(file);
  delete closing.path;
  closing.path = nullptr;
  return closing.real->pMethods->xClose(closing.real);
}

int FaultDisk::Engine::read(sqlite3_file* file, void* out, int size, sqlite3_int64 at) {
  if (of(file).disk->m_dead && !of(file).path->empty()) return SQLITE_IOERR_READ;
  return pass(file, [&](auto* own, auto* real) { return own->xRead(real, out, size, at); });
}

int FaultDisk::Engine::write(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 at) {
  File& writing = of(file);
  const auto put = [&](int count) {
    return pass(file, [&](auto* own, auto* real) { return own->xWrite(real, bytes, count, at); });
  };
  const auto told = [&](int count) {
    writing.disk->wrote(*writing.path, static_cast<std::size_t>(at),
                        std::string(static_cast<const char*>(bytes), static_cast<std::size_t>(count)));
  };
  if (writing.path->empty()) return put(size);
  if (!writing.disk->happens()) return SQLITE_IOERR_WRITE;
  if (!writing.disk->room()) {
    if (put(size / 2) == SQLITE_OK) told(size / 2);
    return SQLITE_FULL;
  }
  const int result = put(size);
  if (result == SQLITE_OK) told(size);
  return result;
}

int FaultDisk::Engine::truncate(sqlite3_file* file, sqlite3_int64 size) {
  File& writing = of(file);
  if (!writing.path->empty() && !writing.disk->happens()) return SQLITE_IOERR_TRUNCATE;
  const int result = pass(file, [&](auto* own, auto* real) { return own->xTruncate(real, size); });
  if (result == SQLITE_OK && !writing.path->empty()) {
    writing.disk->truncated(*writing.path, static_cast<std::size_t>(size));
  }
  return result;
}

/// The machine itself is not asked to sync: nobody pulls its plug, and it would only take time.
int FaultDisk::Engine::sync(sqlite3_file* file, int) {
  File& writing = of(file);
  if (writing.path->empty()) return SQLITE_OK;
  if (!writing.disk->happens(true)) return SQLITE_IOERR_FSYNC;
  writing.disk->synced(*writing.path);
  return SQLITE_OK;
}

int FaultDisk::Engine::control(sqlite3_file* file, int operation, void* argument) {
  const char level = of(file).disk->m_synchronous;
  if (operation == SQLITE_FCNTL_PRAGMA && level != 0) {
    // SQLite shows every PRAGMA to the VFS first: name and value. The value is changed where it stands.
    char** words = static_cast<char**>(argument);
    if (sqlite3_stricmp(words[1], "synchronous") == 0 && words[2] != nullptr && words[2][0] != '\0') {
      words[2][0] = level;
      words[2][1] = '\0';
    }
  }
  return pass(file, [&](auto* own, auto* real) { return own->xFileControl(real, operation, argument); });
}

/// A full disk has no room for the index of the log either.
int FaultDisk::Engine::mapShared(sqlite3_file* file, int region, int size, int extend, void volatile** out) {
  if (extend != 0 && !of(file).path->empty() && !of(file).disk->room()) return SQLITE_IOERR_SHMSIZE;
  return pass(file, [&](auto* own, auto* real) { return own->xShmMap(real, region, size, extend, out); });
}

}  // namespace tweehanden::faults
