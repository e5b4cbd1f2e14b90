// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "support/id.h"

namespace tweehanden::domain {

using FamilyId = Id<struct FamilyTag>;
using PersonId = Id<struct PersonTag>;
using CustodyId = Id<struct CustodyTag>;
using RelationId = Id<struct RelationTag>;
using NetworkTieId = Id<struct NetworkTieTag>;
using HelpRequestId = Id<struct HelpRequestTag>;
using OrganisationId = Id<struct OrganisationTag>;
using IntermediaryId = Id<struct IntermediaryTag>;
using ContactId = Id<struct ContactTag>;
using AgreementId = Id<struct AgreementTag>;
using ObservationId = Id<struct ObservationTag>;
using ServiceFactId = Id<struct ServiceFactTag>;
using ConsentId = Id<struct ConsentTag>;
using ReferralId = Id<struct ReferralTag>;
using SafetyConcernId = Id<struct SafetyConcernTag>;
using TaskId = Id<struct TaskTag>;
using ProfileConfirmationId = Id<struct ProfileConfirmationTag>;

}  // namespace tweehanden::domain
