#pragma once

#include <array>
#include <string_view>

// What kinds of bytes a text holds, found in one pass over it: enough to know what there is no need
// to look for. Where they are no ASCII, blanks, brackets, quotation marks and whatever folding
// changes begin with one of the bytes marked here, as the ideographs of a form do not.
namespace jixiao::check {

struct Kind {
  static constexpr unsigned varied = 1;  // folding may change it
  static constexpr unsigned brackets = 2;
  static constexpr unsigned blanks = 4;
};

[[nodiscard]] inline unsigned kind_of(char c) {
  static constexpr std::array<unsigned char, 256> kinds = [] {
    std::array<unsigned char, 256> table{};
    for (std::size_t blank = 0; blank <= ' '; ++blank) table[blank] = Kind::blanks;
    for (unsigned char const bracket : {'(', ')', '[', ']', '{', '}'})
      table[bracket] = Kind::brackets;
    for (std::size_t const lead : {0xC2, 0xEF}) table[lead] = Kind::varied | Kind::blanks;
    for (std::size_t const lead : {0xE2, 0xE3})
      table[lead] = Kind::varied | Kind::brackets | Kind::blanks;
    return table;
  }();
  return kinds[static_cast<unsigned char>(c)];
}

[[nodiscard]] inline unsigned kinds_in(std::string_view text) {
  unsigned found = 0;
  for (char const c : text) found |= kind_of(c);
  return found;
}

}  // namespace jixiao::check
