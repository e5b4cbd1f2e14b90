// SPDX-License-Identifier: EUPL-1.2
#include "report/sentences.h"

#include <fmt/format.h>

#include "report/error_parts.h"

namespace tweehanden::report {
namespace {

std::string place(const Error& error) {
  if (!error.file.empty() && !storeParts(error).happened.empty()) return fmt::format(" Het gaat om {}.", error.file);
  if (!error.file.empty() && !error.pointer.empty()) {
    return fmt::format(" Het gaat om {} in het bestand {}.", error.pointer, error.file);
  }
  if (!error.file.empty()) return fmt::format(" Het gaat om het bestand {}.", error.file);
  if (!error.pointer.empty()) return fmt::format(" Het gaat om {}.", error.pointer);
  return {};
}

}  // namespace

std::string sentence(const Error& error) {
  const ErrorParts parts = partsOf(error);
  return fmt::format("{}{} {} {}", parts.happened, place(error), parts.safe, parts.todo);
}

}  // namespace tweehanden::report
