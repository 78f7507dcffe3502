#include <algorithm>
#include <deque>
#include <map>

#include "base/text.hpp"
#include "check/across/checks.hpp"
#include "check/across/support.hpp"
#include "check/across/values.hpp"

namespace jixiao::check {

namespace {

// A price per head, per day: what one of something may cost.
struct Standard {
  Member const* member;
  Row const* row;
  ast::Quantity const* price;
};

// 元/人/天 and 元/天/人 are one unit.
std::string unit_key(std::string_view unit) {
  auto const parts = split_rate(unit);
  auto denominators = parts.denominators;
  std::ranges::sort(denominators);
  std::string key(parts.numerator);
  for (auto const& one : denominators) (key += '/') += one;
  return key;
}

std::optional<Standard> standard_in(Member const& member, Row const& row, Units const& units) {
  if (!is_cost(row) || row.target == nullptr || is_doubtful(*row.printed)) return std::nullopt;
  auto const* bound = bound_of(*row.target);
  if (bound == nullptr || bound->each || !row.target->expression.notes.empty()) return std::nullopt;
  auto const& unit = bound->quantity.unit;
  if (split_rate(unit).denominators.empty() || units.dimension(unit) != "money")
    return std::nullopt;
  return Standard{&member, &row, &bound->quantity};
}

// Worth typing: a price is a unit over another.
bool may_hold_prices(form::Form const& form) {
  return std::ranges::any_of(form.indicators, [](form::Indicator const& row) {
    return row.target && contains(folded(*row.target), "/");
  });
}

void look(std::vector<Standard> const& same, rulebook::CheckSpec const& spec, Units const& units,
          std::vector<Finding>& findings) {
  auto const& first = same.front();
  auto const differs = [&](Standard const& other) {
    auto const factor = units.factor(other.price->unit, first.price->unit);
    return factor && Ratio(other.price->value) * *factor != Ratio(first.price->value);
  };
  auto const other = std::ranges::find_if(same, differs);
  if (other == same.end()) return;
  auto const& value = first.row->target->text;
  auto const& second = other->row->target->text;
  auto& finding = report(spec, {first.member->document->file, first.row->printed->at},
                         subject_of(*first.row->printed),
                         {{"value", value},
                          {"other", second},
                          {"name", subject_of(*other->row->printed)},
                          {"project", first.member->form->project.value_or("")},
                          {"second", other->member->form->project.value_or("")}},
                         findings);
  finding.quotes = {{subject_of(*first.row->printed), value, 0, value.size()}};
  for (auto const& one : same) {
    if (!differs(one)) continue;
    finding.also.push_back({one.member->document->file, one.row->printed->at});
    auto const& text = one.row->target->text;
    finding.quotes.push_back({subject_of(*one.row->printed), text, 0, text.size()});
  }
}

}  // namespace

void standards_agree(AcrossFacts const& facts, rulebook::CheckSpec const& spec,
                     std::vector<Finding>& findings) {
  auto const& units = facts.rules().units;
  auto const general = spec.words("general");
  auto const vague = spec.words("vague");
  for (auto const& group : facts.departments()) {
    std::map<std::string, std::vector<Standard>> items;
    std::deque<TypedRows> typed;  // of this department only: there may be many
    for (auto const* member : group) {
      if (member->form->is_self_assessment() || !may_hold_prices(*member->form)) continue;
      typed.push_back(typed_rows({*member->form, nullptr, nullptr, facts.rules()}));
      for (auto const& row : typed.back().rows) {
        if (is_blank(row.printed->name)) continue;
        auto const standard = standard_in(*member, row, units);
        auto const core = core_of(*row.printed->name, general);
        if (standard && !core.empty() && std::ranges::find(vague, core) == vague.end())
          items[core + " " + unit_key(standard->price->unit)].push_back(*standard);
      }
    }
    for (auto const& [item, same] : items) look(same, spec, units, findings);
  }
}

}  // namespace jixiao::check
