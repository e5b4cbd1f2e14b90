// SPDX-License-Identifier: EUPL-1.2
#include "store/audit_head.h"

#include <sodium.h>
#include <spdlog/spdlog.h>

#include <array>
#include <tuple>

#include "store/columns.h"
#include "store/private_files.h"

namespace tweehanden::store {
namespace {

constexpr std::size_t kHashBytes = 32;
constexpr std::size_t kMacBytes = 32;
constexpr std::string_view kMark = "thhead1\n";
constexpr std::size_t kNumberBytes = 8;
constexpr std::size_t kToldBytes = kMark.size() + 2 * kNumberBytes + kHashBytes;
constexpr std::size_t kRecordBytes = kToldBytes + kMacBytes;
/// A sector each, so that one torn write never touches both.
constexpr std::size_t kSlotBytes = 512;
constexpr std::size_t kSlots = 2;

/// Which of the keys derived from the store's; the engine's own is the store's key itself.
constexpr std::uint64_t kSubkey = 1;
constexpr std::array<char, crypto_kdf_CONTEXTBYTES> kContext{'t', 'h', 'a', 'u', 'd', 'i', 't', '1'};
static_assert(kStoreKeyBytes == crypto_kdf_KEYBYTES);

struct LineHash {
  std::string hash;
};
void columns(auto& visit, Like<LineHash> auto& row) { visit("hash", row.hash); }

void putNumber(std::string& bytes, long long number) {
  for (std::size_t i = 0; i < kNumberBytes; ++i) {
    bytes.push_back(static_cast<char>((static_cast<unsigned long long>(number) >> (8 * i)) & 0xFFU));
  }
}

long long numberAt(std::string_view bytes, std::size_t offset) {
  unsigned long long number = 0;
  for (std::size_t i = 0; i < kNumberBytes; ++i) {
    number |= static_cast<unsigned long long>(static_cast<unsigned char>(bytes[offset + i])) << (8 * i);
  }
  return static_cast<long long>(number);
}

const unsigned char* raw(std::string_view bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }

std::array<unsigned char, kMacBytes> macOf(std::string_view told, const SecureBytes& key) {
  std::array<unsigned char, kMacBytes> mac{};
  crypto_generichash(mac.data(), mac.size(), raw(told), told.size(), key.data(), key.size());
  return mac;
}

auto order(const AuditHead& head) { return std::tuple(head.lines, head.drafts); }

}  // namespace

void columns(auto& visit, Like<AuditHead> auto& head) {
  visit("line_count", head.lines);
  visit("hash", head.hash);
  visit("draft_count", head.drafts);
}

AuditHead auditHeadOf(Connection& connection) {
  auto head = connection.first<AuditHead>("audit/read_ends");
  if (!head) throw DamagedValue();
  return std::move(*head);
}

void countDraft(Connection& connection) {
  if (connection.run("audit/count_draft") == 0) connection.run("audit/insert_draft_count");
}

bool stillHolds(Connection& connection, const AuditHead& head) {
  if (head.lines == 0 && head.drafts == 0) return true;
  if (head.lines > 0) {
    const auto line = connection.first<LineHash>("audit/read_line_hash", "id", head.lines);
    if (!line || line->hash != head.hash) return false;
  }
  return auditHeadOf(connection).drafts >= head.drafts;
}

AuditHeadFile::AuditHeadFile(std::filesystem::path file, const StoreKey& key)
    : m_path(std::move(file)), m_key(crypto_generichash_KEYBYTES) {
  crypto_kdf_derive_from_key(m_key.data(), m_key.size(), kSubkey, kContext.data(), key.key.data());
  look();
}

AuditHeadFile::~AuditHeadFile() { sync(); }

void AuditHeadFile::look() {
  std::error_code error;
  if (!std::filesystem::exists(m_path, error) && !error) return;
  m_state = State::Damaged;
  const auto bytes = readWholeFile(m_path);
  if (!bytes) return;
  for (std::size_t slot = 0; slot < kSlots; ++slot) {
    const std::size_t at = slot * kSlotBytes;
    AuditHead head;
    if (bytes->size() < at + kRecordBytes || !read(std::string_view(*bytes).substr(at, kRecordBytes), head)) continue;
    if (m_state == State::Whole && order(head) <= order(m_newest)) continue;
    m_state = State::Whole;
    m_newest = std::move(head);
    m_nextSlot = 1 - slot;
  }
}

std::string AuditHeadFile::record(const AuditHead& head) const {
  std::string bytes(kMark);
  putNumber(bytes, head.lines);
  putNumber(bytes, head.drafts);
  std::array<unsigned char, kHashBytes> hash{};
  sodium_hex2bin(hash.data(), hash.size(), head.hash.data(), head.hash.size(), nullptr, nullptr, nullptr);
  bytes.append(reinterpret_cast<const char*>(hash.data()), hash.size());
  const auto mac = macOf(bytes, m_key);
  bytes.append(reinterpret_cast<const char*>(mac.data()), mac.size());
  return bytes;
}

bool AuditHeadFile::read(std::string_view bytes, AuditHead& head) const {
  const auto mac = macOf(bytes.substr(0, kToldBytes), m_key);
  if (!bytes.starts_with(kMark) || sodium_memcmp(mac.data(), raw(bytes) + kToldBytes, mac.size()) != 0) return false;
  head.lines = numberAt(bytes, kMark.size());
  head.drafts = numberAt(bytes, kMark.size() + kNumberBytes);
  if (head.lines == 0) return true;
  std::array<char, 2 * kHashBytes + 1> hex{};
  sodium_bin2hex(hex.data(), hex.size(), raw(bytes) + kMark.size() + 2 * kNumberBytes, kHashBytes);
  head.hash = hex.data();
  return true;
}

Status AuditHeadFile::start(const AuditHead& head) {
  const std::scoped_lock lock(m_mutex);
  std::string bytes = record(head);
  bytes.resize(kSlots * kSlotBytes, '\0');
  m_file.close();
  if (Status written = writePrivateFile(m_path, bytes); !written) return written;
  m_state = State::Whole;
  m_newest = head;
  m_nextSlot = 1;
  m_unsynced = false;
  return {};
}

void AuditHeadFile::note(const AuditHead& head) {
  if (m_state != State::Whole) {
    if (!start(head)) spdlog::warn("store: audit head not written");
    return;
  }
  const std::scoped_lock lock(m_mutex);
  if (order(head) <= order(m_newest)) return;
  if (!m_file.isOpen() && !m_file.open(m_path)) {
    spdlog::warn("store: audit head not opened");
    return;
  }
  if (!m_file.writeAt(m_nextSlot * kSlotBytes, record(head))) spdlog::warn("store: audit head not written");
  m_newest = head;
  m_nextSlot = 1 - m_nextSlot;
  m_unsynced = true;
}

void AuditHeadFile::sync() {
  const std::scoped_lock lock(m_mutex);
  if (m_unsynced && m_file.sync()) m_unsynced = false;
}

}  // namespace tweehanden::store
