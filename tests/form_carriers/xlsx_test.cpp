#include "form/from_xlsx.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "document.hpp"
#include "tests/form/words.hpp"
#include "zip_writer.hpp"

namespace jixiao::form {
namespace {

std::string inline_row(std::size_t number, std::vector<std::string> const& cells) {
  std::string out = fmt::format("<row r=\"{}\">", number);
  for (auto const& text : cells)
    out += text.starts_with("<c") ? text
           : text.empty()         ? std::string("<c/>")
                          : fmt::format("<c t=\"inlineStr\"><is><t>{}</t></is></c>", escaped(text));
  return out + "</row>";
}

std::string const heads =
    inline_row(1, {"一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"});

std::string sheet(std::string_view rows, std::string_view merged = "") {
  return fmt::format("<sheetData>{}</sheetData><mergeCells>{}</mergeCells>", rows, merged);
}

TEST(FromXlsx, ReadsEveryKindOfCell) {
  auto const row = inline_row(
      2, {"产出指标", "数量指标", "<c t=\"s\"><v>0</v></c>", "<c s=\"1\"><v>0.95</v></c>",
          "<c s=\"1\"><f>61/71</f><v>0.86199999999999999</v></c>",
          "<c><v>10.000000000000002</v></c>", "<c t=\"str\"><f>T(1)</f><v>9.07</v></c>"});
  auto const form = read_one(
      "f.xlsx",
      xlsx_of(sheet(heads + row),
              "<si><r><t>检查</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">合格率</t></r>"
              "<rPh><t>jian</t></rPh></si>",
              {"0.00%"}));
  ASSERT_EQ(form.indicators.size(), 1u);
  auto const& read = form.indicators[0];
  EXPECT_EQ(read.name, "检查合格率");
  EXPECT_EQ(read.target, "95.00%");
  EXPECT_EQ(read.actual, "86.20%");
  EXPECT_EQ(read.weight, "10");
  EXPECT_EQ(read.score, "9.07");
  EXPECT_EQ(read.at, "Sheet1!A2:G2");
  EXPECT_EQ(form.source.at, "Sheet1!A1:G2");
}

TEST(FromXlsx, JoinsOperatorValueAndUnit) {
  auto const form = read_one(
      "f.xlsx",
      xlsx_of(sheet(inline_row(1, {"一级指标", "二级指标", "三级指标", "指标性质", "指标值",
                                   "度量单位", "完成值", "权重", "得分"}) +
                    inline_row(2, {"产出指标", "质量指标", "合格率", "≥", "<c><v>95</v></c>", "%",
                                   "<c><v>96.5</v></c>", "<c><v>30</v></c>", "<c><v>30</v></c>"}) +
                    inline_row(3, {"", "数量指标", "次数", "＝", "<c><v>3</v></c>", "次",
                                   "<c><v>3</v></c>", "<c><v>20</v></c>", "<c><v>20</v></c>"}))));
  ASSERT_EQ(form.indicators.size(), 2u);
  EXPECT_EQ(form.indicators[0].target, "≥ 95 %");
  EXPECT_EQ(form.indicators[0].actual, "96.5");
  EXPECT_EQ(form.indicators[1].target, "＝ 3 次");
  EXPECT_EQ(form.indicators[1].level1, "产出指标");
}

TEST(FromXlsx, HeadsOverTwoRowsAreOne) {
  std::string merged;
  for (auto const* const column : {"A", "B", "C", "F", "G"})
    merged += fmt::format("<mergeCell ref=\"{0}1:{0}2\"/>", column);
  merged += "<mergeCell ref=\"D1:E1\"/>";
  auto const form = read_one(
      "f.xlsx",
      xlsx_of(sheet(
          inline_row(1, {"一级指标", "二级指标", "三级指标", "指标完成情况", "", "分值", "得分"}) +
              inline_row(2, {"", "", "", "年度指标值", "实际完成值"}) +
              inline_row(3, {"产出指标", "数量指标", "里程", "≥60公里", "61公里", "50", "50"}),
          merged)));
  ASSERT_EQ(form.indicators.size(), 1u);
  EXPECT_EQ(form.indicators[0].target, "≥60公里");
  EXPECT_EQ(form.indicators[0].actual, "61公里");
  EXPECT_EQ(form.indicators[0].score, "50");
}

TEST(FromXlsx, ReadsAllFormsOfAllSheets) {
  auto const table = [](std::string const& name) {
    PrintedTable out;
    out.push_back({{0, "项目支出绩效自评表", 7, 1}});
    out.push_back({{0, "项目名称", 1, 1}, {1, name, 6, 1}});
    out.push_back({{0, "一级指标", 1, 1},
                   {1, "二级指标", 1, 1},
                   {2, "三级指标", 1, 1},
                   {3, "指标值", 1, 1},
                   {4, "完成值", 1, 1},
                   {5, "分值", 1, 1},
                   {6, "得分", 1, 1}});
    out.push_back({{0, "产出指标", 1, 1},
                   {1, "数量指标", 1, 1},
                   {2, "里程", 1, 1},
                   {3, "≥1公里", 1, 1},
                   {4, "1公里", 1, 1},
                   {5, "90", 1, 1},
                   {6, "90", 1, 1}});
    return out;
  };
  auto two = table("乙");
  for (auto const& row : table("丙")) two.push_back(row);
  PrintedTable const notes{{{0, "填表说明", 1, 1}}, {{0, "一、", 1, 1}, {1, "金额", 1, 1}}};
  auto const reading =
      read("f.xlsx", to_xlsx({{"甲", table("甲")}, {"说明", notes}, {"乙丙", two}}));
  EXPECT_EQ(errors_of(reading), "");
  ASSERT_EQ(reading.forms.size(), 3u);
  EXPECT_EQ(reading.forms[0].project, "甲");
  EXPECT_EQ(reading.forms[1].project, "乙");
  EXPECT_EQ(reading.forms[2].project, "丙");
  EXPECT_EQ(reading.forms[2].source.at, "乙丙!A5:G8");
}

TEST(FromXlsx, AFormulaWithoutItsResultIsNamed) {
  auto const row = inline_row(
      2, {"产出指标", "数量指标", "里程", "≥1公里", "1公里", "10", "<c><f>F2*1</f></c>"});
  auto const reading = read("f.xlsx", xlsx_of(sheet(heads + row)));
  ASSERT_EQ(reading.forms.size(), 1u);
  EXPECT_EQ(reading.forms[0].indicators[0].score, "");
  EXPECT_EQ(errors_of(reading),
            "f.xlsx at Sheet1!G2: 1 formula cells without a stored result; open the workbook in a "
            "spreadsheet program and save it\n");
}

TEST(FromXlsx, PrefixesAndOtherPartNamesAreRead) {
  auto const reading = read(
      "f.xlsx",
      zip_of({{"_rels/.rels",
               "<Relationships><Relationship Id='a' Type='x/officeDocument' Target='/book/b.xml'/>"
               "</Relationships>"},
              {"book/_rels/b.xml.rels",
               "<Relationships><Relationship Id='s' Type='x/worksheet' Target='./s.xml'/>"
               "</Relationships>"},
              {"book/b.xml",
               "<x:workbook xmlns:x='u' xmlns:r='v'><x:sheets><x:sheet name='A' r:id='s'/>"
               "</x:sheets></x:workbook>"},
              {"book/s.xml",
               "<x:worksheet xmlns:x='u'><x:sheetData><x:row>"
               "<x:c t='inlineStr'><x:is><x:t>三级指标</x:t></x:is></x:c>"
               "<x:c t='inlineStr'><x:is><x:t>指标值</x:t></x:is></x:c>"
               "<x:c t='inlineStr'><x:is><x:t>完成值</x:t></x:is></x:c></x:row><x:row>"
               "<x:c t='inlineStr'><x:is><x:t>甲_x000A_乙_x0041_</x:t></x:is></x:c>"
               "<x:c><x:v>1.5</x:v></x:c><x:c t='b'><x:v>1</x:v></x:c>"
               "</x:row></x:sheetData></x:worksheet>"}}));
  EXPECT_EQ(errors_of(reading), "");
  ASSERT_EQ(reading.forms.size(), 1u);
  EXPECT_EQ(reading.forms[0].indicators[0].name, "甲\n乙A");
  EXPECT_EQ(reading.forms[0].indicators[0].target, "1.5");
  EXPECT_EQ(reading.forms[0].indicators[0].actual, "TRUE");
}

TEST(FromXlsx, DatesPercentsAndThousandsAreReadAsShown) {
  auto const row = inline_row(2, {"产出指标", "时效指标", "完工时间", "<c s=\"1\"><v>45626</v></c>",
                                  "<c s=\"1\"><f>D2-1</f><v>45625</v></c>",
                                  "<c s=\"2\"><v>0.1</v></c>", "<c s=\"3\"><v>1234.5</v></c>"});
  auto const form = read_one(
      "f.xlsx", xlsx_of(sheet(heads + row), "", {"yyyy\"年\"m\"月\"d\"日\"", "0%", "#,##0.00"}));
  ASSERT_EQ(form.indicators.size(), 1u);
  EXPECT_EQ(form.indicators[0].target, "2024年11月30日");
  EXPECT_EQ(form.indicators[0].actual, "2024年11月29日");
  EXPECT_EQ(form.indicators[0].weight, "10%");
  EXPECT_EQ(form.indicators[0].score, "1,234.50");
}

TEST(FromXlsx, SharedStringsOfEveryShapeAreTheSameText) {
  auto const cells = [](int first) {
    std::string out;
    for (int i = first; i < first + 3; ++i) out += fmt::format("<c t=\"s\"><v>{}</v></c>", i);
    return out;
  };
  auto const form = read_one(
      "f.xlsx",
      xlsx_of(sheet("<row>" + cells(0) + "</row><row>" + cells(3) + "</row>"),
              "<si><t>三级指标</t></si><si><r><t>指标</t></r><r><t>值</t></r></si>"
              "<si><r><t/></r><r><t>完成值</t></r></si><si><t>第一行_x000A_第二行</t></si>"
              "<si><t>A&amp;B</t><rPh><t>yin</t></rPh></si><si><t xml:space=\"preserve\"> 1 </t>"
              "</si>"));
  ASSERT_EQ(form.indicators.size(), 1u);
  EXPECT_EQ(form.indicators[0].name, "第一行\n第二行");
  EXPECT_EQ(form.indicators[0].target, "A&B");
  EXPECT_EQ(form.indicators[0].actual, "1");
}

}  // namespace
}  // namespace jixiao::form
