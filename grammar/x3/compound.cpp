#include "grammar/x3/compound.hpp"

#include "grammar/x3/target.hpp"

namespace jixiao::grammar {
namespace {

using ast::Expression;

constexpr std::size_t most_parts = 128;
constexpr int deepest = 2;

struct Pieces {
  std::vector<std::string_view> all;
  bool cut = false;  // ends inside a parenthesis
};

std::size_t separator_at(std::string_view text) {
  if (text.front() == ';' || text.front() == ',') return 1;
  return text.starts_with("、") || text.starts_with("。") ? 3 : 0;
}

// Taken apart at the separators outside of parentheses. False when there are too many pieces.
bool take_apart(std::string_view text, Pieces& pieces) {
  int open = 0;
  std::size_t start = 0;
  for (std::size_t at = 0; at < text.size();) {
    char const c = text[at];
    if (c == '(') ++open;
    if (c == ')' && open > 0) --open;
    std::size_t const separator = open == 0 ? separator_at(text.substr(at)) : 0;
    if (separator == 0) {
      at += character_at(text.substr(at)).size();
      continue;
    }
    if (start < at && text[start] == ' ') ++start;
    if (at > start) pieces.all.push_back(text.substr(start, at - start));
    if (pieces.all.size() > most_parts) return false;
    at += separator;
    start = at;
  }
  if (start < text.size() && text[start] == ' ') ++start;
  if (start < text.size()) pieces.all.push_back(text.substr(start));
  pieces.cut = open > 0;
  return true;
}

// 1、 2. (3) before a part, counted from 1.
void drop_numbering(std::vector<std::string_view>& pieces) {
  int expected = 1;
  std::vector<std::string_view> kept;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    std::string_view piece = pieces[i];
    std::string const number = std::to_string(expected);
    bool const alone = piece == number && i + 1 < pieces.size() && is_han(pieces[i + 1].front());
    if (alone) {
      ++expected;
      continue;
    }
    for (std::string const& mark : {number + ".", "(" + number + ")", number + ")"}) {
      if (!piece.starts_with(mark) || piece.size() == mark.size() || is_digit(piece[mark.size()]))
        continue;
      piece.remove_prefix(mark.size());
      ++expected;
      break;
    }
    kept.push_back(piece);
  }
  pieces = std::move(kept);
}

struct Measures {
  bool operator()(ast::Bound const&) const { return true; }
  bool operator()(ast::Range const&) const { return true; }
  bool operator()(ast::Approximate const&) const { return true; }
  bool operator()(ast::Tolerance const&) const { return true; }
  bool operator()(ast::Deadline const&) const { return true; }
  bool operator()(ast::Period const&) const { return true; }
  bool operator()(ast::Frequency const&) const { return true; }
  bool operator()(ast::Reference const&) const { return true; }
  bool operator()(ast::Tiered const&) const { return true; }
  bool operator()(ast::Enumeration const&) const { return false; }
  bool operator()(ast::Qualitative const&) const { return false; }
  bool operator()(ast::Completion const&) const { return false; }
  bool operator()(ast::Compound const&) const { return true; }
  bool operator()(ast::Text const&) const { return false; }
  bool operator()(ast::Empty const&) const { return false; }
};

bool measures(Expression const& tree) {
  return std::visit(Measures{}, tree.node);
}
bool is_bare_number(Expression const& tree) {
  auto const* const bound = std::get_if<ast::Bound>(&tree.node);
  return bound != nullptr && bound->implicit && bound->quantity.unit.empty() &&
         tree.subject.empty();
}

// Adds a part; one that is itself a compound of the same join is taken in.
void add_part(ast::Compound& compound, Expression part, std::string_view spelling) {
  auto* const inner = std::get_if<ast::Compound>(&part.node);
  if (inner != nullptr && inner->join == compound.join) {
    for (Expression& each : inner->parts) compound.parts.push_back(std::move(each));
    return;
  }
  part.text = std::string(spelling);
  compound.parts.push_back(std::move(part));
}

bool is_compound(ast::Compound const& compound) {
  if (compound.parts.size() < 2) return false;
  bool measured = false;
  bool typed = true;
  for (Expression const& part : compound.parts) {
    if (is_bare_number(part)) return false;
    measured = measured || measures(part);
    typed = typed && !std::holds_alternative<ast::Text>(part.node);
  }
  return measured || typed;
}

// 或 and 且 between two statements, each of which must be typed.
bool read_joined(std::string_view text, Vocabulary const& words, Expression& tree) {
  ast::Compound compound;
  std::size_t start = 0;
  bool first = true;
  for (std::size_t at = 0; at < text.size();) {
    Word const* const joint = words.longest(List::joint, text.substr(at));
    if (joint == nullptr || at == start) {
      at += character_at(text.substr(at)).size();
      continue;
    }
    std::string_view const piece = text.substr(start, at - start);
    Expression part;
    if (read_simple(piece, words, part)) {
      auto const join = joint->means == "any" ? ast::Join::any : ast::Join::all;
      if (!first && join != compound.join) return false;
      compound.join = join;
      first = false;
      add_part(compound, std::move(part), piece);
      start = at + joint->spelling.size();
    }
    at += joint->spelling.size();
    if (compound.parts.size() > most_parts || at - start > 300) return false;
  }
  Expression last;
  if (first || start >= text.size() || !read_simple(text.substr(start), words, last)) return false;
  add_part(compound, std::move(last), text.substr(start));
  if (!is_compound(compound)) return false;
  tree.node = std::move(compound);
  return true;
}

void note_cut(Expression& tree) {
  for (std::string const& note : tree.notes)
    if (note == "FIELD-TRUNC") return;
  tree.notes.push_back("FIELD-TRUNC");
}

// The parts inside a parenthesis that measure something.
void read_inside(std::string_view inside, bool cut, Vocabulary const& words, int depth,
                 ast::Compound& compound) {
  Pieces pieces;
  if (!take_apart(inside, pieces)) return;
  if (cut && !pieces.all.empty()) pieces.all.pop_back();
  ast::Compound inner;
  bool measured = false;
  for (std::string_view const piece : pieces.all) {
    Expression part;
    if (!read_target(piece, words, part, depth + 1)) part = {.node = ast::Text{}};
    if (is_bare_number(part)) return;
    measured = measured || measures(part);
    add_part(inner, std::move(part), piece);
  }
  if (!measured) return;
  for (Expression& part : inner.parts) compound.parts.push_back(std::move(part));
}

// head(inside)
bool read_parenthesis(std::string_view text, Vocabulary const& words, Expression& tree, int depth) {
  auto const open = text.find('(');
  if (open == std::string_view::npos || open == 0 || depth >= deepest) return false;
  std::string_view const head = text.substr(0, open);
  std::string_view inside = text.substr(open + 1);
  int level = 1;
  std::size_t close = 0;
  for (; close < inside.size() && level > 0; ++close) {
    if (inside[close] == '(') ++level;
    if (inside[close] == ')') --level;
  }
  bool const cut = level > 0;
  if (!cut && close != inside.size()) return false;
  if (!cut) inside.remove_suffix(1);
  Expression first;
  if (!read_simple(head, words, first) || is_bare_number(first)) return false;
  ast::Compound compound;
  compound.parts.push_back(first);
  compound.parts.front().text = std::string(head);
  read_inside(inside, cut, words, depth, compound);
  if (compound.parts.size() > 1)
    tree.node = std::move(compound);
  else
    tree = std::move(first);
  if (cut) note_cut(tree);
  return true;
}

bool read_parts(std::string_view text, Vocabulary const& words, Expression& tree, int depth) {
  Pieces pieces;
  if (!take_apart(text, pieces)) return false;
  drop_numbering(pieces.all);
  if (pieces.all.size() < 2) return false;
  ast::Compound compound;
  for (std::string_view const piece : pieces.all) {
    Expression part;
    bool const read = read_simple(piece, words, part) ||
                      read_parenthesis(piece, words, part, depth) ||
                      read_joined(piece, words, part);
    if (!read) part = {.node = ast::Text{}};
    for (std::string const& note : part.notes)
      if (note == "FIELD-TRUNC") note_cut(tree);
    add_part(compound, std::move(part), piece);
  }
  if (!is_compound(compound)) return false;
  tree.node = std::move(compound);
  return true;
}

}  // namespace

bool read_compound(std::string_view text, Vocabulary const& words, Expression& tree, int depth) {
  if (read_parenthesis(text, words, tree, depth)) return true;
  if (read_parts(text, words, tree, depth)) return true;
  tree.notes.clear();
  return read_joined(text, words, tree);
}

}  // namespace jixiao::grammar
