// SPDX-License-Identifier: EUPL-1.2
#include "scoring/model_diff.h"

#include <algorithm>
#include <map>

namespace tweehanden::scoring {
namespace {

using Key = std::pair<ModelItemKind, std::string>;

Key keyOf(const ModelItem& item) { return {item.kind, item.id}; }

const ModelValue* valueAt(const ModelValues& values, const std::string& path) {
  const auto at = std::find_if(values.begin(), values.end(), [&](const auto& one) { return one.first == path; });
  return at == values.end() ? nullptr : &at->second;
}

std::optional<ModelValue> copyOf(const ModelValue* value) {
  return value == nullptr ? std::nullopt : std::optional(*value);
}

void compare(const ModelItem& before, const ModelItem& after, std::vector<ModelDifference>& found) {
  const auto add = [&](const std::string& path) {
    const ModelValue* then = valueAt(before.values, path);
    const ModelValue* now = valueAt(after.values, path);
    if (then != nullptr && now != nullptr && *then == *now) return;
    found.push_back({DifferenceKind::Changed, after.kind, after.id, after.name, path, copyOf(then), copyOf(now)});
  };
  for (const auto& [path, value] : after.values) add(path);
  for (const auto& [path, value] : before.values) {
    if (valueAt(after.values, path) == nullptr) add(path);
  }
}

std::map<Key, const ModelItem*> byKey(const std::vector<ModelItem>& items) {
  std::map<Key, const ModelItem*> found;
  for (const ModelItem& item : items) found.emplace(keyOf(item), &item);
  return found;
}

}  // namespace

std::vector<ModelDifference> differences(const Model& before, const Model& after) {
  const std::vector<ModelItem> then = itemsOf(before);
  const std::vector<ModelItem> now = itemsOf(after);
  const auto thenByKey = byKey(then);
  const auto nowByKey = byKey(now);
  std::vector<ModelDifference> found;
  for (const ModelItem& item : now) {
    const auto old = thenByKey.find(keyOf(item));
    if (old != thenByKey.end()) {
      compare(*old->second, item, found);
    } else {
      found.push_back({DifferenceKind::Added, item.kind, item.id, item.name, {}, {}, {}});
    }
  }
  for (const ModelItem& item : then) {
    if (nowByKey.contains(keyOf(item))) continue;
    found.push_back({DifferenceKind::Removed, item.kind, item.id, item.name, {}, {}, {}});
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const ModelDifference& a, const ModelDifference& b) { return a.item < b.item; });
  return found;
}

}  // namespace tweehanden::scoring
