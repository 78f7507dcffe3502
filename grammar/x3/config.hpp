#pragma once

#include <boost/spirit/home/x3.hpp>
#include <string_view>

#include "grammar/ast.hpp"
#include "grammar/vocabulary.hpp"

// The one iterator and the one context of the grammar, and the only include of Spirit. Every rule
// is instantiated for exactly these.
namespace jixiao::grammar {

namespace x3 = boost::spirit::x3;

using Iterator = char const*;

struct words_tag;
using Context = x3::context<words_tag, Vocabulary const>;

inline Context context_of(Vocabulary const& words) {
  return x3::make_context<words_tag>(words);
}

inline std::string_view between(Iterator first, Iterator last) {
  return {first, static_cast<std::size_t>(last - first)};
}

// True when the rule reads all of the text.
template <class Rule, class Attribute>
bool reads(Rule const& rule, std::string_view text, Vocabulary const& words, Attribute& attribute) {
  Iterator first = text.data();
  Iterator const last = first + text.size();
  return rule.parse(first, last, context_of(words), x3::unused, attribute) && first == last;
}

// What the rule reads at the front of the text; nothing taken when it reads none.
template <class Rule, class Attribute>
bool reads_front(Rule const& rule, std::string_view& text, Vocabulary const& words,
                 Attribute& attribute) {
  Iterator first = text.data();
  Iterator const last = first + text.size();
  if (!rule.parse(first, last, context_of(words), x3::unused, attribute)) return false;
  text = between(first, last);
  return true;
}

}  // namespace jixiao::grammar
