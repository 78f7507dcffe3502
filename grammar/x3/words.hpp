#pragma once

#include "grammar/x3/config.hpp"

// The words of the language are data: a parser takes the longest word of a list that fits.
namespace jixiao::grammar {

struct word_parser : x3::parser<word_parser> {
  using attribute_type = Word const*;
  [[maybe_unused]] static constexpr bool has_attribute = true;

  constexpr explicit word_parser(List of) : list(of) {}

  template <class RContext, class Attribute>
  bool parse(Iterator& first, Iterator const& last, Context const& context, RContext const&,
             Attribute& attribute) const {
    Word const* const found = x3::get<words_tag>(context).longest(list, between(first, last));
    if (found == nullptr) return false;
    first += found->spelling.size();
    x3::traits::move_to(found, attribute);
    return true;
  }

  List list;
};

constexpr word_parser word(List list) {
  return word_parser{list};
}

// The relation a word means; its first code: "ge", "ge done".
inline ast::Relation relation_of(std::string_view means) {
  using ast::Relation;
  if (means.starts_with("ge")) return Relation::at_least;
  if (means.starts_with("le")) return Relation::at_most;
  if (means.starts_with("gt")) return Relation::more_than;
  if (means.starts_with("lt")) return Relation::less_than;
  return Relation::equal;
}

// One character of a text, as bytes; empty at the end.
inline std::string_view character_at(std::string_view text) {
  if (text.empty()) return {};
  auto const lead = static_cast<unsigned char>(text.front());
  std::size_t const length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  return text.substr(0, length);
}

constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
constexpr bool is_letter(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}
// The first byte of a character beyond Latin, Greek and the signs: of a Chinese one, in forms.
constexpr bool is_han(char c) {
  auto const byte = static_cast<unsigned char>(c);
  return byte >= 0xE3 && byte <= 0xE9;
}

}  // namespace jixiao::grammar
