// SPDX-License-Identifier: EUPL-1.2
#include <sodium.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "modelFiles.h"
#include "scoring/model_draft.h"
#include "scoring/model_schema.h"

namespace tweehanden::scoring {
namespace {

using nlohmann::json;

struct Section {
  const char* name;
  Status (*check)(const Draft& draft);
};

/// The sections in the order in which they refer back to each other.
constexpr Section kReadingOrder[] = {{"factors", checkFactors},
                                     {"guards", checkGuards},
                                     {"indicators", checkIndicators},
                                     {"tasks", checkTasks},
                                     {"sets", checkSets}};

struct Part {
  std::string file;
  json document;
};

/// Refuses an object that names a property twice: a reader would silently keep one of them.
class DuplicateKeys {
 public:
  bool operator()(int /*depth*/, json::parse_event_t event, json& parsed) {
    if (event == json::parse_event_t::object_start) m_open.emplace_back();
    if (event == json::parse_event_t::object_end) m_open.pop_back();
    if (event == json::parse_event_t::key && !m_open.back().insert(parsed.get<std::string>()).second) {
      found = parsed.get<std::string>();
    }
    return true;
  }
  std::string found;

 private:
  std::vector<std::set<std::string>> m_open;
};

Result<json> parsed(const std::string& file, const std::string& text) {
  DuplicateKeys duplicates;
  try {
    json document = json::parse(text, std::ref(duplicates));
    if (!duplicates.found.empty()) {
      return fail(modelRefusal({file, ""}, "duplicate_property", "a property is named twice", duplicates.found));
    }
    return document;
  } catch (const json::exception& error) {
    return fail(modelRefusal({file, ""}, "invalid_json", error.what()));
  }
}

class Reader {
 public:
  explicit Reader(const ModelFiles& files) : m_files(files) {
    crypto_generichash_init(&m_hash, nullptr, 0, kHashBytes);
  }

  Result<Model> read(const std::string& manifest) {
    m_draft.manifest = {manifest, ""};
    if (auto done = readPart(manifest); !done) return fail(done.error());
    for (const auto step : {&Reader::readIncludes, &Reader::gatherSections, &Reader::readSections}) {
      if (auto done = (this->*step)(); !done) return fail(done.error());
    }
    return finish();
  }

 private:
  static constexpr std::size_t kHashBytes = 32;

  Status readPart(const std::string& name) {
    const auto text = m_files(name);
    if (!text) return fail(text.error());
    crypto_generichash_update(&m_hash, reinterpret_cast<const unsigned char*>(text->data()), text->size());
    auto document = parsed(name, *text);
    if (!document) return fail(std::move(document.error()));
    if (const auto finding = m_schema.check(*document)) {
      return fail(modelRefusal({name, finding->pointer}, "schema", finding->reason, finding->reason));
    }
    m_parts.push_back({name, std::move(*document)});
    return {};
  }

  Status readIncludes() {
    const json& manifest = m_parts.front().document;
    if (!manifest.contains("format")) {
      return fail(modelRefusal(m_draft.manifest, "no_manifest", "the file does not say that it is a model"));
    }
    if (manifest.at("format_version") != 1) {
      return fail(
          modelRefusal(m_draft.manifest.at("format_version"), "format_version", "unknown version of the format"));
    }
    const json includes = manifest.value("include", json::array());
    for (std::size_t i = 0; i < includes.size(); ++i) {
      const auto name = includes[i].get<std::string>();
      const Place place = m_draft.manifest.at("include").at(i);
      if (name.find_first_of("/\\:") != std::string::npos || name.starts_with('.')) {
        return fail(modelRefusal(place, "include_path", "an included file must stand beside the manifest", name));
      }
      if (auto read = readPart(name); !read) {
        const bool absent = read.error().code == ErrorCode::FileNotFound || read.error().code == ErrorCode::NotFound;
        if (absent) return fail(modelRefusal(place, "include_missing", "an included file is not there", name));
        return read;
      }
      if (m_parts.back().document.contains("format")) {
        return fail(modelRefusal(place, "include_manifest", "an included file is a manifest itself", name));
      }
    }
    return {};
  }

  Status gatherSections() {
    for (const Part& part : m_parts) {
      for (const auto& [section, check] : kReadingOrder) {
        const std::string name = section;
        if (!part.document.contains(name)) continue;
        if (!m_sections.emplace(name, &part).second) {
          return fail(modelRefusal(Place{part.file, ""}.at(name), "section_twice", "a section is given twice", name));
        }
      }
    }
    for (const auto& [section, check] : kReadingOrder) {
      const std::string name = section;
      if (!m_sections.contains(name)) {
        return fail(modelRefusal(m_draft.manifest, "section_missing", "a section is missing", name));
      }
    }
    return {};
  }

  Status readSections() {
    readManifest(m_parts.front().document, m_draft);
    if (auto checked = checkParameters(m_draft); !checked) return checked;
    for (const auto& [name, checkSection] : kReadingOrder) {
      const Part& part = *m_sections.at(name);
      auto read = readSection(name, part.document.at(name), Place{part.file, ""}.at(name), m_draft);
      if (!read) return read;
      m_draft.model.index();
      if (auto checked = checkSection(m_draft); !checked) return checked;
    }
    return applyWeights(m_draft);
  }

  Model finish() {
    std::array<unsigned char, kHashBytes> digest{};
    crypto_generichash_final(&m_hash, digest.data(), digest.size());
    std::array<char, 2 * kHashBytes + 1> text{};
    sodium_bin2hex(text.data(), text.size(), digest.data(), digest.size());
    m_draft.model.hash = text.data();
    return std::move(m_draft.model);
  }

  crypto_generichash_state m_hash{};  // first: it is aligned to 64 bytes
  const ModelFiles& m_files;
  ModelSchema m_schema;
  std::vector<Part> m_parts;
  std::map<std::string, const Part*> m_sections;
  Draft m_draft;
};

Result<std::string> readFile(const std::filesystem::path& path) {
  std::error_code ignored;
  if (!std::filesystem::exists(path, ignored)) {
    return fail(Error{ErrorCode::FileNotFound, "model file", path.filename().string()});
  }
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  if (!stream || !text) return fail(Error{ErrorCode::FileUnreadable, "model file", path.filename().string()});
  return std::move(text).str();
}

}  // namespace

Result<Model> loadModel(const ModelFiles& files, const std::string& manifest) {
  if (sodium_init() < 0) return fail(ErrorCode::Internal, "libsodium does not start");
  try {
    return Reader(files).read(manifest);
  } catch (const json::exception& error) {
    return fail(modelRefusal({manifest, ""}, "malformed", error.what()));
  }
}

Result<Model> shippedModel() {
  const ModelFiles files = [](const std::string& name) -> Result<std::string> {
    const auto text = embedded::modelFiles("model/" + name);
    if (!text) return fail(Error{ErrorCode::NotFound, "embedded model file", name});
    return std::string(*text);
  };
  return loadModel(files, "model.json");
}

Result<Model> modelFromFile(const std::string& path) {
  const std::filesystem::path manifest(path);
  const ModelFiles files = [folder = manifest.parent_path()](const std::string& name) {
    return readFile(folder / name);
  };
  return loadModel(files, manifest.filename().string());
}

}  // namespace tweehanden::scoring
