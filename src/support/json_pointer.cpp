// SPDX-License-Identifier: EUPL-1.2
#include "support/json_pointer.h"

namespace tweehanden {

std::string pointerToken(std::string_view name) {
  std::string token;
  for (const char c : name) {
    if (c == '~') {
      token += "~0";
    } else if (c == '/') {
      token += "~1";
    } else {
      token += c;
    }
  }
  return token;
}

}  // namespace tweehanden
