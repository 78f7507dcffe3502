#include <gtest/gtest.h>

#include "rulebook/rulebook.hpp"

namespace jixiao::rulebook {
namespace {

TEST(Describe, NamesTheDocumentAndHowSureItIs) {
  Rulebook rules;
  rules.sources["law"] = {"law", "办法", "财预〔2020〕10号", "财政部", "2020", "", ""};
  rules.sources["form"] = {"form", "自评表", "", "阳泉", "", "", ""};
  rules.sources["system"] = {"system", "某系统的配置", "", "", "", "", ""};
  struct Case {
    Cite cite;
    std::string zh;
    std::string en;
  } const cases[] = {
      {{"law", "第十二条", Confidence::verified, ""},
       "财预〔2020〕10号 第十二条",
       "财预〔2020〕10号 第十二条"},
      {{"law", "", Confidence::unverified, ""},
       "财预〔2020〕10号（未核实）",
       "财预〔2020〕10号 (unverified)"},
      {{"form", "", Confidence::document, ""},
       "《自评表》（原表所印）",
       "自评表 (printed on the form)"},
      {{"form", "注3", Confidence::practice, ""},
       "《自评表》 注3（系统实践）",
       "自评表 注3 (practice)"},
      {{"form", "", Confidence::design, ""}, "《自评表》（约定）", "自评表 (by design)"},
      {{"system", "", Confidence::practice, ""},
       "某系统的配置（系统实践）",
       "某系统的配置 (practice)"},
      {{"gone", "", Confidence::verified, ""}, "gone", "gone"},
  };
  for (auto const& [cite, zh, en] : cases) {
    SCOPED_TRACE(zh);
    EXPECT_EQ(describe(cite, rules, Language::chinese), zh);
    EXPECT_EQ(describe(cite, rules, Language::english), en);
  }
}

TEST(Fill, PutsArgumentsIntoTheTemplate) {
  struct Case {
    std::string_view message;
    std::string filled;
  } const cases[] = {
      {"", ""},
      {"没有参数", "没有参数"},
      {"合计{sum}，应为{total}", "合计97，应为100"},
      {"{sum}{sum}", "9797"},
      {"{unknown}留着", "{unknown}留着"},
      {"断开{sum", "断开{sum"},
      {"反}了{sum}", "反}了97"},
      {"{}", "{}"},
  };
  for (auto const& [message, filled] : cases) {
    SCOPED_TRACE(message);
    EXPECT_EQ(fill(message, {{"sum", "97"}, {"total", "100"}}), filled);
  }
  EXPECT_EQ(fill("{a}", {{"a", "{b}"}, {"b", "x"}}), "{b}")
      << "what is filled in is not read again";
}

}  // namespace
}  // namespace jixiao::rulebook
