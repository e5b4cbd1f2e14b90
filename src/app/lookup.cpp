// SPDX-License-Identifier: EUPL-1.2
#include "app/lookup.h"
#include "app/audit.h"

#include <fstream>
#include <iterator>

#include "store/store.h"

namespace tweehanden::app {
namespace {
// Above any case file that is allowed (a text may have 20 MiB), below what would trouble the machine.
constexpr std::uintmax_t kLargestFile = 64ULL * 1024 * 1024;

Result<domain::FamilyId> find(store::Reader& reader, const std::string& caseNumber) {
  const auto found = reader.findFamily(caseNumber);
  if (!found) return fail(found.error());
  if (!*found) return fail(Error{.code = ErrorCode::NotFound, .detail = "family", .arguments = {caseNumber}});
  return **found;
}
}  // namespace

Result<domain::FamilyId> familyOf(Session& session, const std::string& caseNumber) {
  domain::FamilyId id;
  const Status status = session.store().read([&](store::Reader& reader) -> Status {
    const auto found = find(reader, caseNumber);
    if (!found) return fail(found.error());
    id = *found;
    return {};
  });
  if (!status) return fail(status.error());
  return id;
}

Result<domain::FamilyId> anyFamilyOf(Session& session, const std::string& caseNumber) {
  auto open = familyOf(session, caseNumber);
  if (open || open.error().code != ErrorCode::NotFound) return open;
  std::optional<domain::FamilyId> binned;
  const Status status = session.store().read([&](store::Reader& reader) -> Status {
    const auto found = reader.findBinnedFamily(caseNumber);
    if (!found) return fail(found.error());
    binned = *found;
    return {};
  });
  if (!status) return fail(status.error());
  if (!binned) return open;
  return *binned;
}

Result<domain::Case> loadCase(Session& session, const std::string& caseNumber) {
  domain::Case file;
  const Status status = session.store().read([&](store::Reader& reader) -> Status {
    const auto id = find(reader, caseNumber);
    if (!id) return fail(id.error());
    auto loaded = reader.loadCase(*id);
    if (!loaded) return fail(loaded.error());
    file = std::move(*loaded);
    return {};
  });
  if (!status) return fail(status.error());
  return file;
}

Status logEvent(Session& session, const std::string& event, domain::FamilyId family) {
  const store::AuditEntry entry = audit(event, "case", family.value, family);
  return session.store().write(entry, [](store::Writer&) -> Status { return {}; });
}

Result<std::string> readTextFile(const std::filesystem::path& file) {
  std::error_code error;
  const std::string name = file.filename().string();
  const auto status = std::filesystem::status(file, error);
  if (!std::filesystem::exists(status))
    return fail(Error{.code = ErrorCode::FileNotFound, .detail = "input file", .file = name});
  if (!std::filesystem::is_regular_file(status))
    return fail(Error{.code = ErrorCode::FileUnreadable, .detail = "input file", .file = name});
  if (std::filesystem::file_size(file, error) > kLargestFile || error) {
    return fail(Error{.code = ErrorCode::TextTooLong, .detail = "file size", .file = name});
  }
  std::ifstream in(file, std::ios::binary);
  std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  if (!in.is_open() || in.bad())
    return fail(Error{.code = ErrorCode::FileUnreadable, .detail = "input file", .file = name});
  return text;
}

domain::Stamp stampNow(const Session& session, int revision) {
  return {.recordedBy = session.user(), .recordedAt = session.clock().now(), .revision = revision};
}

}  // namespace tweehanden::app
