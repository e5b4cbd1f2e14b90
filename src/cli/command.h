// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <iosfwd>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "support/clock.h"
#include "support/error.h"

/// The commands of tweehanden-cli: one a file, its arguments declared as data.
namespace tweehanden::cli {

enum ExitCode { kDone = 0, kRefused = 1, kUsage = 2, kWrongKey = 3, kDamaged = 4 };

/// Texts: may be given several times, one value each.
/// Texts: given again for each value. List: one option with values behind it.
enum class OptionKind { Flag, Text, Texts, List, Number, Day, Positional, Positionals };
enum class Need { Optional, Required };
enum class Shown { Yes, No };

struct Option {
  std::string name;  ///< "family" for --family; of a positional the word shown for it
  OptionKind kind = OptionKind::Text;
  std::string help;
  Need need = Need::Optional;
  Shown shown = Shown::Yes;
};

/// What was given on the command line, checked for form.
class Arguments {
 public:
  void set(const std::string& name, std::vector<std::string> values) { m_values[name] = std::move(values); }
  [[nodiscard]] bool has(const std::string& name) const { return m_values.contains(name); }
  /// The first value; empty when it was not given.
  [[nodiscard]] std::string text(const std::string& name) const;
  [[nodiscard]] std::vector<std::string> texts(const std::string& name) const;
  [[nodiscard]] long long number(const std::string& name, long long otherwise) const;
  [[nodiscard]] std::optional<Date> day(const std::string& name) const;

 private:
  std::map<std::string, std::vector<std::string>> m_values;
};

struct Context {
  const Clock& clock;
  std::ostream& out;
  std::ostream& err;

  /// Says it in Dutch and gives the exit code that belongs to it.
  int refuse(const Error& error) const;
  int usage(const std::string& sentence) const;
};

struct Command {
  std::string name;  ///< "score", or with the group before it "model check"
  std::string help;
  std::vector<Option> options;
  int (*run)(const Arguments& arguments, const Context& context);
};

[[nodiscard]] Command createCommand();
[[nodiscard]] Command confirmCommand();
[[nodiscard]] Command explainCommand();
[[nodiscard]] Command demoCommand();
[[nodiscard]] Command importCommand();
[[nodiscard]] Command exportCommand();
[[nodiscard]] Command caseloadCommand();
[[nodiscard]] Command showCommand();
[[nodiscard]] Command visitCommand();
[[nodiscard]] Command scoreCommand();
[[nodiscard]] Command planCommand();
[[nodiscard]] Command questionsCommand();
[[nodiscard]] Command whatifCommand();
[[nodiscard]] Command sensitivityCommand();
[[nodiscard]] Command allocateCommand();
[[nodiscard]] Command modelCheckCommand();
[[nodiscard]] Command modelShowCommand();
[[nodiscard]] Command modelDiffCommand();
[[nodiscard]] Command verifyCommand();
[[nodiscard]] Command userListCommand();
[[nodiscard]] Command userAddCommand();
[[nodiscard]] Command userRemoveCommand();
[[nodiscard]] Command userPassphraseCommand();
[[nodiscard]] Command keyRecoveryCommand();
[[nodiscard]] Command keyExportCommand();
[[nodiscard]] Command keyRenewCommand();
[[nodiscard]] Command backupMakeCommand();
[[nodiscard]] Command backupListCommand();
[[nodiscard]] Command backupRestoreCommand();
[[nodiscard]] Command salvageCommand();
[[nodiscard]] Command upkeepCommand();
[[nodiscard]] Command searchCommand();
[[nodiscard]] Command reindexCommand();
[[nodiscard]] Command duplicatesCommand();

/// All of them, in the order in which help shows them.
[[nodiscard]] std::vector<Command> allCommands();
[[nodiscard]] Command rescoreCommand();
// the life of records
[[nodiscard]] Command historyCommand();
[[nodiscard]] Command correctCommand();
[[nodiscard]] Command logCommand();
[[nodiscard]] Command binPutCommand();
[[nodiscard]] Command binRestoreCommand();
[[nodiscard]] Command binListCommand();
[[nodiscard]] Command binEmptyCommand();
[[nodiscard]] Command binHoldCommand();
[[nodiscard]] Command binReleaseCommand();
[[nodiscard]] Command mergePreviewCommand();
[[nodiscard]] Command mergeDoCommand();
[[nodiscard]] Command mergeUndoCommand();
[[nodiscard]] Command mergeListCommand();

/// STORE, and what every command that opens one takes: --passphrase-file and --user.
[[nodiscard]] std::vector<Option> withStore(std::vector<Option> more, Need store = Need::Required);

/// Options of more than one command.
[[nodiscard]] Option jsonOption();
[[nodiscard]] Option keyStrengthOption();
[[nodiscard]] Option passphraseFileOption();
[[nodiscard]] Option newPassphraseOption();
[[nodiscard]] Option userOption();

}  // namespace tweehanden::cli
