#include "form/placed_forms.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace jixiao::form {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Form assessment(std::vector<std::string> const& weights) {
  Form form;
  form.kind = Kind::project_self_assessment;
  form.source.at = "line 1-9";
  for (auto const& weight : weights) form.indicators.emplace_back().weight = weight;
  return form;
}

struct Noted {
  std::vector<Form> forms;
  Errors errors;
};

Noted noted(Form form) {
  Noted out{{std::move(form)}, {}};
  note_placed("f.pdf", out.forms, out.errors);
  return out;
}

TEST(PlacedForms, AreNoted) {
  auto const out = noted(assessment({"50", "30", "20"}));
  EXPECT_THAT(out.errors, IsEmpty());
  ASSERT_EQ(out.forms.size(), 1u);
  EXPECT_THAT(out.forms[0].notes, ElementsAre("PARSE-PLACED"));
  auto target = assessment({});
  target.kind = Kind::project_target;
  EXPECT_THAT(noted(target).forms.at(0).notes, IsEmpty());
}

TEST(PlacedForms, WhosePointsAddUpToTooMuchAreLeftOut) {
  EXPECT_EQ(noted(assessment({"60", "60"})).forms.size(), 1u);
  auto const out = noted(assessment({"60", "60", "1"}));
  EXPECT_THAT(out.forms, IsEmpty());
  ASSERT_EQ(out.errors.size(), 1u);
  EXPECT_EQ(out.errors[0].place.at, "line 1-9");
  EXPECT_THAT(out.errors[0].what.en, testing::HasSubstr("points add up to 121"));
}

TEST(PlacedForms, KeepTheirFundsOnlyWithTheRateOfTheirAmounts) {
  auto form = assessment({"10"});
  form.funds.unit = "万元";
  form.funds.adjusted = "520.00";
  form.funds.executed = "507.00";
  form.funds.score = "9.75";
  for (auto const rate : {"97.50%", "97.5", "97.51%"}) {
    form.funds.rate = rate;
    EXPECT_EQ(noted(form).forms[0].funds.executed, "507.00") << rate;
  }
  for (auto const rate : {"97.60%", "10", ""}) {
    form.funds.rate = rate;
    auto const out = noted(form).forms.at(0);
    EXPECT_EQ(out.funds.executed, std::nullopt) << rate;
    EXPECT_EQ(out.funds.score, std::nullopt) << rate;
    EXPECT_EQ(out.funds.unit, "万元");
    EXPECT_THAT(out.notes, ElementsAre("PARSE-PLACED", "PARSE-FUNDS"));
  }
  form.funds.rate = "97.5%";
  auto& source = form.funds.sources.emplace_back();
  source.adjusted = "29";
  source.executed = "27.8";
  EXPECT_EQ(noted(form).forms[0].funds.sources.size(), 1u);
  source.rate = "9";
  EXPECT_THAT(noted(form).forms[0].funds.sources, IsEmpty());
}

}  // namespace
}  // namespace jixiao::form
