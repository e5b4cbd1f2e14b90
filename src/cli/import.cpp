// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/cases.h"
#include "cli/command.h"
#include "cli/interrupt.h"
#include "cli/sessions.h"

namespace tweehanden::cli {
namespace {

/// A folder stands for the files of a full export in it: the organisations first, as the families refer to them.
std::vector<std::filesystem::path> filesOf(const std::vector<std::string>& given) {
  namespace fs = std::filesystem;
  std::vector<fs::path> files;
  for (const auto& path : given) {
    std::error_code error;
    if (!fs::is_directory(path, error)) {
      files.emplace_back(path);
      continue;
    }
    std::vector<fs::path> inside;
    for (fs::recursive_directory_iterator at(path, error), end; !error && at != end; at.increment(error)) {
      if (at->path().extension() == ".json") inside.push_back(at->path());
    }
    std::ranges::sort(inside);
    std::ranges::stable_partition(inside, [](const auto& file) { return file.filename() == "organisaties.json"; });
    files.insert(files.end(), inside.begin(), inside.end());
  }
  return files;
}

/// Whether one of them cannot be read without a passphrase.
bool anySealed(const std::vector<std::filesystem::path>& files) {
  constexpr std::string_view kMagic = "tweehanden-sealed ";
  return std::ranges::any_of(files, [&](const auto& file) {
    std::ifstream in(file, std::ios::binary);
    std::string head(kMagic.size(), '\0');
    in.read(head.data(), static_cast<std::streamsize>(head.size()));
    return head == kMagic;
  });
}

int import(const Arguments& arguments, const Context& context) {
  const auto session = openStore(arguments, context);
  if (!session) return session.error();
  const auto files = filesOf(arguments.texts("FILE"));
  std::optional<Secret> filesSecret;
  if (anySealed(files)) {
    auto given = filePassphrase(arguments, context, Passphrase::Known);
    if (!given) return given.error();
    filesSecret = std::move(*given);
  }
  catchInterrupt();
  const auto numbers =
      app::importCases(**session, files, terminalProgress("Gecontroleerd"), filesSecret ? &*filesSecret : nullptr);
  if (!numbers) return context.refuse(numbers.error());
  if (arguments.has("json")) {
    context.out << nlohmann::json{{"imported", *numbers}}.dump(2) << '\n';
    return kDone;
  }
  for (const auto& number : *numbers) context.out << "Ingelezen: " << number << '\n';
  return kDone;
}

}  // namespace

Command importCommand() {
  return {"import", "leest casusbestanden in: alle, of bij een fout geen",
          withStore(
              {{"FILE", OptionKind::Positionals, "casusbestanden, of de map van een volledige export", Need::Required},
               {"file-passphrase-file", OptionKind::Text, "bestand met de wachtwoordzin van gesloten casusbestanden"},
               jsonOption()}),
          import};
}

}  // namespace tweehanden::cli
