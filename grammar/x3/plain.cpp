#include "grammar/x3/plain.hpp"

#include "grammar/x3/unit.hpp"

namespace jixiao::grammar {
namespace {

bool read_sign(std::string_view& text, ast::Bound& bound) {
  using ast::Relation;
  bound.implicit = false;
  if (text.size() > 3 && text[0] == '\xE2' && text[1] == '\x89') {
    bound.relation = text[2] == '\xA5' ? Relation::at_least : Relation::at_most;
    bool const known = text[2] == '\xA5' || text[2] == '\xA4';
    text.remove_prefix(3);
    return known;
  }
  switch (text.front()) {
    case '<': bound.relation = Relation::less_than; break;
    case '>': bound.relation = Relation::more_than; break;
    case '=': bound.relation = Relation::equal; break;
    default: bound.implicit = true; return true;
  }
  text.remove_prefix(1);
  return true;
}

// Figures and a point; what is longer than seven figures or begins with 0 is left to the rule.
bool read_figures(std::string_view& text, std::int64_t& coefficient, int& scale) {
  std::size_t at = 0;
  std::size_t point = std::string_view::npos;
  for (; at < text.size() && at < 9; ++at) {
    if (is_digit(text[at]))
      coefficient = coefficient * 10 + (text[at] - '0');
    else if (text[at] == '.' && point == std::string_view::npos && at > 0)
      point = at;
    else
      break;
  }
  std::size_t const figures = at - (point == std::string_view::npos ? 0 : 1);
  if (figures == 0 || figures > 7 || point == at - 1) return false;
  if (text[0] == '0' && at > 1 && point != 1) return false;
  scale = point == std::string_view::npos ? 0 : static_cast<int>(at - point - 1);
  text.remove_prefix(at);
  return text.empty() || (!is_digit(text[0]) && text[0] != '.' && text[0] != ',' && text[0] != ' ');
}

bool is_date(std::string_view unit) {
  return unit.starts_with("年") || unit.starts_with("月");
}

}  // namespace

bool read_plain_bound(std::string_view text, Vocabulary const& words, ast::Bound& bound) {
  std::int64_t coefficient = 0;
  int scale = 0;
  if (text.size() < 2 || !read_sign(text, bound) || !read_figures(text, coefficient, scale))
    return false;
  if (text.empty()) {
    bound.quantity.value = *Decimal::make(coefficient, scale);
    return true;
  }
  Word const* found = words.longest(List::unit, text);
  if (found == nullptr) {
    Word const* const magnitude = words.longest(List::magnitude, text);
    if (magnitude == nullptr) return false;
    scale -= magnitude->means.front() - '0';
    text.remove_prefix(magnitude->spelling.size());
    if (text.empty()) return false;
    found = words.longest(List::unit, text);
    if (found == nullptr) return false;
  }
  std::string_view const rest = text.substr(found->spelling.size());
  if (is_date(found->means)) return false;
  if (rest.empty())
    bound.quantity.unit = found->means;
  else if (rest.front() != '/' || !reads(unit, text, words, bound.quantity.unit))
    return false;
  auto const value = Decimal::make(coefficient, scale);
  if (value) bound.quantity.value = *value;
  return value.has_value();
}

}  // namespace jixiao::grammar
