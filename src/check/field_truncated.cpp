#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/report.hpp"
#include "check/texts.hpp"

namespace jixiao::check {

void field_truncated(Facts const& facts, rulebook::CheckSpec const& spec,
                     std::vector<Finding>& findings) {
  if (is_placed(facts.form)) return;
  SievedWords const endings(word_list(spec, "endings"));
  auto const complete = word_list(spec, "complete");
  for (auto const& text : texts_of(facts)) {
    auto const cut = cut_in(text, endings, complete);
    if (!cut) continue;
    auto& finding = report(facts, spec, text.at, std::string(text.subject),
                           {{"text", fit(text.text, 40)}}, findings);
    std::string const cell(text.column.empty() ? text.subject : text.column);
    quote(finding, cell, text.text, cut->offset, cut->length);
  }
}

}  // namespace jixiao::check
