#include "grammar/x3/empty.hpp"

#include "grammar/x3/unit.hpp"

namespace jixiao::grammar {
namespace {

auto const dash = x3::lit('-') | '/' | '*' | "…" | '.' | '\\' | '_';
auto const gap = x3::omit[-word(List::relation_before)] >> x3::omit[+word(List::placeholder)] >>
                 x3::omit[*word(List::magnitude)] >> x3::omit[-unit];
auto const empty_def = (gap >> x3::eoi) | (x3::omit[word(List::blank)] >> x3::eoi) | *dash;

}  // namespace

BOOST_SPIRIT_DEFINE(empty)
BOOST_SPIRIT_INSTANTIATE(empty_rule, Iterator, Context)

bool read_empty(std::string_view text, Vocabulary const& words, ast::Expression& tree) {
  ast::Empty node;
  if (!reads(empty, text, words, node)) return false;
  tree.node = node;
  return true;
}

}  // namespace jixiao::grammar
