// SPDX-License-Identifier: EUPL-1.2
#include "store/failure.h"
#include "store/repository.h"
#include "store/settings.h"

/// Settings and the life of records: see store/record_life.h.
namespace tweehanden::store {

Status Repository::writingRecords(const char* where, const std::function<Status()>& work) {
  Status done = guarded(where, work);
  if (!done && !m_failedWrite) m_failedWrite = done.error();
  return done;
}

Result<std::optional<std::string>> Repository::setting(const std::string& name) {
  return guarded("setting", [&]() -> Result<std::optional<std::string>> { return readSetting(m_connection, name); });
}

Status Repository::setSetting(const std::string& name, const std::string& value) {
  return writingRecords("setSetting", [&]() -> Status {
    writeSetting(m_connection, name, value);
    return {};
  });
}

}  // namespace tweehanden::store
