// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QString>

#include <optional>
#include <vector>

#include "domain/records.h"
#include "domain/terms.h"

/// Words on the family page that follow from a case: pure, the day is handed in.
namespace tweehanden::gui {

/// "2026-0173 · vrijwillig · Youssef, Naima, Salma (14), Ilyas (9) · Tarifit, beroepstolk gewenst"
[[nodiscard]] QString headerFacts(const domain::Case& file, Date today);

struct NextAct {
  QString icon;
  QString act;    ///< "Terugbellen school, t/m vr 27 nov"; what stands under the name
  QString after;  ///< "daarna …"; may be empty
};
[[nodiscard]] NextAct nextAct(const domain::Case& file, Date today);

/// Accepted or running, first due first; without a term last.
[[nodiscard]] std::vector<const domain::Task*> openTasks(const domain::Case& file);

/// "di 24 t/m vr 27 nov", "t/m vr 27 nov", "vanaf di 8 dec"; "had gekund t/m …" when it is over; empty without a term.
[[nodiscard]] QString windowWords(const std::optional<Date>& from, const std::optional<Date>& until, Date today);
[[nodiscard]] bool overdue(const domain::Task& task, Date today);

/// Name of our icon for a task.
[[nodiscard]] QString taskIcon(const domain::Task& task);

/// "M. de Boer", "Al Noor": by whom a task is done, as far as recorded.
[[nodiscard]] QString assigneeWords(const domain::Task& task, const domain::Case& file);

[[nodiscard]] QString organisationName(const domain::Case& file, domain::OrganisationId id);

/// Someone the family works with, and what they may know.
struct Companion {
  QString name;     ///< "H. Amrani, Al Noor"
  QString consent;  ///< "mag weten: tolk, wensen, afspraken" or "nog geen toestemming"
  bool missing = false;
};
[[nodiscard]] std::vector<Companion> companions(const domain::Case& file, Date today);

}  // namespace tweehanden::gui
