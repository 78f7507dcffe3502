#include "grammar/x3/measure.hpp"

#include <algorithm>

#include "grammar/x3/approximate.hpp"
#include "grammar/x3/bound.hpp"
#include "grammar/x3/frequency.hpp"
#include "grammar/x3/range.hpp"
#include "grammar/x3/tolerance.hpp"

namespace jixiao::grammar {
namespace {

constexpr std::size_t longest_subject = 120;  // bytes: forty characters
constexpr std::size_t longest_tail = 36;

struct UnitOf {
  std::string_view operator()(ast::Bound const& bound) const { return bound.quantity.unit; }
  std::string_view operator()(ast::Range const& range) const { return range.unit; }
  std::string_view operator()(ast::Approximate const& about) const { return about.quantity.unit; }
  std::string_view operator()(ast::Tolerance const& tolerance) const { return tolerance.unit; }
  std::string_view operator()(auto const&) const { return "次"; }
};

std::string_view unit_of(ast::Expression const& tree) {
  return std::visit(UnitOf{}, tree.node);
}

// Parenthesised remarks: (含税), and (含90%) behind 90%.
void drop_remarks(std::string_view whole, std::string_view& text, Vocabulary const& words) {
  while (text.starts_with('(')) {
    std::string_view rest = text.substr(1);
    Word const* const remark = words.longest(List::remark, rest);
    if (remark == nullptr) return;
    rest.remove_prefix(remark->spelling.size());
    auto const close = rest.find(')');
    if (close == std::string_view::npos) return;
    std::string_view const repeated = rest.substr(0, close);
    auto const before = whole.substr(0, whole.size() - text.size());
    if (repeated.size() > 40 || before.find(repeated) == std::string_view::npos) return;
    text = rest.substr(close + 1);
  }
}

// Words that would give the number another meaning than the tail's reader sees.
bool stops_tail(std::string_view text, Vocabulary const& words) {
  for (List const list :
       {List::relation_after, List::relation_before, List::edge, List::approximate_after,
        List::approximate_inside, List::recurrence, List::tariff, List::joint, List::month_part})
    if (words.longest(list, text) != nullptr) return true;
  Word const* const mark = words.longest(List::range_mark, text);
  if (mark == nullptr) return false;
  Number second;
  text.remove_prefix(mark->spelling.size());
  return read_number(text, words, second);
}

bool is_tail(std::string_view text, Vocabulary const& words) {
  if (text.size() > longest_tail || words.longest(List::tenths, text) != nullptr) return false;
  for (std::string_view rest = text; !rest.empty();) {
    if (!is_han(rest.front()) || rest.starts_with("、") || rest.starts_with("每")) return false;
    if (stops_tail(rest, words)) return false;
    rest.remove_prefix(character_at(rest).size());
  }
  return true;
}

// What follows a unit: nothing, a remark, or a thing counted.
bool take_tail(std::string_view whole, std::string_view text, Vocabulary const& words,
               ast::Expression& tree) {
  drop_remarks(whole, text, words);
  if (text.empty()) return true;
  // 三级甲等: a thing is counted in figures.
  auto const read = whole.substr(0, whole.size() - text.size());
  bool const share = unit_of(tree) == "%" || unit_of(tree) == "‰" || unit_of(tree) == "‱";
  if (!share && std::ranges::none_of(read, is_digit)) return false;
  auto const* const bound = std::get_if<ast::Bound>(&tree.node);
  std::string_view const unit = unit_of(tree);
  bool const counted = !unit.empty() && unit.find('/') == std::string_view::npos &&
                       words.find(List::time_span, unit) == nullptr && unit != "年" &&
                       unit != "月" && unit != "日";
  if (!counted || (bound != nullptr && bound->each) || !is_tail(text, words)) return false;
  tree.subject += text;
  return true;
}

template <class Node, class Rule>
bool read(Rule const& rule, std::string_view text, Vocabulary const& words, ast::Expression& tree) {
  Node node;
  std::string_view rest = text;
  if (!reads_front(rule, rest, words, node)) return false;
  tree.node = std::move(node);
  return take_tail(text, rest, words, tree);
}

using Reader = bool (*)(std::string_view, Vocabulary const&, ast::Expression&);

bool read_plain(std::string_view text, Vocabulary const& words, ast::Expression& tree) {
  static constexpr Reader readers[] = {read_bound, read_range, read_approximate, read_tolerance,
                                       read_frequency};
  std::string const subject = tree.subject;
  for (Reader const reader : readers) {
    if (reader(text, words, tree)) return true;
    tree.subject = subject;
  }
  return false;
}

// Where a measure may begin inside a text.
bool may_begin(std::string_view text, Vocabulary const& words) {
  if (is_digit(text.front())) return true;
  for (List const list : {List::relation_before, List::approximate_before, List::fraction,
                          List::filler, List::each, List::money_mark})
    if (words.longest(list, text) != nullptr) return true;
  return text.starts_with("每");
}

// 2023年 in 比2023年提升: a year may stand in a subject.
std::size_t year_length(std::string_view text) {
  if (text.size() < 7 || !text.substr(4).starts_with("年")) return 0;
  for (std::size_t i = 0; i < 4; ++i)
    if (!is_digit(text[i])) return 0;
  return 7;
}

// 节约 is one word: its 约 says nothing of the number behind it.
std::size_t direction_length(std::string_view text, Vocabulary const& words) {
  Word const* const word = words.longest(List::direction, text);
  return word != nullptr && word->spelling.size() > 3 ? word->spelling.size() : 0;
}

bool ends_in_direction(std::string_view subject, Vocabulary const& words) {
  return subject.size() >= 6 && words.find(List::direction, subject.substr(subject.size() - 6));
}

bool ends_vaguely(std::string_view subject, Vocabulary const& words) {
  if (ends_in_direction(subject, words)) return false;
  std::size_t start = subject.size();
  for (int characters = 0; characters < 3 && start > 0; ++characters) {
    do --start;
    while (start > 0 && (static_cast<unsigned char>(subject[start]) & 0xC0) == 0x80);
    std::string_view const end = subject.substr(start);
    for (List const list : {List::vague, List::edge, List::approximate_before, List::absence})
      if (words.find(list, end) != nullptr) return true;
    Word const* const points = words.find(List::tariff, end);
    if (points != nullptr && (points->means == "points" || points->means == "deduct")) return true;
  }
  return false;
}

// Any figure or numeral near enough to the front.
bool has_number(std::string_view text) {
  text = text.substr(0, 2 * longest_subject);
  for (std::size_t at = 0; at < text.size(); at += character_at(text.substr(at)).size())
    if (is_digit(text[at]) || may_be_numeral(text.substr(at))) return true;
  return false;
}

bool read_with_subject(std::string_view text, Vocabulary const& words, ast::Expression& tree) {
  for (std::size_t at = 0; at < text.size() && at < longest_subject;) {
    std::string_view const rest = text.substr(at);
    if (std::size_t const year = year_length(rest); year != 0) {
      at += year;
      continue;
    }
    if (at > 0 && may_begin(rest, words)) {
      std::string_view subject = text.substr(0, at);
      if (subject.ends_with(':')) subject.remove_suffix(1);
      tree.subject = std::string(subject);
      if (!subject.empty() && !ends_vaguely(subject, words) && read_plain(rest, words, tree) &&
          !unit_of(tree).empty())
        return true;
      tree.subject.clear();
    }
    if (std::size_t const length = direction_length(rest, words); length != 0) {
      at += length;
      continue;
    }
    if (rest.starts_with("、") || rest.starts_with("。")) return false;
    // C25混凝土100m³, PM2.5: figures behind Latin letters belong to the name.
    if (is_letter(rest.front()))
      while (at + 1 < text.size() &&
             (is_letter(text[at + 1]) || is_digit(text[at + 1]) ||
              (text[at + 1] == '.' && at + 2 < text.size() && is_digit(text[at + 2]))))
        ++at;
    bool const plain = is_han(rest.front()) || rest.front() == ':' || rest.front() == '(' ||
                       rest.front() == ')' || is_letter(rest.front());
    if (!plain) return false;
    at += character_at(text.substr(at)).size();
  }
  return false;
}

bool read_chained(std::string_view text, Vocabulary const& words, ast::Expression& tree) {
  Chain chain;
  if (!read_chain(text, words, chain) || !text.empty()) return false;
  tree.node = std::move(chain.range);
  tree.subject = std::move(chain.name);
  return true;
}

}  // namespace

bool read_bound(std::string_view text, Vocabulary const& words, ast::Expression& tree) {
  return read<ast::Bound>(bound, text, words, tree);
}
bool read_range(std::string_view text, Vocabulary const& words, ast::Expression& tree) {
  ast::Range node;
  std::string_view rest = text;
  if (reads_front(range, rest, words, node)) {
    tree.node = std::move(node);
    if (take_tail(text, rest, words, tree)) return true;
  }
  return tree.subject.empty() && read_chained(text, words, tree);
}
bool read_approximate(std::string_view text, Vocabulary const& words, ast::Expression& tree) {
  return read<ast::Approximate>(approximate, text, words, tree);
}
bool read_tolerance(std::string_view text, Vocabulary const& words, ast::Expression& tree) {
  return read<ast::Tolerance>(tolerance, text, words, tree);
}
bool read_frequency(std::string_view text, Vocabulary const& words, ast::Expression& tree) {
  return read<ast::Frequency>(frequency, text, words, tree);
}

bool read_measure(std::string_view text, Vocabulary const& words, ast::Expression& tree) {
  if (text.empty()) return false;
  if (read_plain(text, words, tree)) return true;
  tree = {};
  if (is_digit(text.front()) && year_length(text) == 0) return false;
  if (!has_number(text)) return false;
  return read_with_subject(text, words, tree);
}

}  // namespace jixiao::grammar
