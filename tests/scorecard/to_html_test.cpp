#include "scorecard/to_html.hpp"  // stands alone

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <pugixml.hpp>

#include "scorecard/card_rows.hpp"
#include "scorecard/html_bars.hpp"
#include "some_card.hpp"

namespace jixiao {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

TEST(OnTrack, IsAWholeNumberRoundedHalfUp) {
  struct {
    char const* value;
    char const* weight;
    int at;
  } const cases[] = {{"0", "10", 0},
                     {"10", "10", 1000},
                     {"5", "10", 500},
                     {"2", "3", 667},
                     {"1", "3", 333},
                     {"0.0005", "1", 1},
                     {"0.0004", "1", 0},
                     {"14.76", "15", 984},
                     {"-0.01", "10", before_track},
                     {"10.01", "10", beyond_track},
                     {"999999999999999999", "0.0001", beyond_track},
                     {"0.0001", "999999999999999999", 0},
                     {"499999999999999999", "999999999999999999", 500}};
  for (auto const& [value, weight, at] : cases)
    EXPECT_EQ(on_track(decimal(value), decimal(weight)), at) << value << " of " << weight;
  EXPECT_EQ(on_track(decimal("1"), decimal("0")), std::nullopt);
  EXPECT_EQ(on_track(decimal("1"), decimal("-5")), std::nullopt);
}

TEST(HtmlBar, DrawsTrackBandDotAndTick) {
  auto points = some_points("10", "9", "6", "4", "8", score::Verdict::contradicted);
  EXPECT_EQ(html_bar(points, "<a>"),
            "<svg class=\"bar error\" viewBox=\"-60 0 1120 140\" role=\"img\">"
            "<title>&lt;a&gt;</title>"
            "<rect class=\"track\" x=\"0\" y=\"62\" width=\"1000\" height=\"16\"/>"
            "<rect class=\"band\" x=\"400\" y=\"32\" width=\"400\" height=\"76\"/>"
            "<circle class=\"dot\" cx=\"600\" cy=\"70\" r=\"44\"/>"
            "<rect class=\"tick\" x=\"888\" y=\"4\" width=\"24\" height=\"132\"/></svg>");
  points = some_points("10", "", "8", "8", "8", score::Verdict::undeterminable);
  EXPECT_THAT(html_bar(points, ""), AllOf(HasSubstr("cx=\"800\""), Not(HasSubstr("band")),
                                          Not(HasSubstr("tick")), Not(HasSubstr("error"))));
  EXPECT_EQ(html_bar(some_points("", "5", "5", "5", "5", score::Verdict::confirmed), ""), "");
  EXPECT_EQ(html_bar(some_points("10", "", "", "", "", score::Verdict::undeterminable), ""), "");
}

TEST(ScorecardPage, SaysWhatFollowsWhereTheSchemeStatesIt) {
  EXPECT_THAT(
      to_html({html_section(some_card(), some_rules(), Language::chinese)}, {}, Language::chinese),
      Not(HasSubstr("结果应用")));
  auto scheme = some_scheme();
  scheme.bands = {{"poor", {"差", "poor"}, Decimal{0}, Decimal{60}, false}};
  rulebook::ConsequenceSpec cut;
  cut.key = "cut";
  cut.grades = {"poor"};
  cut.name = {"核减<预算>", "the budget is cut"};
  scheme.consequences = {cut};
  auto card = some_card();
  card.scored.choice.scheme = &scheme;
  card.scored.grade = {"", "差", {"差"}, score::Verdict::undeterminable};
  auto const page =
      to_html({html_section(card, some_rules(), Language::chinese)}, {}, Language::chinese);
  EXPECT_THAT(page, AllOf(HasSubstr("<h2>结果应用</h2>"), HasSubstr("<li class=\"certain\">"),
                          HasSubstr("核减&lt;预算&gt;")));
}

TEST(CardRows, StandAsPrintedWithBlankOnesAmongThem) {
  auto const card = some_card();
  auto const groups = rows_by_group(card);
  ASSERT_EQ(groups.size(), 2u);
  ASSERT_EQ(groups[0].size(), 3u);
  EXPECT_EQ(groups[0][1].row, 1u);
  EXPECT_EQ(groups[0][1].scored, nullptr);
  EXPECT_EQ(groups[0][2].scored, &card.scored.groups[0].indicators[1]);
  ASSERT_EQ(groups[1].size(), 1u);
  EXPECT_TRUE(rows_by_group({}).empty());
}

TEST(FindingsByRow, StandBesideWhatTheyConcern) {
  auto const card = some_card();
  auto const found = findings_by_row(card);
  using testing::ElementsAre;
  auto const& all = card.findings;
  EXPECT_THAT(found.form, ElementsAre(&all[0], &all[5]));
  EXPECT_THAT(found.indicators[0], ElementsAre(&all[1]));
  EXPECT_THAT(found.groups[0], ElementsAre(&all[2]));
  EXPECT_THAT(found.execution, ElementsAre(&all[3]));
  EXPECT_THAT(found.indicators[1], ElementsAre(&all[4]));
}

std::string page(int cards = 1, Language language = Language::chinese) {
  auto const card = some_card();
  std::vector<HtmlSection> const sections(static_cast<std::size_t>(cards),
                                          html_section(card, some_rules(), language));
  Errors const unread{{{"坏<.xml", "2"}, {"不是 XML", "not XML"}}};
  return to_html(sections, cards > 1 ? unread : Errors{}, language);
}

// The page is XML too, but for the declaration, the style and the elements HTML leaves open.
pugi::xml_document parsed(std::string html) {
  auto const head = html.find("<head>");
  auto const end = html.find("</head>");
  html.erase(head, end - head + std::string_view("</head>").size());
  html.erase(0, std::string_view("<!DOCTYPE html>\n").size());
  auto const all = [&](std::string_view from, std::string_view to) {
    for (auto at = html.find(from); at != std::string::npos; at = html.find(from))
      html.replace(at, from.size(), to);
  };
  all("<details open>", "<details open=\"\">");
  all("<col>", "");
  for (auto at = html.find("<col class"); at != std::string::npos; at = html.find("<col class"))
    html.erase(at, html.find('>', at) - at + 1);
  pugi::xml_document document;
  auto const result = document.load_string(html.c_str());
  EXPECT_TRUE(result) << result.description() << " at " << html.substr(result.offset, 60);
  return document;
}

TEST(ToHtml, ClosesEveryElement) {
  auto const document = parsed(page());
  EXPECT_EQ(document.select_nodes("//section[@class='sheet']").size(), 1u);
  EXPECT_EQ(document.select_nodes("//section[@class='index']").size(), 0u);
  EXPECT_EQ(document.select_nodes("//table[contains(@class,'indicators')]/tbody").size(), 3u);
}

// Rows and cells that span others leave no hole and overlap nowhere.
TEST(ToHtml, FillsEveryRowOfItsTables) {
  auto const document = parsed(page(2));
  for (auto const& table : document.select_nodes("//table")) {
    int expected = -1;
    for (auto const& body : table.node().select_nodes("thead|tbody")) {
      std::map<int, int> carried;  // row → columns taken from above
      int row = 0;
      for (auto const& line : body.node().children("tr")) {
        int columns = carried[row];
        for (auto const& cell : line.children()) {
          int const wide = cell.attribute("colspan").as_int(1);
          columns += wide;
          for (int i = 1; i < cell.attribute("rowspan").as_int(1); ++i) carried[row + i] += wide;
        }
        if (expected < 0) expected = columns;
        EXPECT_EQ(columns, expected) << table.node().attribute("class").value() << " row " << row;
        ++row;
      }
      EXPECT_LT(carried.rbegin()->first, row);
    }
  }
}

TEST(ToHtml, NeedsNoNetworkAndNoScript) {
  EXPECT_THAT(page(2),
              AllOf(Not(HasSubstr("http:")), Not(HasSubstr("https:")), Not(HasSubstr("<script")),
                    Not(HasSubstr("<link")), Not(HasSubstr("url(")), Not(HasSubstr("@import"))));
}

TEST(ToHtml, LetsNothingOnAFormBecomeMarkup) {
  EXPECT_THAT(page(2),
              AllOf(Not(HasSubstr("<i>")), Not(HasSubstr("<b>.csv")), Not(HasSubstr("<公里>")),
                    Not(HasSubstr("<98>")), HasSubstr("河道&lt;script&gt;"),
                    HasSubstr("≥10&lt;公里&gt;"), HasSubstr("坏&lt;.xml")));
}

TEST(ToHtml, OpensTheStepsOfWhatContradictsAlone) {
  auto const document = parsed(page());
  auto const of = [&](char const* path) { return document.select_nodes(path).size(); };
  EXPECT_EQ(of("//details[@open]"), 2u);  // the first row and the total
  EXPECT_EQ(of("//tr[@class='notes']//details[@open]"), 2u);
  EXPECT_GT(of("//details[not(@open)]"), 4u);
}

TEST(ToHtml, SaysFirstWhatCameOut) {
  auto const document = parsed(page());
  auto const verdict = document.select_node("//p[starts-with(@class,'verdict')]").node();
  EXPECT_STREQ(verdict.attribute("class").value(), "verdict error");
  EXPECT_STREQ(verdict.text().get(),
               "自评总分 69.5 与规则不符，规则允许 49.5–67.5；等级不符；1 项得分与规则不符；"
               "有 5 处错误须改正。");
  EXPECT_THAT(page(), AllOf(HasSubstr("<b>49.5–57.5</b>分有实测数据（2 行）"),
                            HasSubstr("<b>0–10</b>分只有“完成”等字样（1 行）"),
                            HasSubstr("0123abcd"), HasSubstr("some-scheme")));
  EXPECT_THAT(page(1, Language::english),
              AllOf(HasSubstr("lang=\"en\""), HasSubstr("which allow 49.5–67.5; grade: "),
                    HasSubstr("some scheme (some-scheme, version 7); as asked")));
}

TEST(ToHtml, GivesEachDifferentAdviceOnce) {
  auto const document = parsed(page());
  EXPECT_EQ(document.select_nodes("//li[span[@class='label error']]").size(), 5u);
  EXPECT_EQ(document.select_nodes("//span[@class='advice']").size(), 1u);
  EXPECT_EQ(document.select_nodes("//table[contains(@class,'bases')]/tbody/tr").size(), 2u);
}

TEST(ToHtml, LeadsFromTheIndexToEverySheet) {
  auto const document = parsed(page(3));
  auto const links = document.select_nodes("//section[@class='index']//a/@href");
  EXPECT_EQ(links.size(), 3u);
  for (auto const& link : links) {
    std::string const target = std::string(link.attribute().value()).substr(1);
    EXPECT_EQ(document.select_nodes(("//section[@id='" + target + "']").c_str()).size(), 1u);
  }
}

}  // namespace
}  // namespace jixiao
