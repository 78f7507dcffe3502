#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"
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

// A level-1 group (一级指标). `points` absent: the scheme leaves them to the project.
struct GroupSpec {
  std::string key;  // "execution", "output", "cost", "benefit", "satisfaction", …
  Words name;
  std::vector<std::string> level1;  // the level-1 keys it takes in: 效益+满意度 together in Hubei
  std::optional<Decimal> points;
  bool required = false;  // its absence from a form is a finding
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

enum class ReverseFormula { linear_excess, inverse_ratio };  // R1 w(1-(B-A)/A); R2 wA/B
enum class EqualFormula { as_positive, binary };
struct QuantitativeSpec {
  EqualFormula equal = EqualFormula::as_positive;
  ReverseFormula reverse = ReverseFormula::linear_excess;
  // 按照完成比例赋分: below the pass threshold nothing; above it w·r, or rescaled (r-t)/(1-t)
  std::optional<Ratio> pass_threshold;
  bool rescaled = false;
};

// Over-completion (超额完成). Ratios absent: the scheme names no number.
struct OverSpec {
  std::optional<Ratio> explain_ratio;
  std::optional<Decimal> explain_from_when_target_zero;
  std::optional<Ratio> review_ratio;
  bool explanation_is_error = false;
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
// contradicted (0.005 per term).
struct RoundingSpec {
  int indicator = 2;
  int group = 2;
  int total = 2;
  Decimal tolerance;
};

// A grade band (等级): low closed; high closed only for the best.
struct BandSpec {
  std::string key;  // "excellent" "good" "fair" "poor"
  Words name;       // 优 / excellent
  Decimal low;
  Decimal high;
  bool high_closed = false;
};

// Where a form's scores are printed.
enum class ScoreLevel { indicator, group, none };

// What on a form speaks for this scheme; see choose_scheme.
struct RecognitionSpec {
  std::vector<std::string> places;      // 阳泉, 湖北: in the title, department or unit
  std::vector<std::string> form_kinds;  // form::name_of(kind); empty: any
  std::vector<std::string> titles;      // words of the title
};

// Where a value of the scheme comes from: "execution.points" = 10, with its citation.
struct Provenance {
  std::string path;
  std::string value;
  Cite cite;
  std::string from;  // dated values: "2021-08-18", or ""
  std::string until;
  std::string inherited_from;  // the scheme it was taken over from, or ""
};

struct Scheme {
  std::string id;
  std::string version;
  std::string inherits;
  Words title;
  Words note;
  Decimal total{100};
  ScoreLevel score_level = ScoreLevel::indicator;
  std::vector<GroupSpec> groups;  // in the order of the form
  ExecutionSpec execution;
  QuantitativeSpec quantitative;
  OverSpec over;
  std::vector<TierSpec> tiers;
  SatisfactionSpec satisfaction;
  RoundingSpec rounding;
  std::vector<BandSpec> bands;  // empty: the scheme gives no grade
  RecognitionSpec recognition;
  std::vector<Provenance> provenance;

  // The provenance of a value; nullptr when the scheme does not state it.
  [[nodiscard]] Provenance const* find(std::string_view path) const;
  [[nodiscard]] GroupSpec const* group_of(std::string_view level1_key) const;
  [[nodiscard]] BandSpec const* band_of(Decimal total) const;
};

}  // namespace jixiao::rulebook
