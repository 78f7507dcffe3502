#include "rulebook/selection.hpp"  // stands alone

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "rules_text.hpp"

namespace jixiao::rulebook {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

RuleFile check_file(std::string const& id, std::string const& attributes = "") {
  return {"checks/" + id + ".xml",
          "<check id=\"" + id + "\" severity=\"warning\" run=\"" + id + "\" " + attributes +
              R"(><title zh="题" en="t"/><message zh="文" en="m"/><advice zh="改" en="a"/>)"
              R"(<cite source="law" confidence="verified"/></check>)"};
}

// TV-UNIT-CLASH comes after SUM-100, which comes after ACT-WORD.
Rulebook const& some_rules() {
  static auto const rules = load(
      {check_file("TV-UNIT-CLASH", "after=\"SUM-100\""), check_file("TV-UNITS"),
       check_file("TV-BLANK"), check_file("SUM-100", "after=\"ACT-WORD\""), check_file("ACT-WORD"),
       check_file("ACT"), check_file("REV-LATE", "pack=\"review\" after=\"TV-BLANK\"")});
  return *rules;
}

using Names = std::vector<std::string>;

struct Asked {
  std::string_view why;
  Names select;
  Names ignore;
  Names packs;
  Names speaking;  // in the order of their names
  bool narrowed;
};

TEST(Selection, TakesIdsFirstPartsAndPacks) {
  Names const usual{"ACT", "ACT-WORD", "SUM-100", "TV-BLANK", "TV-UNIT-CLASH", "TV-UNITS"};
  for (auto const& [why, select, ignore, packs, speaking, narrowed] : std::vector<Asked>{
           {"nothing asked", {}, {}, {}, usual, false},
           {"an id", {"SUM-100"}, {}, {}, {"SUM-100"}, true},
           {"in small letters", {"sum-100"}, {}, {}, {"SUM-100"}, true},
           {"a first part", {"TV"}, {}, {}, {"TV-BLANK", "TV-UNIT-CLASH", "TV-UNITS"}, true},
           {"a part ends where a part ends", {"TV-UNIT"}, {}, {}, {"TV-UNIT-CLASH"}, true},
           {"several", {"SUM", "TV-BLANK"}, {}, {}, {"SUM-100", "TV-BLANK"}, true},
           {"an id that begins another", {"ACT"}, {}, {}, {"ACT"}, true},
           {"ignored", {}, {"TV"}, {}, {"ACT", "ACT-WORD", "SUM-100"}, true},
           {"selected but ignored", {"TV"}, {"TV-BLANK", "TV-UNITS"}, {}, {"TV-UNIT-CLASH"}, true},
           {"a pack alone", {"review"}, {}, {}, {"REV-LATE"}, true},
           {"of a pack by id", {"REV-LATE"}, {}, {}, {"REV-LATE"}, true},
           {"a pack besides",
            {},
            {},
            {"review"},
            {"ACT", "ACT-WORD", "REV-LATE", "SUM-100", "TV-BLANK", "TV-UNIT-CLASH", "TV-UNITS"},
            false},
       }) {
    SCOPED_TRACE(why);
    auto const selection = selection_from({select, ignore, packs}, some_rules());
    ASSERT_TRUE(selection.has_value());
    EXPECT_EQ(Names(selection->speaking.begin(), selection->speaking.end()), speaking);
    EXPECT_EQ(selection->narrowed, narrowed);
  }
}

TEST(Selection, KeepsRunningWhatOthersComeAfter) {
  auto const one = selection_from({Names{"TV-UNIT-CLASH"}, {}, {}}, some_rules());
  ASSERT_TRUE(one.has_value());
  EXPECT_THAT(one->running, ElementsAre("ACT-WORD", "SUM-100", "TV-UNIT-CLASH"));
  auto const without = selection_from({{}, Names{"SUM-100"}, {}}, some_rules());
  ASSERT_TRUE(without.has_value());
  EXPECT_FALSE(without->speaks("SUM-100"));
  EXPECT_TRUE(without->runs("SUM-100"));
  EXPECT_FALSE(without->runs("REV-LATE"));
}

TEST(Selection, NamesWhatLooksAlike) {
  auto const said = [](Names const& select) {
    auto const selection = selection_from({select, {}, {}}, some_rules());
    return selection.has_value() ? Names{} : lines_of(selection.error());
  };
  EXPECT_THAT(said({"SUM-10"}), ElementsAre(":: no check `SUM-10`; there are: SUM-100"));
  EXPECT_THAT(said({"TV-BLNK", "TV"}), ElementsAre(":: no check `TV-BLNK`; there are: TV-BLANK"));
  EXPECT_THAT(said({"TV-UN"}),
              ElementsAre(":: no check `TV-UN`; there are: TV-UNIT-CLASH, TV-UNITS"));
  EXPECT_THAT(said({"zzz", "?"}), ElementsAre(":: no check `zzz`; see jixiao list rules for all",
                                              ":: no check `?`; see jixiao list rules for all"));
}

TEST(Selection, OfTheChecksIsReadFromTheirEntries) {
  auto const rules = load({check_file("A", "applies=\"self-assessment documents\"")});
  ASSERT_TRUE(rules.has_value());
  EXPECT_TRUE(rules->checks[0].applies_to("documents"));
  EXPECT_FALSE(rules->checks[0].applies_to("target"));
  EXPECT_THAT(
      errors_of({check_file("A", "applies=\"forms\"")}),
      ElementsAre(R"(checks/A.xml:1: <check> has applies="forms", which is not understood)"));
  EXPECT_THAT(errors_of({check_file("A", "pack=\"other\"")}),
              ElementsAre(R"(checks/A.xml:1: <check> has pack="other", which is not understood)"));
}

}  // namespace
}  // namespace jixiao::rulebook
