// SPDX-License-Identifier: EUPL-1.2
#include "store/keyring.h"

#include <algorithm>

#include "store/hex.h"
#include "store/keyring_first.h"
#include "store/recovery_key.h"

namespace tweehanden::store {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kVersion = 2;
/// More than any machine of today is asked for; keeps a doctored keyring from taking all memory.
constexpr std::size_t kMostMemory = 4ULL * 1024 * 1024 * 1024;
constexpr unsigned long long kMostOperations = 64;
constexpr std::size_t kHashBytes = 32;

std::string hashOf(const std::string& text, const SecureBytes* key) {
  std::array<unsigned char, kHashBytes> hash{};
  crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(text.data()), text.size(),
                     key == nullptr ? nullptr : key->data(), key == nullptr ? 0 : key->size());
  return toHex(hash);
}

Json jsonOf(const KeySlot& slot) {
  Json json{{"kind", slot.kind == SlotKind::Person ? "person" : "recovery"},
            {"user", slot.user},
            {"kdf",
             {{"name", "argon2id13"},
              {"operations", slot.cost.operations},
              {"memory_bytes", slot.cost.memoryBytes},
              {"salt", toHex(slot.salt)}}},
            {"nonce", toHex(slot.nonce)},
            {"public_key", toHex(slot.publicKey)},
            {"wrapped_secret", toHex(slot.wrappedSecret)},
            {"sealed_key", toHex(slot.sealedKey)}};
  if (slot.sealedNext) json["sealed_next_key"] = toHex(*slot.sealedNext);
  return json;
}

Json jsonOf(const Keyring& keyring) {
  Json slots = Json::array();
  for (const KeySlot& slot : keyring.slots) slots.push_back(jsonOf(slot));
  Json json{{"format", kKeyringFormat}, {"version", kVersion}, {"store_salt", toHex(keyring.salt)}};
  if (keyring.nextSalt) json["next_store_salt"] = toHex(*keyring.nextSalt);
  json["slots"] = slots;
  return json;
}

bool readCost(const Json& json, KeySlot& slot) {
  if (json.at("name") != "argon2id13") return false;
  slot.cost.operations = json.at("operations").get<unsigned long long>();
  slot.cost.memoryBytes = json.at("memory_bytes").get<std::size_t>();
  return slot.cost.operations >= crypto_pwhash_OPSLIMIT_MIN && slot.cost.operations <= kMostOperations &&
         slot.cost.memoryBytes >= crypto_pwhash_MEMLIMIT_MIN && slot.cost.memoryBytes <= kMostMemory &&
         fromHex(json.at("salt"), slot.salt);
}

bool readSlot(const Json& json, bool changing, KeySlot& slot) {
  const auto& kind = json.at("kind").get_ref<const std::string&>();
  if (kind != "person" && kind != "recovery") return false;
  slot.kind = kind == "person" ? SlotKind::Person : SlotKind::Recovery;
  slot.user = json.at("user").get<std::string>();
  if (changing) slot.sealedNext.emplace();
  return !slot.user.empty() && readCost(json.at("kdf"), slot) && fromHex(json.at("nonce"), slot.nonce) &&
         fromHex(json.at("public_key"), slot.publicKey) && fromHex(json.at("wrapped_secret"), slot.wrappedSecret) &&
         fromHex(json.at("sealed_key"), slot.sealedKey) &&
         (!changing || fromHex(json.at("sealed_next_key"), *slot.sealedNext));
}

bool readInto(const Json& json, Keyring& keyring) {
  if (!fromHex(json.at("store_salt"), keyring.salt)) return false;
  const bool changing = json.contains("next_store_salt");
  if (changing && !fromHex(json.at("next_store_salt"), keyring.nextSalt.emplace())) return false;
  for (const Json& item : json.at("slots")) {
    if (!readSlot(item, changing, keyring.slots.emplace_back())) return false;
  }
  return !keyring.slots.empty();
}

/// The file as it was before `checksum` was added, when that fits.
Result<Json> checked(std::string_view text) {
  Json json = Json::parse(text);
  const std::string checksum = json.at("checksum").get<std::string>();
  json.erase("checksum");
  if (hashOf(json.dump(), nullptr) != checksum) return fail(ErrorCode::KeyringDamaged, "keyring checksum");
  return json;
}

bool sealFits(Json json, const StoreKey& key) {
  const std::string seal = json.at("seal").get<std::string>();
  json.erase("seal");
  const SecureBytes sealing = subkey(key, "keyring");
  return hashOf(json.dump(), &sealing) == seal;
}

Result<Keyring> keyringOf(const Json& json) {
  Keyring keyring;
  if (!readInto(json, keyring)) return fail(ErrorCode::KeyringDamaged, "keyring has wrong fields");
  return keyring;
}

/// Runs `work` on the checked JSON of a keyring of this version.
template <class Work>
auto parsed(std::string_view text, const Work& work) -> decltype(work(Json())) {
  try {
    const Json json = Json::parse(text);
    if (json.at("format") != kKeyringFormat) return fail(ErrorCode::KeyringDamaged, "not a keyring");
    if (json.at("version") > kVersion) return fail(ErrorCode::UnknownFormatVersion, "keyring");
    const auto sound = checked(text);
    if (!sound) return fail(sound.error());
    return work(*sound);
  } catch (const Json::exception&) {
    return fail(ErrorCode::KeyringDamaged, "keyring is no whole JSON");
  }
}

Result<Unlocked> unlockWith(const Json& json, const Keyring& keyring, const std::string& user, SlotKind kind,
                            const Secret& passphrase) {
  for (const KeySlot& slot : keyring.slots) {
    if (slot.kind != kind || (!user.empty() && user != slot.user)) continue;
    Unlocked unlocked{.user = slot.user, .key = {}, .kind = kind, .next = {}};
    if (keyring.nextSalt) unlocked.next.emplace().salt = *keyring.nextSalt;
    switch (openSlot(slot, passphrase, unlocked.key.key, unlocked.next ? &unlocked.next->key : nullptr)) {
      case SlotAnswer::Refused: continue;
      case SlotAnswer::NoMemory: return fail(ErrorCode::Internal, "no memory to derive a key");
      case SlotAnswer::Opened: break;
    }
    unlocked.key.salt = keyring.salt;
    if (!sealFits(json, unlocked.key)) return fail(ErrorCode::KeyringDamaged, "keyring seal");
    return unlocked;
  }
  return fail(ErrorCode::WrongPassphrase);
}

Result<Unlocked> unlockJson(const Json& json, const Credentials& credentials) {
  const auto keyring = keyringOf(json);
  if (!keyring) return fail(keyring.error());
  auto unlocked = unlockWith(json, *keyring, credentials.user, SlotKind::Person, credentials.passphrase);
  const bool refused = !unlocked && unlocked.error().code == ErrorCode::WrongPassphrase;
  if (!refused || !looksLikeRecoveryKey(credentials.passphrase.view())) return unlocked;
  const auto words = readRecoveryKey(credentials.passphrase.view());
  if (!words) return fail(words.error());
  return unlockWith(json, *keyring, "", SlotKind::Recovery, *words);
}

}  // namespace

Result<Keyring> readKeyring(std::string_view text) { return parsed(text, keyringOf); }

std::string keyringText(const Keyring& keyring, const StoreKey& key) {
  Json json = jsonOf(keyring);
  const SecureBytes sealing = subkey(key, "keyring");
  json["seal"] = hashOf(json.dump(), &sealing);
  json["checksum"] = hashOf(json.dump(), nullptr);
  return json.dump(2) + "\n";
}

Result<std::string> makeKeyring(const Credentials& credentials, const KeyCost& cost, const StoreKey& key) {
  auto slot = makeSlot(credentials, SlotKind::Person, cost, key);
  if (!slot) return fail(slot.error());
  Keyring keyring{.salt = key.salt, .slots = {}, .nextSalt = {}};
  keyring.slots.push_back(std::move(*slot));
  return keyringText(keyring, key);
}

Result<Unlocked> unlockKeyring(std::string_view text, const Credentials& credentials) {
  if (isFirstKeyring(text)) return unlockFirstKeyring(text, credentials);
  return parsed(text, [&](const Json& json) { return unlockJson(json, credentials); });
}

Result<long long> checkKeyring(std::string_view text, const StoreSalt& salt) {
  const auto keyring = readKeyring(text);
  if (!keyring) return fail(keyring.error());
  if (keyring->salt != salt && keyring->nextSalt != salt) {
    return fail(ErrorCode::KeyringDamaged, "keyring belongs to another store");
  }
  return static_cast<long long>(keyring->slots.size());
}

}  // namespace tweehanden::store
