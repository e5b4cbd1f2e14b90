// SPDX-License-Identifier: EUPL-1.2
#include "gui/shell/places.h"

namespace tweehanden::gui {

void Places::go(const Place& place) {
  if (place == current()) return;
  m_places.resize(m_at + 1);
  m_places.push_back(place);
  ++m_at;
}

void Places::replace(const Place& place) {
  m_places.resize(m_at + 1);
  if (m_at > 0 && m_places[m_at - 1] == place) {
    m_places.pop_back();
    --m_at;
    return;
  }
  m_places[m_at] = place;
}

const Place& Places::back() {
  if (canGoBack()) --m_at;
  return current();
}

const Place& Places::forward() {
  if (canGoForward()) ++m_at;
  return current();
}

void Places::clear() {
  m_places.assign(1, Place{});
  m_at = 0;
}

}  // namespace tweehanden::gui
