// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QString>

#include <vector>

namespace tweehanden::gui {

enum class PlaceKind { Families, Family, Visit, Keys };

/// Where one can be: a page and the family it is about.
struct Place {
  PlaceKind kind = PlaceKind::Families;
  QString caseNumber;
  bool operator==(const Place&) const = default;
};

/// The places one has been, for back and forward.
class Places {
 public:
  /// Goes to a place; what lay ahead is forgotten. Going where one is changes nothing.
  void go(const Place& place);
  /// Takes the present place out of the history: a form that is finished is not returned to.
  void replace(const Place& place);
  [[nodiscard]] bool canGoBack() const { return m_at > 0; }
  [[nodiscard]] bool canGoForward() const { return m_at + 1 < m_places.size(); }
  const Place& back();
  const Place& forward();
  [[nodiscard]] const Place& current() const { return m_places[m_at]; }
  void clear();

 private:
  std::vector<Place> m_places{Place{}};
  std::size_t m_at = 0;
};

}  // namespace tweehanden::gui
