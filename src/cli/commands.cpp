// SPDX-License-Identifier: EUPL-1.2
#include "cli/command.h"

namespace tweehanden::cli {

// clang-format off: one a line
std::vector<Command> allCommands() {
  return {
      createCommand(),
      demoCommand(),
      importCommand(),
      exportCommand(),
      caseloadCommand(),
      showCommand(),
      visitCommand(),
      scoreCommand(),
      planCommand(),
      questionsCommand(),
      whatifCommand(),
      confirmCommand(),
      explainCommand(),
      sensitivityCommand(),
      allocateCommand(),
      modelCheckCommand(),
      modelShowCommand(),
      modelDiffCommand(),
      verifyCommand(),
      historyCommand(),
      correctCommand(),
      logCommand(),
      binPutCommand(),
      binRestoreCommand(),
      binListCommand(),
      binEmptyCommand(),
      binHoldCommand(),
      binReleaseCommand(),
      mergePreviewCommand(),
      mergeDoCommand(),
      mergeUndoCommand(),
      mergeListCommand(),
      userListCommand(),
      userAddCommand(),
      userRemoveCommand(),
      userPassphraseCommand(),
      keyRecoveryCommand(),
      keyExportCommand(),
      keyRenewCommand(),
      backupMakeCommand(),
      backupListCommand(),
      backupRestoreCommand(),
      salvageCommand(),
      searchCommand(),
      reindexCommand(),
      duplicatesCommand(),
      upkeepCommand(),
  };
}
// clang-format on

}  // namespace tweehanden::cli
