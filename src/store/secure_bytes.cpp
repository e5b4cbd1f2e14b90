// SPDX-License-Identifier: EUPL-1.2
#include "store/secure_bytes.h"

#include <sodium.h>

#include <new>
#include <utility>

namespace tweehanden::store {

bool cryptographyReady() { return sodium_init() >= 0; }

SecureBytes::SecureBytes(std::size_t size) : m_size(size) {
  if (cryptographyReady()) m_data = static_cast<unsigned char*>(sodium_malloc(size));
  if (m_data == nullptr) throw std::bad_alloc();
}

SecureBytes::~SecureBytes() { sodium_free(m_data); }

SecureBytes::SecureBytes(SecureBytes&& other) noexcept
    : m_data(std::exchange(other.m_data, nullptr)), m_size(std::exchange(other.m_size, 0)) {}

SecureBytes& SecureBytes::operator=(SecureBytes&& other) noexcept {
  std::swap(m_data, other.m_data);
  std::swap(m_size, other.m_size);
  return *this;
}

}  // namespace tweehanden::store
