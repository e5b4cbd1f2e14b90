// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <functional>

#include "store/keyring.h"
#include "store/keys.h"
#include "store/store.h"

namespace tweehanden::store {

/// The event of handing out the key; every other one changes the keyring.
inline constexpr const char* kExportEvent = "export";

/// Keys over the keyring.json of an open store.
class StoreKeys final : public Keys {
 public:
  /// Runs `work` in a write transaction with its audit line, so that two programs never change the keyring at once.
  using Logged = std::function<Status(const AuditEntry& entry, const std::function<Status()>& work)>;

  StoreKeys(std::filesystem::path keyringFile, const Unlocked& unlocked, KeyCost cost, Logged logged)
      : m_file(std::move(keyringFile)), m_unlocked(unlocked), m_cost(cost), m_logged(std::move(logged)) {}

  [[nodiscard]] Result<std::vector<KeyUser>> users() override;
  [[nodiscard]] Status addUser(const Credentials& credentials) override;
  [[nodiscard]] Status removeUser(const std::string& user) override;
  [[nodiscard]] Status changePassphrase(const Secret& now, const Secret& next) override;
  [[nodiscard]] Status resetPassphrase(const Credentials& credentials) override;
  [[nodiscard]] Result<Secret> makeRecoveryKey() override;
  [[nodiscard]] Result<Secret> exportKey(const std::string& reason) override;

  /// Writes keyring.json anew for the user who has just unlocked it, when it was made by an earlier version or at a
  /// lower cost than today's; a cost set to the lowest (tests) stays. Inside a write transaction, as every change.
  [[nodiscard]] Status renew(const Credentials& credentials);

 private:
  Status change(const char* object, const std::function<Status(Keyring&)>& work);
  Status replaceSlot(Keyring& keyring, const Credentials& credentials, SlotKind kind) const;

  const std::filesystem::path m_file;
  const Unlocked& m_unlocked;
  const KeyCost m_cost;
  const Logged m_logged;
};

}  // namespace tweehanden::store
