#include "scorecard/xml_writer.hpp"  // stands alone

#include <gtest/gtest.h>

namespace jixiao {
namespace {

std::string content(std::string_view text) {
  std::string out;
  append_xml_text(out, text);
  return out;
}

TEST(XmlWriter, IndentsObjectsListsAndTexts) {
  std::string out;
  XmlWriter xml(out, "urn:test");
  xml.begin_object("form");
  xml.text("kind", "project-target");
  xml.begin_list("indicators", "indicator");
  xml.begin_object("indicator");
  xml.text("reason", "");
  xml.flag("each", true);
  xml.end_object();
  xml.begin_object("");
  xml.end_object();
  xml.end_list();
  xml.begin_list("notes", "note");
  xml.item("PARSE-CUT");
  xml.end_list();
  xml.begin_list("uses", "use");
  xml.end_list();
  xml.end_object();
  EXPECT_EQ(out,
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<form xmlns=\"urn:test\">\n"
            "  <kind>project-target</kind>\n"
            "  <indicators>\n"
            "    <indicator>\n"
            "      <reason/>\n"
            "      <each>true</each>\n"
            "    </indicator>\n"
            "    <indicator/>\n"
            "  </indicators>\n"
            "  <notes>\n"
            "    <note>PARSE-CUT</note>\n"
            "  </notes>\n"
            "  <uses/>\n"
            "</form>\n");
}

TEST(XmlWriter, EscapesMarkup) {
  EXPECT_EQ(content("工程费用<500 & >200"), "工程费用&lt;500 &amp; &gt;200");
  EXPECT_EQ(content("]]>"), "]]&gt;");
  EXPECT_EQ(content("a\r\nb\tc"), "a&#13;\nb\tc");
}

TEST(XmlWriter, ReplacesWhatXmlForbids) {
  EXPECT_EQ(content(std::string_view("a\0b\x1F", 4)), "a\uFFFDb\uFFFD");
  EXPECT_EQ(content("\xFF\xE4\xBD"), "\uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(content("\xED\xA0\x80"), "\uFFFD\uFFFD\uFFFD");  // a lone surrogate
  EXPECT_EQ(content("\xEF\xBF\xBE|\xEF\xBF\xBF"), "\uFFFD|\uFFFD");
  EXPECT_EQ(content("𠮷≥９８％"), "𠮷≥９８％");
}

}  // namespace
}  // namespace jixiao
