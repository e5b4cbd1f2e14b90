// SPDX-License-Identifier: EUPL-1.2
#include "cli/interrupt.h"

#include <csignal>
#include <iostream>
#include <string>

#include "cli/terminal.h"

namespace tweehanden::cli {
namespace {

// A signal handler can reach nothing but this.
volatile std::sig_atomic_t interruptAsked = 0;

extern "C" void onInterrupt(int) { interruptAsked = 1; }

}  // namespace

void catchInterrupt() { std::signal(SIGINT, onInterrupt); }

bool interrupted() { return interruptAsked != 0; }

Progress terminalProgress(const char* what) {
  const bool shown = errorIsTerminal();
  return [shown, label = std::string(what)](long long done, long long total) {
    if (shown)
      std::cerr << '\r' << label << ": " << done << " van " << total << (done == total ? "\n" : "") << std::flush;
    return !interrupted();
  };
}

}  // namespace tweehanden::cli
