// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <nlohmann/json.hpp>
#include <string>

namespace tweehanden::store::test {

/// A keyring that was changed, with a checksum that fits, as someone would make it who reads our documentation.
[[nodiscard]] std::string forged(const std::string& keyring,
                                 const std::function<void(nlohmann::ordered_json&)>& change);

}  // namespace tweehanden::store::test
