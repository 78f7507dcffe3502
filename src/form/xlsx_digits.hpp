#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace jixiao::form {

// A number as its decimal digits: 0.digits times 10^point, no zeros at either end. Zero has none.
struct Digits {
  bool negative = false;
  std::string digits;
  int point = 0;

  [[nodiscard]] bool is_zero() const { return digits.empty(); }
  // Half up, away from zero.
  void round_to_digits(int count);
  void round_to_places(int places) { round_to_digits(point + places); }
  // Plain notation without sign: at least `whole` digits before the point and `least` behind it.
  [[nodiscard]] std::string plain(int whole, int least, bool thousands) const;
};

// "8.6199999999999999E-1"; nothing when the text is no number or one beyond any amount.
[[nodiscard]] std::optional<Digits> digits_of(std::string_view stored);

}  // namespace jixiao::form
