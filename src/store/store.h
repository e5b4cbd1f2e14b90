// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/load.h"
#include "domain/records.h"
#include "store/record_life.h"
#include "support/clock.h"
#include "support/error.h"
#include "support/progress.h"
#include "support/secret.h"

/// The encrypted store of one team on one machine. No header here names a database library.
namespace tweehanden::store {

/// Cost of deriving a key from a passphrase (Argon2id).
struct KeyCost {
  unsigned long long operations = 0;
  std::size_t memoryBytes = 0;
};
/// libsodium's MODERATE: about half a second and 256 MiB.
[[nodiscard]] KeyCost normalKeyCost();
/// libsodium's least: for tests and benchmarks only.
[[nodiscard]] KeyCost lowestKeyCost();

struct Credentials {
  std::string user;  ///< empty when opening: every slot is tried
  Secret passphrase;
};

/// What was done, in NEN 7513 terms (field.md). User, time and chain are added by the store. Holds no content.
struct AuditEntry {
  std::string event;   ///< "create", "read", "change", "search", "export", "import", "open", …
  std::string object;  ///< kind of record: "visit", "case", "store"
  long long objectId = 0;
  long long familyId = 0;
  std::string purpose;
  std::string outcome = "done";  ///< "refused" when a guard or a rule did not allow it
  std::string role = {};
  std::string onBehalfOf = {};
  std::string ground = {};  ///< empty: the legal ground of the family's file
};

struct StoreInfo {
  bool demo = false;
  int schemaVersion = 0;
  Timestamp createdAt;
};

/// A line of the caseload, straight from the store.
struct CaseloadRow {
  domain::FamilyId id;
  std::string caseNumber;
  std::string displayName;
  domain::FamilyStatus status = domain::FamilyStatus::Active;
  domain::Frame frame = domain::Frame::Voluntary;
  std::string worker;
  std::string intermediary;
  std::optional<Date> lastContact;
  std::string nextTask;  ///< text of the open task that is due first
  std::optional<Date> nextUntil;
  int openTasks = 0;
  int waitingReferrals = 0;  ///< sent or accepted, not yet under way
};

enum class CaseloadSort { Name, NextDue, LastContact };

struct CaseloadQuery {
  std::string text;  ///< matches names, persons and case number, folded, by prefix of each word
  CaseloadSort sort = CaseloadSort::Name;
  bool includeClosed = false;
  int limit = 200;
  std::optional<CaseloadRow> after;  ///< the last row of the page before (keyset)
};

struct CaseloadPage {
  std::vector<CaseloadRow> rows;
  long long matching = 0;  ///< families that match
  long long total = 0;     ///< families in the store
};

struct Draft {
  long long id = 0;
  std::optional<domain::FamilyId> family;
  std::string kind;  ///< "visit"
  std::string body;  ///< JSON text, opaque to the store
  std::string user;
  Timestamp savedAt;
};

/// What dividing intermediaries over a caseload needs to know.
struct OpenCaseload {
  /// Families in intake or active, by id, with what guards, wishes and hours are made of: persons, custody, relations,
  /// consents, referrals, safety concerns without their steps, tasks with or for the partner. The rest stays empty.
  std::vector<domain::Case> cases;
  std::vector<domain::LoadTask> given;  ///< tasks in families given to an intermediary, also where no longer open
};

/// Reads, inside one snapshot.
class Reader {
 public:
  virtual ~Reader() = default;
  [[nodiscard]] virtual Result<CaseloadPage> caseload(const CaseloadQuery& query) = 0;
  [[nodiscard]] virtual Result<std::optional<domain::FamilyId>> findFamily(const std::string& caseNumber) = 0;
  /// The whole case with the organisations, intermediaries and service facts it refers to, in order of id
  /// (contacts by start). ErrorCode::NotFound when there is none.
  [[nodiscard]] virtual Result<domain::Case> loadCase(domain::FamilyId family) = 0;
  /// Only what scoring needs of several families at once: observations and service facts, as cases without the rest.
  [[nodiscard]] virtual Result<std::vector<domain::Case>> loadEvidence(
      const std::vector<domain::FamilyId>& families) = 0;
  [[nodiscard]] virtual Result<std::vector<domain::Organisation>> organisations() = 0;
  [[nodiscard]] virtual Result<std::vector<domain::Intermediary>> intermediaries() = 0;
  /// The tasks in families, in the whole store, that were given to an intermediary: what its load is made of.
  [[nodiscard]] virtual Result<std::vector<domain::LoadTask>> loadTasks(domain::IntermediaryId intermediary) = 0;
  /// All open families at once, by one query for each kind of row.
  [[nodiscard]] virtual Result<OpenCaseload> openCaseload() = 0;
  [[nodiscard]] virtual Result<std::vector<Draft>> drafts(const std::string& user) = 0;
  /// Families whose notes, names or agreements match the words (prefix of each), newest contact first.
  [[nodiscard]] virtual Result<std::vector<domain::FamilyId>> search(const std::string& text, int limit) = 0;
  // settings
  /// Nothing when it was never set.
  [[nodiscard]] virtual Result<std::optional<std::string>> setting(const std::string& name) = 0;
  // life of records (record_life.h)
  /// Every replaced revision of a family's contacts, observations and tasks.
  [[nodiscard]] virtual Result<CaseHistory> history(domain::FamilyId family) = 0;
  /// Lines of the audit trail, newest first.
  [[nodiscard]] virtual Result<std::vector<LogLine>> log(const LogFilter& filter) = 0;
  /// What is in the bin, the longest there first.
  [[nodiscard]] virtual Result<std::vector<BinEntry>> bin() = 0;
  /// A family by its number, also in the bin; and the number of any family.
  [[nodiscard]] virtual Result<std::optional<domain::FamilyId>> findBinnedFamily(const std::string& caseNumber) = 0;
  [[nodiscard]] virtual Result<std::optional<std::string>> caseNumber(domain::FamilyId family) = 0;
  /// Whether the number is taken, also by a family in the bin.
  [[nodiscard]] virtual Result<bool> hasCaseNumber(const std::string& caseNumber) = 0;
  /// Why nothing of this family may be destroyed; empty when it may.
  [[nodiscard]] virtual Result<std::string> hold(domain::FamilyId family) = 0;
  [[nodiscard]] virtual Result<std::vector<Destruction>> destructions() = 0;
  /// Those that were not undone.
  [[nodiscard]] virtual Result<std::vector<Merge>> merges() = 0;
  // full export
  /// Families that are not in the bin, in order of id, after one (0: from the first).
  [[nodiscard]] virtual Result<std::vector<domain::FamilyId>> familiesAfter(domain::FamilyId after, int limit) = 0;
  [[nodiscard]] virtual Result<std::vector<domain::ServiceFact>> serviceFacts() = 0;
  /// The tables of a full export by name, and every row of one: first its columns, then its values as text, absence as
  /// empty text. False from `visit` ends it with Cancelled.
  [[nodiscard]] virtual std::vector<std::string> exportedTables() = 0;
  [[nodiscard]] virtual Status exportRows(
      const std::string& table, const std::function<bool(const std::vector<std::string_view>& row)>& visit) = 0;
};

/// Writes, inside one transaction together with its audit line.
class Writer : public Reader {
 public:
  /// Inserts every record of a case that is not there yet. Existing organisations and intermediaries stay as they are.
  /// DuplicateCaseNumber or DuplicateId when family or record ids are taken: then nothing is written.
  [[nodiscard]] virtual Status insertCase(const domain::Case& file) = 0;
  [[nodiscard]] virtual Status insertVisit(const domain::Visit& visit) = 0;
  [[nodiscard]] virtual Status insertTask(domain::FamilyId family, const domain::Task& task) = 0;
  /// Writes the new revision and keeps the old one; RevisionConflict unless task.stamp.revision is the stored one
  /// plus 1.
  [[nodiscard]] virtual Status updateTask(domain::FamilyId family, const domain::Task& task) = 0;
  /// The same for a contact (its observations stay).
  [[nodiscard]] virtual Status updateContact(domain::FamilyId family, const domain::Contact& contact,
                                             const std::string& reason) = 0;
  /// Adds what a worker confirmed; what was confirmed before stays as it is.
  [[nodiscard]] virtual Status insertConfirmation(domain::FamilyId family,
                                                  const domain::ProfileConfirmation& confirmation) = 0;
  [[nodiscard]] virtual Status saveDraft(const Draft& draft) = 0;  ///< inserts or replaces
  [[nodiscard]] virtual Status removeDraft(long long id) = 0;
  // settings
  [[nodiscard]] virtual Status setSetting(const std::string& name, const std::string& value) = 0;
  // life of records (record_life.h)
  /// As updateContact.
  [[nodiscard]] virtual Status updateObservation(domain::FamilyId family, const domain::Observation& observation,
                                                 const std::string& reason) = 0;
  /// Hides a family, contact, observation or help request from every reader; a contact with what was observed and
  /// agreed there. NotFound.
  [[nodiscard]] virtual Status putInBin(const RecordName& record, const Doing& doing) = 0;
  /// Puts it back whole. NotFound; GuardRefused `contact_in_bin`, `merged`.
  [[nodiscard]] virtual Status restoreFromBin(const RecordName& record) = 0;
  /// Nothing of the family is destroyed as long as there is a reason; an empty one lifts it.
  [[nodiscard]] virtual Status setHold(domain::FamilyId family, const std::string& reason) = 0;
  /// Every record of `absorbed` becomes one of `kept`; its own row goes to the bin. NotFound; GuardRefused `legal_hold`.
  [[nodiscard]] virtual Status mergeFamilies(const Merge& merge) = 0;
  /// Organisations, intermediaries and service facts of a case that has nothing else; those that are there stay.
  [[nodiscard]] virtual Status insertShared(const domain::Case& shared) = 0;
  /// Puts exactly that back. NotFound; GuardRefused `merge_undone`, `merge_gone`, `merge_later`, `merge_used`.
  [[nodiscard]] virtual Status undoMerge(long long merge, const Doing& doing) = 0;
};

enum class VerifyCheck { Integrity, ForeignKeys, AuditChain, KeySlots, SearchIndex };
struct VerifyItem {
  VerifyCheck check = VerifyCheck::Integrity;
  bool ok = false;
  std::string detail;   ///< log-safe
  long long count = 0;  ///< rows or lines looked at
};

struct StoreOptions {
  KeyCost keyCost = normalKeyCost();
  bool demo = false;  ///< on create: mark the store as DEMO
};

class Store {
 public:
  /// Makes `folder` with store.db and keyring.json. StoreExists when the folder holds one; nothing half made is left.
  [[nodiscard]] static Result<std::unique_ptr<Store>> create(const std::filesystem::path& folder,
                                                             const Credentials& credentials, const Clock& clock,
                                                             const StoreOptions& options = {});
  /// StoreMissing, KeyringMissing, KeyringDamaged, WrongPassphrase, StoreDamaged, StoreTooNew.
  [[nodiscard]] static Result<std::unique_ptr<Store>> open(const std::filesystem::path& folder,
                                                           const Credentials& credentials, const Clock& clock,
                                                           const StoreOptions& options = {});
  virtual ~Store() = default;

  [[nodiscard]] virtual const std::filesystem::path& folder() const = 0;
  [[nodiscard]] virtual const std::string& user() const = 0;
  [[nodiscard]] virtual StoreInfo info() const = 0;

  /// Runs `work` in the calling thread on a reader's connection, in one read transaction. Thread-safe.
  [[nodiscard]] virtual Status read(const std::function<Status(Reader&)>& work) = 0;
  /// Runs `work` on the writer thread in one BEGIN IMMEDIATE transaction with its audit line; waits for the commit.
  /// An error from `work` rolls all of it back. Thread-safe.
  [[nodiscard]] virtual Status write(const AuditEntry& entry, const std::function<Status(Writer&)>& work) = 0;
  /// Saves work in hand: one transaction without an audit line (drafts only).
  [[nodiscard]] virtual Status keep(const std::function<Status(Writer&)>& work) = 0;
  [[nodiscard]] virtual Result<std::vector<VerifyItem>> verify(const Progress& progress) = 0;
  // destruction
  /// Destroys what is in the bin by itself, with its audit line, and keeps a certificate of numbers. Copies in unused
  /// space and in the log stay until scrub(). NotFound; GuardRefused `legal_hold`.
  [[nodiscard]] virtual Result<Destruction> destroy(const AuditEntry& entry, const RecordName& record,
                                                    long long certificate) = 0;
  /// Leaves no copy of what was destroyed: one segment in the search index, every page written anew, the log emptied. Steps are
  /// told to `progress`. StoreBusy when a reader holds the log: then call it again later. Nothing to do is done at once.
  [[nodiscard]] virtual Status scrub(const Progress& progress) = 0;
};

}  // namespace tweehanden::store
