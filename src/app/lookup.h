// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <string>

#include "app/session.h"
#include "domain/records.h"

namespace tweehanden::app {

/// The family's id; NotFound names the case number.
[[nodiscard]] Result<domain::FamilyId> familyOf(Session& session, const std::string& caseNumber);

/// The same, also for a family in the bin.
[[nodiscard]] Result<domain::FamilyId> anyFamilyOf(Session& session, const std::string& caseNumber);

/// The case by its number, with nothing logged: for use cases that write a line of their own.
[[nodiscard]] Result<domain::Case> loadCase(Session& session, const std::string& caseNumber);

/// Writes a line in the audit trail without any other change.
[[nodiscard]] Status logEvent(Session& session, const std::string& event, domain::FamilyId family);

/// The bytes of a file of at most 64 MiB; FileNotFound or FileUnreadable name it.
[[nodiscard]] Result<std::string> readTextFile(const std::filesystem::path& file);

/// What is recorded now by this user, as revision `revision`.
[[nodiscard]] domain::Stamp stampNow(const Session& session, int revision = 1);

}  // namespace tweehanden::app
