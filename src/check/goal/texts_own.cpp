#include <algorithm>

#include "base/text.hpp"
#include "check/goal/checks.hpp"
#include "check/goal/goal_words.hpp"
#include "check/report.hpp"
#include "check/rows.hpp"
#include "check/texts.hpp"

namespace jixiao::check {

// A text that speaks of itself as an office of another kind (我厅 on the form of a 局) was written
// elsewhere.
void texts_own(Facts const& facts, rulebook::CheckSpec const& spec,
               std::vector<Finding>& findings) {
  auto const& form = facts.form;
  if (is_blank(form.department)) return;
  std::string const names = *form.department + form.unit.value_or("") + form.project.value_or("");
  for (auto const& text : texts_of(facts)) {
    for (auto const& group : word_groups(spec, "offices")) {
      auto const& self = group.front();
      auto const at = text.text.find(self);
      if (at == std::string_view::npos || contains_any(names, {group.begin() + 1, group.end()}))
        continue;
      auto& finding =
          report(facts, spec, text.at, std::string(text.subject), {{"text", self}}, findings);
      finding.quotes.push_back({finding.subject, std::string(text.text), at, self.size()});
    }
  }
}

}  // namespace jixiao::check
