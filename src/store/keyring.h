// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "store/secure_bytes.h"
#include "store/store.h"
#include "support/error.h"

/// keyring.json: the random key of a store, wrapped once per user under that user's passphrase
/// (Argon2id, then XChaCha20-Poly1305). What a slot says of itself is authenticated along with the key.
namespace tweehanden::store {

inline constexpr std::size_t kStoreKeyBytes = 32;
inline constexpr std::size_t kStoreSaltBytes = 16;
/// The fewest characters (code points) of a passphrase when a slot is made.
inline constexpr std::size_t kShortestPassphrase = 8;

/// What SQLCipher is opened with: a raw key, and the salt that stands in the file's first bytes.
struct StoreKey {
  SecureBytes key{kStoreKeyBytes};
  std::array<unsigned char, kStoreSaltBytes> salt{};
};

struct Unlocked {
  std::string user;
  StoreKey key;
};

[[nodiscard]] StoreKey randomStoreKey();

/// The text of a keyring with one slot. PassphraseTooShort, InvalidValue for an empty user, Internal when memory runs
/// out.
[[nodiscard]] Result<std::string> makeKeyring(const Credentials& credentials, const KeyCost& cost, const StoreKey& key);

/// Tries the slots of `credentials.user`, or all when it is empty. KeyringDamaged, WrongPassphrase.
[[nodiscard]] Result<Unlocked> unlockKeyring(std::string_view text, const Credentials& credentials);

/// Whether every slot is whole and belongs to the store with this salt; the number of slots.
[[nodiscard]] Result<long long> checkKeyring(std::string_view text,
                                             const std::array<unsigned char, kStoreSaltBytes>& salt);

}  // namespace tweehanden::store
