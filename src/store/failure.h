// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>
#include <type_traits>

#include "support/error.h"

namespace tweehanden::store {

/// To be called in a catch block: what the exception at hand means, as an error. Its text is dropped, for it may hold
/// values of the case; the log gets `where` and the engine's number.
[[nodiscard]] Error currentFailure(std::string_view where);

/// Runs `work`, which returns a Status or Result, and turns what it throws into an error.
template <class Work>
std::invoke_result_t<Work> guarded(std::string_view where, Work&& work) {
  try {
    return work();
  } catch (...) {
    return std::unexpected(currentFailure(where));
  }
}

}  // namespace tweehanden::store
