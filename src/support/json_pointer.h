// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

namespace tweehanden {

/// A name as a token of a JSON pointer (RFC 6901), without its slash: "a~1b".
[[nodiscard]] std::string pointerToken(std::string_view name);

}  // namespace tweehanden
