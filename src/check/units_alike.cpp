#include "check/units_alike.hpp"

#include <algorithm>

namespace jixiao::check {

namespace {

bool is_member(std::string_view family, std::string_view unit) {
  while (!family.empty()) {
    auto const end = std::min(family.find('/'), family.size());
    if (family.substr(0, end) == unit) return true;
    family.remove_prefix(std::min(end + 1, family.size()));
  }
  return false;
}

bool is_yearly(std::string_view rate, std::string_view unit) {
  static constexpr std::string_view yearly = "/年";
  return rate.size() == unit.size() + yearly.size() && rate.starts_with(unit) &&
         rate.ends_with(yearly);
}

}  // namespace

std::string_view unit_of(ast::Expression const& value) {
  if (auto const* bound = std::get_if<ast::Bound>(&value.node)) return bound->quantity.unit;
  if (auto const* range = std::get_if<ast::Range>(&value.node)) return range->unit;
  if (auto const* about = std::get_if<ast::Approximate>(&value.node)) return about->quantity.unit;
  if (auto const* band = std::get_if<ast::Tolerance>(&value.node)) return band->unit;
  return {};
}

bool units_alike(WordList families, std::string_view a, std::string_view b) {
  return is_yearly(a, b) || is_yearly(b, a) || families.any([&](std::string_view family) {
    return is_member(family, a) && is_member(family, b);
  });
}

}  // namespace jixiao::check
