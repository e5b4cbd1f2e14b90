// SPDX-License-Identifier: EUPL-1.2
#include <spdlog/spdlog.h>

#include <exception>
#include <iostream>

#include "cli/parser.h"

int main(int argc, char** argv) {
  using namespace tweehanden;
  // What is logged goes to standard output unless told otherwise, where it would break the JSON.
  spdlog::set_level(spdlog::level::off);
  const SystemClock clock;
  const cli::Context context{clock, std::cout, std::cerr};
  try {
    const int code = cli::run(
        {cli::createCommand(),       cli::demoCommand(),        cli::importCommand(),    cli::exportCommand(),
         cli::caseloadCommand(),     cli::showCommand(),        cli::visitCommand(),     cli::scoreCommand(),
         cli::planCommand(),         cli::questionsCommand(),   cli::whatifCommand(),    cli::confirmCommand(),
         cli::explainCommand(),      cli::sensitivityCommand(), cli::allocateCommand(),  cli::modelCheckCommand(),
         cli::modelShowCommand(),    cli::modelDiffCommand(),   cli::verifyCommand(),    cli::historyCommand(),
         cli::correctCommand(),      cli::logCommand(),         cli::binPutCommand(),    cli::binRestoreCommand(),
         cli::binListCommand(),      cli::binEmptyCommand(),    cli::binHoldCommand(),   cli::binReleaseCommand(),
         cli::mergePreviewCommand(), cli::mergeDoCommand(),     cli::mergeUndoCommand(), cli::mergeListCommand()},
        argc, argv, context);
    if (std::cout.flush()) return code;
    return context.refuse({ErrorCode::FileUnwritable, "standard output"});
  } catch (const std::exception& error) {
    return context.refuse({ErrorCode::Internal, error.what()});
  }
}
