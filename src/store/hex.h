// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <sodium.h>

#include <array>
#include <nlohmann/json.hpp>
#include <string>

/// Bytes as the hexadecimal text of keyring.json. For .cpp files only.
namespace tweehanden::store {

template <std::size_t N>
std::string toHex(const std::array<unsigned char, N>& bytes) {
  std::string text(2 * N + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), bytes.data(), N);
  text.pop_back();
  return text;
}

/// False unless the JSON is a text of exactly so many bytes in lower-case hexadecimal.
template <std::size_t N>
bool fromHex(const nlohmann::ordered_json& json, std::array<unsigned char, N>& bytes) {
  const auto& text = json.get_ref<const std::string&>();
  std::size_t length = 0;
  return text.size() == 2 * N &&
         sodium_hex2bin(bytes.data(), N, text.data(), text.size(), nullptr, &length, nullptr) == 0 && length == N;
}

}  // namespace tweehanden::store
