#pragma once

#include <vector>

#include "check/goal/claims.hpp"

// Lists with a stated total: 维护24612平方米：兰花路2730平方米，红星街2860平方米 …, and …
// 面积共计22.5万平方米 behind its parts.
namespace jixiao::check {

struct ListWords {
  std::vector<std::string> totals;   // 共计, 合计: the value sums up what stands before it
  std::vector<std::string> partial;  // 等, 其中: not everything is listed
  std::vector<std::string> sides;    // 宽, 高: measures of one thing, not parts of it
};
[[nodiscard]] ListWords list_words(rulebook::CheckSpec const& spec);

struct SummedList {
  Claim const* total = nullptr;
  std::vector<Claim const*> items;
  Decimal stated;  // in the unit of the total, 万 expanded
  Decimal sum;
  Decimal leeway;  // half a unit of the last digit printed, of the total and of rounded items
  bool partial = false;
  bool is_money = false;

  // Parts of a list that is not complete may add up to less.
  [[nodiscard]] bool differs() const {
    return sum > stated + leeway || (!partial && stated > sum + leeway);
  }
};
[[nodiscard]] std::vector<SummedList> lists_in(Claims const& claims, ListWords const& words,
                                               rulebook::Rulebook const& rules);

// Half a unit of the last digit that the value prints: 500 of 101.9万.
[[nodiscard]] Decimal leeway_of(Claim const& claim, Vocabulary const& vocabulary);

}  // namespace jixiao::check
