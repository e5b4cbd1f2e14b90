// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "domain/records.h"
#include "store/store.h"

namespace tweehanden::bench {

/// The baseline: the bare C API of SQLCipher on a file made by Store, with statements prepared once and the same key,
/// cipher and pragmas. It writes the rows that logging a visit writes, and keeps in memory whatever it can
/// (end of the audit chain, next index entry, folded text), so that it is as quick as that API allows.
class BareStore {
 public:
  explicit BareStore(const std::filesystem::path& folder);
  ~BareStore();
  BareStore(const BareStore&) = delete;
  BareStore& operator=(const BareStore&) = delete;

  void logVisit(const domain::Visit& visit, const std::string& foldedNote);

 private:
  struct State;
  std::unique_ptr<State> m_state;
};

}  // namespace tweehanden::bench
