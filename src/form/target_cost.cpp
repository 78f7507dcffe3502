#include "form/target_cost.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "base/text.hpp"

namespace jixiao::form {
namespace {

constexpr int unknown = -1'000'000;
constexpr int hopeless = 1600;

// Joining
constexpr int over_line = 60;
constexpr int over_blank = 320;
constexpr int over_tab = 900;
constexpr int narrow_line = 200;   // a cell this narrow is unusual
constexpr int short_of_full = 25;  // for each column by which a line broke too early
constexpr int unlike_others = 20;  // for each column by which a line breaks unlike its column
constexpr int most_unlike = 240;
constexpr int narrowest = 8;       // columns
constexpr int may_be_short = 2;    // columns: a wide character that did not fit
constexpr int split_inside = 190;  // a cell ends inside a printed piece

// Names
constexpr int name_is_amount = 500;
constexpr int name_is_words = 150;
constexpr int name_holds_amount = 330;  // a piece behind its first is an amount
constexpr int name_is_head = 700;
constexpr int name_begins_badly = 350;
constexpr int name_too_short = 200;

// Values
constexpr int value_is_words = 30;
constexpr int value_is_list = 130;
constexpr int value_was_whole = 160;  // its first piece is a value by itself
constexpr int value_is_text = 380;
constexpr int value_of_relation = 120;  // cut or unknown, but it begins like an amount
constexpr int repeated = -140;
constexpr int blank_repeated = -130;  // a blank inside a word comes from the page: 购置电 脑
constexpr int begins = -90;

constexpr int twins_equal = TargetCosts::least_twins;
constexpr int twins_cut = -110;
constexpr int twins_apart = 90;

bool begins_badly(std::string_view text) {
  for (std::string_view const mark :
       {"）", ")", "、", "，", "。", "；", ";", ",", "”", "》", "率", "度", "的", "‰", "%"})
    if (text.starts_with(mark)) return true;
  return false;
}

bool ends_badly(std::string_view text) {
  for (std::string_view const mark : {"（", "(", "、", "，", "“", "《", "；", "≥", "≤", "＞", "＜"})
    if (text.ends_with(mark)) return true;
  return false;
}

}  // namespace

TargetCosts::TargetCosts(std::vector<Atom> const& atoms, TargetJudge& judge)
    : atoms_(atoms),
      judge_(judge),
      echoes_(atoms),
      names_(atoms.size() * longest, unknown),
      values_(atoms.size() * longest, unknown),
      plains_(atoms.size() * longest) {
  for (auto const& atom : atoms) widths_.push_back(display_width(atom.text));
}

std::vector<int> TargetCosts::broken_lines(std::size_t first, std::size_t last) const {
  std::vector<int> widths;
  int width = 0;
  for (std::size_t i = first; i < last; ++i) {
    if (i > first && atoms_[i].gap == Gap::line) {
      widths.push_back(width);
      width = 0;
    }
    width += widths_[i];
  }
  return widths;
}

int TargetCosts::breaks(std::size_t first, std::size_t last, int width) const {
  int cost = 0;
  int line = widths_[first];
  for (std::size_t i = first + 1; i < last; ++i) {
    if (atoms_[i].gap == Gap::line) {
      int const off = std::max(0, std::abs(line - width) - 2 * may_be_short);
      cost += std::min(most_unlike, off * unlike_others);
      line = 0;
    }
    line += widths_[i];
  }
  return cost;
}

std::string const& TargetCosts::plain(std::size_t first, std::size_t last) {
  auto& known = plains_[first * longest + (last - first - 1)];
  if (known.empty()) known = without_blanks(joined(atoms_, first, last));
  return known;
}

int TargetCosts::joints(std::size_t first, std::size_t last) const {
  int cost = 0;
  int width = 0;
  int widest = 0;
  std::array<int, longest> broken{};
  std::size_t lines = 0;
  for (std::size_t i = first; i < last; ++i) {
    if (i > first) {
      if (atoms_[i].gap == Gap::blank) cost += over_blank;
      if (atoms_[i].gap == Gap::tab) cost += over_tab;
      if (atoms_[i].gap == Gap::line) {
        cost += over_line;
        broken[lines++] = width;
        width = 0;
      }
    }
    width += widths_[i];
    widest = std::max(widest, width);
  }
  for (std::size_t k = 0; k < lines; ++k) {
    cost += std::max(0, widest - broken[k] - may_be_short) * short_of_full;
    if (broken[k] < narrowest) cost += narrow_line;
  }
  return cost;
}

int TargetCosts::name(std::size_t first, std::size_t last) {
  auto& known = names_[first * longest + (last - first - 1)];
  if (known == unknown) known = name_of(first, last);
  return known;
}

int TargetCosts::value(std::size_t first, std::size_t last) {
  auto& known = values_[first * longest + (last - first - 1)];
  if (known == unknown) known = value_of(first, last);
  return known;
}

int TargetCosts::name_of(std::size_t first, std::size_t last) {
  int cost = joints(first, last);
  if (cost > hopeless) return cost;
  auto const& text = plain(first, last);
  if (judge_.is_level2(text) || judge_.level2_start(text) || judge_.key(text)) cost += name_is_head;
  Sort const sort = judge_.sort(text);
  if (sort == Sort::firm || judge_.begins_with_relation(text)) cost += name_is_amount;
  if (sort == Sort::soft) cost += name_is_words;
  for (std::size_t i = first + 1; i < last; ++i)
    if (is_piece(i) &&
        (judge_.begins_with_relation(atoms_[i].text) || judge_.sort(atoms_[i].text) == Sort::firm))
      cost += name_holds_amount;
  if (begins_badly(text) || ends_badly(text)) cost += name_begins_badly;
  if (text.size() < 4 && characters(text) < 2) cost += name_too_short;
  if (echoes_.repeats(text, first))
    cost += has_blank(first, last) ? repeated + blank_repeated : repeated;
  else if (echoes_.begins_another(text, first))
    cost += begins;
  return cost;
}

bool TargetCosts::is_piece(std::size_t atom) const {
  return atoms_[atom].gap != Gap::none &&
         (atom + 1 == atoms_.size() || atoms_[atom + 1].gap != Gap::none);
}

bool TargetCosts::has_blank(std::size_t first, std::size_t last) const {
  for (std::size_t i = first + 1; i < last; ++i)
    if (atoms_[i].gap == Gap::blank) return true;
  return false;
}

int TargetCosts::value_of(std::size_t first, std::size_t last) {
  int cost = joints(first, last);
  if (cost > hopeless) return cost;
  auto const& text = plain(first, last);
  if (judge_.is_level2(text) || judge_.key(text)) cost += name_is_head;
  Sort const sort = judge_.sort(text);
  bool const repeats = echoes_.repeats(text, first);
  if (sort == Sort::soft) cost += value_is_words;
  if (sort == Sort::list) cost += repeats ? value_is_words : value_is_list;
  if (sort == Sort::text) {
    cost += judge_.begins_with_relation(text) ? value_of_relation : value_is_text;
    if (begins_badly(text)) cost += name_begins_badly;
    if (last > first + 1 && judge_.sort(atoms_[first].text) != Sort::text) cost += value_was_whole;
    if (repeats)
      cost += repeated;
    else if (echoes_.begins_another(text, first))
      cost += begins;
  }
  return cost;
}

int TargetCosts::twins(std::size_t first, std::size_t last, std::size_t twin_first,
                       std::size_t twin_last) {
  auto const& one = plain(first, last);
  auto const& other = plain(twin_first, twin_last);
  if (one == other) return twins_equal;
  bool const cut = one.starts_with(other);
  return cut ? twins_cut : twins_apart;
}

int TargetCosts::end_before(std::size_t atom) const {
  return atom < atoms_.size() && atoms_[atom].gap == Gap::none ? split_inside : 0;
}

bool TargetCosts::is_level(std::size_t first, std::size_t last, bool second) {
  auto const& text = plain(first, last);
  return second ? judge_.is_level2(text) : judge_.is_level1(text);
}

}  // namespace jixiao::form
