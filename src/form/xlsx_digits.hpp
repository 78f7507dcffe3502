#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace jixiao::form {

// The digits of one number, '0' to '9', in place: a sheet has a million of them.
class DigitText {
 public:
  static constexpr std::size_t most = 64;

  [[nodiscard]] std::size_t size() const { return end_ - begin_; }
  [[nodiscard]] bool empty() const { return begin_ == end_; }
  [[nodiscard]] char operator[](std::size_t i) const { return text_[begin_ + i]; }
  [[nodiscard]] char& operator[](std::size_t i) { return text_[begin_ + i]; }
  void push_back(char digit) { text_[end_++] = digit; }
  void shorten(std::size_t size) { end_ = begin_ + size; }
  // Zeros at the end are dropped, and those in front, which are counted.
  std::size_t strip() {
    while (!empty() && text_[end_ - 1] == '0') --end_;
    auto const before = begin_;
    while (!empty() && text_[begin_] == '0') ++begin_;
    return begin_ - before;
  }

 private:
  std::array<char, most> text_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
};

// A number as its decimal digits: 0.digits times 10^point, no zeros at either end. Zero has none.
struct Digits {
  bool negative = false;
  DigitText digits;
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
