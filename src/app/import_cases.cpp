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

/// Every file read and checked, and let go again: a hundred thousand cases do not fit in memory.
Status checkAll(const Session& session, const std::vector<std::filesystem::path>& files, const Progress& progress,
                const Secret* passphrase) {
  std::set<std::string> numbers;
  long long done = 0;
  for (const auto& path : files) {
    const auto one = check(session, path, passphrase);
    if (!one) return fail(one.error());
    if (!one->onlyShared && !numbers.insert(one->file.family.caseNumber).second) return duplicate(*one);
    if (progress && !progress(++done, 2 * static_cast<long long>(files.size())))
      return fail(ErrorCode::Cancelled, "import");
  }
  return {};
}

/// The file once more, as it is now, with a line in the audit trail that names its family.
Status importOne(const Session& session, store::Writer& writer, const std::filesystem::path& path,
                 const Secret* passphrase, std::vector<std::string>& numbers) {
  const auto one = check(session, path, passphrase);
  if (!one) return fail(one.error());
  if (const Status inserted = insert(writer, *one); !inserted) return inserted;
  if (one->onlyShared) return writer.note(audit("import", "organisations", 0, {}));
  const auto family = one->file.family.id;
  numbers.push_back(one->file.family.caseNumber);
  return writer.note(audit("import", "case", family.value, family));
}

}  // namespace

Result<std::vector<std::string>> importCases(Session& session, const std::vector<std::filesystem::path>& files,
                                             const Progress& progress, const Secret* filePassphrase) {
  if (const Status checked = checkAll(session, files, progress, filePassphrase); !checked) return fail(checked.error());
  const auto count = static_cast<long long>(files.size());
  std::vector<std::string> numbers;
  const Status written = session.store().keep([&](store::Writer& writer) -> Status {
    numbers.clear();
    long long done = 0;
    for (const auto& path : files) {
      if (const Status imported = importOne(session, writer, path, filePassphrase, numbers); !imported) return imported;
      if (progress && !progress(count + ++done, 2 * count)) return fail(ErrorCode::Cancelled, "import");
    }
    return {};
  });
  if (!written) return fail(written.error());
  return numbers;
}

}  // namespace tweehanden::app
