// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>

#include "app/case_view.h"
#include "app/session.h"
#include "cli/command.h"

namespace tweehanden::cli {

/// Either what was asked for, or the exit code after the fault has been told.
template <class T>
using OrExit = std::expected<T, int>;

/// From --passphrase-file or the terminal.
[[nodiscard]] OrExit<Secret> knownPassphrase(const Arguments& arguments, const Context& context);
/// From --new-passphrase-file, or the terminal, where it is asked twice.
[[nodiscard]] OrExit<Secret> newPassphrase(const Arguments& arguments, const Context& context);
/// What the options say of how to open a store.
[[nodiscard]] app::SessionOptions sessionOptions(const Arguments& arguments);

/// Opens STORE with the passphrase from --passphrase-file or the terminal.
[[nodiscard]] OrExit<std::unique_ptr<app::Session>> openStore(const Arguments& arguments, const Context& context);
/// Makes STORE; on the terminal the new passphrase is asked twice.
[[nodiscard]] OrExit<std::unique_ptr<app::Session>> createStore(const Arguments& arguments, const Context& context,
                                                                bool demo);

enum class Passphrase { Known, New };

/// The passphrase of a sealed file, from --file-passphrase-file; a new one may be typed twice on the terminal, a known
/// one once. Nothing when none was given and none can be asked.
[[nodiscard]] OrExit<std::optional<Secret>> filePassphrase(const Arguments& arguments, const Context& context,
                                                           Passphrase kind);

/// A case to look at, from `STORE --family CASE` or `--case FILE`, on `--on`, with `--model`.
struct OpenedCase {
  std::unique_ptr<app::Session> session;  ///< none when it is a file
  std::unique_ptr<scoring::Model> ownModel;
  app::CaseView view;
  [[nodiscard]] const scoring::Model& model() const { return session ? session->model() : *ownModel; }
};
[[nodiscard]] OrExit<OpenedCase> openCase(const Arguments& arguments, const Context& context);
/// The options openCase() understands, and --json.
[[nodiscard]] std::vector<Option> caseOptions();

}  // namespace tweehanden::cli
