// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/session.h"
#include "scoring/engine.h"
#include "support/progress.h"

namespace tweehanden::app {

/// A factor whose level is another under the second model. Nothing: that model does not have the factor.
struct LevelChange {
  std::string factor;
  std::optional<scoring::Level> from;
  std::optional<scoring::Level> to;
};

/// A case of which something changes, or that does not fit one of the models.
struct ComparedCase {
  std::string caseNumber;
  std::vector<LevelChange> changes;  ///< in the order of the first model's factors
  std::optional<Error> misfit;       ///< of the first model that its records do not fit, then nothing is compared
  bool misfitAfter = false;          ///< the second model
};

struct ModelComparison {
  long long cases = 0;              ///< looked at
  std::vector<ComparedCase> found;  ///< only those of which there is something to say, by case number
};

/// What every case of the store becomes under another model, closed ones too. One line in the audit trail says that it
/// was done; nothing is changed.
[[nodiscard]] Result<ModelComparison> compareOnStore(Session& session, const scoring::Model& before,
                                                     const scoring::Model& after, const Progress& progress = {});

/// The same for case files. An error names the file that cannot be read.
[[nodiscard]] Result<ModelComparison> compareOnFiles(const scoring::Model& before, const scoring::Model& after,
                                                     const std::vector<std::filesystem::path>& files, Date today);

}  // namespace tweehanden::app
