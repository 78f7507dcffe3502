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
  for (std::size_t i = 0; i < atoms.size(); ++i)
    for (std::size_t k = i + 1; k <= std::min(atoms.size(), i + longest_span); ++k)
      starts_[without_blanks(joined(atoms, i, k))].push_back(i);
}

bool Echoes::repeats(std::string const& text, std::size_t atom) const {
  auto const found = starts_.find(text);
  return found != starts_.end() && (found->second.front() != atom || found->second.back() != atom);
}

bool Echoes::begins_another(std::string const& text, std::size_t atom) const {
  std::size_t looked = 0;
  for (auto it = starts_.upper_bound(text);
       it != starts_.end() && it->first.starts_with(text) && looked < most_echoes; ++it, ++looked)
    if (it->second.front() != atom || it->second.back() != atom) return true;
  return false;
}

}  // namespace jixiao::form
