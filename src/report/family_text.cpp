// SPDX-License-Identifier: EUPL-1.2
#include "report/family_text.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "domain/rules.h"

namespace tweehanden::report {
namespace {

constexpr std::size_t kQuotes = 6;
constexpr std::size_t kBarriers = 4;
constexpr std::size_t kStrengths = 5;
constexpr std::size_t kLongestQuote = 160;

// Words of the trade: a quote that holds one is more likely a note than what someone said at the table.
constexpr std::array<std::string_view, 16> kTrade{
    "score",    "risico", "factor",    "indicator", "drempel",     "profiel",   "verhoogd",   "perspectief",
    "meldcode", "veilig", "mishandel", "dossier",   "zorgmijdend", "betrokken", "hulpverlen", "professional"};

// With these a sentence may start. Any other capital may be a name, so the quote stays out.
constexpr std::array<std::string_view, 84> kStarts{
    "aan",  "alles",   "als",    "alleen", "altijd", "anders", "bij",    "daar",      "daarna", "daarom", "dan",
    "dat",  "de",      "deze",   "die",    "dit",    "door",   "een",    "eerst",     "en",     "er",     "geen",
    "goed", "graag",   "heel",   "het",    "hier",   "hij",    "hoe",    "iedereen",  "iemand", "ik",     "in",
    "ja",   "je",      "jullie", "kunt",   "maar",   "met",    "mijn",   "misschien", "moet",   "mag",    "na",
    "nee",  "niemand", "niet",   "niets",  "nog",    "nooit",  "nu",     "of",        "om",     "omdat",  "ons",
    "onze", "ook",     "op",     "over",   "praten", "samen",  "school", "soms",      "straks", "te",     "thuis",
    "toch", "toen",    "tot",    "u",      "uit",    "van",    "veel",   "voor",      "waarom", "waar",   "want",
    "wat",  "we",      "wie",    "wij",    "wil",    "ze",     "zij"};

// Shame, and what parent and child do not tell each other.
constexpr std::array<std::string_view, 2> kConfidential{"risk.10", "barrier.gesloten-communicatie-ouder-kind"};

std::string lowered(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return out;
}

bool isLanguage(const std::string& word, const domain::Case& file) {
  if (word.starts_with("nederland")) return true;
  if (word == lowered(file.family.needs.contactLanguage)) return true;
  return std::ranges::any_of(file.persons, [&](const domain::Person& person) {
    return std::ranges::any_of(person.languages, [&](const auto& skill) { return lowered(skill.language) == word; });
  });
}

/// A word that begins with a capital, or with a letter beyond ASCII, which may be one.
bool mayBeName(const std::string& word) {
  const auto first = static_cast<unsigned char>(word.front());
  return std::isupper(first) != 0 || first >= 0x80;
}

/// Whether no word of the quote can be a name: see mayBeQuoted().
bool withoutNames(std::string_view quote, const domain::Case& file) {
  bool starts = true;
  std::string word;
  for (std::size_t i = 0; i <= quote.size(); ++i) {
    const char c = i < quote.size() ? quote[i] : ' ';
    const auto byte = static_cast<unsigned char>(c);
    if (std::isalpha(byte) != 0 || byte >= 0x80 || (c == '\'' && !word.empty())) {
      word += c;
      continue;
    }
    if (!word.empty()) {
      const std::string plain = lowered(word);
      const bool everyday = starts && std::ranges::find(kStarts, plain) != kStarts.end();
      if (mayBeName(word) && !everyday && word != "U" && !isLanguage(plain, file)) return false;
      word.clear();
      starts = false;
    }
    if (c == '.' || c == '!' || c == '?' || c == ':') starts = true;
  }
  return true;
}

/// Names that the file knows, wherever they stand and however they are written.
bool namesSomeone(const std::string& quote, const domain::Case& file) {
  const auto within = [&](const std::string& name) {
    return name.size() > 2 && quote.find(lowered(name)) != std::string::npos;
  };
  return std::ranges::any_of(file.network, [&](const auto& tie) { return within(tie.name); }) ||
         std::ranges::any_of(file.intermediaries, [&](const auto& one) { return within(one.name); }) ||
         std::ranges::any_of(file.organisations, [&](const auto& one) { return within(one.name); }) ||
         std::ranges::any_of(file.persons, [&](const auto& one) { return within(one.name.givenNames); }) ||
         within(file.family.worker);
}

const domain::Person* adultOfHousehold(const domain::Case& file, const domain::Voice& voice, Date on) {
  if (!voice.person) return nullptr;
  const auto at = std::ranges::find(file.persons, *voice.person, &domain::Person::id);
  const bool counts = at != file.persons.end() && at->inHousehold && !domain::isMinor(*at, on);
  return counts ? &*at : nullptr;
}

std::string speakerOf(const domain::Person& person) {
  if (std::ranges::find(person.roles, domain::PersonRole::Parent) == person.roles.end())
    return "Iemand van u thuis zei";
  switch (person.gender) {
    case domain::Gender::Female: return "Moeder zei";
    case domain::Gender::Male: return "Vader zei";
    case domain::Gender::Unknown:
    case domain::Gender::Other: break;
  }
  return "Een ouder zei";
}

bool isOwnWord(const domain::Observation& one, const app::CaseView& view) {
  return one.perspective == domain::Perspective::Family && one.basis == domain::Basis::OwnWords && one.on <= view.on &&
         adultOfHousehold(view.file, one.speaker, view.on) != nullptr;
}

/// Whether it is about what someone does not speak of with everyone: then it is not for the others at home to read.
bool isConfidential(const scoring::Model& model, const domain::Observation& one) {
  const auto index = model.indicatorIndex(one.indicator);
  if (!index) return true;
  const auto& links = model.indicators[static_cast<std::size_t>(*index)].links;
  return std::ranges::any_of(links, [&](const scoring::Link& link) {
    return std::ranges::find(kConfidential, model.factors[static_cast<std::size_t>(link.factor)].id) !=
           kConfidential.end();
  });
}

/// Their own words, the newest first, each once.
std::vector<std::string> quotes(const scoring::Model& model, const app::CaseView& view) {
  std::vector<const domain::Observation*> said;
  for (const auto& one : view.file.observations) {
    if (one.quote.empty() || !isOwnWord(one, view) || isConfidential(model, one)) continue;
    if (mayBeQuoted(one.quote, view.file)) said.push_back(&one);
  }
  std::ranges::stable_sort(said, std::ranges::greater{}, [](const auto* one) { return one->on; });
  std::vector<std::string> lines;
  for (const auto* one : said) {
    if (lines.size() == kQuotes) break;
    const auto* person = adultOfHousehold(view.file, one->speaker, view.on);
    std::string line = speakerOf(*person) + ": ‘" + one->quote + "’";
    if (std::ranges::find(lines, line) == lines.end()) lines.push_back(std::move(line));
  }
  return lines;
}

bool stands(const scoring::FactorScore& score) {
  return score.level == scoring::Level::Raised || score.level == scoring::Level::High;
}

/// Whether an adult of the family said something themselves that makes the factor higher. Otherwise it is what others
/// think of them.
bool saidByFamily(const scoring::Model& model, const app::CaseView& view, const scoring::FactorScore& score) {
  return std::ranges::any_of(score.contributions, [&](const scoring::Contribution& one) {
    if (one.serviceFact || one.severity <= model.parameters.prior) return false;
    const auto at =
        std::ranges::find_if(view.file.observations, [&](const auto& each) { return each.id.value == one.evidence; });
    return at != view.file.observations.end() && isOwnWord(*at, view);
  });
}

template <class Wanted>
std::vector<std::string> sentences(const scoring::Model& model, const app::CaseView& view, std::size_t limit,
                                   const Wanted& wanted) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < model.factors.size(); ++i) {
    if (stands(view.profile.factors[i]) && wanted(model.factors[i], view.profile.factors[i])) found.push_back(i);
  }
  std::ranges::stable_sort(found, std::ranges::greater{}, [&](std::size_t i) { return view.profile.factors[i].score; });
  std::vector<std::string> lines;
  for (const std::size_t i : found) {
    const auto line = familySentence(model.factors[i].id);
    const bool isNew = std::ranges::find(lines, line) == lines.end();
    if (!line.empty() && isNew && lines.size() < limit) lines.emplace_back(line);
  }
  return lines;
}

TextSection told(const scoring::Model& model, const app::CaseView& view) {
  TextSection section{"Wat u ons vertelde", {}};
  if (!domain::safetyConcernOpen(view.file, view.on)) section.lines = quotes(model, view);
  if (section.lines.empty())
    section.lines = {"Wij hebben hier nog geen woorden van u. Wilt u iets vertellen? Dat mag."};
  return section;
}

TextSection helps(const scoring::Model& model, const app::CaseView& view) {
  TextSection section{"Wat volgens ons helpt", {}};
  section.lines = sentences(model, view, kStrengths, [](const scoring::Factor& factor, const auto&) {
    return factor.kind == scoring::FactorKind::Promoter;
  });
  if (section.lines.empty()) section.lines = {"Dat weten wij nog niet. Wat helpt u? Zeg het ons."};
  return section;
}

TextSection ourSide(const scoring::Model& model, const app::CaseView& view) {
  TextSection section{"Wat bij ons beter kan", {}};
  section.lines = sentences(model, view, kBarriers, [](const scoring::Factor& factor, const auto&) {
    return factor.kind != scoring::FactorKind::Promoter && factor.about == scoring::About::Service;
  });
  if (section.lines.empty()) section.lines = {"Wij horen graag van u wat bij ons beter kan."};
  return section;
}

TextSection hardNow(const scoring::Model& model, const app::CaseView& view) {
  TextSection section{"Wat het nu moeilijk maakt", {}};
  section.lines = sentences(model, view, kBarriers, [&](const scoring::Factor& factor, const auto& score) {
    return factor.kind != scoring::FactorKind::Promoter && factor.about != scoring::About::Service &&
           saidByFamily(model, view, score);
  });
  return section;
}

}  // namespace

bool mayBeQuoted(std::string_view quote, const domain::Case& file) {
  if (quote.size() > kLongestQuote || quote.find('\n') != std::string_view::npos) return false;
  if (quote.find_first_of("0123456789") != std::string_view::npos) return false;
  const std::string plain = lowered(quote);
  const bool trade =
      std::ranges::any_of(kTrade, [&](std::string_view word) { return plain.find(word) != std::string::npos; });
  return !trade && withoutNames(quote, file) && !namesSomeone(plain, file);
}

std::vector<TextSection> familyText(const scoring::Model& model, const app::CaseView& view) {
  std::vector<TextSection> sections{{"Wat is dit?",
                                     {"Dit is een hulp voor ons gesprek.", "Het is geen oordeel over u.",
                                      "U mag dit lezen en bewaren.", "U mag het er ook niet mee eens zijn."}}};
  sections.push_back(told(model, view));
  sections.push_back(helps(model, view));
  sections.push_back(ourSide(model, view));
  if (auto section = hardNow(model, view); !section.lines.empty()) sections.push_back(std::move(section));
  sections.push_back(
      {"Wat kunt u doen?",
       {"Klopt er iets niet? Zeg het ons. Wij schrijven op wat u zegt.",
        "Wilt u iets vertellen dat hier niet staat? Dat mag altijd.", "Wilt u een tolk? Dan regelen wij een tolk.",
        "U mag iemand meenemen die u vertrouwt.", "U mag alles zien wat wij over u opschrijven."}});
  return sections;
}

std::string asText(const std::vector<TextSection>& sections) {
  std::string text;
  for (const auto& section : sections) {
    if (!text.empty()) text += '\n';
    text += section.heading + '\n';
    for (const auto& line : section.lines) text += line + '\n';
  }
  return text;
}

std::string familyTextForWorker(const app::CaseView& view) {
  const std::string read =
      "Alleen voor u: lees de tekst eerst zelf, en vraag wie iets zei of het erin mag staan voordat een ander in het "
      "gezin het leest.";
  if (!domain::safetyConcernOpen(view.file, view.on)) return read;
  return read +
         " Er staat een zorg over veiligheid open: woorden van het gezin zijn weggelaten. Overleg eerst of u "
         "deze tekst nu geeft.";
}

}  // namespace tweehanden::report
