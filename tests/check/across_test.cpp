#include "check/across/documents.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "check/across/support.hpp"
#include "corpus_form.hpp"
#include "examine.hpp"
#include "form/read.hpp"

namespace jixiao::check {

namespace {

namespace fs = std::filesystem;

std::string contents(fs::path const& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

std::vector<fs::path> files_in(fs::path const& folder, std::string_view extension) {
  std::vector<fs::path> files;
  for (auto const& entry : fs::directory_iterator(folder))
    if (entry.path().extension() == extension) files.push_back(entry.path());
  std::ranges::sort(files);
  return files;
}

// The first part of a seed's name: 001.
Document seed(fs::path const& path) {
  auto const name = path.filename().string().substr(0, 3);
  auto reading = form::from_bytes(name, contents(path), built_in_rules().vocabulary);
  return {name, std::move(reading.forms), std::move(reading.budget_tables),
          std::move(reading.statements)};
}

std::string line_of(Finding const& finding) {
  return finding.place.file + " | " + finding.rule + " | " + finding.place.at + " | " +
         finding.subject;
}

// "file | rule | place | subject | verdict", judged by hand; lines that begin with # are comments.
std::vector<std::string> judged() {
  std::vector<std::string> lines;
  std::istringstream in(
      contents(fs::path(JIXIAO_SOURCE_DIR) / "tests/check/seed_across_findings.txt"));
  for (std::string line; std::getline(in, line);)
    if (!line.empty() && line.front() != '#') lines.push_back(line.substr(0, line.rfind(" | ")));
  return lines;
}

// What was found and not judged, and the other way round.
std::string difference(std::vector<std::string> const& found) {
  auto expected = judged();
  std::string report;
  for (auto const& line : found) {
    auto const known = std::ranges::find(expected, line);
    if (known == expected.end())
      report += "new:     " + line + "\n";
    else
      expected.erase(known);
  }
  for (auto const& line : expected) report += "missing: " + line + "\n";
  return report;
}

void add(std::vector<Finding> const& findings, std::vector<std::string>& lines) {
  for (auto const& finding : findings) {
    lines.push_back(line_of(finding));
    EXPECT_EQ(message_of(finding).find('{'), std::string::npos) << message_of(finding);
    for (auto const& quote : finding.quotes)
      EXPECT_LE(quote.offset + quote.length, quote.text.size()) << line_of(finding);
  }
}

form::Indicator indicator(std::string name, std::string target, std::string level2 = "数量指标") {
  form::Indicator row;
  row.level1 = "产出指标";
  row.level2 = std::move(level2);
  row.name = std::move(name);
  row.target = std::move(target);
  row.at = "7";
  return row;
}

form::Form table(form::Kind kind, std::string project, std::vector<form::Indicator> rows) {
  form::Form form;
  form.kind = kind;
  form.source = {"form.txt", "1-40"};
  form.year = "2024";
  form.department = "021-某市财政局";
  if (!project.empty()) form.project = std::move(project);
  form.indicators = std::move(rows);
  return form;
}

Document example() {
  return {"a.txt",
          {table(form::Kind::department_target, "",
                 {indicator("培训场次", "≥13次/年"), indicator("考试人数", "≥3400人"),
                  indicator("评价报告合格率", "≥90%", "质量指标"), indicator("制作展板", "12块")}),
           table(form::Kind::project_target, "“绩效”经费",
                 {indicator("培训场次", "≥3次/年"), indicator("评价报告合格率", "≥90%", "质量指标"),
                  indicator("公车数量", "2辆")}),
           table(form::Kind::project_target, "业务经费",
                 {indicator("培训次数", "≥10次/年"), indicator("考试人数", "≥3000人")})}};
}

std::vector<std::string> names_of(std::vector<SupportNode> const& nodes) {
  std::vector<std::string> names;
  for (auto const& node : nodes) names.push_back(*node.row->printed->name);
  return names;
}

}  // namespace

// Every finding was held against the text by hand; a new one must be judged too.
TEST(SeedsAcross, FindWhatWasJudgedRightAndNothingElse) {
  if (std::string_view(JIXIAO_SHARED_DIR).empty()) GTEST_SKIP() << "no seeds";
  std::vector<Document> documents;
  for (auto const& path : files_in(fs::path(JIXIAO_SHARED_DIR) / "seeds", ".txt"))
    documents.push_back(seed(path));
  ASSERT_FALSE(documents.empty());
  std::vector<std::string> together;
  std::vector<std::string> singly;
  for (auto const& document : documents) {
    add(from_tables(document, built_in_rules()), together);
    add(from_documents({&document, 1}, built_in_rules()), singly);
  }
  singly.insert(singly.end(), together.begin(), together.end());
  add(from_documents(documents, built_in_rules()), together);
  EXPECT_EQ(difference(together), "");
  EXPECT_EQ(difference(singly), "");
}

// The published forms are of different departments: nothing can be said between them.
TEST(CorpusAcross, SaysNothingBetweenStrangers) {
  if (std::string_view(JIXIAO_SHARED_DIR).empty()) GTEST_SKIP() << "no corpus";
  std::vector<Document> documents;
  for (auto const& path : files_in(fs::path(JIXIAO_SHARED_DIR) / "corpus/forms", ".json")) {
    auto form = form_from_corpus(contents(path));
    documents.push_back({form.source.file, {std::move(form)}});
  }
  ASSERT_FALSE(documents.empty());
  std::vector<std::string> lines;
  add(from_documents(documents, built_in_rules()), lines);
  EXPECT_THAT(lines, testing::IsEmpty());
}

TEST(Documents, NameADepartmentOnceWhateverItsCode) {
  EXPECT_EQ(bare_department("021-某市财政局"), "某市财政局");
  EXPECT_EQ(bare_department("[021001]某市 财政局"), "某市财政局");
  EXPECT_EQ(bare_department("某市财政局"), "某市财政局");
  EXPECT_EQ(bare_department("110指挥中心"), "110指挥中心");
}

TEST(Support, TellsAgreementSumAndConflict) {
  auto const document = example();
  AcrossFacts const facts({&document, 1}, built_in_rules());
  auto const graph = support_graph(facts);
  std::vector<std::string> found;
  for (auto const& support : graph.supports())
    found.push_back(*support.department.row->printed->name + " " + name_of(support.relation) + " " +
                    std::to_string(support.projects.size()));
  EXPECT_THAT(found, testing::ElementsAre("培训场次 sum 2", "考试人数 conflict 1",
                                          "评价报告合格率 agreement 1"));
}

// Not the first that supports the indicator, but the one it cannot be squared with.
TEST(Support, NamesTheProjectThatIsInConflict) {
  auto document = example();
  document.forms[0].indicators[0].target = "≥8次/年";
  document.forms[2].indicators[0].name = "培训场次";
  AcrossFacts const facts({&document, 1}, built_in_rules());
  auto const supports = support_graph(facts).supports();
  ASSERT_FALSE(supports.empty());
  EXPECT_EQ(supports[0].relation, Relation::conflict);
  ASSERT_NE(supports[0].against.row, nullptr);
  EXPECT_EQ(supports[0].against.row->target->text, "≥10次/年");
}

TEST(Support, KnowsTheOrphansOfBothSides) {
  auto const document = example();
  AcrossFacts const facts({&document, 1}, built_in_rules());
  auto const graph = support_graph(facts);
  EXPECT_THAT(names_of(graph.unsupported()), testing::ElementsAre("制作展板"));
  EXPECT_THAT(names_of(graph.unsupporting()), testing::ElementsAre("公车数量"));
}

TEST(Support, OfAnotherYearOrDepartmentIsNone) {
  auto document = example();
  document.forms[1].year = "2023";
  document.forms[2].department = "某市教育局";
  AcrossFacts const facts({&document, 1}, built_in_rules());
  EXPECT_TRUE(support_graph(facts).supports().empty());
}

TEST(Support, IsDrawnWithEveryLabelQuoted) {
  auto document = example();
  document.forms[1].project = "\"绩效\"经费\\";
  auto const dot = support_dot({&document, 1}, built_in_rules());
  EXPECT_THAT(dot, testing::StartsWith("digraph support {\n"));
  EXPECT_THAT(dot, testing::HasSubstr("label=\"\\\"绩效\\\"经费\\\\\\na.txt\";"));
  EXPECT_THAT(dot, testing::HasSubstr("[label=\"考试人数\\n≥3400人\", fillcolor=\"#fff8e1\"]"));
  EXPECT_THAT(dot, testing::HasSubstr("[label=\"公车数量\\n2辆\", fillcolor=\"#eeeeee\"]"));
  EXPECT_THAT(dot, testing::HasSubstr("[label=\"不一致\", color=\"#c62828\""));
  EXPECT_THAT(dot, testing::HasSubstr("[label=\"合计相符\", color=\"#1565c0\""));
  EXPECT_THAT(dot, testing::EndsWith("}\n"));
  EXPECT_EQ(dot, support_dot({&document, 1}, built_in_rules()));
}

// Absurd numbers cost a check its answer, never the others theirs.
TEST(Documents, SurviveNumbersThatDoNotFit) {
  auto document = example();
  document.forms[0].indicators[0].target = "≥999999999999999999次/年";
  document.forms[1].indicators[0].target = "≥999999999999999999次/年";
  document.forms[2].indicators[0].target = "≥999999999999999999次/年";
  form::BudgetTable budget;
  budget.source = {"a.txt", "1-9"};
  budget.money_unit = "亿元";
  budget.columns = {"2023年完成数", "2024年预算数", "为2023年完成数%"};
  for (auto const* name : {"合计", "一、税收收入", "二、非税收入"})
    budget.rows.push_back({name, 1, {"0.000000000000000001", "999999999999999999", "1%"}, "5"});
  document.budget_tables = {budget};
  static_cast<void>(from_tables(document, built_in_rules()));
  static_cast<void>(from_documents({&document, 1}, built_in_rules()));
}

}  // namespace jixiao::check
