#include "scorecard/findings_to_html.hpp"  // stands alone

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <pugixml.hpp>

#include "scorecard/html.hpp"
#include "some_findings.hpp"

namespace jixiao {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

TEST(HtmlText, EscapesWhatIsMarkupAndWhatTurnsText) {
  EXPECT_EQ(html_text("<a href=\"x\">&'"), "&lt;a href=&quot;x&quot;&gt;&amp;&#39;");
  EXPECT_EQ(html_text("a\x01\n\u202Eb\xFF"), "a   b\uFFFD");
  EXPECT_EQ(html_element("p", "", "<"), "<p>&lt;</p>");
  EXPECT_EQ(html_element("p", "a b", "c"), "<p class=\"a b\">c</p>");
}

std::string page(Language language = Language::chinese) {
  return findings_to_html(some_report(), some_rules(), language);
}

// The page is XML too, but for the declaration and the elements HTML leaves open.
pugi::xml_document parsed(std::string html) {
  for (auto const& open :
       {"<meta charset=\"utf-8\">",
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
        "<!DOCTYPE html>\n"}) {
    auto const at = html.find(open);
    if (at != std::string::npos) html.erase(at, std::string_view(open).size());
  }
  pugi::xml_document document;
  auto const result = document.load_string(html.c_str());
  EXPECT_TRUE(result) << result.description() << " at " << result.offset;
  return document;
}

TEST(FindingsToHtml, ClosesEveryElement) {
  auto const document = parsed(page());
  EXPECT_EQ(document.select_nodes("//section[@class='form']").size(), 3u);
  EXPECT_EQ(document.select_nodes("//section[@id='f1']//li").size(), 2u);
  EXPECT_EQ(document.select_nodes("//table[@class='grid']/tbody/tr/td/a").size(), 3u);
  for (auto const& link : document.select_nodes("//a/@href")) {
    std::string const target = std::string(link.attribute().value()).substr(1);
    EXPECT_EQ(document.select_nodes(("//*[@id='" + target + "']").c_str()).size(), 1u) << target;
  }
}

TEST(FindingsToHtml, NeedsNoNetworkAndNoScript) {
  EXPECT_THAT(page(),
              AllOf(Not(HasSubstr("http:")), Not(HasSubstr("https:")), Not(HasSubstr("<script")),
                    Not(HasSubstr("<link")), Not(HasSubstr("url(")), Not(HasSubstr("@import"))));
}

TEST(FindingsToHtml, SaysFirstWhetherTheFormsCanBeSubmitted) {
  auto const document = parsed(page());
  auto const verdict = document.select_node("//header/p[starts-with(@class,'verdict')]").node();
  EXPECT_STREQ(verdict.attribute("class").value(), "verdict error");
  EXPECT_STREQ(verdict.text().get(),
               "共 3 张表：1 张改正 2 处错误后方可提交，1 张可以提交但有警告，1 张可以提交；"
               "另有 1 处内容未能读出");
  EXPECT_STREQ(document.select_node("//section[@id='f3']/p").node().attribute("class").value(),
               "verdict good");
}

TEST(FindingsToHtml, MarksTheOffendingCharactersAndNamesTheSeverityInWords) {
  EXPECT_THAT(page(), AllOf(HasSubstr("<dt>年度指标值</dt><dd>≥<mark>&lt;b&gt;</mark>个</dd>"),
                            HasSubstr("<span class=\"label error\">错误 2</span>"),
                            HasSubstr("<b>怎么改</b>请重算"),
                            HasSubstr("<b>依据</b>财预〔2020〕10号"), HasSubstr("SUM-100")));
  EXPECT_THAT(page(Language::english), AllOf(HasSubstr("lang=\"en\""), HasSubstr("Errors 2"),
                                             HasSubstr("<b>What to do</b>add them up")));
}

TEST(FindingsToHtml, LetsNothingOnAFormBecomeMarkup) {
  EXPECT_THAT(page(), AllOf(Not(HasSubstr("<b>x</b>")), HasSubstr("&lt;b&gt;x&lt;/b&gt;.csv")));
}

TEST(FindingsToHtml, IsTheSameTwice) {
  EXPECT_EQ(page(), page());
}

}  // namespace
}  // namespace jixiao
