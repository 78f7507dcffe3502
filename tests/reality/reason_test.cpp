#include "reason.hpp"

#include <gtest/gtest.h>

namespace jixiao::reality {

namespace {

score::Points points(char const* declared, char const* low, char const* high,
                     score::Verdict verdict) {
  score::Points points;
  points.weight = decimal("5");
  if (*declared != '\0') points.declared = decimal(declared);
  points.low = decimal(low);
  points.high = decimal(high);
  points.verdict = verdict;
  points.because = {{"rule-positive", "", {}},
                    {"missed-below", "", {{"actual", "57"}, {"target", "60"}}},
                    {"points-ratio",
                     "",
                     {{"weight", "5"}, {"actual", "57"}, {"target", "60"}, {"score", "4.75"}}}};
  return points;
}

}  // namespace

TEST(Reason, SaysWhatFollows) {
  EXPECT_EQ(reason_of({points("4.75", "4.75", "4.75", score::Verdict::confirmed), "1"}, {}),
            "follows the rule: actual 57 < target 60, missed; points = 5×57/60 = 4.75");
}

TEST(Reason, SaysHowFarAPrintedScoreIsOff) {
  auto const more = reason_of({points("5", "4.75", "4.75", score::Verdict::contradicted), "1"}, {});
  EXPECT_TRUE(more.starts_with("against the rule: ")) << more;
  EXPECT_TRUE(more.ends_with("; printed 0.25 more")) << more;
  auto const less = reason_of({points("4", "4.75", "5", score::Verdict::contradicted), "1"}, {});
  EXPECT_TRUE(less.ends_with("; printed 0.75 less")) << less;
}

TEST(Reason, TellsARoundingToWholePointsFromAnInvention) {
  auto const off = points("9", "8.62", "8.62", score::Verdict::contradicted);
  Claim claim{off, "1", Ratio{decimal("372.4"), decimal("43.2")}, false, 0};
  EXPECT_TRUE(is_coarser_rounding(claim));
  claim.places = 1;  // a form that prints 1.8 elsewhere does not round to whole points
  EXPECT_FALSE(is_coarser_rounding(claim));
}

TEST(Reason, NamesTheFindingsOfItsPlaceOnce) {
  Finding const here{"UNDER-FULL", Severity::error, {"form", "1"}, "", {}, {}, {}};
  Finding const there{"DEV-REASON", Severity::error, {"form", "2"}, "", {}, {}, {}};
  auto const text = reason_of({points("5", "4.75", "4.75", score::Verdict::contradicted), "1"},
                              {here, there, here});
  EXPECT_TRUE(text.ends_with(" (UNDER-FULL)")) << text;
}

TEST(Reason, SaysWhenThereIsNothingToCompare) {
  auto const text = reason_of({points("", "0", "5", score::Verdict::undeterminable), "1"}, {});
  EXPECT_TRUE(text.starts_with("no score printed: ")) << text;
}

}  // namespace jixiao::reality
