// SPDX-License-Identifier: EUPL-1.2
#include "store/duplicates.h"

#include <algorithm>
#include <limits>
#include <set>

#include "store/columns.h"
#include "store/search_records.h"
#include "store/search_terms.h"
#include "store/search_words.h"
#include "store/sounds.h"

namespace tweehanden::store {
namespace {

using domain::DuplicateMatch;
using domain::DuplicateReason;
using domain::SameThing;

/// Of each way of finding; more than this share a birth date or a name, not a life.
constexpr int kMostFound = 200;
/// Below this a match says nothing.
constexpr double kLeast = 0.25;

/// How much each thing counts when it stands alone; together they add up as independent signs do.
double weightOf(SameThing what) {
  switch (what) {
    case SameThing::Bsn: return 0.99;
    case SameThing::NameAndBirthDate: return 0.9;
    case SameThing::Email: return 0.6;
    case SameThing::Phone: return 0.5;
    case SameThing::Address: return 0.4;
    case SameThing::Name: return 0.35;
    case SameThing::FamilyName: return 0.3;
    case SameThing::BirthDate: return 0.1;
  }
  return 0;
}

struct IdRow {
  domain::FamilyId id;
};
void columns(auto& visit, Like<IdRow> auto& row) { visit("id", row.id); }

struct NameRow {
  domain::FamilyId family;
  long long id = 0;
  std::string kind;
  long long object = 0;
  std::string caseNumber;
  std::string title;
  std::string day;
  std::string text;
};
void columns(auto& visit, Like<NameRow> auto& row) {
  visit("id", row.id);
  visit("kind", row.kind);
  visit("object_id", row.object);
  visit("family_id", row.family);
  visit("case_number", row.caseNumber);
  visit("title", row.title);
  visit("day", row.day);
  visit("text", row.text);
}

using Words = std::vector<std::string>;

/// 1 the same, 0.9 sounds the same, 0.8 one letter apart, else 0.
double alike(const std::string& a, const std::string& b) {
  if (a == b) return 1;
  const auto soundsA = soundsOf(a);
  const auto soundsB = soundsOf(b);
  if (std::ranges::find_first_of(soundsA, soundsB) != soundsA.end()) return 0.9;
  return a.size() > 3 && b.size() > 3 && oneEditApart(a, b) ? 0.8 : 0;
}

/// The best pair of words; particles alone do not count.
double alike(const Words& a, const Words& b) {
  double best = 0;
  for (const auto& left : a) {
    for (const auto& right : b) {
      if (!isParticle(left) && !isParticle(right)) best = std::max(best, alike(left, right));
    }
  }
  return best;
}

/// Written as one or apart: el khattabi, elkhattabi.
std::string joined(const Words& words) {
  std::string text;
  for (const auto& word : words) text += word;
  return text;
}

struct PersonWords {
  Words given;
  Words family;
};

class Comparison {
 public:
  Comparison(Folder& folder, const domain::Family& family, const std::vector<domain::Person>& persons)
      : m_folder(folder), m_family(family), m_persons(persons), m_display(wordsOf(family.displayName)) {
    for (const auto& person : persons) m_words.push_back(wordsOf(person));
  }

  DuplicateMatch with(const domain::Family& other, const std::vector<domain::Person>& theirs) const {
    DuplicateMatch match;
    match.family = other.id;
    match.caseNumber = other.caseNumber;
    match.displayName = other.displayName;
    match.closed = other.status == domain::FamilyStatus::Closed;
    double doubt = 1;
    const auto count = [&](SameThing what, double factor, const std::string& about) {
      doubt *= 1 - weightOf(what) * factor;
      match.reasons.push_back({what, about});
    };
    const Words display = wordsOf(other.displayName);
    const double names = std::max(alike(m_display, display), alike(joined(m_display), joined(display)));
    if (names > 0) count(SameThing::FamilyName, names, {});
    if (sameAddress(other.address)) count(SameThing::Address, 1, {});
    comparePersons(theirs, count);
    match.score = 1 - doubt;
    std::ranges::stable_sort(match.reasons, std::ranges::greater{},
                             [](const DuplicateReason& reason) { return weightOf(reason.what); });
    return match;
  }

 private:
  Words wordsOf(const std::string& text) const { return searchWords(m_folder.fold(text)); }
  PersonWords wordsOf(const domain::Person& person) const {
    return {wordsOf(person.name.givenNames), wordsOf(person.name.prefix + ' ' + person.name.familyName)};
  }

  /// Postcode and the number behind the street; a number that is not known makes no match.
  bool sameAddress(const domain::Address& other) const {
    const auto number = [](const std::string& street) {
      const std::size_t first = street.find_first_of("0123456789");
      return first == std::string::npos ? std::string() : street.substr(first);
    };
    const std::string mine = number(m_family.address.street);
    return !mine.empty() && !other.postcode.empty() && m_family.address.postcode == other.postcode &&
           joined(wordsOf(mine)) == joined(wordsOf(number(other.street)));
  }

  /// Each person of ours counts once, with the one of theirs that resembles it most.
  template <class Count>
  void comparePersons(const std::vector<domain::Person>& theirs, const Count& count) const {
    std::vector<PersonWords> theirWords;
    for (const auto& other : theirs) theirWords.push_back(wordsOf(other));
    std::set<SameThing> reachable;
    for (std::size_t i = 0; i < m_persons.size(); ++i) {
      std::optional<SameThing> best;
      double factor = 0;
      std::string about;
      for (std::size_t j = 0; j < theirs.size(); ++j) {
        const auto [what, worth] = compare(m_persons[i], m_words[i], theirs[j], theirWords[j]);
        if (worth > 0 && weightOf(what) * worth > (best ? weightOf(*best) * factor : 0)) {
          best = what;
          factor = worth;
          about = fullName(theirs[j].name);
        }
        noteReachable(m_persons[i], theirs[j], reachable);
      }
      if (best) count(*best, factor, about);
    }
    for (const SameThing what : reachable) count(what, 1, {});
  }

  void noteReachable(const domain::Person& mine, const domain::Person& other, std::set<SameThing>& found) const {
    if (!mine.phone.empty() && mine.phone == other.phone) found.insert(SameThing::Phone);
    if (!mine.email.empty() && m_folder.fold(mine.email) == m_folder.fold(other.email)) found.insert(SameThing::Email);
  }

  struct Likeness {
    SameThing what = SameThing::Name;
    double worth = 0;
  };
  Likeness compare(const domain::Person& mine, const PersonWords& myWords, const domain::Person& other,
                   const PersonWords& otherWords) const {
    if (!mine.bsn.empty() && mine.bsn == other.bsn) return {SameThing::Bsn, 1};
    const double given = alike(myWords.given, otherWords.given);
    const double family =
        std::max(alike(myWords.family, otherWords.family), alike(joined(myWords.family), joined(otherWords.family)));
    const bool dates = mine.birthDate.day && other.birthDate.day;
    const bool sameDate = dates && mine.birthDate == other.birthDate;
    // Day and month of a birth date are often swapped, or set to 1 January.
    const bool swapped = dates && mine.birthDate.year == other.birthDate.year &&
                         mine.birthDate.day == other.birthDate.month && mine.birthDate.month == other.birthDate.day;
    const bool named = given > 0 && (family > 0 || myWords.family.empty() || otherWords.family.empty());
    const double name = named ? (given + std::max(family, 0.5)) / 2 : 0;
    if (named && (sameDate || swapped)) return {SameThing::NameAndBirthDate, name * (sameDate ? 1 : 0.8)};
    if (named) return {SameThing::Name, name * (dates ? 0.3 : 1)};
    const bool placeholder = mine.birthDate.month == 1U && mine.birthDate.day == 1U;
    if (sameDate && !placeholder) return {SameThing::BirthDate, 1};
    return {SameThing::Name, 0};
  }

  Folder& m_folder;
  const domain::Family& m_family;
  const std::vector<domain::Person>& m_persons;
  Words m_display;
  std::vector<PersonWords> m_words;
};

/// Gathers who could be meant.
class Candidates {
 public:
  Candidates(Connection& connection, Folder& folder) : m_connection(connection), m_folder(folder) {}

  template <class Value>
  void by(std::string_view query, std::string_view parameter, const Value& value) {
    for (const auto& row : m_connection.rows<IdRow>(query, parameter, value, "row_limit", kMostFound))
      m_ids.insert(row.id);
  }

  void byName(const std::string& name) {
    auto terms = termsOf(m_folder, name);
    if (terms.empty()) return;
    addSpellings(m_connection, terms);
    const auto rows = m_connection.rows<NameRow>("search/find_names", "words", nameExpression(terms), "first_id", 0LL,
                                                 "end_id", std::numeric_limits<long long>::max(), "families", true,
                                                 "organisations", false, "intermediaries", false, "worker",
                                                 std::string(), "include_closed", true, "row_limit", kMostFound);
    for (const auto& row : rows) m_ids.insert(row.family);
  }

  [[nodiscard]] const std::set<domain::FamilyId>& ids() const { return m_ids; }

 private:
  Connection& m_connection;
  Folder& m_folder;
  std::set<domain::FamilyId> m_ids;
};

void gather(Candidates& candidates, const domain::Family& family, const std::vector<domain::Person>& persons) {
  if (!family.address.postcode.empty()) {
    candidates.by("duplicates/find_by_postcode", "address_postcode", family.address.postcode);
  }
  candidates.byName(family.displayName);
  for (const auto& person : persons) {
    if (!person.bsn.empty()) candidates.by("duplicates/find_by_bsn", "bsn", person.bsn);
    if (!person.phone.empty()) candidates.by("duplicates/find_by_phone", "phone", person.phone);
    if (!person.email.empty()) candidates.by("duplicates/find_by_email", "email", person.email);
    if (person.birthDate.day) candidates.by("duplicates/find_by_birth_date", "birth_date", person.birthDate);
    candidates.byName(fullName(person.name));
  }
}

}  // namespace

std::vector<DuplicateMatch> findSimilarFamilies(Connection& connection, Folder& folder, const domain::Family& family,
                                                const std::vector<domain::Person>& persons, int limit) {
  Candidates candidates(connection, folder);
  gather(candidates, family, persons);
  const Comparison comparison(folder, family, persons);
  std::vector<DuplicateMatch> matches;
  for (const domain::FamilyId id : candidates.ids()) {
    if (id == family.id) continue;
    const auto other = connection.first<domain::Family>("family/read_family", "id", id);
    if (!other) continue;
    const auto theirs = connection.rows<domain::Person>("person/list_persons", "family_id", id);
    auto match = comparison.with(*other, theirs);
    if (match.score >= kLeast) matches.push_back(std::move(match));
  }
  std::ranges::sort(matches, [](const DuplicateMatch& a, const DuplicateMatch& b) {
    return a.score != b.score ? a.score > b.score : a.family < b.family;
  });
  if (std::ssize(matches) > limit) matches.resize(static_cast<std::size_t>(std::max(limit, 0)));
  return matches;
}

}  // namespace tweehanden::store
