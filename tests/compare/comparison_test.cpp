#include "compare/comparison.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

#include "compare/present.hpp"
#include "forms.hpp"
#include "scorecard/json_writer.hpp"

namespace jixiao::comparison {
namespace {

using testing::HasSubstr;

Version golden(std::string label, std::string const& name) {
  return version_of(std::move(label), form_from(bytes_of(path_of(name)), name));
}

Comparison compared(std::vector<std::string> const& names) {
  std::vector<Version> versions;
  auto const labels = default_labels(names.size());
  for (std::size_t i = 0; i < names.size(); ++i) versions.push_back(golden(labels[i].zh, names[i]));
  return compare(std::move(versions), {}, rules());
}

// Stands beside the forms; JIXIAO_UPDATE_GOLDEN=1 rewrites it.
void expect_golden(std::string const& name, std::string const& actual) {
  if (std::getenv("JIXIAO_UPDATE_GOLDEN") != nullptr)
    std::ofstream(path_of(name), std::ios::binary) << actual;
  EXPECT_EQ(bytes_of(path_of(name)), actual);
}

TEST(Comparison, OfTwoVersionsReadsAsItIsRecorded) {
  expect_golden("two-versions.txt", to_text(compared({"a.csv", "b.csv"}), rules(), {}));
}

TEST(Comparison, OfThreeRoundsReadsAsItIsRecorded) {
  expect_golden("three-rounds.txt", to_text(compared({"a.csv", "b.csv", "c.csv"}), rules(), {}));
}

TEST(Comparison, OfAFormWithItselfHasNothingToSay) {
  auto const same = compared({"a.csv", "a.csv"});
  EXPECT_FALSE(same.differs());
  for (auto const& row : same.rows)
    for (auto const& step : row.transitions) EXPECT_FALSE(step.speaks()) << row.name;
}

// One row of a form; all else is the same.
std::string form_with(std::string const& row) {
  return "项目支出绩效自评表\n（2024年度）\n项目名称,,公路养护\n"
         "绩效指标,一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分,偏差原因\n"
         ",产出指标,质量指标,路面合格率," +
         row + "\n,,数量指标,养护里程,≥200公里,200公里,40,40,\n";
}

Transition first_row(std::string const& before, std::string const& after) {
  std::vector<Version> versions;
  versions.push_back(version_of("甲", form_from(form_with(before))));
  versions.push_back(version_of("乙", form_from(form_with(after))));
  auto const comparison = compare(std::move(versions), {}, rules());
  for (auto const& row : comparison.rows)
    if (row.name == "路面合格率") return row.transitions.at(0);
  throw std::runtime_error("no such row");
}

TEST(Reasons, NameWhatChangedOrTheAssessor) {
  struct Case {
    std::string_view why;
    std::string before;
    std::string after;
    std::string reason;
    bool differs;
  };
  for (auto const& [why, before, after, reason, differs] : {
           Case{"nothing", "≥98%,98%,10,10,", "≥98%,98%,10,10,", "", false},
           Case{"only the score", "≥98%,98%,10,10,", "≥98%,98%,10,8,",
                "得分减少 2：评价人调整，表中无数据变化", true},
           Case{"the form says why", "≥98%,98%,10,10,", "≥98%,98%,10,8,佐证不足",
                "得分减少 2：评价人调整，表中无数据变化；表中说明：佐证不足", true},
           Case{"the actual", "≥98%,98%,10,10,", "≥98%,90%,10,9.18,",
                "得分减少 0.82：完成值由 98% 改为 90%（减少）；按规则：", true},
           Case{"more than the rules ask", "≥98%,98%,10,10,", "≥98%,90%,10,8,",
                "按规则计算应变化 −0.82，其余 −1.18 为评价人调整", true},
           Case{"the actual, not the score", "≥98%,98%,10,10,", "≥98%,99%,10,10,",
                "得分未变：完成值由 98% 改为 99%（增加）", false},
           Case{"the target", "≥98%,98%,10,10,", "≥90%,98%,10,10,",
                "得分未变：指标值由 ≥98% 改为 ≥90%（放宽）", true},
           Case{"the weight", "≥98%,98%,10,10,", "≥98%,98%,20,20,",
                "得分增加 10：分值由 10 改为 20", true},
       }) {
    SCOPED_TRACE(why);
    auto const step = first_row(before, after);
    EXPECT_EQ(step.differs(), differs);
    EXPECT_EQ(step.reason.zh.empty(), reason.empty());
    EXPECT_THAT(step.reason.zh, HasSubstr(reason));
    bool const by_judgement = why == "only the score" || why == "the form says why";
    EXPECT_EQ(step.reason.zh.find("表中无数据变化") != std::string::npos, by_judgement);
  }
}

TEST(Comparison, SaysThatARowWasRenamed) {
  auto after = form_from(form_with("≥98%,98%,10,9,"));
  after.indicators.front().name = "公路路面合格率";
  std::vector<Version> versions;
  versions.push_back(version_of("甲", form_from(form_with("≥98%,98%,10,10,"))));
  versions.push_back(version_of("乙", after));
  auto const comparison = compare(std::move(versions), {}, rules());
  ASSERT_EQ(comparison.rows.size(), 2U);
  auto const& step = comparison.rows.front().transitions.at(0);
  EXPECT_EQ(step.presence, Presence::both);
  EXPECT_TRUE(step.renamed);
  EXPECT_TRUE(step.differs());
  EXPECT_EQ(step.reason.zh,
            "得分减少 1：指标名称由 路面合格率 改为 公路路面合格率；评价人调整，表中无数据变化");
}

TEST(Comparison, HoldsTheThirdVersionAgainstTheFirstWhereTheSecondLacksTheRow) {
  auto without = form_from(form_with("≥98%,98%,10,10,"));
  without.indicators.erase(without.indicators.begin());
  std::vector<Version> versions;
  versions.push_back(version_of("甲", form_from(form_with("≥98%,98%,10,10,"))));
  versions.push_back(version_of("乙", without));
  versions.push_back(version_of("丙", form_from(form_with("≥90%,98%,10,8,"))));
  auto const comparison = compare(std::move(versions), {}, rules());
  auto const row =
      std::ranges::find(comparison.rows, std::string("路面合格率"), &ComparedRow::name);
  ASSERT_NE(row, comparison.rows.end());
  ASSERT_EQ(row->transitions.size(), 3U);
  EXPECT_EQ(row->transitions[0].presence, Presence::dropped);
  EXPECT_EQ(row->transitions[1].presence, Presence::added);
  auto const& across = row->transitions[2];
  EXPECT_EQ(across.from, 0U);
  EXPECT_EQ(across.to, 2U);
  EXPECT_EQ(across.target, Change::easier);
  EXPECT_EQ(across.score, decimal("-2"));
}

TEST(Comparison, OfAnApprovedTableHasNoScoresToCompare) {
  auto target = form_from(form_with("≥98%,98%,10,10,"));
  target.kind = form::Kind::project_target;
  for (auto& row : target.indicators) {
    row.actual.reset();
    row.score.reset();
  }
  std::vector<Version> versions;
  versions.push_back(version_of("批复", target));
  versions.push_back(version_of("自评", form_from(form_with("≥95%,98%,10,10,"))));
  auto const comparison = compare(std::move(versions), {}, rules());
  EXPECT_TRUE(comparison.differs());
  for (auto const& row : comparison.rows)
    for (auto const& step : row.transitions) {
      EXPECT_EQ(step.actual, Change::none) << row.name;
      EXPECT_FALSE(step.score) << row.name;
      EXPECT_EQ(step.target, row.name == "路面合格率" ? Change::easier : Change::none);
    }
}

TEST(Totals, SayThatTheGradeChanged) {
  auto const rounds = compared({"a.csv", "b.csv", "c.csv"});
  EXPECT_FALSE(rounds.total.at(0).grade);
  EXPECT_TRUE(rounds.total.at(1).grade);
  EXPECT_THAT(rounds.total.at(1).reason.zh, testing::EndsWith("等级由 优 改为 中"));
}

TEST(Deviation, IsTheShareOfTheDeclaredTotalThatTheReviewTookAway) {
  auto const rounds = compared({"a.csv", "b.csv", "c.csv"});
  ASSERT_EQ(rounds.deviation.size(), 3u);
  EXPECT_FALSE(rounds.deviation[0]);
  EXPECT_EQ(rounds.deviation[1], Ratio(decimal("7"), decimal("99.5")));
  EXPECT_EQ(rounds.deviation[2], Ratio(decimal("29.5"), decimal("99.5")));
  EXPECT_TRUE(rules().sources.contains(deviation_cite().source));
}

TEST(Json, IsOneLineWithTheFieldsOfTheDocument) {
  std::string out;
  JsonWriter writer(out);
  write(writer, compared({"a.csv", "b.csv"}), rules(), Language::english);
  EXPECT_EQ(std::ranges::count(out, '\n'), 1);
  for (auto const* field : {R"("differs":true)", R"("target":"none")", R"("actual":"lowered")",
                            R"("actual":"none","weight":false,"score":"-5")",
                            R"("presence":"both")", R"("deviation":"7.04%")"})
    EXPECT_THAT(out, HasSubstr(field));
}

}  // namespace
}  // namespace jixiao::comparison
