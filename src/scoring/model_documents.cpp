// SPDX-License-Identifier: EUPL-1.2
#include "scoring/model_documents.h"

#include <sodium.h>

#include "scoring/model_json.h"
#include "scoring/model_schema.h"

namespace tweehanden::scoring {
namespace {

using nlohmann::json;

Status readPart(const ModelFiles& files, const std::string& name, ModelDocuments& documents) {
  const auto text = files(name);
  if (!text) return fail(text.error());
  documents.bytes += *text;
  auto document = parseModelJson(name, *text);
  if (!document) return fail(std::move(document.error()));
  ModelPart part{name, std::move(*document)};
  if (auto checked = checkModelSchema(part); !checked) return checked;
  documents.parts.push_back(std::move(part));
  return {};
}

Status readInclude(const ModelFiles& files, const std::string& name, const Place& place, ModelDocuments& documents) {
  if (name.find_first_of("/\\:") != std::string::npos || name.starts_with('.')) {
    return fail(modelRefusal(place, "include_path", "an included file must stand beside the manifest", name));
  }
  if (auto read = readPart(files, name, documents); !read) {
    const bool absent = read.error().code == ErrorCode::FileNotFound || read.error().code == ErrorCode::NotFound;
    if (absent) return fail(modelRefusal(place, "include_missing", "an included file is not there", name));
    return read;
  }
  if (documents.parts.back().document.contains("format")) {
    return fail(modelRefusal(place, "include_manifest", "an included file is a manifest itself", name));
  }
  return {};
}

Status readIncludes(const ModelFiles& files, ModelDocuments& documents) {
  if (!documents.manifest().contains("format")) {
    return fail(modelRefusal(documents.manifestPlace(), "no_manifest", "the file does not say that it is a model"));
  }
  if (documents.manifest().at("format_version") != 1) {
    return fail(modelRefusal(documents.manifestPlace().at("format_version"), "format_version",
                             "unknown version of the format"));
  }
  // A copy: reading a part moves the others.
  const json includes = documents.manifest().value("include", json::array());
  for (std::size_t i = 0; i < includes.size(); ++i) {
    const Place place = documents.manifestPlace().at("include").at(i);
    if (auto read = readInclude(files, includes[i].get<std::string>(), place, documents); !read) return read;
  }
  return {};
}

Status gatherSections(ModelDocuments& documents) {
  for (std::size_t i = 0; i < documents.parts.size(); ++i) {
    const ModelPart& part = documents.parts[i];
    for (const Section& section : kReadingOrder) {
      const std::string name = section.name;
      if (!part.document.contains(name)) continue;
      if (!documents.sections.emplace(name, i).second) {
        return fail(modelRefusal(Place{part.file, ""}.at(name), "section_twice", "a section is given twice", name));
      }
    }
  }
  for (const Section& section : kReadingOrder) {
    if (!documents.sections.contains(section.name)) {
      return fail(modelRefusal(documents.manifestPlace(), "section_missing", "a section is missing", section.name));
    }
  }
  return {};
}

/// BLAKE2b-256, hexadecimal.
std::string hashOf(const std::string& bytes) {
  std::array<unsigned char, 32> digest{};
  crypto_generichash(digest.data(), digest.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                     nullptr, 0);
  std::array<char, 2 * digest.size() + 1> text{};
  sodium_bin2hex(text.data(), text.size(), digest.data(), digest.size());
  return text.data();
}

}  // namespace

Status checkModelSchema(const ModelPart& part) {
  const auto finding = schemaFinding(part.document, ModelFileKind::Model);
  if (!finding) return {};
  return fail(schemaRefusal(part.file, *finding));
}

Result<ModelDocuments> readDocuments(const ModelFiles& files, const std::string& manifest) {
  ModelDocuments documents;
  if (auto read = readPart(files, manifest, documents); !read) return fail(read.error());
  if (auto read = readIncludes(files, documents); !read) return fail(read.error());
  if (auto gathered = gatherSections(documents); !gathered) return fail(gathered.error());
  return documents;
}

Result<Model> modelOf(const ModelDocuments& documents) {
  Draft draft;
  draft.manifest = documents.manifestPlace();
  readManifest(documents.manifest(), draft);
  if (auto checked = checkParameters(draft); !checked) return fail(checked.error());
  for (const Section& section : kReadingOrder) {
    const json& items = documents.parts[documents.sections.at(section.name)].document.at(section.name);
    auto read = readSection(section.name, items, documents.sectionPlace(section.name), draft);
    if (!read) return fail(read.error());
    draft.model.index();
    if (auto checked = section.check(draft); !checked) return fail(checked.error());
  }
  if (auto applied = applyWeights(draft); !applied) return fail(applied.error());
  draft.model.hash = hashOf(documents.bytes);
  return std::move(draft.model);
}

}  // namespace tweehanden::scoring
