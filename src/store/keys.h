// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "support/error.h"
#include "support/secret.h"

namespace tweehanden::store {

/// Cost of deriving a key from a passphrase (Argon2id).
struct KeyCost {
  unsigned long long operations = 0;
  std::size_t memoryBytes = 0;
  bool operator==(const KeyCost&) const = default;
};
/// libsodium's MODERATE: about half a second and 256 MiB.
[[nodiscard]] KeyCost normalKeyCost();
/// libsodium's least: for tests and benchmarks only.
[[nodiscard]] KeyCost lowestKeyCost();

struct Credentials {
  std::string user;   ///< empty when opening: every slot is tried
  Secret passphrase;  ///< or, when opening, the words of the recovery key
};

enum class SlotKind { Person, Recovery };

struct KeyUser {
  std::string name;
  SlotKind kind = SlotKind::Person;
};

/// The users of a store and its key. Every change is one audit line and one new keyring.json: both or neither.
class Keys {
 public:
  virtual ~Keys() = default;
  [[nodiscard]] virtual Result<std::vector<KeyUser>> users() = 0;
  /// UserExists, PassphraseTooShort, InvalidValue, InvalidText.
  [[nodiscard]] virtual Status addUser(const Credentials& credentials) = 0;
  /// NotFound; LastUser when nobody else could open the store. Someone who kept a copy of the files and knows the old
  /// passphrase is kept out only by a new key (rekey.h).
  [[nodiscard]] virtual Status removeUser(const std::string& user) = 0;
  /// Of the user who opened the store. WrongPassphrase when `now` is not theirs.
  [[nodiscard]] virtual Status changePassphrase(const Secret& now, const Secret& next) = 0;
  /// Gives a user a new passphrase, as may be done after opening with the recovery key. NotFound.
  [[nodiscard]] virtual Status resetPassphrase(const Credentials& credentials) = 0;
  /// Nine words for paper that open the store like a passphrase; those made before stop working.
  [[nodiscard]] virtual Result<Secret> makeRecoveryKey() = 0;
  /// The raw key as the sqlcipher program takes it (docs/formats/store.md). ReasonMissing.
  [[nodiscard]] virtual Result<Secret> exportKey(const std::string& reason) = 0;
};

}  // namespace tweehanden::store
