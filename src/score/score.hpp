#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.hpp"
#include "completion/completion.hpp"
#include "constraint/constraint.hpp"
#include "form/form.hpp"
#include "rulebook/rulebook.hpp"

// Points (得分), total (总分) and grade (等级) of a form under a scheme.
namespace jixiao::score {

enum class Verdict { confirmed, consistent, contradicted, undeterminable };
[[nodiscard]] char const* name_of(Verdict verdict);

// One step of a proof: which value of the scheme was applied (`path` into Scheme::provenance, or
// ""), and with which numbers. `kind` selects the sentence, see describe().
struct Step {
  std::string_view kind;
  std::string path;
  Arguments arguments;
};
[[nodiscard]] Words describe(Step const& step);

// What every scored thing carries. `score` is what the scheme gives when the form's statements are
// taken at face value; `low`..`high` what it allows, unproven statements counting nothing in `low`.
struct Points {
  std::optional<Decimal> weight;
  std::optional<Decimal> declared;
  std::optional<Decimal> score;
  std::optional<Decimal> low;
  std::optional<Decimal> high;
  Basis basis = Basis::missing;
  Verdict verdict = Verdict::undeterminable;
  std::vector<Step> because;
};

// The rule of assignment (赋分规则) that a row is scored by; nothing: by the kind of its target.
struct RowRule {
  rulebook::AssignmentSpec const* assignment = nullptr;  // of the scheme
  bool named = false;                                    // by the row itself, else by its level
  std::optional<Ratio> threshold;  // 及格门槛, the row's own or the scheme's
};

// A cost row that the system fills in by default, of which a scheme may limit the points: so
// called, or without a name beyond its level's.
enum class DefaultCost { no, possible, named };

struct ScoredIndicator {
  std::size_t row = 0;  // into Form::indicators
  std::string level1_key;
  std::string level2_key;
  std::string name;   // 三级指标 as printed
  std::string ratio;  // key of the scheme's objective ratio that scored it, or ""
  RowRule rule;
  DefaultCost default_cost = DefaultCost::no;
  Constraint target;
  Constraint actual;
  Completion completion;
  Points points;
};

struct ScoredGroup {
  std::string key;     // of the scheme's group, "" when the scheme has none for it
  std::string level1;  // as printed
  std::string at;
  Points points;
  std::vector<ScoredIndicator> indicators;  // rows with a name or a value, in the form's order
};

// The fund block in numbers; nothing where the form prints nothing or no number.
struct Execution {
  std::optional<Decimal> initial;
  std::optional<Decimal> adjusted;
  std::optional<Decimal> executed;
  std::optional<Decimal> printed_rate;  // in percent
  std::optional<Ratio> rate;            // executed / adjusted
  Points points;
};

struct Grade {
  std::string declared;               // as printed, "" when absent
  std::string computed;               // band of `score`; "" when there is none
  std::vector<std::string> possible;  // every grade reachable within low..high, best first
  Verdict verdict = Verdict::undeterminable;
};

// Which scheme, and why: {"stated", "place 阳泉", …}.
struct SchemeChoice {
  rulebook::Scheme const* scheme = nullptr;
  bool confident = true;  // false: the national default, for want of anything better
  Words why;
};

struct ScoredForm {
  SchemeChoice choice;
  Execution execution;
  std::vector<ScoredGroup> groups;
  Points total;
  Decimal dropped;        // points of rows that the scheme leaves out
  Decimal measured;       // points certain to rest on measured values
  Decimal measured_high;  // and at most, where a group's weight is not split over its rows
  Decimal claimed;        // points certain to rest on a word such as 完成 alone
  Decimal claimed_high;
  int measured_rows = 0;
  int judged_rows = 0;
  int claimed_rows = 0;
  int missing_rows = 0;
  Grade grade;
};

// --scheme, else what the form states (printed weights, bands, layout, place), else the default.
[[nodiscard]] SchemeChoice choose_scheme(form::Form const& form, rulebook::Rulebook const& rules,
                                         std::string_view requested = {});

// Types every row, scores it, sums up. Never fails: what cannot be decided says so.
[[nodiscard]] ScoredForm from_form(form::Form const& form, SchemeChoice const& choice,
                                   rulebook::Rulebook const& rules);

// One row on its own, as `explain` shows it: typed, held against each other, scored, with its
// steps.
[[nodiscard]] ScoredIndicator from_row(std::string_view target, std::string_view actual,
                                       std::optional<Decimal> weight,
                                       std::optional<Decimal> declared, RowContext const& row,
                                       rulebook::Scheme const& scheme,
                                       rulebook::Rulebook const& rules);

// A number cell of a form: "97", "10.00分", "215,457.6", "95.8%" → 95.8; nothing when it is none.
[[nodiscard]] std::optional<Decimal> number_in(std::string_view cell);

}  // namespace jixiao::score
