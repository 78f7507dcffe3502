#include "form/target_atoms.hpp"

#include <algorithm>
#include <set>
#include <unordered_set>

#include "base/text.hpp"

namespace jixiao::form {
namespace {

constexpr std::size_t longest_piece = 240;    // bytes; a longer one is prose and is not split
constexpr std::size_t most_value_splits = 3;  // readings of one ending
constexpr std::size_t shortest_name = 4;      // bytes: two characters, or a Latin word
constexpr std::size_t most_echoes = 64;
constexpr std::size_t longest_span = 10;  // atoms of a text that may be repeated

using Known = std::unordered_set<std::string_view>;

bool is_start(std::string_view text, std::size_t byte) {
  return (text[byte] & 0xC0) != 0x80;
}

void add_values(std::string_view text, TargetJudge& judge, std::set<std::size_t>& splits) {
  std::size_t found = 0;
  if (judge.sort(text) != Sort::text) return;
  for (std::size_t byte = shortest_name; byte < text.size() && found < most_value_splits; ++byte) {
    if (!is_start(text, byte) || inside_word(text, byte)) continue;
    if (characters(text.substr(byte)) < 2) break;
    if (Sort const sort = judge.sort(text.substr(byte)); sort == Sort::text || sort == Sort::list)
      continue;
    splits.insert(byte);
    ++found;
  }
}

void add_echoes(std::string_view text, Known const& known, std::set<std::size_t>& splits) {
  for (std::size_t byte = 3; byte < text.size(); ++byte) {
    if (!is_start(text, byte) || inside_word(text, byte)) continue;
    auto const head = text.substr(0, byte);
    auto const tail = text.substr(byte);
    bool const two = known.contains(head) && known.contains(tail);
    bool const name = head.size() > 2 * shortest_name && known.contains(head);
    if (two || name || known.contains(tail)) splits.insert(byte);
  }
}

std::vector<std::size_t> splits_of(std::string_view text, Known const& known, TargetJudge& judge) {
  if (text.size() > longest_piece || judge.is_level2(text)) return {};
  std::set<std::size_t> splits;
  if (auto const level = judge.level2_start(text); level && level->size < text.size())
    splits.insert(level->size);
  std::size_t const from = splits.empty() ? 0 : *splits.begin();
  std::set<std::size_t> inner;
  add_values(text.substr(from), judge, inner);
  add_echoes(text.substr(from), known, inner);
  for (auto const byte : inner) splits.insert(from + byte);
  return {splits.begin(), splits.end()};
}

}  // namespace

void expect_levels_like(std::span<TargetLine const> grid, TargetJudge& judge) {
  std::vector<std::string_view> pieces;
  for (auto const& line : grid)
    for (auto const& piece : line.pieces) pieces.push_back(piece.text);
  judge.expect_levels_like(pieces);
}

std::vector<Atom> atoms_of(std::span<TargetLine const> lines, TargetJudge& judge) {
  Known known;
  for (auto const& line : lines)
    for (auto const& piece : line.pieces)
      if (piece.text.size() >= shortest_name) known.insert(piece.text);
  std::vector<Atom> atoms;
  for (auto const& line : lines)
    for (auto const& piece : line.pieces) {
      Gap gap = &piece == line.pieces.data() ? Gap::line : piece.tab ? Gap::tab : Gap::blank;
      std::size_t from = 0;
      if (!piece.tab)
        for (auto const byte : splits_of(piece.text, known, judge)) {
          atoms.push_back({piece.text.substr(from, byte - from), line.number, gap});
          gap = Gap::none;
          from = byte;
        }
      atoms.push_back({piece.text.substr(from), line.number, gap});
    }
  return atoms;
}

std::string joined(std::vector<Atom> const& atoms, std::size_t first, std::size_t last) {
  std::string out;
  for (std::size_t i = first; i < last; ++i) {
    if (i > first && (atoms[i].gap == Gap::blank || atoms[i].gap == Gap::tab)) out += ' ';
    out += atoms[i].text;
  }
  return out;
}

Echoes::Echoes(std::vector<Atom> const& atoms) {
  std::vector<std::string> plain;
  for (auto const& atom : atoms) plain.push_back(without_blanks(atom.text));
  entries_.reserve(atoms.size() * longest_span);
  for (std::size_t i = 0; i < atoms.size(); ++i) {
    std::string text;
    for (std::size_t k = i; k < std::min(atoms.size(), i + longest_span); ++k) {
      text += plain[k];
      entries_.push_back({text, i});
    }
  }
  std::ranges::sort(entries_, [](Entry const& one, Entry const& other) {
    int const order = one.text.compare(other.text);
    return order < 0 || (order == 0 && one.atom < other.atom);
  });
}

bool Echoes::repeats(std::string const& text, std::size_t atom) const {
  auto const first = std::ranges::lower_bound(entries_, text, {}, &Entry::text);
  auto const behind = std::ranges::upper_bound(entries_, text, {}, &Entry::text);
  return first != behind && (first->atom != atom || (behind - 1)->atom != atom);
}

bool Echoes::begins_another(std::string const& text, std::size_t atom) const {
  auto it = std::ranges::upper_bound(entries_, text, {}, &Entry::text);
  for (std::size_t looked = 0; looked < most_echoes; ++looked) {
    if (it == entries_.end() || !it->text.starts_with(text)) return false;
    auto const& first = it;
    auto const& whole = first->text;
    auto last = it;
    while (last + 1 != entries_.end() && (last + 1)->text == whole) ++last;
    if (first->atom != atom || last->atom != atom) return true;
    it = last + 1;
  }
  return false;
}

}  // namespace jixiao::form
