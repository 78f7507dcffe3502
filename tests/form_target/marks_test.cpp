#include "form/laid_marks.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "form/read.hpp"
#include "truth.hpp"

namespace jixiao::form {
namespace {

// Which lines of a text are touched, as "2 3 5".
std::string touched(std::string_view text) {
  auto const lines = printed_lines(text);
  TargetJudge const judge(words());
  LaidMarks const marks(laid_lines(lines), Measure{}, judge);
  std::string out;
  for (auto const& line : lines)
    if (marks.touch(line.number, line.number))
      out += (out.empty() ? "" : " ") + std::to_string(line.number);
  return out;
}

struct Text {
  char const* what;
  char const* text;
  char const* touched;
};

TEST(LaidMarks, AreFoundByThePlacesTheyStandAt) {
  for (auto const& [what, text, expected] : {Text{"straight, at three places",
                                                  "养护里程     ≥60公里\n"
                                                  "   内部资料\n"
                                                  "验收合格率    ≥95%\n"
                                                  "通行条件     改善\n"
                                                  "          内部资料\n"
                                                  "培训人数     20人\n"
                                                  "发放时间     及时\n"
                                                  "培训次数     2次\n"
                                                  "发放人数     40人     内部资料\n",
                                                  "1 2 3 4 5 6 8 9"},
                                             Text{"straight, and against a cell's own text",
                                                  "养护里程        仅供公开\n"
                                                  "验收合格率    ≥95%\n"
                                                  "通行条件     改善\n"
                                                  "                   仅供公开\n"
                                                  "培训人数     20人\n"
                                                  "发放时间     及时\n"
                                                  "培训次数仅供公开  2次\n",
                                                  "1 2 3 4 5 6 7"},
                                             Text{"a column says the same in every row",
                                                  "养护里程     有效保障\n"
                                                  "验收合格率    有效保障\n"
                                                  "通行条件     有效保障\n",
                                                  ""},
                                             Text{"both blocks of a row say the same",
                                                  "培训人数     20人     培训人数    20人\n"
                                                  "教师培训人数   20人     教师培训人数  20人\n",
                                                  ""},
                                             Text{"levels and values may stand anywhere",
                                                  "社会效益指标    100%\n"
                                                  "   社会效益指标     100%\n"
                                                  "      社会效益指标     100%\n",
                                                  ""},
                                             Text{"four characters at a slant",
                                                  "养护里程     ≥60公里         料\n"
                                                  "                    资\n"
                                                  "验收合格率    ≥95%    部\n"
                                                  "              内\n"
                                                  "通行条件     改善\n",
                                                  "1 2 3 4 5"},
                                             Text{"two characters at a slant, at three places",
                                                  "      稿      20人\n"
                                                  "   草\n"
                                                  "                稿\n"
                                                  "             草\n"
                                                  "                          稿\n"
                                                  "                       草\n",
                                                  "1 2 3 4 5 6"},
                                             Text{"the last characters of names and levels",
                                                  "数量指  项目验收合格  ≥95%\n"
                                                  "标    率\n"
                                                  "质量指  群众满意程度  ≥95%\n"
                                                  "标    度\n"
                                                  "时效指  项目验收合格  ≥95%\n"
                                                  "标    率\n",
                                                  ""},
                                             Text{"words spread out, and numbers",
                                                  "项    目    数    量\n"
                                                  "  收    入    支    出\n"
                                                  "1    2    3\n"
                                                  "   1    2    3\n"
                                                  "      1    2    3\n",
                                                  ""}}) {
    SCOPED_TRACE(what);
    EXPECT_EQ(touched(text), expected);
  }
}

TEST(LaidMarks, SpoilTheirOwnPageOnly) {
  EXPECT_EQ(touched("料\n   资\n      部\n         内\n\f养护里程   ≥60公里\n"), "1 2 3 4");
}

// The names of the rows that are doubted, or of those that are not.
std::string named(std::string const& rows, bool doubted) {
  auto const reading = from_bytes(
      "a.txt",
      "                         项目支出绩效自评表\n"
      "                            （2023年度）\n"
      "项目名称        乡村道路养护\n"
      "一级指标    二级指标      三级指标        年度指标值     实际完成值     分值    得分\n" +
          rows,
      words());
  std::string out;
  for (auto const& form : reading.forms)
    for (auto const& row : form.indicators) {
      bool const noted = std::ranges::find(row.notes, "PARSE-SPLIT") != row.notes.end();
      if (noted == doubted) out += row.name.value_or("") + ";";
    }
  return out;
}

std::string const right_rows =
    "产出指标    数量指标      养护里程        ≥60公里     61公里      10    10\n"
    "                    养护桥梁        ≥6座       6座        10    10\n"
    "        质量指标      验收合格率       ≥95%      90%       20    18\n"
    "                    设备完好率       ≥95%      95%       10    10\n";

TEST(LaidText, DoubtsARowThatLacksWhatAnotherCellHasTooMuch) {
  auto const with = [](std::string const& last) {
    return named(right_rows + "效益指标    社会效益指标    通行条件        改善" + last + "\n",
                 true);
  };
  EXPECT_EQ(with("        改善        40    40"), "");
  EXPECT_EQ(with("        改善              40"), "");
  EXPECT_EQ(with("        改善 40            40"), "通行条件;");
}

TEST(LaidText, DoubtsTheFormThatAMarkMayHaveComeInto) {
  auto const notes = [](std::string const& unit) {
    auto const reading = from_bytes("a.txt",
                                    "项目支出绩效自评表\n" + unit +
                                        "一级指标    二级指标      三级指标        年度指标值     "
                                        "实际完成值     分值    得分\n" +
                                        right_rows,
                                    words());
    return reading.forms.size() == 1 ? reading.forms[0].notes : std::vector<std::string>{"none"};
  };
  EXPECT_EQ(notes("实施单位    某市公路局\n"), std::vector<std::string>{});
  EXPECT_EQ(notes("          稿\n实施单位    某市公路局  草\n                    稿\n"
                  "                草\n                              稿\n"
                  "                          草\n"),
            std::vector<std::string>{"PARSE-STRAY"});
}

TEST(LaidText, DoubtsTheRowsThatAMarkMayHaveComeInto) {
  EXPECT_EQ(named(right_rows, true), "");
  EXPECT_EQ(named("                料\n                    资\n" + right_rows +
                      "                        部\n                            内\n"
                      "                                供\n"
                      "                                    仅\n",
                  false),
            "");
}

TEST(Targets, DoubtAKindOfValueThatIsPartOfACell) {
  TargetJudge const judge(words());
  EXPECT_TRUE(judge.holds_kind_of_value("定量400家/年"));
  EXPECT_TRUE(judge.holds_kind_of_value("培训人数 定性"));
  EXPECT_TRUE(judge.holds_kind_of_value("定性"));
  EXPECT_FALSE(judge.holds_kind_of_value("方案定性"));
  EXPECT_FALSE(judge.holds_kind_of_value("400家/年"));
}

}  // namespace
}  // namespace jixiao::form
