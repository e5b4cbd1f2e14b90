// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/session.h"
#include "domain/records.h"
#include "support/progress.h"

namespace tweehanden::app {

/// Imports case files, all or none: every file is checked before the first is written. Returns the case numbers.
/// An error names file, JSON pointer and reason. A sealed file is opened with `filePassphrase`: FileSealed without one,
/// WrongPassphrase, FileUnreadable when it is damaged. An organisations file of a full export may be among them.
[[nodiscard]] Result<std::vector<std::string>> importCases(Session& session,
                                                           const std::vector<std::filesystem::path>& files,
                                                           const Progress& progress = {},
                                                           const Secret* filePassphrase = nullptr);

/// The case as a case file's text; the export is logged.
[[nodiscard]] Result<std::string> exportCase(Session& session, const std::string& caseNumber);

/// The same, closed with a passphrase for whoever gets it. PassphraseTooShort.
[[nodiscard]] Result<std::string> exportSealedCase(Session& session, const std::string& caseNumber,
                                                   const Secret& passphrase,
                                                   KeyStrength strength = KeyStrength::Normal);

/// Registers a new family with its first persons; ids and stamps are given here. Returns the case number
/// (the one given, or the next free "<year>-<four digits>" when empty).
[[nodiscard]] Result<std::string> registerFamily(Session& session, domain::Family family,
                                                 std::vector<domain::Person> persons);

}  // namespace tweehanden::app
