// SPDX-License-Identifier: EUPL-1.2
#include "support/logged_errors.h"

#include <spdlog/sinks/base_sink.h>
#include <spdlog/spdlog.h>

#include <memory>
#include <mutex>
#include <utility>

namespace tweehanden::test {
namespace {

/// Keeps what was logged as an error; the rest of the log is dropped, because it would drown the tests' own output.
class ErrorSink final : public spdlog::sinks::base_sink<std::mutex> {
 public:
  std::vector<std::string> take() {
    const std::lock_guard lock(mutex_);
    return std::exchange(m_errors, {});
  }

 protected:
  void sink_it_(const spdlog::details::log_msg& message) override {
    if (message.level >= spdlog::level::err) m_errors.emplace_back(message.payload.data(), message.payload.size());
  }
  void flush_() override {}

 private:
  std::vector<std::string> m_errors;
};

/// The watch of this process: spdlog's default logger is global as well, so there is exactly one.
struct Watch {
  std::shared_ptr<ErrorSink> sink = std::make_shared<ErrorSink>();
  int announced = 0;
};

Watch& watch() {
  static Watch theWatch;
  return theWatch;
}

}  // namespace

void expectLoggedError(int count) { watch().announced += count; }

void watchLoggedErrors() {
  spdlog::set_default_logger(std::make_shared<spdlog::logger>("test", watch().sink));
  spdlog::set_level(spdlog::level::trace);
}

std::vector<std::string> judgeLoggedErrors() {
  const auto logged = watch().sink->take();
  const auto announced = static_cast<std::size_t>(std::exchange(watch().announced, 0));
  if (logged.size() == announced) return {};
  std::vector<std::string> faults;
  if (logged.size() < announced) faults.emplace_back("an announced error was not logged");
  if (logged.size() > announced) {
    for (const auto& text : logged) faults.push_back("logged error that was not announced: " + text);
  }
  return faults;
}

}  // namespace tweehanden::test
