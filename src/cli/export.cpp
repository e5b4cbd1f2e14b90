// SPDX-License-Identifier: EUPL-1.2
#include <filesystem>
#include <fstream>
#include <ostream>

#include "app/cases.h"
#include "cli/command.h"
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

int exportFamily(const Arguments& arguments, const Context& context) {
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
  return {"export", "schrijft het casusbestand van een gezin (JSON)",
          withStore({{"family", OptionKind::Text, "zaaknummer van het gezin", Need::Required},
                     {"to", OptionKind::Text, "schrijft naar dit bestand"}}),
          exportFamily};
}

}  // namespace tweehanden::cli
