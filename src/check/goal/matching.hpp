#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/goal/claims.hpp"
#include "check/goal/goal_words.hpp"
#include "check/rows.hpp"

// Which indicator a claim speaks of. Names are compared without the words that only say what is
// counted (数量, 次数), with words of one meaning folded together (资料, 文件); the name must be
// found in what the claim says, or what the claim speaks of in the name, and the units must count
// the same thing. Where two indicators fit equally well none is taken.
namespace jixiao::check {

// A claim and one of the things it is said of, with the indicator found for it.
struct Matched {
  Claim const* claim = nullptr;
  Row const* row = nullptr;
  Constraint const* value =
      nullptr;  // the row's cell that answers the text: its period's, its year's
};

enum class Asks { quantity, rate, date };

class Matcher {
 public:
  Matcher(Facts const& facts, GoalWords const& words);

  // The matches of all claims of this kind that speak of the form's own time.
  [[nodiscard]] std::vector<Matched> matches(Asks asks) const;
  // Some indicator has to do with the claim, however it is worded. True in doubt.
  [[nodiscard]] bool has_relative(Claim const& claim) const;
  // How much of their names two rows share; 0 when they are named after different things.
  [[nodiscard]] int alike(Row const& a, Row const& b) const;

 private:
  struct Name {
    Row const* row;
    std::u32string core;
  };
  struct Thing {
    std::u32string before;
    std::u32string behind;
  };

  [[nodiscard]] std::u32string plain(std::string_view text) const;
  [[nodiscard]] std::u32string core_of(std::string_view text) const;
  [[nodiscard]] std::size_t specific(std::u32string_view text) const;
  // How well the thing fits the name; 0: not at all.
  [[nodiscard]] int fit(Name const& name, Thing const& thing, Asks asks) const;
  // The thing is part of the name, and the rest of the name stands in the claim's sentence.
  [[nodiscard]] int narrower(Name const& name, Thing const& thing, Claim const& claim) const;
  // Another row counts the same unit under a name that holds the thing as well.
  [[nodiscard]] bool has_rival(Name const& name, std::u32string_view side,
                               Claim const& claim) const;
  [[nodiscard]] bool alone_of_its_unit(Claim const& claim) const;
  [[nodiscard]] Row const* best(Claim const& claim, Thing const& thing, Asks asks) const;
  [[nodiscard]] std::u32string without_leads(std::u32string text) const;

  Facts const& facts_;
  GoalWords const& words_;
  std::vector<Name> names_;
};

[[nodiscard]] std::optional<Asks> asks_of(ast::Expression const& expression);
// The cell of the row that a text of this kind is to be held against.
[[nodiscard]] Constraint const* answer_to(Prose const& prose, Row const& row);
// The row's values may be read wrongly: cut or paired by guess. A guessed level or a name over
// several lines harms no value.
[[nodiscard]] bool has_doubtful_value(form::Indicator const& row);

// How a claim and an indicator's value stand to each other.
enum class Agreement { same, implied, different, open };
[[nodiscard]] Agreement agreement_of(ast::Expression const& claim, ast::Expression const& target,
                                     GoalWords const& words, Units const& units);
[[nodiscard]] Agreement date_agreement(ast::Expression const& claim, ast::Expression const& target,
                                       std::optional<int> year);
// Units that count one thing: equal, convertible, or of one group of counting words; a denominator
// of a year is no part of it.
[[nodiscard]] std::optional<Ratio> same_thing(std::string_view from, std::string_view to,
                                              GoalWords const& words, Units const& units);

}  // namespace jixiao::check
