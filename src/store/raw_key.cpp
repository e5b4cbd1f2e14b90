// SPDX-License-Identifier: EUPL-1.2
#include "store/raw_key.h"

#include <sodium.h>

#include <algorithm>

namespace tweehanden::store {

SecureBytes rawKeyText(const StoreKey& key) {
  constexpr std::size_t kHex = 2 * (kStoreKeyBytes + kStoreSaltBytes);
  SecureBytes bytes(kStoreKeyBytes + kStoreSaltBytes);
  std::copy_n(key.key.data(), kStoreKeyBytes, bytes.data());
  std::copy_n(key.salt.data(), kStoreSaltBytes, bytes.data() + kStoreKeyBytes);
  SecureBytes hex(kHex + 1);  // and the NUL that bin2hex writes
  sodium_bin2hex(reinterpret_cast<char*>(hex.data()), hex.size(), bytes.data(), bytes.size());
  SecureBytes text(kHex + 3);
  text.data()[0] = 'x';
  text.data()[1] = '\'';
  std::copy_n(hex.data(), kHex, text.data() + 2);
  text.data()[kHex + 2] = '\'';
  return text;
}

}  // namespace tweehanden::store
