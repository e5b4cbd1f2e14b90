// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/records.h"
#include "store/connection.h"

/// What is searched of a record, as it was written: for the index, and for the snippet of a hit.
/// Nothing for a record that is gone or in the bin. Throws on failure (failure.h).
namespace tweehanden::store {

[[nodiscard]] std::string fullName(const domain::PersonName& name);

struct FamilyText {
  domain::Family family;  ///< id, case number, display name and opening day only
  std::vector<domain::Person> persons;
};
[[nodiscard]] std::optional<FamilyText> readFamilyText(Connection& connection, long long id);

struct ContactText {
  domain::FamilyId family;
  domain::Contact contact;  ///< id, start, note, quick wins, and of the agreements id, text and who
};
[[nodiscard]] std::optional<ContactText> readContactText(Connection& connection, long long id);

struct HelpRequestText {
  domain::FamilyId family;
  domain::HelpRequest request;  ///< id, text and day
};
[[nodiscard]] std::optional<HelpRequestText> readHelpRequestText(Connection& connection, long long id);

enum class PartnerKind { Organisation, Intermediary };
struct PartnerText {
  long long id = 0;
  std::string name;
  Date on;  ///< recorded
};
[[nodiscard]] std::optional<PartnerText> readPartnerText(Connection& connection, PartnerKind kind, long long id);

/// The day of a moment, in universal time.
[[nodiscard]] Date dayOf(Timestamp at);

}  // namespace tweehanden::store
