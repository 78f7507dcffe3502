#include <gtest/gtest.h>

#include "../score/schemes.hpp"
#include "completion/completion.hpp"
#include "expressions.hpp"

namespace jixiao {
namespace {

using enum ast::Relation;
using ast::Direction;
using ast::State;

Completion hold(Constraint const& target, Constraint const& actual) {
  static rulebook::Scheme const scheme = rulebook::national();
  static Units const units = some_units();
  return from_constraint(target, actual, scheme, units);
}

Constraint reference(char const* basis, std::vector<ast::Expression> amount = {}) {
  return settled({.node = ast::Reference{basis, {}, std::move(amount)}}, "按合同价");
}

TEST(FromConstraint, TellsWordsFromValues) {
  Constraint const number = settled(bound(at_least, "98", "%"), "≥98%");
  Constraint const quality_target = settled(quality(Direction::increase, "有效"), "有效提升");
  struct {
    char const* name;
    Constraint target;
    Constraint actual;
    Attainment attainment;
    Basis basis;
    Measure measure;
  } const cases[] = {
      {"完成 to a number", number, settled(word(State::done), "完成"), Attainment::claimed_met,
       Basis::claimed, Measure::quantitative},
      {"a tier label to a number is a claim", number, settled(word(State::done, "1"), "达成"),
       Attainment::claimed_met, Basis::claimed, Measure::quantitative},
      {"未完成 to a number", number, settled(word(State::not_done), "未完成"),
       Attainment::claimed_missed, Basis::claimed, Measure::quantitative},
      {"完成 to a quality", quality_target, settled(word(State::done), "完成"),
       Attainment::claimed_met, Basis::claimed, Measure::qualitative},
      {"a tier label to a quality", quality_target, settled(word(State::partial, "2"), "部分达成"),
       Attainment::tier, Basis::judged, Measure::qualitative},
      {"a label of no tier the scheme has", quality_target, settled(word(State::done, "9"), "好"),
       Attainment::claimed_met, Basis::claimed, Measure::qualitative},
      {"the same quality", quality_target, quality_target, Attainment::claimed_met, Basis::claimed,
       Measure::qualitative},
      {"the opposite quality", quality_target, settled(quality(Direction::decrease), "有所下降"),
       Attainment::claimed_missed, Basis::claimed, Measure::qualitative},
      {"another level", settled(quality(Direction::none, "", "优秀"), "优秀"),
       settled(quality(Direction::none, "", "良好"), "良好"), Attainment::undecided, Basis::claimed,
       Measure::qualitative},
      {"a number to a quality", quality_target, settled(bare("5", "%"), "5%"),
       Attainment::undecided, Basis::claimed, Measure::qualitative},
      {"a quality to a number", number, settled(quality(Direction::none, "", "良好"), "良好"),
       Attainment::undecided, Basis::claimed, Measure::quantitative},
      {"text to a number", number, settled({.node = ast::Text{}}, "见报告"), Attainment::undecided,
       Basis::claimed, Measure::quantitative},
      {"nothing to a number", number, settled({}, ""), Attainment::undecided, Basis::missing,
       Measure::quantitative},
      {"无 where nothing is asked for", settled(bound(equal, "0", "个"), "0个"), settled({}, "无"),
       Attainment::claimed_met, Basis::claimed, Measure::quantitative},
      {"no target", settled({}, ""), settled(bare("5", "个"), "5个"), Attainment::not_applicable,
       Basis::missing, Measure::quantitative},
      {"按合同价 restated", reference("contract"), reference("contract"), Attainment::claimed_met,
       Basis::claimed, Measure::direct},
      {"a tier label to 按合同价", reference("contract"), settled(word(State::done, "1"), "达成"),
       Attainment::tier, Basis::judged, Measure::qualitative},
      {"about the number", settled(bound(at_least, "400", "个"), "≥400个"),
       settled({.node = ast::Approximate{{Decimal{400}, "个"}}}, "约400个"), Attainment::met,
       Basis::claimed, Measure::quantitative},
      {"a number to 按合同价", reference("contract"), settled(bare("5", "元"), "5元"),
       Attainment::undecided, Basis::claimed, Measure::direct},
      {"a number to a printed amount", reference("contract", {bound(at_most, "450000", "元")}),
       settled(bare("440000", "元"), "44万元"), Attainment::met, Basis::measured,
       Measure::quantitative},
      {"100% to 完成", settled(word(State::done), "完成"), settled(bare("100", "%"), "100%"),
       Attainment::met, Basis::measured, Measure::quantitative},
      {"80% to 完成", settled(word(State::done), "完成"), settled(bare("80", "%"), "80%"),
       Attainment::missed, Basis::measured, Measure::quantitative},
      {"text restated", settled({.node = ast::Text{}}, "严格执行 制度"),
       settled({.node = ast::Text{}}, "严格执行制度"), Attainment::claimed_met, Basis::claimed,
       Measure::qualitative},
  };
  for (auto const& [name, target, actual, attainment, basis, measure] : cases) {
    SCOPED_TRACE(name);
    Completion const completion = hold(target, actual);
    EXPECT_EQ(completion.attainment, attainment);
    EXPECT_EQ(completion.basis, basis);
    EXPECT_EQ(completion.measure, measure);
    if (attainment == Attainment::undecided) {
      EXPECT_NE(completion.reason, "");
    }
  }
}

TEST(FromConstraint, CountsTheItemsCovered) {
  auto const list = [](std::vector<std::string> items) {
    return settled({.node = ast::Enumeration{std::move(items)}}, "清单");
  };
  auto const target = list({"市县财政系统", "中介机构", "市直单位"});
  EXPECT_EQ(hold(target, list({"市直单位", "市县财政 系统", "中介机构"})).attainment,
            Attainment::met);
  auto const some = hold(target, list({"市直单位", "中介机构", "其他"}));
  EXPECT_EQ(some.attainment, Attainment::missed);
  EXPECT_EQ(some.rate()->to_string(), "2/3");
}

TEST(FromConstraint, HoldsATariffAgainstItsBase) {
  ast::Tiered tariff;
  tariff.tiers = {{"", {}, ast::Quantity{decimal("0.3"), "%"}, {}}};
  Constraint target = settled({.node = tariff}, "按0.3%收费");
  EXPECT_EQ(hold(target, settled(bare("30", "元"))).reason, "no-base");
  target.base = ast::Quantity{Decimal{10000}, "元"};
  EXPECT_EQ(hold(target, settled(bare("30", "元"))).attainment, Attainment::met);
  EXPECT_EQ(hold(target, settled(bare("36", "元"))).rate()->to_string(), "1.2");
}

TEST(FromConstraint, HoldsATargetInPartsPartByPart) {
  auto const parts = [](ast::Join join, std::vector<ast::Expression> expressions) {
    return settled({.node = ast::Compound{join, std::move(expressions)}}, "组成");
  };
  auto const target =
      parts(ast::Join::all, {bound(at_least, "2", "天"), bound(at_most, "5", "个")});
  EXPECT_EQ(hold(target, parts(ast::Join::all, {bare("3", "天"), bare("4", "个")})).attainment,
            Attainment::met);
  auto const one_missed = hold(target, parts(ast::Join::all, {bare("1", "天"), bare("4", "个")}));
  EXPECT_EQ(one_missed.attainment, Attainment::missed);
  EXPECT_EQ(one_missed.parts.size(), 2u);
  auto const either =
      parts(ast::Join::any, {bound(at_least, "2", "天"), bound(at_most, "5", "个")});
  EXPECT_EQ(hold(either, parts(ast::Join::all, {bare("1", "天"), bare("4", "个")})).attainment,
            Attainment::met);
  EXPECT_EQ(hold(target, settled(word(State::done), "完成")).attainment, Attainment::claimed_met);
  auto three = parts(ast::Join::all, {bare("1", "天"), bare("4", "个"), bare("1", "个")});
  three.text = "三项";
  EXPECT_EQ(hold(target, three).reason, "parts");
}

TEST(FromConstraint, TakesTheOneMeasuredPartOfAnAnswer) {
  Constraint const target = settled(bound(at_least, "95", "%"), "≥95%");
  Constraint const actual = settled(
      {.node = ast::Compound{ast::Join::all, {word(State::done), bare("96", "%")}}}, "完成，96%");
  EXPECT_EQ(hold(target, actual).attainment, Attainment::met);
  EXPECT_EQ(hold(target, actual).basis, Basis::measured);
}

TEST(FromConstraint, CountsTheOppositeChangeBelowZero) {
  auto const changed = [](ast::Expression expression, Direction change) {
    Constraint constraint = settled(std::move(expression));
    constraint.topic.change = change;
    constraint.text = change == Direction::increase ? "提高" : "下降";
    return constraint;
  };
  auto const more = changed(bound(at_least, "5", "%"), Direction::increase);
  auto const at_most_more = changed(bound(at_most, "5", "%"), Direction::increase);
  auto const fell = changed(bare("8", "%"), Direction::decrease);
  auto const fell_at_least = changed(bound(at_least, "8", "%"), Direction::decrease);
  EXPECT_EQ(hold(more, fell).attainment, Attainment::missed);
  EXPECT_EQ(hold(more, fell).actual->to_string(), "-8");
  EXPECT_TRUE(hold(more, fell).opposite);
  EXPECT_EQ(hold(at_most_more, fell).attainment, Attainment::met);
  EXPECT_EQ(hold(at_most_more, fell_at_least).attainment, Attainment::claimed_met);
  EXPECT_EQ(hold(more, fell_at_least).reason, "bound");
  EXPECT_EQ(hold(more, changed(range("6", "8", "%"), Direction::decrease)).actual->to_string(),
            "-8");
  auto const same = hold(more, changed(bare("8", "%"), Direction::increase));
  EXPECT_EQ(same.attainment, Attainment::met);
  EXPECT_FALSE(same.opposite);
}

TEST(FromConstraint, NeverComparesAChangeWithALevel) {
  Constraint const level = settled(bound(at_least, "2", "%"), "≥2%");
  Constraint fell = settled(bare("3", "%"), "下降3%");
  fell.topic.change = Direction::decrease;
  EXPECT_EQ(hold(level, fell).reason, "kind");
  EXPECT_EQ(hold(fell, level).reason, "kind");
}

TEST(FromConstraint, PairsPartsBySubjectAndByPositionOnlyWithoutAny) {
  auto const parts = [](std::vector<std::pair<char const*, ast::Expression>> named) {
    ast::Compound compound;
    std::string text;
    for (auto& [subject, expression] : named) {
      expression.subject = subject;
      compound.parts.push_back(expression);
      text += subject;
    }
    return settled({.node = compound}, text);
  };
  auto const target =
      parts({{"甲", bound(at_least, "5", "个")}, {"乙", bound(at_least, "9", "个")}});
  EXPECT_EQ(hold(target, parts({{"乙", bare("9", "个")}, {"甲", bare("5", "个")}})).attainment,
            Attainment::met);
  EXPECT_EQ(hold(target, parts({{"丙", bare("9", "个")}, {"丁", bare("9", "个")}})).reason,
            "parts");
  EXPECT_EQ(hold(target, parts({{"甲", bare("9", "个")}, {"丁", bare("9", "个")}})).reason,
            "parts");
  auto const band = parts({{"甲", bound(at_least, "5", "个")}, {"甲", bound(at_most, "9", "个")}});
  EXPECT_EQ(hold(band, parts({{"甲", bare("7", "个")}, {"乙", bare("99", "个")}})).attainment,
            Attainment::met);
}

}  // namespace
}  // namespace jixiao
