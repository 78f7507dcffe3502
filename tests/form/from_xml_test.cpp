#include "form/from_xml.hpp"

#include <gtest/gtest.h>

#include "words.hpp"

namespace jixiao::form {
namespace {

std::string document(std::string_view inside) {
  return "<form xmlns=\"urn:jixiao:form:1\">\n<kind>project-self-assessment</kind>\n" +
         std::string(inside) + "\n</form>";
}

constexpr std::string_view one_row =
    "<indicators><indicator><name>甲</name></indicator></indicators>";

TEST(FromXml, BlankIsEmptyAndMissingIsAbsent) {
  auto const form = read_one(
      "f.xml",
      document("<project/><total> </total><grade><![CDATA[优]]></grade>" + std::string(one_row)));
  EXPECT_EQ(form.project, "");
  EXPECT_EQ(form.total, " ");
  EXPECT_EQ(form.grade, "优");
  EXPECT_EQ(form.unit, std::nullopt);
}

TEST(FromXml, WithoutPlacesTheXmlIsThePlace) {
  auto const form = read_one("f.xml", document(one_row));
  EXPECT_EQ(form.source.file, "f.xml");
  EXPECT_EQ(form.source.at, "/form");
  EXPECT_EQ(form.indicators[0].at, "/form/indicators/indicator[1]");
}

TEST(FromXml, SeveralFormsStandInForms) {
  std::string const one =
      "<form><kind>project-self-assessment</kind>" + std::string(one_row) + "</form>";
  auto const reading = read("f.xml",
                            "<?xml version=\"1.0\" encoding=\"GBK\"?>\n"
                            "<forms xmlns=\"urn:jixiao:form:1\">\n" +
                                one + one + "</forms>");
  EXPECT_EQ(errors_of(reading), "");
  ASSERT_EQ(reading.forms.size(), 2u);
  EXPECT_EQ(reading.forms[1].source.at, "/forms/form[2]");
}

TEST(FromXml, LineEndsAreOneCharacter) {
  EXPECT_EQ(
      read_one("f.xml", document("<title>a\r\nb&#13;c&#13;&#10;d</title>" + std::string(one_row)))
          .title,
      "a\nb\nc\nd");
}

TEST(FromXml, RefusalsNameTheLine) {
  struct {
    std::string text;
    std::string_view error;
  } const cases[]{
      {"<form xmlns=\"urn:jixiao:form:1\">\n<kind>project-self",
       "f.xml at 2: line 2: the XML breaks off here; the file is incomplete\n"},
      {"<form>\n</form>",
       "f.xml at 1: line 1: root element form needs xmlns=\"urn:jixiao:form:1\"\n"},
      {"\n<page></page>", "f.xml at 2: line 2: root element is page, expected form or forms\n"},
      {document("<colour>x</colour>" + std::string(one_row)),
       "f.xml at 3: line 3: unknown or repeated element colour in form\n"},
      {document("<year>1</year>\n<year>2</year>" + std::string(one_row)),
       "f.xml at 4: line 4: unknown or repeated element year in form\n"},
      {document("<year when=\"1\">1</year>" + std::string(one_row)),
       "f.xml at 3: line 3: element year takes no attribute when\n"},
      {document("<year><b>1</b></year>" + std::string(one_row)),
       "f.xml at 3: line 3: element year holds text only\n"},
      {document("words" + std::string(one_row)),
       "f.xml at 3: line 3: element form holds elements, not text\n"},
      {document("<notes><remark>x</remark></notes>" + std::string(one_row)),
       "f.xml at 3: line 3: notes holds only elements note\n"},
      {document(""), "f.xml at 1: line 1: this form has no indicators\n"},
      {"<form xmlns=\"urn:jixiao:form:1\">" + std::string(one_row) + "</form>",
       "f.xml at 1: line 1: element form lacks kind\n"},
      {"<form xmlns=\"urn:jixiao:form:1\">\n<kind>novel</kind>" + std::string(one_row) + "</form>",
       "f.xml at 2: line 2: unknown kind of form \"novel\"\n"},
      {"<forms xmlns=\"urn:jixiao:form:1\"/>", "f.xml at 1: line 1: no form in this document\n"},
      {"<!DOCTYPE form [<!ENTITY a \"x\">]>\n" + document(one_row),
       "f.xml at 1: line 1: a document type (DOCTYPE) and entities are not accepted\n"},
  };
  for (auto const& [text, error] : cases) {
    SCOPED_TRACE(text);
    auto const reading = read("f.xml", text);
    EXPECT_TRUE(reading.forms.empty());
    EXPECT_EQ(errors_of(reading), error);
  }
}

TEST(FromXml, MalformedXmlIsAnErrorAtItsLine) {
  for (std::string const& text :
       {document("<year>1</month>"), document("<year"), document("<year a=>1</year>"),
        std::string("<form xmlns=\"urn:jixiao:form:1\">\n<!-- never closed"), std::string("<form"),
        std::string("<?xml version=\"1.0\"?>")}) {
    SCOPED_TRACE(text);
    auto const reading = read("f.xml", text);
    EXPECT_TRUE(reading.forms.empty());
    ASSERT_FALSE(reading.errors.empty());
    EXPECT_FALSE(reading.errors.front().place.at.empty());
  }
}

TEST(FromXml, AGoodFormBesideABadOneIsKept) {
  auto const reading = read(
      "f.xml", "<forms xmlns=\"urn:jixiao:form:1\">\n<form><kind>project-self-assessment</kind>" +
                   std::string(one_row) + "</form>\n<form><kind>novel</kind>" +
                   std::string(one_row) + "</form></forms>");
  EXPECT_EQ(reading.forms.size(), 1u);
  EXPECT_EQ(reading.errors.size(), 1u);
}

}  // namespace
}  // namespace jixiao::form
