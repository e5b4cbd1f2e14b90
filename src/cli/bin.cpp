// SPDX-License-Identifier: EUPL-1.2
#include "app/bin.h"

#include <nlohmann/json.hpp>
#include <ostream>

#include "app/backups.h"
#include "app/settings.h"
#include "cli/command.h"
#include "cli/interrupt.h"
#include "cli/layout.h"
#include "cli/records_json.h"
#include "cli/sessions.h"
#include "report/record_words.h"
#include "report/sentences.h"

namespace tweehanden::cli {
namespace {

using nlohmann::json;

constexpr const char* kNoRecord = "Bij --record hoort een nummer, zoals in `show --json`. Er is niets gedaan.";

Option family() { return {"family", OptionKind::Text, "zaaknummer van het gezin", Need::Required}; }
Option record() { return {"record", OptionKind::Text, "alleen dit contact, deze waarneming of hulpvraag"}; }
Option reason(Need need) { return {"reason", OptionKind::Text, "waarom", need}; }

/// The copies that may still hold what is destroyed.
std::vector<app::BackupMoment> backupMoments(const Arguments& arguments) {
  std::vector<app::BackupMoment> moments;
  for (const auto& backup : app::listBackups(arguments.text("STORE"))) {
    moments.push_back({.madeAt = backup.madeAt, .expiresOn = backup.expiresOn});
  }
  return moments;
}

int put(const Arguments& arguments, const Context& context) {
  const auto id = idGiven(arguments, "record");
  if (arguments.has("record") && !id) return context.usage(kNoRecord);
  const auto session = openStore(arguments, context);
  if (!session) return session.error();
  const auto done = app::putInBin(**session, arguments.text("family"), id, arguments.text("reason"));
  if (!done) return context.refuse(done.error());
  const auto days = app::readSetting(**session, app::kBinDays);
  if (!days) return context.refuse(days.error());
  context.out << "In de prullenbak. U kunt het " << *days << " dagen lang terugzetten met `bin restore`.\n";
  return kDone;
}

int restore(const Arguments& arguments, const Context& context) {
  const auto id = idGiven(arguments, "record");
  if (arguments.has("record") && !id) return context.usage(kNoRecord);
  const auto session = openStore(arguments, context);
  if (!session) return session.error();
  const auto done = app::restoreFromBin(**session, arguments.text("family"), id);
  if (!done) return context.refuse(done.error());
  context.out << "Teruggezet.\n";
  return kDone;
}

std::string tableOf(const std::vector<app::BinItem>& items, Date today) {
  if (items.empty()) return "De prullenbak is leeg.\n";
  std::vector<std::vector<std::string>> rows{
      {"Zaak", "Gezin", "Wat", "Nummer", "Door", "Vernietigd vanaf", "Reden", ""}};
  for (const auto& item : items) {
    const std::string held = item.holdReason.empty() ? "" : "bewaren: " + item.holdReason;
    const std::string merged = item.mergedInto.empty() ? "" : "samengevoegd met " + item.mergedInto;
    rows.push_back({item.caseNumber, item.displayName, report::word(item.kind), std::to_string(item.id), item.binnedBy,
                    report::dayWords(item.destroyedFrom, today), item.reason, dotted({held, merged})});
  }
  return columns(rows);
}

int list(const Arguments& arguments, const Context& context) {
  const auto session = openStore(arguments, context);
  if (!session) return session.error();
  const auto items = app::listBin(**session);
  if (!items) return context.refuse(items.error());
  if (!arguments.has("json")) {
    context.out << tableOf(*items, context.clock.today());
    return kDone;
  }
  json all = json::array();
  for (const auto& item : *items) all.push_back(toJson(item));
  context.out << json{{"items", all}}.dump(2) << '\n';
  return kDone;
}

std::string certificateText(const app::Certificate& made, int offset, Date today) {
  std::string text = "Certificaat " + std::to_string(made.id) + ": " + report::word(made.kind) + " " +
                     std::to_string(made.recordId) + " van gezin " + std::to_string(made.familyId) +
                     " is vernietigd op " + report::momentWords(made.destroyedAt, offset) + " door " +
                     made.destroyedBy + ".\n";
  std::vector<std::vector<std::string>> rows;
  for (const auto& count : made.counts) rows.push_back({count.table, std::to_string(count.rows)});
  text += columns(rows, 2);
  if (made.backupsUntil) {
    text += "De laatste reservekopie waar het nog in staat, vervalt op " + report::dayWords(*made.backupsUntil, today) +
            ".\n";
  }
  return text;
}

std::string emptiedText(const app::Emptied& emptied, const Context& context) {
  const int offset = offsetMinutes(context.clock);
  std::string text;
  for (const auto& each : emptied.destroyed) text += certificateText(each, offset, context.clock.today());
  for (const auto& each : emptied.held) {
    text += each.caseNumber + " blijft bewaard: " + each.holdReason + "\n";
  }
  if (emptied.destroyed.empty()) text += "Er is niets vernietigd.\n";
  if (!emptied.scrubbed) text += "Een ander programma leest nog mee. Doe `bin empty` straks nog een keer.\n";
  return text;
}

int empty(const Arguments& arguments, const Context& context) {
  const bool all = arguments.has("all");
  const auto session = openStore(arguments, context);
  if (!session) return session.error();
  catchInterrupt();
  const auto emptied =
      app::emptyBin(**session, all ? app::EmptyWhat::Everything : app::EmptyWhat::Expired, arguments.text("reason"),
                    backupMoments(arguments), terminalProgress("Vernietigd"));
  if (!emptied) return context.refuse(emptied.error());
  if (!arguments.has("json")) {
    context.out << emptiedText(*emptied, context);
    return kDone;
  }
  json destroyed = json::array();
  for (const auto& each : emptied->destroyed) destroyed.push_back(toJson(each));
  json held = json::array();
  for (const auto& each : emptied->held) held.push_back(each.caseNumber);
  context.out << json{{"destroyed", destroyed}, {"held", held}, {"scrubbed", emptied->scrubbed}}.dump(2) << '\n';
  return kDone;
}

int hold(const Arguments& arguments, const Context& context) {
  const auto session = openStore(arguments, context);
  if (!session) return session.error();
  const auto done = app::holdFamily(**session, arguments.text("family"), arguments.text("reason"));
  if (!done) return context.refuse(done.error());
  context.out << "Dit dossier wordt niet vernietigd tot u `bin release` doet.\n";
  return kDone;
}

int release(const Arguments& arguments, const Context& context) {
  const auto session = openStore(arguments, context);
  if (!session) return session.error();
  const auto done = app::releaseFamily(**session, arguments.text("family"));
  if (!done) return context.refuse(done.error());
  context.out << "Dit dossier hoeft niet langer apart bewaard te blijven.\n";
  return kDone;
}

}  // namespace

Command binPutCommand() {
  return {"bin put", "legt een gezin of een onderdeel in de prullenbak",
          withStore({family(), record(), reason(Need::Required)}), put};
}

Command binRestoreCommand() {
  return {"bin restore", "zet het weer terug, zoals het was", withStore({family(), record()}), restore};
}

Command binListCommand() { return {"bin list", "toont wat erin ligt", withStore({jsonOption()}), list}; }

Command binEmptyCommand() {
  return {"bin empty", "vernietigt wat er lang genoeg in ligt; dat is niet terug te draaien",
          withStore({{"all", OptionKind::Flag, "ook wat er nog niet lang genoeg in ligt; vraagt om --reason"},
                     reason(Need::Optional),
                     jsonOption()}),
          empty};
}

Command binHoldCommand() {
  return {"bin hold", "houdt een dossier buiten vernietiging, zoals bij een bezwaar",
          withStore({family(), reason(Need::Required)}), hold};
}

Command binReleaseCommand() { return {"bin release", "heft dat op", withStore({family()}), release}; }

}  // namespace tweehanden::cli
