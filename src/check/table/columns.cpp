#include "check/table/columns.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "check/table/cells.hpp"

namespace jixiao::check {

namespace {

constexpr std::string_view of_mark = "为";

std::string plain(std::string_view head) {
  return without_blanks(folded(head));
}

bool has_one(std::string_view text, std::vector<std::string> const& words) {
  return std::ranges::any_of(words, [&](auto const& word) { return contains(text, word); });
}

// 完成数为预算数的%: what is measured, and by what.
struct Share {
  std::string numerator;
  std::string base;
};
std::optional<Share> share_in(std::string_view head) {
  auto const percent = head.rfind('%');
  if (percent == std::string_view::npos) return std::nullopt;
  auto const mark = head.substr(0, percent).rfind(of_mark);
  if (mark == std::string_view::npos) return std::nullopt;
  auto base = head.substr(mark + of_mark.size(), percent - mark - of_mark.size());
  for (std::string_view tail : {"的", "("})
    if (base.ends_with(tail)) base.remove_suffix(tail.size());
  // A word behind the percent sign (市本级) belongs to every head of the table.
  return Share{std::string(head.substr(0, mark)),
               std::string(base) + std::string(head.substr(percent + 1))};
}

class Heads {
 public:
  Heads(form::BudgetTable const& table, ColumnWords const& words) : table_(table), words_(words) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      heads_.push_back(plain(table.columns[i]));
      if (is_amount(heads_.back(), words)) amounts_.push_back(i);
    }
  }

  [[nodiscard]] std::optional<PercentColumn> percent(std::size_t i) const {
    auto const& head = heads_[i];
    if (has_one(head, words_.comparable)) return std::nullopt;
    if (has_one(head, words_.change)) return change(i);
    auto const share = share_in(head);
    if (!share) return std::nullopt;
    auto const numerator = numerator_of(*share, i);
    if (!numerator) return std::nullopt;
    PercentColumn column{i, false, *numerator, {}};
    for (auto const j : fitting(share->base))
      if (j != *numerator) column.bases.push_back(j);
    if (column.bases.empty()) return std::nullopt;
    return column;
  }

 private:
  // The figures of two years before it, the later over the earlier.
  [[nodiscard]] std::optional<PercentColumn> change(std::size_t i) const {
    std::vector<std::size_t> before;
    for (auto const j : amounts_)
      if (j < i) before.push_back(j);
    if (before.size() != 2) return std::nullopt;
    auto first = year_in(heads_[before[0]]);
    auto second = year_in(heads_[before[1]]);
    if (first.empty() || second.empty() || first == second) return std::nullopt;
    if (first > second) std::swap(before[0], before[1]);
    return PercentColumn{i, true, before[1], {before[0]}};
  }

  [[nodiscard]] std::optional<std::size_t> numerator_of(Share const& share, std::size_t i) const {
    if (!share.numerator.empty()) return only(fitting(share.numerator));
    auto const bases = fitting(share.base);
    std::vector<std::size_t> others;
    for (auto const j : amounts_)
      if (j < i && std::ranges::find(bases, j) == bases.end()) others.push_back(j);
    return only(others);
  }

  static std::optional<std::size_t> only(std::vector<std::size_t> const& found) {
    if (found.size() != 1) return std::nullopt;
    return found.front();
  }

  // The columns a phrase may mean: the one of the same words, else those of its kind and year.
  [[nodiscard]] std::vector<std::size_t> fitting(std::string const& phrase) const {
    std::vector<std::size_t> found;
    for (auto const j : amounts_)
      if (heads_[j] == phrase) found.push_back(j);
    if (!found.empty()) return found;
    auto const kind = amount_kind(phrase, words_);
    auto const year = year_in(phrase);
    if (kind.empty()) return found;
    for (auto const j : amounts_) {
      auto const own = amount_kind(heads_[j], words_);
      auto const own_year = year_in(heads_[j]);
      bool const same_kind = own == kind || (kind == "budget" && own != "done" && !own.empty());
      if (same_kind && (year.empty() || year == own_year)) found.push_back(j);
    }
    return found;
  }

  form::BudgetTable const& table_;
  ColumnWords const& words_;
  std::vector<std::string> heads_;
  std::vector<std::size_t> amounts_;
};

}  // namespace

ColumnWords::ColumnWords(rulebook::Rulebook const& rules) : ColumnWords(rules.check("BT-COLUMN")) {}

ColumnWords::ColumnWords(rulebook::CheckSpec const* spec) {
  if (spec == nullptr) return;
  done = spec->words("done");
  initial = spec->words("initial");
  adjusted = spec->words("adjusted");
  budget = spec->words("budget");
  change = spec->words("change");
  part = spec->words("part");
  aside = spec->words("aside");
  comparable = spec->words("comparable");
}

std::string_view amount_kind(std::string_view head, ColumnWords const& words) {
  if (has_one(head, words.initial)) return "initial";
  if (has_one(head, words.adjusted)) return "adjusted";
  if (has_one(head, words.done)) return "done";
  if (has_one(head, words.budget)) return "budget";
  return {};
}

bool is_amount(std::string_view printed, ColumnWords const& words) {
  auto const head = plain(printed);
  return !contains(head, "%") && !has_one(head, words.change) && !has_one(head, words.part) &&
         !has_one(head, words.aside);
}

std::vector<PercentColumn> percent_columns(form::BudgetTable const& table,
                                           ColumnWords const& words) {
  Heads const heads(table, words);
  std::vector<PercentColumn> columns;
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    if (auto column = heads.percent(i)) columns.push_back(std::move(*column));
  return columns;
}

std::optional<std::size_t> base_of(form::BudgetRow const& row, PercentColumn const& column) {
  std::optional<std::size_t> base;
  for (auto const j : column.bases) {
    if (!figure_in(row, j)) continue;
    if (base) return std::nullopt;
    base = j;
  }
  return base;
}

}  // namespace jixiao::check
