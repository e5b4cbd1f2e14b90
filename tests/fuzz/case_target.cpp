// SPDX-License-Identifier: EUPL-1.2
#include "casefile/case_file.h"
#include "fuzz/promises.h"
#include "fuzz/targets.h"

namespace tweehanden::fuzz {

void readCase(std::string_view bytes) {
  static const auto model = scoring::shippedModel();
  must(model.has_value(), "the shipped model loads");
  const auto file = casefile::read(bytes, "gezin.json", kToday);
  if (!file) return must(file.error().file == "gezin.json", "a refusal names the file");
  const std::string written = casefile::write(*file);
  const auto again = casefile::read(written, "gezin.json", kToday);
  must(again.has_value() && *again == *file, "what is written is read back as the same case");
  must(casefile::write(*again) == written, "and written again as the same bytes");
  const auto evidence = scoring::evidenceOf(*model, *file, kToday);
  if (evidence) return mustScore(*model, *evidence);
  must(!evidence.error().pointer.empty(), "an observation that is refused is named");
}

}  // namespace tweehanden::fuzz
