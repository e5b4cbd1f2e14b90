// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace tweehanden::cli::test {

/// What `value` breaks of resources/schema/cli-<command>.schema.json; empty when nothing.
[[nodiscard]] std::string schemaFault(const nlohmann::json& value, const std::string& command);

}  // namespace tweehanden::cli::test
