// SPDX-License-Identifier: EUPL-1.2
#include <array>
#include <string_view>

#include "report/error_parts.h"

namespace tweehanden::report {
namespace {

struct Told {
  std::string_view code;
  const char* happened;
  const char* todo;
};

constexpr std::array kGuards{
    Told{"legal_hold", "Dit dossier moet bewaard blijven: er loopt bijvoorbeeld een bezwaar.",
         "Kijk met `bin list` waarom. Hef het bewaren pas op als dat mag."},
    Told{"contact_in_bin", "Het contact waarbij dit hoort, ligt zelf in de prullenbak.",
         "Zet eerst het contact terug."},
    Told{"merged", "Dit gezin is samengevoegd met een ander gezin.", "Maak het samenvoegen ongedaan met `merge undo`."},
    Told{"merge_undone", "Dit samenvoegen is al ongedaan gemaakt.", "U hoeft niets te doen."},
    Told{"merge_gone", "Een van de twee dossiers is al vernietigd.",
         "Dit samenvoegen kan niet meer ongedaan worden gemaakt."},
    Told{"merge_later", "Het gezin ligt in de prullenbak of is daarna zelf samengevoegd.",
         "Zet het gezin eerst terug, of maak het latere samenvoegen eerst ongedaan."},
    Told{"merge_used", "Na het samenvoegen is iets vastgelegd over mensen uit beide gezinnen.",
         "Zet dat eerst bij het goede gezin of in de prullenbak."},
};

}  // namespace

ErrorParts recordLifeParts(const Error& error) {
  if (error.arguments.empty()) return {};
  const std::string& subject = error.arguments.front();
  if (error.code == ErrorCode::GuardRefused) {
    for (const Told& each : kGuards) {
      if (each.code == subject) return {each.happened, "Er is niets veranderd.", each.todo};
    }
  }
  if (error.code == ErrorCode::FileUnwritable && subject == "not_empty") {
    return {"In deze map staat al iets.", "Daar is niets aan veranderd, en er is niets uitgevoerd.",
            "Kies een lege map of een nieuwe naam."};
  }
  if (error.code == ErrorCode::InvalidValue && error.detail == "merge" && subject == "itself") {
    return {"Dit is twee keer hetzelfde gezin.", "Er is niets veranderd.", "Noem twee verschillende zaaknummers."};
  }
  if (error.code == ErrorCode::InvalidValue && error.detail == "correction") {
    return {"Er staat niet bij wat er verandert.", "Er is niets veranderd.",
            "Geef bij een contact --note of --place, en bij een waarneming --answer of --quote."};
  }
  if (error.code == ErrorCode::NotFound && error.arguments.size() > 1 && error.arguments[1] != "factor") {
    return {"Nummer ‘" + subject + "’ is hier niet gevonden.", "Er is niets veranderd.",
            "Kijk of het nummer klopt en bij dit gezin hoort."};
  }
  return {};
}

}  // namespace tweehanden::report
