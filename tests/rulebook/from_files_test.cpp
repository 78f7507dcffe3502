#include "rulebook/rulebook.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "rules_text.hpp"

namespace jixiao::rulebook {
namespace {

using testing::ElementsAre;
using testing::ElementsAreArray;

constexpr std::string_view cite = R"(<cite source="law" confidence="verified"/>)";

std::string with_cite(std::string text) {
  auto const at = text.find("$");
  return at == std::string::npos ? text : text.replace(at, 1, cite);
}

struct Broken {
  std::string_view why;
  std::string path;
  std::string bytes;  // $ stands for a cite
  std::vector<std::string> errors;
};

void expect_errors(std::vector<Broken> const& cases) {
  for (auto const& [why, path, bytes, errors] : cases) {
    SCOPED_TRACE(why);
    EXPECT_THAT(errors_of({{path, with_cite(bytes)}}), ElementsAreArray(errors));
  }
}

TEST(FromFiles, RefusesWhatIsNotAWellFormedRuleFile) {
  expect_errors({
      {"empty",
       "words/x.xml",
       "",
       {"words/x.xml:1: not well-formed XML: No document element found"}},
      {"breaks off",
       "words/x.xml",
       "<words>\n<word text=\"a\"",
       {"words/x.xml:2: not well-formed XML: Error parsing start element tag"}},
      {"not UTF-8", "words/x.xml", "<words>\n\n\xff</words>", {"words/x.xml:3: not UTF-8"}},
      {"text between the elements",
       "words/x.xml",
       "<words list=\"level1\">$\n loose </words>",
       {"words/x.xml:1: <words> must not hold text"}},
      {"an attribute twice",
       "words/x.xml",
       "<words list=\"level1\">$\n<word text=\"a\" text=\"b\" means=\"c\"/></words>",
       {"words/x.xml:2: attribute text stands twice"}},
      {"two roots",
       "words/x.xml",
       "<words list=\"level1\">$</words>\n<words/>",
       {"words/x.xml:2: there must be one root element only"}},
      {"nobody's file", "x.xml", "<rules/>", {"x.xml:1: no rule file starts with <rules>"}},
  });
}

TEST(FromFiles, RefusesNestingWithoutEnd) {
  std::string deep;
  for (int i = 0; i < 10000; ++i) deep += "<a>\n";
  for (int i = 0; i < 10000; ++i) deep += "</a>";
  EXPECT_THAT(errors_of({{"x.xml", deep}}),
              ElementsAre("x.xml:10: elements are nested too deeply"));
}

TEST(FromFiles, RefusesBrokenSources) {
  expect_errors({
      {"twice",
       "more.xml",
       "<sources>\n<source id=\"law\" title=\"t\"/>\n</sources>",
       {"sources.xml:1: law is declared twice, first at more.xml:2"}},
      {"no title, strange attribute",
       "more.xml",
       "<sources>\n<source id=\"b\" author=\"x\"/>\n</sources>",
       {"more.xml:2: <source> lacks title", "more.xml:2: <source> has no attribute author"}},
  });
}

TEST(FromFiles, RefusesBrokenWords) {
  expect_errors({
      {"unknown list",
       "words/x.xml",
       "<words list=\"levle1\">$</words>",
       {"words/x.xml:1: <words> has list=\"levle1\", which is not understood"}},
      {"no cite",
       "words/x.xml",
       "<words list=\"level1\"/>",
       {"words/x.xml:1: <words> has no cite"}},
      {"unknown source",
       "words/x.xml",
       "<words list=\"level1\">\n<cite source=\"lwa\" confidence=\"verified\"/></words>",
       {"words/x.xml:2: the source lwa is not in sources.xml"}},
      {"unknown confidence",
       "words/x.xml",
       "<words list=\"level1\">\n<cite source=\"law\" confidence=\"sure\"/></words>",
       {"words/x.xml:2: <cite> has confidence=\"sure\", which is not understood"}},
      {"a spelling twice, once in another width",
       "words/x.xml",
       "<words list=\"level1\">$\n<word text=\"A1\" means=\"a\"/>\n<word text=\"Ａ１\" "
       "means=\"b\"/>"
       "\n</words>",
       {"words/x.xml:3: Ａ１ is declared twice, first at words/x.xml:2"}},
      {"no meaning",
       "words/x.xml",
       "<words list=\"level1\">$\n<word text=\"a\"/></words>",
       {"words/x.xml:2: <word> lacks means"}},
      {"a stranger among the words",
       "words/x.xml",
       "<words list=\"level1\">$\n<wrod text=\"a\" means=\"b\"/></words>",
       {"words/x.xml:2: <words> cannot hold <wrod> (it may hold: cite, word)"}},
  });
}

TEST(FromFiles, RefusesAWordThatStandsInAnotherFileOfTheList) {
  RuleFile const one{"words/a.xml", with_cite("<words list=\"level1\">$\n<word text=\"产出\" "
                                              "means=\"output\"/></words>")};
  RuleFile const other{"words/b.xml", with_cite("<words list=\"level1\">$\n\n<word text=\"产出\" "
                                                "means=\"benefit\"/></words>")};
  EXPECT_THAT(errors_of({one, other}),
              ElementsAre("words/b.xml:3: 产出 is declared twice, first at words/a.xml:2"));
}

TEST(FromFiles, RefusesBrokenUnits) {
  expect_errors({
      {"no conversion",
       "units/area.xml",
       "<units dimension=\"area\">$\n<unit name=\"平方米\"/>\n<unit name=\"亩\"/></units>",
       {"units/area.xml:3: the unit 亩 has no conversion (is, of)"}},
      {"bad number",
       "units/area.xml",
       "<units dimension=\"area\">$\n<unit name=\"平方米\"/>\n<unit name=\"亩\" is=\"2000/0\" "
       "of=\"平方米\"/></units>",
       {"units/area.xml:3: <unit> has is=\"2000/0\", which is not understood",
        "units/area.xml:3: the unit 亩 has no conversion (is, of)"}},
      {"not above nothing",
       "units/area.xml",
       "<units dimension=\"area\">$\n<unit name=\"平方米\"/>\n<unit name=\"亩\" is=\"-1\" "
       "of=\"平方米\"/></units>",
       {"units/area.xml:3: the conversion of 亩 must be above 0"}},
      {"converts to a stranger",
       "units/area.xml",
       "<units dimension=\"area\">$\n<unit name=\"平方米\"/>\n<unit name=\"亩\" is=\"1\" "
       "of=\"平米\"/></units>",
       {"units/area.xml:3: the unit 亩 converts to 平米, which is unknown or contradicts it"}},
      {"beyond exact arithmetic",
       "units/area.xml",
       "<units dimension=\"area\">$\n<unit name=\"a\"/>\n<unit name=\"b\" "
       "is=\"999999999999999997/7\" of=\"a\"/>\n<unit name=\"c\" "
       "is=\"999999999999999989/11\" of=\"b\"/>\n<unit name=\"d\" "
       "is=\"999999999999999967/13\" of=\"c\"/></units>",
       {"units/area.xml:5: the unit d converts to c, which is unknown or contradicts it"}},
      {"two that lean on one another",
       "units/area.xml",
       "<units dimension=\"area\">$\n<unit name=\"a\"/>\n<unit name=\"b\" is=\"2\" of=\"c\"/>\n"
       "<unit name=\"c\" is=\"0.5\" of=\"b\"/></units>",
       {"units/area.xml:3: the unit b does not reach the first unit of its kind",
        "units/area.xml:4: the unit c does not reach the first unit of its kind"}},
      {"an alias that is a name",
       "units/area.xml",
       "<units dimension=\"area\">$\n<unit name=\"平方米\" alias=\"㎡ 平米 平方米\"/></units>",
       {"units/area.xml:2: 平方米 is declared twice, first at units/area.xml:2"}},
      {"counting words that convert",
       "units/count.xml",
       "<units dimension=\"count\" convertible=\"false\">$\n<unit name=\"人\"/>\n<unit "
       "name=\"打\" is=\"12\" of=\"人\"/></units>",
       {"units/count.xml:3: the unit 打 must not have a conversion"}},
  });
}

std::string check_text(std::string_view attributes, std::string_view words = "",
                       std::string_view rest = cite) {
  std::string text = "<check " + std::string{attributes} + ">\n";
  text += words.empty() ? "<title zh=\"题\" en=\"title\"/>\n<message zh=\"合计{sum}\" en=\"sum "
                          "{sum}\"/>\n<advice zh=\"改\" en=\"mend\"/>"
                        : words;
  return text + "\n" + std::string{rest} + "</check>";
}

TEST(FromFiles, RefusesBrokenChecks) {
  expect_errors({
      {"file name",
       "checks/B.xml",
       check_text("id=\"A\" severity=\"info\" run=\"r\""),
       {"checks/B.xml:1: the file should be called A.xml"}},
      {"severity",
       "checks/A.xml",
       check_text("id=\"A\" severity=\"fatal\" run=\"r\""),
       {"checks/A.xml:1: <check> has severity=\"fatal\", which is not understood"}},
      {"nothing given",
       "checks/A.xml",
       check_text(""),
       {"checks/A.xml:1: <check> lacks id", "checks/A.xml:1: <check> lacks severity",
        "checks/A.xml:1: <check> lacks run"}},
      {"no title, two advices",
       "checks/A.xml",
       check_text("id=\"A\" severity=\"info\" run=\"r\"",
                  "<message zh=\"a\" en=\"a\"/><advice zh=\"b\" en=\"b\"/><advice zh=\"c\" "
                  "en=\"c\"/>"),
       {"checks/A.xml:1: <check> must hold one <title>, not 0",
        "checks/A.xml:1: <check> must hold one <advice>, not 2"}},
      {"one language",
       "checks/A.xml",
       check_text("id=\"A\" severity=\"info\" run=\"r\"",
                  "<title zh=\"a\"/>\n<message zh=\"a\" en=\"a\"/>\n<advice zh=\"b\" en=\"b\"/>"),
       {"checks/A.xml:2: <title> lacks en"}},
      {"braces",
       "checks/A.xml",
       check_text("id=\"A\" severity=\"info\" run=\"r\"",
                  "<title zh=\"a\" en=\"a\"/>\n<message zh=\"{a\" en=\"{a}\"/>\n<advice zh=\"{b}\" "
                  "en=\"{c}\"/>"),
       {"checks/A.xml:3: a brace has no partner",
        "checks/A.xml:3: <message> names other arguments in zh than in en",
        "checks/A.xml:4: <advice> names other arguments in zh than in en"}},
      {"an error without a source",
       "checks/A.xml",
       check_text("id=\"A\" severity=\"error\" run=\"r\"", "",
                  "<cite source=\"unsourced\" confidence=\"design\" note=\"n\"/>"),
       {"checks/A.xml:1: a check without a source cannot be an error",
        "checks/A.xml:5: the source unsourced is not in sources.xml"}},
      {"a parameter twice",
       "checks/A.xml",
       check_text("id=\"A\" severity=\"info\" run=\"r\"", "",
                  std::string{cite} + "<param name=\"p\" value=\"1\"/>\n<param name=\"p\"/>"),
       {"checks/A.xml:6: the parameter p stands twice"}},
      {"waits for nobody",
       "checks/A.xml",
       check_text("id=\"A\" severity=\"info\" run=\"r\" after=\"B\""),
       {"checks/A.xml:1: there is no check B to come after"}},
  });
}

TEST(FromFiles, NamesEveryMemberOfACycleOfChecks) {
  auto const check = [](std::string const& id, std::string const& after) {
    return RuleFile{
        "checks/" + id + ".xml",
        "\n" + check_text("id=\"" + id + "\" severity=\"info\" run=\"r\" after=\"" + after + "\"")};
  };
  EXPECT_THAT(errors_of({check("A", "B"), check("B", "C"), check("C", "A"), check("D", "A")}),
              ElementsAre("checks/A.xml:2: checks wait for one another: A B C",
                          "checks/B.xml:2: checks wait for one another: A B C",
                          "checks/C.xml:2: checks wait for one another: A B C"));
  EXPECT_THAT(errors_of({check("A", "A")}),
              ElementsAre("checks/A.xml:2: checks wait for one another: A"));
}

TEST(FromFiles, PutsChecksAfterWhatTheyNeed) {
  auto const check = [](std::string const& id, std::string const& after) {
    return RuleFile{
        "checks/" + id + ".xml",
        check_text("id=\"" + id + "\" severity=\"info\" run=\"r\" after=\"" + after + "\"")};
  };
  auto const rules = load({check("A", "C B"), check("B", "D"), check("C", ""), check("D", "")});
  ASSERT_TRUE(rules.has_value());
  std::vector<std::string> ids;
  for (auto const& spec : rules->checks) ids.push_back(spec.id);
  EXPECT_THAT(ids, ElementsAre("C", "D", "B", "A"));
}

TEST(FromFiles, ReportsAllErrorsOfAllFilesAtOnce) {
  auto const errors = errors_of({{"words/a.xml", "<words list=\"no\"/>"},
                                 {"units/b.xml", "<units>\n<unit/></units>"},
                                 {"checks/c.xml", "<check"}});
  EXPECT_THAT(errors,
              ElementsAre("checks/c.xml:1: not well-formed XML: Error parsing start element tag",
                          "units/b.xml:1: <units> lacks dimension",
                          "units/b.xml:1: <units> has no cite", "units/b.xml:2: <unit> lacks name",
                          "words/a.xml:1: <words> has list=\"no\", which is not understood",
                          "words/a.xml:1: <words> has no cite"));
}

TEST(FromFiles, SpeaksChineseToo) {
  auto const rules = load({{"words/a.xml", "<words list=\"level1\"/>"}});
  ASSERT_FALSE(rules.has_value());
  EXPECT_EQ(rules.error().front().what.zh, "<words> 没有依据（cite）");
}

TEST(FromFiles, FillsVocabularyUnitsAndChecks) {
  auto const rules = load({
      {"words/a.xml",
       with_cite("<words list=\"level1\">$<word text=\"产出指标\" means=\"output\"/><word "
                 "text=\"/\" means=\"\"/></words>")},
      {"units/area.xml",
       with_cite("<units dimension=\"area\">$<unit name=\"平方米\" alias=\"平米 ㎡\"/><unit "
                 "name=\"亩\" is=\"2000/3\" of=\"平方米\"/></units>")},
      {"checks/A.xml",
       check_text("id=\"A\" severity=\"error\" run=\"weights_sum\"", "",
                  std::string{cite} + "<param name=\"p\" value=\"0.5\"/><param name=\"list\" "
                                      "value=\" 产出  效益 \"/>")},
  });
  ASSERT_TRUE(rules.has_value());
  EXPECT_EQ(rules->vocabulary.find(List::level1, "产出指标")->means, "output");
  EXPECT_EQ(rules->vocabulary.find(List::level1, "/")->means, "");
  EXPECT_EQ(rules->vocabulary.find(List::unit, "平米")->means, "平方米");
  EXPECT_EQ(rules->units.factor("亩", "平方米"), Ratio::parse("2000/3"));
  auto const* check = rules->check("A");
  ASSERT_NE(check, nullptr);
  EXPECT_EQ(check->severity, Severity::error);
  EXPECT_EQ(check->run, "weights_sum");
  EXPECT_EQ(check->number("p"), decimal("0.5"));
  EXPECT_THAT(check->words("list"), ElementsAre("产出", "效益"));
  EXPECT_THAT(check->words("none"), ElementsAre());
  EXPECT_THROW((void)check->number("list"), std::logic_error);
  EXPECT_EQ(rules->check("B"), nullptr);
}

TEST(FromFiles, HasAVersionThatFollowsTheBytesOnly) {
  RuleFile const a{"words/a.xml", with_cite("<words list=\"level1\">$</words>")};
  RuleFile const b{"words/b.xml", with_cite("<words list=\"level2\">$</words>")};
  RuleFile const changed{"words/b.xml", with_cite("<words list=\"level2\">$ </words>")};
  auto const version = load({a, b})->version;
  EXPECT_EQ(load({b, a})->version, version);
  EXPECT_NE(load({a, changed})->version, version);
  EXPECT_NE(load({a})->version, version);
}

}  // namespace
}  // namespace jixiao::rulebook
