#include <gtest/gtest.h>

#include "completion/completion.hpp"
#include "expressions.hpp"

namespace jixiao {
namespace {

using enum ast::Relation;

// 工程费用≤500万元，按0.35%收费；500＜工程费用≤2000，按0.3%收费
ast::Tiered audit_fee() {
  ast::Tiered tariff;
  tariff.tiers = {
      {"工程费用", {bound(at_most, "5000000", "元")}, ast::Quantity{decimal("0.35"), "%"}, {}},
      {"工程费用",
       {{.node = ast::Range{decimal("5000000"), decimal("20000000"), "元", true, false}}},
       ast::Quantity{decimal("0.3"), "%"},
       {}},
  };
  return tariff;
}

TEST(Fee, IsTheRateOfTheBracketTheBaseFallsInto) {
  auto const units = some_units();
  struct {
    char const* base;
    char const* fee;  // "" for none
  } const cases[] = {
      {"1000000", "3500"},   {"5000000", "17500"}, {"5000001", "15000.003"},
      {"20000000", "60000"}, {"20000001", ""},
  };
  for (auto const& [base, wanted] : cases) {
    SCOPED_TRACE(base);
    auto const fee = fee_of(audit_fee(), {decimal(base), "元"}, units);
    EXPECT_EQ(fee ? fee->amount.to_string() : "", wanted);
  }
}

TEST(Fee, AddsAFeeOfTheBasesUnitAndRefusesOneByThePiece) {
  auto const units = some_units();
  ast::Tiered tariff;
  tariff.tiers = {{"", {}, ast::Quantity{decimal("0.05"), "‰"}, ast::Quantity{Decimal{10}, "元"}}};
  EXPECT_EQ(fee_of(tariff, {Decimal{100000}, "元"}, units)->amount.to_string(), "15");
  tariff.tiers.front().fee->unit = "元/笔";
  EXPECT_FALSE(fee_of(tariff, {Decimal{100000}, "元"}, units));
}

}  // namespace
}  // namespace jixiao
