#include "form/sequence_costs.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace jixiao::form {
namespace {

constexpr int no_points = 900;
constexpr int no_relation = 500;
constexpr int long_unit = 60;  // for each character over two
constexpr int name_missing = 900;
constexpr int value_missing = 320;
constexpr int actual_missing = 200;
constexpr int number_missing = 160;
constexpr int reason_missing = 10;
constexpr int reason_is_points = 260;

}  // namespace

int SequenceCosts::missing(std::size_t column) const {
  switch (heads_[column].key) {
    case Key::name: return name_missing;
    case Key::target:
    case Key::period_target: return value_missing;
    case Key::actual: return actual_missing;
    case Key::weight:
    case Key::score: return number_missing;
    case Key::reason: return reason_missing;
    default: return other_missing;
  }
}

std::string SequenceCosts::text(std::size_t a, std::size_t b) const {
  return without_blanks(joined(atoms_, a, b));
}

bool SequenceCosts::is_level(std::size_t a, std::size_t b, bool second) {
  return costs_.is_level(a, b, second);
}

int SequenceCosts::cell(std::size_t column, std::size_t a, std::size_t b) {
  int const split = costs_.end_before(b);
  switch (heads_[column].key) {
    case Key::name: return costs_.name(a, b) + split;
    case Key::target:
    case Key::period_target:
    case Key::actual: return costs_.value(a, b) + split;
    case Key::weight:
    case Key::score: return b == a + 1 && is_points(atoms_[a].text) ? split : no_points + dear;
    case Key::slot: return is_slot(text(a, b), judge_.vocabulary()) ? split : no_points + dear;
    case Key::relation: return relation(a, b) + split;
    case Key::measure_unit: return unit(a, b) + split;
    default: return words(a, b) + split;
  }
}

int SequenceCosts::relation(std::size_t a, std::size_t b) const {
  if (b > a + 1) return dear;
  auto const word = plain(atoms_[a].text);
  bool const known = judge_.vocabulary().find(List::relation_before, word) != nullptr ||
                     judge_.is_kind_of_value(word);
  return known ? 0 : no_relation;
}

int SequenceCosts::unit(std::size_t a, std::size_t b) const {
  if (b > a + 1 || has_digit(atoms_[a].text)) return dear;
  auto const size = static_cast<int>(characters(atoms_[a].text));
  return 20 + std::max(0, size - 3) * long_unit;
}

// A reason: any words, also over several lines.
int SequenceCosts::words(std::size_t a, std::size_t b) {
  int cost = 60 + (atoms_[a].gap == Gap::line ? 60 : 0);
  for (std::size_t i = a + 1; i < b; ++i) cost += atoms_[i].gap == Gap::line ? 60 : 320;
  if (costs_.is_level(a, b, true) || costs_.is_level(a, b, false)) return dear;
  if (b == a + 1 && is_points(atoms_[a].text)) cost += reason_is_points / 3;
  return cost;
}

}  // namespace jixiao::form
