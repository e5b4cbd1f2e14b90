// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>

#include "app/demo/family_draft.h"

namespace tweehanden::app::demo {
namespace {

constexpr double kStandsOut = 0.45;  // from here a factor is written down as a barrier

/// Paragraphs with their marks, as they grow.
struct Note {
  std::string text;
  std::vector<domain::NoteMark> marks;

  void add(const std::string& paragraph, domain::NoteMarkKind kind) {
    if (paragraph.empty()) return;
    if (!text.empty()) text += '\n';
    text += paragraph;
    marks.push_back({static_cast<int>(marks.size()), kind});
  }
};

std::string present(const FamilyDraft& draft, const domain::Contact& contact) {
  std::string names;
  for (const auto& voice : contact.participants) {
    if (!voice.person) continue;
    if (!names.empty()) names += ", ";
    names += draft.person(*voice.person).name.givenNames;
  }
  return names;
}

std::string replaced(std::string text, std::string_view mark, const std::string& value) {
  for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + value.size())) {
    text.replace(at, mark.size(), value);
  }
  return text;
}

void addOpening(FamilyDraft& draft, Note& note, const domain::Contact& contact, const domain::Person& speaker) {
  const Words& words = draft.setting.words;
  const auto openings = words.openings.find(domain::code(contact.kind));
  if (openings == words.openings.end()) return;
  std::string text = replaced(draft.dice.pick(openings->second), "{aanwezig}", present(draft, contact));
  const auto interpreters = words.interpreters.find(domain::code(contact.interpreter));
  if (interpreters != words.interpreters.end() && !interpreters->second.empty()) {
    text += " " + draft.dice.pick(interpreters->second);
  }
  note.add(draft.filled(text, speaker), domain::NoteMarkKind::Fact);
}

void addTopic(FamilyDraft& draft, Note& note, const Topic& topic, bool high, const domain::Person& speaker) {
  const TextsByKey& texts = high ? topic.high : topic.low;
  const auto one = [&](const char* kind, int chance) -> std::string {
    const auto list = texts.find(kind);
    if (list == texts.end() || list->second.empty() || !draft.dice.percent(chance)) return {};
    return draft.filled(draft.dice.pick(list->second), speaker);
  };
  note.add(one("fact", 85), domain::NoteMarkKind::Fact);
  note.add(one("their_words", 65), domain::NoteMarkKind::TheirWords);
  note.add(one("interpretation", 35), domain::NoteMarkKind::Interpretation);
}

}  // namespace

std::string FamilyDraft::filled(std::string text, const domain::Person& speaker) const {
  const bool father = speaker.gender == domain::Gender::Male;
  text = replaced(std::move(text), "{ouder}", father ? "vader" : "moeder");
  text = replaced(std::move(text), "{Ouder}", father ? "Vader" : "Moeder");
  text = replaced(std::move(text), "{kind}", person(children.front()).name.givenNames);
  text = replaced(std::move(text), "{taal}", file.family.needs.contactLanguage);
  std::string partner = "de partner";
  for (const auto& each : file.organisations) {
    if (each.id == file.family.partner) partner = each.name;
  }
  return replaced(std::move(text), "{partner}", partner);
}

void writeNote(FamilyDraft& draft, domain::Contact& contact, const domain::Person& speaker,
               const std::vector<int>& topics) {
  const Words& words = draft.setting.words;
  Note note;
  addOpening(draft, note, contact, speaker);
  for (const int at : topics) {
    const auto index = static_cast<std::size_t>(at);
    const auto topic = words.topics.find(draft.setting.model.factors[index].id);
    if (topic != words.topics.end()) addTopic(draft, note, topic->second, draft.truth[index] >= kStandsOut, speaker);
  }
  if (draft.dice.percent(40)) addTopic(draft, note, words.topics.at("strength"), true, speaker);
  if (draft.dice.percent(35))
    note.add(draft.filled(draft.dice.pick(words.middles), speaker), domain::NoteMarkKind::Fact);
  if (draft.dice.percent(80))
    note.add(draft.filled(draft.dice.pick(words.closings), speaker), domain::NoteMarkKind::Fact);
  contact.note = std::move(note.text);
  contact.marks = std::move(note.marks);
}

}  // namespace tweehanden::app::demo
