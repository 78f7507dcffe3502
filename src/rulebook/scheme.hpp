#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"
#include "base/finding.hpp"
#include "base/ratio.hpp"
#include "base/words.hpp"

// A scoring scheme (评分方案) as data: rules/schemes/<id>.xml. Every number and every choice of
// formula below comes from that file with its source and its confidence; the formulas themselves
// are in src/score.
namespace jixiao::rulebook {

// How far a value of a rule file can be relied on.
enum class Confidence {
  verified,    // read verbatim in a published source
  practice,    // configuration of a budget system in use: evidence of practice, not of law
  document,    // printed on the published form or document itself
  unverified,  // known of the regulation, not confirmed in a source that could be opened
  design,      // decided by this project
};
[[nodiscard]] std::string_view name_of(Confidence confidence);
[[nodiscard]] std::optional<Confidence> confidence_named(std::string_view name);

struct Cite {
  std::string source;   // id in rules/sources.xml
  std::string article;  // 第…条, 附件 2, 注 3
  Confidence confidence = Confidence::unverified;
  std::string note;
};

// A level-1 group (一级指标). `points` absent: the scheme leaves them to the project. The execution
// rate is no group: its points stand in ExecutionSpec, and both together make the total.
struct GroupSpec {
  std::string key;  // "output", "cost", "benefit", "satisfaction", "benefit+satisfaction", …
  Words name;
  std::vector<std::string> level1;  // the level-1 keys it takes in: 效益+满意度 together in Hubei
  std::optional<Decimal> points;
  bool required = false;  // its absence from a form is a finding
};

// Another split of the points (分值分配) for forms that set no indicator of some level-1 kind:
// without cost 50/30/10 instead of 20/40/20/10.
struct SplitSpec {
  std::vector<std::string> without;  // level-1 keys
  std::vector<GroupSpec> groups;
};

enum class ZeroBudget { error, zero, full };  // 0/0: cannot be computed, 0%, 100%
enum class OverBudget { error, allow };       // E > 100%
struct ExecutionSpec {
  std::optional<Decimal> points;  // absent: the scheme does not score execution
  bool cap = true;                // never above the points
  ZeroBudget zero_budget = ZeroBudget::error;
  OverBudget over100 = OverBudget::error;
  std::optional<Ratio> explain_below;  // a reason is due below this rate
  bool explain_any_adjustment = false;
};

// What a missed number is worth. `unstated`: the scheme gives no formula, so nothing is computed.
enum class PositiveFormula { ratio, unstated };                        // w·B/A
enum class ReverseFormula { linear_excess, inverse_ratio, unstated };  // R1 w(1-(B-A)/A); R2 wA/B
enum class EqualFormula { as_positive, binary, unstated };
// An actual above the upper end of a range (3400-4000人, 4200人): by the formula of an upper bound,
// or anything from there to the full points where the scheme does not say.
enum class AboveRange { open, reverse };
// Rows that do not apply (不适用) or whose target is blank: scored like any other, left out, or
// left out with the rest of the points brought back to the total.
enum class NotApplicable { keep, drop, rescale };
struct QuantitativeSpec {
  PositiveFormula positive = PositiveFormula::ratio;
  EqualFormula equal = EqualFormula::as_positive;
  ReverseFormula reverse = ReverseFormula::linear_excess;
  // 按照完成比例赋分: below the pass threshold nothing; above it w·r, or rescaled (r-t)/(1-t)
  std::optional<Ratio> pass_threshold;
  bool rescaled = false;
  bool negative_as_zero = true;         // an actual value below 0 counts as 0
  bool blank_target_unscored = false;   // a row whose target is blank is neither due nor scored
  std::optional<Decimal> default_cost;  // most points of a default cost row
  std::vector<std::string> default_cost_names;  // what such a row is called
  AboveRange above_range = AboveRange::open;
  NotApplicable not_applicable = NotApplicable::keep;
  std::vector<std::string> not_applicable_words;  // 不适用
};

// The four rules (赋分规则) that an indicator of 财预〔2021〕101号 can name.
// A row is scored by the rule it names, else by the one that is for its level, else by the kind of
// its target.
enum class Assignment { direct, ratio_threshold, tier, satisfaction };
enum class RatioMode { proportional, rescaled };  // above the threshold w·r or w·(r-t)/(1-t)
struct AssignmentSpec {
  Assignment rule = Assignment::direct;
  Words name;                         // 直接赋分 …
  std::vector<std::string> wordings;  // what else rows print for it: 满足即得分
  std::vector<std::string> levels;    // level-1 and level-2 keys it is for
  std::optional<Ratio> threshold;     // 及格门槛; absent: each indicator's own
  std::optional<RatioMode> mode;      // absent: not settled, either may be meant
};

// Over-completion (超额完成). Ratios absent: the scheme names no number.
struct OverSpec {
  std::optional<Ratio> explain_ratio;
  std::optional<Decimal> explain_from_when_target_zero;
  std::optional<Ratio> review_ratio;
};

// A check that weighs more or less under this scheme than its entry says.
struct SeveritySpec {
  std::string check;
  Severity as = Severity::warning;
};

// What the assessor may change by hand. A deduction (扣减分数) is taken off after the formula, not
// below 0, and switches the tier check off for its row; a revision replaces the computed score.
struct ManualSpec {
  bool deduction = false;
  bool revise_reverse_above = false;     // an upper bound was exceeded: B > A
  bool revise_equal_different = false;   // an equality was not hit: B ≠ A
  std::optional<Ratio> revise_positive;  // a lower bound was exceeded: B ≥ this · A
  bool note_required = false;            // qualitative rows need a written note of completion
};

// One tier of the qualitative scale. The interval is of the weight: low closed, high closed only
// where it says so.
struct TierSpec {
  std::string key;  // "1", "2", "3": rank, best first
  std::vector<std::string> labels;
  Ratio low;
  Ratio high;
  bool high_closed = false;
};

enum class SatisfactionFormula { as_positive, interpolate };
struct SatisfactionSpec {
  SatisfactionFormula formula = SatisfactionFormula::as_positive;
  std::optional<Ratio> full;  // interpolate: full points from here,
  std::optional<Ratio> zero;  // none below here
};

// Places kept, half up; `tolerance` is what each rounded term may be off before a declared score is
// contradicted (0.005 per term). A form that prints its scores with fewer places than these may
// have rounded to them, as long as that moves no score by more than `coarse`.
struct RoundingSpec {
  int indicator = 2;
  int group = 2;
  int total = 2;
  Decimal tolerance;
  std::optional<Decimal> coarse;
};

// A grade band (等级): low closed; high closed only for the best.
struct BandSpec {
  std::string key;  // "excellent" "good" "fair" "poor"
  Words name;       // 优 / excellent
  Decimal low;
  Decimal high;
  bool high_closed = false;
};

// An objective ratio of the department-level tables (部门整体): 在职人员控制率, 三公经费变动率.
// Above `full` each percentage point costs `off`; `proportional` pays points · ratio, never above.
enum class RatioFormula { deduct_above, proportional };
struct RatioSpec {
  std::string key;
  Words name;
  Words of;  // what is divided by what
  RatioFormula formula = RatioFormula::proportional;
  Decimal points;
  std::optional<Ratio> full;
  std::optional<Decimal> off;
};

// What follows from a result, or is due before there is one (核减或调整, 事前绩效评估), where a
// document says so. The condition is a grade or an amount that the form shows; `open` says what
// else the document asks for that no form shows, so that the consequence is only ever possible.
enum class ConsequenceOf { grade, amount };
struct ConsequenceSpec {
  std::string key;
  ConsequenceOf of = ConsequenceOf::grade;
  std::vector<std::string> grades;      // keys of the scheme's bands
  Decimal least;                        // amount: in 元, itself included
  std::vector<std::string> form_kinds;  // form::name_of(kind); empty: any
  std::vector<std::string> places;      // in the title, department or unit; empty: any
  Words name;
  std::optional<Words> open;
};

// Where a form's scores are printed.
enum class ScoreLevel { indicator, group, none };

// What on a form speaks for this scheme; see choose_scheme.
struct RecognitionSpec {
  // 阳泉, 湖北, in order: in the department or unit, or what the title begins with.
  std::vector<std::string> places;
  std::vector<std::string> form_kinds;  // form::name_of(kind); empty: any
  std::vector<std::string> titles;      // words of the title
};

// Where a value of the scheme comes from: "execution.points" = 10, with its citation. The path is
// the members' names as below; parts of lists go by their key: groups.output.points, tiers.2,
// tiers.2.labels, bands.good, ratios.staff-control, splits.cost, severity.OVER-REASON,
// consequences.cut.
struct Provenance {
  std::string path;
  std::string value;  // as the rule file writes it
  Cite cite;
  std::vector<Cite> also;  // further evidence
  std::string from;        // dated values: "2021-08-18" or "2021", or ""
  std::string until;
  std::string inherited_from;  // the scheme it was taken over from, or ""
};

struct Scheme {
  std::string id;
  std::string version;
  std::string inherits;
  // The form years this edition of the scheme is for; nothing: no limit. A value is the one in
  // force on the last day of the form's year.
  std::optional<int> first_year;
  std::optional<int> last_year;
  Words title;
  Words note;
  std::vector<Cite> cites;  // of the scheme as a whole
  Decimal total{100};
  ScoreLevel score_level = ScoreLevel::indicator;
  std::vector<GroupSpec> groups;  // in the order of the form
  std::vector<SplitSpec> splits;  // see groups_without
  ExecutionSpec execution;
  QuantitativeSpec quantitative;
  std::vector<AssignmentSpec> assignments;
  OverSpec over;
  ManualSpec manual;
  std::vector<TierSpec> tiers;
  SatisfactionSpec satisfaction;
  RoundingSpec rounding;
  std::vector<BandSpec> bands;  // empty: the scheme gives no grade
  std::vector<RatioSpec> ratios;
  std::vector<SeveritySpec> severities;
  std::vector<ConsequenceSpec> consequences;
  RecognitionSpec recognition;
  std::vector<Provenance> provenance;

  // The provenance of a value; nullptr when the scheme does not state it.
  [[nodiscard]] Provenance const* find(std::string_view path) const;
  [[nodiscard]] GroupSpec const* group_of(std::string_view level1_key) const;
  // The groups for a form that sets no indicator of these level-1 keys: those of the split for
  // exactly the missing ones among which the scheme has splits, else `groups`.
  [[nodiscard]] std::vector<GroupSpec> const& groups_without(
      std::span<std::string const> level1_keys) const;
  [[nodiscard]] BandSpec const* band_of(Decimal total) const;
};

}  // namespace jixiao::rulebook
