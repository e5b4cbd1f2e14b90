// SPDX-License-Identifier: EUPL-1.2
#include "domain/records.h"

namespace tweehanden::domain {

std::string Voice::key() const {
  // The prefix keeps someone who is called "12" apart from the person with id 12.
  if (person) return "person:" + person->text();
  if (intermediary) return "intermediary:" + intermediary->text();
  return name.empty() ? std::string() : "name:" + name;
}

}  // namespace tweehanden::domain
