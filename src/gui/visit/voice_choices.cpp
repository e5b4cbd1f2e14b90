// SPDX-License-Identifier: EUPL-1.2
#include "gui/visit/voice_choices.h"

#include <QCoreApplication>

#include "gui/widgets/text.h"
#include "report/sentences.h"

namespace tweehanden::gui {
namespace {

QString say(const char* words) { return QCoreApplication::translate("tweehanden::gui::VoiceChoices", words); }

}  // namespace

QString voiceLabel(const domain::Voice& voice, const domain::Case& file, Date on) {
  const QString words = text(report::voiceWords(voice, file, on));
  return words.isEmpty() ? text(voice.name) : words;
}

std::vector<VoiceChoice> presentChoices(const domain::Case& file, Date on) {
  std::vector<VoiceChoice> choices;
  for (const auto& person : file.persons) {
    if (person.deceased) continue;
    const domain::Voice voice{.person = person.id, .intermediary = {}, .name = {}};
    choices.push_back({voice, voiceLabel(voice, file, on), domain::Perspective::Family, domain::Basis::OwnWords});
  }
  for (const auto& intermediary : file.intermediaries) {
    const domain::Voice voice{.person = {}, .intermediary = intermediary.id, .name = {}};
    choices.push_back(
        {voice, voiceLabel(voice, file, on), domain::Perspective::MigrantOrganisation, domain::Basis::Seen});
  }
  return choices;
}

std::vector<VoiceChoice> speakerChoices(const domain::Case& file, const std::string& user,
                                        const std::vector<domain::Voice>& present, Date on) {
  std::vector<VoiceChoice> choices;
  const domain::Voice worker{.person = {}, .intermediary = {}, .name = user};
  choices.push_back({worker, say("ik zag het"), domain::Perspective::YouthService, domain::Basis::Seen});
  for (auto& choice : presentChoices(file, on)) choices.push_back(std::move(choice));
  for (const auto& voice : present) {
    if (voice.person || voice.intermediary || voice.name.empty()) continue;
    choices.push_back({voice, text(voice.name), domain::Perspective::Family, domain::Basis::OwnWords});
  }
  // Kept, but no evidence about the family (guard own_words).
  const domain::Voice colleague{.person = {}, .intermediary = {}, .name = say("een collega").toStdString()};
  choices.push_back(
      {colleague, say("een collega zei het"), domain::Perspective::YouthService, domain::Basis::ColleagueLabel});
  return choices;
}

}  // namespace tweehanden::gui
