#include <algorithm>

#include "check/value/checks.hpp"
#include "check/value/values.hpp"

namespace jixiao::check {

namespace {

// Words where a figure is due; what compares with a plan or with last year is as good as one.
bool is_word(ast::Expression const& value) {
  if (auto const* compound = std::get_if<ast::Compound>(&value.node))
    return std::all_of(compound->parts.begin(), compound->parts.end(), is_word);
  if (auto const* reference = std::get_if<ast::Reference>(&value.node))
    return !reference->relation && reference->amount.empty();
  return std::holds_alternative<ast::Qualitative>(value.node) ||
         std::holds_alternative<ast::Completion>(value.node) ||
         std::holds_alternative<ast::Enumeration>(value.node) ||
         std::holds_alternative<ast::Text>(value.node);
}

}  // namespace

void rate_measured(Facts const& facts, rulebook::CheckSpec const& spec,
                   std::vector<Finding>& findings) {
  auto const rates = word_list(spec, "rates");
  auto const others = word_list(spec, "no-rates");
  auto const full = word_list(spec, "full");
  for (auto const& value : values_of(facts)) {
    if (value.bound != nullptr || !is_word(value.typed.expression)) continue;
    auto const& name = value.row.proper_name;
    if (rates.ending(name).empty() || !others.ending(name).empty()) continue;
    if (has_figure(value.typed.text) || !full.inside(value.typed.text).empty()) continue;
    speak(facts, spec, value, Part::all, {}, findings);
  }
}

}  // namespace jixiao::check
