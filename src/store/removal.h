// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/connection.h"
#include "store/folding.h"
#include "store/record_life.h"

/// What the derived tables (search, caseload) hear when records go, come back or change family: the one place for it.
/// Inside the transaction of the records themselves. Throws on failure (failure.h).
namespace tweehanden::store {

/// The words of a record that went into the bin: no longer found.
void hideWords(Connection& connection, const RecordName& record);
/// The words of a record that came back.
void showWords(Connection& connection, Folder& folder, const RecordName& record);
/// Every word of a family that is being destroyed.
void forgetWords(Connection& connection, domain::FamilyId family);
/// The caseload's line after anything came or went.
void renewCaseloadLine(Connection& connection, domain::FamilyId family);

}  // namespace tweehanden::store
