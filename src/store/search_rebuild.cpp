// SPDX-License-Identifier: EUPL-1.2
#include "store/search_rebuild.h"

#include <algorithm>
#include <array>

#include "store/columns.h"
#include "store/search_index.h"
#include "store/sql_text.h"

namespace tweehanden::store {
namespace {

struct State {
  int stage = 0;
  long long after = 0;
};
void columns(auto& visit, Like<State> auto& row) {
  visit("stage", row.stage);
  visit("after_id", row.after);
}

/// In the order in which they are filled; stage 1 is the first.
constexpr std::array<std::string_view, 5> kStages = {"search/list_organisation_ids", "search/list_intermediary_ids",
                                                     "search/list_family_ids", "search/list_contact_ids",
                                                     "search/list_help_request_ids"};

State stateOf(Connection& connection) {
  const auto row = connection.first<State>("search/read_state");
  if (!row || row->stage < 0 || row->stage > static_cast<int>(kStages.size())) throw DamagedValue();
  return *row;
}

/// Texts of one step go in the newest first: out of order, the index would be written in as many pieces as there are
/// records.
void indexContacts(Connection& connection, Folder& folder, const std::vector<FoundId>& ids) {
  std::vector<ContactText> texts;
  for (const auto& row : ids) {
    if (auto text = readContactText(connection, row.id)) texts.push_back(std::move(*text));
  }
  std::ranges::stable_sort(texts, std::ranges::greater{}, [](const ContactText& text) { return text.contact.start; });
  for (const auto& text : texts) indexContact(connection, folder, text.family, text.contact);
}

void indexHelpRequests(Connection& connection, Folder& folder, const std::vector<FoundId>& ids) {
  std::vector<HelpRequestText> texts;
  for (const auto& row : ids) {
    if (auto text = readHelpRequestText(connection, row.id)) texts.push_back(std::move(*text));
  }
  std::ranges::stable_sort(texts, std::ranges::greater{},
                           [](const HelpRequestText& text) { return text.request.askedOn; });
  for (const auto& text : texts) indexHelpRequest(connection, folder, text.family, text.request);
}

void indexFamilies(Connection& connection, Folder& folder, const std::vector<FoundId>& ids) {
  std::vector<FamilyText> texts;
  for (const auto& row : ids) {
    if (auto text = readFamilyText(connection, row.id)) texts.push_back(std::move(*text));
  }
  std::ranges::stable_sort(texts, std::ranges::greater{}, [](const FamilyText& text) { return text.family.openedOn; });
  for (const auto& text : texts) indexFamily(connection, folder, text.family, text.persons);
}

void indexStage(Connection& connection, Folder& folder, int stage, const std::vector<FoundId>& ids) {
  switch (stage) {
    case 1:
    case 2:
      for (const auto& row : ids) {
        reindexPartner(connection, folder, stage == 1 ? PartnerKind::Organisation : PartnerKind::Intermediary, row.id);
      }
      return;
    case 3: return indexFamilies(connection, folder, ids);
    case 4: return indexContacts(connection, folder, ids);
    default: return indexHelpRequests(connection, folder, ids);
  }
}

}  // namespace

bool searchIndexComplete(Connection& connection) { return stateOf(connection).stage == 0; }

long long recordsToIndex(Connection& connection) {
  return connection.first<FoundId>("search/count_records").value_or(FoundId{}).id;
}

void emptySearchIndex(Connection& connection) { connection.script(maintenanceText("empty_search_index")); }

long long fillSearchIndex(Connection& connection, Folder& folder, int records) {
  State state = stateOf(connection);
  long long done = 0;
  while (state.stage != 0 && done < records) {
    const std::string_view query = kStages.at(static_cast<std::size_t>(state.stage) - 1);
    const auto ids = connection.rows<FoundId>(query, "after_id", state.after, "row_limit", records - done);
    indexStage(connection, folder, state.stage, ids);
    done += static_cast<long long>(ids.size());
    if (done < records) {
      state = {state.stage == static_cast<int>(kStages.size()) ? 0 : state.stage + 1, 0};
    } else {
      state.after = ids.back().id;
    }
  }
  connection.run("search/move_state", "stage", state.stage, "after_id", state.after);
  return done;
}

bool mergeSearchIndex(Connection& connection) {
  const auto changes = [&] { return connection.maintenanceRows<FoundId>("total_changes").at(0).id; };
  const long long before = changes();
  connection.script(maintenanceText("merge_search_index"));
  // A merge with nothing to do counts as one change of each index (the engine's own rule of thumb).
  return changes() - before > 2;
}

}  // namespace tweehanden::store
