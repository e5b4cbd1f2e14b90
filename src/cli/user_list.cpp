// SPDX-License-Identifier: EUPL-1.2
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/keys.h"
#include "cli/command.h"
#include "cli/layout.h"
#include "cli/sessions.h"

namespace tweehanden::cli {
namespace {

nlohmann::json jsonOf(const std::vector<app::KeyUser>& users) {
  nlohmann::json list = nlohmann::json::array();
  for (const auto& user : users) {
    list.push_back({{"name", user.name}, {"recovery", user.recovery}, {"self", user.self}});
  }
  return {{"users", list}};
}

std::string textOf(const std::vector<app::KeyUser>& users) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& user : users) {
    rows.push_back({user.recovery ? "(herstelsleutel)" : user.name, user.self ? "dit bent u" : ""});
  }
  return columns(rows);
}

int list(const Arguments& arguments, const Context& context) {
  const auto session = openStore(arguments, context);
  if (!session) return session.error();
  const auto users = app::keyUsers(**session);
  if (!users) return context.refuse(users.error());
  context.out << (arguments.has("json") ? jsonOf(*users).dump(2) + "\n" : textOf(*users));
  return kDone;
}

}  // namespace

Command userListCommand() { return {"user list", "toont wie de gegevens kan openen", withStore({jsonOption()}), list}; }

}  // namespace tweehanden::cli
