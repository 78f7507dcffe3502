#include "scorecard/summary.hpp"  // stands alone

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <pugixml.hpp>
#include <sstream>

#include "form/archive.hpp"
#include "form/xlsx_sheet.hpp"
#include "scorecard/summary_distribution.hpp"
#include "scorecard/summary_statements.hpp"
#include "scorecard/summary_to_xlsx.hpp"

namespace jixiao {
namespace {

namespace fs = std::filesystem;
using score::Verdict;
using testing::AllOf;
using testing::ElementsAre;
using testing::EndsWith;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

rulebook::Rulebook const& rules() {
  static auto const loaded = rulebook::from_files(rulebook::built_in_files());
  return *loaded;
}

SummaryRow row(std::string project, std::string department, Verdict verdict, std::string declared,
               std::string computed) {
  SummaryRow row;
  row.source = {"自评/" + project + ".xlsx", "Sheet1!A1:H20"};
  row.title = "项目支出绩效自评表";
  row.project = std::move(project);
  row.department = row.unit = std::move(department);
  row.kind = "project-self-assessment";
  row.year = "2024";
  row.scheme = "cn-2020-10";
  row.grade = row.band = std::move(declared);
  row.computed = std::move(computed);
  row.verdict = verdict;
  row.declared = decimal("95");
  row.score = row.low = decimal("88.5");
  row.high = decimal("90");
  row.points = decimal("100");
  row.measured = decimal("60.25");
  row.claimed = decimal("10");
  row.budget = decimal("100.5");
  row.scorecard = row.project + "-1.xml";
  return row;
}

SummaryDetails details() {
  SummaryDetails out;
  out.indicators.push_back({"产出指标", "数量指标", "清淤长度", "12", "≥10公里", "=1+1", "50", "50",
                            "48.123", "48.123", "50", Basis::claimed, Verdict::consistent});
  out.findings.push_back({"SUM-100", Severity::error, "分值", "12", "分值合计为98"});
  out.findings.push_back({"ACT-WORD", Severity::warning, "清淤长度", "13", "只写了完成"});
  out.findings.push_back({"ACT-WORD", Severity::warning, "绿化面积", "14", "只写了完成"});
  return out;
}

Summary some() {
  Summary summary;
  summary.add(row("=河道清淤", "水务局", Verdict::confirmed, "优", "优"), {});
  summary.add(row("堤防加固", "水务 局", Verdict::contradicted, "优", "良"), details());
  summary.add(row("公路养护", "公路段", Verdict::undeterminable, "", "良"), details());
  summary.unreadable = {{{"坏.xml", "2"}, {"不是 XML", "not XML"}}};
  return summary;
}

std::size_t index(Distribution const& all, std::string_view grade) {
  return grade_index(all, grade);
}

TEST(Shares, AreRoundedHalfUpToATenthOfAPercent) {
  EXPECT_EQ(percent_of(1, 3), "33.3%");
  EXPECT_EQ(percent_of(2, 3), "66.7%");
  EXPECT_EQ(percent_of(1, 16), "6.3%");  // 6.25
  EXPECT_EQ(percent_of(0, 7), "0.0%");
  EXPECT_EQ(percent_of(0, 0), "");
  EXPECT_EQ(share_of(1, 16), decimal("0.063"));
  EXPECT_EQ(share_of(1, 0), std::nullopt);
}

TEST(Distribution, CountsGradesDepartmentsAndVerdicts) {
  auto const all = distribution_of(some(), rules());
  EXPECT_THAT(all.grades, ElementsAre("优", "良", "中", "差", ""));
  EXPECT_THAT(all.all.declared, ElementsAre(2, 0, 0, 0, 1));
  EXPECT_THAT(all.all.computed, ElementsAre(1, 2, 0, 0, 0));
  EXPECT_EQ(all.crossed[index(all, "优")][index(all, "良")], 1u);
  EXPECT_EQ(all.crossed[index(all, "")][index(all, "良")], 1u);
  ASSERT_EQ(all.departments.size(), 2u);
  EXPECT_EQ(all.departments[0].name, "水务局");
  EXPECT_EQ(all.departments[0].forms, 2u);
  EXPECT_EQ(all.departments[0].contradicted, 1u);
  EXPECT_EQ(all.departments[1].undeterminable, 1u);
  ASSERT_EQ(all.schemes.size(), 1u);
  EXPECT_EQ(all.schemes[0].forms, 3u);
  EXPECT_EQ(all.above, 1u);
  EXPECT_EQ(all.below, 0u);
  EXPECT_EQ(all.points.value, decimal("300"));
  EXPECT_EQ(all.measured.value, decimal("180.75"));
  EXPECT_EQ(percent_of(all.measured, all.points), "60.3%");  // 60.25
}

TEST(Distribution, KeepsAGradeThatNoSchemeKnows) {
  Summary summary;
  summary.add(row("甲", "局", Verdict::confirmed, "合格", "优"), {});
  auto const all = distribution_of(summary, rules());
  EXPECT_THAT(all.grades, ElementsAre("优", "良", "中", "差", "合格", ""));
  EXPECT_EQ(all.known_grades, 4u);
  EXPECT_THAT(all.all.declared, ElementsAre(0, 0, 0, 0, 1, 0));
}

TEST(Distribution, HasNoSumWhereNoneFits) {
  SummarySum sum;
  sum.add(decimal("999999999999999999"));
  EXPECT_TRUE(sum.value);
  sum.add(decimal("999999999999999999"));
  sum.add(decimal("1"));
  EXPECT_EQ(sum.value, std::nullopt);
  EXPECT_EQ(percent_of(sum, sum), "");
}

TEST(Summary, CountsFindingsAndTheFormsThatHaveThem) {
  auto const counts = most_frequent(some());
  ASSERT_EQ(counts.size(), 2u);
  EXPECT_EQ(counts[0].first, "ACT-WORD");
  EXPECT_EQ(counts[0].second.findings, 4u);
  EXPECT_EQ(counts[0].second.forms, 2u);
  EXPECT_EQ(counts[0].second.severity, Severity::warning);
  EXPECT_EQ(counts[1].second.findings, 2u);
}

TEST(Summary, ShowsWhatIsContradictedFirst) {
  std::vector<std::string> projects;
  auto const summary = some();
  for (auto const* each : by_urgency(summary)) projects.push_back(each->project);
  EXPECT_THAT(projects, ElementsAre("堤防加固", "公路养护", "=河道清淤"));
}

TEST(Statements, SayWhatADepartmentPublishes) {
  auto const statements = statements_of(some(), rules());
  ASSERT_EQ(statements.size(), 2u);
  EXPECT_EQ(statements[1].department, "水务局");
  EXPECT_EQ(statements[1].year, "2024");
  EXPECT_EQ(
      statements[1].text.zh,
      "本部门对2个项目开展绩效自评，涉及资金201万元，其中“优”2个、“良”0个、“中”0个、“差”0个。");
  EXPECT_EQ(statements[0].text.zh,
            "本部门对1个项目开展绩效自评，涉及资金100.5万元，其中“优”0个、“良”0个、“中”0个、"
            "“差”0个、未填等级1个。");
  EXPECT_THAT(statements[1].text.en, AllOf(HasSubstr("2 projects"), HasSubstr("funds of 201 ")));
}

TEST(Statements, SumUpMoneyOnlyWhenAllOfItIsKnown) {
  auto summary = some();
  summary.rows[1].budget.reset();
  auto const statement = statements_of(summary, rules())[1];
  EXPECT_EQ(statement.unknown, 1u);
  EXPECT_EQ(statement.text.zh,
            "本部门对2个项目开展绩效自评，其中“优”2个、“良”0个、“中”0个、“差”0个。"
            "（1个项目的资金金额或单位不明，涉及资金合计不能计算。）");
}

TEST(Statements, CountProjectsOnly) {
  auto summary = some();
  summary.rows[0].kind = "department-self-assessment";
  auto const statement = statements_of(summary, rules())[1];
  EXPECT_EQ(statement.projects, 1u);
  EXPECT_EQ(statement.others, 1u);
  summary.rows[1].kind = "department-self-assessment";
  EXPECT_EQ(statements_of(summary, rules())[1].text.zh, "");
  summary.rows[1].department = " ";
  EXPECT_EQ(statements_of(summary, rules())[1].others, 1u);
}

TEST(Statements, TellOfNamesThatStandTwice) {
  auto summary = some();
  summary.rows[0].project = "堤防 加固";
  EXPECT_EQ(statements_of(summary, rules())[1].alike, 2u);
}

TEST(SummaryCsv, IsForSpreadsheetsAndRunsNothing) {
  auto const csv = to_csv(some());
  EXPECT_THAT(csv, StartsWith("\xEF\xBB\xBF"
                              "file,at,title,department,scheme,declared,score,low,high,grade,"
                              "possible,verdict,errors,project,"));
  EXPECT_THAT(csv, AllOf(HasSubstr(",\"'=河道清淤\","), EndsWith("\r\n"), Not(HasSubstr("\n\n"))));
  EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 4);
}

TEST(SummaryXml, KeepsItsNamesAndAddsTheDistribution) {
  pugi::xml_document xml;
  auto const text = to_xml(some(), rules(), Language::chinese);
  ASSERT_TRUE(xml.load_string(text.c_str()));
  auto const root = xml.child("summary");
  auto const first = root.child("rows").child("row");
  for (auto const* name :
       {"file", "at", "title", "project", "department", "scheme", "declared", "score", "low",
        "high", "grade", "possible", "verdict", "errors", "scorecard"})
    EXPECT_TRUE(first.child(name)) << name;
  EXPECT_STREQ(first.child("budget").text().get(), "100.5");
  EXPECT_STREQ(root.child("unreadable").child("input").child("message").text().get(), "不是 XML");
  auto const grade = root.child("distribution").child("grades").child("grade");
  EXPECT_STREQ(grade.child("name").text().get(), "优");
  EXPECT_STREQ(grade.child("declared").text().get(), "2");
  EXPECT_STREQ(grade.child("declared_share").text().get(), "66.7%");
  EXPECT_STREQ(grade.child("computed_share").text().get(), "33.3%");
  EXPECT_STREQ(root.child("findings").child("rule").child("id").text().get(), "ACT-WORD");
  EXPECT_EQ(root.child("statements").select_nodes("statement").size(), 2u);
}

TEST(SummaryHtml, LeadsToTheScorecardsAndNeedsNoNetwork) {
  auto const html = to_html(some(), rules(), Language::chinese);
  EXPECT_THAT(html, AllOf(HasSubstr("<a href=\"堤防加固-1.xml\">堤防加固</a>"),
                          HasSubstr("共 3 张表：1 张总分与规则不符，1 张无法判定，1 张相符"),
                          HasSubstr("本部门对2个项目开展绩效自评"), HasSubstr("66.7%"),
                          HasSubstr("<svg class=\"share\""), HasSubstr("ACT-WORD")));
  EXPECT_THAT(html, AllOf(Not(HasSubstr("http:")), Not(HasSubstr("<script")),
                          Not(HasSubstr("<link")), Not(HasSubstr("url("))));
  EXPECT_LT(html.find("堤防加固</a>"), html.find("公路养护</a>"));
  EXPECT_LT(html.find("公路养护</a>"), html.find("=河道清淤</a>"));
  EXPECT_LT(html.find("各表结果"), html.find("部门公开文字"));
  EXPECT_THAT(to_html(some(), rules(), Language::english),
              AllOf(HasSubstr("lang=\"en\""), HasSubstr("3 forms: 1 totals against the rules")));
}

TEST(SummaryDetails, AreReadFromTheScorecard) {
  auto const found = summary_details(
      "<scorecard><groups><group><level1>产出指标</level1><indicators><indicator>"
      "<level2>数量指标</level2><name>清淤&lt;长度</name><at>12</at><target><text>≥10公里</text>"
      "</target><actual><text>完成</text></actual><weight>50</weight><low>0</low><high>50</high>"
      "<basis>claimed</basis><verdict>consistent</verdict></indicator></indicators></group>"
      "</groups><findings><finding><rule>ACT-WORD</rule><severity>warning</severity>"
      "<at>12</at><subject>s</subject><message>m</message></finding></findings></scorecard>");
  ASSERT_EQ(found.indicators.size(), 1u);
  auto const& row = found.indicators[0];
  EXPECT_EQ(row.level1 + "/" + row.level2 + "/" + row.name, "产出指标/数量指标/清淤<长度");
  EXPECT_EQ(row.target + " " + row.actual + " " + row.weight, "≥10公里 完成 50");
  EXPECT_EQ(row.declared, "");
  EXPECT_EQ(row.basis, Basis::claimed);
  EXPECT_EQ(row.verdict, Verdict::consistent);
  ASSERT_EQ(found.findings.size(), 1u);
  EXPECT_EQ(found.findings[0].severity, Severity::warning);
  EXPECT_THAT(summary_details("<scorecard").indicators, IsEmpty());
}

TEST(SummaryRow, TakesMoneyOnlyWithItsUnit) {
  struct Case {
    std::string what;
    form::Field unit;
    std::string cell;
    std::optional<Decimal> wan;
  };
  Case const cases[] = {{"in 元", "元", "1234567", decimal("123.4567")},
                        {"in 万元", "万元", "12.5", decimal("12.5")},
                        {"no unit", std::nullopt, "12.5", std::nullopt},
                        {"blank unit", "", "12.5", std::nullopt},
                        {"another unit in the cell", "元", "12.5万元", std::nullopt},
                        {"the same unit in the cell", "万元", "12.5万元", decimal("12.5")}};
  for (auto const& [what, unit, cell, wan] : cases) {
    SCOPED_TRACE(what);
    Scorecard card;
    card.scored.choice.scheme = rules().scheme("cn-2020-10");
    ASSERT_NE(card.scored.choice.scheme, nullptr);
    card.form.funds.unit = unit;
    card.form.funds.adjusted = cell;
    card.scored.execution.adjusted = score::number_in(cell);
    card.scored.grade.declared = "自评等级：优秀";
    auto const row = summary_row(card, rules(), "a-1.xml");
    EXPECT_EQ(row.budget, wan);
    EXPECT_EQ(row.band, "优");
    EXPECT_EQ(row.grade, "自评等级：优秀");
  }
}

// The workbook in a folder of its own, taken away in the end.
class Workbook : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::path(testing::TempDir()) / ("jixiao-summary-" + std::string(test_info_->name()));
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::string written(std::string const& name, std::size_t most_rows = SummaryBook::rows_of_excel) {
    auto const path = (folder_ / name).string();
    auto const summary = some();
    SummaryBook book(path, folder_.string(), rules(), Language::chinese, most_rows);
    book.add(summary.rows[1], details());
    book.add(summary.rows[2], details());
    auto const done = book.finish(summary);
    EXPECT_TRUE(done.has_value());
    std::ifstream file(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
  }

  // A sheet's rows, their cells parted by |.
  static std::vector<std::string> rows(std::string const& bytes, std::string const& name) {
    std::vector<std::string> out;
    auto archive = form::Archive::open("summary.xlsx", bytes, {});
    EXPECT_TRUE(archive.has_value());
    auto const book = form::read_book(*archive);
    EXPECT_TRUE(book.has_value());
    for (auto const& sheet : book->sheets) {
      if (sheet.name != name) continue;
      auto const read = form::grid_of_sheet(*archive, *book, sheet);
      EXPECT_TRUE(read.has_value() && read->errors.empty());
      for (auto const& row : read->grid.rows) {
        std::string line;
        for (auto const cell : row.cells) line += std::string(cell) + "|";
        out.push_back(line);
      }
    }
    return out;
  }

  fs::path folder_;
  testing::TestInfo const* test_info_ = testing::UnitTest::GetInstance()->current_test_info();
};

TEST_F(Workbook, HoldsFormsIndicatorsFindingsAndDistribution) {
  auto const bytes = written("a.xlsx");
  auto const forms = rows(bytes, "表单");
  ASSERT_EQ(forms.size(), 4u);
  EXPECT_THAT(forms[0], StartsWith("结论|项目或表|部门|"));
  EXPECT_THAT(forms[1], StartsWith("不符|堤防加固|水务 局|水务 局|2024|95.00|88.50|88.50|90.00|"
                                   "优|良||60.25|10.00|0|0|100.50||cn-2020-10|堤防加固-1.xml|"));
  EXPECT_THAT(forms[3], HasSubstr("=河道清淤"));
  auto const indicators = rows(bytes, "指标");
  ASSERT_EQ(indicators.size(), 3u);
  EXPECT_THAT(indicators[1], StartsWith("堤防加固|产出指标|数量指标|清淤长度|≥10公里|=1+1|50.00|"
                                        "50.00|48.123|48.123|50.00|自称|在范围内|12|"));
  auto const findings = rows(bytes, "问题");
  ASSERT_EQ(findings.size(), 7u);
  EXPECT_THAT(findings[1], AllOf(StartsWith("错误|SUM-100|"), HasSubstr("|分值合计为98|12|")));
  auto const distribution = rows(bytes, "分布");
  EXPECT_THAT(distribution, testing::Contains("优|2|66.7%|1|33.3%|"));
  EXPECT_THAT(distribution, testing::Contains(StartsWith("水务局|2024|本部门对2个项目")));
}

TEST_F(Workbook, IsTheSameBytesEveryTime) {
  EXPECT_EQ(written("a.xlsx"), written("b.xlsx"));
}

TEST_F(Workbook, SaysWhenRowsAreLeftOut) {
  auto const bytes = written("a.xlsx", 4);
  auto const findings = rows(bytes, "问题");
  ASSERT_EQ(findings.size(), 4u);
  EXPECT_THAT(findings[3], HasSubstr("另有 4 行没有列出"));
  EXPECT_THAT(rows(bytes, "表单").back(), HasSubstr("另有 1 行没有列出"));
}

TEST_F(Workbook, SaysWhenItCannotBeWritten) {
  SummaryBook book((folder_ / "none" / "a.xlsx").string(), folder_.string(), rules(),
                   Language::chinese);
  EXPECT_FALSE(book.finish(some()).has_value());
}

}  // namespace
}  // namespace jixiao
