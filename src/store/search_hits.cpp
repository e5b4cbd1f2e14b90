// SPDX-License-Identifier: EUPL-1.2
#include "store/search_hits.h"

#include <algorithm>
#include <cmath>

#include "store/columns.h"
#include "store/search_index.h"
#include "store/search_marks.h"
#include "store/search_records.h"

namespace tweehanden::store {
namespace {

struct WordsRow {
  std::string note;
  std::string agreement;
  std::string help;
};
void columns(auto& visit, Like<WordsRow> auto& row) {
  visit("note", row.note);
  visit("agreement", row.agreement);
  visit("help", row.help);
}

struct NamesRow {
  std::string body;
};
void columns(auto& visit, Like<NamesRow> auto& row) { visit("body", row.body); }

/// Builds one hit; a piece of text that is looked at and holds words is a candidate for the snippet.
class HitMaker {
 public:
  HitMaker(Folder& folder, const FoundEntry& entry, const std::vector<SearchTerm>& terms,
           const std::vector<SearchKind>& kinds)
      : m_folder(folder), m_entry(entry), m_terms(terms), m_kinds(kinds) {}

  [[nodiscard]] bool wanted(SearchKind kind) const {
    return m_kinds.empty() || std::ranges::find(m_kinds, kind) != m_kinds.end();
  }

  [[nodiscard]] std::vector<Mark> marks(const std::string& text, SearchSide side) const {
    return marksIn(text, m_folder, m_terms, side);
  }
  [[nodiscard]] bool all(const std::vector<Mark>& found) const { return allMarked(found, m_terms.size()); }

  [[nodiscard]] SearchHit make(SearchKind kind, long long object, Date date, const std::string& text,
                               const std::vector<Mark>& found) const {
    SearchHit hit;
    hit.kind = kind;
    hit.objectId = object;
    hit.family = m_entry.family;
    hit.caseNumber = m_entry.caseNumber;
    hit.title = m_entry.title;
    hit.date = date;
    hit.snippet = snippetOf(text, found);
    hit.entry = m_entry.id;
    hit.quality = worst(found);
    return hit;
  }

 private:
  /// Of each term its best mark counts; of these the worst.
  [[nodiscard]] MatchQuality worst(const std::vector<Mark>& found) const {
    MatchQuality result = MatchQuality::Exact;
    for (std::size_t term = 0; term < m_terms.size(); ++term) {
      std::optional<MatchQuality> best;
      for (const Mark& mark : found) {
        if (mark.term == term && (!best || mark.match.quality < *best)) best = mark.match.quality;
      }
      if (best) result = std::max(result, *best);
    }
    return result;
  }

  Folder& m_folder;
  const FoundEntry& m_entry;
  const std::vector<SearchTerm>& m_terms;
  const std::vector<SearchKind>& m_kinds;
};

using MaybeHit = std::optional<SearchHit>;

std::string personList(const std::vector<domain::Person>& persons) {
  std::string text;
  for (const auto& person : persons) text += (text.empty() ? "" : ", ") + fullName(person.name);
  return text;
}

/// A person when all the words stand in that person's name, a family otherwise.
MaybeHit familyHit(Connection& connection, const FoundEntry& entry, const HitMaker& maker) {
  const auto text = readFamilyText(connection, entry.object);
  if (!text) return std::nullopt;
  const Date day = text->family.openedOn;
  const std::string own = text->family.displayName + ' ' + text->family.caseNumber;
  const auto ownMarks = maker.marks(own, SearchSide::Names);
  const bool person = maker.wanted(SearchKind::Person) && (!maker.all(ownMarks) || !maker.wanted(SearchKind::Family));
  for (const auto& one : text->persons) {
    if (!person) break;
    const std::string name = fullName(one.name);
    const auto found = maker.marks(name, SearchSide::Names);
    if (maker.all(found)) return maker.make(SearchKind::Person, one.id.value, day, name, found);
  }
  if (!maker.wanted(SearchKind::Family)) return std::nullopt;
  if (maker.all(ownMarks)) {
    return maker.make(SearchKind::Family, entry.object, day, text->family.displayName,
                      maker.marks(text->family.displayName, SearchSide::Names));
  }
  const std::string everyone = text->family.displayName + ": " + personList(text->persons);
  return maker.make(SearchKind::Family, entry.object, day, everyone, maker.marks(everyone, SearchSide::Names));
}

std::string noteOf(const domain::Contact& contact) {
  std::string text = contact.note;
  for (const auto& win : contact.quickWins) text += (text.empty() ? "" : "\n") + win;
  return text;
}

/// What stands beside the note. An agreement when all the words stand in it, else the note with what was left behind.
MaybeHit besideNote(Connection& connection, const FoundEntry& entry, const HitMaker& maker, Date day) {
  const auto text = readContactText(connection, entry.object);
  if (!text) return std::nullopt;
  const std::string note = noteOf(text->contact);
  const auto noteMarks = maker.marks(note, SearchSide::Texts);
  if (maker.wanted(SearchKind::Note) && maker.all(noteMarks)) {
    return maker.make(SearchKind::Note, entry.object, day, note, noteMarks);
  }
  MaybeHit partly;
  for (const auto& agreement : text->contact.agreements) {
    if (!maker.wanted(SearchKind::Agreement)) break;
    const std::string said = agreement.who.empty() ? agreement.text : agreement.text + " (" + agreement.who + ")";
    const auto found = maker.marks(said, SearchSide::Texts);
    if (maker.all(found)) return maker.make(SearchKind::Agreement, agreement.id.value, day, said, found);
    if (!found.empty() && !partly) partly = maker.make(SearchKind::Agreement, agreement.id.value, day, said, found);
  }
  // The words stand apart, some in the note and some in agreements.
  if (maker.wanted(SearchKind::Note)) return maker.make(SearchKind::Note, entry.object, day, note, noteMarks);
  return partly;
}

/// Most hits need no other row than the one that was found: all the words stand in the note.
MaybeHit textHit(Connection& connection, const FoundEntry& entry, const HitMaker& maker) {
  const auto day = Date::fromIso(entry.day);
  if (!day) return std::nullopt;
  const bool request = entry.kind == kHelpRequestEntry;
  const SearchKind kind = request ? SearchKind::HelpRequest : SearchKind::Note;
  if (request && !maker.wanted(kind)) return std::nullopt;
  if (maker.wanted(kind)) {
    const auto marks = maker.marks(entry.text, SearchSide::Texts);
    if (request || maker.all(marks)) return maker.make(kind, entry.object, *day, entry.text, marks);
  }
  return besideNote(connection, entry, maker, *day);
}

MaybeHit partnerHit(Connection& connection, const FoundEntry& entry, const HitMaker& maker) {
  const bool organisation = entry.kind == kOrganisationEntry;
  const auto text =
      readPartnerText(connection, organisation ? PartnerKind::Organisation : PartnerKind::Intermediary, entry.object);
  const SearchKind kind = organisation ? SearchKind::Organisation : SearchKind::Intermediary;
  if (!text || !maker.wanted(kind)) return std::nullopt;
  auto hit = maker.make(kind, entry.object, text->on, text->name, maker.marks(text->name, SearchSide::Names));
  hit.title = text->name;
  return hit;
}

double worthOf(const WordMatch& match) {
  switch (match.quality) {
    case MatchQuality::Exact: return match.whole ? 1.0 : 0.8;
    case MatchQuality::Inflected: return 0.7;
    case MatchQuality::Sounding: return 0.6;
    case MatchQuality::Typo: return 0.4;
  }
  return 0;
}

/// Of each term its best word, and how often it stands there, with less and less weight; divided by the terms.
double worthOf(const std::vector<Mark>& marks, std::size_t terms) {
  std::vector<double> best(terms, 0.0);
  std::vector<int> count(terms, 0);
  for (const Mark& mark : marks) {
    best[mark.term] = std::max(best[mark.term], worthOf(mark.match));
    ++count[mark.term];
  }
  double sum = 0;
  for (std::size_t i = 0; i < terms; ++i) {
    const double often = static_cast<double>(count[i]) / (static_cast<double>(count[i]) + 1.0);
    sum += best[i] * (0.75 + 0.5 * often);
  }
  return terms == 0 ? 0 : sum / static_cast<double>(terms);
}

}  // namespace

std::optional<SearchHit> hitOf(Connection& connection, Folder& folder, const FoundEntry& entry,
                               const std::vector<SearchTerm>& terms, const std::vector<SearchKind>& kinds) {
  const HitMaker maker(folder, entry, terms, kinds);
  if (entry.kind == kFamilyEntry) return familyHit(connection, entry, maker);
  if (entry.kind == kContactEntry || entry.kind == kHelpRequestEntry) return textHit(connection, entry, maker);
  return partnerHit(connection, entry, maker);
}

double relevanceOf(Connection& connection, const FoundEntry& entry, const std::vector<SearchTerm>& terms) {
  if (entry.kind != kContactEntry && entry.kind != kHelpRequestEntry) {
    const auto row = connection.first<NamesRow>("search/read_names", "docid", entry.id);
    if (!row) return 0;
    // A name that is asked for is sooner meant than a text in which the word happens to stand.
    return 1.5 * worthOf(marksInBody(row->body, terms, SearchSide::Names), terms.size());
  }
  const auto row = connection.first<WordsRow>("search/read_words", "docid", entry.id);
  if (!row) return 0;
  const std::string body = row->note + ' ' + row->agreement + ' ' + row->help;
  // The same words say more in a short text.
  const double length = 1.0 / (1.0 + std::log1p(static_cast<double>(body.size()) / 400.0) * 0.25);
  return length * worthOf(marksInBody(body, terms, SearchSide::Texts), terms.size());
}

}  // namespace tweehanden::store
