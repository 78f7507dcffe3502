#include "grammar/x3/context.hpp"

#include <algorithm>

#include "grammar/x3/normal.hpp"
#include "grammar/x3/unit.hpp"

namespace jixiao::grammar {
namespace {

using ast::Expression;

// The unit in an indicator's name, with the magnitude before it.
struct NamedUnit {
  std::optional<ast::Relation> relation;
  int power = 0;
  std::string unit;
};

auto const relation_is = [](auto& context) {
  x3::_val(context).relation = relation_of(x3::_attr(context)->means);
};
auto const power_is = [](auto& context) {
  x3::_val(context).power += x3::_attr(context)->means.front() - '0';
};
auto const unit_is = [](auto& context) { x3::_val(context).unit = x3::_attr(context); };

using named_rule = x3::rule<struct named_unit_tag, NamedUnit>;
named_rule const named{"unit"};
auto const named_def = -("单位" >> -x3::lit(':')) >> -word(List::relation_before)[relation_is] >>
                       *word(List::placeholder) >>
                       *word(List::magnitude)[power_is] >> unit[unit_is];
BOOST_SPIRIT_DEFINE(named)

// (≥**平方米) at the end of the name, or a name that is a unit and nothing else.
std::optional<NamedUnit> unit_in(std::string_view name, Vocabulary const& words) {
  NamedUnit found;
  if (reads(unit, name, words, found.unit)) return found;
  if (!name.ends_with(')')) return std::nullopt;
  auto const open = name.rfind('(');
  if (open == std::string_view::npos || open == 0) return std::nullopt;
  std::string_view const inside = name.substr(open + 1, name.size() - open - 2);
  found = {};
  if (!reads(named, inside, words, found)) return std::nullopt;
  return found;
}

struct Lend {
  NamedUnit const& from;

  void operator()(ast::Bound& bound) const {
    if (!bound.quantity.unit.empty() || !shift(bound.quantity.value)) return;
    bound.quantity.unit = from.unit;
    if (bound.implicit && from.relation) {
      bound.relation = *from.relation;
      bound.implicit = false;
    }
  }
  void operator()(ast::Range& range) const {
    if (!range.unit.empty()) return;
    auto const low = range.low.shifted(from.power);
    auto const high = range.high.shifted(from.power);
    if (!low || !high) return;
    range.low = *low;
    range.high = *high;
    range.unit = from.unit;
  }
  void operator()(ast::Approximate& about) const {
    if (about.quantity.unit.empty() && shift(about.quantity.value)) about.quantity.unit = from.unit;
  }
  void operator()(ast::Tolerance& tolerance) const {
    if (tolerance.unit.empty() && from.power == 0) tolerance.unit = from.unit;
  }
  void operator()(auto&) const {}

 private:
  [[nodiscard]] bool shift(Decimal& value) const {
    auto const shifted = value.shifted(from.power);
    if (shifted) value = *shifted;
    return shifted.has_value();
  }
};

struct UnitOf {
  std::string_view operator()(ast::Bound const& bound) const { return bound.quantity.unit; }
  std::string_view operator()(ast::Range const& range) const { return range.unit; }
  std::string_view operator()(ast::Approximate const& about) const { return about.quantity.unit; }
  std::string_view operator()(ast::Tolerance const& tolerance) const { return tolerance.unit; }
  std::string_view operator()(auto const&) const { return {}; }
};

bool is_money(std::string_view unit) {
  return unit.ends_with("元") || unit == "角";
}

// Ends in a word for costs, parentheses aside.
bool is_cost(std::string_view name, Vocabulary const& words) {
  if (name.ends_with(')')) name = name.substr(0, name.rfind('('));
  for (std::size_t start = name.size(); start > 0 && name.size() - start < 15;) {
    do --start;
    while (start > 0 && (static_cast<unsigned char>(name[start]) & 0xC0) == 0x80);
    if (words.find(List::cost_name, name.substr(start)) != nullptr) return true;
  }
  return false;
}

void note(Expression& tree) {
  static constexpr std::string_view id = "TV-UNIT-MALFORMED";
  if (std::ranges::find(tree.notes, id) == tree.notes.end()) tree.notes.emplace_back(id);
}

}  // namespace

void heed_name(std::string_view name, Vocabulary const& words, Expression& tree) {
  Normal const normal{name};
  if (normal.text().empty()) return;
  if (auto const found = unit_in(normal.text(), words)) std::visit(Lend{*found}, tree.node);
  std::string_view const unit_text = std::visit(UnitOf{}, tree.node);
  auto const slash = unit_text.find('/');
  bool const priced = is_money(unit_text.substr(0, slash)) || unit_text.starts_with('%') ||
                      unit_text.starts_with("次/") || slash == 0;
  if (slash != std::string_view::npos && !priced && is_cost(normal.text(), words)) note(tree);
}

void doubt_unit(Expression& tree, Vocabulary const&) {
  if (auto const* const bound = std::get_if<ast::Bound>(&tree.node);
      bound != nullptr && bound->quantity.unit.find('/') == std::string::npos)
    return;
  std::string_view rest = std::visit(UnitOf{}, tree.node);
  auto slash = rest.find('/');
  if (slash == std::string_view::npos) return;
  std::vector<std::string_view> factors{rest.substr(0, slash)};
  while (slash != std::string_view::npos) {
    rest.remove_prefix(slash + 1);
    slash = rest.find('/');
    std::string_view const factor = rest.substr(0, slash);
    if (is_money(factor) || std::ranges::find(factors, factor) != factors.end()) return note(tree);
    factors.push_back(factor);
  }
}

}  // namespace jixiao::grammar
