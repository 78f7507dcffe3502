#include "compare/pairing.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <deque>

namespace jixiao::comparison {
namespace {

using testing::ElementsAre;

// Level 2 and name of each row.
using Names = std::vector<std::pair<std::string, std::string>>;

// What they point to lives as long as the list.
struct Rows {
  std::deque<form::Indicator> printed;
  std::vector<check::Row> rows;

  explicit Rows(Names const& names) {
    for (auto const& [level2, name] : names) {
      auto& indicator = printed.emplace_back();
      indicator.level1 = "产出指标";
      indicator.level2 = level2;
      indicator.name = name;
    }
    for (auto const& indicator : printed) {
      auto& row = rows.emplace_back();
      row.printed = &indicator;
    }
  }
};

// "0=0 1=- -=1": the rows of the first version and those of the second.
std::string pairs(Rows const& first, Rows const& second) {
  std::string out;
  for (auto const& set : pair_rows({&first.rows, &second.rows})) {
    auto const at = [](Rows const& rows, check::Row const* row) {
      return row == nullptr ? std::string("-") : std::to_string(row - rows.rows.data());
    };
    if (!out.empty()) out += ' ';
    out += at(first, set[0]) + "=" + at(second, set[1]);
  }
  return out;
}

TEST(PairRows, ByNameWithinTheirLevelThenByOrder) {
  struct Case {
    std::string_view why;
    Names first;
    Names second;
    std::string expected;
  };
  Case const cases[] = {
      {"another order", Names{{"数量", "甲"}, {"数量", "乙"}},
       Names{{"数量", "乙"}, {"数量", "甲"}}, "0=1 1=0"},
      {"numbers and blanks of a name", Names{{"数量", "指标1：道路 里程"}},
       Names{{"数量", "道路里程"}}, "0=0"},
      {"one name twice", Names{{"数量", "甲"}, {"数量", "甲"}},
       Names{{"数量", "甲"}, {"数量", "甲"}}, "0=0 1=1"},
      {"one name in two levels", Names{{"数量", "甲"}, {"质量", "甲"}},
       Names{{"质量", "甲"}, {"数量", "甲"}}, "0=1 1=0"},
      {"moved to another level", Names{{"数量", "甲"}}, Names{{"质量", "甲"}}, "0=0"},
      {"a name that was cut", Names{{"数量", "培训人次数"}}, Names{{"数量", "培训人次"}}, "0=0"},
      {"added behind the row it follows", Names{{"数量", "甲"}, {"数量", "丙"}},
       Names{{"数量", "甲"}, {"数量", "乙"}, {"数量", "丙"}}, "0=0 -=1 1=2"},
      {"dropped", Names{{"数量", "甲"}, {"数量", "乙"}}, Names{{"数量", "乙"}}, "0=- 1=0"},
      {"another name is dropped and added", Names{{"数量", "甲"}}, Names{{"数量", "乙"}},
       "-=0 0=-"},
      {"renamed", Names{{"数量", "甲"}, {"数量", "群众满意度"}},
       Names{{"数量", "受益群众满意度"}, {"数量", "甲"}}, "0=1 1=0"},
      {"a new name that may be either's", Names{{"数量", "群众满意度"}, {"数量", "学生满意度"}},
       Names{{"数量", "满意度"}}, "-=0 0=- 1=-"},
      {"a new name in another level", Names{{"数量", "群众满意度"}},
       Names{{"质量", "受益群众满意度"}}, "-=0 0=-"},
  };
  for (auto const& [why, first, second, expected] : cases) {
    SCOPED_TRACE(why);
    EXPECT_EQ(pairs(Rows(first), Rows(second)), expected);
  }
}

form::Form form_of(form::Kind kind, std::string const& name) {
  form::Form form;
  form.kind = kind;
  (kind == form::Kind::department_target ? form.department : form.project) = name;
  return form;
}

TEST(PairForms, ByProjectWhereADocumentHasSeveral) {
  using form::Kind;
  auto const a = form_of(Kind::project_self_assessment, "甲 项目");
  auto const b = form_of(Kind::project_self_assessment, "乙项目");
  auto const reviewed = form_of(Kind::project_self_assessment, "甲项目");
  auto const target = form_of(Kind::project_target, "乙项目");
  auto const pairs = pair_forms({{&a, &b}, {&target, &reviewed}});
  ASSERT_EQ(pairs.sets.size(), 2u);
  EXPECT_THAT(pairs.sets[0].forms, ElementsAre(0, 1));
  EXPECT_THAT(pairs.sets[1].forms, ElementsAre(1, 0));
  EXPECT_TRUE(pairs.alone.empty());
}

TEST(PairForms, TakesOneFormEachWhateverTheirNamesAndSaysSo) {
  auto const a = form_of(form::Kind::project_self_assessment, "甲项目");
  auto const b = form_of(form::Kind::project_self_assessment, "乙项目");
  auto const pairs = pair_forms({{&a}, {&b}});
  ASSERT_EQ(pairs.sets.size(), 1u);
  EXPECT_TRUE(pairs.sets[0].other_name);
  EXPECT_FALSE(pair_forms({{&a}, {&a}}).sets[0].other_name);
}

TEST(PairForms, TakesTheFirstOfSeveralAndNamesThoseWithoutACounterpart) {
  auto const a = form_of(form::Kind::project_self_assessment, "甲项目");
  auto const b = form_of(form::Kind::project_self_assessment, "乙项目");
  auto const pairs = pair_forms({{&a}, {&b, &a, &a}});
  ASSERT_EQ(pairs.sets.size(), 1u);
  EXPECT_THAT(pairs.sets[0].forms, ElementsAre(0, 1));
  EXPECT_TRUE(pairs.sets[0].several);
  EXPECT_THAT(pairs.alone, ElementsAre(testing::Pair(1, 0), testing::Pair(1, 2)));
}

}  // namespace
}  // namespace jixiao::comparison
