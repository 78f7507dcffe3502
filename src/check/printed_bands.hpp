#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"

namespace jixiao::check {

// A grade band as a form words it: 90-80(含)分为良, 60分以下为差. An end is `open` to reading when
// the words do not say whether it belongs to the band: 以下, or the far end of a range whose near
// end carries 含.
struct PrintedBand {
  enum class End { in, out, open, none };
  Decimal low;
  Decimal high;
  End low_end = End::in;
  End high_end = End::in;
  std::string text;  // the clause it stands in
};

// The bands of the sentence, highest first; what is not worded as a band is passed over.
[[nodiscard]] std::vector<PrintedBand> printed_bands(std::string_view sentence);

}  // namespace jixiao::check
