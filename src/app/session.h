// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "scoring/model.h"
#include "support/clock.h"
#include "support/error.h"
#include "support/id_source.h"
#include "support/secret.h"

namespace tweehanden::store {
class Store;
}

/// Use cases: the only place where scoring and store meet.
namespace tweehanden::app {

/// How dear it is to derive the key. Lowest is for tests only.
enum class KeyStrength { Normal, Lowest };

struct SessionOptions {
  KeyStrength keyStrength = KeyStrength::Normal;
  bool demo = false;             ///< on create: a store of invented families, marked DEMO everywhere
  std::string modelFile;         ///< another model than the shipped one
  std::string overlayFile = {};  ///< local changes of it; empty: none
};

/// An unlocked store with the model, the clock and the user that work on it. Thread-safe; closing it locks the store.
class Session {
 public:
  [[nodiscard]] static Result<std::unique_ptr<Session>> create(const std::filesystem::path& folder,
                                                               const std::string& user, Secret passphrase,
                                                               const Clock& clock, const SessionOptions& options = {});
  /// `user` may be empty: every key slot is tried. Coming in is logged. A keyring whose store is gone is StoreDamaged.
  [[nodiscard]] static Result<std::unique_ptr<Session>> open(const std::filesystem::path& folder,
                                                             const std::string& user, Secret passphrase,
                                                             const Clock& clock, const SessionOptions& options = {});
  ~Session();
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  [[nodiscard]] const scoring::Model& model() const { return m_model; }
  [[nodiscard]] const Clock& clock() const { return m_clock; }
  [[nodiscard]] IdSource& ids() { return m_ids; }
  [[nodiscard]] const std::string& user() const;
  [[nodiscard]] const std::filesystem::path& folder() const;
  [[nodiscard]] bool demo() const;
  /// The store cannot be written where it is: a copy is looked at, and nothing can be recorded.
  [[nodiscard]] bool readOnly() const;
  /// For use cases only.
  [[nodiscard]] store::Store& store() { return *m_store; }

 private:
  Session(std::unique_ptr<store::Store> store, scoring::Model model, const Clock& clock);
  std::unique_ptr<store::Store> m_store;
  scoring::Model m_model;
  const Clock& m_clock;
  IdSource m_ids;
};

}  // namespace tweehanden::app
