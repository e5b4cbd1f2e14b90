// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>

namespace tweehanden::store {

/// Prepares the cryptographic library; false when it cannot start. May be called often, from any thread.
[[nodiscard]] bool cryptographyReady();

/// Bytes of a key: in locked memory between guard pages, overwritten when they go. Cannot be copied.
class SecureBytes {
 public:
  /// Throws std::bad_alloc when no memory can be had.
  explicit SecureBytes(std::size_t size);
  ~SecureBytes();
  SecureBytes(const SecureBytes&) = delete;
  SecureBytes& operator=(const SecureBytes&) = delete;
  SecureBytes(SecureBytes&& other) noexcept;
  SecureBytes& operator=(SecureBytes&& other) noexcept;

  [[nodiscard]] unsigned char* data() { return m_data; }
  [[nodiscard]] const unsigned char* data() const { return m_data; }
  [[nodiscard]] std::size_t size() const { return m_size; }

 private:
  unsigned char* m_data = nullptr;
  std::size_t m_size = 0;
};

}  // namespace tweehanden::store
