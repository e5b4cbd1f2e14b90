// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/duplicates.h"
#include "domain/load.h"
#include "domain/records.h"
#include "store/backups.h"
#include "store/keys.h"
#include "store/record_life.h"
#include "store/search.h"
#include "support/clock.h"
#include "support/error.h"
#include "support/progress.h"
#include "support/secret.h"

/// The encrypted store of one team on one machine. No header here names a database library.
namespace tweehanden::store {

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
  bool readOnly = false;  ///< a private copy of what cannot be written is looked at: nothing can be recorded
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
  /// What the list is narrowed down to; none of these: everything.
  std::vector<domain::FamilyStatus> statuses = {};  ///< overrides includeClosed when not empty
  std::string worker = {};
  std::optional<domain::IntermediaryId> intermediary = {};
  std::optional<domain::Frame> frame = {};
  bool descending = false;
};

struct CaseloadPage {
  std::vector<CaseloadRow> rows;
  long long matching = 0;  ///< families that match
  long long total = 0;     ///< families in the store
  bool atLeast = false;    ///< that many match or more: counting stops at kMostCounted where it is not kept
};
inline constexpr int kMostCounted = 1000;

/// What a stored profile has to be of, to hold.
struct ProfileBasis {
  Date on;
  std::string modelHash;
};

/// What the engine made of a family's evidence on a day (docs/decisions/0023). The texts are the caller's.
struct StoredProfile {
  domain::FamilyId family;
  Date on;
  std::string modelVersion;
  std::string modelHash;
  long long evidence = 0;      ///< mark of the family's evidence it was computed from
  long long serviceFacts = 0;  ///< and of the service facts
  std::string levels;          ///< a letter a factor
  std::string scores;
  std::string masses;
};

/// An open family without a profile that holds, and the marks of what it would be computed from now.
struct StaleProfile {
  domain::FamilyId family;
  long long evidence = 0;
  long long serviceFacts = 0;
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

/// What a store holds, for someone who wants to know whether it is the right one.
struct StoreContents {
  long long families = 0;
  long long persons = 0;
  long long contacts = 0;
  long long observations = 0;
  long long tasks = 0;
  long long drafts = 0;
  std::optional<Timestamp> lastLogged;  ///< of the audit trail
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
  [[nodiscard]] virtual Result<StoreContents> contents() = 0;
  // Search.
  /// Names, notes, agreements and help requests that match; the newest first, or ranked (search.h).
  [[nodiscard]] virtual Result<SearchPage> search(const SearchQuery& query) = 0;
  /// Families that may be the one handed over, the likeliest first (duplicates.h).
  [[nodiscard]] virtual Result<std::vector<domain::DuplicateMatch>> similarFamilies(
      const domain::Family& family, const std::vector<domain::Person>& persons, int limit) = 0;
  /// Only the families of these, each once, closed ones too, the newest first.
  [[nodiscard]] virtual Result<std::vector<domain::FamilyId>> search(const std::string& text, int limit) = 0;

  // Stored profiles.
  /// Those of these families that no evidence was added to since, of whatever day and model.
  [[nodiscard]] virtual Result<std::vector<StoredProfile>> storedProfiles(
      const std::vector<domain::FamilyId>& families) = 0;
  /// Open families behind `after` whose profile is missing or does not hold, by id.
  [[nodiscard]] virtual Result<std::vector<StaleProfile>> staleProfiles(const ProfileBasis& basis,
                                                                        domain::FamilyId after, int limit) = 0;
  [[nodiscard]] virtual Result<long long> countStaleProfiles(const ProfileBasis& basis) = 0;
  /// Calls `visit` with what scoring needs of each family, in this order: id, service, observations without words and
  /// stamps, service facts. The case is used again for the next one. Families in the bin are left out.
  [[nodiscard]] virtual Status eachEvidence(const std::vector<domain::FamilyId>& families,
                                            const std::function<void(const domain::Case&)>& visit) = 0;

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
  /// Makes the caseload's lines, where there are none yet.
  [[nodiscard]] virtual Status rebuildCaseload() = 0;
  [[nodiscard]] virtual Status saveDraft(const Draft& draft) = 0;  ///< inserts or replaces
  [[nodiscard]] virtual Status removeDraft(long long id) = 0;

  // Stored profiles and bulk work.
  /// Inserts or replaces them.
  [[nodiscard]] virtual Status storeProfiles(const std::vector<StoredProfile>& profiles) = 0;
  /// Adds a line to the audit trail, for work that tells of several families in one transaction.
  [[nodiscard]] virtual Status note(const AuditEntry& entry) = 0;

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
  /// Every record of `absorbed` becomes one of `kept`; its own row goes to the bin. NotFound; GuardRefused
  /// `legal_hold`.
  [[nodiscard]] virtual Status mergeFamilies(const Merge& merge) = 0;
  /// Organisations, intermediaries and service facts of a case that has nothing else; those that are there stay.
  [[nodiscard]] virtual Status insertShared(const domain::Case& shared) = 0;
  /// Puts exactly that back. NotFound; GuardRefused `merge_undone`, `merge_gone`, `merge_later`, `merge_used`.
  [[nodiscard]] virtual Status undoMerge(long long merge, const Doing& doing) = 0;
};

enum class VerifyCheck { Integrity, ForeignKeys, AuditChain, KeySlots, SearchIndex, AuditHead };
struct VerifyItem {
  VerifyCheck check = VerifyCheck::Integrity;
  bool ok = false;
  std::string detail;   ///< log-safe
  long long count = 0;  ///< rows or lines looked at
};

struct StoreOptions {
  KeyCost keyCost = normalKeyCost();
  bool demo = false;  ///< on create: mark the store as DEMO
  /// How long to wait for another program that is writing.
  std::chrono::milliseconds busyWait{10'000};
  /// Free bytes of the disk a path lies on; before large work more than that work writes must be free.
  std::function<std::uintmax_t(const std::filesystem::path&)> freeBytes = freeBytesOf;
  /// On open: look at a private copy and change nothing, as is always done where the store cannot be written.
  bool readOnly = false;
};

class Store {
 public:
  /// Makes `folder` with store.db and keyring.json. StoreExists when the folder holds one; nothing half made is left.
  [[nodiscard]] static Result<std::unique_ptr<Store>> create(const std::filesystem::path& folder,
                                                             const Credentials& credentials, const Clock& clock,
                                                             const StoreOptions& options = {});
  /// StoreMissing, KeyringMissing, KeyringDamaged, WrongPassphrase, TooManyAttempts, StoreDamaged, StoreTooNew,
  /// StoreBusy; StoreRolledBack when work that was acknowledged is gone; and what bringing an older schema up to date
  /// may say: NotEnoughSpace, MigrationFailed. On a medium that cannot be written info().readOnly is true, and writing
  /// is StoreReadOnly.
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
  /// One transaction without an audit line of its own: work in hand (drafts), what is only derived (profiles), and bulk
  /// work that notes its lines itself.
  [[nodiscard]] virtual Status keep(const std::function<Status(Writer&)>& work) = 0;
  [[nodiscard]] virtual Result<std::vector<VerifyItem>> verify(const Progress& progress) = 0;
  /// Who can open the store, and with what.
  [[nodiscard]] virtual Keys& keys() = 0;
  /// Copies the store, as it is at one moment and while it is in use, to a new dated folder below backups/, looks the
  /// copy through, and removes the copies that have expired. NotEnoughSpace, DiskFull, FileUnwritable, StoreDamaged,
  /// Cancelled: then no copy is left.
  [[nodiscard]] virtual Result<Backup> backUp(const Progress& progress) = 0;

  // Search index.
  /// One short step of its upkeep, in a transaction of its own: fills what is not indexed yet, or merges its parts.
  /// True while another step is of use. An index found damaged is emptied, and the next steps fill it again.
  [[nodiscard]] virtual Result<bool> tidySearchIndex() = 0;
  /// Empties the index and fills it from the records, in steps. Cancelled leaves an index that tidySearchIndex() goes
  /// on filling.
  [[nodiscard]] virtual Status rebuildSearchIndex(const Progress& progress) = 0;

  /// Upkeep: waits until the disk has what was noted beside the database without waiting (decision 0020).
  virtual void settle() = 0;
  /// Upkeep: sees to it that queries are planned as they were tested, without statistics (docs/decisions/0024).
  /// Instant, whatever the size; it holds for connections opened later.
  [[nodiscard]] virtual Status refreshStatistics() = 0;

  // destruction
  /// Destroys what is in the bin by itself, with its audit line, and keeps a certificate of numbers. Copies in unused
  /// space and in the log stay until scrub(). NotFound; GuardRefused `legal_hold`.
  [[nodiscard]] virtual Result<Destruction> destroy(const AuditEntry& entry, const RecordName& record,
                                                    long long certificate) = 0;
  /// Leaves no copy of what was destroyed: one segment in the search index, every page written anew, the log emptied.
  /// Steps are told to `progress`. StoreBusy when a reader holds the log: then call it again later. Nothing to do is
  /// done at once.
  [[nodiscard]] virtual Status scrub(const Progress& progress) = 0;
};

}  // namespace tweehanden::store
