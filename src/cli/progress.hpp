#pragma once

#include <chrono>
#include <cstddef>
#include <string>

#include "base/words.hpp"

namespace jixiao::cli {

// How far a run has come. `done` of `total` are files, or bytes when one stream is all there is;
// a total of 0 is not known.
struct Count {
  std::size_t done = 0;
  std::size_t total = 0;
  bool bytes = false;
  std::size_t forms = 0;
  std::size_t errors = 0;
};

// "120/4000 个文件（3%），36 张表，12 张/秒，剩余约 5 分 20 秒，错误 2": the rate and the time left
// are those of the whole run so far.
[[nodiscard]] std::string in_words(Count const& count, std::chrono::milliseconds elapsed,
                                   Language language);

// Tells on standard error how far a run has come: on a terminal in one line that is written over
// and over, otherwise in plain lines. A run of a few seconds says nothing in plain lines.
class Progress {
 public:
  enum class Manner { silent, one_line, lines };
  using Duration = std::chrono::milliseconds;

  Progress(Manner manner, Language language) : manner_(manner), language_(language) {}
  ~Progress() { make_way(); }
  Progress(Progress const&) = delete;
  Progress& operator=(Progress const&) = delete;

  // When it is time for it.
  void show(Count const& count);
  // Takes the line off the terminal, for something else to be written.
  void make_way();

  // Whether to say something now; what `show` asks.
  [[nodiscard]] bool is_due(Count const& count, Duration elapsed) const;

 private:
  Manner manner_;
  Language language_;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
  Duration last_{0};
  std::size_t last_tenth_ = 0;
  bool shown_ = false;  // the line stands on the terminal
};

// What suits the surroundings: `printing` results on the same terminal leaves no room.
[[nodiscard]] Progress::Manner manner_of_progress(bool quiet, bool printing);

}  // namespace jixiao::cli
