#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "rulebook/scheme.hpp"
#include "rules_text.hpp"

// The format of scheme files: inheritance, dates and what is refused.
namespace jixiao::rulebook {
namespace {

using testing::ElementsAre;
using testing::ElementsAreArray;
using testing::IsEmpty;

// $ stands for a cite, N for a name.
std::string expanded(std::string text) {
  auto const replace = [&](std::string_view mark, std::string_view by) {
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + by.size()))
      text.replace(at, mark.size(), by);
  };
  replace("$", R"(<cite source="law" confidence="verified"/>)");
  replace("N", R"(<name zh="名" en="name"/>)");
  return text;
}

// A scheme file whose values begin on line 3.
RuleFile scheme_file(std::string const& id, std::string const& values,
                     std::string const& attributes = "") {
  return {"schemes/" + id + ".xml",
          expanded("<scheme id=\"" + id + "\" version=\"1\" " + attributes +
                   ">\n<title zh=\"题\" en=\"title\"/><note zh=\"注\" en=\"note\"/>$\n" + values +
                   "</scheme>")};
}

struct Broken {
  std::string_view why;
  std::string values;
  std::vector<std::string> errors;  // behind "schemes/s.xml:"
};

void expect_errors(std::vector<Broken> const& cases) {
  for (auto const& [why, values, errors] : cases) {
    SCOPED_TRACE(why);
    std::vector<std::string> expected;
    for (auto const& error : errors) expected.push_back("schemes/s.xml:" + error);
    EXPECT_THAT(errors_of({scheme_file("s", values)}), ElementsAreArray(expected));
  }
}

RuleFile const some_check{
    "checks/SUM-100.xml",
    R"(<check id="SUM-100" severity="warning" run="weights_sum"><title zh="题" en="t"/>)"
    R"(<message zh="文" en="m"/><advice zh="改" en="a"/><cite source="law" confidence="verified"/></check>)"};

TEST(FromSchemes, LetASchemeWeighAChecksOtherwiseThanItsEntry) {
  auto const rules = load(
      {some_check, scheme_file("s", R"(<severity check="SUM-100" as="info">$</severity>)"),
       scheme_file("t", R"(<severity check="SUM-100" as="error">$</severity>)", "inherits=\"s\""),
       scheme_file("u", "", "inherits=\"s\"")});
  ASSERT_TRUE(rules.has_value());
  for (auto const& [id, as] :
       {std::pair{"s", Severity::info}, {"t", Severity::error}, {"u", Severity::info}}) {
    SCOPED_TRACE(id);
    auto const* scheme = rules->scheme(id);
    ASSERT_EQ(scheme->severities.size(), 1u);
    EXPECT_EQ(scheme->severities[0].check, "SUM-100");
    EXPECT_EQ(scheme->severities[0].as, as);
    ASSERT_NE(scheme->find("severity.SUM-100"), nullptr);
  }
  EXPECT_EQ(rules->scheme("u")->find("severity.SUM-100")->inherited_from, "s");
}

TEST(FromSchemes, RefuseTheSeverityOfACheckThatIsNone) {
  expect_errors({
      {"unknown",
       "\n<severity check=\"SUM-99\" as=\"error\">$</severity>",
       {"4: there is no check SUM-99"}},
      {"unnamed", "<severity as=\"error\">$</severity>", {"3: <severity> lacks check"}},
  });
  EXPECT_THAT(errors_of({some_check,
                         scheme_file("s", R"(<severity check="SUM-100" as="fatal">$</severity>)")}),
              ElementsAre(testing::HasSubstr("schemes/s.xml:3: <severity>")));
}

TEST(FromSchemes, RefuseAConsequenceThatNobodyCouldApply) {
  std::string const band =
      R"(<band key="all" low="0" high="100" high-closed="true">N$</band>)";
  expect_errors({
      {"of an unknown kind",
       R"(<consequence key="c" when="luck">N$</consequence>)",
       {R"(3: <consequence> has when="luck", which is not understood)"}},
      {"of no kind", R"(<consequence key="c">N$</consequence>)", {"3: <consequence> lacks when"}},
      {"of no grade", band + "\n<consequence key=\"c\" when=\"grade\">N$</consequence>",
       {"4: <consequence> lacks grades"}},
      {"of a grade that is none",
       band + "\n<consequence key=\"c\" when=\"grade\" grades=\"all none\">N$</consequence>",
       {"4: the scheme has no grade none"}},
      {"of no amount", R"(<consequence key="c" when="amount">N$</consequence>)",
       {"3: <consequence> lacks least"}},
      {"of a grade and an amount",
       R"(<consequence key="c" when="amount" least="1" grades="all">N$</consequence>)",
       {"3: <consequence> has no attribute grades"}},
  });
}

TEST(FromSchemes, TakeOverConsequencesAndReplaceThoseOfTheSameKey) {
  auto const rules = load(
      {scheme_file("s", R"(<consequence key="a" when="amount" least="1">N$</consequence>)"
                        R"(<consequence key="b" when="amount" least="2">N$</consequence>)"),
       scheme_file("t", R"(<consequence key="a" when="amount" least="3">N$</consequence>)",
                   "inherits=\"s\"")});
  ASSERT_TRUE(rules.has_value());
  auto const& all = rules->scheme("t")->consequences;
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all[0].key + all[0].least.to_string(), "b2");
  EXPECT_EQ(all[1].key + all[1].least.to_string(), "a3");
  ASSERT_NE(rules->scheme("t")->find("consequences.b"), nullptr);
  EXPECT_EQ(rules->scheme("t")->find("consequences.b")->inherited_from, "s");
}

TEST(FromSchemes, RefusesWeightsThatDoNotMakeTheTotal) {
  expect_errors({
      {"less",
       "<execution points=\"10\">$</execution>\n<group key=\"output\" "
       "points=\"50\">N$</group>\n<group key=\"benefit\" points=\"30\">N$</group>",
       {"4: the points of the groups sum to 90, not 100"}},
      {"more, in a split",
       "<execution points=\"10\">$</execution>\n<group key=\"output\" points=\"90\">N$</group>\n"
       "<split without=\"cost\">\n<group key=\"output\" points=\"91\">N$</group></split>",
       {"6: the points of the groups sum to 101, not 100"}},
      {"of another total",
       "<total points=\"80\">$</total>\n<group key=\"output\" points=\"100\">N$</group>",
       {"4: the points of the groups sum to 100, not 80"}},
      {"too much though one is open",
       "<group key=\"output\" points=\"101\">N$</group>\n<group key=\"benefit\">N$</group>",
       {"3: the points of the groups sum to 101, not 100"}},
      {"a level-1 key in two groups",
       "<group key=\"output\" points=\"60\">N$</group>\n<group key=\"rest\" level1=\"benefit "
       "output\" points=\"40\">N$</group>",
       {"4: the level-1 key output is in two groups"}},
      {"beyond exact arithmetic",
       "<execution points=\"999999999999999999\">$</execution>\n<group key=\"output\" "
       "points=\"0.1\">N$</group>",
       {"1: a number is too large to be exact"}},
      {"below nothing",
       "<group key=\"output\" points=\"-1\">N$</group>\n<group key=\"benefit\" "
       "points=\"101\">N$</group>",
       {"3: <group> has points=\"-1\", which is not understood"}},
  });
}

TEST(FromSchemes, AcceptsWhatTheSchemeLeavesOpen) {
  EXPECT_THAT(errors_of({scheme_file(
                  "s", "<execution points=\"10\">$</execution><group key=\"output\">N$</group>")}),
              IsEmpty());
  EXPECT_THAT(errors_of({scheme_file(
                  "s", "<scores level=\"none\">$</scores><group key=\"output\">N$</group>")}),
              IsEmpty());
  EXPECT_THAT(errors_of({scheme_file("s", "")}), IsEmpty());
}

std::string band(std::string const& key, std::string const& low, std::string const& high,
                 bool closed = false) {
  return "<band key=\"" + key + "\" low=\"" + low + "\" high=\"" + high + "\"" +
         (closed ? " high-closed=\"true\"" : "") + ">N$</band>\n";
}

TEST(FromSchemes, RefusesBandsWithGapOrOverlap) {
  expect_errors({
      {"gap",
       band("good", "90", "100", true) + band("fair", "60", "89") + band("poor", "0", "60"),
       {"4: fair leaves a gap to the one above"}},
      {"overlap",
       band("good", "90", "100", true) + band("fair", "60", "91") + band("poor", "0", "60"),
       {"4: fair overlaps the one above"}},
      {"a shared end",
       band("good", "90", "100", true) + band("fair", "0", "90", true),
       {"4: the upper end of fair belongs to the one above"}},
      {"the best without its end",
       band("good", "90", "100") + band("fair", "0", "90"),
       {"3: the best one must include its upper end"}},
      {"ends above nothing",
       band("good", "90", "100", true) + band("fair", "10", "90"),
       {"4: the lowest one must begin at 0"}},
      {"short of the total",
       band("good", "0", "90", true),
       {"3: good leaves a gap to the one above"}},
      {"upside down",
       band("good", "100", "100", true) + band("fair", "0", "100"),
       {"3: good does not begin below its end"}},
      {"twice",
       band("good", "50", "100", true) + band("good", "0", "50"),
       {"4: bands.good is stated twice for the same time"}},
      {"no number",
       "<band key=\"good\" low=\"x\" high-closed=\"true\">N$</band>",
       {"3: <band> has low=\"x\", which is not understood", "3: <band> lacks high",
        "3: good leaves a gap to the one above", "3: good does not begin below its end"}},
  });
}

TEST(FromSchemes, RefusesTiersWithGapOrOverlapOrSharedLabels) {
  auto const tier = [](std::string const& key, std::string const& low, std::string const& high,
                       std::string const& labels) {
    return "<tier key=\"" + key + "\" low=\"" + low + "\" high=\"" + high + "\" labels=\"" +
           labels + "\"" + (key == "1" ? " high-closed=\"true\"" : "") + ">$</tier>\n";
  };
  expect_errors({
      {"gap",
       tier("1", "0.8", "1", "a") + tier("2", "0", "0.7", "b"),
       {"4: 2 leaves a gap to the one above"}},
      {"overlap",
       tier("1", "80%", "100%", "a") + tier("2", "0", "0.81", "b"),
       {"4: 2 overlaps the one above"}},
      {"label",
       tier("1", "0.8", "1", "a b") + tier("2", "0", "0.8", "c a"),
       {"4: the label a stands twice"}},
      {"no label", tier("1", "0", "1", " "), {"3: <tier> lacks labels"}},
  });
}

TEST(FromSchemes, RefusesUnknownFormulasAndValues) {
  expect_errors({
      {"reverse",
       "<quantitative reverse=\"square\">$</quantitative>",
       {"3: <quantitative> has reverse=\"square\", which is not understood"}},
      {"element",
       "<bonus points=\"1\">$</bonus>",
       {"3: <scheme> cannot hold <bonus> (it may hold: title, note, cite, total, scores, group, "
        "split, execution, quantitative, assignment, over, manual, tier, satisfaction, rounding, "
        "band, ratio, severity, consequence, recognition)"}},
      {"attribute",
       "<execution pionts=\"10\">$</execution>",
       {"3: <execution> has no attribute pionts"}},
      {"no cite", "<execution points=\"10\"/>", {"3: <execution> has no cite"}},
      {"flag",
       "<execution cap=\"yes\">$</execution>",
       {"3: <execution> has cap=\"yes\", which is not understood"}},
      {"places",
       "<rounding total=\"2.5\">$</rounding>",
       {"3: <rounding> has total=\"2.5\", which is not understood"}},
      {"interpolation without ends",
       "<satisfaction formula=\"interpolate\" full=\"60%\" zero=\"90%\">$</satisfaction>",
       {"3: interpolation needs full and a smaller zero"}},
      {"threshold",
       "<quantitative pass-threshold=\"60\">$</quantitative>",
       {"3: the pass threshold must lie between 0 and 1"}},
      {"tolerance",
       "<rounding tolerance=\"-0.01\">$</rounding>",
       {"3: the tolerance must not be negative"}},
      {"deduction without its amount",
       "<ratio key=\"a\" formula=\"deduct-above\" points=\"5\" full=\"1\">N<of zh=\"甲／乙\" "
       "en=\"a/b\"/>$</ratio>",
       {"3: <ratio> lacks off"}},
      {"assignment",
       "<assignment rule=\"lottery\">N$</assignment>",
       {"3: <assignment> has rule=\"lottery\", which is not understood"}},
      {"a value twice",
       "<execution points=\"10\">$</execution>\n<execution points=\"20\">$</execution>",
       {"4: execution.points is stated twice for the same time"}},
      {"a day that is none",
       "<execution points=\"10\" from=\"2021-02-30\">$</execution>",
       {"3: <execution> has from=\"2021-02-30\", which is not understood"}},
  });
}

TEST(FromSchemes, RefusesAnUnknownParentAndCycles) {
  EXPECT_THAT(errors_of({scheme_file("s", "", "inherits=\"t\"")}),
              ElementsAre("schemes/s.xml:1: there is no scheme t to inherit from"));
  EXPECT_THAT(
      errors_of({scheme_file("s", "", "inherits=\"t\""), scheme_file("t", "", "inherits=\"u\""),
                 scheme_file("u", "", "inherits=\"s\"")}),
      ElementsAre("schemes/s.xml:1: schemes inherit from one another: s t u",
                  "schemes/t.xml:1: schemes inherit from one another: s t u",
                  "schemes/u.xml:1: schemes inherit from one another: s t u"));
}

TEST(FromSchemes, RefusesTwoDefaults) {
  EXPECT_THAT(errors_of({scheme_file("s", "", "default=\"true\""),
                         scheme_file("t", "", "default=\"true\"")}),
              ElementsAre("schemes/t.xml:1: s is the default already"));
}

TEST(FromSchemes, TakesOverWhatItDoesNotState) {
  auto const rules = load(
      {scheme_file("base",
                   "<execution points=\"10\" explain-below=\"80%\">$</execution><group "
                   "key=\"output\" points=\"60\">N$</group><group key=\"benefit\" "
                   "points=\"30\">N$</group>"),
       scheme_file("child", "<execution explain-below=\"90%\">$</execution>", "inherits=\"base\""),
       scheme_file("grandchild", "<group key=\"output\" points=\"90\">N$</group>",
                   "inherits=\"child\"")});
  ASSERT_TRUE(rules.has_value());
  auto const* scheme = rules->scheme("grandchild");
  ASSERT_NE(scheme, nullptr);
  EXPECT_EQ(scheme->execution.points, Decimal{10});
  EXPECT_EQ(scheme->execution.explain_below, Ratio::parse("0.9"));
  ASSERT_EQ(scheme->groups.size(), 1u) << "a list that is stated again replaces the old one";
  EXPECT_EQ(scheme->find("execution.points")->inherited_from, "base");
  EXPECT_EQ(scheme->find("execution.explain_below")->inherited_from, "child");
  EXPECT_EQ(scheme->find("groups.output.points")->inherited_from, "");
  EXPECT_EQ(scheme->find("groups.benefit.points"), nullptr);
  EXPECT_EQ(rules->scheme("child")->groups.size(), 2u);
}

TEST(FromSchemes, PicksDatedValuesByTheYearOfTheForm) {
  auto const rules =
      load({scheme_file("s",
                        "<execution points=\"20\" until=\"2020\">$</execution>"
                        "<execution points=\"10\" from=\"2021\">$</execution>"
                        "<group key=\"output\" points=\"80\" until=\"2020-12-31\">N$</group>"
                        "<group key=\"output\" points=\"90\" from=\"2021-01-01\">N$</group>"
                        "<execution explain-below=\"90%\" from=\"2023-08-18\">$</execution>")});
  ASSERT_TRUE(rules.has_value());
  struct Case {
    int year;
    int points;
    int output;
    bool explains;
  } const cases[] = {
      {1990, 20, 80, false}, {2020, 20, 80, false}, {2021, 10, 90, false},
      {2022, 10, 90, false}, {2023, 10, 90, true},  {2050, 10, 90, true},
  };
  for (auto const& [year, points, output, explains] : cases) {
    SCOPED_TRACE(year);
    auto const* scheme = rules->scheme("s", year);
    ASSERT_NE(scheme, nullptr);
    EXPECT_EQ(scheme->execution.points, Decimal{points});
    ASSERT_EQ(scheme->groups.size(), 1u);
    EXPECT_EQ(scheme->groups.front().points, Decimal{output});
    EXPECT_EQ(scheme->execution.explain_below.has_value(), explains);
  }
  EXPECT_EQ(rules->schemes.size(), 1u);
  EXPECT_EQ(rules->earlier.size(), 2u);
  EXPECT_EQ(rules->scheme("s"), rules->scheme("s", 2024));
  EXPECT_EQ(rules->scheme("s"), rules->scheme("s", std::nullopt));
  EXPECT_EQ(rules->scheme("s")->first_year, 2023);
  EXPECT_EQ(rules->scheme("s", 2022)->last_year, 2022);
  EXPECT_EQ(rules->scheme("t", 2022), nullptr);
  EXPECT_EQ(rules->scheme("s", 2020)->find("execution.points")->until, "2020");
}

TEST(FromSchemes, UsesTheNearestEditionBeforeTheFirst) {
  auto const rules =
      load({scheme_file("s",
                        "<execution points=\"10\" from=\"2021-08-18\">$</execution><group "
                        "key=\"output\" points=\"90\" from=\"2021-08-18\">N$</group>")});
  ASSERT_TRUE(rules.has_value());
  EXPECT_EQ(rules->scheme("s", 2019), rules->scheme("s"));
  EXPECT_TRUE(rules->earlier.empty());
}

TEST(FromSchemes, RefusesAnEditionWhoseWeightsDoNotMakeTheTotal) {
  EXPECT_THAT(errors_of({scheme_file("s",
                                     "<execution points=\"20\" until=\"2020\">$</execution>\n"
                                     "<execution points=\"10\" from=\"2021\">$</execution>\n"
                                     "<group key=\"output\" points=\"90\">N$</group>")}),
              ElementsAre("schemes/s.xml:5: the points of the groups sum to 110, not 100"));
}

TEST(FromSchemes, ReportsAnInheritedFaultOnce) {
  EXPECT_THAT(errors_of({scheme_file("s", "<group key=\"output\" points=\"90\">N$</group>"),
                         scheme_file("t", "", "inherits=\"s\"")}),
              ElementsAre("schemes/s.xml:3: the points of the groups sum to 90, not 100"));
}

TEST(FromSchemes, RefusesALevel1KeyThatNoWordMeans) {
  RuleFile const words{"words/level1.xml",
                       expanded("<words list=\"level1\">$<word text=\"产出指标\" "
                                "means=\"output\"/></words>")};
  EXPECT_THAT(errors_of({words, scheme_file("s",
                                            "<group key=\"output\" points=\"50\">N$</group>\n"
                                            "<group key=\"benfit\" points=\"50\">N$</group>")}),
              ElementsAre("schemes/s.xml:4: there is no level-1 key benfit"));
}

}  // namespace
}  // namespace jixiao::rulebook
