// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/code.h"

namespace tweehanden::domain {

/// Kinds of records with a life of their own: they can be corrected, put in the bin, or both.
enum class RecordKind { Family, Contact, Observation, HelpRequest, Task };

template <>
struct CodeTable<RecordKind> {
  static constexpr CodeEntry<RecordKind> kEntries[] = {
      {RecordKind::Family, "family"},
      {RecordKind::Contact, "contact"},
      {RecordKind::Observation, "observation"},
      {RecordKind::HelpRequest, "help_request"},
      {RecordKind::Task, "task"},
  };
};

}  // namespace tweehanden::domain
