// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/session.h"
#include "support/progress.h"

/// Who can open a store, and with what. Every change is logged.
namespace tweehanden::app {

struct KeyUser {
  std::string name;
  bool recovery = false;  ///< not a person but the recovery key
  bool self = false;      ///< who works here now
};

[[nodiscard]] Result<std::vector<KeyUser>> keyUsers(Session& session);
/// UserExists, PassphraseTooShort, InvalidValue, InvalidText.
[[nodiscard]] Status addUser(Session& session, const std::string& user, Secret passphrase);
/// NotFound, LastUser.
[[nodiscard]] Status removeUser(Session& session, const std::string& user);
/// Of the user of this session. WrongPassphrase, PassphraseTooShort.
[[nodiscard]] Status changePassphrase(Session& session, const Secret& now, const Secret& next);
/// For a user who forgot theirs. NotFound, PassphraseTooShort.
[[nodiscard]] Status resetPassphrase(Session& session, const std::string& user, Secret passphrase);
/// Nine words to print once and put away; those made before stop working.
[[nodiscard]] Result<Secret> makeRecoveryKey(Session& session);
/// The key itself, for another program (docs/formats/store.md). ReasonMissing.
[[nodiscard]] Result<Secret> exportKey(Session& session, const std::string& reason);

/// Encrypts a closed store anew under another key; passphrases stay. StoreBusy when anyone has it open.
[[nodiscard]] Status renewKey(const std::filesystem::path& folder, const std::string& user, Secret passphrase,
                              const Clock& clock, const SessionOptions& options, const Progress& progress);

}  // namespace tweehanden::app
