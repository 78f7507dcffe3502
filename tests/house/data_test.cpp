#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <regex>
#include <set>

#include "check/across/documents.hpp"
#include "check/check.hpp"
#include "check/table/checks.hpp"
#include "form/form.hpp"
#include "rulebook/rulebook.hpp"
#include "tree.hpp"

// The data of rules/, linted like code. What the loader refuses (ids twice, cites that lead
// nowhere, missing words, bad numbers) is refused there; here is what it cannot see.
namespace jixiao::house {
namespace {

using rulebook::Rulebook;

Rulebook const& rules() {
  static Rulebook const rules = [] {
    auto read = rulebook::from_files(rulebook::built_in_files());
    if (read.has_value()) return std::move(*read);
    std::string text;
    for (auto const& error : read.error())
      text += error.place.file + ":" + error.place.at + ": " + error.what.en + "\n";
    throw std::runtime_error(text);
  }();
  return rules;
}

std::set<std::string> arguments_of(std::string const& text) {
  std::set<std::string> names;
  std::regex const argument{R"(\{([^}]*)\})"};
  for (std::sregex_iterator match{text.begin(), text.end(), argument}, end; match != end; ++match)
    names.insert((*match)[1]);
  return names;
}

TEST(Checks, AreInCodeAndInDataAlike) {
  std::set<std::string> in_code;
  auto const count = [&](std::string_view run) {
    EXPECT_TRUE(in_code.insert(std::string{run}).second) << run << " stands twice";
  };
  for (auto const& entry : check::all()) count(entry.run);
  for (auto const& entry : check::across_checks()) count(entry.run);
  for (auto const& entry : check::table_checks()) count(entry.run);
  std::set<std::string> in_data;
  for (auto const& spec : rules().checks) in_data.insert(spec.run);
  EXPECT_EQ(in_code, in_data);
}

TEST(Checks, SpeakInBothLanguages) {
  for (auto const& spec : rules().checks) {
    SCOPED_TRACE(spec.id);
    for (auto const* words : {&spec.title, &spec.message, &spec.advice}) {
      EXPECT_FALSE(words->zh.empty());
      EXPECT_FALSE(words->en.empty());
      EXPECT_EQ(arguments_of(words->zh), arguments_of(words->en));
      for (unsigned char const c : words->en)
        if (c >= 0xE4 && c <= 0xE9) ADD_FAILURE() << "Chinese in the English: " << words->en;
    }
    EXPECT_TRUE(arguments_of(spec.title.zh).empty()) << "a title stands without a finding";
    EXPECT_TRUE(arguments_of(spec.advice.zh).empty()) << "advice is not filled";
  }
}

TEST(Checks, NameOnlyArgumentsThatSomeCheckGives) {
  std::string code;
  for (auto const& file : files_below("src/check", {".cpp", ".hpp"})) code += file.text;
  for (auto const& spec : rules().checks)
    for (auto const& name : arguments_of(spec.message.zh)) {
      SCOPED_TRACE(spec.id + " {" + name + "}");
      EXPECT_TRUE(std::regex_match(name, std::regex{"[a-z][a-z0-9_]*"}));
      EXPECT_NE(code.find("\"" + name + "\""), std::string::npos);
    }
}

TEST(Checks, RestOnASource) {
  for (auto const& spec : rules().checks) {
    SCOPED_TRACE(spec.id);
    ASSERT_FALSE(spec.cites.empty());
    auto const sourced = [](rulebook::Cite const& cite) { return cite.source != "unsourced"; };
    EXPECT_TRUE(spec.severity != Severity::error || std::ranges::any_of(spec.cites, sourced));
    for (auto const& cite : spec.cites)
      EXPECT_TRUE(sourced(cite) || !cite.note.empty()) << "unsourced needs a note";
  }
}

TEST(Cites, OfThisProjectAreMarkedAsDesign) {
  auto const honest = [](std::string const& where, rulebook::Cite const& cite) {
    EXPECT_EQ(cite.source == "jixiao", cite.confidence == rulebook::Confidence::design) << where;
  };
  for (auto const& spec : rules().checks)
    for (auto const& cite : spec.cites) honest(spec.id, cite);
  for (auto const& scheme : rules().schemes)
    for (auto const& value : scheme.provenance) {
      honest(scheme.id + " " + value.path, value.cite);
      for (auto const& cite : value.also) honest(scheme.id + " " + value.path, cite);
    }
  for (auto const& [list, cites] : rules().word_cites)
    for (auto const& cite : cites) honest(list, cite);
  for (auto const& [dimension, cites] : rules().unit_cites)
    for (auto const& cite : cites) honest(dimension, cite);
}

TEST(Units, ReachTheBaseOfTheirDimension) {
  std::set<std::string> counting;
  std::regex const root{R"re(<units\s+dimension="([^"]+)"\s+convertible="false")re"};
  for (auto const& file : files_below("rules/units", {".xml"}))
    if (std::smatch match; std::regex_search(file.text, match, root)) counting.insert(match[1]);
  for (auto const& unit : rules().units.stranded())
    EXPECT_TRUE(counting.contains(rules().units.dimension(unit))) << unit;
}

TEST(Units, MeanAUnitThatExists) {
  for (auto const& word : rules().vocabulary.words(List::unit))
    EXPECT_TRUE(rules().units.knows(word.means)) << word.spelling << " → " << word.means;
}

TEST(Schemes, TakeTheirGroupsFromTheLevel1Words) {
  std::set<std::string> keys;
  for (auto const& word : rules().vocabulary.words(List::level1)) keys.insert(word.means);
  for (auto const& scheme : rules().schemes)
    for (auto const& group : scheme.groups)
      for (auto const& key : group.level1)
        EXPECT_TRUE(keys.contains(key)) << scheme.id << " " << key;
}

TEST(Schemes, RecogniseFormKindsThatExist) {
  for (auto const& scheme : rules().schemes) {
    for (auto const& kind : scheme.recognition.form_kinds)
      EXPECT_TRUE(form::kind_named(kind).has_value()) << scheme.id << " " << kind;
    for (auto const& consequence : scheme.consequences)
      for (auto const& kind : consequence.form_kinds)
        EXPECT_TRUE(form::kind_named(kind).has_value()) << scheme.id << " " << kind;
  }
}

TEST(RuleFiles, StandWhereTheirKindBelongs) {
  struct Kind {
    std::regex path;
    std::string root;
  } const kinds[] = {
      {std::regex{R"(rules/sources\.xml)"}, "<sources"},
      {std::regex{R"(rules/words/[a-z0-9-]+\.xml)"}, "<words "},
      {std::regex{R"(rules/units/[a-z0-9-]+\.xml)"}, "<units "},
      {std::regex{R"(rules/checks/[A-Z0-9-]+\.xml)"}, "<check "},
      {std::regex{R"(rules/schemes/[a-z0-9-]+\.xml)"}, "<scheme "},
  };
  for (auto const& file : files_below("rules", {".xml"})) {
    auto const belongs = [&](Kind const& kind) {
      return std::regex_match(file.path, kind.path) &&
             file.text.find(kind.root) != std::string::npos;
    };
    EXPECT_TRUE(std::ranges::any_of(kinds, belongs)) << file.path;
  }
}

}  // namespace
}  // namespace jixiao::house
