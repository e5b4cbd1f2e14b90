// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/ids.h"

/// Families that may be one and the same (decision 0022).
namespace tweehanden::domain {

/// What two files have in common.
enum class SameThing {
  Bsn,
  NameAndBirthDate,  ///< of one person
  Name,              ///< of one person, spelled the same or as it sounds
  BirthDate,         ///< of one person of another name
  Phone,
  Email,
  Address,     ///< postcode and house number
  FamilyName,  ///< the names the files go by
};

struct DuplicateReason {
  SameThing what = SameThing::Name;
  std::string theirs;  ///< name of the person in the other file, where it is about one
};

struct DuplicateMatch {
  FamilyId family;
  std::string caseNumber;
  std::string displayName;
  bool closed = false;
  double score = 0;                      ///< 0 to 1; not a probability, for order only
  std::vector<DuplicateReason> reasons;  ///< the weightiest first, never empty
};

}  // namespace tweehanden::domain
