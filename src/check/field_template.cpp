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
  std::vector<std::string> plain_phrases;
  for (auto const& phrase : phrases) plain_phrases.push_back(folded(phrase));
  for (auto const& text : texts_of(facts)) {
    std::string const plain = without_blanks(text.plain);
    auto const left =
        std::find_if(plain_phrases.begin(), plain_phrases.end(),
                     [&](std::string const& phrase) { return contains(plain, phrase); });
    if (left == plain_phrases.end()) continue;
    auto const& phrase = phrases[static_cast<std::size_t>(left - plain_phrases.begin())];
    report(facts, spec, text.at, text.subject, {{"phrase", phrase}}, findings);
  }
}

}  // namespace jixiao::check
