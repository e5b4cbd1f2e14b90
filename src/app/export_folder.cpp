// SPDX-License-Identifier: EUPL-1.2
#include "app/export_folder.h"

#include <algorithm>
#include <charconv>
#include <system_error>

#include "store/private_files.h"

namespace tweehanden::app {
namespace {

namespace fs = std::filesystem;

Error unwritable(const fs::path& file, std::vector<std::string> arguments = {}) {
  return {.code = ErrorCode::FileUnwritable,
          .detail = "export",
          .file = file.filename().string(),
          .arguments = std::move(arguments)};
}

bool isSafe(char each) {
  return (each >= '0' && each <= '9') || (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z') || each == '-' ||
         each == '_';
}

bool isNumber(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && end == text.data() + text.size();
}

void appendValue(std::string& line, std::string_view value) {
  const bool formula =
      !value.empty() && std::string_view("=+-@\t\r").find(value.front()) != std::string_view::npos && !isNumber(value);
  const bool quoted = value.find_first_of(",\"\r\n") != std::string_view::npos;
  if (quoted) line += '"';
  if (formula) line += '\'';
  for (const char each : value) {
    if (each == '"') line += '"';
    line += each;
  }
  if (quoted) line += '"';
}

}  // namespace

Result<ExportFolder> ExportFolder::make(const fs::path& folder) {
  std::error_code error;
  if (!fs::exists(folder, error)) {
    if (const Status made = store::makePrivateFolder(folder); !made) return fail(made.error());
    return ExportFolder(folder);
  }
  if (!fs::is_directory(folder, error) || !fs::is_empty(folder, error) || error) {
    return fail(unwritable(folder, {"not_empty"}));
  }
  fs::permissions(folder, fs::perms::owner_all, error);
  if (error) return fail(unwritable(folder));
  return ExportFolder(folder);
}

ExportFolder::ExportFolder(ExportFolder&& other) noexcept : m_folder(std::move(other.m_folder)), m_kept(other.m_kept) {
  other.m_kept = true;
}

ExportFolder::~ExportFolder() {
  std::error_code ignored;
  if (!m_kept) fs::remove_all(m_folder, ignored);
}

Status ExportFolder::makeFolder(const std::string& name) const { return store::makePrivateFolder(m_folder / name); }

Result<std::ofstream> ExportFolder::open(const fs::path& name) const {
  if (const Status made = store::makePrivateFile(m_folder / name); !made) return fail(made.error());
  std::ofstream out(m_folder / name, std::ios::binary | std::ios::app);
  if (!out) return fail(unwritable(name));
  return out;
}

Status ExportFolder::write(const fs::path& name, std::string_view text) const {
  auto out = open(name);
  if (!out) return fail(out.error());
  *out << text;
  out->close();
  if (!*out) return fail(unwritable(name));
  return {};
}

std::string fileNameFor(const std::string& caseNumber, long long family) {
  if (!caseNumber.empty() && std::ranges::all_of(caseNumber, isSafe)) return caseNumber + ".json";
  std::string name;
  for (const char each : caseNumber) name += isSafe(each) ? each : '_';
  return name + "_" + std::to_string(family) + ".json";
}

std::string csvLine(const std::vector<std::string_view>& values) {
  std::string line;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i > 0) line += ',';
    appendValue(line, values[i]);
  }
  return line + "\r\n";
}

}  // namespace tweehanden::app
