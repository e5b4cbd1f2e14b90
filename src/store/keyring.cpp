// SPDX-License-Identifier: EUPL-1.2
#include "store/keyring.h"

#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <vector>

namespace tweehanden::store {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kFormat = "tweehanden-keyring";
constexpr int kVersion = 1;
/// More than any machine of today is asked for; keeps a doctored keyring from taking all memory.
constexpr std::size_t kMostMemory = 4ULL * 1024 * 1024 * 1024;
constexpr unsigned long long kMostOperations = 64;

using Salt = std::array<unsigned char, crypto_pwhash_SALTBYTES>;
using Nonce = std::array<unsigned char, crypto_aead_xchacha20poly1305_ietf_NPUBBYTES>;
using Wrapped = std::array<unsigned char, kStoreKeyBytes + crypto_aead_xchacha20poly1305_ietf_ABYTES>;

struct Slot {
  std::string user;
  Salt salt{};
  Nonce nonce{};
  Wrapped wrapped{};
};

struct Keyring {
  KeyCost cost;
  std::array<unsigned char, kStoreSaltBytes> storeSalt{};
  std::vector<Slot> slots;
};

template <std::size_t N>
std::string hex(const std::array<unsigned char, N>& bytes) {
  std::string text(2 * N + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), bytes.data(), N);
  text.pop_back();
  return text;
}

template <std::size_t N>
bool fromHex(const Json& json, std::array<unsigned char, N>& bytes) {
  const auto& text = json.get_ref<const std::string&>();
  std::size_t length = 0;
  return text.size() == 2 * N &&
         sodium_hex2bin(bytes.data(), N, text.data(), text.size(), nullptr, &length, nullptr) == 0 && length == N;
}

/// What the wrapped key is bound to: change any of it and the slot no longer opens.
std::string boundData(const Keyring& keyring, const Slot& slot) {
  return fmt::format("{}\n{}\nargon2id13\n{}\n{}\n{}\n{}", kFormat, kVersion, keyring.cost.operations,
                     keyring.cost.memoryBytes, hex(keyring.storeSalt), slot.user);
}

std::optional<SecureBytes> derivedKey(const Secret& passphrase, const Salt& salt, const KeyCost& cost) {
  SecureBytes key(crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
  const std::string_view text = passphrase.view();
  const int failed = crypto_pwhash(key.data(), key.size(), text.data(), text.size(), salt.data(), cost.operations,
                                   cost.memoryBytes, crypto_pwhash_ALG_ARGON2ID13);
  if (failed != 0) return std::nullopt;
  return key;
}

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

Json json(const Keyring& keyring) {
  Json slots = Json::array();
  for (const Slot& slot : keyring.slots) {
    slots.push_back({{"user", slot.user},
                     {"salt", hex(slot.salt)},
                     {"nonce", hex(slot.nonce)},
                     {"wrapped_key", hex(slot.wrapped)}});
  }
  return {
      {"format", kFormat},
      {"version", kVersion},
      {"kdf",
       {{"name", "argon2id13"}, {"operations", keyring.cost.operations}, {"memory_bytes", keyring.cost.memoryBytes}}},
      {"cipher", "xchacha20poly1305"},
      {"store_salt", hex(keyring.storeSalt)},
      {"slots", slots}};
}

bool read(const Json& json, Keyring& keyring) {
  if (json.at("format") != kFormat || json.at("version") != kVersion) return false;
  const Json& kdf = json.at("kdf");
  if (kdf.at("name") != "argon2id13" || json.at("cipher") != "xchacha20poly1305") return false;
  keyring.cost.operations = kdf.at("operations").get<unsigned long long>();
  keyring.cost.memoryBytes = kdf.at("memory_bytes").get<std::size_t>();
  if (keyring.cost.operations < crypto_pwhash_OPSLIMIT_MIN || keyring.cost.operations > kMostOperations) return false;
  if (keyring.cost.memoryBytes < crypto_pwhash_MEMLIMIT_MIN || keyring.cost.memoryBytes > kMostMemory) return false;
  if (!fromHex(json.at("store_salt"), keyring.storeSalt)) return false;
  for (const Json& item : json.at("slots")) {
    Slot slot;
    slot.user = item.at("user").get<std::string>();
    if (slot.user.empty() || !fromHex(item.at("salt"), slot.salt) || !fromHex(item.at("nonce"), slot.nonce) ||
        !fromHex(item.at("wrapped_key"), slot.wrapped)) {
      return false;
    }
    keyring.slots.push_back(slot);
  }
  return !keyring.slots.empty();
}

Result<Keyring> parse(std::string_view text) {
  Keyring keyring;
  try {
    if (read(Json::parse(text), keyring)) return keyring;
  } catch (const Json::exception&) {
    return fail(ErrorCode::KeyringDamaged, "keyring is no whole JSON");
  }
  return fail(ErrorCode::KeyringDamaged, "keyring has wrong fields");
}

enum class Opened { Yes, No, NoMemory };

Opened openSlot(const Keyring& keyring, const Slot& slot, const Secret& passphrase, SecureBytes& key) {
  const auto wrapping = derivedKey(passphrase, slot.salt, keyring.cost);
  if (!wrapping) return Opened::NoMemory;
  const std::string bound = boundData(keyring, slot);
  unsigned long long length = 0;
  const int failed = crypto_aead_xchacha20poly1305_ietf_decrypt(
      key.data(), &length, nullptr, slot.wrapped.data(), slot.wrapped.size(),
      reinterpret_cast<const unsigned char*>(bound.data()), bound.size(), slot.nonce.data(), wrapping->data());
  return failed == 0 && length == kStoreKeyBytes ? Opened::Yes : Opened::No;
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

Result<std::string> makeKeyring(const Credentials& credentials, const KeyCost& cost, const StoreKey& key) {
  if (credentials.user.empty()) return fail(ErrorCode::InvalidValue, "user name is empty");
  if (characters(credentials.passphrase.view()) < kShortestPassphrase) return fail(ErrorCode::PassphraseTooShort);
  Keyring keyring{cost, key.salt, {}};
  Slot slot{credentials.user, {}, {}, {}};
  randombytes_buf(slot.salt.data(), slot.salt.size());
  randombytes_buf(slot.nonce.data(), slot.nonce.size());
  const auto wrapping = derivedKey(credentials.passphrase, slot.salt, cost);
  if (!wrapping) return fail(ErrorCode::Internal, "no memory to derive a key");
  const std::string bound = boundData(keyring, slot);
  unsigned long long length = 0;
  crypto_aead_xchacha20poly1305_ietf_encrypt(slot.wrapped.data(), &length, key.key.data(), key.key.size(),
                                             reinterpret_cast<const unsigned char*>(bound.data()), bound.size(),
                                             nullptr, slot.nonce.data(), wrapping->data());
  keyring.slots.push_back(slot);
  try {
    return json(keyring).dump(2) + "\n";
  } catch (const Json::exception&) {
    return fail(ErrorCode::InvalidText, "user name is not UTF-8");
  }
}

Result<Unlocked> unlockKeyring(std::string_view text, const Credentials& credentials) {
  auto keyring = parse(text);
  if (!keyring) return fail(keyring.error());
  for (const Slot& slot : keyring->slots) {
    if (!credentials.user.empty() && credentials.user != slot.user) continue;
    Unlocked unlocked{slot.user, {}};
    switch (openSlot(*keyring, slot, credentials.passphrase, unlocked.key.key)) {
      case Opened::Yes: unlocked.key.salt = keyring->storeSalt; return unlocked;
      case Opened::NoMemory: return fail(ErrorCode::Internal, "no memory to derive a key");
      case Opened::No: break;
    }
  }
  return fail(ErrorCode::WrongPassphrase);
}

Result<long long> checkKeyring(std::string_view text, const std::array<unsigned char, kStoreSaltBytes>& salt) {
  const auto keyring = parse(text);
  if (!keyring) return fail(keyring.error());
  if (keyring->storeSalt != salt) return fail(ErrorCode::KeyringDamaged, "keyring belongs to another store");
  return static_cast<long long>(keyring->slots.size());
}

}  // namespace tweehanden::store
