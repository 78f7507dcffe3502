#include "base/text.hpp"
#include "completion/compare.hpp"

namespace jixiao {
namespace {

bool contains_base(ast::Tier const& tier, ast::Quantity const& base, Units const& units) {
  if (tier.when.empty()) return true;
  auto const goal = goal_of(tier.when.front(), Polarity::exact);
  if (!goal) return false;
  auto const factor = units.factor(base.unit, goal->unit);
  if (!factor) return false;
  Ratio const value = Ratio{base.value} * *factor;
  if (goal->low && (goal->low_open ? value <= *goal->low : value < *goal->low)) return false;
  return !goal->high || (goal->high_open ? value < *goal->high : value <= *goal->high);
}

std::optional<Ratio> share_of(ast::Quantity const& rate) {
  if (rate.unit == "%") return Ratio{rate.value} * Ratio{decimal("0.01")};
  if (rate.unit == "‰") return Ratio{rate.value} * Ratio{decimal("0.001")};
  return std::nullopt;
}

}  // namespace

std::optional<Fee> fee_of(ast::Tiered const& tariff, ast::Quantity const& base,
                          Units const& units) {
  for (std::size_t at = 0; at < tariff.tiers.size(); ++at) {
    ast::Tier const& tier = tariff.tiers[at];
    if (!contains_base(tier, base, units)) continue;
    Fee fee{Ratio{0}, base.unit, at};
    if (tier.rate) {
      auto const share = share_of(*tier.rate);
      if (!share) return std::nullopt;
      fee.amount = Ratio{base.value} * *share;
    }
    // A fee by the piece (10元/笔) needs the number of pieces, which a base amount does not tell.
    if (tier.fee) {
      auto const factor = units.factor(tier.fee->unit, base.unit);
      if (!factor) return std::nullopt;
      fee.amount = fee.amount + Ratio{tier.fee->value} * *factor;
    }
    return fee;
  }
  return std::nullopt;
}

}  // namespace jixiao
