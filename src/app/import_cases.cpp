// SPDX-License-Identifier: EUPL-1.2
#include <set>

#include "app/audit.h"
#include "app/cases.h"
#include "app/evidence_check.h"
#include "app/lookup.h"
#include "casefile/case_file.h"
#include "casefile/organisations_file.h"
#include "casefile/sealed_file.h"
#include "store/store.h"

namespace tweehanden::app {
namespace {

struct Checked {
  domain::Case file;
  std::string name;
  bool onlyShared = false;  ///< organisations, intermediaries and service facts, and no family
};

/// The text of a file, opened when it is sealed.
Result<std::string> textOf(const std::filesystem::path& path, const Secret* passphrase) {
  auto text = readTextFile(path);
  if (!text || !casefile::isSealed(*text)) return text;
  const std::string name = path.filename().string();
  if (passphrase == nullptr) return fail(Error{.code = ErrorCode::FileSealed, .detail = "import", .file = name});
  auto open = casefile::unseal(*text, *passphrase);
  if (!open) open.error().file = name;
  return open;
}

Result<Checked> checkShared(const Session& session, const std::string& text, const std::string& name) {
  auto shared = casefile::readOrganisations(text, name, session.clock().today());
  if (!shared) return fail(shared.error());
  Checked checked{.file = {}, .name = name, .onlyShared = true};
  checked.file.organisations = std::move(shared->organisations);
  checked.file.intermediaries = std::move(shared->intermediaries);
  checked.file.serviceFacts = std::move(shared->serviceFacts);
  if (const Status fits = checkEvidence(session.model(), checked.file, name); !fits) return fail(fits.error());
  return checked;
}

Result<Checked> check(const Session& session, const std::filesystem::path& path, const Secret* passphrase) {
  const auto text = textOf(path, passphrase);
  if (!text) return fail(text.error());
  const std::string name = path.filename().string();
  if (casefile::isOrganisations(*text)) return checkShared(session, *text, name);
  auto file = casefile::read(*text, name, session.clock().today());
  if (!file) return fail(file.error());
  if (const Status fits = checkEvidence(session.model(), *file, name); !fits) return fail(fits.error());
  return Checked{.file = std::move(*file), .name = name};
}

std::unexpected<Error> duplicate(const Checked& checked) {
  return fail(Error{.code = ErrorCode::DuplicateCaseNumber,
                    .detail = "import",
                    .file = checked.name,
                    .pointer = "/family/case_number",
                    .arguments = {checked.file.family.caseNumber}});
}

Status insert(store::Writer& writer, const Checked& checked) {
  if (checked.onlyShared) return writer.insertShared(checked.file);
  const auto taken = writer.findFamily(checked.file.family.caseNumber);
  if (!taken) return fail(taken.error());
  if (*taken) return duplicate(checked);
  if (const Status inserted = writer.insertCase(checked.file); !inserted) {
    Error error = inserted.error();
    error.file = checked.name;
    return fail(std::move(error));
  }
  return {};
}

/// Every file read and checked. Nothing when stopped.
Result<std::vector<Checked>> checkAll(const Session& session, const std::vector<std::filesystem::path>& files,
                                      const Progress& progress, const Secret* passphrase) {
  std::vector<Checked> checked;
  std::set<std::string> numbers;
  for (const auto& path : files) {
    auto one = check(session, path, passphrase);
    if (!one) return fail(one.error());
    if (!one->onlyShared && !numbers.insert(one->file.family.caseNumber).second) return duplicate(*one);
    checked.push_back(std::move(*one));
    const auto done = static_cast<long long>(checked.size());
    if (progress && !progress(done, static_cast<long long>(files.size()))) return fail(ErrorCode::Cancelled, "import");
  }
  return checked;
}

}  // namespace

Result<std::vector<std::string>> importCases(Session& session, const std::vector<std::filesystem::path>& files,
                                             const Progress& progress, const Secret* filePassphrase) {
  const auto checked = checkAll(session, files, progress, filePassphrase);
  if (!checked) return fail(checked.error());
  // The line in the audit trail names the family when there is one; of several it says only that cases were imported.
  const long long family = checked->size() == 1 ? checked->front().file.family.id.value : 0;
  const store::AuditEntry entry = audit("import", "case", family, domain::FamilyId{family});
  std::vector<std::string> numbers;
  const Status written = session.store().write(entry, [&](store::Writer& writer) -> Status {
    numbers.clear();
    for (const auto& one : *checked) {
      if (const Status inserted = insert(writer, one); !inserted) return inserted;
      if (!one.onlyShared) numbers.push_back(one.file.family.caseNumber);
    }
    return {};
  });
  if (!written) return fail(written.error());
  return numbers;
}

}  // namespace tweehanden::app
