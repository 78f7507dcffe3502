#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/report.hpp"
#include "check/rows.hpp"
#include "check/texts.hpp"

namespace jixiao::check {

void field_truncated(Facts const& facts, rulebook::CheckSpec const& spec,
                     std::vector<Finding>& findings) {
  auto const endings = spec.words("endings");
  auto const complete = spec.words("complete");
  for (auto const& text : texts_of(facts.form)) {
    if (!looks_cut(text.text, endings, complete)) continue;
    report(facts, spec, text.at, text.subject, {{"text", fit(text.text, 40)}}, findings);
  }
}

}  // namespace jixiao::check
