// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "support/error.h"

namespace tweehanden::report {

/// What happened, what is safe, what to do: whole sentences.
struct ErrorParts {
  std::string happened;
  std::string safe;
  std::string todo;
};

[[nodiscard]] ErrorParts partsOf(const Error& error);

/// Parts of errors in what was handed in: files, answers, dates, text. Empty for other codes.
[[nodiscard]] ErrorParts inputParts(const Error& error);
/// Parts of errors of the store and its key. Empty for other codes.
[[nodiscard]] ErrorParts storeParts(const Error& error);

/// Parts of what keeps a record from being moved, put back or destroyed. Empty for other errors.
[[nodiscard]] ErrorParts recordLifeParts(const Error& error);

/// What of a JSON text is wrong, from the arguments described in casefile/case_file.h; empty without them.
[[nodiscard]] std::string jsonFault(const Error& error);
/// What of a model or overlay is wrong, from the reason that is the first argument of InvalidModel; empty without one.
[[nodiscard]] std::string modelFault(const Error& error);
/// A short Dutch sentence of what the guard forbids.
[[nodiscard]] std::string guardWords(const std::string& guard);

}  // namespace tweehanden::report
