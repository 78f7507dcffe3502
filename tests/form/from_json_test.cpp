#include "form/from_json.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "form/fields.hpp"
#include "form/write.hpp"
#include "words.hpp"

namespace jixiao::form {
namespace {

// JSON as `read` prints it; the program's own writer stands further up.
class PlainJson final : public Writer {
 public:
  void begin_object(std::string_view name) override { begin(name, '{'); }
  void end_object() override { end('}'); }
  void begin_list(std::string_view name, std::string_view) override { begin(name, '['); }
  void end_list() override { end(']'); }
  void text(std::string_view name, std::string_view value) override {
    key(name);
    quoted(value);
  }
  void flag(std::string_view name, bool value) override {
    key(name);
    out += value ? "true" : "false";
  }
  void item(std::string_view value) override {
    key({});
    quoted(value);
  }
  std::string out;

 private:
  void key(std::string_view name) {
    if (!first_) out += ',';
    first_ = false;
    if (lists_.empty() || lists_.back()) return;
    quoted(name);
    out += ':';
  }
  void begin(std::string_view name, char bracket) {
    key(name);
    out += bracket;
    lists_.push_back(bracket == '[');
    first_ = true;
  }
  void end(char bracket) {
    out += bracket;
    lists_.pop_back();
    first_ = false;
  }
  void quoted(std::string_view value) {
    out += '"';
    for (char const c : value)
      if (static_cast<unsigned char>(c) < 0x20)
        out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
      else if (c == '"' || c == '\\')
        (out += '\\') += c;
      else
        out += c;
    out += '"';
  }
  std::vector<bool> lists_;
  bool first_ = true;
};

std::string json_of(Form const& form) {
  PlainJson json;
  write(json, form);
  return json.out;
}

TEST(FromJson, GivesTheGoldenFormsAgain) {
  std::size_t forms = 0;
  for (auto const& entry : std::filesystem::recursive_directory_iterator(
           std::filesystem::path(JIXIAO_SOURCE_DIR) / "tests" / "golden")) {
    if (entry.path().stem() != "input" || entry.path().extension() == ".path") continue;
    auto const file = entry.path().string();
    SCOPED_TRACE(file);
    auto const printed = read(file, file_text(file));
    std::string lines;
    for (auto const& form : printed.forms) lines += json_of(form) + "\n";
    auto const again = read("forms.ndjson", lines);
    EXPECT_EQ(errors_of(again), "");
    ASSERT_EQ(again.forms.size(), printed.forms.size());
    for (std::size_t i = 0; i < printed.forms.size(); ++i)
      EXPECT_EQ(to_xml(again.forms[i]), to_xml(printed.forms[i]));
    forms += printed.forms.size();
  }
  EXPECT_GT(forms, 8u);
}

// Puts a different text into every field there is.
struct Filler {
  int count = 0;
  std::string next() { return "值 \"\\\n" + std::to_string(++count); }
  void kind(std::string_view, Kind& kind) { kind = Kind::transfer_self_assessment; }
  void text(std::string_view, Field& field) { field = ++count % 3 ? next() : ""; }
  void text(std::string_view, std::string& text) { text = next(); }
  template <class T>
  void object(std::string_view, T& value) {
    fields(*this, value);
  }
  template <class T>
  void list(std::string_view, std::string_view, std::vector<T>& values) {
    values.resize(2);
    for (auto& value : values) fields(*this, value);
  }
  void texts(std::string_view, std::string_view, std::vector<std::string>& texts) {
    texts = {next(), "  ", ""};
  }
};

TEST(FromJson, KnowsEveryField) {
  Form form;
  Filler filler;
  fields(filler, form);
  auto const line = json_of(form);
  auto const again = from_json_line("f", line, {});
  EXPECT_EQ(errors_of(again), "");
  ASSERT_EQ(again.forms.size(), 1u);
  EXPECT_EQ(json_of(again.forms[0]), line);
}

constexpr std::string_view small =
    R"({"kind":"project-self-assessment","indicators":[{"name":"甲","weight":""}]})";

TEST(FromJson, WithoutPlacesTheLineIsThePlace) {
  auto const form = read_one("f.ndjson", "\xEF\xBB\xBF\r\n  " + std::string(small) + " \r\n");
  EXPECT_EQ(form.source, (Place{"f.ndjson", "2"}));
  EXPECT_EQ(form.indicators[0].at, "2");
  EXPECT_EQ(form.indicators[0].weight, "");
  EXPECT_EQ(form.indicators[0].score, std::nullopt);
}

TEST(FromJson, TakesOneFormSetOverSeveralLines) {
  std::string spread(small);
  spread.replace(spread.find(','), 1, ",\n  ");
  EXPECT_FALSE(is_json_lines(spread));
  EXPECT_TRUE(is_json_lines(std::string(small) + "\n" + std::string(small)));
  EXPECT_EQ(read_one("f.json", spread).indicators[0].name, "甲");
  EXPECT_THAT(errors_of(read("f.json", "{\n \"kind\": 3,\n \"rows\": []\n}\n")),
              testing::Not(testing::HasSubstr("line 2")));
}

TEST(FromJson, TakesWhatReadWritesBesideForms) {
  auto const reading = read(
      "f.ndjson",
      R"({"kind":"budget-table","source":{"file":"a","at":"3"},"money_unit":"万元","columns":["x"],"rows":[{"name":"一","level":"1","cells":["5"],"at":"4"}]})"
      "\n"
      R"({"kind":"department-statement","source":{"file":"a","at":"9"},"projects":"3","funds":{"total":"1"},"grades":{"优":"2"},"at":"9"})"
      "\n" +
          std::string(small));
  EXPECT_EQ(errors_of(reading), "");
  ASSERT_EQ(reading.budget_tables.size(), 1u);
  EXPECT_EQ(reading.budget_tables[0].rows.at(0).cells.at(0), "5");
  ASSERT_EQ(reading.statements.size(), 1u);
  EXPECT_EQ(reading.statements[0].grades[0], "2");
  EXPECT_EQ(reading.forms.size(), 1u);
}

TEST(FromJson, RefusalsNameTheLineAndLeaveTheOthers) {
  auto const with = [](std::string_view member) {
    return R"({"kind":"project-self-assessment",)" + std::string(member) +
           R"(,"indicators":[{"name":"甲"}]})";
  };
  std::string const deep = std::string(100, '[') + std::string(100, ']');
  struct {
    std::string line;
    std::string_view error;
  } const cases[]{
      {"{\"kind\":\"proj", "the JSON breaks off here; each line holds one whole form"},
      {"{\"kind\":}", "not valid JSON at byte 9"},
      {"[]", "takes an object {…}"},
      {std::string(small) + "{}", "more follows from byte 77 on; each line holds one form"},
      {with("\"year\":2024"), "year takes a text; numbers are quoted, too"},
      {with("\"year\":null"), "year takes a text; numbers are quoted, too"},
      {with("\"funds\":\"1\""), "funds takes an object {…}"},
      {with("\"groups\":{}"), "groups takes a list […]"},
      {with("\"groups\":[{\"level1\":\"甲\"},{\"weight\":1.5}]"),
       "groups[2].weight takes a text; numbers are quoted, too"},
      {with("\"notes\":[\"a\",1]"), "notes[2] takes a text; numbers are quoted, too"},
      {with("\"colour\":\"x\""), "colour is unknown or repeated"},
      {with("\"title\":\"x\",\"title\":\"y\""), "title is unknown or repeated"},
      {with("\"funds\":{\"colour\":\"x\"}"), "funds.colour is unknown or repeated"},
      {with("\"goals\":" + deep), "the JSON is nested too deeply"},
      {with("\"title\":\"\\ud800\""), "not valid JSON at byte 50"},
      {R"({"kind":"novel","indicators":[{"name":"甲"}]})", "unknown kind of form \"novel\""},
      {R"({"indicators":[{"name":"甲"}]})", "kind is missing"},
      {R"({"kind":"project-self-assessment"})", "this form has no indicators"},
  };
  for (auto const& [line, error] : cases) {
    SCOPED_TRACE(line);
    auto const reading =
        from_json("f.ndjson", std::string(small) + "\n" + line + "\n" + std::string(small));
    EXPECT_EQ(reading.forms.size(), 2u);
    EXPECT_EQ(errors_of(reading), "f.ndjson at 2: line 2: " + std::string(error) + "\n");
  }
}

TEST(FromXml, AnElementCutOutKnowsItsPlaceInTheWhole) {
  Piece const piece{Piece::Carrier::xml, 7, 100};
  auto const good = from_piece(
      "f.xml",
      "<form>\n<kind>project-self-assessment</kind><indicators><indicator><name>甲</name>"
      "</indicator></indicators></form>",
      piece);
  ASSERT_EQ(good.forms.size(), 1u);
  EXPECT_EQ(good.forms[0].source.at, "/forms/form[7]");
  EXPECT_EQ(errors_of(from_piece("f.xml", "<form>\n<colour/></form>", piece)),
            "f.xml at 100: line 100: element form lacks kind\n"
            "f.xml at 101: line 101: unknown or repeated element colour in form\n");
  EXPECT_EQ(errors_of(from_piece("f.xml", "<page></page>", piece)),
            "f.xml at 100: line 100: forms holds only elements form, budget_table and "
            "department_statement\n");
  EXPECT_EQ(errors_of(from_piece("f.xml", "<form>\xE4\xB8\xAD\xE4\xB8\xAD\xFF</form>", piece)),
            "f.xml at 100: from line 100: not valid UTF-8 at byte 12: the file is damaged or mixes "
            "encodings\n");
}

}  // namespace
}  // namespace jixiao::form
