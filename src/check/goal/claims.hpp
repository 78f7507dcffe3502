#pragma once

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.hpp"
#include "base/text.hpp"
#include "form/form.hpp"
#include "grammar/ast.hpp"
#include "rulebook/rulebook.hpp"

// What the running texts of a target form say in numbers: 培训不少于2场, 15条道路,
// 满意度达到95％以上, 均在12月底之前完成. A text is cut at its punctuation, a span around every
// number is extended to the relation before it and the unit, magnitude and relation behind it, and
// the grammar types the span. What it does not type for sure is no claim: a missed claim costs a
// finding, an invented one accuses a form.
namespace jixiao::check {

// A text of the form that may make claims, and its folding.
struct Prose {
  std::string_view key;  // "period-goal", "annual-goal", else the statement's: "overview", "plan"
  std::string name;      // as printed: 项目概况
  std::string_view text;
  std::string_view at;
  Folded plain;

  [[nodiscard]] bool is_goal() const { return key == "period-goal" || key == "annual-goal"; }
};

struct Claim {
  Prose const* prose = nullptr;
  ast::Expression expression;
  std::size_t begin = 0;  // of the value, in prose->plain.text
  std::size_t end = 0;
  // What it speaks of: the words before the value up to the punctuation or the value before it;
  // several where one value is said of several things (正确率、及时率均达到100％).
  std::vector<std::string> things;
  std::string behind;  // the words behind the value, up to the punctuation
  // The sentence says what each of several gets or what falls to a month (每期培训50人, 每月4次).
  bool per_unit = false;
  // The sentence speaks of another time than the form's (近年来, 截至2023年底): nothing is
  // promised.
  bool past = false;
};

struct Claims {
  std::deque<Prose> prose;
  std::vector<Claim> all;  // text by text, in the order printed
};
// The claims of goals and statements. Cheap where a text has no figure.
[[nodiscard]] Claims claims_of(form::Form const& form, rulebook::Rulebook const& rules);
// Those of one text.
[[nodiscard]] std::vector<Claim> claims_in(Prose const& prose, std::optional<int> year,
                                           rulebook::Rulebook const& rules);

// The text with the value under carets.
[[nodiscard]] Quote quote_of(Claim const& claim);
// The bytes [begin, end) of the folded text as they are printed.
[[nodiscard]] std::string_view printed(Prose const& prose, std::size_t begin, std::size_t end);
// The claim as the text words it: 培训不少于2场.
[[nodiscard]] std::string wording_of(Claim const& claim);

}  // namespace jixiao::check
