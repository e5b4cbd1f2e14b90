// SPDX-License-Identifier: EUPL-1.2
#include "app/duplicates.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/command.h"
#include "cli/layout.h"
#include "cli/sessions.h"
#include "report/search_words.h"

namespace tweehanden::cli {
namespace {

using nlohmann::json;

constexpr long long kMost = 100;

std::string codeOf(domain::SameThing what) {
  switch (what) {
    case domain::SameThing::Bsn: return "bsn";
    case domain::SameThing::NameAndBirthDate: return "name_and_birth_date";
    case domain::SameThing::Name: return "name";
    case domain::SameThing::BirthDate: return "birth_date";
    case domain::SameThing::Phone: return "phone";
    case domain::SameThing::Email: return "email";
    case domain::SameThing::Address: return "address";
    case domain::SameThing::FamilyName: return "family_name";
  }
  return {};
}

json jsonOf(const domain::DuplicateMatch& match) {
  json reasons = json::array();
  for (const auto& reason : match.reasons) {
    reasons.push_back({{"code", codeOf(reason.what)},
                       {"person", reason.theirs.empty() ? json() : json(reason.theirs)},
                       {"text", report::words(reason)}});
  }
  return {{"case_number", match.caseNumber},
          {"display_name", match.displayName},
          {"closed", match.closed},
          {"score", match.score},
          {"reasons", reasons}};
}

std::string textOf(const std::vector<domain::DuplicateMatch>& matches) {
  if (matches.empty()) return "Geen ander gezin lijkt op dit gezin.\n";
  std::string text;
  for (const auto& match : matches) {
    text += wrapped(dotted({match.displayName + " (" + match.caseNumber + ")", match.closed ? "afgesloten" : "",
                            "lijkt voor " + std::to_string(std::lround(match.score * 100)) + " van de 100"}),
                    0);
    std::vector<std::string> reasons;
    for (const auto& reason : match.reasons) reasons.push_back(report::words(reason));
    text += wrapped(dotted(reasons), 4);
  }
  return text + "Een hoog getal is een aanwijzing, geen bewijs. Kijk zelf of het om hetzelfde gezin gaat.\n";
}

int duplicates(const Arguments& arguments, const Context& context) {
  const auto limit = static_cast<int>(std::min(arguments.number("limit", 10), kMost));
  const auto session = openStore(arguments, context);
  if (!session) return session.error();
  const auto matches = app::duplicatesOf(**session, arguments.text("family"), limit);
  if (!matches) return context.refuse(matches.error());
  if (!arguments.has("json")) {
    context.out << textOf(*matches);
    return kDone;
  }
  json list = json::array();
  for (const auto& match : *matches) list.push_back(jsonOf(match));
  context.out << json{{"case_number", arguments.text("family")}, {"matches", list}}.dump(2) << '\n';
  return kDone;
}

}  // namespace

Command duplicatesCommand() {
  return {"duplicates", "toont gezinnen die hetzelfde gezin kunnen zijn",
          withStore({{"family", OptionKind::Text, "zaaknummer van het gezin", Need::Required},
                     {"limit", OptionKind::Number, "ten hoogste zoveel (10)"},
                     jsonOption()}),
          duplicates};
}

}  // namespace tweehanden::cli
