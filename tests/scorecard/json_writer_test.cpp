#include "scorecard/json_writer.hpp"  // stands alone

#include <gtest/gtest.h>

namespace jixiao {
namespace {

std::string quoted(std::string_view text) {
  std::string out;
  append_json_text(out, text);
  return out;
}

TEST(JsonWriter, WritesOneOutermostObjectPerLine) {
  std::string out;
  JsonWriter json(out);
  for (char const* kind : {"bound", "empty"}) {
    json.begin_object("expression");
    json.text("kind", kind);
    json.begin_list("parts", "part");
    json.begin_object("part");
    json.flag("each", true);
    json.flag("implicit", false);
    json.end_object();
    json.begin_object("part");
    json.end_object();
    json.end_list();
    json.begin_list("notes", "note");
    json.item("A");
    json.item("B");
    json.end_list();
    json.text("unit", "");
    json.end_object();
  }
  EXPECT_EQ(out, R"({"kind":"bound","parts":[{"each":true,"implicit":false},{}],"notes":["A","B"],)"
                 R"("unit":""})"
                 "\n"
                 R"({"kind":"empty","parts":[{"each":true,"implicit":false},{}],"notes":["A","B"],)"
                 R"("unit":""})"
                 "\n");
}

TEST(JsonWriter, EscapesAndKeepsToUtf8) {
  EXPECT_EQ(quoted("“a\"b\\c\n\r\t\x01\x7F"), R"("“a\"b\\c\n\r\t\u0001\u007f")");
  EXPECT_EQ(quoted(std::string_view("\0", 1)), R"("\u0000")");
  EXPECT_EQ(quoted("\xFF完\xE4\xBD"), "\"\uFFFD完\uFFFD\uFFFD\"");
}

}  // namespace
}  // namespace jixiao
