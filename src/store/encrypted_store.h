// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/connection_pool.h"
#include "store/folding.h"
#include "store/store.h"
#include "store/writer_thread.h"

namespace tweehanden::store {

inline constexpr const char* kDatabaseFile = "store.db";
inline constexpr const char* kKeyringFile = "keyring.json";

/// Store over SQLCipher: one connection that only the writer thread uses, and a pool for readers.
class EncryptedStore final : public Store {
 public:
  /// Throws on failure (failure.h); `load` must be called before anything else.
  EncryptedStore(std::filesystem::path folder, Unlocked unlocked, const Clock& clock);
  ~EncryptedStore() override;

  /// Reads what the store is, and brings its schema up to date. StoreDamaged, StoreTooNew.
  [[nodiscard]] Status load();

  [[nodiscard]] const std::filesystem::path& folder() const override { return m_folder; }
  [[nodiscard]] const std::string& user() const override { return m_unlocked.user; }
  [[nodiscard]] StoreInfo info() const override { return m_info; }
  [[nodiscard]] Status read(const std::function<Status(Reader&)>& work) override;
  [[nodiscard]] Status write(const AuditEntry& entry, const std::function<Status(Writer&)>& work) override;
  [[nodiscard]] Status keep(const std::function<Status(Writer&)>& work) override;
  [[nodiscard]] Result<std::vector<VerifyItem>> verify(const Progress& progress) override;
  // destruction
  [[nodiscard]] Result<Destruction> destroy(const AuditEntry& entry, const RecordName& record,
                                            long long certificate) override;
  [[nodiscard]] Status scrub(const Progress& progress) override;

 private:
  Status transact(const AuditEntry* entry, const std::function<Status(Writer&)>& work);
  Status commitAfter(const AuditEntry* entry, const std::function<Status(Writer&)>& work);

  const std::filesystem::path m_folder;
  const Unlocked m_unlocked;
  const Clock& m_clock;
  StoreInfo m_info;
  Folder m_words;
  ConnectionPool m_readers;
  Connection m_writing;
  WriterThread m_writer;  ///< last, so that it stops before what it uses goes
};

}  // namespace tweehanden::store
