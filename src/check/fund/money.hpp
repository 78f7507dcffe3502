#pragma once

#include <optional>
#include <string>
#include <vector>

#include "check/goal/claims.hpp"
#include "check/goal/goal_words.hpp"
#include "check/rows.hpp"

// Amounts of money in 元, whatever unit they are printed in, with half a unit of the last digit
// printed as their leeway: 163.6万元 may stand for anything within 500元.
namespace jixiao::check {

struct Amount {
  Decimal yuan;
  Decimal leeway;
  std::string printed;  // with its unit
};
[[nodiscard]] bool same_amount(Amount const& a, Amount const& b);

// The power of ten of 万元 is 4; nothing for what is no unit of money.
[[nodiscard]] std::optional<int> money_power(std::string_view unit, Vocabulary const& vocabulary);
// A cell of the fund block, in the block's unit; nothing where cell or unit are not printed.
[[nodiscard]] std::optional<Amount> amount_of(form::Field const& cell, form::Funds const& funds,
                                              Vocabulary const& vocabulary);
// What the year's targets may cost: the year's funds, the total where only that is printed.
[[nodiscard]] std::optional<Amount> year_budget(Facts const& facts);
// A value of a text that is one amount of money and nothing else: no rate, no 约, no bound.
[[nodiscard]] std::optional<Amount> amount_of(Claim const& claim, Facts const& facts);

// A cost indicator that caps or states an amount for the whole year.
struct Cost {
  Row const* row = nullptr;
  Amount amount;
  bool exact = false;  // no relation printed, or =
};
// Those that are shares of the whole; a row that prices one unit (元/人/天, 人均, 单价) is none.
[[nodiscard]] std::vector<Cost> costs_of(Facts const& facts,
                                         std::vector<std::string> const& per_unit);

// The amounts in texts that are said to be the project's funds: the thing named is the project, or
// one of the words (预算金额, 项目资金).
[[nodiscard]] std::vector<Claim const*> stated_funds(Facts const& facts,
                                                     std::vector<std::string> const& budget);

}  // namespace jixiao::check
