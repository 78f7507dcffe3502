#include <gtest/gtest.h>

#include <fmt/format.h>

#include "rules.hpp"
#include "score/score.hpp"

namespace jixiao::score {
namespace {

using rulebook::built_in_rules;

ScoredIndicator scored(char const* scheme, char const* target, char const* actual,
                       char const* weight, RowContext const& row = {},
                       std::optional<Decimal> declared = {}) {
  return from_row(target, actual, decimal(weight), declared, row, *built_in_rules().scheme(scheme),
                  built_in_rules());
}

std::vector<std::string> steps(ScoredIndicator const& row) {
  std::vector<std::string> lines;
  for (Step const& step : row.points.because) lines.push_back(describe(step).zh);
  return lines;
}

bool says(ScoredIndicator const& row, std::string_view line) {
  for (auto const& step : steps(row))
    if (step == line) return true;
  return false;
}

TEST(FromRow, ProvesAReverseIndicatorStepByStep) {
  auto const row = scored("hb-hubei", "≤380元/人/天", "400元/人/天", "5");
  EXPECT_EQ(row.points.score, decimal("4.75"));
  auto const lines = steps(row);
  ASSERT_GE(lines.size(), 6u);
  EXPECT_EQ(lines[0], "判定规则：定量，反向指标，不超过目标得满分，超过的按目标÷完成的比例得分");
  EXPECT_EQ(lines[1], "目标：≤380元/人/天");
  EXPECT_EQ(lines[2], "完成：400元/人/天");
  EXPECT_EQ(lines[3], "比较：实际400元/人/天 > 目标380元/人/天，超过");
  EXPECT_EQ(lines[4], "比例：400 ÷ 380 = 105.26%");
  EXPECT_EQ(lines[5], "得分 = 5×380/400 = 4.75");
  EXPECT_EQ(lines.size(), 6u);
  EXPECT_EQ(row.points.because[0].path, "quantitative.reverse");
}

TEST(FromRow, SaysWhereTheDirectionComesFrom) {
  RowContext cost;
  cost.level2_key = "cost";
  auto const by_level = scored("cn-2020-10", "100元", "150元", "10", cost);
  EXPECT_EQ(by_level.target.polarity_from, PolarityFrom::level2);
  EXPECT_EQ(by_level.points.score, decimal("5"));
  EXPECT_TRUE(says(by_level, "方向：未写比较符号，按成本类指标（成本）视为不超过"));
  RowContext accidents;
  accidents.name = "安全事故发生率";
  auto const by_name = scored("cn-2020-10", "5%", "4%", "10", accidents);
  EXPECT_EQ(by_name.target.polarity_word, "事故");
  EXPECT_EQ(by_name.points.score, decimal("10"));
  RowContext handled;
  handled.name = "安全事故处置率";
  EXPECT_EQ(scored("cn-2020-10", "100%", "90%", "10", handled).points.score, decimal("9"));
}

TEST(FromRow, GivesTheSameScoreForTheSameValueInAnotherUnitOrSpelling) {
  for (char const* actual : {"30000元", "3万元", "３万元", "0.0003亿元", "3 万元"}) {
    SCOPED_TRACE(actual);
    EXPECT_EQ(scored("cn-2020-10", "≥4万元", actual, "10").points.score, decimal("7.5"));
  }
}

TEST(FromRow, LetsTheSchemesManualChangesStand) {
  // 天津 opens a reverse row above its bound, and any scheme with a review ratio an excess.
  auto const reverse = scored("tj-tianjin", "≤100元", "150元", "10", {}, decimal("8"));
  EXPECT_EQ(reverse.points.verdict, Verdict::consistent);
  EXPECT_EQ(scored("cn-2020-10", "≤100元", "150元", "10", {}, decimal("8")).points.verdict,
            Verdict::contradicted);
  EXPECT_EQ(scored("cn-2020-10", "≥100元", "119元", "10", {}, decimal("8")).points.verdict,
            Verdict::contradicted);
  auto const excess = scored("cn-2020-10", "≥100元", "120元", "10", {}, decimal("8"));
  EXPECT_EQ(excess.points.verdict, Verdict::consistent);
  EXPECT_EQ(excess.points.score, decimal("10"));
  EXPECT_TRUE(says(excess, "超额：完成值为目标的120.00%，达到120.00%，可复核目标并人工调整得分"));
}

TEST(FromRow, ShowsTheTiersEdges) {
  auto const row = scored("cn-2020-10", "有效提升", "部分达成年度指标并具有一定效果", "15");
  EXPECT_EQ(row.points.low, decimal("9"));
  EXPECT_EQ(row.points.high, decimal("11.99"));
  EXPECT_FALSE(row.points.score);
  EXPECT_TRUE(says(row, "得分：该档为分值的[60.00%, 80.00%)，应在[9.00, 12.00)之间"));
}

TEST(FromRow, ComparesDeadlinesAsDays) {
  RowContext row;
  row.year = 2024;
  EXPECT_EQ(scored("cn-2020-10", "11月底前完成", "11月", "5", row).points.score, decimal("5"));
  EXPECT_EQ(scored("cn-2020-10", "11月底前完成", "12月", "5", row).points.score, decimal("0"));
}

TEST(FromRow, GivesBarePartsTheDirectionOfTheRow) {
  RowContext cost;
  cost.level2_key = "cost";
  auto const row = scored("cn-2020-10", "100元；≥2个", "120元；3个", "10", cost);
  ASSERT_EQ(row.completion.parts.size(), 2u);
  EXPECT_EQ(row.completion.parts[0].attainment, Attainment::missed);
  EXPECT_EQ(row.points.low, decimal("8"));
  EXPECT_EQ(row.points.high, decimal("9"));
}

TEST(FromRow, TakesARestatedLimitForAClaim) {
  RowContext row;
  row.year = 2024;
  auto const restated = scored("cn-2020-10", "2024年12月前", "2024年12月前", "5", row);
  EXPECT_EQ(restated.points.basis, Basis::claimed);
  EXPECT_EQ(restated.points.score, decimal("5"));
  EXPECT_EQ(restated.points.low, decimal("0"));
  auto const dated = scored("cn-2020-10", "2024年12月前", "2024年11月8日", "5", row);
  EXPECT_EQ(dated.points.basis, Basis::measured);
  EXPECT_EQ(dated.points.low, decimal("5"));
}

TEST(FromRow, LeavesABareZeroOpenWhereNothingTellsItsDirection) {
  auto const open = scored("cn-2020-10", "0次", "43次", "10", {}, decimal("10"));
  EXPECT_EQ(open.points.score, decimal("0"));
  EXPECT_EQ(open.points.verdict, Verdict::consistent);
  RowContext accidents;
  accidents.name = "安全事故";
  EXPECT_EQ(scored("cn-2020-10", "0次", "43次", "10", accidents, decimal("10")).points.verdict,
            Verdict::contradicted);
}

TEST(FromRow, DeductsForEachPointOfAnObjectiveRatio) {
  struct {
    char const* name;
    char const* target;
    char const* actual;
    char const* weight;
    char const* score;
    char const* low;
    char const* high;
  } const cases[] = {
      {"在职人员控制率", "≤100%", "98%", "5", "5", "5", "5"},
      {"在职人员控制率", "≤100%", "103%", "5", "3.5", "3.5", "3.5"},
      {"在职人员控制率", "≤100%", "103%", "1", "0.7", "0.7", "0.7"},
      {"在职人员控制率", "≤100%", "102.5%", "5", "3.75", "3.5", "4"},
      {"“三公经费”变动率", "≤0%", "-3%", "8", "8", "8", "8"},
      {"三公经费变动率", "≤0%", "2%", "8", "6.4", "6.4", "6.4"},
      {"三公经费变动率", "≤0%", "40%", "8", "0", "0", "0"},
  };
  for (auto const& [name, target, actual, weight, score, low, high] : cases) {
    SCOPED_TRACE(fmt::format("{} {} {}", name, actual, weight));
    RowContext row;
    row.name = name;
    auto const result = scored("dept-input-process", target, actual, weight, row);
    EXPECT_EQ(result.points.score, decimal(score));
    EXPECT_EQ(result.points.low, decimal(low));
    EXPECT_EQ(result.points.high, decimal(high));
    EXPECT_NE(result.ratio, "");
  }
  RowContext other;
  other.name = "在职人员控制率";
  EXPECT_EQ(scored("dept-input-process", "≤100%", "103%", "2", other).ratio, "");
}

TEST(FromRow, ScoresATariffOverABase) {
  RowContext row;
  row.base = ast::Quantity{decimal("1000000"), "元"};
  auto const text = "工程费用≤500万元，按0.35%收费；500＜工程费用≤2000，按0.3%收费";
  EXPECT_EQ(scored("hb-hubei", text, "3500元", "5", row).points.score, decimal("5"));
  EXPECT_EQ(scored("hb-hubei", text, "4375元", "5", row).points.score, decimal("4"));
}

TEST(FromRow, EveryStepHasASentenceInBothLanguages) {
  struct {
    char const* target;
    char const* actual;
  } const rows[] = {{"≥95%", "90%"},  {"≥95%", "完成"},    {"", "完成"},         {"≥95%", ""},
                    {"2-4个", "5个"}, {"=0起", "1起"},     {"有效提升", "良好"}, {"≥2天", "3元"},
                    {"≥95%", "0.9"},  {"按合同价", "5元"}, {"全年", "完成"},     {"≤2天", "1-3天"}};
  for (auto const& scheme : built_in_rules().schemes)
    for (auto const& [target, actual] : rows) {
      auto const row = scored(scheme.id.c_str(), target, actual, "10");
      ASSERT_FALSE(row.points.because.empty());
      for (Step const& step : row.points.because) {
        SCOPED_TRACE(fmt::format("{} {} {}", target, actual, step.kind));
        Words const words = describe(step);
        EXPECT_NE(words.zh, step.kind);
        EXPECT_NE(words.en, step.kind);
        EXPECT_EQ(words.zh.find('{'), std::string::npos) << words.zh;
        EXPECT_EQ(words.en.find('{'), std::string::npos) << words.en;
      }
    }
}

TEST(FromRow, NamesPathsThatTheSchemeStates) {
  for (auto const& scheme : built_in_rules().schemes) {
    auto const row = scored(scheme.id.c_str(), "≤100元", "150元", "10");
    for (Step const& step : row.points.because) {
      if (step.path.empty()) continue;
      SCOPED_TRACE(scheme.id + " " + step.path);
      EXPECT_NE(scheme.find(step.path), nullptr);
    }
  }
}

TEST(FromRow, GivesNoPointsForTheOppositeChange) {
  struct {
    char const* target;
    char const* actual;
    char const* score;  // "" where nothing can be told
  } const cases[] = {
      {"提高5%", "提高8%", "10"},
      {"提高5%", "下降8%", "0"},
      {"下降5%", "上升8%", "0"},
      {"下降5%", "下降4%", "8"},
      {"培育10家", "12家", "10"},
      {"10家", "培育12家", "10"},
      {"培育10家", "培育8家", "8"},
      {"整治20处", "15处", "7.5"},
      {"消除隐患20处", "20处", "10"},
      {"带动就业100人", "80人", "8"},
      {"增加10人次", "增加12人次", "10"},
      {"增加10人次", "增372人次", ""},
      {"增加", "增372人次", ""},
      {"增长", "增加5人次", "10"},
      {"增长", "减少5人次", ""},
      {"明显增长", "增加5人次", ""},
      {"增长", "5人次", ""},
      {"≥2%", "下降3%", ""},
      {"提高5%", "95%", ""},
      {"增加10个岗位", "减少12个岗位", "0"},
      {"增加10个岗位", "12个", "10"},
      {"10个", "减少12个岗位", ""},
      {"预防接种率≥95%", "96%", "10"},
      {"体检率提高5%，死亡率下降3%", "死亡率下降3%，体检率提高5%", "10"},
      {"体检率提高5%，死亡率下降3%", "体检率下降5%，死亡率上升3%", "0"},
      {"体检率提高5%，死亡率下降3%", "就诊率提高5%，死亡率下降3%", ""},
  };
  for (auto const& [target, actual, score] : cases) {
    SCOPED_TRACE(fmt::format("{} by {}", target, actual));
    auto const row = scored("cn-2020-10", target, actual, "10");
    auto const score_of_row = row.points.score;
    EXPECT_EQ(score_of_row ? score_of_row->to_string() : "", score);
  }
  EXPECT_TRUE(
      says(scored("cn-2020-10", "增加", "增加372人次", "10"), "评定：按完成值写明的增减，属第1档"));
  EXPECT_TRUE(says(scored("cn-2020-10", "超上年度", "增收27万元", "10"),
                   "比较：完成值写明的增减与目标的方向一致，达到"));
  EXPECT_TRUE(says(scored("cn-2020-10", "提高5%", "下降8%", "10"),
                   "变化方向：完成值与目标的变化方向相反，按-8%比较"));
}

TEST(FromRow, HoldsEveryPartAgainstTheChangeOfItsOwnSubject) {
  auto const row =
      scored("cn-2020-10", "签约率提高1%、体检率提高2%", "签约率提高1%、体检率下降1%", "10");
  ASSERT_EQ(row.completion.parts.size(), 2u);
  EXPECT_EQ(row.completion.parts[0].attainment, Attainment::met);
  EXPECT_EQ(row.completion.parts[1].attainment, Attainment::missed);
  EXPECT_EQ(row.points.low, decimal("0"));
  EXPECT_EQ(row.points.high, decimal("5"));
}

TEST(FromRow, LeavesNothingSpentOfABareCostOpen) {
  RowContext cost;
  cost.level2_key = "cost";
  auto const nothing = scored("cn-2020-10", "10万元", "0万元", "10", cost, decimal("0"));
  EXPECT_EQ(nothing.points.score, decimal("10"));
  EXPECT_EQ(nothing.points.low, decimal("0"));
  EXPECT_EQ(nothing.points.verdict, Verdict::consistent);
  EXPECT_TRUE(
      says(nothing, "存疑：目标未写比较符号，若须等于目标则完成0不得分，应在0.00至10.00之间"));
  EXPECT_EQ(scored("cn-2020-10", "≤10万元", "0万元", "10", cost).points.low, decimal("10"));
  EXPECT_EQ(scored("cn-2020-10", "0万元", "0万元", "10", cost).points.low, decimal("10"));
}

TEST(FromRow, SaysWhyABareZeroLeavesMoreThanNothing) {
  EXPECT_TRUE(says(scored("cn-2020-10", "0次", "43次", "10"),
                   "存疑：目标0未写比较符号，也可能是不低于0，应在0.00至10.00之间"));
}

TEST(FromRow, FollowsTheRuleThatTheIndicatorNames) {
  struct {
    char const* rule;
    char const* target;
    char const* actual;
    char const* score;
    char const* low;
    char const* high;
    char const* says;
  } const cases[] = {
      {"直接赋分", "≥8个", "7个", "0", "0", "9.99", "赋分规则：指标写明“直接赋分”"},
      {"直接赋分", "≥8个", "8个", "10", "10", "10", ""},
      {"按照完成比例赋分，及格门槛60%", "≥10个", "8个", "", "5", "8",
       "判定规则：完成比例低于及格门槛60.00%不得分"},
      {"按完成比例赋分，低于60%不得分", "≥10个", "5个", "0", "0", "0", ""},
      {"按照完成比例赋分", "≥10个", "8个", "", "0", "8",
       "得分：及格门槛没有印出，应在0.00至8.00之间"},
      {"按评判等级赋分", "≥10个", "部分达成年度指标并具有一定效果", "", "6", "7.99",
       "赋分规则：指标写明“按评判等级赋分”"},
      {"满意度赋分", "≥95%", "85%", "8.33", "8.33", "8.33",
       "判定规则：满意度达到90.00%得满分，低于60.00%不得分，其间按比例得分"},
      {"", "≥10个", "8个", "8", "8", "8", ""},
  };
  for (auto const& [rule, target, actual, score, low, high, sentence] : cases) {
    SCOPED_TRACE(fmt::format("{} {} {}", rule, target, actual));
    RowContext context;
    context.rule = rule;
    auto const row = scored("cn-2021-101", target, actual, "10", context);
    EXPECT_EQ(row.points.score ? row.points.score->to_string() : "", score);
    EXPECT_EQ(row.points.low, decimal(low));
    EXPECT_EQ(row.points.high, decimal(high));
    EXPECT_TRUE(*sentence == '\0' || says(row, sentence));
  }
}

// The worked example of the guide: w=10, x=85%.
TEST(FromRow, InterpolatesTheSatisfactionOfItsLevel) {
  for (bool const level1 : {true, false}) {
    RowContext context;
    (level1 ? context.level1_key : context.level2_key) =
        level1 ? "satisfaction" : "beneficiary-satisfaction";
    auto const row = scored("cn-2021-101", "≥90%", "85%", "10", context);
    EXPECT_EQ(row.points.score, decimal("8.33"));
    EXPECT_FALSE(row.rule.named);
    EXPECT_EQ(row.points.because.front().path, "assignments.satisfaction");
    EXPECT_EQ(scored("cn-2020-10", "≥90%", "85%", "10", context).points.score, decimal("9.44"));
  }
}

TEST(FromRow, LimitsADefaultCostRow) {
  auto const cost = [](char const* name, char const* declared) {
    RowContext context;
    context.level2_key = "cost";
    context.name = name;
    return scored("sx-province", "≤10万元", "9万元", "10", context, decimal(declared)).points;
  };
  EXPECT_EQ(cost("默认成本指标", "10").score, decimal("5"));
  EXPECT_EQ(cost("默认成本指标", "10").verdict, Verdict::contradicted);
  // Its level's own name may be a default row or not: both stand.
  EXPECT_EQ(cost("成本指标", "10").verdict, Verdict::consistent);
  EXPECT_EQ(cost("成本指标", "5").verdict, Verdict::consistent);
  EXPECT_EQ(cost("成本指标", "4").verdict, Verdict::contradicted);
  EXPECT_EQ(cost("设备采购成本", "10").verdict, Verdict::confirmed);
}

TEST(FromRow, LeavesMoreThanARangeAsksForOpen) {
  auto const more = scored("cn-2020-10", "3400-4000人", "4200人", "5", {}, decimal("5"));
  EXPECT_EQ(more.points.verdict, Verdict::consistent);
  EXPECT_EQ(more.points.score, decimal("5"));
  EXPECT_EQ(more.points.low, decimal("4.75"));
  auto const less = scored("cn-2020-10", "3400-4000人", "1700人", "5", {}, decimal("5"));
  EXPECT_EQ(less.points.verdict, Verdict::contradicted);
  EXPECT_EQ(less.points.score, decimal("2.5"));
}

TEST(FromRow, TakesAControlRateByWhatItControls) {
  auto const controlled = [](char const* name, char const* actual) {
    RowContext context;
    context.name = name;
    return scored("cn-2020-10", "80%", actual, "10", context, decimal("10")).points.verdict;
  };
  EXPECT_EQ(controlled("高血压控制率", "85%"), Verdict::confirmed);
  EXPECT_EQ(controlled("高血压控制率", "60%"), Verdict::contradicted);
  EXPECT_EQ(controlled("公用经费控制率", "60%"), Verdict::confirmed);
  EXPECT_EQ(controlled("公用经费控制率", "85%"), Verdict::contradicted);
  EXPECT_EQ(controlled("控制率", "60%"), Verdict::consistent);
  EXPECT_EQ(controlled("控制率", "85%"), Verdict::consistent);
}

TEST(FromRow, ShowsNumbersAsTheCellsPrintThem) {
  auto const met = scored("cn-2020-10", "≤202.6万元", "132.9", "10");
  EXPECT_TRUE(says(met, "单位：完成值未写单位，按目标的单位理解为132.9万元"));
  EXPECT_TRUE(says(met, "比较：实际132.9万元 ≤ 目标202.6万元，未超过"));
  auto const over = scored("cn-2020-10", "≤9.5万元/公里", "98000元/公里", "10");
  EXPECT_TRUE(says(over, "比较：实际9.8万元/公里 > 目标9.5万元/公里，超过"));
  EXPECT_TRUE(says(over, "得分 = 10×（1-（9.8-9.5）/9.5） = 9.68"));
}

// 判定规则 and 得分 rest on a value of the scheme, or say that they do not.
TEST(FromRow, CitesEveryRuleOrCallsItADefault) {
  struct {
    char const* target;
    char const* actual;
  } const rows[] = {{"≥95%", "90%"},      {"≥95%", "96%"},
                    {"≤100元", "150元"},  {"=8个", "7个"},
                    {"=0起", "1起"},      {"2-4个", "5个"},
                    {"≥95%", "完成"},     {"≥95%", ""},
                    {"有效提升", "达成"}, {"", "完成"},
                    {"≥2天", "3元"},      {"≤2天", "1-3天"},
                    {"11月底前", "10月"}, {"≥2个；≥3个", "1个；3个"}};
  for (auto const& scheme : built_in_rules().schemes)
    for (auto const& [target, actual] : rows)
      for (Step const& step : scored(scheme.id.c_str(), target, actual, "10").points.because) {
        SCOPED_TRACE(fmt::format("{} {} {} {}", scheme.id, target, actual, step.kind));
        bool const rests = step.kind.starts_with("points-") ||
                           (step.kind.starts_with("rule-") && step.kind != "rule-named");
        if (!rests) continue;
        if (!step.path.empty())
          EXPECT_FALSE(scheme.find(step.path)->cite.source.empty());
        else
          EXPECT_NE(describe(step).en.find("scheme default, unverified"), std::string::npos);
      }
}

TEST(FromRow, SaysWhereASchemeHasNoFormula) {
  for (char const* scheme : {"dept-input-process", "hn-county-transfer"}) {
    auto const row = scored(scheme, "≥95%", "90%", "10");
    EXPECT_TRUE(says(row, "判定规则：定量，达到目标得满分；方案没有规定未达到时如何计分"));
    EXPECT_EQ(row.points.because.front().path, "quantitative.positive");
    EXPECT_FALSE(row.points.score);
    EXPECT_EQ(row.points.high, decimal("9.99"));
  }
}

}  // namespace
}  // namespace jixiao::score
