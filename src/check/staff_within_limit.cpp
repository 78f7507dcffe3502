#include <algorithm>

#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/report.hpp"
#include "check/rows.hpp"

namespace jixiao::check {

namespace {

// The whole number right behind one of the words: 在编人员数247人 → 247. Nothing when the words are
// absent, or stand before different numbers.
std::optional<Decimal> number_behind(std::string_view text, std::vector<std::string> const& words) {
  std::optional<Decimal> found;
  for (auto const& word : words) {
    for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
      auto rest = text.substr(at + word.size());
      while (rest.starts_with(':') || rest.starts_with('(')) rest.remove_prefix(1);
      auto const digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
      auto const value = Decimal::parse(rest.substr(0, digits));
      if (!value) continue;
      if (found && *found != *value) return std::nullopt;
      found = value;
    }
  }
  return found;
}

}  // namespace

void staff_within_limit(Facts const& facts, rulebook::CheckSpec const& spec,
                        std::vector<Finding>& findings) {
  std::string text;
  std::string_view at;
  std::string name;
  for (auto const& statement : facts.form.statements) {
    if (statement.key != "staffing") continue;
    if (name.empty()) {
      name = statement.name;
      at = statement.at;
    }
    text += without_blanks(folded(statement.name + statement.text)) + "\n";
  }
  auto const approved = number_behind(text, spec.words("approved"));
  auto const employed = number_behind(text, spec.words("employed"));
  if (!approved || !employed || *employed <= *approved) return;
  report(facts, spec, at, name,
         {{"employed", employed->to_string()}, {"approved", approved->to_string()}}, findings);
}

}  // namespace jixiao::check
