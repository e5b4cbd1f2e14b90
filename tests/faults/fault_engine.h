// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <sqlite3.h>

#include "fault_disk.h"

namespace tweehanden::faults {

/// The side of a FaultDisk that SQLite calls: a VFS around the machine's own.
struct FaultDisk::Engine {
  explicit Engine(FaultDisk& owner);
  ~Engine();
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  /// What SQLite allocates for an open file; the machine's own file lies behind it.
  struct File {
    sqlite3_file base;
    FaultDisk* disk;
    std::string* path;
    sqlite3_file* real;
  };

  static int open(sqlite3_vfs* vfs, const char* path, sqlite3_file* file, int flags, int* outFlags);
  static int remove(sqlite3_vfs* vfs, const char* path, int syncFolder);
  static int access(sqlite3_vfs* vfs, const char* path, int flags, int* result);
  static int fullPath(sqlite3_vfs* vfs, const char* path, int size, char* out);
  static int randomness(sqlite3_vfs* vfs, int size, char* out);
  static int pause(sqlite3_vfs* vfs, int microseconds);
  static int currentTime(sqlite3_vfs* vfs, sqlite3_int64* time);
  static int lastError(sqlite3_vfs* vfs, int size, char* out);

  static int close(sqlite3_file* file);
  static int read(sqlite3_file* file, void* out, int size, sqlite3_int64 at);
  static int write(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 at);
  static int truncate(sqlite3_file* file, sqlite3_int64 size);
  static int sync(sqlite3_file* file, int flags);
  static int control(sqlite3_file* file, int operation, void* argument);
  static int mapShared(sqlite3_file* file, int region, int size, int extend, void volatile** out);

  FaultDisk* m_disk = nullptr;
  sqlite3_vfs* m_real;
  sqlite3_vfs m_vfs{};
};

}  // namespace tweehanden::faults
