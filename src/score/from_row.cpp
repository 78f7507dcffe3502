#include <algorithm>

#include "base/text.hpp"
#include "score/proof.hpp"
#include "score/row.hpp"
#include "score/verdict.hpp"

namespace jixiao::score {
namespace {

// What the scheme opens for a change by hand (人工调整).
enum class Revision { none, lower, any };

Revision revision_of(Completion const& completion, rulebook::Scheme const& scheme) {
  Revision const common = scheme.manual.deduction ? Revision::lower : Revision::none;
  auto const rate = completion.rate();
  if (!rate || completion.target->is_negative()) return common;
  auto const reached = [&](std::optional<Ratio> const& limit) { return limit && *rate >= *limit; };
  if (completion.polarity == Polarity::lower_is_better)
    return scheme.manual.revise_reverse_above && *rate > Ratio{1} ? Revision::any : common;
  if (scheme.manual.revise_equal_different && completion.polarity == Polarity::exact &&
      *rate != Ratio{1})
    return Revision::any;
  if (reached(scheme.over.review_ratio) || reached(scheme.manual.revise_positive))
    return Revision::lower;
  return common;
}

// A declared score that a change by hand explains is within what the scheme allows.
bool widen(Points& points, Revision revision) {
  if (revision == Revision::none || !points.declared || points.declared->is_negative() ||
      *points.declared > *points.weight)
    return false;
  if (*points.declared < *points.low)
    points.low = points.declared;
  else if (revision == Revision::any && *points.declared > *points.high)
    points.high = points.declared;
  else
    return false;
  return true;
}

std::string letters_of(std::string_view name) {
  std::string letters;
  std::string const plain = without_blanks(name);
  for (std::string_view rest = plain; !rest.empty();) {
    auto const [value, length] = decode(rest);
    if (value != U'“' && value != U'”' && value != U'"')
      letters += rest.substr(0, static_cast<std::size_t>(length));
    rest.remove_prefix(static_cast<std::size_t>(length));
  }
  return letters;
}

// The objective ratio of the scheme that the row names and that has the row's points.
rulebook::RatioSpec const* ratio_of(ScoredIndicator const& row, rulebook::Scheme const& scheme) {
  if (scheme.ratios.empty()) return nullptr;
  std::string const name = letters_of(folded(row.name));
  for (auto const& ratio : scheme.ratios)
    if (ratio.points == *row.points.weight && contains(name, letters_of(folded(ratio.name.zh))))
      return &ratio;
  return nullptr;
}

std::string bare(std::string_view text) {
  return without_blanks(folded(text));
}

bool has_word(std::string_view text, std::vector<std::string> const& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string const& word) { return contains(text, bare(word)); });
}

// The assignment whose name or other wording the row prints: the longest one.
rulebook::AssignmentSpec const* named_in(std::string_view printed, rulebook::Scheme const& scheme) {
  rulebook::AssignmentSpec const* best = nullptr;
  std::size_t longest = 0;
  auto const look_for = [&](std::string const& wording, rulebook::AssignmentSpec const& spec) {
    std::string const word = bare(wording);
    if (word.size() <= longest || !contains(printed, word)) return;
    longest = word.size();
    best = &spec;
  };
  for (auto const& spec : scheme.assignments) {
    look_for(spec.name.zh, spec);
    for (std::string const& wording : spec.wordings) look_for(wording, spec);
  }
  return best;
}

// 及格门槛60%: the one percentage below 100% that the text of a rule prints.
std::optional<Ratio> threshold_in(std::string_view printed) {
  std::optional<Ratio> found;
  for (auto mark = printed.find('%'); mark != std::string_view::npos;
       mark = printed.find('%', mark + 1)) {
    auto begin = mark;
    while (begin > 0 &&
           ((printed[begin - 1] >= '0' && printed[begin - 1] <= '9') || printed[begin - 1] == '.'))
      --begin;
    auto const value = Decimal::parse(printed.substr(begin, mark - begin));
    if (!value || *value <= Decimal{} || *value >= Decimal{100}) continue;
    Ratio const share{*value, Decimal{100}};
    if (found && *found != share) return std::nullopt;
    found = share;
  }
  return found;
}

RowRule rule_of(RowContext const& row, rulebook::Scheme const& scheme) {
  RowRule rule;
  if (scheme.assignments.empty()) return rule;
  std::string const printed = bare(row.rule);
  rule.assignment = named_in(printed, scheme);
  rule.named = rule.assignment != nullptr;
  for (std::string_view const level : {row.level2_key, row.level1_key})
    for (auto const& spec : scheme.assignments)
      if (rule.assignment == nullptr && !level.empty() &&
          std::find(spec.levels.begin(), spec.levels.end(), level) != spec.levels.end())
        rule.assignment = &spec;
  if (rule.assignment == nullptr) return rule;
  if (rule.assignment->rule == rulebook::Assignment::ratio_threshold)
    rule.threshold = threshold_in(printed);
  if (!rule.threshold) rule.threshold = rule.assignment->threshold;
  return rule;
}

bool is_cost(RowContext const& row, Vocabulary const& vocabulary) {
  for (std::string_view const level : {row.level2_key, row.level1_key})
    if (!level.empty() && vocabulary.find(List::key_lower, level) != nullptr) return true;
  return false;
}

DefaultCost default_cost_of(RowContext const& row, rulebook::Scheme const& scheme,
                            Vocabulary const& vocabulary) {
  if (!scheme.quantitative.default_cost) return DefaultCost::no;
  if (has_word(bare(row.name), scheme.quantitative.default_cost_names)) return DefaultCost::named;
  if (!is_cost(row, vocabulary)) return DefaultCost::no;
  auto const repeats = [&](std::string_view key) {
    return !key.empty() && vocabulary.find(List::key_lower, key) != nullptr;
  };
  bool const unnamed = bare(row.name).empty() || repeats(level2_key(row.name, vocabulary)) ||
                       repeats(level1_key(row.name, vocabulary));
  return unnamed ? DefaultCost::possible : DefaultCost::no;
}

// At most so many points for a default cost row; where only its name suggests that it is one the
// full points stay a reading.
void limit(Award& award, Decimal most, DefaultCost row) {
  auto const lower = [&](Decimal& value) { value = std::min(value, most); };
  bool const certain = row == DefaultCost::named;
  if (award.high <= most) return;
  lower(award.low);
  if (certain) lower(award.high);
  if (award.face_low) lower(*award.face_low);
  if (award.face_high && certain) lower(*award.face_high);
  if (award.fallback && certain) lower(*award.fallback);
}

// 按评判等级赋分: a tier label answers whatever the target asks for.
void take_tier(ScoredIndicator& row, rulebook::Scheme const& scheme) {
  if (row.rule.assignment == nullptr || row.rule.assignment->rule != rulebook::Assignment::tier)
    return;
  auto const* word = std::get_if<ast::Completion>(&row.actual.expression.node);
  if (word == nullptr || word->tier.empty() || !row.completion.parts.empty()) return;
  auto const known = [&](rulebook::TierSpec const& tier) { return tier.key == word->tier; };
  if (std::none_of(scheme.tiers.begin(), scheme.tiers.end(), known)) return;
  row.completion.attainment = Attainment::tier;
  row.completion.basis = Basis::judged;
  row.completion.measure = Measure::qualitative;
  row.completion.tier = word->tier;
}

bool is_survey(ScoredIndicator const& row) {
  return row.level1_key == "satisfaction" || row.level2_key == "beneficiary-satisfaction" ||
         row.level2_key == "satisfaction";
}

}  // namespace

bool is_dropped(ScoredIndicator const& row, rulebook::Scheme const& scheme) {
  auto const& stated = scheme.quantitative;
  bool const blank = row.completion.attainment == Attainment::not_applicable;
  if (stated.blank_target_unscored && blank) return true;
  if (stated.not_applicable == rulebook::NotApplicable::keep) return false;
  auto const says_so = [&](std::string const& text) {
    auto const is = [&](std::string const& word) { return bare(word) == bare(text); };
    return std::any_of(stated.not_applicable_words.begin(), stated.not_applicable_words.end(), is);
  };
  return blank || says_so(row.target.text) || says_so(row.actual.text);
}

Award award_of(ScoredIndicator const& row, Decimal weight, rulebook::Scheme const& scheme) {
  Award given = award(row.completion, weight, scheme, is_survey(row), row.rule);
  if (row.default_cost != DefaultCost::no)
    limit(given, *scheme.quantitative.default_cost, row.default_cost);
  return given;
}

ScoredIndicator typed_row(std::string_view target, std::string_view actual, RowContext const& row,
                          rulebook::Scheme const& scheme, rulebook::Rulebook const& rules) {
  ScoredIndicator scored;
  scored.level1_key = row.level1_key;
  scored.level2_key = row.level2_key;
  scored.name = row.name;
  scored.target = target_from_text(target, row, rules);
  scored.actual = actual_from_text(actual, row, rules);
  scored.rule = rule_of(row, scheme);
  scored.default_cost = default_cost_of(row, scheme, rules.vocabulary);
  scored.completion = from_constraint(scored.target, scored.actual, scheme, rules.units);
  take_tier(scored, scheme);
  scored.points.basis = scored.completion.basis;
  return scored;
}

std::optional<Award> score_row(ScoredIndicator& row, rulebook::Scheme const& scheme,
                               rulebook::Rulebook const& rules, Leeway const& leeway) {
  Points& points = row.points;
  std::optional<Award> given;
  Proof proof{scheme, rules, points.because};
  if (points.weight && points.weight->is_negative()) points.weight.reset();
  if (!points.weight || is_dropped(row, scheme)) {
    prove_row(proof, row, given, scheme);
    return given;
  }
  if (auto const* ratio = ratio_of(row, scheme)) {
    given = award(row.completion, *ratio, scheme.rounding.indicator);
    if (given) row.ratio = ratio->key;
  }
  if (!given) given = award_of(row, *points.weight, scheme);
  points.score = score_of(*given, points.declared);
  points.low = given->low;
  points.high = given->high;
  bool const revised = widen(points, revision_of(row.completion, scheme));
  int const places = scheme.rounding.indicator;
  given->rounded = given->rounded || leeway.rounds(points.low) || leeway.rounds(points.high);
  points.verdict = verdict_of(points.declared, points.low, points.high,
                              tolerance_of(leeway, given->rounded ? 1 : 0, places));
  prove_row(proof, row, given, scheme);
  prove_coarse(proof, points, leeway);
  if (revised)
    proof.add("revised", scheme.manual.deduction ? "manual.deduction" : "over.review_ratio",
              {{"declared", points.declared->to_string()}});
  return given;
}

void prove_coarse(Proof& proof, Points const& points, Leeway const& leeway) {
  bool const within = points.verdict == Verdict::consistent && points.declared && points.low &&
                      (*points.declared < *points.low || *points.declared > *points.high);
  if (!within || !leeway.coarse_places) return;
  Decimal const nearest = *points.declared < *points.low ? *points.low : *points.high;
  proof.add("coarse", "rounding.coarse",
            {{"declared", points.declared->to_string()},
             {"computed", nearest.to_string()},
             {"places", std::to_string(*leeway.coarse_places)}});
}

ScoredIndicator from_row(std::string_view target, std::string_view actual,
                         std::optional<Decimal> weight, std::optional<Decimal> declared,
                         RowContext const& row, rulebook::Scheme const& scheme,
                         rulebook::Rulebook const& rules) {
  ScoredIndicator scored = typed_row(target, actual, row, scheme, rules);
  scored.points.weight = weight;
  scored.points.declared = declared;
  score_row(scored, scheme, rules, leeway_of(scheme, declared ? declared->scale() : 0));
  return scored;
}

}  // namespace jixiao::score
