// SPDX-License-Identifier: EUPL-1.2
#include <cstddef>
#include <cstdint>

#include "fuzz/targets.h"

/// libFuzzer's entry: one executable for each target, named by the build.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  tweehanden::fuzz::TWEEHANDEN_FUZZ_TARGET({reinterpret_cast<const char*>(data), size});
  return 0;
}
