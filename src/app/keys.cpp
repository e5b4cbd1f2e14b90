// SPDX-License-Identifier: EUPL-1.2
#include "app/keys.h"

#include "app/store_options.h"
#include "store/rekey.h"
#include "store/store.h"

namespace tweehanden::app {

Result<std::vector<KeyUser>> keyUsers(Session& session) {
  const auto found = session.store().keys().users();
  if (!found) return fail(found.error());
  std::vector<KeyUser> users;
  for (const auto& user : *found) {
    const bool recovery = user.kind == store::SlotKind::Recovery;
    users.push_back({.name = user.name, .recovery = recovery, .self = !recovery && user.name == session.user()});
  }
  return users;
}

Status addUser(Session& session, const std::string& user, Secret passphrase) {
  return session.store().keys().addUser({user, std::move(passphrase)});
}

Status removeUser(Session& session, const std::string& user) { return session.store().keys().removeUser(user); }

Status changePassphrase(Session& session, const Secret& now, const Secret& next) {
  return session.store().keys().changePassphrase(now, next);
}

Status resetPassphrase(Session& session, const std::string& user, Secret passphrase) {
  return session.store().keys().resetPassphrase({user, std::move(passphrase)});
}

Result<Secret> makeRecoveryKey(Session& session) { return session.store().keys().makeRecoveryKey(); }

Result<Secret> exportKey(Session& session, const std::string& reason) {
  return session.store().keys().exportKey(reason);
}

Status renewKey(const std::filesystem::path& folder, const std::string& user, Secret passphrase, const Clock& clock,
                const SessionOptions& options, const Progress& progress) {
  return store::rekeyStore(folder, {user, std::move(passphrase)}, clock, storeOptions(options), progress);
}

}  // namespace tweehanden::app
