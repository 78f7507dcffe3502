#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "check/across/documents.hpp"
#include "check/check.hpp"
#include "check/table/checks.hpp"
#include "examine.hpp"
#include "fixture.hpp"
#include "form/read.hpp"

namespace jixiao::check {

namespace {

std::vector<Finding> findings_in(std::vector<FixtureDocument> const& given,
                                 rulebook::Selection const& selection) {
  std::vector<Document> documents;
  for (auto const& [file, xml] : given) {
    auto reading = form::from_bytes(file, xml, built_in_rules().vocabulary);
    if (!reading.formless)
      for (auto const& error : reading.errors)
        ADD_FAILURE() << error.place.at << ": " << error.what.en;
    documents.push_back({file, std::move(reading.forms), std::move(reading.budget_tables),
                         std::move(reading.statements)});
  }
  auto findings = from_documents(documents, built_in_rules(), &selection);
  for (auto const& document : documents)
    std::ranges::move(from_tables(document, built_in_rules(), &selection),
                      std::back_inserter(findings));
  return findings;
}

std::vector<Finding> findings_of(FixtureCase const& one, std::string const& check) {
  // Alone, so that a check of a pack speaks; what it comes after runs along.
  std::vector<std::string> const select{check};
  auto const selection = rulebook::selection_from({select, {}, {}}, built_in_rules());
  if (!selection.has_value()) {
    ADD_FAILURE() << "no check " << check;
    return {};
  }
  if (!one.documents.empty()) return findings_in(one.documents, *selection);
  auto const reading = form::from_bytes("form.xml", one.form, built_in_rules().vocabulary);
  for (auto const& error : reading.errors) ADD_FAILURE() << error.place.at << ": " << error.what.en;
  if (reading.forms.size() != 1) {
    ADD_FAILURE() << "not one form";
    return {};
  }
  auto findings = examine(reading.forms.front(), one.scheme, &*selection);
  for (auto const& finding : findings) EXPECT_EQ(finding.rule, check);
  return findings;
}

std::string listed(std::vector<Finding> const& findings) {
  std::string text;
  for (auto const& finding : findings) {
    text += finding.place.at + " " + finding.subject + ": " + message_of(finding) + "\n";
  }
  return text;
}

void run(FixtureCase const& one, std::string const& check) {
  SCOPED_TRACE(one.where);
  auto const findings = findings_of(one, check);
  if (!one.speaks) {
    EXPECT_TRUE(findings.empty()) << listed(findings);
    return;
  }
  ASSERT_EQ(static_cast<int>(findings.size()), one.times) << listed(findings);
  EXPECT_EQ(findings.front().place.at, one.at);
  EXPECT_EQ(findings.front().subject, one.subject);
  EXPECT_EQ(message_of(findings.front()).find('{'), std::string::npos)
      << message_of(findings.front());
}

}  // namespace

TEST(Fixtures, EveryFormIsReadAndFoundAsItSays) {
  for (auto const& file : fixture_files()) {
    Fixture const fixture = read_fixture(file);
    EXPECT_EQ(fixture.check, std::filesystem::path(file).stem().string());
    for (auto const& one : fixture.cases) run(one, fixture.check);
  }
}

TEST(Fixtures, EveryCheckHasASilentAndASpeakingForm) {
  std::set<std::string> silent;
  std::set<std::string> speaking;
  for (auto const& file : fixture_files()) {
    Fixture const fixture = read_fixture(file);
    for (auto const& one : fixture.cases) {
      (one.speaks ? speaking : silent).insert(fixture.check);
    }
  }
  for (auto const& spec : built_in_rules().checks) {
    EXPECT_TRUE(silent.contains(spec.id)) << spec.id << " has no form on which it stays silent";
    EXPECT_TRUE(speaking.contains(spec.id)) << spec.id << " has no form on which it speaks";
  }
}

TEST(Fixtures, BelongToChecksThatExist) {
  for (auto const& file : fixture_files()) {
    EXPECT_NE(built_in_rules().check(std::filesystem::path(file).stem().string()), nullptr) << file;
  }
}

// The messages of both languages name only what every finding of the fixtures carries.
TEST(Fixtures, FillEveryMessageInBothLanguages) {
  for (auto const& file : fixture_files()) {
    Fixture const fixture = read_fixture(file);
    auto const* spec = built_in_rules().check(fixture.check);
    if (spec == nullptr) continue;
    for (auto const& one : fixture.cases) {
      if (!one.speaks) continue;
      for (auto const& finding : findings_of(one, fixture.check)) {
        for (auto const* text : {&spec->message.zh, &spec->message.en}) {
          EXPECT_EQ(rulebook::fill(*text, finding.arguments).find('{'), std::string::npos)
              << fixture.check << ": " << *text;
        }
      }
    }
  }
}

TEST(Registration, EveryEntryRunsACheckAndEveryCheckHasAnEntry) {
  std::set<std::string> runs;
  for (auto const& spec : built_in_rules().checks) runs.insert(spec.run);
  std::set<std::string> entries;
  for (auto const& entry : all()) entries.insert(std::string(entry.run));
  for (auto const& table : {across_checks(), table_checks()})
    for (auto const& entry : table) entries.insert(std::string(entry.run));
  EXPECT_EQ(runs, entries);
}

// What a check looks at is where it is registered.
TEST(Registration, OfTablesAndDocumentsIsWhatTheyApplyTo) {
  auto const is_in = [](std::span<AcrossEntry const> table, std::string const& run) {
    return std::ranges::find(table, run, &AcrossEntry::run) != table.end();
  };
  for (auto const& spec : built_in_rules().checks) {
    EXPECT_EQ(spec.applies_to("tables"), is_in(table_checks(), spec.run)) << spec.id;
    EXPECT_EQ(spec.applies_to("documents"), is_in(across_checks(), spec.run)) << spec.id;
  }
}

}  // namespace jixiao::check
