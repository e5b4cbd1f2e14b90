// SPDX-License-Identifier: EUPL-1.2
#include "store/failure.h"

#include <fmt/format.h>
#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>
#include <spdlog/spdlog.h>

#include <new>

#include "store/field.h"

namespace tweehanden::store {
namespace {

ErrorCode meaningOf(int extended) {
  switch (extended) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID: return ErrorCode::DuplicateId;
    case SQLITE_CONSTRAINT_FOREIGNKEY: return ErrorCode::DanglingReference;
    case SQLITE_IOERR_SHMSIZE: return ErrorCode::DiskFull;  // no room for the index of the log
    default: break;
  }
  switch (extended & 0xFF) {
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT: return ErrorCode::StoreDamaged;
    case SQLITE_FULL: return ErrorCode::DiskFull;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return ErrorCode::StoreBusy;
    case SQLITE_READONLY:
    case SQLITE_PERM: return ErrorCode::FileUnwritable;
    case SQLITE_TOOBIG: return ErrorCode::TextTooLong;
    case SQLITE_INTERRUPT: return ErrorCode::Cancelled;
    default: return ErrorCode::StoreFailed;
  }
}

Error logged(ErrorCode code, std::string detail) {
  spdlog::warn("store: {} ({})", name(code), detail);
  return Error{code, std::move(detail)};
}

}  // namespace

Error currentFailure(std::string_view where) {
  try {
    throw;
  } catch (const soci::sqlite3_soci_error& error) {
    return logged(meaningOf(error.result()), fmt::format("{}: sqlite {}", where, error.result()));
  } catch (const DamagedValue&) {
    return logged(ErrorCode::StoreDamaged, fmt::format("{}: unreadable value", where));
  } catch (const std::bad_alloc&) {
    return logged(ErrorCode::Internal, fmt::format("{}: out of memory", where));
  } catch (const soci::soci_error& error) {
    return logged(ErrorCode::Internal,
                  fmt::format("{}: category {}", where, static_cast<int>(error.get_error_category())));
  } catch (const std::logic_error& error) {
    // Thrown by this module only, about its own SQL and never about values.
    return logged(ErrorCode::Internal, fmt::format("{}: {}", where, error.what()));
  } catch (...) {
    return logged(ErrorCode::Internal, fmt::format("{}: unexpected", where));
  }
}

}  // namespace tweehanden::store
