// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "app/session.h"
#include "support/progress.h"

namespace tweehanden::app {

enum class VerifyCheck { Integrity, ForeignKeys, AuditChain, KeySlots, SearchIndex, AuditHead };

struct VerifyItem {
  VerifyCheck check = VerifyCheck::Integrity;
  bool ok = false;
  std::string detail;
  long long count = 0;
};

/// Looks the whole store through.
[[nodiscard]] Result<std::vector<VerifyItem>> verifyStore(Session& session, const Progress& progress = {});

}  // namespace tweehanden::app
