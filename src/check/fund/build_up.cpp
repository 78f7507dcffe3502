#include "check/fund/build_up.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "check/goal/matching.hpp"

namespace jixiao::check {

namespace {

struct Price {
  Decimal value;
  std::string counted;  // 人 of 元/人/月
  int periods = 1;
  bool exact = false;
};

std::optional<int> periods_in_year(std::string_view unit) {
  if (unit == "月" || unit == "个月") return 12;
  if (unit == "季度" || unit == "季") return 4;
  if (unit == "年") return 1;
  return std::nullopt;
}

std::optional<Price> price_of(Row const& row, Units const& units) {
  if (!is_cost(row) || row.target == nullptr || !row.target->expression.notes.empty())
    return std::nullopt;
  auto const* bound = std::get_if<ast::Bound>(&row.target->expression.node);
  if (bound == nullptr || bound->each) return std::nullopt;
  auto const parts = split_rate(bound->quantity.unit);
  if (parts.numerator != "元") return std::nullopt;
  Price price;
  price.value = bound->quantity.value;
  price.exact = bound->implicit || bound->relation == ast::Relation::equal;
  for (auto const unit : parts.denominators) {
    if (auto const periods = periods_in_year(unit)) {
      price.periods *= *periods;
    } else if (price.counted.empty() && units.dimension(unit) != "time") {
      price.counted = unit;
    } else {
      return std::nullopt;
    }
  }
  if (price.counted.empty()) return std::nullopt;
  return price;
}

struct Count {
  Decimal value;
  bool exact = false;
  bool least = false;
};
std::optional<Count> count_of(Row const& row, Price const& price, GoalWords const& words,
                              Units const& units) {
  if (row.level2 != "quantity" || row.target == nullptr || has_doubtful_value(*row.printed))
    return std::nullopt;
  auto const* bound = std::get_if<ast::Bound>(&row.target->expression.node);
  if (bound == nullptr || bound->each) return std::nullopt;
  auto const factor = same_thing(bound->quantity.unit, price.counted, words, units);
  if (!factor || *factor != Ratio(1)) return std::nullopt;
  bool const exact = bound->implicit || bound->relation == ast::Relation::equal;
  return Count{bound->quantity.value, exact, exact || bound->relation == ast::Relation::at_least};
}

// The value of a price may be cut in one block and whole in the other.
bool cut_in_one_block(form::Indicator const& row) {
  return row.notes.size() == 1 && row.notes.front() == "PARSE-VALUE-CUT";
}

}  // namespace

std::string BuildUp::formula() const {
  auto text = count.to_string() + " × " + unit_price.to_string() + "元";
  if (periods != 1) text += " × " + std::to_string(periods);
  return text;
}

std::vector<BuildUp> build_ups(Facts const& facts) {
  auto const words = goal_words(facts.rules);
  Matcher const matcher(facts, words);
  auto const& rows = rows_of(facts);
  std::vector<BuildUp> found;
  for (auto const& row : rows) {
    Row whole = row;
    if (cut_in_one_block(*row.printed)) {
      if (row.period_target != nullptr && row.target != nullptr &&
          row.period_target->text.starts_with(row.target->text))
        whole.target = row.period_target;
    } else if (has_doubtful_value(*row.printed)) {
      continue;
    }
    auto const price = price_of(whole, facts.rules.units);
    if (!price) continue;
    BuildUp best;
    int most = 0;
    bool tie = false;
    Count count;
    for (auto const& other : rows) {
      auto const counted = count_of(other, *price, words, facts.rules.units);
      int const alike = counted ? matcher.alike(row, other) : 0;
      if (alike == 0) continue;
      tie = alike == most;
      if (alike <= most) continue;
      most = alike;
      count = *counted;
      best.quantity = &other;
    }
    if (best.quantity == nullptr || tie) continue;
    best.price = &row;
    best.count = count.value;
    best.unit_price = price->value;
    best.periods = price->periods;
    best.product = count.value * price->value * Decimal{price->periods};
    best.exact = count.exact && price->exact;
    best.least = count.least && price->exact;
    found.push_back(best);
  }
  return found;
}

}  // namespace jixiao::check
