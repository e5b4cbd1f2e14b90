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

constexpr std::string_view kOnlyAtHome = "[thuis] ";

/// One of the texts that can be true of this kind of contact; empty when there is none.
std::string oneOf(FamilyDraft& draft, const Texts& texts, domain::ContactKind kind) {
  Texts possible;
  for (const auto& text : texts) {
    const bool atHome = text.starts_with(kOnlyAtHome);
    if (!atHome) possible.push_back(text);
    if (atHome && kind == domain::ContactKind::HomeVisit) possible.push_back(text.substr(kOnlyAtHome.size()));
  }
  return possible.empty() ? std::string() : draft.dice.pick(possible);
}

/// Nobody sees anything on the telephone or in a message: then only what was said is written down.
bool faceToFace(domain::ContactKind kind) {
  using enum domain::ContactKind;
  return kind != PhoneCall && kind != Message && kind != Consultation;
}

void addTopic(FamilyDraft& draft, Note& note, const TextsByKey& texts, domain::ContactKind contact,
              const domain::Person& speaker) {
  const auto one = [&](const char* kind, int chance) -> std::string {
    const auto list = texts.find(kind);
    if (list == texts.end() || !draft.dice.percent(chance)) return {};
    return draft.filled(oneOf(draft, list->second, contact), speaker);
  };
  if (faceToFace(contact)) note.add(one("fact", 85), domain::NoteMarkKind::Fact);
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
  const auto sentence = [&](const Texts& texts, int chance) {
    return draft.dice.percent(chance) ? draft.filled(oneOf(draft, texts, contact.kind), speaker) : std::string();
  };
  Note note;
  addOpening(draft, note, contact, speaker);
  for (const int at : topics) {
    const auto index = static_cast<std::size_t>(at);
    const auto topic = words.topics.find(draft.setting.model.factors[index].id);
    if (topic == words.topics.end()) continue;
    const bool high = draft.truth[index] >= kStandsOut;
    addTopic(draft, note, high ? topic->second.high : topic->second.low, contact.kind, speaker);
  }
  if (draft.dice.percent(40)) addTopic(draft, note, words.topics.at("strength").high, contact.kind, speaker);
  if (faceToFace(contact.kind)) note.add(sentence(words.middles, 35), domain::NoteMarkKind::Fact);
  if (faceToFace(contact.kind)) note.add(sentence(words.closings, 80), domain::NoteMarkKind::Fact);
  contact.note = std::move(note.text);
  contact.marks = std::move(note.marks);
}

}  // namespace tweehanden::app::demo
