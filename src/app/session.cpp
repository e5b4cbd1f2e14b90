// SPDX-License-Identifier: EUPL-1.2
#include "app/session.h"

#include <functional>

#include "app/audit.h"
#include "app/store_options.h"
#include "store/store.h"

namespace tweehanden::app {
namespace {

Result<scoring::Model> modelFor(const SessionOptions& options, const Clock& clock) {
  std::vector<std::string> overlays;
  if (!options.overlayFile.empty()) overlays.push_back(options.overlayFile);
  return scoring::modelFromFiles(options.modelFile, overlays, clock.today());
}

/// Tells stores and their users apart in ids, so that two people who record in the same millisecond do not collide.
int nodeOf(const store::Store& store) {
  const std::string mark = std::to_string(store.info().createdAt.milliseconds) + store.user();
  return static_cast<int>(std::hash<std::string>{}(mark) % 1024);
}

/// A keyring without its store is not an empty place: something that was there is gone.
Error openingFault(Error error, const std::filesystem::path& folder) {
  std::error_code ignored;
  if (error.code == ErrorCode::StoreMissing && std::filesystem::exists(folder / "keyring.json", ignored)) {
    error.code = ErrorCode::StoreDamaged;
  }
  return error;
}

/// Who comes in is written down before anything is shown.
Status logOpening(store::Store& store) {
  return store.write(audit("open", "store", 0, {}), [](store::Writer&) -> Status { return {}; });
}

}  // namespace

// The model is loaded first: a model that is refused must not leave a store half made.
Result<std::unique_ptr<Session>> Session::create(const std::filesystem::path& folder, const std::string& user,
                                                 Secret passphrase, const Clock& clock, const SessionOptions& options) {
  auto model = modelFor(options, clock);
  if (!model) return fail(model.error());
  auto store = store::Store::create(folder, {user, std::move(passphrase)}, clock, storeOptions(options));
  if (!store) return fail(store.error());
  return std::unique_ptr<Session>(new Session(std::move(*store), std::move(*model), clock));
}

Result<std::unique_ptr<Session>> Session::open(const std::filesystem::path& folder, const std::string& user,
                                               Secret passphrase, const Clock& clock, const SessionOptions& options) {
  auto model = modelFor(options, clock);
  if (!model) return fail(model.error());
  auto store = store::Store::open(folder, {user, std::move(passphrase)}, clock, storeOptions(options));
  if (!store) return fail(openingFault(store.error(), folder));
  if (const Status logged = logOpening(**store); !logged) return fail(logged.error());
  return std::unique_ptr<Session>(new Session(std::move(*store), std::move(*model), clock));
}

Session::Session(std::unique_ptr<store::Store> store, scoring::Model model, const Clock& clock)
    : m_store(std::move(store)), m_model(std::move(model)), m_clock(clock), m_ids(clock, nodeOf(*m_store)) {}

Session::~Session() = default;

const std::string& Session::user() const { return m_store->user(); }

const std::filesystem::path& Session::folder() const { return m_store->folder(); }

bool Session::demo() const { return m_store->info().demo; }

bool Session::readOnly() const { return m_store->info().readOnly; }

}  // namespace tweehanden::app
