// SPDX-License-Identifier: EUPL-1.2
#include <filesystem>
#include <fstream>
#include <ostream>

#include "app/cases.h"
#include "app/export_all.h"
#include "cli/command.h"
#include "cli/interrupt.h"
#include "cli/sessions.h"

namespace tweehanden::cli {
namespace {

/// Written beside it first, so that an old file is whole until the new one is.
Status writeFile(const std::filesystem::path& file, const std::string& text) {
  const std::filesystem::path fresh = file.string() + ".nieuw";
  std::error_code error;
  {
    std::ofstream out(fresh, std::ios::binary | std::ios::trunc);
    out << text;
    out.close();
    if (out) std::filesystem::rename(fresh, file, error);
    if (out && !error) return {};
  }
  std::filesystem::remove(fresh, error);
  Error refusal{ErrorCode::FileUnwritable, "export"};
  refusal.file = file.filename().string();
  return fail(std::move(refusal));
}

constexpr const char* kWhat =
    "Kies wat u uitvoert: --family ZAAKNUMMER, of --all MAP met --reason. Er is niets gedaan.";

/// What stands in the folder of a full export, for whoever finds it.
constexpr const char* kReadMe =
    "Dit is alles uit een map met gegevens van Tweehanden.\n\n"
    "LET OP: deze bestanden zijn NIET versleuteld. Iedereen die ze opent, leest namen en notities.\n"
    "Bewaar ze op een veilige plek en verwijder ze als u ze niet meer nodig hebt.\n\n"
    "Bij JSON staat in de map gezinnen één casusbestand per gezin. In organisaties.json staan de organisaties,\n"
    "hun intermediairs en de gegevens van voorzieningen. Met `tweehanden-cli import` leest u de hele map weer in.\n\n"
    "Bij CSV is elk bestand een tabel, met de namen van de kolommen op de eerste regel (UTF-8, RFC 4180).\n"
    "Een tekst die een rekenprogramma als formule zou lezen, begint met een apostrof. Die hoort niet bij de tekst.\n\n"
    "Wat in de prullenbak ligt, het logboek en kladversies staan er niet bij.\n";

int exportEverything(const Arguments& arguments, const Context& context) {
  const std::string format = arguments.has("format") ? arguments.text("format") : "json";
  if (format != "json" && format != "csv") {
    return context.usage("Bij --format hoort json of csv. Er is niets gedaan.");
  }
  const auto session = openStore(arguments, context);
  if (!session) return session.error();
  catchInterrupt();
  const auto report = app::exportAll(**session, arguments.text("all"),
                                     format == "csv" ? app::ExportFormat::Csv : app::ExportFormat::Json,
                                     arguments.text("reason"), kReadMe, terminalProgress("Uitgevoerd"));
  if (!report) return context.refuse(report.error());
  context.out << "Geschreven: " << report->files << " bestanden, " << report->records
              << (format == "csv" ? " rijen" : " gezinnen") << ". Deze bestanden zijn niet versleuteld.\n";
  return kDone;
}

int exportSealed(const Arguments& arguments, const Context& context) {
  const auto session = openStore(arguments, context);
  if (!session) return session.error();
  const auto given = filePassphrase(arguments, context, Passphrase::New);
  if (!given) return given.error();
  if (!*given) {
    return context.usage(
        "Er is geen wachtwoordzin voor het bestand. Er is niets gedaan. Gebruik --file-passphrase-file.");
  }
  const auto strength =
      arguments.text("key-strength") == "lowest" ? app::KeyStrength::Lowest : app::KeyStrength::Normal;
  const auto bytes = app::exportSealedCase(**session, arguments.text("family"), **given, strength);
  if (!bytes) return context.refuse(bytes.error());
  if (const Status written = writeFile(arguments.text("to"), *bytes); !written) return context.refuse(written.error());
  context.out << "Geschreven: " << arguments.text("to") << ". Dit bestand is gesloten met een wachtwoordzin. Geef die "
              << "zin op een andere manier door dan het bestand.\n";
  return kDone;
}

int exportFamily(const Arguments& arguments, const Context& context) {
  if (arguments.has("all") == arguments.has("family")) return context.usage(kWhat);
  if (arguments.has("all")) return exportEverything(arguments, context);
  if (arguments.has("sealed")) {
    if (!arguments.has("to")) return context.usage("Bij --sealed hoort --to BESTAND. Er is niets gedaan.");
    return exportSealed(arguments, context);
  }
  const auto session = openStore(arguments, context);
  if (!session) return session.error();
  const auto text = app::exportCase(**session, arguments.text("family"));
  if (!text) return context.refuse(text.error());
  if (!arguments.has("to")) {
    context.out << *text;
    return kDone;
  }
  if (const Status written = writeFile(arguments.text("to"), *text); !written) return context.refuse(written.error());
  context.out << "Geschreven: " << arguments.text("to") << ". Dit bestand is niet versleuteld.\n";
  return kDone;
}

}  // namespace

Command exportCommand() {
  return {"export", "schrijft het casusbestand van een gezin, of alles",
          withStore({{"family", OptionKind::Text, "zaaknummer van het gezin"},
                     {"to", OptionKind::Text, "schrijft naar dit bestand"},
                     {"sealed", OptionKind::Flag, "gesloten met een wachtwoordzin, voor wie het krijgt"},
                     {"file-passphrase-file", OptionKind::Text, "bestand met die wachtwoordzin op de eerste regel"},
                     {"all", OptionKind::Text, "alles, in deze nieuwe of lege map"},
                     {"format", OptionKind::Text, "bij --all: json (casusbestanden) of csv (tabellen)"},
                     {"reason", OptionKind::Text, "bij --all: waarom"},
                     keyStrengthOption()}),
          exportFamily};
}

}  // namespace tweehanden::cli
