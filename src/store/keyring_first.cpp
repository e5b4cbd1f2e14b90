// SPDX-License-Identifier: EUPL-1.2
#include "store/keyring_first.h"

#include <fmt/format.h>

#include "store/hex.h"

namespace tweehanden::store {
namespace {

using Json = nlohmann::ordered_json;
using WrappedKey = std::array<unsigned char, kStoreKeyBytes + crypto_aead_xchacha20poly1305_ietf_ABYTES>;

Result<Unlocked> unlockSlot(const Json& json, const Json& slot, const Credentials& credentials) {
  const KeyCost cost{json.at("kdf").at("operations").get<unsigned long long>(),
                     json.at("kdf").at("memory_bytes").get<std::size_t>()};
  KdfSalt salt{};
  Nonce nonce{};
  WrappedKey wrapped{};
  Unlocked unlocked{.user = slot.at("user").get<std::string>(), .key = {}, .next = {}, .outdated = true};
  if (!fromHex(slot.at("salt"), salt) || !fromHex(slot.at("nonce"), nonce) ||
      !fromHex(slot.at("wrapped_key"), wrapped) || !fromHex(json.at("store_salt"), unlocked.key.salt)) {
    return fail(ErrorCode::KeyringDamaged, "first keyring");
  }
  if (!credentials.user.empty() && credentials.user != unlocked.user) return fail(ErrorCode::WrongPassphrase);
  const auto wrapping = derivedKey(credentials.passphrase, salt, cost);
  if (!wrapping) return fail(ErrorCode::Internal, "no memory to derive a key");
  const std::string bound = fmt::format("{}\n1\nargon2id13\n{}\n{}\n{}\n{}", kKeyringFormat, cost.operations,
                                        cost.memoryBytes, toHex(unlocked.key.salt), unlocked.user);
  unsigned long long length = 0;
  const int failed = crypto_aead_xchacha20poly1305_ietf_decrypt(
      unlocked.key.key.data(), &length, nullptr, wrapped.data(), wrapped.size(),
      reinterpret_cast<const unsigned char*>(bound.data()), bound.size(), nonce.data(), wrapping->data());
  if (failed != 0) return fail(ErrorCode::WrongPassphrase);
  return unlocked;
}

}  // namespace

bool isFirstKeyring(std::string_view text) {
  const Json json = Json::parse(text, nullptr, false);
  return json.is_object() && json.contains("version") && json["version"] == 1;
}

Result<Unlocked> unlockFirstKeyring(std::string_view text, const Credentials& credentials) {
  try {
    const Json json = Json::parse(text);
    return unlockSlot(json, json.at("slots").at(0), credentials);
  } catch (const Json::exception&) {
    return fail(ErrorCode::KeyringDamaged, "first keyring");
  }
}

}  // namespace tweehanden::store
