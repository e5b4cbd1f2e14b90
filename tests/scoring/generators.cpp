// SPDX-License-Identifier: EUPL-1.2
#include "scoring/generators.h"

#include <ostream>

namespace tweehanden::scoring {

std::ostream& operator<<(std::ostream& stream, const Evidence& evidence) {
  stream << "#" << evidence.id << " indicator " << evidence.indicator << " severity ";
  if (evidence.severity) {
    stream << *evidence.severity;
  } else {
    stream << "none";
  }
  return stream << ' ' << domain::code(evidence.perspective) << ' ' << domain::code(evidence.certainty) << " by '"
                << evidence.speaker << "' about " << evidence.subject << " on " << evidence.on.iso() << " contact "
                << evidence.contact;
}

}  // namespace tweehanden::scoring

namespace tweehanden::test {

using scoring::Evidence;

rc::Gen<double> aFraction() {
  return rc::gen::map(rc::gen::inRange(0, 65), [](int step) { return step / 64.0; });
}

rc::Gen<Evidence> oneEvidence() {
  const auto indicators = static_cast<int>(aSmallModel().indicators.size());
  const auto who = rc::gen::tuple(rc::gen::inRange(0, 3), rc::gen::inRange(0, 3), rc::gen::inRange(0, 2),
                                  rc::gen::element<long long>(0, 0, 0, 7));
  const auto what = rc::gen::tuple(rc::gen::inRange(0, indicators), aFraction(),
                                   rc::gen::element(0, 0, 1, 10, 400, 3000), rc::gen::inRange<long long>(0, 4));
  return rc::gen::map(rc::gen::pair(who, what), [](const auto& parts) {
    const auto& [perspective, certainty, speaker, subject] = parts.first;
    const auto& [indicator, severity, age, contact] = parts.second;
    Evidence evidence;
    evidence.indicator = indicator;
    evidence.severity = severity;
    evidence.perspective = static_cast<domain::Perspective>(perspective);
    evidence.certainty = static_cast<domain::Certainty>(certainty);
    evidence.speaker = speaker == 0 ? "ouder" : "werker";
    evidence.subject = subject;
    evidence.on = kDay.plusDays(-age);
    evidence.contact = contact;
    return evidence;
  });
}

rc::Gen<std::vector<Evidence>> someEvidence() {
  const auto maybeSilent = rc::gen::map(rc::gen::pair(oneEvidence(), rc::gen::inRange(0, 8)), [](auto pair) {
    if (pair.second == 0) pair.first.severity = std::nullopt;
    return pair.first;
  });
  return rc::gen::map(rc::gen::container<std::vector<Evidence>>(maybeSilent), [](std::vector<Evidence> evidence) {
    for (std::size_t i = 0; i < evidence.size(); ++i) evidence[i].id = static_cast<long long>(i + 1);
    return evidence;
  });
}

}  // namespace tweehanden::test
