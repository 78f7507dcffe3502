#include "form/from_html.hpp"

#include <gtest/gtest.h>

#include "tests/form/words.hpp"

namespace jixiao::form {
namespace {

// Rows on lines, cells between bars.
std::string table_of(std::string_view html) {
  auto const grid = grid_from_html("f.html", html, {});
  if (!grid.has_value()) return "error: " + grid.error().front().what.en;
  std::string out;
  for (auto const& row : grid->rows) {
    out += std::string(row.sheet) + " " + std::to_string(row.first) + ": ";
    for (std::size_t i = 0; i < row.cells.size(); ++i)
      out += (i > 0 ? "|" : "") + std::string(row.cells[i]);
    out += '\n';
  }
  return out;
}

TEST(FromHtml, CellsKeepTheirColumns) {
  struct {
    std::string_view what, html, grid;
  } const cases[]{
      {"plain", "<table><tr><td>a</td><td>b</td></tr></table>", "table1 1: a|b\n"},
      {"spans",
       "<table><tr><td rowspan=2 colspan=2>a</td><td>b</td></tr><tr><td>c</td></tr></table>",
       "table1 1: a||b\ntable1 2: ||c\n"},
      {"two spans beside each other",
       "<table><tr><td>x<td rowspan=3>a<td rowspan=2>b<tr><td>c<tr><td>d<td>e</table>",
       "table1 1: x|a|b\ntable1 2: c\ntable1 3: d||e\n"},
      {"tags left out", "<table><tr><td>a<td>b<tr><td>c</table>", "table1 1: a|b\ntable1 2: c\n"},
      {"line ends and entities", "<table><tr><td>a<br>b&nbsp;&amp; &#8805;&ge;5<td>c</table>",
       "table1 1: a\nb & ≥≥5|c\n"},
      {"inline tags", "<table><tr><td><p><b>检</b><span>查</span> 率</p></td></tr></table>",
       "table1 1: 检查 率\n"},
      {"text around", "<div>标题</div><table><caption>表一</caption><tr><td>a</table>完",
       "body 1: 标题\nbody 2: 表一\ntable1 1: a\nbody 3: 完\n"},
      {"scripts",
       "<html><head><title>t</title><style>td{}</style></head><body>"
       "<script>var a='<td>x';</script><table><tr><td>a</table>",
       "table1 1: a\n"},
      {"page laid out with a table",
       "<table><tr><td>导航<td><b>标题</b><table><tr><td>a<td>b<tr><td>c<td>d</table>尾</table>",
       "body 1: 导航\nbody 2: 标题\ntable2 1: a|b\ntable2 2: c|d\nbody 3: 尾\n"},
      {"small table in a cell",
       "<table><tr><td>x<td>y<table><tr><td>a</table><tr><td>c<td>d</table>",
       "table1 1: x|y\na\ntable1 2: c|d\n"},
      {"span to the end", "<table><tr><td rowspan=0>a<td colspan=0>b<tr><td>c</table>",
       "table1 1: a|b\ntable1 2: c\n"},
  };
  for (auto const& [what, html, grid] : cases) {
    SCOPED_TRACE(what);
    EXPECT_EQ(table_of(html), grid);
  }
}

TEST(FromHtml, TellsPagesFromOtherText) {
  for (std::string_view const text :
       {"<!DOCTYPE html><p>", " \n<HTML><body>", "<table><tr>", "<!-- a --><html>",
        "<?xml version='1.0'?>\n<!DOCTYPE html PUBLIC ''>", "<meta charset=gbk><table>"})
    EXPECT_TRUE(is_html(text)) << text;
  for (std::string_view const text :
       {"", "<?xml version='1.0'?><form/>", "<form xmlns='urn:jixiao:form:1'/>", "<p>第一部分</p>",
        "a,b", "<!-- open", "<forms>"})
    EXPECT_FALSE(is_html(text)) << text;
}

TEST(FromHtml, PagesInGbkAreRead) {
  // 三级指标 指标值 完成值 / 甲 ≥1 1
  auto const form = read_one("f.html",
                             "<html><meta charset=\"gb2312\"><table>"
                             "<tr><td>\xC8\xFD\xBC\xB6\xD6\xB8\xB1\xEA<td>\xD6\xB8\xB1\xEA\xD6\xB5<"
                             "td>\xCD\xEA\xB3\xC9\xD6\xB5"
                             "<tr><td>\xBC\xD7<td>\xA1\xDD\x31<td>1</table>");
  ASSERT_EQ(form.indicators.size(), 1u);
  EXPECT_EQ(form.indicators[0].name, "甲");
  EXPECT_EQ(form.indicators[0].target, "≥1");
}

TEST(FromHtml, AUtf8PageThatCallsItselfGbkIsUtf8) {
  auto const form = read_one("f.xls",
                             "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; "
                             "charset=gb2312\"></head><table><tr><td>三级指标<td>指标值<td>完成值"
                             "<tr><td>甲<td>≥1<td>1</table>");
  ASSERT_EQ(form.indicators.size(), 1u);
  EXPECT_EQ(form.indicators[0].name, "甲");
}

}  // namespace
}  // namespace jixiao::form
