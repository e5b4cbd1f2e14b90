// SPDX-License-Identifier: EUPL-1.2
#include "app/export_all.h"

#include "app/audit.h"
#include "app/export_folder.h"
#include "app/reasons.h"
#include "casefile/case_file.h"
#include "casefile/organisations_file.h"
#include "store/store.h"

namespace tweehanden::app {
namespace {

constexpr int kFamiliesAtATime = 500;
constexpr const char* kFamilies = "gezinnen";
constexpr const char* kOrganisations = "organisaties.json";

Status cancelled() { return fail(ErrorCode::Cancelled, "export"); }

Result<casefile::Organisations> sharedIn(store::Reader& reader) {
  auto organisations = reader.organisations();
  if (!organisations) return fail(organisations.error());
  auto intermediaries = reader.intermediaries();
  if (!intermediaries) return fail(intermediaries.error());
  auto facts = reader.serviceFacts();
  if (!facts) return fail(facts.error());
  return casefile::Organisations{std::move(*organisations), std::move(*intermediaries), std::move(*facts)};
}

/// Writes one family after another.
class JsonExport {
 public:
  JsonExport(store::Reader& reader, const ExportFolder& folder, const Progress& progress)
      : m_reader(reader), m_folder(folder), m_progress(progress) {}

  Status run(ExportReport& report) {
    const auto shared = sharedIn(m_reader);
    if (!shared) return fail(shared.error());
    if (Status done = m_folder.write(kOrganisations, casefile::writeOrganisations(*shared)); !done) return done;
    if (Status done = m_folder.makeFolder(kFamilies); !done) return done;
    const auto page = m_reader.caseload({.text = {}, .includeClosed = true, .limit = 0, .after = {}});
    if (!page) return fail(page.error());
    domain::FamilyId after;
    while (true) {
      const auto families = m_reader.familiesAfter(after, kFamiliesAtATime);
      if (!families) return fail(families.error());
      if (families->empty()) break;
      for (const auto family : *families) {
        if (m_progress && !m_progress(report.records, page->total)) return cancelled();
        if (Status done = writeOne(family); !done) return done;
        ++report.records;
      }
      after = families->back();
    }
    report.files = report.records + 1;
    if (m_progress) m_progress(report.records, page->total);
    return {};
  }

 private:
  Status writeOne(domain::FamilyId family) {
    const auto file = m_reader.loadCase(family);
    if (!file) return fail(file.error());
    const std::string name = fileNameFor(file->family.caseNumber, family.value);
    return m_folder.write(std::filesystem::path(kFamilies) / name, casefile::write(*file));
  }

  store::Reader& m_reader;
  const ExportFolder& m_folder;
  const Progress& m_progress;
};

Status exportTable(store::Reader& reader, const ExportFolder& folder, const std::string& table, ExportReport& report) {
  auto out = folder.open(table + ".csv");
  if (!out) return fail(out.error());
  long long lines = 0;
  bool good = true;
  const Status read = reader.exportRows(table, [&](const std::vector<std::string_view>& row) {
    *out << csvLine(row);
    ++lines;
    good = good && static_cast<bool>(*out);
    return good;
  });
  out->close();
  if (!good || !*out) return fail(Error{.code = ErrorCode::FileUnwritable, .detail = "export", .file = table + ".csv"});
  if (!read) return read;
  report.records += lines - 1;
  ++report.files;
  return {};
}

Status exportTables(store::Reader& reader, const ExportFolder& folder, const Progress& progress, ExportReport& report) {
  const auto tables = reader.exportedTables();
  long long done = 0;
  for (const auto& table : tables) {
    if (progress && !progress(done++, static_cast<long long>(tables.size()))) return cancelled();
    if (Status written = exportTable(reader, folder, table, report); !written) return written;
  }
  if (progress) progress(done, done);
  return {};
}

}  // namespace

Result<ExportReport> exportAll(Session& session, const std::filesystem::path& folder, ExportFormat format,
                               const std::string& reason, const std::string& readMe, const Progress& progress) {
  if (const Status given = checkReason(reason); !given) return fail(given.error());
  auto made = ExportFolder::make(folder);
  if (!made) return fail(made.error());
  store::AuditEntry line = audit("export", "store", 0, {});
  line.purpose = reason;
  const Status logged = session.store().write(line, [](store::Writer&) -> Status { return {}; });
  if (!logged) return fail(logged.error());
  if (const Status told = made->write("LEESMIJ.txt", readMe); !told) return fail(told.error());
  ExportReport report;
  const Status written = session.store().read([&](store::Reader& reader) -> Status {
    if (format == ExportFormat::Json) return JsonExport(reader, *made, progress).run(report);
    return exportTables(reader, *made, progress, report);
  });
  if (!written) return fail(written.error());
  made->keep();
  return report;
}

}  // namespace tweehanden::app
