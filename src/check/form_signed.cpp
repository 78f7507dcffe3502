#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/report.hpp"
#include "check/word_list.hpp"

namespace jixiao::check {

// Who filled the form in and when: one finding that lists what is printed and left blank.
void form_signed(Facts const& facts, rulebook::CheckSpec const& spec,
                 std::vector<Finding>& findings) {
  if (!facts.form.is_self_assessment() || is_placed(facts.form)) return;
  auto const keys = word_list(spec, "fields");
  std::string blank;
  std::string_view at;
  for (auto const& statement : facts.form.statements) {
    if (!keys.holds(statement.key)) continue;
    if (!trim(statement.text).empty()) continue;
    if (blank.empty()) at = statement.at;
    blank += (blank.empty() ? "" : "、") + statement.name;
  }
  if (!blank.empty()) report(facts, spec, at, blank, {}, findings);
}

}  // namespace jixiao::check
