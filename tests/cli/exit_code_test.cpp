// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>
#include <sstream>

#include "cli/command.h"

namespace tweehanden::cli::test {
namespace {

int codeOf(ErrorCode code) {
  const SystemClock clock;
  std::ostringstream out;
  std::ostringstream err;
  const int exit = Context{clock, out, err}.refuse({code, "detail for the log"});
  CHECK(err.str().size() > 40);
  CHECK(err.str().find("detail for the log") == std::string::npos);
  CHECK(out.str().empty());
  return exit;
}

}  // namespace

TEST_CASE("Exit codes tell a wrong key from a damaged or too new store, and these from a refusal") {
  CHECK(codeOf(ErrorCode::WrongPassphrase) == 3);
  CHECK(codeOf(ErrorCode::StoreTooNew) == 4);
  CHECK(codeOf(ErrorCode::StoreDamaged) == 4);
  CHECK(codeOf(ErrorCode::KeyringDamaged) == 4);
  CHECK(codeOf(ErrorCode::KeyringMissing) == 4);
  CHECK(codeOf(ErrorCode::StoreMissing) == 1);
  CHECK(codeOf(ErrorCode::StoreExists) == 1);
  CHECK(codeOf(ErrorCode::PassphraseTooShort) == 1);
  CHECK(codeOf(ErrorCode::GuardRefused) == 1);
  CHECK(codeOf(ErrorCode::NotFound) == 1);
  CHECK(codeOf(ErrorCode::Cancelled) == 1);
}

}  // namespace tweehanden::cli::test
