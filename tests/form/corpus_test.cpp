#include <gtest/gtest.h>

#include <boost/json/src.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "form/form.hpp"
#include "words.hpp"

// Every form of the corpus, written as CSV and as tab separated text in several column orders, is
// read back as it was.
namespace jixiao::form {
namespace {

using boost::json::object;
using boost::json::value;

std::string text_of(value const& v) {
  return v.is_null() ? "" : std::string(v.as_string());
}

struct Corpus {
  std::string name;
  object form;
};

std::vector<Corpus> corpus() {
  std::vector<Corpus> out;
  std::filesystem::path const folder = std::string(JIXIAO_SHARED_DIR) + "/corpus/forms";
  if (!std::filesystem::exists(folder)) return out;
  for (auto const& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().extension() == ".json")
      out.push_back({entry.path().filename().string(),
                     boost::json::parse(file_text(entry.path().string())).as_object()});
  return out;
}

struct Head {
  std::string_view word;
  std::string_view key;
};

class Table {
 public:
  explicit Table(char delimiter) : delimiter_(delimiter) {}
  void line(std::vector<std::string> const& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (i > 0) text += delimiter_;
      if (delimiter_ == '\t')
        text += cells[i];
      else
        quote(cells[i]);
    }
    text += '\n';
  }
  std::string text;

 private:
  void quote(std::string const& cell) {
    if (cell.find_first_of(",;\"\n") == std::string::npos) {
      text += cell;
      return;
    }
    text += '"';
    for (char const c : cell) text += c == '"' ? "\"\"" : std::string(1, c);
    text += '"';
  }
  char delimiter_;
};

std::string table_of(object const& form, char delimiter, std::vector<Head> const& heads) {
  auto const& budget = form.at("budget").as_object();
  auto const amount = [&](char const* key) { return text_of(budget.at(key)); };
  Table table(delimiter);
  table.line({text_of(form.at("title"))});
  table.line({"年度", text_of(form.at("year")), "实施单位", text_of(form.at("unit"))});
  table.line({"项目资金（" + amount("unit") + "）", "", "年初预算数", "全年预算数（A）",
              "全年执行数（B）", "分值", "执行率（B/A）", "得分"});
  table.line({"", "年度资金总额", amount("initial"), amount("adjusted"), amount("executed"),
              amount("weight"), amount("rate"), amount("score")});
  std::vector<std::string> cells;
  for (auto const& head : heads) cells.emplace_back(head.word);
  table.line(cells);
  for (auto const& row : form.at("indicators").as_array()) {
    cells.clear();
    for (auto const& head : heads) cells.push_back(text_of(row.as_object().at(head.key)));
    table.line(cells);
  }
  table.line({"总分", text_of(form.at("total"))});
  table.line({"等级", text_of(form.at("grade"))});
  return table.text;
}

void expect_row(Form const& form, std::size_t i, object const& row) {
  SCOPED_TRACE(i);
  auto const& read = form.indicators[i];
  std::string level1 = read.level1.value_or("");
  for (auto const& group : form.groups)
    if (group.level1 == level1 && group.weight &&
        text_of(row.at("l1")).find(*group.weight) != std::string::npos) {
      std::string const printed = text_of(row.at("l1"));
      level1 = printed.starts_with(level1) ? printed : level1;
      break;
    }
  EXPECT_EQ(level1, text_of(row.at("l1")));
  EXPECT_EQ(read.level2, text_of(row.at("l2")));
  EXPECT_EQ(read.name, text_of(row.at("l3")));
  EXPECT_EQ(read.target, text_of(row.at("target")));
  EXPECT_EQ(read.actual, text_of(row.at("actual")));
  EXPECT_EQ(read.weight, text_of(row.at("weight")));
  EXPECT_EQ(read.score, text_of(row.at("score")));
  EXPECT_EQ(read.reason, text_of(row.at("reason")));
}

void expect_form(Form const& form, object const& printed) {
  EXPECT_EQ(form.title, text_of(printed.at("title")));
  EXPECT_EQ(form.year, text_of(printed.at("year")));
  EXPECT_EQ(form.unit, text_of(printed.at("unit")));
  EXPECT_EQ(form.total, text_of(printed.at("total")));
  EXPECT_EQ(form.grade, text_of(printed.at("grade")));
  auto const& budget = printed.at("budget").as_object();
  EXPECT_EQ(form.funds.unit.value_or(""), text_of(budget.at("unit")));
  EXPECT_EQ(form.funds.initial, text_of(budget.at("initial")));
  EXPECT_EQ(form.funds.adjusted, text_of(budget.at("adjusted")));
  EXPECT_EQ(form.funds.executed, text_of(budget.at("executed")));
  EXPECT_EQ(form.funds.weight, text_of(budget.at("weight")));
  EXPECT_EQ(form.funds.rate, text_of(budget.at("rate")));
  EXPECT_EQ(form.funds.score, text_of(budget.at("score")));
  EXPECT_TRUE(form.notes.empty());
  auto const& rows = printed.at("indicators").as_array();
  ASSERT_EQ(form.indicators.size(), rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) expect_row(form, i, rows[i].as_object());
}

std::vector<std::vector<Head>> const& column_orders() {
  static std::vector<std::vector<Head>> const orders{
      {{"一级指标", "l1"},
       {"二级指标", "l2"},
       {"三级指标", "l3"},
       {"年度指标值", "target"},
       {"实际完成值", "actual"},
       {"分值", "weight"},
       {"得分", "score"},
       {"偏差原因分析及改进措施", "reason"}},
      {{"一级指标", "l1"},
       {"二级指标", "l2"},
       {"三级指标", "l3"},
       {"权重", "weight"},
       {"指标值", "target"},
       {"全年完成值", "actual"},
       {"未完成原因和改进措施", "reason"},
       {"自评得分", "score"}},
      {{"得分", "score"},
       {"偏差原因", "reason"},
       {"完成值", "actual"},
       {"目标值", "target"},
       {"三级指标", "l3"},
       {"二级指标", "l2"},
       {"一级指标", "l1"},
       {"分值", "weight"}},
  };
  return orders;
}

TEST(Corpus, FormsSurviveEveryCarrierAndColumnOrder) {
  if (std::string_view(JIXIAO_SHARED_DIR).empty()) GTEST_SKIP() << "needs the corpus";
  auto const forms = corpus();
  ASSERT_FALSE(forms.empty());
  for (auto const& [name, printed] : forms)
    for (auto const& heads : column_orders())
      for (char const delimiter : {',', ';', '\t'}) {
        SCOPED_TRACE(name + " " + std::string(heads.front().word) + " " + delimiter);
        auto const form =
            read_one(delimiter == '\t' ? "f.txt" : "f.csv", table_of(printed, delimiter, heads));
        expect_form(form, printed);
        EXPECT_EQ(to_xml(read_one("f.xml", to_xml(form))), to_xml(form));
      }
}

}  // namespace
}  // namespace jixiao::form
