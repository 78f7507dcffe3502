#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/text.hpp"
#include "engine/appraise.hpp"
#include "scorecard/json_writer.hpp"
#include "scorecard/to_csv.hpp"
#include "scorecard/to_html.hpp"
#include "scorecard/to_text.hpp"
#include "scorecard/write.hpp"
#include "scorecard/xml_writer.hpp"

// Each folder beside this file is a case: `input.<extension>`, or `input.path` that names a file of
// the repository, and what becomes of it, byte for byte: scorecard.xml, scorecard.txt and
// findings.json; of some also scorecard.html, without its style sheet, and scorecard.csv.
// JIXIAO_UPDATE_GOLDEN=1 rewrites those; read the difference line by line.
namespace jixiao {
namespace {

namespace fs = std::filesystem;

fs::path const folder = fs::path(JIXIAO_SOURCE_DIR) / "tests" / "golden";

std::string bytes_of(fs::path const& file) {
  std::ostringstream bytes;
  bytes << std::ifstream(file, std::ios::binary).rdbuf();
  return bytes.str();
}

std::vector<std::string> cases() {
  std::vector<std::string> names;
  for (auto const& entry : fs::directory_iterator(folder))
    if (entry.is_directory()) names.push_back(entry.path().filename().string());
  std::ranges::sort(names);
  return names;
}

fs::path input_of(fs::path const& golden) {
  for (auto const& entry : fs::directory_iterator(golden)) {
    if (entry.path().stem() != "input") continue;
    if (entry.path().extension() != ".path") return entry.path();
    std::string const path = bytes_of(entry.path());
    return fs::path(JIXIAO_SOURCE_DIR) / path.substr(0, path.find_last_not_of('\n') + 1);
  }
  return {};
}

rulebook::Rulebook const& rules() {
  static auto const loaded = rulebook::from_files(rulebook::built_in_files());
  return *loaded;
}

void expect_golden(fs::path const& file, std::string const& actual) {
  if (std::getenv("JIXIAO_UPDATE_GOLDEN") != nullptr) {
    if (actual.empty())
      fs::remove(file);
    else
      std::ofstream(file, std::ios::binary) << actual;
    return;
  }
  EXPECT_EQ(bytes_of(file), actual) << file;
}

// The program's version and the rules' digest change with every edit; a golden case must not.
Appraisal appraised(Input const& input) {
  auto appraisal = appraise(input, rules(), {});
  for (auto& card : appraisal.scorecards) {
    card.engine.version = "0";
    card.engine.rules = "0";
  }
  return appraisal;
}

bool has_page(std::string_view golden) {
  return golden == "missed-targets" || golden == "hostile-text" || golden == "two-forms";
}

std::string page_of(std::vector<Scorecard> const& cards, Language language) {
  std::vector<HtmlSection> sections;
  for (auto const& card : cards) sections.push_back(html_section(card, rules(), language));
  auto page = to_html(sections, {}, language);
  auto const style = page.find("<style>");
  auto const end = page.find("</style>");
  return page.erase(style, end - style);
}

class Golden : public testing::TestWithParam<std::string> {};

TEST_P(Golden, IsWhatItWas) {
  fs::path const golden = folder / GetParam();
  auto const path = input_of(golden);
  ASSERT_TRUE(fs::exists(path)) << path;
  auto const bytes = bytes_of(path);
  auto const name = path.filename().string();
  Input const input{name, bytes};
  auto const appraisal = appraised(input);
  auto const inspection = inspect(input, rules(), {});
  EXPECT_TRUE(inspection.errors.empty());

  std::string xml;
  std::string text;
  if (!appraisal.scorecards.empty()) {
    XmlWriter writer(xml, scorecard_namespace);
    bool const several = appraisal.scorecards.size() > 1;
    if (several) writer.begin_list("scorecards", "scorecard");
    for (auto const& card : appraisal.scorecards) {
      write(writer, card, rules(), Language::chinese);
      text += to_text(card, rules(), {});
    }
    if (several) writer.end_list();
  }
  std::string findings;
  JsonWriter json(findings);
  for (auto const& inspected : inspection.forms)
    for (auto const& finding : inspected.findings) write(json, finding, rules(), Language::english);

  expect_golden(golden / "scorecard.xml", xml);
  expect_golden(golden / "scorecard.txt", text);
  expect_golden(golden / "findings.json", findings);
  if (!has_page(GetParam())) return;
  auto const language = GetParam() == "two-forms" ? Language::english : Language::chinese;
  expect_golden(golden / "scorecard.html", page_of(appraisal.scorecards, language));
  std::string csv = csv_head();
  for (auto const& card : appraisal.scorecards) csv += to_csv(card);
  expect_golden(golden / "scorecard.csv", csv);
}

TEST_P(Golden, IsTheSameTwice) {
  auto const path = input_of(folder / GetParam());
  auto const bytes = bytes_of(path);
  std::string outputs[2];
  for (auto& out : outputs) {
    JsonWriter json(out);
    for (auto const& card : appraised({"input", bytes}).scorecards)
      write(json, card, rules(), Language::chinese);
  }
  EXPECT_EQ(outputs[0], outputs[1]);
}

TEST_P(Golden, FitsATerminal) {
  auto const bytes = bytes_of(input_of(folder / GetParam()));
  for (auto const language : {Language::chinese, Language::english})
    for (auto const& card : appraised({"input", bytes}).scorecards) {
      std::istringstream text(to_text(card, rules(), {language, false, 100}));
      for (std::string line; std::getline(text, line);) EXPECT_LE(display_width(line), 100) << line;
    }
}

INSTANTIATE_TEST_SUITE_P(Cases, Golden, testing::ValuesIn(cases()), [](auto const& info) {
  std::string name = info.param;
  std::ranges::replace(name, '-', '_');
  return name;
});

}  // namespace
}  // namespace jixiao
