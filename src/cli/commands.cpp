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
      searchCommand(),
      duplicatesCommand(),
      correctCommand(),
      historyCommand(),
      scoreCommand(),
      planCommand(),
      questionsCommand(),
      whatifCommand(),
      confirmCommand(),
      explainCommand(),
      sensitivityCommand(),
      allocateCommand(),
      rescoreCommand(),
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
      logCommand(),
      modelCheckCommand(),
      modelShowCommand(),
      modelDiffCommand(),
      verifyCommand(),
      reindexCommand(),
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
      upkeepCommand(),
  };
}
// clang-format on

}  // namespace tweehanden::cli
