// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/key_slot.h"
#include "store/store.h"
#include "support/error.h"

/// keyring.json: for each user a slot that opens the store's key (docs/formats/store.md). A checksum tells damage apart
/// from a wrong passphrase; a seal under the store's key tells whether someone without that key changed the file.
namespace tweehanden::store {

struct Keyring {
  StoreSalt salt{};
  std::vector<KeySlot> slots;
  /// During a change of the store's key: the salt of the file that is being made. Every slot has sealedNext then.
  std::optional<StoreSalt> nextSalt;
};

/// What a passphrase opened.
struct Unlocked {
  std::string user;
  StoreKey key;
  SlotKind kind = SlotKind::Person;
  std::optional<StoreKey> next;  ///< of a change of the key that was interrupted
  bool outdated = false;         ///< made by an earlier version: to be written anew
};

/// KeyringDamaged; UnknownFormatVersion for one of a newer program.
[[nodiscard]] Result<Keyring> readKeyring(std::string_view text);
/// The text of the file, sealed under the store's key.
[[nodiscard]] std::string keyringText(const Keyring& keyring, const StoreKey& key);

/// A keyring with one slot. PassphraseTooShort, InvalidValue, InvalidText, Internal as makeSlot().
[[nodiscard]] Result<std::string> makeKeyring(const Credentials& credentials, const KeyCost& cost, const StoreKey& key);

/// Tries the slots of `credentials.user`, or all when it is empty; words of a recovery key are tried on its slot.
/// KeyringDamaged, WrongPassphrase, RecoveryKeyInvalid for recovery words with a typing error.
[[nodiscard]] Result<Unlocked> unlockKeyring(std::string_view text, const Credentials& credentials);

/// Whether every slot is whole and belongs to the store with this salt; the number of slots.
[[nodiscard]] Result<long long> checkKeyring(std::string_view text, const StoreSalt& salt);

}  // namespace tweehanden::store
