#include <algorithm>

#include "base/text.hpp"
#include "check/value/checks.hpp"
#include "check/value/values.hpp"

namespace jixiao::check {

namespace {

// No number and nothing that stands for one, as a contract or a budget does.
bool is_unquantified(ast::Expression const& value) {
  if (auto const* compound = std::get_if<ast::Compound>(&value.node))
    return std::all_of(compound->parts.begin(), compound->parts.end(), is_unquantified);
  return std::holds_alternative<ast::Qualitative>(value.node) ||
         std::holds_alternative<ast::Completion>(value.node) ||
         std::holds_alternative<ast::Enumeration>(value.node) ||
         std::holds_alternative<ast::Text>(value.node);
}

}  // namespace

void quantity_counted(Facts const& facts, rulebook::CheckSpec const& spec,
                      std::vector<Finding>& findings) {
  auto const levels = word_list(spec, "levels");
  auto const full = word_list(spec, "full");
  for (auto const& value : values_of(facts)) {
    if (!levels.holds(value.row.level2) || !is_unquantified(value.typed.expression)) continue;
    auto const& text = value.typed.text;
    if (has_figure(text) || value.typed.expression.problem || !full.inside(text).empty()) continue;
    // What the reader took for a value, and the grammar for none, may be the end of a name.
    bool const text_alone = std::holds_alternative<ast::Text>(value.typed.expression.node);
    if (text_alone && has_note(value.row, "PARSE-VALUE")) continue;
    if (already_reported(spec, value.row.printed->at, value.row.subject, findings)) continue;
    speak(facts, spec, value, Part::all,
          {{"level", std::string(trim(value.row.printed->level2.value_or("")))}}, findings);
  }
}

}  // namespace jixiao::check
