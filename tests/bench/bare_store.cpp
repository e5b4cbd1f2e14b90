// SPDX-License-Identifier: EUPL-1.2
#include "bench/bare_store.h"

#include <sodium.h>

#include "bench/raw_database.h"

namespace tweehanden::bench {
namespace {

long long number(sqlite3* database, const char* sql) {
  sqlite3_stmt* statement = nullptr;
  require(sqlite3_prepare_v2(database, sql, -1, &statement, nullptr) == SQLITE_OK);
  require(sqlite3_step(statement) == SQLITE_ROW);
  const long long value = sqlite3_column_int64(statement, 0);
  sqlite3_finalize(statement);
  return value;
}

}  // namespace

struct BareStore::State {
  explicit State(sqlite3* opened) : database(opened) {}
  ~State() {
    for (auto* statement :
         {&begin, &commit, &contact, &participant, &observation, &entry, &words, &line, &head, &touch, &evidence}) {
      statement->reset();
    }
    sqlite3_close(database);
  }
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  sqlite3* database;
  std::unique_ptr<Prepared> begin, commit, contact, participant, observation, entry, words, line, head, touch, evidence;
  long long nextEntry = 0;
  long long lines = 0;
  std::string hash;
};

BareStore::BareStore(const std::filesystem::path& folder)
    : m_state(std::make_unique<State>(openRaw(folder, RawUse::Writing))) {
  State& s = *m_state;
  const auto prepared = [&](const char* query) { return std::make_unique<Prepared>(s.database, query); };
  s.begin = prepared("store/begin_write");
  s.commit = prepared("store/commit");
  s.contact = prepared("contact/insert_contact");
  s.participant = prepared("contact/insert_contact_participant");
  s.observation = prepared("observation/insert_observation");
  s.entry = prepared("search/insert_entry");
  s.words = prepared("search/insert_words");
  s.line = prepared("audit/insert_line");
  s.head = prepared("audit/move_head");
  s.touch = prepared("caseload/touch_contact");
  s.evidence = prepared("caseload/move_evidence");
  s.nextEntry = number(s.database, "SELECT max(id) + 1 FROM search_entry");
  s.lines = number(s.database, "SELECT max(id) FROM audit_line");
}

BareStore::~BareStore() = default;

namespace {

void bindStamp(Prepared& statement, int revisionAt, const domain::Stamp& stamp, const std::string& at) {
  statement.integer(revisionAt, stamp.revision);
  statement.text(revisionAt + 1, stamp.recordedBy);
  statement.text(revisionAt + 2, at);
}

// The columns stand in the order of the INSERT, which the names of the first and last one check.
void insertContact(Prepared& st, const domain::Visit& visit, const std::string& at) {
  const auto& contact = visit.contact;
  const std::string start = contact.start.iso();
  const std::string end = contact.end->iso();
  require(st.index("id") == 1 && st.index("note") == 10 && st.index("revision") == 11);
  st.integer(1, contact.id.value);
  st.integer(2, visit.family.value);
  st.text(3, domain::code(contact.kind));
  st.text(4, start);
  st.text(5, end);
  st.text(6, contact.place);
  st.text(7, contact.language);
  st.text(8, domain::code(contact.interpreter));
  st.text(9, contact.interpreterName);
  st.text(10, contact.note);
  bindStamp(st, 11, contact.stamp, at);
  st.run();
}

void insertParticipants(Prepared& st, const domain::Visit& visit) {
  require(st.index("family_id") == 1 && st.index("name") == 6);
  long long position = 0;
  for (const auto& voice : visit.contact.participants) {
    st.integer(1, visit.family.value);
    st.integer(2, visit.contact.id.value);
    st.integer(3, position++);
    st.integer(4, voice.person->value);
    st.none(5);
    st.text(6, voice.name);
    st.run();
  }
}

void insertObservation(Prepared& st, const domain::Visit& visit, const domain::Observation& observation,
                       const std::string& day, const std::string& at) {
  st.integer(1, visit.family.value);
  st.integer(2, observation.id.value);
  st.text(3, observation.indicator);
  st.text(4, observation.answer);
  st.text(5, domain::code(observation.perspective));
  st.integer(6, observation.speaker.person->value);
  st.none(7);
  st.text(8, observation.speaker.name);
  st.none(9);
  st.text(10, domain::code(observation.certainty));
  st.text(11, domain::code(observation.basis));
  st.text(12, day);
  st.integer(13, observation.contact->value);
  st.text(14, observation.quote);
  bindStamp(st, 15, observation.stamp, at);
  st.run();
}

std::string hashOf(const std::string& before, long long number) {
  unsigned char bytes[32];
  const std::string text = before + std::to_string(number) + "create visit mvisser hulpverlening done";
  crypto_generichash(bytes, sizeof bytes, reinterpret_cast<const unsigned char*>(text.data()), text.size(), nullptr, 0);
  std::string hex(65, '\0');
  sodium_bin2hex(hex.data(), hex.size(), bytes, sizeof bytes);
  hex.pop_back();
  return hex;
}

void insertAuditLine(Prepared& st, long long number, const domain::Visit& visit, const std::string& at,
                     const std::string& before, const std::string& hash) {
  require(st.index("event") == 2 && st.index("hash") == 14);
  st.integer(1, number);
  st.text(2, "create");
  st.text(3, at);
  st.text(4, "mvisser");
  st.text(5, "");
  st.text(6, "");
  st.text(7, "hulpverlening");
  st.text(8, "visit");
  st.integer(9, visit.contact.id.value);
  st.integer(10, visit.family.value);
  st.text(11, "");
  st.text(12, "done");
  st.text(13, before);
  st.text(14, hash);
  st.run();
}

}  // namespace

void BareStore::logVisit(const domain::Visit& visit, const std::string& foldedNote) {
  State& s = *m_state;
  const std::string day = visit.contact.start.date.iso();
  const std::string at = visit.contact.stamp.recordedAt.iso();
  s.begin->run();
  insertContact(*s.contact, visit, at);
  insertParticipants(*s.participant, visit);
  s.entry->integer(s.entry->index("id"), s.nextEntry);
  s.entry->text(s.entry->index("kind"), "contact");
  s.entry->integer(s.entry->index("object_id"), visit.contact.id.value);
  s.entry->integer(s.entry->index("family_id"), visit.family.value);
  s.entry->run();
  s.words->integer(1, s.nextEntry++);
  s.words->text(2, foldedNote);
  s.words->text(3, "");
  s.words->text(4, "");
  s.words->run();
  for (const auto& observation : visit.observations) insertObservation(*s.observation, visit, observation, day, at);
  s.touch->text(s.touch->index("day"), day);
  s.touch->integer(s.touch->index("family_id"), visit.family.value);
  s.touch->run();
  s.evidence->integer(1, visit.family.value);
  s.evidence->run();
  std::string hash = hashOf(s.hash, ++s.lines);
  insertAuditLine(*s.line, s.lines, visit, at, s.hash, hash);
  s.head->integer(s.head->index("line_count"), s.lines);
  s.head->text(s.head->index("hash"), hash);
  s.head->run();
  s.commit->run();
  s.hash = std::move(hash);
}

}  // namespace tweehanden::bench
