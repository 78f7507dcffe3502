#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/report.hpp"
#include "check/rows.hpp"

// Target values as the checks of this folder look at them: the cells of a row worth judging, the
// names of the rows, the word lists of the entries, and one way to report that keeps what the page
// did to a cell from being reported.
namespace jixiao::check {

// Words parted by blanks, as an entry's parameter holds them, looked at in place.
class WordList {
 public:
  explicit WordList(std::string_view words = {}) : words_(words) {}

  // The first that fits; "" when none does.
  [[nodiscard]] std::string_view ending(std::string_view text) const;   // that the text ends with
  [[nodiscard]] std::string_view inside(std::string_view text) const;   // that the text contains
  [[nodiscard]] std::string_view opening(std::string_view text) const;  // that it begins with
  [[nodiscard]] bool holds(std::string_view word) const;
  [[nodiscard]] std::string_view longest_ending(std::string_view text) const;

  template <class Fits>
  [[nodiscard]] bool any(Fits fits) const {
    return !first(fits).empty();
  }

 private:
  template <class Fits>
  [[nodiscard]] std::string_view first(Fits fits) const {
    for (auto rest = words_; !rest.empty();) {
      auto const end = std::min(rest.find(' '), rest.size());
      auto const word = rest.substr(0, end);
      if (!word.empty() && fits(word)) return word;
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return {};
  }

  std::string_view words_;
};
[[nodiscard]] WordList word_list(rulebook::CheckSpec const& spec, std::string_view name);
// Of another check's entry, where both ask the same question.
[[nodiscard]] WordList word_list(Facts const& facts, std::string_view check, std::string_view name);

// One target value of a row: the annual one or, where it says something else, the one of the whole
// period. Of two cells one of which begins the other the page has cut the shorter one.
struct Value {
  Row const& row;
  Constraint const& typed;
  bool annual = true;
  // 定性, 其他 and the like aside: the value as one number with a relation; null otherwise.
  ast::Bound const* bound = nullptr;
};
[[nodiscard]] std::vector<Value> values_of(Facts const& facts);
[[nodiscard]] bool is_same_text(std::string_view a, std::string_view b);

[[nodiscard]] bool has_note(Row const& row, std::string_view note);
// The row's name as names are compared, without what stands in parentheses at its end; the longer
// one where the two blocks print it at different lengths; "" where they print different names.
[[nodiscard]] std::string name_of(Row const& row);
// A cheap look before name_of: false when no word of the list can stand in the name.
[[nodiscard]] bool may_name(Row const& row, WordList words);
[[nodiscard]] bool is_satisfaction(Row const& row);
// A share of a whole (合格率, 满意度), never more than all of it; TV-IMPOSSIBLE lists the names.
[[nodiscard]] bool is_share(Facts const& facts, Value const& value);
// 100 for %, 1000 for ‰; nothing for other units.
[[nodiscard]] std::optional<Decimal> whole_of(std::string_view unit);
// Things that are counted, not measured: 人, 场次; also over something (人/次).
[[nodiscard]] bool is_count(Facts const& facts, std::string_view unit);
[[nodiscard]] bool is_money(Facts const& facts, std::string_view unit);

// What offends, for the carets: the row's name, or what of the value's cell; a cell without digits
// offends as a whole.
enum class Part { name, all, relation, number, unit };

// Shows the value's cell under the finding.
void quote(Finding& finding, Value const& value, Part part);

// Reports the value with its cell quoted; nothing for a cell that looks cut. On a self-assessment,
// whose targets are settled, the entry's parameter `self-assessment` may make it a mere remark
// (info), and one remark for all rows (once), counted in the argument `more`.
void speak(Facts const& facts, rulebook::CheckSpec const& spec, Value const& value, Part part,
           Arguments arguments, std::vector<Finding>& findings);

}  // namespace jixiao::check
