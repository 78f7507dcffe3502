#include "grammar/x3/bound.hpp"

namespace jixiao::grammar {
namespace {

// A bound being read; the parts of it that come before their place.
struct Draft {
  ast::Bound bound;
  std::string per;  // of 每人每天
  bool related = false;
};

auto const set_each = [](auto& context) { x3::_val(context).bound.each = true; };
auto const set_per = [](auto& context) {
  auto& val = x3::_val(context);
  val.per += '/';
  val.per += x3::_attr(context)->means;
};
auto const set_relation = [](auto& context) {
  auto& draft = x3::_val(context);
  ast::Relation const relation = relation_of(x3::_attr(context)->means);
  if (draft.related && draft.bound.relation != relation) x3::_pass(context) = false;
  draft.bound.relation = relation;
  draft.related = true;
};
auto const set_quantity = [](auto& context) {
  auto& draft = x3::_val(context);
  auto& measured = x3::_attr(context);
  draft.bound.quantity = {measured.number.value, std::move(measured.unit)};
  draft.bound.quantity.unit += draft.per;
};

// 20241231 may be a day as well as a number.
bool looks_like_day(ast::Quantity const& quantity) {
  auto const value = quantity.value.coefficient();
  if (!quantity.unit.empty() || quantity.value.scale() != 0 || value < 19900101 || value > 20991231)
    return false;
  auto const month = value / 100 % 100;
  auto const day = value % 100;
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}
bool is_calendar(ast::Quantity const& quantity) {
  if (quantity.unit == "月" || quantity.unit == "月份") return true;
  if (looks_like_day(quantity)) return true;
  if (quantity.unit != "年" && quantity.unit != "年度") return false;
  auto const year = quantity.value;
  return year.scale() == 0 && year.coefficient() >= 1900 && year.coefficient() <= 2200;
}
auto const settle = [](auto& context) {
  auto& draft = x3::_val(context);
  draft.bound.implicit = !draft.related;
  if (is_calendar(draft.bound.quantity)) x3::_pass(context) = false;
};

auto const front = word(List::filler) | word(List::each)[set_each];
auto const relation = word(List::relation_before)[set_relation];
// 37个内设机构: what goes on in words is no relation.
auto const after = word(List::relation_after)[set_relation] >> !x3::char_('\xE3', '\xE9');

using draft_rule = x3::rule<struct bound_draft_tag, Draft>;
draft_rule const draft{"bound"};
auto const draft_def =
    (relation >> -relation >> *front >> quantity[set_quantity] >> -after >> x3::eps[settle]) |
    (*front >> *("每" >> word(List::unit)[set_per]) >> -relation >> -relation >> *front >>
     quantity[set_quantity] >> -after >> x3::eps[settle]);
BOOST_SPIRIT_DEFINE(draft)

auto const take_bound = [](auto& context) {
  x3::_val(context) = std::move(x3::_attr(context).bound);
};
auto const bound_def = draft[take_bound];

}  // namespace

BOOST_SPIRIT_DEFINE(bound)
BOOST_SPIRIT_INSTANTIATE(bound_rule, Iterator, Context)

}  // namespace jixiao::grammar
