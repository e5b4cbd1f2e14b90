// SPDX-License-Identifier: EUPL-1.2
#include "store/dutch_forms.h"

#include <libstemmer.h>

#include <algorithm>
#include <array>
#include <memory>
#include <stdexcept>

namespace tweehanden::store {
namespace {

/// Words whose forms no rule gives: all forms of one in a row.
constexpr std::string_view kIrregular[] = {
    "stad steden",
    "schip schepen",
    "lid leden",
    "smid smeden",
    "ei eieren",
    "koe koeien",
    "vlo vlooien",
    "moeder moeders mama mamas",
    "zoon zonen zoons",
    "beginnen begint begon begonnen",
    "begrijpen begrijpt begreep begrepen",
    "bezoeken bezoekt bezocht bezochten",
    "blijven blijf blijft bleef bleven gebleven",
    "brengen breng brengt bracht brachten gebracht",
    "denken denk denkt dacht dachten gedacht",
    "doen doe doet deed deden gedaan",
    "eten eet at aten gegeten",
    "gaan ga gaat ging gingen gegaan",
    "geven geef geeft gaf gaven gegeven",
    "hebben heb hebt heeft had hadden gehad",
    "helpen help helpt hielp hielpen geholpen",
    "houden houd houdt hield hielden gehouden",
    "kiezen kies kiest koos kozen gekozen",
    "kijken kijk kijkt keek keken gekeken",
    "komen kom komt kwam kwamen gekomen",
    "kopen koop koopt kocht kochten gekocht",
    "krijgen krijg krijgt kreeg kregen gekregen",
    "lezen lees leest las lazen gelezen",
    "liggen lig ligt lag lagen gelegen",
    "lopen loop loopt liep liepen gelopen",
    "nemen neem neemt nam namen genomen",
    "roepen roep roept riep riepen geroepen",
    "rijden rijd rijdt reed reden gereden",
    "schrijven schrijf schrijft schreef schreven geschreven",
    "slaan sla slaat sloeg sloegen geslagen",
    "slapen slaap slaapt sliep sliepen geslapen",
    "sluiten sluit sloot sloten gesloten",
    "spreken spreek spreekt sprak spraken gesproken",
    "staan sta staat stond stonden gestaan",
    "sterven sterf sterft stierf stierven gestorven",
    "trekken trek trekt trok trokken getrokken",
    "vallen val valt viel vielen gevallen",
    "vergeten vergeet vergat vergaten",
    "verliezen verlies verliest verloor verloren",
    "vertrekken vertrek vertrekt vertrok vertrokken",
    "vinden vind vindt vond vonden gevonden",
    "vragen vraag vraagt vroeg vroegen gevraagd",
    "wegen weeg weegt woog wogen gewogen",
    "weten weet wist wisten geweten",
    "worden word wordt werd werden geworden",
    "zeggen zeg zegt zei zeiden gezegd",
    "zien zie ziet zag zagen gezien",
    "zijn ben bent is was waren geweest",
    "zitten zit zat zaten gezeten",
    "zoeken zoek zoekt zocht zochten gezocht",
    "zwijgen zwijgt zweeg zwegen gezwegen",
};

bool vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }
bool consonant(char c) { return c >= 'a' && c <= 'z' && !vowel(c); }

/// The stem as Snowball's Dutch algorithm gives it.
std::string snowball(std::string_view word) {
  const std::unique_ptr<sb_stemmer, decltype(&sb_stemmer_delete)> stemmer(sb_stemmer_new("dutch", nullptr),
                                                                          &sb_stemmer_delete);
  if (!stemmer) throw std::runtime_error("no Dutch stemmer");
  const auto* stem =
      sb_stemmer_stem(stemmer.get(), reinterpret_cast<const sb_symbol*>(word.data()), static_cast<int>(word.size()));
  if (stem == nullptr) return std::string(word);
  return {reinterpret_cast<const char*>(stem), static_cast<std::size_t>(sb_stemmer_length(stemmer.get()))};
}

/// Whether it ends in one vowel and one consonant, with a consonant before: gezin, not school.
bool endsShort(std::string_view stem) {
  const std::size_t n = stem.size();
  return n >= 2 && consonant(stem[n - 1]) && vowel(stem[n - 2]) && (n == 2 || !vowel(stem[n - 3]));
}

/// school, maat, brief: a doubled vowel before the last consonant.
bool endsLong(std::string_view stem) {
  const std::size_t n = stem.size();
  return n >= 3 && consonant(stem[n - 1]) && vowel(stem[n - 2]) && stem[n - 2] == stem[n - 3];
}

/// wandel, kinder: the last syllable has no weight, so that its vowel is never doubled, nor its consonant.
bool endsWeak(std::string_view stem) {
  return stem.size() > 4 && (stem.ends_with("el") || stem.ends_with("er") || stem.ends_with("en"));
}

std::string hardened(std::string stem) {
  if (stem.back() == 'v') stem.back() = 'f';
  if (stem.back() == 'z') stem.back() = 's';
  return stem;
}

std::string softened(std::string stem) {
  if (stem.back() == 'f') stem.back() = 'v';
  if (stem.back() == 's') stem.back() = 'z';
  return stem;
}

void add(std::vector<std::string>& list, std::string word) {
  if (word.size() >= 2 && std::ranges::find(list, word) == list.end()) list.push_back(std::move(word));
}

/// gezinn -> gezin, schol -> school, huiz -> huis, briev -> brief, kinder -> kind.
std::vector<std::string> basesOf(std::string_view word) {
  std::vector<std::string> bases;
  std::string stem = snowball(word);
  if (stem.size() < 2) return {std::string(word)};
  const std::size_t n = stem.size();
  if (n > 5 && stem.ends_with("er") && word.ends_with("en")) add(bases, hardened(stem.substr(0, n - 2)));
  if (n > 3 && stem[n - 1] == stem[n - 2] && consonant(stem[n - 1])) {
    add(bases, stem.substr(0, n - 1));
  } else {
    const std::string hard = hardened(stem);
    // The open syllable of a plural: scholen, maten, boze.
    if (endsShort(hard) && !endsWeak(hard) && stem.size() < word.size() && vowel(word[stem.size()])) {
      add(bases, hard.substr(0, hard.size() - 1) + hard[hard.size() - 2] + hard.back());
    }
    add(bases, hard);
  }
  // Snowball takes a doubled vowel as one: school is schol to it.
  if (endsLong(word)) add(bases, std::string(word));
  if (word.size() > 4 && (word.back() == 'd' || word.back() == 't') && consonant(word[word.size() - 2])) {
    const bool participle = word.starts_with("ge") && word.size() > 6;
    add(bases, std::string(participle ? word.substr(2, word.size() - 3) : word.substr(0, word.size() - 1)));
  }
  if (word.size() > 5 && (word.ends_with("de") || word.ends_with("te"))) {
    add(bases, std::string(word.substr(0, word.size() - 2)));
  }
  if (word.size() > 6 && (word.ends_with("den") || word.ends_with("ten"))) {
    add(bases, std::string(word.substr(0, word.size() - 3)));
  }
  return bases;
}

/// What -en and -e are put behind: scholen, brieven, huizen, gezinnen, wandelen.
std::vector<std::string> openStems(const std::string& base) {
  std::vector<std::string> stems;
  if (endsLong(base)) {
    const std::string open = base.substr(0, base.size() - 2) + base.back();
    add(stems, softened(open));
    add(stems, open);
  } else {
    if (endsShort(base) && !endsWeak(base)) add(stems, base + base.back());
    add(stems, softened(base));
    add(stems, base);
  }
  return stems;
}

/// gewandeld, but verhuisd, bezocht, ontmoet.
std::string participle(const std::string& base, char ending) {
  constexpr std::array<std::string_view, 5> kUnstressed = {"ge", "be", "ver", "ont", "her"};
  const bool whole = std::ranges::any_of(kUnstressed, [&](auto prefix) { return base.starts_with(prefix); });
  const bool closed = base.back() == 't' || base.back() == 'd';
  return (whole ? "" : "ge") + base + (closed ? "" : std::string(1, ending));
}

/// The forms of every base, those that are likeliest for any of them first.
void addForms(std::vector<std::string>& forms, const std::vector<std::string>& bases) {
  for (const std::string& base : bases) add(forms, base);
  for (const std::string& base : bases) {
    add(forms, openStems(base).front() + "en");
    add(forms, openStems(base).front() + "e");
  }
  for (const std::string& base : bases) {
    if (base.back() != 't') add(forms, base + "t");
    add(forms, participle(base, 'd'));
    add(forms, participle(base, 't'));
    add(forms, base + "s");
  }
  for (const std::string& base : bases) {
    for (const std::string& stem : openStems(base)) {
      add(forms, stem + "en");
      add(forms, stem + "e");
    }
    for (const char* ending : {"de", "te", "je", "jes"}) add(forms, base + ending);
  }
}

/// A word with its space after it in a row of kIrregular.
bool inRow(std::string_view row, std::string_view word) {
  for (std::size_t at = row.find(word); at != std::string_view::npos; at = row.find(word, at + 1)) {
    const bool begins = at == 0 || row[at - 1] == ' ';
    const std::size_t end = at + word.size();
    if (begins && (end == row.size() || row[end] == ' ')) return true;
  }
  return false;
}

void addIrregular(std::vector<std::string>& forms, std::string_view word) {
  for (std::string_view row : kIrregular) {
    if (!inRow(row, word)) continue;
    while (!row.empty()) {
      const std::size_t end = std::min(row.find(' '), row.size());
      add(forms, std::string(row.substr(0, end)));
      row.remove_prefix(std::min(end + 1, row.size()));
    }
  }
}

}  // namespace

std::vector<std::string> otherForms(std::string_view word, std::size_t most) {
  std::vector<std::string> forms;
  if (word.size() < 4 || !std::ranges::all_of(word, [](char c) { return c >= 'a' && c <= 'z'; })) return forms;
  addIrregular(forms, word);
  addForms(forms, basesOf(word));
  std::erase_if(forms, [&](const std::string& form) { return form.size() < 3 || form.starts_with(word); });
  if (forms.size() > most) forms.resize(most);
  return forms;
}

}  // namespace tweehanden::store
