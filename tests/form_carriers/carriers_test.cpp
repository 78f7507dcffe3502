#include <gtest/gtest.h>

#include <boost/json/src.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "document.hpp"
#include "tests/form/words.hpp"

// A form in the layout of the national project form, in every carrier, is the same form.
namespace jixiao::form {
namespace {

using boost::json::object;
using boost::json::value;

std::string text_of(value const& v) {
  return v.is_null() ? "" : std::string(v.as_string());
}

// How many rows from `first` on have the same text as it in these columns.
std::size_t run_length(boost::json::array const& rows, std::size_t first,
                       std::vector<char const*> const& keys) {
  std::size_t count = 1;
  auto const same = [&](std::size_t i) {
    for (auto const* const key : keys)
      if (rows[i].as_object().at(key) != rows[first].as_object().at(key)) return false;
    return true;
  };
  while (first + count < rows.size() && same(first + count)) ++count;
  return count;
}

PrintedTable project_form(object const& form) {
  auto const& budget = form.at("budget").as_object();
  auto const amount = [&](char const* key) { return text_of(budget.at(key)); };
  auto const& rows = form.at("indicators").as_array();
  PrintedTable out;
  out.push_back({{0, text_of(form.at("title")), 9, 1}});
  out.push_back({{0, "年度", 2, 1},
                 {2, text_of(form.at("year")), 2, 1},
                 {4, "实施单位", 1, 1},
                 {5, text_of(form.at("unit")), 4, 1}});
  out.push_back({{0, "项目资金（" + amount("unit") + "）", 1, 2},
                 {1, "", 2, 1},
                 {3, "年初预算数", 1, 1},
                 {4, "全年预算数（A）", 1, 1},
                 {5, "全年执行数（B）", 1, 1},
                 {6, "分值", 1, 1},
                 {7, "执行率（B/A）", 1, 1},
                 {8, "得分", 1, 1}});
  out.push_back({{1, "年度资金总额", 2, 1},
                 {3, amount("initial"), 1, 1},
                 {4, amount("adjusted"), 1, 1},
                 {5, amount("executed"), 1, 1},
                 {6, amount("weight"), 1, 1},
                 {7, amount("rate"), 1, 1},
                 {8, amount("score"), 1, 1}});
  out.push_back({{0, "绩效指标", 1, rows.size() + 1},
                 {1, "一级指标", 1, 1},
                 {2, "二级指标", 1, 1},
                 {3, "三级指标", 1, 1},
                 {4, "年度指标值", 1, 1},
                 {5, "实际完成值", 1, 1},
                 {6, "分值", 1, 1},
                 {7, "得分", 1, 1},
                 {8, "偏差原因分析及改进措施", 1, 1}});
  std::size_t level1_until = 0;
  std::size_t level2_until = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    auto const& row = rows[i].as_object();
    std::vector<PrintedCell> cells;
    if (i >= level1_until) {
      level1_until = i + run_length(rows, i, {"l1"});
      cells.push_back({1, text_of(row.at("l1")), 1, level1_until - i});
    }
    if (i >= level2_until) {
      level2_until = i + run_length(rows, i, {"l1", "l2"});
      cells.push_back({2, text_of(row.at("l2")), 1, level2_until - i});
    }
    std::size_t column = 3;
    for (auto const* const key : {"l3", "target", "actual", "weight", "score", "reason"})
      cells.push_back({column++, text_of(row.at(key)), 1, 1});
    out.push_back(std::move(cells));
  }
  out.push_back({{0, "总分", 6, 1}, {6, "100", 1, 1}, {7, text_of(form.at("total")), 1, 1}});
  out.push_back({{0, "等级", 2, 1}, {2, text_of(form.at("grade")), 7, 1}});
  return out;
}

std::string without_places(Form form) {
  form.source = {};
  form.funds.at = {};
  for (auto& item : form.funds.sources) item.at = {};
  for (auto& item : form.funds.uses) item.at = {};
  for (auto& item : form.groups) item.at = {};
  for (auto& item : form.indicators) item.at = {};
  for (auto& item : form.statements) item.at = {};
  return to_xml(form);
}

void expect_same_in_every_carrier(PrintedTable const& table) {
  auto const expected = without_places(read_one("f.csv", to_csv(table)));
  EXPECT_EQ(without_places(read_one("f.xlsx", to_xlsx({{"Sheet1", table}}))), expected);
  EXPECT_EQ(without_places(read_one("f.html", to_html(table))), expected);
  EXPECT_EQ(without_places(read_one("f.docx", to_docx(table))), expected);
}

object small_form() {
  return boost::json::parse(R"({
    "title": "项目支出绩效自评表", "year": "2024", "unit": "云川市公路所",
    "budget": {"unit": "万元", "initial": "100.00", "adjusted": "120.00", "executed": "108.00",
               "weight": "10", "rate": "90.00%", "score": "9"},
    "indicators": [
      {"l1": "产出指标", "l2": "数量指标", "l3": "养护里程", "target": "≥60公里", "actual": "61公里",
       "weight": "20", "score": "20", "reason": null},
      {"l1": "产出指标", "l2": "数量指标", "l3": "桥梁检测", "target": "＝12座", "actual": "12座",
       "weight": "10", "score": "10", "reason": ""},
      {"l1": "产出指标", "l2": "质量指标", "l3": "验收合格率", "target": "≥95%", "actual": "90%",
       "weight": "20", "score": "18.95", "reason": "雨季较长；\n返工2处 <含隧道> & 桥"},
      {"l1": "效益指标", "l2": "社会效益指标", "l3": "通行\"条件\"", "target": "明显改善",
       "actual": "明显改善", "weight": "30", "score": "30", "reason": null},
      {"l1": "满意度指标", "l2": "服务对象满意度指标", "l3": "群众满意度", "target": "≥90%",
       "actual": "92%", "weight": "10", "score": "10", "reason": null}],
    "total": "97.95", "grade": "优"})")
      .as_object();
}

TEST(Carriers, OneFormIsTheSameInAll) {
  auto const table = project_form(small_form());
  auto const form = read_one("f.xlsx", to_xlsx({{"Sheet1", table}}));
  ASSERT_EQ(form.indicators.size(), 5u);
  EXPECT_EQ(form.indicators[1].level1, "产出指标");
  EXPECT_EQ(form.indicators[1].level2, "数量指标");
  EXPECT_EQ(form.indicators[2].reason, "雨季较长；\n返工2处 <含隧道> & 桥");
  EXPECT_EQ(form.funds.rate, "90.00%");
  EXPECT_EQ(form.total, "97.95");
  EXPECT_EQ(form.grade, "优");
  expect_same_in_every_carrier(table);
}

TEST(Carriers, PlacesAreCells) {
  auto const table = project_form(small_form());
  auto const xlsx = read_one("f.xlsx", to_xlsx({{"本级 2024", table}}));
  EXPECT_EQ(xlsx.source.at, "'本级 2024'!A1:I12");
  EXPECT_EQ(xlsx.indicators[1].at, "'本级 2024'!D7:H7");
  EXPECT_EQ(read_one("f.html", to_html(table)).indicators[1].at, "table1!D7:H7");
  EXPECT_EQ(read_one("f.docx", to_docx(table)).indicators[1].at, "table1!D7:H7");
}

TEST(Carriers, EveryFormOfTheCorpusIsTheSameInAll) {
  if (std::string_view(JIXIAO_SHARED_DIR).empty()) GTEST_SKIP() << "needs the corpus";
  std::size_t count = 0;
  for (auto const& entry :
       std::filesystem::directory_iterator(std::string(JIXIAO_SHARED_DIR) + "/corpus/forms")) {
    if (entry.path().extension() != ".json") continue;
    SCOPED_TRACE(entry.path().filename().string());
    expect_same_in_every_carrier(
        project_form(boost::json::parse(file_text(entry.path().string())).as_object()));
    ++count;
  }
  EXPECT_GT(count, 0u);
}

}  // namespace
}  // namespace jixiao::form
