// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <string>
#include <vector>

#include "store/connection.h"
#include "store_fixture.h"

namespace tweehanden::store::test {

/// A store with the invented team of tests/data/search/store.json.
class SearchWorld {
 public:
  SearchWorld();
  [[nodiscard]] StoreFixture& fixture() { return m_fixture; }
  /// What the file calls a record: "c1", "p3"; of kind Family its family's key.
  [[nodiscard]] std::string keyOf(const SearchHit& hit) const;
  [[nodiscard]] long long idOf(const std::string& key) const { return m_ids.at(key); }

 private:
  StoreFixture m_fixture;
  std::map<long long, std::string> m_keys;
  std::map<std::string, long long> m_ids;
};

/// Searches, and requires that it went well.
[[nodiscard]] SearchPage search(StoreFixture& fixture, const SearchQuery& query);
[[nodiscard]] SearchPage search(StoreFixture& fixture, const std::string& text);

/// A connection past the program to the store, which should be closed or at rest.
[[nodiscard]] Connection connectionTo(StoreFixture& fixture);

}  // namespace tweehanden::store::test
