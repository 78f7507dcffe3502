#pragma once

#include <string>

#include "rulebook/rulebook.hpp"

// What the rulebook knows, for `jixiao list`: aligned text that ends in a line break, with the
// citation of every entry and a mark on what is not verified.
namespace jixiao::rulebook {

[[nodiscard]] std::string list_schemes(Rulebook const& rules, Language language);
[[nodiscard]] std::string list_rules(Rulebook const& rules, Language language);
// The same as the page docs/findings.md, in both languages at once.
[[nodiscard]] std::string list_rules_as_markdown(Rulebook const& rules);
[[nodiscard]] std::string list_units(Rulebook const& rules, Language language);
[[nodiscard]] std::string list_phrases(Rulebook const& rules, Language language);

}  // namespace jixiao::rulebook
