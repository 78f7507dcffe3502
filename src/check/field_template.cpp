#include <algorithm>

#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/report.hpp"
#include "check/rows.hpp"
#include "check/texts.hpp"

namespace jixiao::check {

void field_template(Facts const& facts, rulebook::CheckSpec const& spec,
                    std::vector<Finding>& findings) {
  auto const phrases = spec.words("phrases");
  for (auto const& text : texts_of(facts.form)) {
    std::string const plain = without_blanks(folded(text.text));
    auto const left = std::find_if(phrases.begin(), phrases.end(), [&](std::string const& phrase) {
      return contains(plain, folded(phrase));
    });
    if (left == phrases.end()) continue;
    report(facts, spec, text.at, text.subject, {{"phrase", *left}}, findings);
  }
}

}  // namespace jixiao::check
