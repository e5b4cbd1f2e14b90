// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

namespace tweehanden {

/// A passphrase on its way to the keyring: cannot be copied or printed, and is overwritten when it goes.
class Secret {
 public:
  Secret() = default;
  explicit Secret(std::string text) : m_text(std::move(text)) {}
  ~Secret() { wipe(); }
  Secret(const Secret&) = delete;
  Secret& operator=(const Secret&) = delete;
  Secret(Secret&& other) noexcept : m_text(other.m_text) { other.wipe(); }
  Secret& operator=(Secret&& other) noexcept {
    wipe();
    m_text = other.m_text;
    other.wipe();
    return *this;
  }
  [[nodiscard]] std::string_view view() const { return m_text; }
  [[nodiscard]] bool empty() const { return m_text.empty(); }

 private:
  void wipe() {
    volatile char* bytes = m_text.data();
    for (std::size_t i = 0; i < m_text.size(); ++i) bytes[i] = 0;
    m_text.clear();
  }
  std::string m_text;
};

}  // namespace tweehanden
