// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <sodium.h>

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "store/secure_bytes.h"
#include "store/store.h"
#include "support/error.h"

/// One user's way to the store's key. The passphrase opens a secret of the slot itself (Argon2id, then
/// XChaCha20-Poly1305), and that secret opens the key, which is sealed to it (X25519). Sealing needs no passphrase:
/// that is how a new key reaches every user.
namespace tweehanden::store {

inline constexpr std::size_t kStoreKeyBytes = 32;
inline constexpr std::size_t kStoreSaltBytes = 16;
/// The fewest characters (code points) of a passphrase when a slot is made.
inline constexpr std::size_t kShortestPassphrase = 8;

using StoreSalt = std::array<unsigned char, kStoreSaltBytes>;
using KdfSalt = std::array<unsigned char, crypto_pwhash_SALTBYTES>;
using Nonce = std::array<unsigned char, crypto_aead_xchacha20poly1305_ietf_NPUBBYTES>;
using PublicKey = std::array<unsigned char, crypto_box_PUBLICKEYBYTES>;
using WrappedSecret = std::array<unsigned char, crypto_box_SECRETKEYBYTES + crypto_aead_xchacha20poly1305_ietf_ABYTES>;
using SealedKey = std::array<unsigned char, kStoreKeyBytes + crypto_box_SEALBYTES>;

/// What SQLCipher is opened with: a raw key, and the salt that stands in the file's first bytes.
struct StoreKey {
  SecureBytes key{kStoreKeyBytes};
  StoreSalt salt{};
};
[[nodiscard]] StoreKey randomStoreKey();
[[nodiscard]] StoreKey copyOf(const StoreKey& key);

struct KeySlot {
  SlotKind kind = SlotKind::Person;
  std::string user;
  KeyCost cost;
  KdfSalt salt{};
  Nonce nonce{};
  PublicKey publicKey{};
  WrappedSecret wrappedSecret{};
  SealedKey sealedKey{};
  std::optional<SealedKey> sealedNext;
};

enum class SlotAnswer { Opened, Refused, NoMemory };

/// PassphraseTooShort, InvalidValue for an empty user, InvalidText, Internal when memory runs out.
[[nodiscard]] Result<KeySlot> makeSlot(const Credentials& credentials, SlotKind kind, const KeyCost& cost,
                                       const StoreKey& key);
[[nodiscard]] SealedKey sealedTo(const PublicKey& publicKey, const SecureBytes& key);
/// Fills `key` and, when the slot holds one and it is asked for, `next`.
[[nodiscard]] SlotAnswer openSlot(const KeySlot& slot, const Secret& passphrase, SecureBytes& key, SecureBytes* next);

/// Argon2id; nothing when memory runs out.
[[nodiscard]] std::optional<SecureBytes> derivedKey(const Secret& passphrase, const KdfSalt& salt, const KeyCost& cost);
/// A key for one purpose, from which the store's key cannot be told.
[[nodiscard]] SecureBytes subkey(const StoreKey& key, std::string_view purpose);

}  // namespace tweehanden::store
