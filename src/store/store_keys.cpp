// SPDX-License-Identifier: EUPL-1.2
#include "store/store_keys.h"

#include <algorithm>
#include <optional>

#include "store/keyring_first.h"
#include "store/private_files.h"
#include "store/raw_key.h"
#include "store/recovery_key.h"

namespace tweehanden::store {
namespace {

/// The name of the recovery key among the users, in keyring.json and in the audit trail.
constexpr const char* kRecoveryUser = "recovery";

AuditEntry settingsEntry(const char* object) { return {.event = "settings", .object = object, .purpose = {}}; }

auto findUser(Keyring& keyring, const std::string& user) {
  return std::ranges::find_if(keyring.slots,
                              [&](const KeySlot& slot) { return slot.kind == SlotKind::Person && slot.user == user; });
}

bool isBlank(const std::string& text) { return text.find_first_not_of(" \t\r\n") == std::string::npos; }

Result<Keyring> readFile(const std::filesystem::path& file) {
  const auto text = readWholeFile(file);
  if (!text) return fail(text.error());
  return readKeyring(*text);
}

}  // namespace

Status StoreKeys::change(const char* object, const std::function<Status(Keyring&)>& work) {
  std::string before;
  const Status done = m_logged(settingsEntry(object), [&]() -> Status {
    const auto text = readWholeFile(m_file);
    if (!text) return fail(text.error());
    auto keyring = readKeyring(*text);
    if (!keyring) return fail(keyring.error());
    // A change of the key that was interrupted is ended at the next opening.
    if (keyring->nextSalt) return fail(ErrorCode::StoreBusy, "key is being changed");
    if (Status changed = work(*keyring); !changed) return changed;
    before = *text;
    return writePrivateFile(m_file, keyringText(*keyring, m_unlocked.key));
  });
  // The file came before the commit: without the one the other does not hold.
  if (!done && !before.empty()) static_cast<void>(writePrivateFile(m_file, before));
  return done;
}

Status StoreKeys::replaceSlot(Keyring& keyring, const Credentials& credentials, SlotKind kind) const {
  auto slot = makeSlot(credentials, kind, m_cost, m_unlocked.key);
  if (!slot) return fail(slot.error());
  std::erase_if(keyring.slots, [&](const KeySlot& old) { return old.kind == kind && old.user == slot->user; });
  keyring.slots.push_back(std::move(*slot));
  return {};
}

Result<std::vector<KeyUser>> StoreKeys::users() {
  const auto keyring = readFile(m_file);
  if (!keyring) return fail(keyring.error());
  std::vector<KeyUser> users;
  for (const KeySlot& slot : keyring->slots) users.push_back({slot.user, slot.kind});
  return users;
}

Status StoreKeys::addUser(const Credentials& credentials) {
  return change("user", [&](Keyring& keyring) -> Status {
    if (findUser(keyring, credentials.user) != keyring.slots.end()) return fail(ErrorCode::UserExists);
    return replaceSlot(keyring, credentials, SlotKind::Person);
  });
}

Status StoreKeys::removeUser(const std::string& user) {
  return change("user", [&](Keyring& keyring) -> Status {
    const auto slot = findUser(keyring, user);
    if (slot == keyring.slots.end()) return fail(ErrorCode::NotFound, "user");
    keyring.slots.erase(slot);
    const bool someone =
        std::ranges::any_of(keyring.slots, [](const KeySlot& other) { return other.kind == SlotKind::Person; });
    if (!someone) return fail(ErrorCode::LastUser);
    return {};
  });
}

Status StoreKeys::changePassphrase(const Secret& now, const Secret& next) {
  const auto text = readWholeFile(m_file);
  if (!text) return fail(text.error());
  const std::string& user = m_unlocked.user;
  if (auto known = unlockKeyring(*text, {user, Secret(std::string(now.view()))}); !known) return fail(known.error());
  return resetPassphrase({user, Secret(std::string(next.view()))});
}

Status StoreKeys::resetPassphrase(const Credentials& credentials) {
  return change("passphrase", [&](Keyring& keyring) -> Status {
    if (findUser(keyring, credentials.user) == keyring.slots.end()) return fail(ErrorCode::NotFound, "user");
    return replaceSlot(keyring, credentials, SlotKind::Person);
  });
}

Result<Secret> StoreKeys::makeRecoveryKey() {
  Secret words = randomRecoveryKey();
  const Credentials credentials{kRecoveryUser, Secret(std::string(words.view()))};
  const Status made =
      change("recovery_key", [&](Keyring& keyring) { return replaceSlot(keyring, credentials, SlotKind::Recovery); });
  if (!made) return fail(made.error());
  return words;
}

Result<Secret> StoreKeys::exportKey(const std::string& reason) {
  if (isBlank(reason)) return fail(ErrorCode::ReasonMissing);
  const AuditEntry entry{.event = kExportEvent, .object = "key", .purpose = reason};
  if (const Status logged = m_logged(entry, []() -> Status { return {}; }); !logged) return fail(logged.error());
  const SecureBytes text = rawKeyText(m_unlocked.key);
  return Secret(std::string(reinterpret_cast<const char*>(text.data()), text.size()));
}

Status StoreKeys::renew(const Credentials& credentials) {
  const auto text = readWholeFile(m_file);
  if (!text) return fail(text.error());
  const Credentials own{m_unlocked.user, Secret(std::string(credentials.passphrase.view()))};
  if (isFirstKeyring(*text)) {
    const auto made = makeKeyring(own, m_cost, m_unlocked.key);
    return made ? writePrivateFile(m_file, *made) : fail(made.error());
  }
  auto keyring = readKeyring(*text);
  if (!keyring) return fail(keyring.error());
  const auto slot = findUser(*keyring, m_unlocked.user);
  if (slot == keyring->slots.end() || keyring->nextSalt || slot->cost == lowestKeyCost()) return {};
  if (slot->cost.operations >= m_cost.operations && slot->cost.memoryBytes >= m_cost.memoryBytes) return {};
  auto renewed = makeSlot(own, SlotKind::Person, m_cost, m_unlocked.key);
  if (!renewed) return fail(renewed.error());
  *slot = std::move(*renewed);
  return writePrivateFile(m_file, keyringText(*keyring, m_unlocked.key));
}

}  // namespace tweehanden::store
