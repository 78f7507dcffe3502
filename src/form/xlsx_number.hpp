#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace jixiao::form {

// How a workbook shows a number. A stored number is a binary double printed with up to 17 digits;
// what a person typed is its first 15, which is all that Excel shows. So the digits are rounded as
// text (half up), never turned into binary again, and the format code is applied to them: 0.862
// under 0.00% is 86.20%, 45626 under yyyy"年"m"月"d"日" is 2024年11月30日. What a code asks beyond
// digits, percent, thousands, literals and dates (fractions, exponents, conditions) is not
// imitated: the number is given plainly.
class NumberFormat {
 public:
  NumberFormat() = default;  // General
  explicit NumberFormat(std::string_view code);

  // "" for General and for ids that mean nothing.
  [[nodiscard]] static std::string_view code_of_builtin(unsigned id);

  [[nodiscard]] bool is_plain() const;  // General

  // A text that is no number comes back as it is.
  [[nodiscard]] std::string show(std::string_view stored, bool from_1904) const;

 private:
  struct Section {
    enum class Kind { general, number, date };
    Kind kind = Kind::general;
    std::string before;
    std::string after;
    int whole = 1;  // digits that are always shown before the point
    int least = 0;  // and behind it
    int most = 0;
    int power = 0;  // 2 for a percent, -3 for a comma at the end
    bool thousands = false;
    bool has_digits = true;
    std::string code;  // of a date
  };
  static Section section_of(std::string_view code);
  static Section number_section(std::string_view code);

  std::vector<Section> sections_;
};

// Whether General shows a number just as it is stored: 12, -3.25, but not 1E-2 nor
// 0.30000000000000004.
[[nodiscard]] bool is_plain_number(std::string_view stored);

}  // namespace jixiao::form
