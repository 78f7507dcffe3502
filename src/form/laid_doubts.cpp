#include "form/laid_doubts.hpp"

#include <algorithm>
#include <string>

#include "base/text.hpp"
#include "form/page_cells.hpp"

namespace jixiao::form {
namespace {

constexpr std::size_t enough_rows = 4;

class Doubts {
 public:
  Doubts(std::span<LaidRow const> rows, LaidHeads const& heads, TargetJudge const& judge)
      : heads_(heads.columns), judge_(judge) {
    for (std::size_t k = 0; k < heads_.size(); ++k) {
      auto const filled = static_cast<std::size_t>(
          std::ranges::count_if(rows, [&](LaidRow const& row) { return !row.cells[k].empty(); }));
      full_.push_back(rows.size() >= enough_rows && 4 * filled >= 3 * rows.size());
    }
  }

  [[nodiscard]] bool holds_stranger(LaidRow const& row) const {
    bool lacks = false;
    bool lacks_value = false;
    bool more = false;
    bool value_aside = false;
    for (std::size_t k = 0; k < heads_.size(); ++k) {
      auto const key = heads_[k].key;
      std::string_view const text = row.cells[k];
      bool const value = is_value_column(key);
      bool const number = is_number_column(key);
      if (text.empty()) {
        lacks = lacks || (full_[k] && (value || number));
        lacks_value = lacks_value || value;
        continue;
      }
      if (number && contains(text, " ")) return true;
      if (value && holds_two_values(text)) return true;
      if (number || is_level_column(key)) continue;
      more = more || holds_more(text);
      value_aside = value_aside || (key == Key::reason && judge_.sort(text) == Sort::firm);
    }
    return (lacks && more) || (lacks_value && value_aside);
  }

 private:
  // A blank, and behind it what begins a value.
  [[nodiscard]] bool holds_more(std::string_view text) const {
    for (auto at = text.find(' '); at != std::string_view::npos; at = text.find(' ', at + 1)) {
      auto const rest = text.substr(at + 1);
      if (!rest.empty() && (is_digit(rest.front()) || judge_.begins_with_relation(rest)))
        return true;
    }
    return false;
  }

  // 90% 100%, 12月前 0
  [[nodiscard]] bool holds_two_values(std::string_view text) const {
    auto const at = text.rfind(' ');
    if (at == std::string_view::npos || judge_.sort(text.substr(0, at)) == Sort::text) return false;
    auto const rest = text.substr(at + 1);
    if (std::ranges::all_of(rest, is_digit)) return true;
    return judge_.sort(rest) == Sort::firm && judge_.sort(without_blanks(text)) == Sort::text;
  }

  std::vector<LaidHead> const& heads_;
  TargetJudge const& judge_;
  std::vector<bool> full_;  // columns that nearly all rows have something in
};

}  // namespace

void doubt_strangers(std::span<LaidRow> rows, LaidHeads const& heads, TargetJudge const& judge) {
  Doubts const doubts(rows, heads, judge);
  for (auto& row : rows) row.doubtful = row.doubtful || doubts.holds_stranger(row);
}

}  // namespace jixiao::form
