// SPDX-License-Identifier: EUPL-1.2
#include <set>

#include "app/audit.h"
#include "app/cases.h"
#include "app/evidence_check.h"
#include "app/lookup.h"
#include "casefile/case_file.h"
#include "store/store.h"

namespace tweehanden::app {
namespace {

struct Checked {
  domain::Case file;
  std::string name;
};

Result<Checked> check(const Session& session, const std::filesystem::path& path) {
  const auto text = readTextFile(path);
  if (!text) return fail(text.error());
  const std::string name = path.filename().string();
  auto file = casefile::read(*text, name, session.clock().today());
  if (!file) return fail(file.error());
  if (const Status fits = checkEvidence(session.model(), *file, name); !fits) return fail(fits.error());
  return Checked{std::move(*file), name};
}

std::unexpected<Error> duplicate(const Checked& checked) {
  return fail(Error{.code = ErrorCode::DuplicateCaseNumber,
                    .detail = "import",
                    .file = checked.name,
                    .pointer = "/family/case_number",
                    .arguments = {checked.file.family.caseNumber}});
}

Status insert(store::Writer& writer, const Checked& checked) {
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
Status checkAll(const Session& session, const std::vector<std::filesystem::path>& files, const Progress& progress) {
  std::set<std::string> numbers;
  long long done = 0;
  for (const auto& path : files) {
    const auto one = check(session, path);
    if (!one) return fail(one.error());
    if (!numbers.insert(one->file.family.caseNumber).second) return duplicate(*one);
    if (progress && !progress(++done, 2 * static_cast<long long>(files.size())))
      return fail(ErrorCode::Cancelled, "import");
  }
  return {};
}

/// The file once more, as it is now, with a line in the audit trail that names its family.
Status importOne(const Session& session, store::Writer& writer, const std::filesystem::path& path,
                 std::vector<std::string>& numbers) {
  const auto one = check(session, path);
  if (!one) return fail(one.error());
  if (const Status inserted = insert(writer, *one); !inserted) return inserted;
  const auto family = one->file.family.id;
  numbers.push_back(one->file.family.caseNumber);
  return writer.note(audit("import", "case", family.value, family));
}

}  // namespace

Result<std::vector<std::string>> importCases(Session& session, const std::vector<std::filesystem::path>& files,
                                             const Progress& progress) {
  if (const Status checked = checkAll(session, files, progress); !checked) return fail(checked.error());
  const auto count = static_cast<long long>(files.size());
  std::vector<std::string> numbers;
  const Status written = session.store().keep([&](store::Writer& writer) -> Status {
    numbers.clear();
    for (const auto& path : files) {
      if (const Status imported = importOne(session, writer, path, numbers); !imported) return imported;
      const auto done = static_cast<long long>(numbers.size());
      if (progress && !progress(count + done, 2 * count)) return fail(ErrorCode::Cancelled, "import");
    }
    return {};
  });
  if (!written) return fail(written.error());
  return numbers;
}

}  // namespace tweehanden::app
