// SPDX-License-Identifier: EUPL-1.2
#include "casefile/sealed_file.h"

#include <catch2/catch.hpp>
#include <string>

using namespace tweehanden;
using namespace tweehanden::casefile;

namespace {

constexpr const char* kPassphrase = "twee rode wieken draaien";

std::string sealed(const std::string& text) {
  const auto made = seal(text, Secret(kPassphrase), lowestSealCost());
  REQUIRE(made.has_value());
  return *made;
}

std::string opening(const std::string& bytes, const std::string& passphrase = kPassphrase) {
  const auto text = unseal(bytes, Secret(passphrase));
  return text ? "open" : std::string(name(text.error().code));
}

}  // namespace

TEST_CASE("A sealed text comes back whole, whatever its length, and shows nothing of itself") {
  for (const std::size_t size : {0UL, 1UL, 65535UL, 65536UL, 65537UL, 200000UL}) {
    CAPTURE(size);
    const std::string text = std::string(size, 'x') + (size > 1000 ? "Xantippekruid" : "");
    const std::string bytes = sealed(text);
    CHECK(isSealed(bytes));
    CHECK(bytes.find("Xantippe") == std::string::npos);
    const auto back = unseal(bytes, Secret(kPassphrase));
    REQUIRE(back.has_value());
    CHECK((*back == text));
  }
  CHECK(sealed("een") != sealed("een"));
  CHECK_FALSE(isSealed("{\"format\": \"tweehanden-case\"}"));
}

TEST_CASE("Another passphrase does not open it, and a short one does not close it") {
  const std::string bytes = sealed("een gezin");
  CHECK(opening(bytes, "twee rode wieken draaieN") == "wrong_passphrase");
  CHECK(opening(bytes, "") == "wrong_passphrase");
  const auto made = seal("een gezin", Secret("elf tekens."), lowestSealCost());
  REQUIRE_FALSE(made.has_value());
  CHECK(made.error().code == ErrorCode::PassphraseTooShort);
}

TEST_CASE("A sealed file that is cut off anywhere, lengthened or changed in any byte is never given") {
  const std::string bytes = sealed(std::string(140'000, 'x'));
  std::size_t tried = 0;
  for (std::size_t at = 0; at < bytes.size(); at += at < 120 ? 1 : 9973) {
    CAPTURE(at);
    std::string flipped = bytes;
    flipped[at] = static_cast<char>(flipped[at] ^ 1);
    // The two costs are not tried with every value: a wrong one takes as long as it says.
    const bool cost = at >= 20 && at < 36;
    if (!cost) CHECK(opening(flipped) != "open");
    CHECK(opening(bytes.substr(0, at)) == "file_unreadable");
    ++tried;
  }
  CHECK(tried > 100);
  // Exactly between two parts.
  const std::size_t head = 20 + 16 + 16 + 16 + 24;
  CHECK(opening(bytes.substr(0, head + 65536 + 17)) == "file_unreadable");
  CHECK(opening(bytes + "x") == "file_unreadable");
  std::string greedy = bytes;
  for (std::size_t i = 28; i < 36; ++i) greedy[i] = '\xff';
  CHECK(opening(greedy) == "file_unreadable");
}
