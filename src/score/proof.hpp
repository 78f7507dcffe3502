#pragma once

#include "score/award.hpp"
#include "score/score.hpp"

namespace jixiao::score {

// Collects the steps of one scored thing. A step that applies a rule names the scheme value it
// rests on, or the list of words ("words.name-lower"), whose citation (依据) the writers print with
// it; where the scheme does not state that value the step says that it is a default.
class Proof {
 public:
  Proof(rulebook::Scheme const& scheme, rulebook::Rulebook const& rules, std::vector<Step>& steps)
      : scheme_(scheme), rules_(rules), steps_(steps) {}

  void add(std::string_view kind, std::string_view path, Arguments arguments);

  [[nodiscard]] rulebook::Rulebook const& rules() const { return rules_; }

 private:
  rulebook::Scheme const& scheme_;
  rulebook::Rulebook const& rules_;
  std::vector<Step>& steps_;
};

// 判定规则、目标、完成、比例、得分 of one row.
void prove_row(Proof& proof, ScoredIndicator const& row, std::optional<Award> const& award,
               rulebook::Scheme const& scheme);

}  // namespace jixiao::score
