#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/report.hpp"
#include "check/rows.hpp"
#include "check/texts.hpp"

namespace jixiao::check {

void field_template(Facts const& facts, rulebook::CheckSpec const& spec,
                    std::vector<Finding>& findings) {
  SievedWords const phrases(word_list(spec, "phrases"));
  for (auto const& text : texts_of(facts)) {
    std::string const closed = text.has_blanks ? without_blanks(text.plain) : std::string{};
    auto const phrase = phrases.inside(text.has_blanks ? closed : text.plain);
    if (phrase.empty()) continue;
    report(facts, spec, text.at, std::string(text.subject), {{"phrase", std::string(phrase)}},
           findings);
  }
}

}  // namespace jixiao::check
