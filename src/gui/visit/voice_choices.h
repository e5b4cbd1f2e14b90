// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QString>

#include <vector>

#include "domain/records.h"

namespace tweehanden::gui {

/// Somebody who can be there or say something, and whose view it then is.
struct VoiceChoice {
  domain::Voice voice;
  QString label;
  domain::Perspective perspective = domain::Perspective::Family;
  domain::Basis basis = domain::Basis::OwnWords;
};

/// The persons of the file and the intermediaries that work with it.
[[nodiscard]] std::vector<VoiceChoice> presentChoices(const domain::Case& file, Date on);

/// Who can have said or seen something: the worker, those of the file, those present under a free name, a colleague.
[[nodiscard]] std::vector<VoiceChoice> speakerChoices(const domain::Case& file, const std::string& user,
                                                      const std::vector<domain::Voice>& present, Date on);

/// How a voice is shown in this case.
[[nodiscard]] QString voiceLabel(const domain::Voice& voice, const domain::Case& file, Date on);

}  // namespace tweehanden::gui
