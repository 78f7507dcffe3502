#include "check/printed_bands.hpp"

#include <gtest/gtest.h>

namespace jixiao::check {

namespace {

using End = PrintedBand::End;

char letter(End end) {
  switch (end) {
    case End::in: return 'i';
    case End::out: return 'o';
    case End::open: return '?';
    case End::none: return '-';
  }
  return ' ';
}

// "80i-90?" for a band from 80, which is in, to 90, which is open to reading.
std::string written(std::vector<PrintedBand> const& bands) {
  std::string text;
  for (auto const& band : bands) {
    if (!text.empty()) text += ' ';
    text += band.low_end == End::none ? "" : band.low.to_string();
    text += letter(band.low_end);
    text += band.high_end == End::none ? "" : band.high.to_string();
    text += letter(band.high_end);
  }
  return text;
}

}  // namespace

TEST(PrintedBands, ReadWhatFormsPrint) {
  struct Case {
    char const* sentence;
    char const* bands;
  };
  for (auto const& [sentence, bands] : {
           Case{"100-90(含)分为优、90-80(含)分为良、80-60(含)分为中、60分以下为差",
                "90i100i 80i90i 60i80i -60?"},
           Case{"90（含）-100分为优，80（含）-90分为良，60（含）-80分为中，60分以下为差",
                "90i100? 80i90? 60i80? -60?"},
           Case{"总分设置为100分;等级划分为4档：90分（含）以上为优，80-90分（不含90分）为良",
                "90i- 80i90o"},
           Case{"优：90-100分；良：80-89分；中：60-79分；差：59分以下",
                "90i100i 80i89i 60i79i -59?"},
           Case{"预算执行率10分、产出指标50分", ""},
           Case{"", ""},
       }) {
    SCOPED_TRACE(sentence);
    EXPECT_EQ(written(printed_bands(sentence)), bands);
  }
}

TEST(PrintedBands, KeepTheClauseTheyStandIn) {
  auto const bands = printed_bands("90分以上为优，90分以下为良");
  ASSERT_EQ(bands.size(), 2u);
  EXPECT_EQ(bands[0].text, "90分以上为优");
}

}  // namespace jixiao::check
