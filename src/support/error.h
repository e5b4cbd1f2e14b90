// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <expected>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tweehanden {

/// What went wrong, as a stable code. Sentences for people are made from it in report, cli and gui.
enum class ErrorCode {
  // input
  InvalidJson,
  SchemaViolation,
  UnknownFormatVersion,
  UnknownIndicator,
  AnswerOffScale,
  FutureDate,
  InvalidDate,
  EndBeforeStart,
  InvalidText,  ///< NUL byte or bytes that are not UTF-8
  TextTooLong,
  InvalidValue,
  DanglingReference,
  DuplicateId,
  DuplicateCaseNumber,
  NotFound,
  GuardRefused,  ///< arguments[0] is the guard's id
  // model
  InvalidModel,
  // store
  StoreMissing,
  StoreExists,
  KeyringMissing,
  KeyringDamaged,
  WrongPassphrase,
  PassphraseTooShort,
  StoreDamaged,
  StoreTooNew,
  StoreBusy,
  StoreFailed,
  StoreRolledBack,  ///< acknowledged work is no longer in the file
  StoreReadOnly,
  MigrationFailed,
  RevisionConflict,
  ReasonMissing,
  // keys
  TooManyAttempts,  ///< arguments[0] is the number of seconds to wait
  UserExists,
  LastUser,            ///< the only slot a person can open cannot be removed
  RecoveryKeyInvalid,  ///< the words or their checksum are wrong: mistyped
  FileSealed,          ///< a passphrase is needed to read this file
  // files and program
  FileNotFound,
  FileUnreadable,
  FileUnwritable,
  DiskFull,
  NotEnoughSpace,  ///< arguments: megabytes needed, megabytes free
  Cancelled,
  Internal,
};

/// An expected failure. `detail` is for the log and never holds case data;
/// `arguments` are for the sentence shown to the user and are never logged.
struct Error {
  ErrorCode code = ErrorCode::Internal;
  std::string detail;
  std::string file = {};     ///< file name, when one is involved
  std::string pointer = {};  ///< JSON pointer into that file
  std::vector<std::string> arguments = {};
};

template <class T>
using Result = std::expected<T, Error>;
using Status = std::expected<void, Error>;

/// `return fail(ErrorCode::NotFound, "family");`
[[nodiscard]] inline std::unexpected<Error> fail(ErrorCode code, std::string detail = {}) {
  return std::unexpected(Error{code, std::move(detail)});
}

[[nodiscard]] inline std::unexpected<Error> fail(Error error) { return std::unexpected(std::move(error)); }

/// The code's stable name, for logs and tests.
[[nodiscard]] std::string_view name(ErrorCode code);

}  // namespace tweehanden
