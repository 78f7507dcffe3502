#include <algorithm>
#include <charconv>
#include <map>
#include <stdexcept>

#include "base/text.hpp"
#include "score/execution.hpp"
#include "score/group.hpp"
#include "score/group_weight.hpp"
#include "score/proof.hpp"
#include "score/row.hpp"
#include "score/verdict.hpp"

namespace jixiao::score {
namespace {

std::string_view text_of(form::Field const& field) {
  return field ? std::string_view{*field} : std::string_view{};
}

bool is_blank_cell(form::Field const& field) {
  return trim(text_of(field)).empty();
}

std::optional<Decimal> number(form::Field const& field) {
  return field ? number_in(*field) : std::nullopt;
}

std::optional<int> year_in(form::Field const& field) {
  std::string const text = without_blanks(folded(text_of(field)));
  int year = 0;
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
  if (error != std::errc{} || year < 1900 || year > 9999) return std::nullopt;
  return year;
}

// 产出指标（50分） and 产出指标 are one group.
std::string group_name(std::string_view printed) {
  std::string name = without_blanks(folded(printed));
  if (auto const open = name.find('('); open != std::string::npos && open > 0) name.resize(open);
  return name;
}

struct Scoring {
  form::Form const& form;
  rulebook::Scheme const& scheme;
  rulebook::Rulebook const& rules;
  ScoredForm& scored;
  Leeway leeway = leeway_of(scheme, form);
  std::map<std::string, std::size_t, std::less<>> group_at = {};  // by name

  ScoredGroup& group_named(std::string_view printed) {
    auto const [known, added] = group_at.emplace(group_name(printed), scored.groups.size());
    if (!added) return scored.groups[known->second];
    ScoredGroup& group = scored.groups.emplace_back();
    group.level1 = printed;
    if (auto const* spec = scheme.group_of(level1_key(printed, rules.vocabulary)))
      group.key = spec->key;
    return group;
  }

  void gather_groups() {
    for (form::Group const& printed : form.groups) {
      ScoredGroup& group = group_named(printed.level1);
      group.at = printed.at;
      group.points.weight = number(printed.weight);
      group.points.declared = number(printed.score);
    }
  }

  // A level that a row leaves blank is that of the row above (merged cells).
  void gather_rows() {
    auto const year = year_in(form.year);
    std::string_view level1;
    std::string_view level2;
    for (std::size_t at = 0; at < form.indicators.size(); ++at) {
      form::Indicator const& row = form.indicators[at];
      if (!is_blank_cell(row.level1) && text_of(row.level1) != level1) {
        level1 = text_of(row.level1);
        level2 = {};
      }
      if (!is_blank_cell(row.level2)) level2 = text_of(row.level2);
      if (is_blank_cell(row.name) && is_blank_cell(row.target) && is_blank_cell(row.actual))
        continue;
      RowContext context;
      context.year = year;
      context.level1_key = level1_key(level1, rules.vocabulary);
      context.level2_key = level2_key(level2, rules.vocabulary);
      context.name = text_of(row.name);
      ScoredIndicator typed =
          typed_row(text_of(row.target), text_of(row.actual), context, scheme, rules);
      typed.row = at;
      typed.points.weight = number(row.weight);
      typed.points.declared = number(row.score);
      group_named(level1).indicators.push_back(std::move(typed));
    }
  }

  // A form that keeps the execution rate among its indicators has no second one.
  [[nodiscard]] bool execution_is_a_row() const {
    if (form.funds.weight || form.funds.score) return false;
    return std::any_of(scored.groups.begin(), scored.groups.end(), [&](ScoredGroup const& group) {
      return level1_key(group.level1, rules.vocabulary) == "execution" && !group.indicators.empty();
    });
  }

  // A form that says nothing of execution and gives all the points to its indicators.
  [[nodiscard]] bool execution_has_no_room() const {
    auto const& funds = form.funds;
    if (!scheme.execution.points || funds.weight || funds.score || funds.rate || funds.executed ||
        !funds.sources.empty())
      return false;
    Decimal sum = *scheme.execution.points;
    for (auto const& group : scored.groups) sum += group.points.weight.value_or(Decimal{});
    return sum > scheme.total;
  }

  void count_rows() {
    for (auto const& group : scored.groups)
      for (auto const& row : group.indicators) switch (row.completion.basis) {
          case Basis::measured: ++scored.measured_rows; break;
          case Basis::judged: ++scored.judged_rows; break;
          case Basis::claimed: ++scored.claimed_rows; break;
          case Basis::missing: ++scored.missing_rows; break;
        }
  }

  void score_all();
  void leave_out(Decimal weight, bool open);
  void in_part(Decimal weight);
  void total(Resting const& resting, int rounded_terms);
};

void Scoring::score_all() {
  gather_groups();
  gather_rows();
  Resting resting;
  int rounded_terms = 0;
  settle_weights(scored.groups, scheme, rules);
  if (!execution_is_a_row() && !execution_has_no_room())
    scored.execution = from_funds(form.funds, scheme, rules, leeway);
  for (ScoredGroup& group : scored.groups) {
    GroupSum const sum = score_group(group, scheme, rules, leeway);
    resting.measured += sum.resting.measured;
    resting.measured_high += sum.resting.measured_high;
    resting.claimed += sum.resting.claimed;
    resting.claimed_high += sum.resting.claimed_high;
    rounded_terms += sum.rounded_terms;
    scored.dropped += sum.dropped;
  }
  rest(resting, scored.execution.points, scored.execution.points.basis);
  if (scored.execution.points.basis == Basis::measured) ++rounded_terms;
  count_rows();
  total(resting, rounded_terms);
}

// Rows that do not apply take their points with them; where the scheme says so the others' are
// brought back to the total.
void Scoring::leave_out(Decimal weight, bool open) {
  Points& total = scored.total;
  Proof proof{scheme, rules, total.because};
  Decimal const rest = weight - scored.dropped;
  proof.add("dropped", "quantitative.not_applicable",
            {{"dropped", scored.dropped.to_string()}, {"rest", rest.to_string()}});
  bool const rescales = scheme.quantitative.not_applicable == rulebook::NotApplicable::rescale;
  if (!rescales || open || rest <= Decimal{}) return;
  int const places = scheme.rounding.total;
  auto const rescaled = [&](Decimal points) {
    return (Ratio{points} * Ratio{scheme.total, rest}).rounded(places);
  };
  if (total.score) {
    Decimal const sum = *total.score;
    total.score = rescaled(sum);
    proof.add("rescaled", "quantitative.not_applicable",
              {{"sum", sum.to_fixed(places)},
               {"total", scheme.total.to_string()},
               {"rest", rest.to_string()},
               {"score", total.score->to_fixed(places)}});
  }
  total.low = rescaled(*total.low);
  total.high = rescaled(*total.high);
  total.weight = scheme.total;
  if (total.low != total.high)
    proof.add("rescaled-bounds", "quantitative.not_applicable",
              {{"low", total.low->to_fixed(places)}, {"high", total.high->to_fixed(places)}});
}

// A form that prints no total and fewer points than the scheme has may have lost rows, and nothing
// says what they earned: the grade is whatever they may make of it.
void Scoring::in_part(Decimal weight) {
  Points whole = scored.total;
  Decimal const missing = scheme.total - weight;
  *whole.high += missing;
  whole.score.reset();
  scored.grade = grade_of(text_of(form.grade), whole, Decimal{}, scheme);
  Proof{scheme, rules, scored.total.because}.add("weights-under", "total",
                                                 {{"weight", weight.to_string()},
                                                  {"total", scheme.total.to_string()},
                                                  {"missing", missing.to_string()}});
}

// The parts printed add up to the total. A part without points of its own leaves the total between
// the others and all the scheme has.
void Scoring::total(Resting const& resting, int rounded_terms) {
  Points& total = scored.total;
  total.declared = number(form.total);
  Decimal low;
  Decimal high;
  Decimal weight;
  std::optional<Decimal> score = Decimal{};
  bool any = false;
  bool open = false;
  total.basis = Basis::measured;
  auto const add = [&](Points const& part) {
    any = any || part.low.has_value();
    total.basis = std::max(total.basis, part.basis);
    open = open || !part.low;
    if (!part.score) score.reset();
    if (score) *score += *part.score;
    low += part.low.value_or(Decimal{});
    high += part.high.value_or(Decimal{});
    weight += part.weight.value_or(Decimal{});
  };
  if (scored.execution.points.low) add(scored.execution.points);
  for (ScoredGroup const& group : scored.groups)
    if (!group.indicators.empty() || group.points.weight) add(group.points);
  scored.measured = resting.measured;
  scored.measured_high = resting.measured_high;
  scored.claimed = resting.claimed;
  scored.claimed_high = resting.claimed_high;
  if (!any) {
    total.basis = Basis::missing;
    scored.grade = grade_of(text_of(form.grade), total, Decimal{}, scheme);
    return;
  }
  int const places = scheme.rounding.total;
  total.low = low.rounded(places);
  total.high = open ? std::max(scheme.total, high).rounded(places) : high.rounded(places);
  if (!open) total.weight = weight - scored.dropped;
  if (score) total.score = score->rounded(places);
  Proof proof{scheme, rules, total.because};
  std::string terms;
  auto const term = [&](Points const& part) {
    if (part.score)
      terms += (terms.empty() ? "" : " + ") +
               part.score->to_fixed(std::max(places, part.score->scale()));
  };
  if (scored.execution.points.low) term(scored.execution.points);
  for (ScoredGroup const& group : scored.groups) term(group.points);
  if (total.score)
    proof.add("sum", "total", {{"terms", terms}, {"sum", total.score->to_fixed(places)}});
  proof.add("sum-bounds", "",
            {{"low", total.low->to_fixed(places)}, {"high", total.high->to_fixed(places)}});
  if (weight > scheme.total)
    proof.add("weights-over", "total",
              {{"weight", weight.to_string()},
               {"total", scheme.total.to_string()},
               {"surplus", (weight - scheme.total).to_string()}});
  if (!scored.dropped.is_zero()) leave_out(weight, open);
  bool const rescaled = !scored.dropped.is_zero() &&
                        scheme.quantitative.not_applicable == rulebook::NotApplicable::rescale;
  Decimal const tolerance = tolerance_of(leeway, rounded_terms + (rescaled ? 1 : 0), places);
  total.verdict = verdict_of(total.declared, total.low, total.high, tolerance);
  scored.grade = grade_of(text_of(form.grade), total, tolerance, scheme);
  if (!form.total && !open && scored.dropped.is_zero() && weight < scheme.total) in_part(weight);
}

}  // namespace

ScoredForm from_form(form::Form const& form, SchemeChoice const& choice,
                     rulebook::Rulebook const& rules) {
  ScoredForm scored;
  scored.choice = choice;
  if (choice.scheme == nullptr) return scored;
  Scoring scoring{form, *choice.scheme, rules, scored};
  try {
    scoring.score_all();
  } catch (std::overflow_error const&) {
    // A sum of absurd numbers: everything that was found out about single rows stays.
    Proof{*choice.scheme, rules, scored.total.because}.add("overflow", "", {});
  }
  return scored;
}

}  // namespace jixiao::score
