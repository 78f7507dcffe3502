#include "rulebook/list.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/text.hpp"
#include "rules_text.hpp"

namespace jixiao::rulebook {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr std::string_view cite = R"(<cite source="law" article="附件1" confidence="verified"/>)";
constexpr std::string_view doubtful = R"(<cite source="law" confidence="unverified"/>)";

Rulebook some_rules() {
  std::string const scheme =
      "<scheme id=\"s\" version=\"1\"><title zh=\"甲方案\" en=\"scheme A\"/><note zh=\"注\" "
      "en=\"note\"/>" +
      std::string{cite} + "<execution points=\"10\">" + std::string{cite} +
      "</execution><group key=\"output\" points=\"90\"><name zh=\"产出指标\" en=\"output\"/>" +
      std::string{doubtful} +
      "</group><band key=\"good\" low=\"0\" high=\"100\" high-closed=\"true\"><name zh=\"良\" "
      "en=\"good\"/>" +
      std::string{doubtful} + "</band></scheme>";
  std::string const child =
      "<scheme id=\"t\" version=\"1\" inherits=\"s\"><title zh=\"乙方案\" en=\"scheme B\"/><note "
      "zh=\"注\" en=\"note\"/>" +
      std::string{cite} + "<rounding total=\"1\">" + std::string{cite} +
      "</rounding><rounding tolerance=\"0.01\" until=\"2020\">" + std::string{cite} +
      "</rounding></scheme>";
  std::string const units = "<units dimension=\"area\">" + std::string{cite} +
                            "<unit name=\"平方米\" alias=\"平米\"/><unit name=\"亩\" is=\"2000/3\" "
                            "of=\"平方米\"/></units>";
  std::string const counts = "<units dimension=\"count\" convertible=\"false\">" +
                             std::string{cite} +
                             "<unit name=\"个\"/><unit name=\"人\"/><unit name=\"台\"/></units>";
  std::string const words = "<words list=\"level1\">" + std::string{cite} +
                            "<word text=\"产出指标\" means=\"output\"/><word text=\"产出\" "
                            "means=\"output\"/><word text=\"效益\" means=\"benefit\"/></words>";
  auto const check = [](std::string const& id, std::string const& severity) {
    return "<check id=\"" + id + "\" severity=\"" + severity + "\" run=\"r\"><title zh=\"题目" +
           id + "\" en=\"title " + id +
           "\"/><message zh=\"m\" en=\"m\"/><advice zh=\"a\" en=\"a\"/>" + std::string{doubtful} +
           "</check>";
  };
  auto rules = load({{"schemes/s.xml", scheme},
                     {"schemes/t.xml", child},
                     {"units/area.xml", units},
                     {"units/count.xml", counts},
                     {"words/level1.xml", words},
                     {"checks/B-100.xml", check("B-100", "error")},
                     {"checks/A.xml", check("A", "info")}});
  if (!rules.has_value()) throw std::runtime_error(lines_of(rules.error()).front());
  return std::move(*rules);
}

TEST(ListSchemes, ShowsWeightsBandsAndWhatIsNotVerified) {
  EXPECT_EQ(
      list_schemes(some_rules(), Language::chinese),
      "记号：° 系统实践，? 未核实，* 本程序约定；没有记号的已核实或印在原表上；- 方案未规定。\n"
      "\n"
      "s  甲方案\n"
      "  分值      预算执行率 10  产出指标 90?\n"
      "  等级      良 [0, 100]?\n"
      "  评判等级  无\n"
      "  说明      注\n"
      "  财预〔2020〕10号 附件1\n"
      "    execution.points 10\n"
      "  财预〔2020〕10号（未核实）\n"
      "    groups.output.points 90? · bands.good [0, 100]?\n"
      "\n"
      "t  乙方案\n"
      "  分值      预算执行率 10  产出指标 90?\n"
      "  等级      良 [0, 100]?\n"
      "  评判等级  无\n"
      "  说明      注\n"
      "  其余同    s\n"
      "  财预〔2020〕10号 附件1\n"
      "    rounding.total 1\n"
      "\n"
      "t  乙方案\n"
      "  分值      预算执行率 10  产出指标 90?\n"
      "  等级      良 [0, 100]?\n"
      "  评判等级  无\n"
      "  说明      注\n"
      "  其余同    s\n"
      "  财预〔2020〕10号 附件1\n"
      "    rounding.total 1 · rounding.tolerance 0.01 (..2020)\n"
      "  （适用于 2020 年及以前的表）\n");
}

TEST(ListSchemes, SpeaksEnglish) {
  auto const text = list_schemes(some_rules(), Language::english);
  EXPECT_THAT(text, HasSubstr("s  scheme A\n  points  execution 10  output 90?\n"));
  EXPECT_THAT(text, HasSubstr("  财预〔2020〕10号 (unverified)\n"));
  EXPECT_THAT(text, HasSubstr("(for forms up to 2020)"));
  EXPECT_THAT(text, Not(HasSubstr("执行率")));
}

TEST(ListRules, IsSortedAndAligned) {
  EXPECT_EQ(list_rules(some_rules(), Language::chinese),
            "A      提示  目标表、自评表  题目A      财预〔2020〕10号（未核实）\n"
            "B-100  错误  目标表、自评表  题目B-100  财预〔2020〕10号（未核实）\n");
  EXPECT_EQ(list_rules(some_rules(), Language::english),
            "A      info   targets, self-assessments  title A      财预〔2020〕10号 (unverified)\n"
            "B-100  error  targets, self-assessments  title B-100  财预〔2020〕10号 (unverified)\n");
}

TEST(ListUnits, ShowsConversionsAndSpellings) {
  EXPECT_EQ(list_units(some_rules(), Language::chinese),
            "area  财预〔2020〕10号 附件1\n"
            "  平方米                   平米\n"
            "  亩      = 2000/3 平方米\n"
            "count  财预〔2020〕10号 附件1\n"
            "  个 人 台\n");
}

TEST(ListPhrases, GathersTheSpellingsOfAMeaning) {
  EXPECT_EQ(list_phrases(some_rules(), Language::chinese),
            "level1  财预〔2020〕10号 附件1\n"
            "  output: 产出指标 产出\n"
            "  benefit: 效益\n");
}

TEST(Lists, OfTheBuiltInRulesFitAPage) {
  auto const rules = from_files(built_in_files());
  ASSERT_TRUE(rules.has_value());
  auto const text = list_phrases(*rules, Language::chinese) +
                    list_units(*rules, Language::chinese) + list_schemes(*rules, Language::chinese);
  EXPECT_FALSE(text.empty());
  EXPECT_EQ(text.back(), '\n');
  std::string_view rest = text;
  while (!rest.empty()) {
    auto const end = rest.find('\n');
    EXPECT_LE(display_width(rest.substr(0, end)), 160) << rest.substr(0, end);
    rest.remove_prefix(end + 1);
  }
}

}  // namespace
}  // namespace jixiao::rulebook
