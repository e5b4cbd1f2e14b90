// SPDX-License-Identifier: EUPL-1.2
#include "store/unlock.h"

#include <utility>

#include "store/private_files.h"
#include "store/store_files.h"
#include "store/unlock_attempts.h"

namespace tweehanden::store {
namespace {

namespace fs = std::filesystem;

Result<Unlocked> unlockCounted(const fs::path& folder, const std::string& keyring, const Credentials& credentials,
                               const Clock& clock) {
  UnlockAttempts attempts(folder, clock);
  if (Status may = attempts.mayTry(); !may) return fail(may.error());
  auto unlocked = unlockKeyring(keyring, credentials);
  if (unlocked) {
    if (attempts.failures() > 0) attempts.succeeded();
  } else if (unlocked.error().code == ErrorCode::WrongPassphrase) {
    attempts.failed();
  }
  return unlocked;
}

}  // namespace

Result<Unlocked> unlockFolder(const fs::path& folder, const Credentials& credentials, const Clock& clock) {
  const fs::path database = folder / kDatabaseFile;
  if (!isThere(database)) return fail(ErrorCode::StoreMissing);
  if (!isThere(folder / kKeyringFile)) return fail(ErrorCode::KeyringMissing);
  const auto text = readWholeFile(folder / kKeyringFile);
  if (!text) return fail(text.error());
  auto unlocked = unlockCounted(folder, *text, credentials, clock);
  if (!unlocked) return unlocked;
  if (unlocked->next && beginsWith(database, unlocked->next->salt)) std::swap(unlocked->key, *unlocked->next);
  if (!beginsWith(database, unlocked->key.salt)) return fail(ErrorCode::StoreDamaged, "another salt");
  if (isCutOff(database)) return fail(ErrorCode::StoreDamaged, "file ends within a page");
  return unlocked;
}

fs::path withoutTrailingSlash(const fs::path& folder) { return folder.has_filename() ? folder : folder.parent_path(); }

}  // namespace tweehanden::store
