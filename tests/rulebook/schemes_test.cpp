#include "rulebook/scheme.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "rules_text.hpp"

// The schemes that ship, held against the values that the sources give.
namespace jixiao::rulebook {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

Ratio ratio(std::string_view text) {
  return Ratio::parse(text).value();
}

// Without words and units, so that only sources, checks and schemes can fail here.
Rulebook const& shipped() {
  static Rulebook const rules = [] {
    std::vector<RuleFile> files;
    for (auto const& file : built_in_files())
      if (file.path == "sources.xml" || file.path.starts_with("checks/") ||
          file.path.starts_with("schemes/"))
        files.push_back(file);
    auto read = from_files(files);
    if (!read.has_value()) throw std::runtime_error(lines_of(read.error()).front());
    return std::move(*read);
  }();
  return rules;
}

Scheme const& scheme(std::string_view id) {
  return *shipped().scheme(id);
}

std::string text_of(std::optional<Decimal> const& value) {
  return value ? value->to_string() : "-";
}

TEST(Schemes, AreThoseOfTheDigestWithTheNationalDefaultFirst) {
  std::vector<std::string> ids;
  for (auto const& each : shipped().schemes) ids.push_back(each.id);
  EXPECT_EQ(ids.front(), "cn-2020-10");
  EXPECT_THAT(ids, UnorderedElementsAre("cn-2020-10", "cn-2021-101", "hb-hubei", "sx-yangquan-dept",
                                        "sx-province", "sc-sichuan-2023", "gx-guangxi",
                                        "zj-zhejiang", "tj-tianjin", "hn-county-transfer",
                                        "dept-input-process", "ah-anhui", "generic-rd"));
}

TEST(Schemes, HaveTheirWeights) {
  struct Case {
    std::string_view id;
    std::string execution;
    std::vector<std::string> groups;  // key=points
  } const cases[] = {
      {"cn-2020-10", "10", {"output=50", "benefit=30", "satisfaction=10"}},
      {"cn-2021-101", "10", {"cost=20", "output=40", "benefit=20", "satisfaction=10"}},
      {"sx-yangquan-dept", "10", {"output=50", "benefit=30", "satisfaction=10"}},
      {"sx-province", "10", {"output=50", "benefit=30", "satisfaction=10"}},
      {"hb-hubei", "20", {"output=40", "benefit+satisfaction=40"}},
      {"sc-sichuan-2023", "10", {"cost=-", "output=-", "benefit=-", "satisfaction=-"}},
      {"gx-guangxi", "10", {"output=50", "benefit=30", "satisfaction=10"}},
      {"zj-zhejiang", "10", {"output=50", "benefit=30", "satisfaction=10"}},
      {"tj-tianjin", "10", {"output=50", "benefit=30", "satisfaction=10"}},
      {"hn-county-transfer", "-", {"output=-", "benefit=-", "satisfaction=-"}},
      {"dept-input-process", "-", {"input=13", "process=-", "output=-", "benefit=-"}},
  };
  for (auto const& [id, execution, groups] : cases) {
    SCOPED_TRACE(id);
    EXPECT_EQ(text_of(scheme(id).execution.points), execution);
    std::vector<std::string> found;
    for (auto const& group : scheme(id).groups)
      found.push_back(group.key + "=" + text_of(group.points));
    EXPECT_EQ(found, groups);
    EXPECT_EQ(scheme(id).total, Decimal{100});
  }
}

TEST(Schemes, HaveTheirFormulas) {
  struct Case {
    std::string_view id;
    ReverseFormula reverse;
    EqualFormula equal;
    ZeroBudget zero_budget;
    OverBudget over100;
    ScoreLevel level;
  };
  using R = ReverseFormula;
  using E = EqualFormula;
  using Z = ZeroBudget;
  using O = OverBudget;
  using L = ScoreLevel;
  Case const cases[] = {
      {"cn-2020-10", R::linear_excess, E::as_positive, Z::error, O::error, L::indicator},
      {"cn-2021-101", R::linear_excess, E::as_positive, Z::error, O::error, L::indicator},
      {"sx-yangquan-dept", R::linear_excess, E::as_positive, Z::error, O::error, L::group},
      {"sx-province", R::linear_excess, E::as_positive, Z::zero, O::error, L::indicator},
      {"hb-hubei", R::inverse_ratio, E::as_positive, Z::error, O::error, L::indicator},
      {"sc-sichuan-2023", R::linear_excess, E::as_positive, Z::error, O::error, L::indicator},
      {"gx-guangxi", R::linear_excess, E::as_positive, Z::zero, O::error, L::indicator},
      {"zj-zhejiang", R::linear_excess, E::as_positive, Z::full, O::allow, L::indicator},
      {"tj-tianjin", R::linear_excess, E::as_positive, Z::zero, O::error, L::indicator},
      {"hn-county-transfer", R::unstated, E::unstated, Z::error, O::error, L::none},
      {"dept-input-process", R::unstated, E::unstated, Z::error, O::error, L::indicator},
      {"ah-anhui", R::linear_excess, E::as_positive, Z::error, O::error, L::indicator},
      {"generic-rd", R::inverse_ratio, E::as_positive, Z::error, O::error, L::indicator},
  };
  for (auto const& [id, reverse, equal, zero_budget, over100, level] : cases) {
    SCOPED_TRACE(id);
    EXPECT_EQ(scheme(id).quantitative.reverse, reverse);
    EXPECT_EQ(scheme(id).quantitative.equal, equal);
    EXPECT_EQ(scheme(id).execution.zero_budget, zero_budget);
    EXPECT_EQ(scheme(id).execution.over100, over100);
    EXPECT_EQ(scheme(id).score_level, level);
    EXPECT_TRUE(scheme(id).quantitative.negative_as_zero);
    EXPECT_FALSE(scheme(id).quantitative.pass_threshold.has_value());
  }
}

TEST(Schemes, OfResearchBringTheRestBackToTheTotal) {
  auto const& stated = scheme("generic-rd").quantitative;
  EXPECT_EQ(stated.not_applicable, NotApplicable::rescale);
  EXPECT_THAT(stated.not_applicable_words, ElementsAre("不适用"));
}

// A public checker allows 0.1; see the scheme.
TEST(Schemes, SayHowFarAFormOfTenthsMayRound) {
  for (auto const& each : shipped().schemes) {
    if (each.score_level == ScoreLevel::none) continue;
    EXPECT_EQ(each.rounding.coarse, decimal("0.1")) << each.id;
  }
}

// What every row may need: a formula for each direction, or that there is none.
TEST(Schemes, SayWhatEveryDirectionIsScoredBy) {
  for (auto const& each : shipped().schemes)
    for (char const* path : {"quantitative.positive", "quantitative.equal", "quantitative.reverse",
                             "quantitative.above_range"}) {
      SCOPED_TRACE(each.id + " " + path);
      EXPECT_NE(each.find(path), nullptr);
    }
}

TEST(Schemes, KnowTheFourRulesOfAssignment) {
  auto const& assignments = scheme("cn-2021-101").assignments;
  ASSERT_EQ(assignments.size(), 4u);
  EXPECT_EQ(assignments[0].rule, Assignment::direct);
  EXPECT_EQ(assignments[1].rule, Assignment::ratio_threshold);
  EXPECT_FALSE(assignments[1].threshold);  // each indicator's own
  EXPECT_FALSE(assignments[1].mode);       // not settled
  EXPECT_THAT(assignments[3].levels,
              testing::ElementsAre("satisfaction", "beneficiary-satisfaction"));
}

TEST(Schemes, SayWhatOverCompletionCallsFor) {
  struct Case {
    std::string_view id;
    std::string explain;
    std::string review;
  } const cases[] = {
      {"cn-2020-10", "-", "1.2"}, {"sx-yangquan-dept", "-", "1.2"},
      {"hb-hubei", "-", "1.2"},   {"gx-guangxi", "1.3", "1.2"},
      {"tj-tianjin", "-", "1.2"}, {"hn-county-transfer", "-", "-"},
  };
  auto const text = [](std::optional<Ratio> const& value) {
    return value ? value->to_string() : "-";
  };
  for (auto const& [id, explain, review] : cases) {
    SCOPED_TRACE(id);
    EXPECT_EQ(text(scheme(id).over.explain_ratio), explain);
    EXPECT_EQ(text(scheme(id).over.review_ratio), review);
  }
  EXPECT_EQ(scheme("gx-guangxi").over.explain_from_when_target_zero, Decimal{30});
  ASSERT_EQ(scheme("gx-guangxi").severities.size(), 1u);
  EXPECT_EQ(scheme("gx-guangxi").severities[0].check, "OVER-REASON");
  EXPECT_EQ(scheme("gx-guangxi").severities[0].as, Severity::error);
  EXPECT_TRUE(scheme("cn-2020-10").severities.empty());
}

TEST(Schemes, KeepWhatIsPeculiarToAProvince) {
  EXPECT_TRUE(scheme("gx-guangxi").manual.deduction);
  EXPECT_TRUE(scheme("gx-guangxi").manual.note_required);
  EXPECT_FALSE(scheme("cn-2020-10").manual.deduction);
  EXPECT_EQ(scheme("tj-tianjin").manual.revise_positive, ratio("1.2"));
  EXPECT_TRUE(scheme("tj-tianjin").manual.revise_equal_different);
  EXPECT_TRUE(scheme("tj-tianjin").manual.revise_reverse_above);
  EXPECT_EQ(scheme("sx-province").quantitative.default_cost, Decimal{5});
  EXPECT_TRUE(scheme("sx-province").quantitative.blank_target_unscored);
  EXPECT_EQ(scheme("sc-sichuan-2023").execution.explain_below, ratio("0.9"));
  EXPECT_TRUE(scheme("sc-sichuan-2023").execution.explain_any_adjustment);
  EXPECT_FALSE(scheme("cn-2020-10").execution.explain_below.has_value());
}

TEST(Schemes, HaveTiersWithHalfOpenEdges) {
  struct Case {
    std::string_view id;
    std::vector<std::string> edges;
  } const cases[] = {
      {"cn-2020-10", {"0.8..1 closed", "0.6..0.8", "0..0.6"}},
      {"cn-2021-101", {"0.8..1 closed", "0.6..0.8", "0..0.6"}},
      {"sx-yangquan-dept", {"0.8..1 closed", "0.6..0.8", "0..0.6"}},
      {"hb-hubei", {"0.8..1 closed", "0.5..0.8", "0..0.5"}},
      {"hn-county-transfer", {}},
      {"dept-input-process", {}},
  };
  for (auto const& [id, edges] : cases) {
    SCOPED_TRACE(id);
    std::vector<std::string> found;
    for (auto const& tier : scheme(id).tiers)
      found.push_back(tier.low.to_string() + ".." + tier.high.to_string() +
                      (tier.high_closed ? " closed" : ""));
    EXPECT_EQ(found, edges);
  }
}

TEST(Schemes, KnowEverySpellingOfATier) {
  struct Case {
    std::string_view id;
    std::string_view label;
    std::string tier;
  } const cases[] = {
      {"cn-2020-10", "达成年度指标", "1"},
      {"cn-2020-10", "达成预期指标", "1"},
      {"cn-2020-10", "部分达成年度指标并具有一定效果", "2"},
      {"cn-2020-10", "部分达成预期指标并具有一定效果", "2"},
      {"cn-2020-10", "部分达成", "2"},
      {"cn-2020-10", "未达成年度指标且效果较差", "3"},
      {"cn-2020-10", "未完成预期指标且效果较差", "3"},
      {"cn-2020-10", "完成", ""},
      {"cn-2021-101", "基本达成目标", "1"},
      {"cn-2021-101", "部分实现目标", "2"},
      {"cn-2021-101", "实现目标程度较低", "3"},
      {"hb-hubei", "达成预期指标", "1"},
      {"hb-hubei", "部分达成预期指标", "2"},
      {"hb-hubei", "未达成预期指标且效果较差", "3"},
      {"sx-yangquan-dept", "达成年度指标", "1"},
  };
  for (auto const& [id, label, expected] : cases) {
    SCOPED_TRACE(std::string{id} + " " + std::string{label});
    std::string found;
    for (auto const& tier : scheme(id).tiers)
      for (auto const& each : tier.labels)
        if (each == label) found += tier.key;
    EXPECT_EQ(found, expected);
  }
}

TEST(Schemes, FindTheBandOfATotal) {
  struct Case {
    std::string_view id;
    std::string_view total;
    std::string band;
  } const cases[] = {
      {"cn-2020-10", "100", "excellent"},
      {"cn-2020-10", "90", "excellent"},
      {"cn-2020-10", "89.99", "good"},
      {"cn-2020-10", "80", "good"},
      {"cn-2020-10", "79.99", "fair"},
      {"cn-2020-10", "60", "fair"},
      {"cn-2020-10", "59.99", "poor"},
      {"cn-2020-10", "0", "poor"},
      {"cn-2020-10", "100.01", ""},
      {"cn-2020-10", "-1", ""},
      {"sx-yangquan-dept", "97", "excellent"},
      {"hb-hubei", "97", ""},
  };
  for (auto const& [id, total, expected] : cases) {
    SCOPED_TRACE(std::string{id} + " " + std::string{total});
    auto const* band = scheme(id).band_of(decimal(total));
    EXPECT_EQ(band ? band->key : "", expected);
  }
}

TEST(Schemes, SplitThePointsByWhatAFormSets) {
  auto const points = [](std::vector<GroupSpec> const& groups) {
    std::string text;
    for (auto const& group : groups) text += group.key + "=" + text_of(group.points) + " ";
    return text;
  };
  struct Case {
    std::string_view id;
    std::vector<std::string> without;
    std::string groups;
  } const cases[] = {
      {"cn-2021-101", {}, "cost=20 output=40 benefit=20 satisfaction=10 "},
      {"cn-2021-101", {"cost"}, "output=50 benefit=30 satisfaction=10 "},
      {"cn-2021-101", {"satisfaction"}, "cost=20 output=40 benefit=30 "},
      {"cn-2021-101", {"satisfaction", "cost"}, "output=50 benefit=40 "},
      {"cn-2021-101", {"cost", "management"}, "output=50 benefit=30 satisfaction=10 "},
      {"cn-2021-101", {"benefit"}, "cost=20 output=40 benefit=20 satisfaction=10 "},
      {"cn-2020-10", {"cost"}, "output=50 benefit=30 satisfaction=10 "},
  };
  for (auto const& [id, without, groups] : cases) {
    SCOPED_TRACE(std::string{id} + " " + testing::PrintToString(without));
    EXPECT_EQ(points(scheme(id).groups_without(without)), groups);
  }
}

TEST(Schemes, InterpolateSatisfactionOnlyFor101) {
  auto const& satisfaction = scheme("cn-2021-101").satisfaction;
  EXPECT_EQ(satisfaction.formula, SatisfactionFormula::interpolate);
  EXPECT_EQ(satisfaction.full, ratio("0.9"));
  EXPECT_EQ(satisfaction.zero, ratio("0.6"));
  EXPECT_EQ(scheme("cn-2021-101").assignments.size(), 4u);
  for (auto const id : {"cn-2020-10", "hb-hubei", "gx-guangxi"})
    EXPECT_EQ(scheme(id).satisfaction.formula, SatisfactionFormula::as_positive) << id;
}

TEST(Schemes, DeductForDepartmentRatios) {
  struct Case {
    std::string key;
    RatioFormula formula;
    std::string points;
    std::string full;
    std::string off;
  };
  using F = RatioFormula;
  Case const cases[] = {
      {"staff-control-5", F::deduct_above, "5", "1", "0.5"},
      {"staff-control-1", F::deduct_above, "1", "1", "0.1"},
      {"three-public-8", F::deduct_above, "8", "0", "0.8"},
      {"three-public-3", F::deduct_above, "3", "0", "0.3"},
      {"reception-2", F::deduct_above, "2", "0", "0.2"},
      {"vehicles-2", F::deduct_above, "2", "0", "0.2"},
      {"budget-completion-20", F::proportional, "20", "-", "-"},
  };
  auto const& ratios = scheme("dept-input-process").ratios;
  ASSERT_EQ(ratios.size(), std::size(cases));
  for (std::size_t i = 0; i < ratios.size(); ++i) {
    SCOPED_TRACE(cases[i].key);
    EXPECT_EQ(ratios[i].key, cases[i].key);
    EXPECT_EQ(ratios[i].formula, cases[i].formula);
    EXPECT_EQ(ratios[i].points.to_string(), cases[i].points);
    EXPECT_EQ(ratios[i].full ? ratios[i].full->to_string() : "-", cases[i].full);
    EXPECT_EQ(text_of(ratios[i].off), cases[i].off);
  }
}

TEST(Schemes, RecogniseTheirForms) {
  EXPECT_THAT(scheme("sx-yangquan-dept").recognition.places, ElementsAre("阳泉"));
  EXPECT_THAT(scheme("sx-yangquan-dept").recognition.form_kinds,
              ElementsAre("department-self-assessment"));
  EXPECT_THAT(scheme("cn-2020-10").recognition.places, IsEmpty());
  EXPECT_THAT(scheme("tj-tianjin").recognition.places,
              testing::IsSupersetOf({"天津", "河北", "廊坊"}));
}

TEST(Schemes, SayHowFarEachValueCanBeReliedOn) {
  struct Case {
    std::string_view id;
    std::string_view path;
    std::string value;
    Confidence confidence;
    std::string inherited_from;
  };
  using C = Confidence;
  Case const cases[] = {
      {"cn-2020-10", "execution.points", "10", C::verified, ""},
      {"cn-2020-10", "groups.output.points", "50", C::verified, ""},
      {"cn-2020-10", "tiers.2", "[0.6, 0.8)", C::practice, ""},
      {"cn-2020-10", "bands.excellent", "[90, 100]", C::practice, ""},
      {"cn-2020-10", "rounding.tolerance", "0.005", C::design, ""},
      {"cn-2021-101", "groups.cost.points", "20", C::unverified, ""},
      {"cn-2021-101", "splits.cost+satisfaction.benefit.points", "40", C::unverified, ""},
      {"cn-2021-101", "satisfaction.full", "90%", C::unverified, ""},
      {"cn-2021-101", "quantitative.reverse", "linear-excess", C::practice, "cn-2020-10"},
      {"hb-hubei", "quantitative.reverse", "inverse-ratio", C::verified, ""},
      {"sx-yangquan-dept", "score_level", "group", C::document, ""},
      {"sx-yangquan-dept", "bands.poor", "[0, 60)", C::document, ""},
      {"sx-yangquan-dept", "over.review_ratio", "1.2", C::practice, "cn-2020-10"},
      {"gx-guangxi", "groups.benefit.points", "30", C::unverified, ""},
      {"gx-guangxi", "over.explain_ratio", "1.3", C::practice, ""},
      {"sc-sichuan-2023", "execution.explain_below", "90%", C::verified, ""},
      {"zj-zhejiang", "execution.over100", "allow", C::practice, ""},
      {"dept-input-process", "ratios.staff-control-5", "5", C::verified, ""},
      {"dept-input-process", "quantitative.positive", "unstated", C::unverified, ""},
      {"hn-county-transfer", "quantitative.reverse", "unstated", C::verified, ""},
      {"hb-hubei", "quantitative.positive", "ratio", C::verified, ""},
      {"zj-zhejiang", "quantitative.positive", "ratio", C::practice, "cn-2020-10"},
  };
  for (auto const& [id, path, value, confidence, inherited_from] : cases) {
    SCOPED_TRACE(std::string{id} + " " + std::string{path});
    auto const* provenance = scheme(id).find(path);
    ASSERT_NE(provenance, nullptr);
    EXPECT_EQ(provenance->value, value);
    EXPECT_EQ(provenance->cite.confidence, confidence);
    EXPECT_EQ(provenance->inherited_from, inherited_from);
  }
  EXPECT_EQ(scheme("hb-hubei").find("bands.good"), nullptr);
  EXPECT_EQ(scheme("sc-sichuan-2023").find("groups.output.points"), nullptr);
}

TEST(Schemes, StateEveryPathOnce) {
  for (auto const& each : shipped().schemes) {
    std::vector<std::string> paths;
    for (auto const& provenance : each.provenance) paths.push_back(provenance.path);
    std::ranges::sort(paths);
    EXPECT_EQ(std::ranges::adjacent_find(paths), paths.end()) << each.id;
  }
}

}  // namespace
}  // namespace jixiao::rulebook
