#include "check/across/judge.hpp"

#include <algorithm>

namespace jixiao::check {

namespace {

bool is_additive(Constraint const& target, Units const& units) {
  auto const* bound = bound_of(target);
  if (bound == nullptr) return false;
  auto const unit = yearless(bound->quantity.unit);
  return unit.find('/') == std::string::npos && units.dimension(unit) != "ratio" && unit != "%";
}

std::optional<Ratio> sum_of(std::vector<Supporter> const& all, bool same_names_only) {
  Ratio sum;
  int count = 0;
  for (auto const& one : all) {
    if (same_names_only && !one.same_name) continue;
    if (!one.value) return std::nullopt;
    sum = sum + *one.value;
    ++count;
  }
  if (count < 2) return std::nullopt;
  return sum;
}

bool is_cap(Constraint const& target) {
  auto const relation = bound_of(target)->relation;
  return relation == ast::Relation::at_most || relation == ast::Relation::less_than;
}

// Where nothing but the values can be at fault. Of an amount: the department gives up what one of
// its projects promises, or asks for what its only project does not give. Of a rate or a price: it
// asks for more than its only project; for less it may ask, as it speaks of more than that.
bool is_conflict(Constraint const& target, Supporter const& one, Ratio const& own, bool alone,
                 bool additive) {
  bool const cap = is_cap(target);
  if (additive) return alone || (!cap && own < *one.value);
  return alone && (cap ? own < *one.value : own > *one.value);
}

}  // namespace

Judgement judge(Constraint const& target, std::vector<Supporter> const& all, Units const& units) {
  auto const equal = [](Supporter const& one) { return one.match == Match::equal; };
  if (std::ranges::all_of(all, equal)) return {Relation::agreement};
  bool const alone = all.size() == 1;
  auto const* bound = bound_of(target);
  if (bound == nullptr) {
    if (std::ranges::any_of(all, equal)) return {Relation::agreement};
    // A department may be done later than one of its projects, never earlier.
    auto const& one = all.front();
    if (!alone || !one.same_name || one.match != Match::differs) return {};
    auto const& days = one.node.row->target->days;
    bool const later = target.days && days && target.days->last >= days->first;
    return later ? Judgement{} : Judgement{Relation::conflict, one.node};
  }
  Ratio const own(bound->quantity.value);
  bool const additive = is_additive(target, units);
  for (bool const same_names : {false, true})
    if (auto const sum = sum_of(all, same_names); additive && sum && *sum == own)
      return {Relation::sum};
  std::optional<Ratio> low;
  std::optional<Ratio> high;
  for (auto const& one : all) {
    if (!one.value) continue;
    low = low ? std::min(*low, *one.value) : *one.value;
    high = high ? std::max(*high, *one.value) : *one.value;
  }
  if (!low) return {};
  if (!additive && *low <= own && own <= *high) return {Relation::agreement};
  for (auto const& one : all)
    if (one.same_name && one.match == Match::differs && one.value &&
        is_conflict(target, one, own, alone, additive))
      return {Relation::conflict, one.node};
  return {};
}

}  // namespace jixiao::check
