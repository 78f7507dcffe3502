#include "cli/typed_line.hpp"  // stands alone

#include <gtest/gtest.h>

#include "grammar/print.hpp"

namespace jixiao::cli {
namespace {

using namespace ast;

Expression bound(std::string_view value, std::string unit) {
  return {
      Bound{Relation::at_most, false, false, {decimal(value), std::move(unit)}}, "", "", {}, {}};
}

TEST(FieldsOnALine, NamesTheFieldsOfTheInterface) {
  EXPECT_EQ(fields_on_a_line(bound("95", "%"), "≤95%"), "op=le value=95 unit=%");
}

TEST(FieldsOnALine, BracketsWhatIsNested) {
  Tier tier;
  tier.when.push_back(bound("500", "万元"));
  tier.rate = Quantity{decimal("0.35"), "%"};
  Expression const tariff{Tiered{{tier, tier}}, "", "", {"TV-APPROX"}, {}};
  EXPECT_EQ(fields_on_a_line(tariff, ""),
            "tiers=[(when=(bound op=le value=500 unit=万元) rate=(value=0.35 unit=%)) "
            "(when=(bound op=le value=500 unit=万元) rate=(value=0.35 unit=%))] "
            "notes=[TV-APPROX]");
}

TEST(KindInWords, KnowsEveryKind) {
  for (auto const& node :
       {Node{Bound{}}, Node{Range{}}, Node{Approximate{}}, Node{Tolerance{}}, Node{Deadline{}},
        Node{Period{}}, Node{Frequency{}}, Node{Reference{}}, Node{Tiered{}}, Node{Enumeration{}},
        Node{Qualitative{}}, Node{Completion{}}, Node{Compound{}}, Node{Text{}}, Node{Empty{}}}) {
    Expression tree;
    tree.node = node;
    EXPECT_NE(kind_in_words(kind_of(tree), Language::chinese), kind_of(tree)) << kind_of(tree);
  }
}

}  // namespace
}  // namespace jixiao::cli
