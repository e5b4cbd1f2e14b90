// SPDX-License-Identifier: EUPL-1.2
#include <nlohmann/json.hpp>

#include "app/lookup.h"
#include "app/visits.h"
#include "casefile/case_file.h"
#include "store/store.h"

namespace tweehanden::app {
namespace {

constexpr const char* kKind = "visit";

std::string bodyOf(const VisitDraft& draft) {
  // The visit goes in as text: a half-typed note may hold bytes that are not UTF-8 yet, which dump() must survive.
  const nlohmann::json body = {{"case_number", draft.caseNumber},
                               {"cursor", draft.cursor},
                               {"focus", draft.focus},
                               {"visit", casefile::writeVisit(draft.visit)}};
  return body.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

Result<VisitDraft> draftOf(const store::Draft& kept) {
  const auto body = nlohmann::json::parse(kept.body, nullptr, false);
  if (!body.is_object()) return fail(ErrorCode::StoreDamaged, "draft body");
  auto visit = casefile::readDraft(body.value("visit", std::string()));
  if (!visit) return fail(visit.error());
  return VisitDraft{.id = kept.id,
                    .caseNumber = body.value("case_number", std::string()),
                    .visit = std::move(*visit),
                    .cursor = body.value("cursor", 0),
                    .focus = body.value("focus", std::string()),
                    .savedAt = kept.savedAt};
}

}  // namespace

Result<VisitDraft> keepDraft(Session& session, VisitDraft draft) {
  if (draft.id == 0) draft.id = session.ids().nextValue();
  draft.savedAt = session.clock().now();
  const Status kept = session.store().keep([&](store::Writer& writer) -> Status {
    auto family = writer.findFamily(draft.caseNumber);
    // One in the bin keeps its drafts, so that they are destroyed with it.
    if (family && !*family) family = writer.findBinnedFamily(draft.caseNumber);
    if (!family) return fail(family.error());
    return writer.saveDraft({.id = draft.id,
                             .family = *family,
                             .kind = kKind,
                             .body = bodyOf(draft),
                             .user = session.user(),
                             .savedAt = draft.savedAt});
  });
  if (!kept) return fail(kept.error());
  return draft;
}

Result<std::vector<VisitDraft>> drafts(Session& session) {
  std::vector<VisitDraft> found;
  const Status status = session.store().read([&](store::Reader& reader) -> Status {
    const auto kept = reader.drafts(session.user());
    if (!kept) return fail(kept.error());
    for (const auto& each : *kept) {
      if (each.kind != kKind) continue;
      auto draft = draftOf(each);
      if (!draft) return fail(draft.error());
      if (each.family) {  // merged with another since: the number it has now
        auto number = reader.caseNumber(*each.family);
        if (!number) return fail(number.error());
        if (*number) draft->caseNumber = std::move(**number);
      }
      found.push_back(std::move(*draft));
    }
    return {};
  });
  if (!status) return fail(status.error());
  return found;
}

Status discardDraft(Session& session, long long id) {
  return session.store().keep([&](store::Writer& writer) { return writer.removeDraft(id); });
}

}  // namespace tweehanden::app
