#include "form/write.hpp"

#include <gtest/gtest.h>

#include <pugixml.hpp>
#include <set>

#include "form/budget_fields.hpp"
#include "form/fields.hpp"
#include "words.hpp"

namespace jixiao::form {
namespace {

// Puts a different text into every field there is, or a blank into every second one.
struct Filler {
  int count = 0;
  bool blanks = false;

  std::string next() {
    ++count;
    return blanks && count % 2 ? "" : "值 <&> " + std::to_string(count);
  }
  void kind(std::string_view, Kind& kind) { kind = Kind::transfer_self_assessment; }
  void text(std::string_view, Field& field) { field = next(); }
  void text(std::string_view, std::string& text) { text = "x" + next(); }
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
    texts = {next(), "  ", "a\nb"};
  }
};

TEST(Write, WhatIsWrittenIsReadBackTheSame) {
  for (bool const blanks : {false, true}) {
    Form form;
    Filler filler{0, blanks};
    fields(filler, form);
    EXPECT_GT(filler.count, 80);
    std::string const written = to_xml(form);
    auto const again = read_one("f.xml", written);
    EXPECT_EQ(to_xml(again), written);
    EXPECT_EQ(again.kind, form.kind);
    EXPECT_EQ(again.source.at, form.source.at);
    EXPECT_EQ(again.funds.uses.at(1).rate, form.funds.uses.at(1).rate);
    EXPECT_EQ(again.indicators.at(1).reason, form.indicators.at(1).reason);
    EXPECT_EQ(again.notes, form.notes);
  }
}

TEST(Write, AbsentFieldsAndEmptyListsAreNotWritten) {
  Form form;
  form.indicators.emplace_back().name = "";
  EXPECT_EQ(to_xml(form),
            "<form xmlns=\"urn:jixiao:form:1\">\n<kind>project-self-assessment</kind>\n"
            "<indicators>\n<indicator>\n<name></name>\n</indicator>\n</indicators>\n</form>\n");
}

// Collects the names of all fields, objects and lists.
struct Names {
  std::set<std::string> names{"form", "forms", "budget_table", "department_statement"};

  void kind(std::string_view name, Kind&) { names.emplace(name); }
  template <class T>
  void text(std::string_view name, T&) {
    names.emplace(name);
  }
  template <class T>
  void object(std::string_view name, T& value) {
    names.emplace(name);
    fields(*this, value);
  }
  template <class T>
  void list(std::string_view name, std::string_view item, std::vector<T>&) {
    names.emplace(name);
    names.emplace(item);
    T value;
    fields(*this, value);
  }
  void texts(std::string_view name, std::string_view item, std::vector<std::string>&) {
    names.emplace(name);
    names.emplace(item);
  }
};

TEST(Write, TheSchemaKnowsTheSameElements) {
  Names written;
  Form form;
  fields(written, form);
  BudgetTable table;
  fields(written, table);
  DepartmentStatement statement;
  fields(written, statement);
  pugi::xml_document schema;
  ASSERT_TRUE(schema.load_file(JIXIAO_SOURCE_DIR "/rules/schema/form.xsd"));
  std::set<std::string> declared;
  for (auto const& found : schema.select_nodes("//xs:element"))
    declared.emplace(found.node().attribute("name").value());
  EXPECT_EQ(written.names, declared);
  for (auto const& found : schema.select_nodes("//xs:enumeration"))
    EXPECT_TRUE(kind_named(found.node().attribute("value").value()));
}

}  // namespace
}  // namespace jixiao::form
