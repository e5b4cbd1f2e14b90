// SPDX-License-Identifier: EUPL-1.2
#include "store/key_slot.h"

#include <fmt/format.h>

#include <algorithm>

#include "domain/validation.h"

namespace tweehanden::store {
namespace {

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

const unsigned char* bytesOf(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

/// What the wrapped secret is bound to: change any of it and the slot no longer opens.
std::string boundData(const KeySlot& slot) {
  std::string bound = fmt::format("tweehanden-slot\n2\n{}\nargon2id13\n{}\n{}\n{}\n",
                                  slot.kind == SlotKind::Person ? "person" : "recovery", slot.cost.operations,
                                  slot.cost.memoryBytes, slot.user);
  return bound.append(slot.publicKey.begin(), slot.publicKey.end());
}

bool unseal(const SealedKey& sealed, const PublicKey& publicKey, const SecureBytes& secret, SecureBytes& key) {
  return crypto_box_seal_open(key.data(), sealed.data(), sealed.size(), publicKey.data(), secret.data()) == 0;
}

}  // namespace

KeyCost normalKeyCost() { return {crypto_pwhash_OPSLIMIT_MODERATE, crypto_pwhash_MEMLIMIT_MODERATE}; }

KeyCost lowestKeyCost() { return {crypto_pwhash_OPSLIMIT_MIN, crypto_pwhash_MEMLIMIT_MIN}; }

StoreKey randomStoreKey() {
  StoreKey key;
  randombytes_buf(key.key.data(), key.key.size());
  randombytes_buf(key.salt.data(), key.salt.size());
  return key;
}

StoreKey copyOf(const StoreKey& key) {
  StoreKey copy;
  std::copy_n(key.key.data(), kStoreKeyBytes, copy.key.data());
  copy.salt = key.salt;
  return copy;
}

std::optional<SecureBytes> derivedKey(const Secret& passphrase, const KdfSalt& salt, const KeyCost& cost) {
  SecureBytes key(crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
  const std::string_view text = passphrase.view();
  const int failed = crypto_pwhash(key.data(), key.size(), text.data(), text.size(), salt.data(), cost.operations,
                                   cost.memoryBytes, crypto_pwhash_ALG_ARGON2ID13);
  if (failed != 0) return std::nullopt;
  return key;
}

SecureBytes subkey(const StoreKey& key, std::string_view purpose) {
  SecureBytes derived(kStoreKeyBytes);
  crypto_generichash(derived.data(), derived.size(), bytesOf(purpose), purpose.size(), key.key.data(), key.key.size());
  return derived;
}

SealedKey sealedTo(const PublicKey& publicKey, const SecureBytes& key) {
  SealedKey sealed{};
  crypto_box_seal(sealed.data(), key.data(), key.size(), publicKey.data());
  return sealed;
}

Result<KeySlot> makeSlot(const Credentials& credentials, SlotKind kind, const KeyCost& cost, const StoreKey& key) {
  if (credentials.user.empty()) return fail(ErrorCode::InvalidValue, "user name is empty");
  if (Status text = domain::validateText(credentials.user); !text) return fail(text.error());
  if (characters(credentials.passphrase.view()) < kShortestPassphrase) return fail(ErrorCode::PassphraseTooShort);
  KeySlot slot{.kind = kind, .user = credentials.user, .cost = cost, .sealedNext = {}};
  randombytes_buf(slot.salt.data(), slot.salt.size());
  randombytes_buf(slot.nonce.data(), slot.nonce.size());
  SecureBytes secret(crypto_box_SECRETKEYBYTES);
  crypto_box_keypair(slot.publicKey.data(), secret.data());
  const auto wrapping = derivedKey(credentials.passphrase, slot.salt, cost);
  if (!wrapping) return fail(ErrorCode::Internal, "no memory to derive a key");
  const std::string bound = boundData(slot);
  unsigned long long length = 0;
  crypto_aead_xchacha20poly1305_ietf_encrypt(slot.wrappedSecret.data(), &length, secret.data(), secret.size(),
                                             bytesOf(bound), bound.size(), nullptr, slot.nonce.data(),
                                             wrapping->data());
  slot.sealedKey = sealedTo(slot.publicKey, key.key);
  return slot;
}

SlotAnswer openSlot(const KeySlot& slot, const Secret& passphrase, SecureBytes& key, SecureBytes* next) {
  const auto wrapping = derivedKey(passphrase, slot.salt, slot.cost);
  if (!wrapping) return SlotAnswer::NoMemory;
  const std::string bound = boundData(slot);
  SecureBytes secret(crypto_box_SECRETKEYBYTES);
  unsigned long long length = 0;
  const int failed = crypto_aead_xchacha20poly1305_ietf_decrypt(
      secret.data(), &length, nullptr, slot.wrappedSecret.data(), slot.wrappedSecret.size(), bytesOf(bound),
      bound.size(), slot.nonce.data(), wrapping->data());
  if (failed != 0 || !unseal(slot.sealedKey, slot.publicKey, secret, key)) return SlotAnswer::Refused;
  if (next != nullptr && slot.sealedNext && !unseal(*slot.sealedNext, slot.publicKey, secret, *next)) {
    return SlotAnswer::Refused;
  }
  return SlotAnswer::Opened;
}

}  // namespace tweehanden::store
