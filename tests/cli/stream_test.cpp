#include "cli/stream.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "folder.hpp"

namespace jixiao::cli {
namespace {

using testing::ElementsAre;

constexpr std::string_view root = "<forms xmlns=\"urn:jixiao:form:1\">";

// "2@5 <form>…</form>": number, line and bytes of every piece; errors as they are.
std::vector<std::string> pieces(std::string_view xml, std::size_t most = 1000) {
  ElementCutter cutter("f", most);
  std::vector<std::string> out;
  auto const add = [&](std::optional<Cut> const& cut) {
    if (!cut) return;
    for (auto const& error : cut->errors) out.push_back(error.what.en);
    if (cut->errors.empty())
      out.push_back(std::to_string(cut->piece.number) + "@" + std::to_string(cut->piece.line) +
                    " " + cut->bytes);
  };
  for (char const c : xml) add(cutter.feed(c));
  add(cutter.finish());
  return out;
}

std::vector<std::string> inside(std::string_view xml) {
  return pieces(std::string(root) + std::string(xml) + "</forms>\n<!-- end -->");
}

TEST(ElementCutter, CutsFormsAndWhatStandsBesideThem) {
  EXPECT_THAT(
      pieces("<?xml version=\"1.0\"?>\n<!-- <forms> -->\n" + std::string(root) +
             "\n<form>\n<a/>\n</form>\n <budget_table></budget_table><form/></forms>\n"),
      ElementsAre("1@4 <form>\n<a/>\n</form>", "1@7 <budget_table></budget_table>", "2@7 <form/>"));
  EXPECT_THAT(pieces(std::string(root) + "</forms>"), ElementsAre());
  EXPECT_THAT(pieces("<forms xmlns=\"urn:jixiao:form:1\"/>"), ElementsAre());
}

TEST(ElementCutter, IsNotMisledByCommentsAndQuotedMarks) {
  for (std::string const form :
       {"<form><a><!-- </form> - -- <form> --></a></form>",
        "<form><a><![CDATA[</form>]]]></a></form>", "<form><a b=\"</form>\" c='>\"'/></form>",
        "<form><?a </form> ?></form>", "<form ><formal></formal></form >",
        "<form><a>x > y</a></form>"}) {
    SCOPED_TRACE(form);
    EXPECT_THAT(inside(form + "<!-- <form> --><form/>"), ElementsAre("1@1 " + form, "2@1 <form/>"));
  }
}

TEST(ElementCutter, ABrokenFormCostsNoOther) {
  EXPECT_THAT(inside("<form><a></form><form/>"),
              ElementsAre("1@1 <form><a></form>", "2@1 <form/>"));
  EXPECT_THAT(inside("<form><a></a>\n<form></form>"),
              ElementsAre("1@1 <form><a></a>\n", "2@2 <form></form>"));
  EXPECT_THAT(inside("<form><a></a>"), ElementsAre("1@1 <form><a></a>"));
  EXPECT_THAT(inside("<form/>words\n<form/>"),
              ElementsAre("1@1 <form/>", "line 1: forms holds elements, not text", "2@2 <form/>"));
}

TEST(ElementCutter, SaysWhereTheInputBreaksOff) {
  EXPECT_THAT(
      pieces(std::string(root) + "\n<form/>\n"),
      ElementsAre("1@2 <form/>", "line 3: the XML breaks off here; the file is incomplete"));
  EXPECT_THAT(pieces(std::string(root) + "\n<form><a>"), ElementsAre("1@2 <form><a>"));
}

TEST(ElementCutter, HoldsTheRootAgainstTheNamespace) {
  EXPECT_THAT(pieces("\n<forms><form/></forms>"),
              ElementsAre("line 2: root element forms needs xmlns=\"urn:jixiao:form:1\""));
}

TEST(ElementCutter, DoesNotKeepWhatIsTooLarge) {
  std::string const large = "<form>" + std::string(5000, 'x') + "</form>";
  std::string const text =
      std::string(root) + "<form>1</form>\n" + large + "<form>2</form></forms>";
  EXPECT_THAT(pieces(text, 100),
              ElementsAre("1@1 <form>1</form>",
                          "line 2: this form is larger than the limit of 100 bytes, not read",
                          "3@2 <form>2</form>"));
  std::string const unclosed = "<form>" + std::string(5000, 'x') + "<form>3</form>";
  EXPECT_THAT(pieces(std::string(root) + unclosed + "</forms>", 100),
              ElementsAre("line 1: this form is larger than the limit of 100 bytes, not read",
                          "2@1 <form>3</form>"));
}

// What a file with these bytes gives.
std::vector<std::string> lines_of(std::string_view bytes, std::size_t most = 1 << 20) {
  Folder const folder;
  form::Limits limits;
  limits.plain_bytes = most;
  auto const stream = FormStream::open(folder.write("f.ndjson", bytes), limits);
  EXPECT_EQ(stream->kind(), FormStream::Kind::lines);
  EXPECT_EQ(stream->size(), bytes.size());
  std::vector<std::string> out;
  while (auto const cut = stream->next())
    out.push_back(std::to_string(cut->piece.number) + "@" + std::to_string(cut->piece.line) + " " +
                  (cut->errors.empty() ? cut->bytes : "refused"));
  EXPECT_EQ(stream->position(), bytes.size());
  return out;
}

TEST(FormStream, CutsLines) {
  EXPECT_THAT(lines_of("\xEF\xBB\xBF\n {1}\r\n\n{2}\nx\n{3}"),
              ElementsAre("1@2  {1}", "2@4 {2}", "3@5 x", "4@6 {3}"));
  std::string many;
  for (int i = 0; i < 50'000; ++i) many += "{" + std::to_string(i) + "}\n";
  auto const cut = lines_of(many);
  ASSERT_EQ(cut.size(), 50'000u);
  EXPECT_EQ(cut[40'000], "40001@40001 {40000}");
}

TEST(FormStream, PassesOverALineThatIsTooLong) {
  std::string const large(300'000, 'x');
  EXPECT_THAT(lines_of("{1}\n" + large + "\n{2}\n" + large, 1000),
              ElementsAre("1@1 {1}", "2@2 refused", "3@3 {2}", "4@4 refused"));
}

TEST(FormStream, KnowsWhatIsADocument) {
  Folder const folder;
  auto const kind = [&](std::string_view bytes) {
    return FormStream::open(folder.write("f.json", bytes), {})->kind();
  };
  using Kind = FormStream::Kind;
  EXPECT_EQ(kind("  {"), Kind::lines);
  EXPECT_EQ(kind("<?xml version=\"1.0\"?><!-- c --> <forms a=\"\"/>"), Kind::elements);
  EXPECT_EQ(kind("<form/>"), Kind::document);
  EXPECT_EQ(kind("<!DOCTYPE forms []><forms/>"), Kind::document);
  EXPECT_EQ(kind("<forms"), Kind::document);
  EXPECT_EQ(kind("a,b"), Kind::document);
  EXPECT_EQ(kind(""), Kind::document);
  auto const document = FormStream::open(folder.write("g.json", "a,b"), {});
  EXPECT_EQ(*document->whole(), "a,b");
  EXPECT_EQ(FormStream::open(folder.write("f.xml", "<forms/>"), {}), nullptr);
  EXPECT_EQ(FormStream::open(folder.write("f.csv", "{"), {}), nullptr);
  EXPECT_EQ(FormStream::open(folder.name("none.json"), {}), nullptr);
  form::Limits tight;
  tight.plain_bytes = 5;
  EXPECT_EQ(FormStream::open(folder.name("f.xml"), tight)->kind(), Kind::elements);
}

}  // namespace
}  // namespace jixiao::cli
