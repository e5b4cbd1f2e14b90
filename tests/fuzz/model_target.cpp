// SPDX-License-Identifier: EUPL-1.2
#include "fuzz/promises.h"
#include "fuzz/targets.h"

namespace tweehanden::fuzz {

void readModel(std::string_view bytes) {
  const scoring::ModelFiles files = [bytes](const std::string& name) -> Result<std::string> {
    if (name == "model.json") return std::string(bytes);
    return fail(Error{ErrorCode::FileNotFound, "model file", name});
  };
  const auto model = scoring::loadModel(files, "model.json");
  if (model) return mustScore(*model, everyAnswer(*model));
  must(model.error().code == ErrorCode::InvalidModel, "a model is refused as a model");
  must(!model.error().file.empty() && !model.error().arguments.empty(), "a refusal names file and reason");
}

}  // namespace tweehanden::fuzz
