#include "scorecard/consequences.hpp"

#include <gtest/gtest.h>

#include "forms.hpp"

namespace jixiao::comparison {
namespace {

rulebook::Scheme const& scheme() {
  static rulebook::Scheme const made = [] {
    auto scheme = *rules().scheme("cn-2020-10");
    rulebook::ConsequenceSpec cut;
    cut.key = "cut";
    cut.grades = {"fair", "poor"};
    cut.name = {"核减预算", "the budget is cut"};
    rulebook::ConsequenceSpec before;
    before.key = "before";
    before.of = rulebook::ConsequenceOf::amount;
    before.least = Decimal{3000000};
    before.form_kinds = {"project-target"};
    before.places = {"阳泉"};
    before.name = {"开展事前绩效评估", "an evaluation is due"};
    scheme.consequences = {cut, before};
    return scheme;
  }();
  return made;
}

// "cut!" for a certain one, "cut?" for a possible one.
std::string found(form::Form const& form, score::ScoredForm const* scored,
                  rulebook::Scheme const& of = scheme()) {
  std::string out;
  for (auto const& each : consequences_of(form, scored, of, rules().vocabulary))
    out += each.spec->key + (each.certain ? "!" : "?");
  return out;
}

TEST(Consequences, FollowAGradeThatIsCertainOrAtLeastComputedOrDeclared) {
  struct Case {
    std::string declared;
    std::string computed;
    std::vector<std::string> possible;
    std::string expected;
  };
  for (auto const& [declared, computed, possible, expected] : {
           Case{"中", "中", {"中"}, "cut!"},
           Case{"", "中", {"中", "差"}, "cut!"},
           Case{"", "中", {"良", "中"}, "cut?"},
           Case{"差", "良", {"良"}, "cut?"},
           Case{"优", "优", {"优", "良", "中"}, ""},
           Case{"", "", {}, ""},
       }) {
    SCOPED_TRACE(declared + computed);
    score::ScoredForm scored;
    scored.grade = {declared, computed, possible, score::Verdict::undeterminable};
    EXPECT_EQ(found({}, &scored), expected);
  }
  EXPECT_EQ(found({}, nullptr), "");
}

TEST(Consequences, FollowAnAmountInWhateverUnitItIsPrinted) {
  struct Case {
    char const* unit;
    char const* total;
    char const* annual;
    std::string department;
    std::string expected;
  };
  for (auto const& [unit, total, annual, department, expected] : {
           Case{"万元", "300", "300", "阳泉市水利局", "before!"},
           Case{"元", "3000000", nullptr, "阳泉市水利局", "before!"},
           Case{"万元", "900", "299.99", "阳泉市水利局", "before?"},
           Case{"万元", "299.99", "299.99", "阳泉市水利局", ""},
           Case{"万元", "300", "300", "晋城市水利局", ""},
       }) {
    SCOPED_TRACE(std::string(total) + unit + department);
    form::Form form;
    form.kind = form::Kind::project_target;
    form.department = department;
    form.funds.unit = unit;
    form.funds.total = total;
    if (annual != nullptr) form.funds.annual = annual;
    EXPECT_EQ(found(form, nullptr), expected);
    form.kind = form::Kind::department_target;
    EXPECT_EQ(found(form, nullptr), "");
  }
}

TEST(Consequences, ThatAskForMoreThanAFormShowsAreOnlyPossible) {
  auto open = scheme();
  open.consequences[0].open = {"限新增项目", "for new projects"};
  score::ScoredForm scored;
  scored.grade = {"差", "差", {"差"}, score::Verdict::confirmed};
  EXPECT_EQ(found({}, &scored, open), "cut?");
  auto const text = in_words({&open.consequences[0], false}, open, rules(), Language::chinese);
  EXPECT_EQ(text, "可能适用：评价等级为中、差的，核减预算；限新增项目");
  auto const sure =
      in_words({&scheme().consequences[0], true}, scheme(), rules(), Language::chinese);
  EXPECT_EQ(sure, "按该方案，评价等级为中、差的，核减预算");
}

TEST(Consequences, ThatShipSayWhereTheyAreStated) {
  int count = 0;
  for (auto const& shipped : rules().schemes)
    for (auto const& spec : shipped.consequences) {
      ++count;
      auto const* stated = shipped.find("consequences." + spec.key);
      ASSERT_NE(stated, nullptr) << shipped.id << " " << spec.key;
      EXPECT_FALSE(stated->cite.source.empty());
    }
  EXPECT_GE(count, 2);
}

}  // namespace
}  // namespace jixiao::comparison
