// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "app/history.h"
#include "app/log.h"
#include "domain/record_kind.h"

/// Words for corrections, the bin, the log and merges.
namespace tweehanden::report {

[[nodiscard]] std::string word(domain::RecordKind kind);
/// "bekeken", "gewijzigd": what an event of the log says; the code itself when it is not known.
[[nodiscard]] std::string eventWord(const std::string& event);
/// "dossier", "logboek": what it was done to; the code itself when it is not known.
[[nodiscard]] std::string objectWord(const std::string& object);
/// "notitie", "antwoord": a member of a record; the code itself when it is not known.
[[nodiscard]] std::string fieldWord(const std::string& field);
/// JSON text as people read it: texts without quotation marks, nothing as "–", the rest as it stands.
[[nodiscard]] std::string valueWords(const std::string& json);
/// "2026-11-22 14:03" in UTC plus `offsetMinutes`.
[[nodiscard]] std::string momentWords(Timestamp at, int offsetMinutes);
/// One sentence for the person concerned: who did what with the file, and when.
[[nodiscard]] std::string logSentence(const app::LogEntry& entry, int offsetMinutes);

}  // namespace tweehanden::report
