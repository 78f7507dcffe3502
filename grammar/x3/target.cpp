#include "grammar/x3/target.hpp"

#include "grammar/x3/completion.hpp"
#include "grammar/x3/compound.hpp"
#include "grammar/x3/deadline.hpp"
#include "grammar/x3/empty.hpp"
#include "grammar/x3/enumeration.hpp"
#include "grammar/x3/measure.hpp"
#include "grammar/x3/period.hpp"
#include "grammar/x3/qualitative.hpp"
#include "grammar/x3/reference.hpp"
#include "grammar/x3/tiered.hpp"
#include "grammar/x3/words.hpp"

namespace jixiao::grammar {
namespace {

template <class Node, class Rule>
bool read(Rule const& rule, std::string_view text, Vocabulary const& words, ast::Expression& tree) {
  Node node;
  if (!reads(rule, text, words, node)) return false;
  tree.node = std::move(node);
  return true;
}

bool read_deadline(std::string_view text, Vocabulary const& words, ast::Expression& tree) {
  if (read<ast::Deadline>(deadline, text, words, tree)) return true;
  ast::Deadline within;
  if (!read_within(text, words, within)) return false;
  tree.node = std::move(within);
  return true;
}
bool read_period(std::string_view text, Vocabulary const& words, ast::Expression& tree) {
  return read<ast::Period>(period, text, words, tree);
}
bool read_nested(std::string_view text, Vocabulary const& words, ast::Expression& tree) {
  return read_compound(text, words, tree, 0);
}

constexpr Construct all_constructs[] = {{"empty", read_empty},
                                        {"completion", read_completion},
                                        {"qualitative", read_qualitative},
                                        {"bound", read_bound},
                                        {"range", read_range},
                                        {"approximate", read_approximate},
                                        {"tolerance", read_tolerance},
                                        {"deadline", read_deadline},
                                        {"period", read_period},
                                        {"frequency", read_frequency},
                                        {"reference", read_reference},
                                        {"enumeration", read_enumeration},
                                        {"tiered", read_tiered},
                                        {"compound", read_nested}};

// A construct that gives up may leave something behind.
bool attempt(Reader reader, std::string_view text, Vocabulary const& words, ast::Expression& tree) {
  if (reader(text, words, tree)) return true;
  if (!tree.subject.empty()) tree.subject.clear();
  return false;
}

template <std::size_t N>
bool first_of(Reader const (&readers)[N], std::string_view text, Vocabulary const& words,
              ast::Expression& tree) {
  for (Reader const reader : readers)
    if (attempt(reader, text, words, tree)) return true;
  return false;
}

constexpr Reader from_sign[] = {read_bound,     read_deadline, read_period,
                                read_reference, read_measure,  read_empty};
constexpr Reader from_digit[] = {read_bound,    read_range,  read_approximate, read_tolerance,
                                 read_deadline, read_period, read_frequency,   read_measure};
constexpr Reader from_word[] = {read_completion,     read_qualitative,  read_deadline,
                                read_period,         read_frequency,    read_reference,
                                read_measure,        read_reference_of, read_empty,
                                read_qualitative_of, read_completion_of};

bool is_sign(char c) {
  return c == '<' || c == '>' || c == '=' || c == '\xE2';
}

bool has_separator(std::string_view text) {
  return text.find_first_of(";,") != std::string_view::npos ||
         text.find("、") != std::string_view::npos || text.find("。") != std::string_view::npos;
}

// Few constructs hold a separator: 1,200元, 10元/人、天, a phrase of completion, a parenthesis.
bool whole_with_separator(std::string_view text, Vocabulary const& words, ast::Expression& tree) {
  static constexpr Reader figures[] = {read_bound, read_range, read_approximate, read_tolerance};
  if (text.find('(') != std::string_view::npos || text.find(',') != std::string_view::npos)
    return text.size() < 200 && read_simple(text, words, tree);
  char const front = text.front();
  return is_sign(front) || is_digit(front) ? first_of(figures, text, words, tree)
                                           : attempt(read_completion, text, words, tree);
}

// A tariff charges, or gives and takes points.
bool may_be_tiered(std::string_view text) {
  for (std::string_view const sign : {"按", "得", "扣"})
    if (text.find(sign) != std::string_view::npos) return true;
  return false;
}

}  // namespace

std::span<Construct const> constructs() {
  return all_constructs;
}

bool read_simple(std::string_view text, Vocabulary const& words, ast::Expression& tree) {
  if (text.empty()) return read_empty(text, words, tree);
  char const front = text.front();
  if (is_sign(front)) return first_of(from_sign, text, words, tree);
  if (is_digit(front)) return first_of(from_digit, text, words, tree);
  if (!is_han(front) && attempt(read_empty, text, words, tree)) return true;
  return first_of(from_word, text, words, tree);
}

bool read_target(std::string_view text, Vocabulary const& words, ast::Expression& tree, int depth) {
  if (!has_separator(text)) {
    if (read_simple(text, words, tree)) return true;
  } else if (whole_with_separator(text, words, tree)) {
    return true;
  }
  if (attempt(read_enumeration, text, words, tree)) return true;
  if (may_be_tiered(text) && attempt(read_tiered, text, words, tree)) return true;
  return read_compound(text, words, tree, depth);
}

}  // namespace jixiao::grammar
