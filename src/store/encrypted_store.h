// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <optional>

#include "store/audit_head.h"
#include "store/connection_pool.h"
#include "store/folder_use.h"
#include "store/folding.h"
#include "store/make_backup.h"
#include "store/medium.h"
#include "store/store.h"
#include "store/store_keys.h"
#include "store/writer_thread.h"

namespace tweehanden::store {

/// Undoes the transaction. Some failures, such as a full disk, have ended it already; then there is nothing to undo.
void rollBack(Connection& connection);

/// Store over SQLCipher: one connection that only the writer thread uses, and a pool for readers.
class EncryptedStore final : public Store {
 public:
  /// Throws on failure (failure.h); `load` must be called before anything else.
  /// With a copy, that one is worked on: it can be looked at but not changed, and what is read is logged in it only.
  EncryptedStore(std::filesystem::path folder, Unlocked unlocked, const Clock& clock, StoreOptions options,
                 std::unique_ptr<PrivateCopy> copy = nullptr);
  ~EncryptedStore() override;

  /// Reads what the store is, and brings its schema up to date, after a
  /// backup. StoreBusy, StoreDamaged, StoreRolledBack, StoreTooNew, NotEnoughSpace, MigrationFailed.
  [[nodiscard]] Status load();
  /// Keeps its place among the folder's users as long as it is open.
  void keepPlace(FolderLock use) { m_use = std::move(use); }
  /// StoreKeys::renew() for who has just opened it. Not needed to work: where it fails, it waits for another time.
  void renewKeyring(const Credentials& credentials);

  [[nodiscard]] const std::filesystem::path& folder() const override { return m_folder; }
  [[nodiscard]] const std::string& user() const override { return m_unlocked.user; }
  [[nodiscard]] StoreInfo info() const override { return m_info; }
  [[nodiscard]] Status read(const std::function<Status(Reader&)>& work) override;
  [[nodiscard]] Status write(const AuditEntry& entry, const std::function<Status(Writer&)>& work) override;
  [[nodiscard]] Status keep(const std::function<Status(Writer&)>& work) override;
  [[nodiscard]] Result<std::vector<VerifyItem>> verify(const Progress& progress) override;
  [[nodiscard]] Keys& keys() override { return m_keys; }
  [[nodiscard]] Result<Backup> backUp(const Progress& progress) override;
  [[nodiscard]] Result<bool> tidySearchIndex() override;
  [[nodiscard]] Status rebuildSearchIndex(const Progress& progress) override;
  void settle() override { m_head.sync(); }
  [[nodiscard]] Status refreshStatistics() override;
  // destruction
  [[nodiscard]] Result<Destruction> destroy(const AuditEntry& entry, const RecordName& record,
                                            long long certificate) override;
  [[nodiscard]] Status scrub(const Progress& progress) override;

 private:
  Status bringUpToDate(int schema);
  [[nodiscard]] BackupPlace backupPlace() const { return {m_place, m_unlocked.key, m_options}; }
  Status transact(const AuditEntry* entry, const std::function<Status(Writer&)>& work);
  Status commitAfter(const AuditEntry* entry, const std::function<Status(Writer&)>& work);
  Status compareHead();
  Status renewHead();
  VerifyItem verifyHead(Connection& connection, const AuditHeadFile& file) const;

  /// Runs `work` on the writer thread in a transaction without an audit line.
  Status upkeep(const char* where, const std::function<void(Connection&)>& work);
  Status fillIndex(const Progress& progress);
  Status completeIndex() { return fillIndex({}); }
  /// Fills the index of a small store at once, and that of a large one as far as opening may take.
  void startIndex();

  const std::filesystem::path m_folder;
  const std::unique_ptr<PrivateCopy> m_copy;  ///< before the connections: it goes after them
  const std::filesystem::path m_place;        ///< where the files are that are worked on
  const Unlocked m_unlocked;
  const Clock& m_clock;
  const StoreOptions m_options;
  std::optional<FolderLock> m_use;
  StoreInfo m_info;
  Folder m_words;
  ConnectionPool m_readers;
  Connection m_writing;
  StoreKeys m_keys;
  AuditHeadFile m_head;
  WriterThread m_writer;  ///< last, so that it stops before what it uses goes
};

}  // namespace tweehanden::store
