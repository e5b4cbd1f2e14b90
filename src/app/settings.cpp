// SPDX-License-Identifier: EUPL-1.2
#include "app/settings.h"

#include <algorithm>
#include <charconv>

#include "app/audit.h"
#include "store/store.h"

namespace tweehanden::app {

Result<std::optional<std::string>> readTextSetting(Session& session, const std::string& name) {
  std::optional<std::string> value;
  const Status status = session.store().read([&](store::Reader& reader) -> Status {
    auto found = reader.setting(name);
    if (!found) return fail(found.error());
    value = std::move(*found);
    return {};
  });
  if (!status) return fail(status.error());
  return value;
}

Status changeTextSetting(Session& session, const std::string& name, const std::string& value) {
  store::AuditEntry entry = audit("settings", "setting", 0, {});
  entry.purpose = name;
  return session.store().write(entry, [&](store::Writer& writer) { return writer.setSetting(name, value); });
}

Result<int> readSetting(Session& session, const NumberSetting& setting) {
  const auto text = readTextSetting(session, setting.name);
  if (!text) return fail(text.error());
  if (!*text) return setting.otherwise;
  int value = 0;
  const auto [end, error] = std::from_chars((*text)->data(), (*text)->data() + (*text)->size(), value);
  if (error != std::errc{} || end != (*text)->data() + (*text)->size()) return setting.otherwise;
  return std::clamp(value, setting.least, setting.most);
}

Status changeSetting(Session& session, const NumberSetting& setting, int value) {
  if (value < setting.least || value > setting.most) {
    return fail(Error{.code = ErrorCode::InvalidValue,
                      .detail = "setting",
                      .pointer = std::string("/") + setting.name,
                      .arguments = {"range", std::to_string(setting.least), std::to_string(setting.most)}});
  }
  return changeTextSetting(session, setting.name, std::to_string(value));
}

}  // namespace tweehanden::app
