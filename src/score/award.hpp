#pragma once

#include <optional>

#include "completion/completion.hpp"
#include "score/score.hpp"

namespace jixiao::score {

// Which formula of the scheme gave the points.
enum class Formula {
  full,           // met
  nothing,        // missed where the rule gives no part
  ratio,          // w·B/A
  threshold,      // w·B/A, nothing below the pass threshold t
  rescaled,       // w·(B/A-t)/(1-t)
  either_mode,    // one of the two
  no_threshold,   // a pass threshold that is not printed: [0, w·B/A]
  linear_excess,  // R1 w(1-(B-A)/A)
  inverse_ratio,  // R2 w·A/B
  interpolate,    // 满意度赋分
  objective,      // an objective ratio of the department tables
  tier,           // an interval of the weight
  claim,          // 完成 taken at its word
  below_full,     // missed, and no formula says by how much: [0, w)
  beyond,         // above the upper end of a range: from the reverse formula to w
  unclear,        // at most or at least, by the name: both
  open,           // nothing can be said: [0, w]
  parts,          // a target in parts
  overflow,       // the numbers do not fit exact arithmetic
};

// What a scheme gives one row, before the declared score is looked at. Everything is points,
// rounded as the scheme says. The face value is what follows when the statement is believed: one
// value, an interval the rule leaves to the assessor, or nothing.
struct Award {
  Decimal low;
  Decimal high;
  std::optional<Decimal> face_low;
  std::optional<Decimal> face_high;
  std::optional<Decimal> fallback;  // of a face interval that the declared score is not in
  Formula formula = Formula::open;
  bool rounded = false;  // rounding changed a value: one term of the tolerance
};

// The arithmetic alone: no text, no allocation, no exception. `survey`: the row is scored by the
// scheme's satisfaction formula; `rule`: the rule of assignment that it names or its level has.
[[nodiscard]] Award award(Completion const& completion, Decimal weight,
                          rulebook::Scheme const& scheme, bool survey,
                          RowRule const& rule = {}) noexcept;

// An objective ratio (在职人员控制率), for its own points: what is off for each percentage point
// above. A part of a point is counted whole or not at all or in proportion, the tables do not say.
// Nothing when the actual is no percentage.
[[nodiscard]] std::optional<Award> award(Completion const& completion,
                                         rulebook::RatioSpec const& spec, int places) noexcept;

// The score an award gives a form that declares `declared`.
[[nodiscard]] std::optional<Decimal> score_of(Award const& award, std::optional<Decimal> declared);

}  // namespace jixiao::score
