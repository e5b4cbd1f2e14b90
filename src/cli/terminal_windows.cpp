// SPDX-License-Identifier: EUPL-1.2
#include <windows.h>

#include <iostream>
#include <string>

#include "cli/terminal.h"

namespace tweehanden::cli {

bool errorIsTerminal() {
  DWORD mode = 0;
  return GetConsoleMode(GetStdHandle(STD_ERROR_HANDLE), &mode) != 0;
}

std::optional<Secret> askSecret(const std::string& question) {
  const HANDLE input = GetStdHandle(STD_INPUT_HANDLE);
  DWORD before = 0;
  if (GetConsoleMode(input, &before) == 0) return std::nullopt;
  SetConsoleMode(input, before & ~static_cast<DWORD>(ENABLE_ECHO_INPUT));
  std::cerr << question << std::flush;
  std::string text;
  std::getline(std::cin, text);
  SetConsoleMode(input, before);
  std::cerr << '\n';
  if (!text.empty() && text.back() == '\r') text.pop_back();
  return Secret(std::move(text));
}

}  // namespace tweehanden::cli
