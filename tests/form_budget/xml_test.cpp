#include <gtest/gtest.h>
#include <libxml/xmlschemas.h>

#include "form/from_xml.hpp"
#include "form/write.hpp"
#include "reading.hpp"
#include "scorecard/xml_writer.hpp"

// Budget tables and statements in the canonical XML: written, read back, written the same.
namespace jixiao::form {
namespace {

std::string const begin = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<forms xmlns=\"" +
                          std::string(form_namespace) + "\">\n";

std::string written(Reading const& reading) {
  std::string out = begin;
  auto const add = [&](auto const& item) {
    XmlWriter xml(out);
    write(xml, item);
  };
  for (auto const& form : reading.forms) add(form);
  for (auto const& table : reading.budget_tables) add(table);
  for (auto const& statement : reading.statements) add(statement);
  return out + "</forms>\n";
}

bool is_valid(std::string const& xml) {
  std::string const schema = JIXIAO_SOURCE_DIR "/rules/schema/form.xsd";
  auto* const parser = xmlSchemaNewParserCtxt(schema.c_str());
  auto* const rules = xmlSchemaParse(parser);
  xmlSchemaFreeParserCtxt(parser);
  auto* const document =
      xmlReadMemory(xml.data(), static_cast<int>(xml.size()), "t.xml", nullptr, 0);
  auto* const context = rules ? xmlSchemaNewValidCtxt(rules) : nullptr;
  bool const valid = context && document && xmlSchemaValidateDoc(context, document) == 0;
  if (context) xmlSchemaFreeValidCtxt(context);
  if (rules) xmlSchemaFree(rules);
  if (document) xmlFreeDoc(document);
  return valid;
}

std::string const text =
    "2024年度支出表\n部门名称：某局\n单位：万元\n\n项目 年初预算数 决算数\n\n"
    "一、基本支出 20 18\n\n二、项目支出 5\n\n三、其他 <&>\n\n"
    "组织开展了绩效自评，涉及项目30个，资金792.91万元，15个项目自评等级为“优”。\n";

Reading sample() {
  Reading out;
  out.budget_tables = budget_tables("a.txt", text, {}, budget_vocabulary());
  out.statements = department_statements("a.txt", text, budget_vocabulary());
  return out;
}

TEST(BudgetXml, IsReadBackTheSame) {
  auto const first = sample();
  ASSERT_EQ(first.budget_tables.size(), 1u);
  ASSERT_EQ(first.statements.size(), 1u);
  EXPECT_EQ(first.budget_tables[0].left_out.size(), 1u);
  auto const xml = written(first);
  EXPECT_TRUE(is_valid(xml)) << xml;
  auto const again = from_xml("a.xml", xml);
  EXPECT_TRUE(again.formless);
  EXPECT_EQ(again.errors.size(), 1u);
  EXPECT_EQ(written(again), xml);
  ASSERT_EQ(again.budget_tables.size(), 1u);
  EXPECT_EQ(in_lines(again.budget_tables[0]), in_lines(first.budget_tables[0]));
}

TEST(BudgetXml, StandsBesideForms) {
  auto reading = sample();
  reading.forms.emplace_back().indicators.emplace_back().name = "检查次数";
  reading.forms[0].source = {"a.txt", "1-9"};
  reading.forms[0].indicators[0].at = "9";
  auto const xml = written(reading);
  EXPECT_TRUE(is_valid(xml)) << xml;
  auto const again = from_xml("a.xml", xml);
  EXPECT_TRUE(again.errors.empty());
  EXPECT_EQ(written(again), xml);
}

TEST(BudgetXml, MayBeTheRoot) {
  std::string xml;
  XmlWriter writer(xml, form_namespace);
  write(writer, sample().budget_tables[0]);
  auto const again = from_xml("a.xml", xml);
  EXPECT_TRUE(again.formless);
  EXPECT_EQ(again.budget_tables.size(), 1u);
  EXPECT_TRUE(is_valid(xml)) << xml;
}

TEST(BudgetXml, RefusesARowThatDoesNotFit) {
  std::string const table =
      "<budget_table><money_unit>元</money_unit><columns><column>a</column></columns><rows>"
      "<row><name>x</name><level>1</level><cells>";
  auto const read = [&](std::string const& cells) {
    return from_xml("a.xml", begin + table + cells + "</forms>");
  };
  std::string const end = "</cells></row></rows></budget_table>";
  EXPECT_TRUE(read("<cell>1</cell>" + end).formless);
  EXPECT_FALSE(read("<cell>1</cell><cell>2</cell>" + end).formless);
  EXPECT_FALSE(read("<cell>1</cell><sum>2</sum>" + end).formless);
  auto const bad = from_xml(
      "a.xml",
      begin + "<budget_table><rows><row><level>0</level></row></rows></budget_table></forms>");
  EXPECT_FALSE(bad.formless);
  EXPECT_TRUE(bad.budget_tables.empty());
}

}  // namespace
}  // namespace jixiao::form
