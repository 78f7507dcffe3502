#include "grammar/vocabulary.hpp"

#include <gtest/gtest.h>

#include <set>

#include "rules.hpp"

namespace jixiao::testing {
namespace {

TEST(Vocabulary, TakesTheLongestWordThatFits) {
  Vocabulary words;
  EXPECT_TRUE(words.add(List::unit, "人", "人"));
  EXPECT_TRUE(words.add(List::unit, "人次", "人次"));
  EXPECT_TRUE(words.add(List::unit, "人次数量", "x"));
  EXPECT_EQ(words.longest(List::unit, "人次/年")->means, "人次");
  EXPECT_EQ(words.longest(List::unit, "人次数")->means, "人次");
  EXPECT_EQ(words.longest(List::unit, "人")->means, "人");
  EXPECT_EQ(words.longest(List::unit, "次"), nullptr);
  EXPECT_EQ(words.longest(List::unit, ""), nullptr);
  EXPECT_EQ(words.longest(List::level, "人"), nullptr);
}

TEST(Vocabulary, FindsWholeTextsOnly) {
  Vocabulary words;
  words.add(List::level, "良好", "level");
  EXPECT_NE(words.find(List::level, "良好"), nullptr);
  EXPECT_EQ(words.find(List::level, "良好以上"), nullptr);
  EXPECT_EQ(words.find(List::level, "良"), nullptr);
}

TEST(Vocabulary, FoldsSpellingsAndRefusesTheSecond) {
  Vocabulary words;
  EXPECT_TRUE(words.add(List::unit, "％", "%"));
  EXPECT_FALSE(words.add(List::unit, "%", "other"));
  EXPECT_EQ(words.find(List::unit, "%")->means, "%");
  EXPECT_EQ(words.words(List::unit).size(), 1U);
  EXPECT_FALSE(words.add(List::unit, "", "nothing"));
}

TEST(Vocabulary, KeepsEveryWordWhateverTheirNumber) {
  Vocabulary words;
  for (int i = 0; i < 5000; ++i)
    words.add(List::level, "词" + std::to_string(i), std::to_string(i));
  for (int i = 0; i < 5000; ++i) {
    auto const* const word = words.find(List::level, "词" + std::to_string(i));
    ASSERT_NE(word, nullptr);
    EXPECT_EQ(word->means, std::to_string(i));
  }
}

TEST(Vocabulary, SurvivesTextsThatAreNoUtf8) {
  for (std::string_view const text : {"\xE2", "\xE2\x89", "\xF0\x9F", "\xFF\xFF\xFF", "\xC2"})
    for (List const list : all_lists())
      EXPECT_EQ(rules_words().longest(list, text), nullptr) << name_of(list);
}

TEST(Vocabulary, NamesEveryListBothWays) {
  for (List const list : all_lists()) EXPECT_EQ(list_named(name_of(list)), list);
  EXPECT_EQ(list_named("no-such-list"), std::nullopt);
}

TEST(Rules, NoSpellingIsInTwoListsOfTheLanguage) {
  std::set<List> const others{List::unit,         List::level1,     List::level2,
                              List::header,       List::name_lower, List::name_tail,
                              List::name_turning, List::key_lower,  List::time_span};
  std::set<std::string> seen;
  for (List const list : all_lists()) {
    std::string const name{name_of(list)};
    if (others.contains(list) || list > List::tariff) continue;
    for (Word const& word : rules_words().words(list))
      EXPECT_TRUE(seen.insert(word.spelling).second) << word.spelling << " again in " << name;
  }
}

}  // namespace
}  // namespace jixiao::testing
