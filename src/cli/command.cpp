// SPDX-License-Identifier: EUPL-1.2
#include "cli/command.h"

#include <charconv>
#include <ostream>

#include "report/sentences.h"

namespace tweehanden::cli {
namespace {

int exitCodeOf(ErrorCode code) {
  switch (code) {
    case ErrorCode::WrongPassphrase: return kWrongKey;
    case ErrorCode::KeyringMissing:
    case ErrorCode::KeyringDamaged:
    case ErrorCode::StoreDamaged:
    case ErrorCode::StoreRolledBack:
    case ErrorCode::StoreTooNew: return kDamaged;
    default: return kRefused;
  }
}

}  // namespace

std::string Arguments::text(const std::string& name) const {
  const auto at = m_values.find(name);
  return at == m_values.end() || at->second.empty() ? std::string() : at->second.front();
}

std::vector<std::string> Arguments::texts(const std::string& name) const {
  const auto at = m_values.find(name);
  return at == m_values.end() ? std::vector<std::string>() : at->second;
}

long long Arguments::number(const std::string& name, long long otherwise) const {
  const std::string given = text(name);
  long long value = otherwise;
  std::from_chars(given.data(), given.data() + given.size(), value);
  return value;
}

std::optional<Date> Arguments::day(const std::string& name) const { return Date::fromIso(text(name)); }

int Context::refuse(const Error& error) const {
  err << report::sentence(error) << '\n';
  return exitCodeOf(error.code);
}

int Context::usage(const std::string& sentence) const {
  err << sentence << '\n';
  return kUsage;
}

std::vector<Option> withStore(std::vector<Option> more, Need store) {
  std::vector<Option> options{
      {"STORE", OptionKind::Positional, "map met de gegevens, zoals wijkteam.tweehanden", store}};
  options.insert(options.end(), more.begin(), more.end());
  options.push_back(passphraseFileOption());
  options.push_back(userOption());
  return options;
}

Option passphraseFileOption() {
  return {"passphrase-file", OptionKind::Text,
          "bestand met de wachtwoordzin op de eerste regel; anders wordt erom gevraagd"};
}

Option newPassphraseOption() {
  return {"new-passphrase-file", OptionKind::Text,
          "bestand met de nieuwe wachtwoordzin op de eerste regel; anders wordt erom gevraagd"};
}

Option userOption() { return {"user", OptionKind::Text, "gebruikersnaam"}; }

Option jsonOption() { return {"json", OptionKind::Flag, "uitvoer als JSON, met vaste sleutels"}; }

Option keyStrengthOption() {
  return {"key-strength", OptionKind::Text, "lowest: alleen voor proeven", Need::Optional, Shown::No};
}

}  // namespace tweehanden::cli
