// SPDX-License-Identifier: EUPL-1.2
#include "casefile/organisations_file.h"

#include <array>
#include <nlohmann/json.hpp>

#include "casefile/case_file.h"
#include "casefile/parse.h"

namespace tweehanden::casefile {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kFormat = "tweehanden-organisations";
constexpr std::array kSections{"organisations", "intermediaries", "service_facts"};
/// Where a file says what it is, in canonical text.
constexpr std::size_t kHead = 200;

/// The sections are those of a case file: they are written and checked as part of one whose family is of no account.
domain::Case caseAround(Organisations shared) {
  domain::Case file;
  file.family.id = {1};
  file.family.caseNumber = file.family.displayName = "-";
  file.family.openedOn = Date(2020, 1, 1);
  file.family.stamp = {"-", Timestamp{1'577'880'000'000}, 1};
  file.organisations = std::move(shared.organisations);
  file.intermediaries = std::move(shared.intermediaries);
  file.serviceFacts = std::move(shared.serviceFacts);
  return file;
}

Error fault(ErrorCode code, const std::string& fileName, std::string pointer, std::vector<std::string> arguments) {
  return {code, "organisations file", fileName, std::move(pointer), std::move(arguments)};
}

}  // namespace

std::string writeOrganisations(const Organisations& shared) {
  const Json whole = Json::parse(write(caseAround(shared)));
  Json document{{"format", kFormat}, {"format_version", 1}};
  for (const char* section : kSections) {
    if (whole.contains(section)) document[section] = whole.at(section);
  }
  return document.dump(2) + '\n';
}

bool isOrganisations(std::string_view text) {
  return text.substr(0, kHead).find(std::string("\"") + kFormat + '"') != std::string_view::npos;
}

Result<Organisations> readOrganisations(std::string_view text, const std::string& fileName, Date today) {
  const auto document = parse(text, NulText::Refuse);
  if (!document) {
    Error error = document.error();
    error.file = fileName;
    return fail(std::move(error));
  }
  if (!document->is_object() || document->value("format", Json()) != kFormat) {
    return fail(fault(ErrorCode::SchemaViolation, fileName, "/format", {"unknown_code", {}}));
  }
  if (const Json version = document->value("format_version", Json()); version != 1) {
    return fail(fault(ErrorCode::UnknownFormatVersion, fileName, "/format_version", {version.dump(), "1"}));
  }
  Json whole = Json::parse(write(caseAround({})));
  for (const auto& [name, section] : document->items()) {
    if (name != "format" && name != "format_version") whole[name] = section;
  }
  auto read = casefile::read(whole.dump(), fileName, today);
  if (!read) return fail(read.error());
  return Organisations{std::move(read->organisations), std::move(read->intermediaries), std::move(read->serviceFacts)};
}

}  // namespace tweehanden::casefile
