// SPDX-License-Identifier: EUPL-1.2
// Half of the mutations are libFuzzer's own, on bytes; the others change one value of the document, so that what the
// schema and the rules behind it do is reached as well.
#include <cstdint>
#include <cstring>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <vector>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t maxSize);

namespace {

using Json = nlohmann::ordered_json;
using Random = std::minstd_rand;

void gather(Json& value, std::vector<Json*>& all, int depth = 0) {
  constexpr int kDeep = 60;
  all.push_back(&value);
  if (!value.is_structured() || depth > kDeep) return;
  for (auto& each : value) gather(each, all, depth + 1);
}

Json oddValue(Random& random) {
  static const std::vector<Json> kValues{0,
                                         1,
                                         -1,
                                         0.5,
                                         1e-300,
                                         1e300,
                                         -1e300,
                                         1e19,
                                         2147483648,
                                         9223372036854775807LL,
                                         true,
                                         nullptr,
                                         "",
                                         " ",
                                         "risk.1",
                                         "risk.9",
                                         "direct.risk.1",
                                         "barrier.taal",
                                         "2026-11-22",
                                         "9999-12-31",
                                         "0001-01-01",
                                         "2026-02-30",
                                         "1",
                                         "0",
                                         "9223372036854775807",
                                         "9223372036854775808",
                                         "\xEF\xBF\xBD",
                                         "{taal}",
                                         "~/",
                                         Json::array(),
                                         Json::object(),
                                         std::string(3000, 'a'),
                                         "risk." + std::string(3000, '1')};
  return kValues[random() % kValues.size()];
}

void changeOne(Json& document, Random& random) {
  std::vector<Json*> all;
  gather(document, all);
  Json& chosen = *all[random() % all.size()];
  const Json other = *all[random() % all.size()];
  switch (random() % 5) {
    case 0: chosen = oddValue(random); break;
    case 1: chosen = other; break;
    case 2:
      if (chosen.is_array() && !chosen.empty()) chosen.push_back(chosen[random() % chosen.size()]);
      break;
    case 3:
      if (chosen.is_structured() && !chosen.empty()) {
        auto at = chosen.begin();
        std::advance(at, static_cast<long>(random() % chosen.size()));
        chosen.erase(at);
      }
      break;
    default:
      if (chosen.is_number()) chosen = chosen.get<double>() * std::uniform_real_distribution(-2.0, 3.0)(random);
      break;
  }
}

std::size_t mutateDocument(std::uint8_t* data, std::size_t size, std::size_t maxSize, Random& random) {
  Json document = Json::parse(data, data + size, nullptr, false);
  if (document.is_discarded()) return 0;
  for (auto left = 1 + random() % 3; left > 0; --left) changeOne(document, random);
  const std::string text = document.dump(-1, ' ', false, Json::error_handler_t::replace);
  if (text.size() > maxSize) return 0;
  std::memcpy(data, text.data(), text.size());
  return text.size();
}

}  // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t maxSize,
                                               unsigned int seed) {
  Random random(seed);
  const std::size_t changed = seed % 2 == 0 ? mutateDocument(data, size, maxSize, random) : 0;
  return changed > 0 ? changed : LLVMFuzzerMutate(data, size, maxSize);
}
