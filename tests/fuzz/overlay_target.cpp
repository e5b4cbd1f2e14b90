// SPDX-License-Identifier: EUPL-1.2
#include <fstream>
#include <iterator>

#include "fuzz/promises.h"
#include "fuzz/targets.h"
#include "scoring/overlay.h"

namespace tweehanden::fuzz {
namespace {

/// A small model, so that most of the time goes to the overlay.
scoring::ModelDocuments smallModel() {
  const scoring::ModelFiles files = [](const std::string& name) -> Result<std::string> {
    std::ifstream in(TWEEHANDEN_SOURCE_DIR "/tests/data/models/" + name, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(in), {});
  };
  auto documents = scoring::readDocuments(files, "whole.json");
  must(documents.has_value(), "the small model is read");
  documents->manifest()["load"] = {
      {"warn_from", 0.8}, {"limit", 1.0}, {"rest_days", 28}, {"heavy_hours", 8}, {"planning_weeks", 4}};
  return *std::move(documents);
}

}  // namespace

void readOverlay(std::string_view bytes) {
  static const scoring::ModelDocuments base = smallModel();
  static const auto plain = scoring::modelOf(base);
  must(plain.has_value(), "the small model loads");
  const auto model = scoring::modelWith(base, {{"overlay.json", std::string(bytes)}}, kToday);
  if (!model) {
    must(model.error().code == ErrorCode::InvalidModel, "an overlay is refused as a model");
    return must(model.error().file == "overlay.json", "a refusal names the overlay");
  }
  must(model->overlays.size() == 1 && !model->overlays.front().approvedBy.empty(), "who approved it is known");
  must(model->hash != plain->hash && model->version != plain->version, "the model is told from the one without");
  must(model->guards.size() == plain->guards.size(), "no guard is gone");
  must(model->load.limit <= plain->load.limit && model->load.warnFrom <= plain->load.warnFrom, "no guard is weaker");
  mustScore(*model, everyAnswer(*model));
}

}  // namespace tweehanden::fuzz
