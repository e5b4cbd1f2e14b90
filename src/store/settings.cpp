// SPDX-License-Identifier: EUPL-1.2
#include "store/settings.h"

#include "store/columns.h"

namespace tweehanden::store {
namespace {

struct Value {
  std::string value;
};
void columns(auto& visit, Like<Value> auto& row) { visit("value", row.value); }

}  // namespace

std::optional<std::string> readSetting(Connection& connection, const std::string& name) {
  auto found = connection.first<Value>("setting/read_setting", "name", name);
  if (!found) return std::nullopt;
  return std::move(found->value);
}

void writeSetting(Connection& connection, const std::string& name, const std::string& value) {
  connection.run("setting/delete_setting", "name", name);
  connection.run("setting/insert_setting", "name", name, "value", value);
}

}  // namespace tweehanden::store
