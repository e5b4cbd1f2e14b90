// SPDX-License-Identifier: EUPL-1.2
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

#include "cli/terminal.h"

namespace tweehanden::cli {
namespace {

/// The controlling terminal with its echo off, for as long as this lives.
class QuietTerminal {
 public:
  QuietTerminal() : m_file(open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)) {
    if (m_file < 0 || tcgetattr(m_file, &m_before) != 0) return;
    termios quiet = m_before;
    quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    m_quiet = tcsetattr(m_file, TCSAFLUSH, &quiet) == 0;
  }
  ~QuietTerminal() {
    if (m_quiet) tcsetattr(m_file, TCSAFLUSH, &m_before);
    if (m_file >= 0) close(m_file);
  }
  QuietTerminal(const QuietTerminal&) = delete;
  QuietTerminal& operator=(const QuietTerminal&) = delete;

  [[nodiscard]] bool ready() const { return m_quiet; }
  void write(const std::string& text) const {
    if (::write(m_file, text.data(), text.size()) < 0) return;  // a question nobody sees is still a question
  }
  /// Up to the end of the line.
  [[nodiscard]] std::string line() const {
    std::string text;
    char c = 0;
    while (::read(m_file, &c, 1) == 1 && c != '\n') text += c;
    return text;
  }

 private:
  int m_file;
  termios m_before{};
  bool m_quiet = false;
};

}  // namespace

bool errorIsTerminal() { return isatty(STDERR_FILENO) == 1; }

std::optional<Secret> askSecret(const std::string& question) {
  const QuietTerminal terminal;
  if (!terminal.ready()) return std::nullopt;
  terminal.write(question);
  Secret secret(terminal.line());
  terminal.write("\n");
  return secret;
}

}  // namespace tweehanden::cli
