#include "cli/progress.hpp"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <string_view>
#include <utility>

#include "base/text.hpp"

namespace jixiao::cli {
namespace {

using namespace std::chrono_literals;

constexpr Progress::Duration between_updates = 200ms;
constexpr Progress::Duration quiet_time = 10s;

void say(std::string_view text) {
  while (!text.empty()) {
    auto const written = ::write(STDERR_FILENO, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
}

// Forms in a second: 86, or 0.4 where there are few.
std::string rate(std::size_t forms, std::chrono::milliseconds elapsed) {
  auto const milliseconds = static_cast<std::size_t>(elapsed.count());
  std::size_t const tenths = milliseconds == 0 ? 0 : forms * 10'000 / milliseconds;
  if (tenths >= 100) return fmt::format("{}", tenths / 10);
  return fmt::format("{}.{}", tenths / 10, tenths % 10);
}

std::string time_in_words(std::size_t seconds, bool chinese) {
  auto const minutes = seconds / 60;
  if (minutes >= 60)
    return fmt::format(fmt::runtime(chinese ? "{} 小时 {} 分" : "{} h {} min"), minutes / 60,
                       minutes % 60);
  if (minutes > 0)
    return fmt::format(fmt::runtime(chinese ? "{} 分 {} 秒" : "{} min {} s"), minutes,
                       seconds % 60);
  return fmt::format(fmt::runtime(chinese ? "{} 秒" : "{} s"), seconds);
}

std::size_t tenth_of(Count const& count) {
  return count.total == 0 ? 0 : count.done * 10 / count.total;
}

int columns() {
  winsize size{};
  if (::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col < 20) return 79;
  return size.ws_col - 1;
}

bool is_terminal(int descriptor) {
  char const* const terminal = std::getenv("TERM");
  return ::isatty(descriptor) && !(terminal && std::strcmp(terminal, "dumb") == 0);
}

}  // namespace

std::string in_words(Count const& count, std::chrono::milliseconds elapsed, Language language) {
  bool const chinese = language == Language::chinese;
  std::string out;
  if (count.total > 0) {
    auto const percent = count.done * 100 / count.total;
    if (count.bytes)
      out += fmt::format("{}%", percent);
    else
      out += fmt::format(fmt::runtime(chinese ? "{}/{} 个文件（{}%）" : "{}/{} files ({}%)"),
                         count.done, count.total, percent);
    out += chinese ? "，" : ", ";
  }
  out += fmt::format(fmt::runtime(chinese ? "{} 张表，{} 张/秒" : "{} forms, {}/s"), count.forms,
                     rate(count.forms, elapsed));
  if (count.total > 0 && count.done > 0 && count.done < count.total) {
    auto const left =
        static_cast<std::size_t>(elapsed.count()) / 1000 * (count.total - count.done) / count.done;
    out += (chinese ? "，剩余约 " : ", about ") + time_in_words(left, chinese) +
           (chinese ? "" : " left");
  }
  if (count.errors > 0)
    out += fmt::format(fmt::runtime(chinese ? "，错误 {}" : ", {} errors"), count.errors);
  return out;
}

bool Progress::is_due(Count const& count, Duration elapsed) const {
  switch (manner_) {
    case Manner::silent: return false;
    case Manner::one_line: return elapsed - last_ >= between_updates;
    case Manner::lines:
      return elapsed >= quiet_time &&
             (elapsed - last_ >= quiet_time || tenth_of(count) > last_tenth_);
  }
  return false;
}

void Progress::show(Count const& count) {
  if (manner_ == Manner::silent) return;
  auto const elapsed =
      std::chrono::duration_cast<Duration>(std::chrono::steady_clock::now() - start_);
  if (!is_due(count, elapsed)) return;
  last_ = elapsed;
  last_tenth_ = tenth_of(count);
  auto const words = in_words(count, elapsed, language_);
  if (manner_ == Manner::lines) return say(words + "\n");
  say("\r" + fit(words, columns()) + "\x1B[K");
  shown_ = true;
}

void Progress::make_way() {
  if (std::exchange(shown_, false)) say("\r\x1B[K");
}

Progress::Manner manner_of_progress(bool quiet, bool printing) {
  if (quiet) return Progress::Manner::silent;
  if (!is_terminal(STDERR_FILENO)) return Progress::Manner::lines;
  return printing && ::isatty(STDOUT_FILENO) ? Progress::Manner::silent
                                             : Progress::Manner::one_line;
}

}  // namespace jixiao::cli
