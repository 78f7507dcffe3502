#include "cli/console.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <string>

#include "base/system_error.hpp"
#include "base/text.hpp"
#include "scorecard/to_text.hpp"

namespace jixiao::cli {
namespace {

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    auto const written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

// NO_COLOR counts when it is set to anything but nothing, see no-color.org.
bool wants_colour() {
  char const* no_color = std::getenv("NO_COLOR");
  char const* terminal = std::getenv("TERM");
  return ::isatty(STDOUT_FILENO) && !(no_color && *no_color) &&
         !(terminal && std::strcmp(terminal, "dumb") == 0);
}

// A file name or a printed value may hold anything; a terminal must not obey it.
std::string one_line(std::string_view text) {
  std::string out;
  for (auto const& line : lines_of(text, 1 << 20)) out += line;
  return out;
}

}  // namespace

Console::Console(Language language, bool quiet, bool no_color)
    : language_(language), quiet_(quiet), colour_(!no_color && wants_colour()) {}

TextStyle Console::style() const {
  return {language_, colour_, 100};
}

void Console::write(std::string_view bytes) {
  if (broken_ || write_all(STDOUT_FILENO, bytes)) return;
  broken_ = true;
  auto const why = reason_of(errno);
  error({{}, {"写标准输出失败：" + why.zh, "cannot write to standard output: " + why.en}});
}

void Console::remark(Words const& words) const {
  if (!quiet_) write_all(STDERR_FILENO, words.in(language_) + "\n");
}

void Console::error(Error const& error) const {
  std::string const what = one_line(error.what.in(language_));
  std::string line = "jixiao: ";
  if (!error.place.file.empty()) line += one_line(error.place.file) + ": ";
  // Some messages name their place themselves.
  if (auto const at = one_line(place_in_words(error.place.at, language_));
      !at.empty() && !contains(what, at))
    line += at + ": ";
  write_all(STDERR_FILENO, line + what + "\n");
}

void Console::errors(Errors const& errors) const {
  for (auto const& each : errors) error(each);
}

ExitStatus Console::finish(ExitStatus status) const {
  return broken_ ? ExitStatus::failed : status;
}

}  // namespace jixiao::cli
