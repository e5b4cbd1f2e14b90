// SPDX-License-Identifier: EUPL-1.2
#include "casefile/sealed_file.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace tweehanden::casefile {
namespace {

constexpr std::string_view kMagic = "tweehanden-sealed 1\n";
constexpr std::size_t kNumber = 8;
constexpr std::size_t kSalt = crypto_pwhash_SALTBYTES;
constexpr std::size_t kCheck = 16;
constexpr std::size_t kStreamHeader = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr std::size_t kParameters = kMagic.size() + 2 * kNumber + kSalt;
constexpr std::size_t kHead = kParameters + kCheck + kStreamHeader;
constexpr std::size_t kChunk = std::size_t{64} * 1024;
constexpr std::size_t kTag = crypto_secretstream_xchacha20poly1305_ABYTES;
/// What a file may ask: more would let a file stop the machine.
constexpr std::uint64_t kMostOperations = 10;
constexpr std::uint64_t kMostMemory = std::uint64_t{1} << 30U;

const unsigned char* bytesOf(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }
unsigned char* bytesOf(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

void append(std::string& out, std::uint64_t number) {
  for (std::size_t i = 0; i < kNumber; ++i) out += static_cast<char>(number >> (8 * i));
}

std::uint64_t numberAt(std::string_view bytes, std::size_t at) {
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < kNumber; ++i) number |= static_cast<std::uint64_t>(bytesOf(bytes)[at + i]) << (8 * i);
  return number;
}

/// One key for the content and one that tells a wrong passphrase from a damaged file; wiped when they go.
struct Keys {
  std::array<unsigned char, crypto_secretstream_xchacha20poly1305_KEYBYTES> content{};
  std::array<unsigned char, crypto_generichash_KEYBYTES> check{};
  Keys() = default;
  Keys(const Keys&) = delete;
  Keys& operator=(const Keys&) = delete;
  ~Keys() {
    sodium_memzero(content.data(), content.size());
    sodium_memzero(check.data(), check.size());
  }
};

bool derive(Keys& keys, std::string_view parameters, const Secret& passphrase) {
  const std::uint64_t operations = numberAt(parameters, kMagic.size());
  const std::uint64_t memory = numberAt(parameters, kMagic.size() + kNumber);
  std::array<unsigned char, 64> both{};
  const bool made = crypto_pwhash(both.data(), both.size(), passphrase.view().data(), passphrase.view().size(),
                                  bytesOf(parameters.substr(kMagic.size() + 2 * kNumber)), operations,
                                  static_cast<std::size_t>(memory), crypto_pwhash_ALG_ARGON2ID13) == 0;
  std::copy_n(both.begin(), keys.content.size(), keys.content.begin());
  std::copy_n(both.begin() + keys.content.size(), keys.check.size(), keys.check.begin());
  sodium_memzero(both.data(), both.size());
  return made;
}

std::string checkOf(const Keys& keys, std::string_view parameters) {
  std::string check(kCheck, '\0');
  crypto_generichash(bytesOf(check), kCheck, bytesOf(parameters), parameters.size(), keys.check.data(),
                     keys.check.size());
  return check;
}

std::unexpected<Error> damaged() { return fail(ErrorCode::FileUnreadable, "sealed file"); }

std::size_t charactersIn(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char each) { return (static_cast<unsigned char>(each) & 0xC0U) != 0x80U; }));
}

}  // namespace

SealCost normalSealCost() { return {crypto_pwhash_OPSLIMIT_MODERATE, crypto_pwhash_MEMLIMIT_MODERATE}; }

SealCost lowestSealCost() { return {crypto_pwhash_OPSLIMIT_MIN, crypto_pwhash_MEMLIMIT_MIN}; }

bool isSealed(std::string_view bytes) { return bytes.starts_with("tweehanden-sealed "); }

Result<std::string> seal(std::string_view text, const Secret& passphrase, const SealCost& cost) {
  if (charactersIn(passphrase.view()) < kShortestFilePassphrase) return fail(ErrorCode::PassphraseTooShort);
  if (sodium_init() < 0) return fail(ErrorCode::Internal, "sodium");
  std::string out(kMagic);
  append(out, cost.operations);
  append(out, cost.memoryBytes);
  std::string salt(kSalt, '\0');
  randombytes_buf(salt.data(), salt.size());
  out += salt;
  Keys keys;
  if (!derive(keys, out, passphrase)) return fail(ErrorCode::Internal, "no memory for the key");
  out += checkOf(keys, out);
  crypto_secretstream_xchacha20poly1305_state state;
  std::string header(kStreamHeader, '\0');
  crypto_secretstream_xchacha20poly1305_init_push(&state, bytesOf(header), keys.content.data());
  out += header;
  for (std::size_t at = 0;; at += kChunk) {
    const auto part = text.substr(at, kChunk);
    const bool last = at + kChunk >= text.size();
    std::string sealed(part.size() + kTag, '\0');
    crypto_secretstream_xchacha20poly1305_push(
        &state, bytesOf(sealed), nullptr, bytesOf(part), part.size(), nullptr, 0,
        last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
    out += sealed;
    if (last) break;
  }
  sodium_memzero(&state, sizeof state);
  return out;
}

Result<std::string> unseal(std::string_view bytes, const Secret& passphrase) {
  if (sodium_init() < 0) return fail(ErrorCode::Internal, "sodium");
  if (!bytes.starts_with(kMagic) || bytes.size() < kHead + kTag) return damaged();
  const auto parameters = bytes.substr(0, kParameters);
  const std::uint64_t operations = numberAt(bytes, kMagic.size());
  const std::uint64_t memory = numberAt(bytes, kMagic.size() + kNumber);
  if (operations < crypto_pwhash_OPSLIMIT_MIN || operations > kMostOperations || memory < crypto_pwhash_MEMLIMIT_MIN ||
      memory > kMostMemory) {
    return damaged();
  }
  Keys keys;
  if (!derive(keys, parameters, passphrase)) return damaged();
  if (sodium_memcmp(checkOf(keys, parameters).data(), bytes.data() + kParameters, kCheck) != 0) {
    return fail(ErrorCode::WrongPassphrase, "sealed file");
  }
  crypto_secretstream_xchacha20poly1305_state state;
  const auto header = bytes.substr(kParameters + kCheck, kStreamHeader);
  if (crypto_secretstream_xchacha20poly1305_init_pull(&state, bytesOf(header), keys.content.data()) != 0) {
    return damaged();
  }
  std::string text;
  for (std::size_t at = kHead;; at += kChunk + kTag) {
    if (at >= bytes.size()) return damaged();  // cut off: the last part was never there
    const auto part = bytes.substr(at, kChunk + kTag);
    if (part.size() < kTag) return damaged();
    std::string open(part.size() - kTag, '\0');
    unsigned char tag = 0;
    if (crypto_secretstream_xchacha20poly1305_pull(&state, bytesOf(open), nullptr, &tag, bytesOf(part), part.size(),
                                                   nullptr, 0) != 0) {
      return damaged();
    }
    text += open;
    if (tag != crypto_secretstream_xchacha20poly1305_TAG_FINAL) continue;
    if (at + part.size() != bytes.size()) return damaged();  // something behind the end
    return text;
  }
}

}  // namespace tweehanden::casefile
