#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "rulebook/rulebook.hpp"

// No spelling in two word lists that compete for the same text. Lists that are asked at different
// places do not compete: the labels of a form, the words in an indicator's name, and the language
// of values are three families. Whatever else two lists of a family share is recorded here.
namespace jixiao::house {
namespace {

enum class Family { label, name, value };

Family family_of(List list) {
  switch (list) {
    case List::level1:
    case List::level2: return Family::label;
    case List::name_lower:
    case List::name_tail:
    case List::name_turning:
    case List::key_lower:
    case List::cost_name: return Family::name;
    default: break;
  }
  auto const name = name_of(list);
  bool const label = name.ends_with("header") || name == "slot" || name == "form-title";
  return label ? Family::label : Family::value;
}

// Two lists that may share these spellings (all, when none is named), and why that is no ambiguity.
struct Shared {
  std::string_view one;
  std::string_view other;
  std::set<std::string_view> spellings;
  std::string_view why;
};

Shared const shared[] = {
    {"level1", "level2", {}, "the column, or the place in the row, says which level a name is of"},
    {"level1",
     "header",
     {"预算执行率", "执行情况", "预算执行情况", "预算执行"},
     "the execution rate is a level-1 group in one form and a line of the fund block in another"},
    {"header", "budget-header", {}, "budget tables ask a list of their own"},
    {"target-header", "budget-header", {}, "budget tables ask a list of their own"},
    {"header", "target-header", {}, "target tables ask the one list, self-assessments the other"},
    {"name-lower", "cost-name", {}, "a cost is both lower-is-better and money; both are asked"},
    {"time-span", "unit", {}, "a length of time is a unit behind a number and a span in 每月一次"},
    {"times", "unit", {}, "a number of times is a unit until a span of time stands beside it"},
    {"noun",
     "unit",
     {"村", "局", "所", "站", "县", "区", "镇", "乡", "路"},
     "behind a number a unit, at the end of an enumerated item a noun"},
    {"relation-after",
     "unit",
     {"起"},
     "3起 is a number of cases; 起 is a relation behind a unit only"},
    {"unit", "vague", {"字"}, "a unit behind a number; vague only in a text without one"},
};

bool is_recorded(std::string_view one, std::string_view other, std::string_view spelling) {
  return std::ranges::any_of(shared, [&](Shared const& entry) {
    bool const pair =
        (entry.one == one && entry.other == other) || (entry.one == other && entry.other == one);
    return pair && (entry.spellings.empty() || entry.spellings.contains(spelling));
  });
}

Vocabulary const& vocabulary() {
  static auto const rules = rulebook::from_files(rulebook::built_in_files());
  return rules->vocabulary;
}

TEST(Words, StandInOneListOnly) {
  std::map<std::string, std::vector<List>> lists;
  for (auto const list : all_lists())
    for (auto const& word : vocabulary().words(list)) lists[word.spelling].push_back(list);
  for (auto const& [spelling, holders] : lists)
    for (auto const one : holders)
      for (auto const other : holders) {
        if (other <= one || family_of(one) != family_of(other)) continue;
        EXPECT_TRUE(is_recorded(name_of(one), name_of(other), spelling))
            << spelling << " is in " << name_of(one) << " and in " << name_of(other);
      }
}

TEST(Words, AreRecordedAsSharedOnlyWhileTheyAre) {
  for (auto const& [one, other, spellings, why] : shared) {
    auto const first = list_named(one);
    auto const second = list_named(other);
    ASSERT_TRUE(first && second) << one << " " << other;
    EXPECT_EQ(family_of(*first), family_of(*second)) << one << " " << other;
    auto const in_both = [&](std::string_view spelling) {
      return vocabulary().find(*first, spelling) && vocabulary().find(*second, spelling);
    };
    for (auto const spelling : spellings) EXPECT_TRUE(in_both(spelling)) << spelling;
    auto const words = vocabulary().words(*first);
    EXPECT_TRUE(std::ranges::any_of(words, in_both, &Word::spelling)) << one << " " << other;
  }
}

TEST(Words, AreFoundByThemselves) {
  for (auto const list : all_lists())
    for (auto const& word : vocabulary().words(list)) {
      EXPECT_EQ(vocabulary().find(list, word.spelling), &word) << word.spelling;
      EXPECT_EQ(vocabulary().longest(list, word.spelling), &word) << word.spelling;
    }
}

}  // namespace
}  // namespace jixiao::house
