#pragma once

#include "score/award.hpp"

namespace jixiao::score {

// A target in parts (光谱…，功率…) and what each part alone would be given. No rule says how parts
// add up: all of them may mean the worst or the mean, any of them means the best.
class PartsAward {
 public:
  explicit PartsAward(ast::Join join) : every_(join == ast::Join::all) {}

  void add(Award const& part);
  // Of all parts added, at least one; `places`: of the scheme's rounding.
  [[nodiscard]] Award whole(Decimal weight, int places) const;

 private:
  [[nodiscard]] Decimal pick(Decimal so_far, Decimal next) const;

  bool every_;
  int count_ = 0;
  Award whole_;
  bool faces_ = true;  // each part has a face value
  Ratio highs_;
  Ratio face_highs_;
};

}  // namespace jixiao::score
