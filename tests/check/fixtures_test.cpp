#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "check/check.hpp"
#include "examine.hpp"
#include "fixture.hpp"
#include "form/read.hpp"

namespace jixiao::check {

namespace {

std::vector<Finding> findings_of(FixtureCase const& one, std::string const& check) {
  auto const reading = form::from_bytes("form.xml", one.form, built_in_rules().vocabulary);
  for (auto const& error : reading.errors) ADD_FAILURE() << error.place.at << ": " << error.what.en;
  if (reading.forms.size() != 1) {
    ADD_FAILURE() << "not one form";
    return {};
  }
  auto findings = examine(reading.forms.front(), one.scheme);
  std::erase_if(findings, [&](Finding const& finding) { return finding.rule != check; });
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
  for (auto const& spec : built_in_rules().checks) {
    runs.insert(spec.run);
    auto const table = all();
    EXPECT_TRUE(std::any_of(table.begin(), table.end(),
                            [&](Entry const& entry) { return entry.run == spec.run; }))
        << spec.id << " runs " << spec.run;
  }
  for (auto const& entry : all()) EXPECT_TRUE(runs.contains(std::string(entry.run))) << entry.run;
}

}  // namespace jixiao::check
