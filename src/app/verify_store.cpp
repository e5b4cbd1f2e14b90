// SPDX-License-Identifier: EUPL-1.2
#include "app/verify_items.h"
#include "store/store.h"

namespace tweehanden::app {
namespace {

VerifyCheck checkOf(store::VerifyCheck check) {
  switch (check) {
    case store::VerifyCheck::Integrity: return VerifyCheck::Integrity;
    case store::VerifyCheck::ForeignKeys: return VerifyCheck::ForeignKeys;
    case store::VerifyCheck::AuditChain: return VerifyCheck::AuditChain;
    case store::VerifyCheck::KeySlots: return VerifyCheck::KeySlots;
    case store::VerifyCheck::SearchIndex: return VerifyCheck::SearchIndex;
    case store::VerifyCheck::AuditHead: return VerifyCheck::AuditHead;
  }
  return VerifyCheck::Integrity;
}

}  // namespace

std::vector<VerifyItem> verifyItems(const std::vector<store::VerifyItem>& found) {
  std::vector<VerifyItem> items;
  for (const auto& item : found) {
    items.push_back({.check = checkOf(item.check), .ok = item.ok, .detail = item.detail, .count = item.count});
  }
  return items;
}

Result<std::vector<VerifyItem>> verifyStore(Session& session, const Progress& progress) {
  const auto found = session.store().verify(progress);
  if (!found) return fail(found.error());
  return verifyItems(*found);
}

}  // namespace tweehanden::app
