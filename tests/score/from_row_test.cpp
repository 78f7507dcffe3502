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
  EXPECT_EQ(lines[3], "比较：实际400 > 目标380，超过");
  EXPECT_EQ(lines[4], "比例：400 ÷ 380 = 105.26%");
  EXPECT_EQ(lines[5], "得分 = 5×380/400 = 4.75");
  EXPECT_TRUE(lines.back().starts_with("依据：")) << lines.back();
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
  EXPECT_TRUE(says(scored("cn-2020-10", "提高5%", "下降8%", "10"),
                   "变化方向：完成值与目标的变化方向相反，按-8比较"));
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

}  // namespace
}  // namespace jixiao::score
