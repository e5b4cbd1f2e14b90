// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/case_view.h"
#include "app/session.h"
#include "domain/records.h"

namespace tweehanden::app {

/// What a worker says of one factor.
struct FactorWord {
  std::string factor;
  std::optional<domain::FactorLevel> level;  ///< nothing: as computed
  std::string reason;                        ///< obligatory when the level is not the computed one
  std::optional<domain::FactorLevel> seen;   ///< what the worker saw computed, when that may have changed since
};

/// Whether every judged factor that is not named is confirmed as computed, or left alone.
enum class Others { LeftAlone, Confirmed };

struct ConfirmRequest {
  std::optional<Date> on;  ///< the day of the profile; today when absent
  std::string modelHash;   ///< of the model whose profile the worker saw; any when empty
  std::vector<FactorWord> factors;
  Others others = Others::LeftAlone;
  std::string note;
};

/// Stores a worker's word beside the profile as computed at this moment, in one transaction with its audit line; what
/// was confirmed before stays readable. Refused, with nothing written: NotFound (family; a factor the model does not
/// have: arguments its id and `factor`), FutureDate, InvalidValue (a reason or every factor missing, a factor twice;
/// pointer `/factors/0/reason`, in the order of the request), TextTooLong, InvalidText, InvalidModel (argument
/// `other_model`: the profile seen was of another model), RevisionConflict (the computed level is not the one seen).
[[nodiscard]] Result<domain::ProfileConfirmation> confirmProfile(Session& session, const std::string& caseNumber,
                                                                 const ConfirmRequest& request);

/// The last word on a factor, beside what is computed on the day of the view.
struct ConfirmedNow {
  domain::ProfileConfirmationId confirmation;
  Date on;  ///< the day whose profile was confirmed
  std::string by;
  domain::FactorLevel confirmed = domain::FactorLevel::NotJudged;
  domain::FactorLevel computedThen = domain::FactorLevel::NotJudged;
  domain::FactorLevel computedNow = domain::FactorLevel::NotJudged;
  std::string reason;
  bool newEvidence = false;  ///< observed after that day or recorded after the confirmation, and bearing on the factor
  bool otherModel = false;   ///< confirmed under another version of the model
  [[nodiscard]] bool equal() const { return confirmed == computedNow; }
  bool operator==(const ConfirmedNow&) const = default;
};

/// For every factor of the model the confirmation that holds on the day of the view: of those of that day or before the
/// one of the latest day, then the one recorded last. Nothing where a factor was never confirmed.
[[nodiscard]] std::vector<std::optional<ConfirmedNow>> confirmedFactors(const scoring::Model& model,
                                                                        const CaseView& view);

[[nodiscard]] domain::FactorLevel factorLevel(scoring::Level level);

}  // namespace tweehanden::app
