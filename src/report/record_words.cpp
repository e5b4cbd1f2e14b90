// SPDX-License-Identifier: EUPL-1.2
#include "report/record_words.h"

#include <fmt/format.h>

#include <array>
#include <string_view>

namespace tweehanden::report {
namespace {

struct Word {
  std::string_view code;
  std::string_view word;
};

constexpr std::array kEvents{
    Word{"open", "geopend"},
    Word{"create", "vastgelegd"},
    Word{"read", "bekeken"},
    Word{"change", "gewijzigd"},
    Word{"delete", "weggedaan"},
    Word{"restore", "teruggezet"},
    Word{"destroy", "vernietigd"},
    Word{"hold", "bewaren opgelegd"},
    Word{"release", "bewaren opgeheven"},
    Word{"search", "gezocht"},
    Word{"print", "afgedrukt"},
    Word{"copy", "gekopieerd"},
    Word{"export", "uitgevoerd"},
    Word{"import", "ingelezen"},
    Word{"merge", "samengevoegd"},
    Word{"unmerge", "samenvoegen ongedaan gemaakt"},
    Word{"settings", "instelling gewijzigd"},
    Word{"confirm", "bevestigd"},
    Word{"emergency", "noodtoegang gebruikt"},
};

constexpr std::array kObjects{
    Word{"case", "dossier"},
    Word{"visit", "contact"},
    Word{"contact", "contact"},
    Word{"family", "gezin"},
    Word{"observation", "waarneming"},
    Word{"help_request", "hulpvraag"},
    Word{"task", "taak"},
    Word{"profile", "drempelprofiel"},
    Word{"history", "geschiedenis"},
    Word{"log", "logboek"},
    Word{"bin", "prullenbak"},
    Word{"setting", "instelling"},
    Word{"store", "gegevens"},
    Word{"caseload", "lijst van gezinnen"},
};

constexpr std::array kFields{
    Word{"note", "notitie"},
    Word{"kind", "soort"},
    Word{"start", "begin"},
    Word{"end", "einde"},
    Word{"place", "plaats"},
    Word{"participants", "aanwezig"},
    Word{"language", "taal"},
    Word{"interpreter", "tolk"},
    Word{"interpreter_name", "naam van de tolk"},
    Word{"marks", "soort alinea"},
    Word{"agreements", "afspraken"},
    Word{"quick_wins", "meegegeven"},
    Word{"indicator", "vraag"},
    Word{"answer", "antwoord"},
    Word{"perspective", "kant"},
    Word{"speaker", "wie het zei"},
    Word{"subject", "over wie"},
    Word{"certainty", "zekerheid"},
    Word{"basis", "bron"},
    Word{"on", "dag"},
    Word{"contact", "contact"},
    Word{"quote", "citaat"},
    Word{"text", "tekst"},
    Word{"owner", "van wie"},
    Word{"assignee", "wie"},
    Word{"organisation", "organisatie"},
    Word{"intermediary", "intermediair"},
    Word{"agreement", "afspraak"},
    Word{"from", "vanaf"},
    Word{"until", "tot en met"},
    Word{"hours", "uren"},
    Word{"status", "stand"},
    Word{"reason", "reden"},
    Word{"approved_by", "akkoord van"},
    Word{"created_on", "gemaakt op"},
    Word{"ended_on", "geëindigd op"},
    Word{"model_task", "taak uit het model"},
    Word{"part", "deel"},
    Word{"partner", "partner"},
    Word{"legal_ground", "wet"},
    Word{"frame", "kader"},
    Word{"worker", "medewerker"},
    Word{"served_by", "voorziening"},
    Word{"contact_language", "contacttaal"},
    Word{"postcode", "postcode"},
    Word{"wishes", "bezoekwensen"},
    Word{"persons", "personen"},
    Word{"custody", "gezag"},
    Word{"relations", "relaties"},
    Word{"network", "netwerk"},
    Word{"help_requests", "hulpvragen"},
    Word{"contacts", "contacten"},
    Word{"observations", "waarnemingen"},
    Word{"consents", "toestemmingen"},
    Word{"referrals", "verwijzingen"},
    Word{"safety_concerns", "zorgen over veiligheid"},
    Word{"tasks", "taken"},
    Word{"confirmations", "bevestigingen"},
    Word{"extras", "andere onderdelen"},
};

template <std::size_t N>
std::string wordIn(const std::array<Word, N>& words, const std::string& code) {
  for (const Word& each : words) {
    if (each.code == code) return std::string(each.word);
  }
  return code;
}

}  // namespace

std::string word(domain::RecordKind kind) {
  switch (kind) {
    case domain::RecordKind::Family: return "gezin";
    case domain::RecordKind::Contact: return "contact";
    case domain::RecordKind::Observation: return "waarneming";
    case domain::RecordKind::HelpRequest: return "hulpvraag";
    case domain::RecordKind::Task: return "taak";
  }
  return {};
}

std::string eventWord(const std::string& event) { return wordIn(kEvents, event); }

std::string objectWord(const std::string& object) { return wordIn(kObjects, object); }

std::string fieldWord(const std::string& field) { return wordIn(kFields, field); }

std::string valueWords(const std::string& json) {
  if (json.empty()) return "–";
  if (json.size() < 2 || json.front() != '"') return json;
  std::string text;
  for (std::size_t i = 1; i + 1 < json.size(); ++i) {
    if (json[i] == '\\' && i + 2 < json.size()) {
      ++i;
      text += json[i] == 'n' ? ' ' : json[i] == 't' ? ' ' : json[i];
    } else {
      text += json[i];
    }
  }
  return text;
}

std::string momentWords(Timestamp at, int offsetMinutes) {
  const Timestamp local{at.milliseconds + offsetMinutes * 60'000LL};
  const std::string iso = local.iso();
  return iso.substr(0, 10) + ' ' + iso.substr(11, 5);
}

std::string logSentence(const app::LogEntry& entry, int offsetMinutes) {
  const std::string refused = entry.outcome == "refused" ? " Dit is geweigerd." : "";
  const std::string role = entry.role.empty() ? "" : " (" + entry.role + ")";
  return fmt::format("Op {}: {}{} – {}: {}.{}", momentWords(entry.at, offsetMinutes), entry.user, role,
                     objectWord(entry.object), eventWord(entry.event), refused);
}

}  // namespace tweehanden::report
