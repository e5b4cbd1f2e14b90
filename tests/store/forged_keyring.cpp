// SPDX-License-Identifier: EUPL-1.2
#include "forged_keyring.h"

#include <sodium.h>

#include <array>

namespace tweehanden::store::test {

std::string forged(const std::string& keyring, const std::function<void(nlohmann::ordered_json&)>& change) {
  auto json = nlohmann::ordered_json::parse(keyring);
  change(json);
  json.erase("checksum");
  const std::string body = json.dump();
  std::array<unsigned char, 32> hash{};
  crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(body.data()), body.size(),
                     nullptr, 0);
  std::string hex(2 * hash.size() + 1, '\0');
  sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
  hex.pop_back();
  json["checksum"] = hex;
  return json.dump(2) + "\n";
}

}  // namespace tweehanden::store::test
