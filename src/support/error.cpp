// SPDX-License-Identifier: EUPL-1.2
#include "support/error.h"

namespace tweehanden {

std::string_view name(ErrorCode code) {
  switch (code) {
    case ErrorCode::InvalidJson: return "invalid_json";
    case ErrorCode::SchemaViolation: return "schema_violation";
    case ErrorCode::UnknownFormatVersion: return "unknown_format_version";
    case ErrorCode::UnknownIndicator: return "unknown_indicator";
    case ErrorCode::AnswerOffScale: return "answer_off_scale";
    case ErrorCode::FutureDate: return "future_date";
    case ErrorCode::InvalidDate: return "invalid_date";
    case ErrorCode::EndBeforeStart: return "end_before_start";
    case ErrorCode::InvalidText: return "invalid_text";
    case ErrorCode::TextTooLong: return "text_too_long";
    case ErrorCode::InvalidValue: return "invalid_value";
    case ErrorCode::DanglingReference: return "dangling_reference";
    case ErrorCode::DuplicateId: return "duplicate_id";
    case ErrorCode::DuplicateCaseNumber: return "duplicate_case_number";
    case ErrorCode::NotFound: return "not_found";
    case ErrorCode::GuardRefused: return "guard_refused";
    case ErrorCode::InvalidModel: return "invalid_model";
    case ErrorCode::StoreMissing: return "store_missing";
    case ErrorCode::StoreExists: return "store_exists";
    case ErrorCode::KeyringMissing: return "keyring_missing";
    case ErrorCode::KeyringDamaged: return "keyring_damaged";
    case ErrorCode::WrongPassphrase: return "wrong_passphrase";
    case ErrorCode::PassphraseTooShort: return "passphrase_too_short";
    case ErrorCode::StoreDamaged: return "store_damaged";
    case ErrorCode::StoreTooNew: return "store_too_new";
    case ErrorCode::StoreBusy: return "store_busy";
    case ErrorCode::StoreFailed: return "store_failed";
    case ErrorCode::RevisionConflict: return "revision_conflict";
    case ErrorCode::FileNotFound: return "file_not_found";
    case ErrorCode::FileUnreadable: return "file_unreadable";
    case ErrorCode::FileUnwritable: return "file_unwritable";
    case ErrorCode::DiskFull: return "disk_full";
    case ErrorCode::StoreRolledBack: return "store_rolled_back";
    case ErrorCode::StoreReadOnly: return "store_read_only";
    case ErrorCode::MigrationFailed: return "migration_failed";
    case ErrorCode::ReasonMissing: return "reason_missing";
    case ErrorCode::TooManyAttempts: return "too_many_attempts";
    case ErrorCode::UserExists: return "user_exists";
    case ErrorCode::LastUser: return "last_user";
    case ErrorCode::RecoveryKeyInvalid: return "recovery_key_invalid";
    case ErrorCode::FileSealed: return "file_sealed";
    case ErrorCode::NotEnoughSpace: return "not_enough_space";
    case ErrorCode::Cancelled: return "cancelled";
    case ErrorCode::Internal: return "internal";
  }
  return "internal";
}

}  // namespace tweehanden
