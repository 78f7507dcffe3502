#include "score/group.hpp"

#include <algorithm>
#include <stdexcept>

#include "score/proof.hpp"
#include "score/row.hpp"
#include "score/verdict.hpp"

namespace jixiao::score {
namespace {

// Rows without a weight of their own, and the points they share.
struct Bundle {
  std::vector<ScoredIndicator*> rows;
  Decimal weight;
};

bool asks_nothing(ScoredIndicator const& row) {
  return row.completion.attainment == Attainment::not_applicable && row.actual.text.empty();
}

bool has_no_share(ScoredIndicator const& row, rulebook::Scheme const& scheme) {
  return asks_nothing(row) || is_dropped(row, scheme);
}

// What is left of the group's points for the rows without a weight; nothing when there are no such
// rows or no points.
std::optional<Bundle> bundle_of(ScoredGroup& group, rulebook::Scheme const& scheme) {
  Bundle bundle;
  Decimal taken;
  for (ScoredIndicator& row : group.indicators) {
    if (row.points.weight)
      taken += *row.points.weight;
    else if (!has_no_share(row, scheme))
      bundle.rows.push_back(&row);
  }
  if (bundle.rows.empty() || !group.points.weight || *group.points.weight < taken)
    return std::nullopt;
  bundle.weight = *group.points.weight - taken;
  return bundle;
}

std::optional<Decimal> settled_value(Award const& award) {
  if (!award.face_low) return std::nullopt;
  if (*award.face_low == *award.face_high) return award.face_low;
  return award.fallback;
}

// Every split of the points over the rows: between the worst row and the best.
Award any_split(Bundle const& bundle, rulebook::Scheme const& scheme) {
  Award whole;
  bool faces = true;
  std::optional<Decimal> common;
  bool agreed = true;
  for (std::size_t at = 0; at < bundle.rows.size(); ++at) {
    ScoredIndicator const& row = *bundle.rows[at];
    Award const part = award_of(row, bundle.weight, scheme);
    bool const first = at == 0;
    whole.low = first ? part.low : std::min(whole.low, part.low);
    whole.high = first ? part.high : std::max(whole.high, part.high);
    whole.rounded = whole.rounded || part.rounded;
    faces = faces && part.face_low && part.face_high;
    if (faces) {
      whole.face_low = first ? part.face_low : std::min(whole.face_low, part.face_low);
      whole.face_high = first ? part.face_high : std::max(whole.face_high, part.face_high);
    }
    auto const value = settled_value(part);
    agreed = agreed && value && (first || value == common);
    common = value;
  }
  if (!faces) whole.face_low = whole.face_high = std::nullopt;
  if (agreed) whole.fallback = common;
  return whole;
}

Decimal rest_of(Points const& points, Basis basis) {
  if (basis == Basis::measured) return points.low.value_or(Decimal{});
  return points.score.value_or(Decimal{});
}

void add(Resting& sum, Resting const& more) {
  sum.measured += more.measured;
  sum.measured_high += more.measured_high;
  sum.claimed += more.claimed;
  sum.claimed_high += more.claimed_high;
}

Resting rest_of(Bundle const& bundle, Points const& points) {
  bool measured = false;
  bool claimed = false;
  bool other = false;
  for (ScoredIndicator const* row : bundle.rows) {
    measured = measured || row->completion.basis == Basis::measured;
    claimed = claimed || row->completion.basis == Basis::claimed;
    other =
        other || row->completion.basis == Basis::judged || row->completion.basis == Basis::missing;
  }
  bool const mixed = measured + claimed + other > 1;
  Decimal const most = points.score.value_or(points.high.value_or(Decimal{}));
  Resting resting;
  if (measured) {
    resting.measured_high = mixed ? most : points.high.value_or(Decimal{});
    if (!mixed) resting.measured = rest_of(points, Basis::measured);
  }
  if (claimed) {
    resting.claimed_high = most;
    if (!mixed) resting.claimed = rest_of(points, Basis::claimed);
  }
  return resting;
}

struct Sum {
  Decimal low;
  Decimal high;
  std::optional<Decimal> score = Decimal{};

  void add(Points const& points) {
    low += points.low.value_or(Decimal{});
    high += points.high.value_or(points.weight.value_or(Decimal{}));
    if (score && points.score)
      *score += *points.score;
    else
      score.reset();
  }
};

// The rows of a bundle together, as one thing that has points.
Points points_of(Bundle const& bundle, std::optional<Decimal> declared,
                 rulebook::Scheme const& scheme, rulebook::Rulebook const& rules,
                 std::vector<Step>& because, GroupSum& sum) {
  Award const whole = any_split(bundle, scheme);
  Points points;
  points.weight = bundle.weight;
  points.low = whole.low;
  points.high = whole.high;
  points.score = score_of(whole, declared);
  if (whole.face_low) {
    Proof proof{scheme, rules, because};
    bool const one = *whole.face_low == *whole.face_high;
    proof.add(one ? "shared-face" : "shared-faces", "",
              {{"low", whole.face_low->to_string()}, {"high", whole.face_high->to_string()}});
    if (!one && points.score && points.score == declared)
      proof.add("declared-taken", "", {{"declared", declared->to_string()}});
  }
  if (whole.rounded) sum.rounded_terms += static_cast<int>(bundle.rows.size());
  add(sum.resting, rest_of(bundle, points));
  return points;
}

void prove_sum(ScoredGroup& group, rulebook::Scheme const& scheme,
               rulebook::Rulebook const& rules) {
  Proof proof{scheme, rules, group.points.because};
  int const places = scheme.rounding.group;
  auto const text = [&](Decimal value) { return value.to_fixed(std::max(places, value.scale())); };
  std::string terms;
  for (auto const& row : group.indicators)
    if (row.points.score) terms += (terms.empty() ? "" : " + ") + text(*row.points.score);
  bool const several = group.indicators.size() > 1;
  auto const counted = [&](ScoredIndicator const& row) {
    return row.points.score.has_value() || is_dropped(row, scheme);
  };
  bool const itemised = std::all_of(group.indicators.begin(), group.indicators.end(), counted);
  if (group.points.score && itemised && several)
    proof.add("sum", "", {{"terms", terms}, {"sum", text(*group.points.score)}});
  if (group.points.low && group.points.high && *group.points.low != *group.points.high)
    proof.add("sum-bounds", "",
              {{"low", text(*group.points.low)}, {"high", text(*group.points.high)}});
}

void sum_up(ScoredGroup& group, rulebook::Scheme const& scheme, rulebook::Rulebook const& rules,
            Leeway const& leeway, GroupSum& result) {
  auto const bundle = bundle_of(group, scheme);
  if (bundle && bundle->rows.size() == 1) bundle->rows.front()->points.weight = bundle->weight;
  Sum sum;
  bool any = false;
  for (ScoredIndicator& row : group.indicators) {
    auto const given = score_row(row, scheme, rules, leeway);
    if (is_dropped(row, scheme)) {
      any = true;
      result.dropped += row.points.weight.value_or(Decimal{});
    }
    if (!given) continue;
    any = true;
    sum.add(row.points);
    result.rounded_terms += given->rounded ? 1 : 0;
    rest(result.resting, row.points, row.completion.basis);
  }
  if (bundle && bundle->rows.size() > 1) {
    Decimal const known = sum.score.value_or(Decimal{});
    auto const declared = group.points.declared && sum.score
                              ? std::optional{*group.points.declared - known}
                              : std::nullopt;
    Proof{scheme, rules, group.points.because}.add("weight-shared", "",
                                                   {{"weight", bundle->weight.to_string()}});
    sum.add(points_of(*bundle, declared, scheme, rules, group.points.because, result));
    any = true;
  }
  if (!any && !group.points.weight) return;
  if (!any) {
    sum.high = *group.points.weight;
    sum.score.reset();
  }
  int const places = scheme.rounding.group;
  group.points.low = sum.low.rounded(places);
  group.points.high = sum.high.rounded(places);
  if (sum.score) group.points.score = sum.score->rounded(places);
  group.points.verdict = verdict_of(group.points.declared, group.points.low, group.points.high,
                                    tolerance_of(leeway, result.rounded_terms, places));
}

}  // namespace

void rest(Resting& resting, Points const& points, Basis basis) {
  Decimal const certain = rest_of(points, basis);
  Decimal const most = points.score.value_or(points.high.value_or(Decimal{}));
  if (basis == Basis::measured) {
    resting.measured += certain;
    resting.measured_high += points.high.value_or(Decimal{});
  } else if (basis == Basis::claimed) {
    resting.claimed += certain;
    resting.claimed_high += most;
  }
}

GroupSum score_group(ScoredGroup& group, rulebook::Scheme const& scheme,
                     rulebook::Rulebook const& rules, Leeway const& leeway) {
  GroupSum result;
  Basis basis = Basis::measured;
  for (auto const& row : group.indicators)
    if (!has_no_share(row, scheme)) basis = std::max(basis, row.completion.basis);
  group.points.basis = group.indicators.empty() ? Basis::missing : basis;
  sum_up(group, scheme, rules, leeway, result);
  prove_sum(group, scheme, rules);
  return result;
}

}  // namespace jixiao::score
