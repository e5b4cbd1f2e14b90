// SPDX-License-Identifier: EUPL-1.2
#include <sodium.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "modelFiles.h"
#include "scoring/model_documents.h"
#include "scoring/overlay.h"

namespace tweehanden::scoring {
namespace {

constexpr std::uintmax_t kLargestFile = 64ULL * 1024 * 1024;
constexpr const char* kShippedManifest = "model.json";

Result<std::string> readFile(const std::filesystem::path& path) {
  std::error_code error;
  const std::string name = path.filename().string();
  if (!std::filesystem::exists(path, error)) return fail(Error{ErrorCode::FileNotFound, "model file", name});
  if (!std::filesystem::is_regular_file(path, error)) return fail(Error{ErrorCode::FileUnreadable, "model file", name});
  if (std::filesystem::file_size(path, error) > kLargestFile) {
    return fail(Error{ErrorCode::TextTooLong, "model file", name});
  }
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  // An empty file leaves the output stream failed, but is read all the same: as JSON it will be refused.
  if (!stream.is_open() || stream.bad()) return fail(Error{ErrorCode::FileUnreadable, "model file", name});
  return std::move(text).str();
}

Result<std::string> shippedFile(const std::string& name) {
  const auto text = embedded::modelFiles("model/" + name);
  if (!text) return fail(Error{ErrorCode::NotFound, "embedded model file", name});
  return std::string(*text);
}

ModelFiles filesBeside(const std::filesystem::path& manifest) {
  return [folder = manifest.parent_path()](const std::string& name) { return readFile(folder / name); };
}

}  // namespace

Result<Model> loadModel(const ModelFiles& files, const std::string& manifest, const std::vector<OverlayFile>& overlays,
                        Date today) {
  if (sodium_init() < 0) return fail(ErrorCode::Internal, "libsodium does not start");
  try {
    auto documents = readDocuments(files, manifest);
    if (!documents) return fail(std::move(documents.error()));
    auto model = modelOf(*documents);
    if (!model || overlays.empty()) return model;
    return modelWith(*std::move(documents), overlays, today);
  } catch (const nlohmann::json::exception& error) {
    return fail(modelRefusal({manifest, ""}, "malformed", error.what()));
  }
}

Result<Model> loadModel(const ModelFiles& files, const std::string& manifest) {
  return loadModel(files, manifest, {}, {});
}

Result<Model> shippedModel() { return loadModel(shippedFile, kShippedManifest); }

Result<Model> modelFromFile(const std::string& path) { return modelFromFiles(path, {}, {}); }

Result<Model> modelFromFiles(const std::string& path, const std::vector<std::string>& overlays, Date today) {
  std::vector<OverlayFile> texts;
  for (const std::string& overlay : overlays) {
    auto text = readFile(overlay);
    if (!text) return fail(std::move(text.error()));
    texts.push_back({std::filesystem::path(overlay).filename().string(), std::move(*text)});
  }
  if (path.empty()) return loadModel(shippedFile, kShippedManifest, texts, today);
  const std::filesystem::path manifest(path);
  return loadModel(filesBeside(manifest), manifest.filename().string(), texts, today);
}

}  // namespace tweehanden::scoring
