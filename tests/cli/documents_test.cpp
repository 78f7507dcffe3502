#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "program.hpp"

// Many documents at once: what none of them shows alone.
namespace jixiao::cli {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

std::string document(std::string const& inside) {
  return "<forms xmlns=\"urn:jixiao:form:1\">" + inside + "</forms>";
}

std::string target_form(std::string const& kind, std::string const& project,
                        std::string const& name, std::string const& target) {
  return document(
      "<form><kind>" + kind + "</kind><year>2024</year>" +
      "<department>021-甲市水务局</department>" + project +
      "<indicators><indicator><level1>产出指标</level1><level2>数量指标</level2><name>" + name +
      "</name><target>" + target + "</target><at>7</at></indicator>" + "</indicators></form>");
}

std::string budget_table(std::string const& rate) {
  auto const row = [](std::string const& name, std::string const& cells) {
    return "<row><name>" + name + "</name><level>1</level><cells>" + cells +
           "</cells><at>5</at></row>";
  };
  return document(
      "<budget_table><kind>budget-table</kind><source><at>1-9</at></source>"
      "<money_unit>万元</money_unit><columns><column>2023年完成数</column>"
      "<column>2024年预算数</column><column>为2023年完成数%</column></columns><rows>" +
      row("税收收入", "<cell>200</cell><cell>210</cell><cell>105%</cell>") +
      row("非税收入", "<cell>400</cell><cell>440</cell><cell>" + rate + "</cell>") +
      "</rows></budget_table>");
}

std::string contents(std::string const& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

TEST(Documents, OfBudgetTablesAloneAreChecked) {
  Folder const folder;
  auto const right = run({"check", folder.write("a.xml", budget_table("110%"))});
  EXPECT_EQ(right.status, 0) << right.err;
  EXPECT_THAT(right.out, HasSubstr("预算表"));
  auto const wrong = run({"check", folder.write("b.xml", budget_table("101%"))});
  EXPECT_EQ(wrong.status, 1);
  EXPECT_THAT(wrong.out, HasSubstr("BT-PERCENT"));
  EXPECT_THAT(wrong.err, IsEmpty());
}

TEST(Documents, AreHeldAgainstOneAnother) {
  Folder const folder;
  auto const whole =
      folder.write("a.xml", target_form("department-target", "", "清淤河道长度", "≥34公里"));
  auto const part = folder.write(
      "b.xml",
      target_form("project-target", "<project>河道清淤</project>", "清淤河道长度", "≥30公里"));
  EXPECT_THAT(run({"check", "--format", "json", whole}).out, Not(HasSubstr("XD-ROLLUP")));
  auto const both = run({"check", "--format", "json", "--select", "XD", whole, part});
  EXPECT_THAT(both.out, HasSubstr("\"rule\":\"XD-ROLLUP\""));
  EXPECT_THAT(both.out, HasSubstr("b.xml"));
  for (auto const* format : {"text", "json", "xml", "html", "sarif"}) {
    auto const one = run({"check", "--format", format, "--jobs", "1", whole, part});
    EXPECT_EQ(one.out, run({"check", "--format", format, "--jobs", "4", whole, part}).out);
    EXPECT_THAT(one.out, HasSubstr("XD-ROLLUP")) << format;
  }
  EXPECT_THAT(run({"check", "--ignore", "XD", whole, part}).out, Not(HasSubstr("XD-")));
}

TEST(Documents, AreDrawnAsAGraphThatAppearsWholeOrNotAtAll) {
  Folder const folder;
  auto const file =
      folder.write("a.xml", target_form("department-target", "", "清淤河道长度", "≥34公里"));
  auto const part = folder.write(
      "b.xml",
      target_form("project-target", "<project>河道清淤</project>", "清淤河道长度", "≥34公里"));
  auto const graph = folder.write("old.dot", "old");
  EXPECT_NE(run({"check", "--graph", graph, file, part}).status, 2);
  EXPECT_THAT(contents(graph), StartsWith("digraph support {"));
  EXPECT_THAT(contents(graph), HasSubstr("一致"));
  auto const nowhere = folder.write("c.txt", "") + "/d.dot";
  EXPECT_EQ(run({"check", "--graph", nowhere, file}).status, 2);
  EXPECT_FALSE(std::filesystem::exists(nowhere));
  EXPECT_EQ(run({"check", "--graph", "", file}).status, 2);
}

}  // namespace
}  // namespace jixiao::cli
