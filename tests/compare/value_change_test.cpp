#include "compare/value_change.hpp"

#include <gtest/gtest.h>

#include "forms.hpp"

namespace jixiao::comparison {
namespace {

RowContext row() {
  RowContext context;
  context.year = 2024;
  context.level1_key = "output";
  context.name = "指标";
  return context;
}

Change target(std::string_view before, std::string_view after) {
  auto const a = target_from_text(before, row(), rules());
  auto const b = target_from_text(after, row(), rules());
  return target_change(&a, &b, rulebook::EqualFormula::as_positive, rules().units);
}

Change actual(std::string_view before, std::string_view after) {
  auto const a = actual_from_text(before, row(), rules());
  auto const b = actual_from_text(after, row(), rules());
  return actual_change(&a, &b, rules().units);
}

struct Case {
  std::string_view before;
  std::string_view after;
  Change change;
};

TEST(TargetChange, IsToldByWhatTheTargetAdmits) {
  for (auto const& [before, after, change] : {
           Case{"≥95%", "≥95%", Change::none},
           Case{"≥95%", "≥ 95％", Change::respelled},
           Case{"≥95%", "不低于95%", Change::respelled},
           Case{"≤0.3万元", "≤3000元", Change::respelled},
           Case{"15个", "≥15个", Change::respelled},
           Case{"≥98%", "≥90%", Change::easier},
           Case{"≥10个", "≥100个", Change::harder},
           Case{"≥1个", "≥10个", Change::harder},
           Case{"≤100元", "≤120元", Change::easier},
           Case{"≤100元", "≤0.009万元", Change::harder},
           Case{"=100%", "=98%", Change::easier},
           Case{"80%～90%", "75%～95%", Change::easier},
           Case{"80%～90%", "85%～95%", Change::changed},
           Case{"≥95%", "≤95%", Change::changed},
           Case{"≥15个", "≥15人", Change::other_unit},
           Case{"2024年10月底前", "2024年11月底前", Change::easier},
           Case{"2024年10月底前", "2024年9月底前", Change::harder},
           Case{"≥95%", "及时", Change::incomparable},
       }) {
    SCOPED_TRACE(std::string(before) + " " + std::string(after));
    EXPECT_STREQ(name_of(target(before, after)), name_of(change));
  }
}

TEST(TargetChange, OfABlankCellIsFillingOrBlanking) {
  auto const value = target_from_text("≥95%", row(), rules());
  auto const equal = rulebook::EqualFormula::as_positive;
  EXPECT_EQ(target_change(nullptr, nullptr, equal, rules().units), Change::none);
  EXPECT_EQ(target_change(nullptr, &value, equal, rules().units), Change::filled);
  EXPECT_EQ(target_change(&value, nullptr, equal, rules().units), Change::blanked);
}

TEST(ActualChange, IsToldByTheValue) {
  for (auto const& [before, after, change] : {
           Case{"98%", "98％", Change::respelled},
           Case{"0.3万元", "3000元", Change::respelled},
           Case{"98%", "90%", Change::lowered},
           Case{"9个", "90个", Change::raised},
           Case{"98%", "98", Change::other_unit},
           Case{"完成", "98%", Change::incomparable},
       }) {
    SCOPED_TRACE(std::string(before) + " " + std::string(after));
    EXPECT_STREQ(name_of(actual(before, after)), name_of(change));
  }
}

}  // namespace
}  // namespace jixiao::comparison
