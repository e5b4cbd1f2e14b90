// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

#include "store/connection.h"

namespace tweehanden::store {

/// The one reader for full scans: hands out the columns of each row where they stand in the engine's memory, by place,
/// without copying and without a slot between. What it hands out is valid until the next row.
/// Everything throws on failure (failure.h).
class BulkReader {
 public:
  template <class... Arguments>
  BulkReader(Connection& connection, std::string_view query, const Arguments&... arguments)
      : m_run(connection.statement(query)) {
    Connection::give(m_run, arguments...);
    m_run.statement().open();
  }

  [[nodiscard]] bool next() { return m_run.statement().fetch(); }
  [[nodiscard]] bool null(int place) { return m_run.statement().nullAt(place); }
  [[nodiscard]] long long integer(int place) { return m_run.statement().integerAt(place); }
  [[nodiscard]] std::string_view text(int place) { return m_run.statement().textAt(place); }
  /// A value of the domain, as Field would read it. DamagedValue when it is none.
  template <class T>
  void read(int place, T& value);

 private:
  Run m_run;
};

template <class T>
void BulkReader::read(int place, T& value) {
  if constexpr (std::is_enum_v<T>) {
    const auto found = domain::fromCode<T>(text(place));
    if (!found) throw DamagedValue();
    value = *found;
  } else if constexpr (WrittenAsIso<T>) {
    const auto found = T::fromIso(text(place));
    if (!found) throw DamagedValue();
    value = *found;
  } else {
    value.assign(text(place));
  }
}

}  // namespace tweehanden::store
