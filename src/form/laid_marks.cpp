#include "form/laid_marks.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <string>
#include <tuple>

#include "base/text.hpp"

namespace jixiao::form {
namespace {

constexpr std::size_t enough_places = 3;  // across one page
constexpr std::size_t long_mark = 12;     // bytes; shorter ones are part of other words
constexpr std::size_t most_lines = 200;   // of a page
constexpr std::size_t most_marks = 16;    // of a document
constexpr std::size_t enough_steps = 3;   // of one mark, from character to character

bool has_digit(std::string_view text) {
  return std::ranges::any_of(text, is_digit);
}

// Words with no more than a blank between them.
struct Run {
  std::string text;
  int from;
  int to;
};

std::vector<Run> runs_of(LaidLine const& line, int em) {
  std::vector<Run> out;
  for (auto const& word : line.words) {
    if (out.empty() || word.from - out.back().to >= em) out.push_back({{}, word.from, word.to});
    out.back().text += without_blanks(folded(word.text));
    out.back().to = word.to;
  }
  return out;
}

bool is_letter(std::string_view text) {
  char const c = text.front();
  return characters(text) == 1 && (static_cast<unsigned char>(c) >= 0xE4 || (c | 0x20) >= 'a');
}

class Page {
 public:
  Page(std::span<LaidLine const> lines, int em) : lines_(lines), em_(em) {
    for (auto const& line : lines) runs_.push_back(runs_of(line, em));
  }

  // Texts that stand at unrelated places.
  void add_straight(std::set<std::string>& marks, TargetJudge const& judge) const {
    std::map<std::string_view, std::vector<int>> seen;
    for (auto const& line : runs_) {
      // The two blocks of a table may say the same on one line.
      std::set<std::string_view> here;
      for (auto const& run : line)
        if (run.text.size() > 3 && !has_digit(run.text) && here.insert(run.text).second)
          seen[run.text].push_back(run.from);
    }
    for (auto& [text, from] : seen) {
      if (places(from) + 1 < enough_places) continue;
      if (text.size() >= long_mark) add_inside(text, from);
      if (places(from) >= enough_places && !is_of_table(text, judge)) marks.emplace(text);
    }
  }

  void touch_straight(std::set<std::string> const& marks, std::vector<std::size_t>& out) const {
    auto const is_mark = [&](Run const& run) {
      return std::ranges::any_of(marks,
                                 [&](std::string const& mark) { return contains(run.text, mark); });
    };
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (!std::ranges::any_of(runs_[i], is_mark)) continue;
      for (std::size_t k = i - std::min<std::size_t>(i, 1); k < std::min(i + 2, lines_.size()); ++k)
        out.push_back(lines_[k].number);
    }
  }

  [[nodiscard]] bool is_slanted() const {
    auto steps = find_steps();
    if (longest_chain(steps) >= enough_steps) return true;
    std::ranges::sort(steps, {}, [](Step const& step) {
      return std::tie(step.upper->text, step.lower->text, step.aside, step.upper->from);
    });
    for (auto first = steps.begin(); first != steps.end();) {
      auto const last = std::find_if(first, steps.end(), [&](Step const& other) {
        return other.upper->text != first->upper->text || other.lower->text != first->lower->text ||
               other.aside - first->aside > tolerance();
      });
      std::vector<int> seen;
      for (auto step = first; step != last; ++step) seen.push_back(step->upper->from);
      if (places(std::move(seen)) >= enough_places) return true;
      first = last;
    }
    return false;
  }

  void touch_all(std::vector<std::size_t>& out) const {
    for (auto const& line : lines_) out.push_back(line.number);
  }

 private:
  // Where it stands behind or before the text of a cell, without a gap.
  void add_inside(std::string_view text, std::vector<int>& from) const {
    for (auto const& line : runs_)
      for (auto const& run : line) {
        auto const at = run.text.find(text);
        if (at == std::string::npos || run.text == text) continue;
        auto const before = static_cast<int>(characters(run.text.substr(0, at)));
        from.push_back(run.from +
                       before * (run.to - run.from) / static_cast<int>(characters(run.text)));
      }
  }

  struct Step {
    std::size_t line;  // of the lower one
    Run const* upper;
    Run const* lower;
    int aside;
    std::size_t chain = 1;  // steps up to here
  };

  [[nodiscard]] int tolerance() const { return std::max(1, em_ / 4); }

  // How many different places across the page.
  [[nodiscard]] std::size_t places(std::vector<int> seen) const {
    std::ranges::sort(seen);
    std::size_t count = 0;
    int before = 0;
    for (int const from : seen)
      if (count == 0 || from - before >= 2 * em_) ++count, before = from;
    return count;
  }

  // What tables say in several columns: heads, levels, values.
  static bool is_of_table(std::string_view text, TargetJudge const& judge) {
    return judge.key(text) || judge.is_level1(text) || judge.is_level2(text) ||
           judge.is_part_of_level(text) || judge.is_side(text) || judge.sort(text) != Sort::text;
  }

  [[nodiscard]] std::vector<Step> find_steps() const {
    constexpr std::size_t near = 3;          // lines
    constexpr std::size_t most_letters = 6;  // on a line; more are a text spread out
    std::vector<std::vector<Run const*>> letters(runs_.size());
    for (std::size_t i = 0; i < runs_.size(); ++i) {
      for (auto const& run : runs_[i])
        if (is_letter(run.text)) letters[i].push_back(&run);
      if (letters[i].size() > most_letters) letters[i].clear();
    }
    std::vector<Step> out;
    for (std::size_t i = 0; i < letters.size(); ++i)
      for (auto const* lower : letters[i])
        for (std::size_t k = i - std::min(i, near); k < i; ++k)
          for (auto const* upper : letters[k]) {
            int const aside = lower->from - upper->from;
            if (2 * std::abs(aside) >= em_ && std::abs(aside) <= 6 * em_)
              out.push_back({i, upper, lower, aside});
          }
    return out;
  }

  [[nodiscard]] std::size_t longest_chain(std::vector<Step>& steps) const {
    std::size_t longest = 0;
    for (std::size_t i = 0; i < steps.size(); ++i) {
      for (std::size_t k = i; k-- > 0 && steps[k].line + 3 >= steps[i].line;)
        if (steps[k].lower == steps[i].upper &&
            std::abs(steps[k].aside - steps[i].aside) <= tolerance())
          steps[i].chain = std::max(steps[i].chain, steps[k].chain + 1);
      longest = std::max(longest, steps[i].chain);
    }
    return longest;
  }

  std::span<LaidLine const> lines_;
  int em_;
  std::vector<std::vector<Run>> runs_;
};

}  // namespace

LaidMarks::LaidMarks(std::span<LaidLine const> lines, Measure const& measure,
                     TargetJudge const& judge) {
  std::vector<Page> pages;
  for (std::size_t i = 0; i < lines.size();) {
    std::size_t end = i + 1;
    while (end < lines.size() && end - i < most_lines && !lines[end].page_start) ++end;
    pages.emplace_back(lines.subspan(i, end - i), measure.em);
    i = end;
  }
  std::set<std::string> straight;
  for (auto const& page : pages)
    if (straight.size() < most_marks) page.add_straight(straight, judge);
  for (auto const& page : pages) {
    if (page.is_slanted())
      page.touch_all(lines_);
    else if (!straight.empty())
      page.touch_straight(straight, lines_);
  }
  std::ranges::sort(lines_);
}

bool LaidMarks::touch(std::size_t first, std::size_t last) const {
  auto const line = std::ranges::lower_bound(lines_, first);
  return line != lines_.end() && *line <= last;
}

}  // namespace jixiao::form
