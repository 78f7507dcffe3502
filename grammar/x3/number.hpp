#pragma once

#include "grammar/x3/config.hpp"

// 数: an exact decimal as forms write it.
//   number    ::= [ "-" | "负" ] ( printed | spoken )
//   printed   ::= digits { "," digit digit digit } [ "." digits ] { magnitude } [ printed ]
//   spoken    ::= Chinese numerals
//   magnitude ::= 万 | 亿 | 千 | 百      (千万 is 7)
//   95   1,346.05   1200万   1亿2000万   一百二十三万   三点五   壹仟   两   二〇二四
// A number with a leading zero (01), with a second point (1.2.3) or with more than 18 digits is
// none; 三五百 and 几十 are none either.
namespace jixiao::grammar {

struct Number {
  Decimal value;
  Decimal coefficient;  // what stands before the last magnitude: 20 in 20万
  int power = 0;        // of that magnitude
};

// Reads at the front of `text` and takes what it read.
bool read_number(std::string_view& text, Vocabulary const& words, Number& number);
// True where a Chinese numeral, 负 or 半 may begin: a quick look that may be mistaken.
bool may_be_numeral(std::string_view text);
// Chinese numerals alone.
bool read_spoken(std::string_view& text, Number& number);

struct number_parser : x3::parser<number_parser> {
  using attribute_type = Number;
  [[maybe_unused]] static constexpr bool has_attribute = true;

  template <class RContext, class Attribute>
  bool parse(Iterator& first, Iterator const& last, Context const& context, RContext const&,
             Attribute& attribute) const {
    std::string_view text = between(first, last);
    Number number;
    if (!read_number(text, x3::get<words_tag>(context), number)) return false;
    first = text.data();
    x3::traits::move_to(number, attribute);
    return true;
  }
};
inline constexpr number_parser number{};

}  // namespace jixiao::grammar
