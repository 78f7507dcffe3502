#include "form/target_free.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "form/target_cost.hpp"

namespace jixiao::form {
namespace {

constexpr int name_alone = 200;
constexpr int value_alone = 200;
constexpr int line_goes_on = 200;
constexpr int value_is_text = 260;  // and not far from it in a text without order
constexpr int two_names = 280;      // joined, though each of them is printed again by itself
constexpr int name_around_value = 70;
constexpr int unheard_of = 150;  // a name around its value that nothing else confirms
constexpr int short_tail = -60;  // at most three characters are hardly a name of their own
constexpr int stray_piece = 700;
constexpr int dear = 1300;
constexpr std::size_t longest_name = 5;
constexpr std::size_t longest_tail = 2;
constexpr std::size_t shortest_cut = 6;   // bytes
constexpr std::size_t shortest_part = 4;  // characters of a level's name

struct Unit {
  TargetHalf half;
  std::string name;
  std::string value;
  bool taken = false;
};

struct Span {
  std::size_t first = 0;
  std::size_t last = 0;
  [[nodiscard]] bool empty() const { return first == last; }
};

struct Step {
  int cost = TargetCosts::never;
  std::size_t from = 0;
  Span name{};
  Span value{};
  Span tail{};  // the rest of the name, behind the value
};

bool has_only_digits(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool is_label(std::string_view text, TargetJudge const& judge) {
  std::string bare = without_blanks(folded(text));
  while (bare.ends_with(':')) bare.pop_back();
  return judge.vocabulary().find(List::target_header, bare) != nullptr ||
         judge.key(text).has_value();
}

// The goals above the grid end up among its cells: long lines, of which the last ends in a stop.
std::vector<bool> prose_lines(std::span<TargetLine const> lines) {
  constexpr std::size_t shortest = 14;  // characters
  std::vector<bool> out(lines.size(), false);
  for (std::size_t i = lines.size(); i-- > 0;) {
    if (lines[i].pieces.size() > 1) continue;
    auto const& piece = lines[i].pieces.front();
    bool const above = i + 1 < lines.size() && out[i + 1] && piece.width >= shortest;
    out[i] = contains(piece.text, "。") || above;
  }
  return out;
}

std::vector<TargetLine> cells_of(std::span<TargetLine const> lines, TargetJudge const& judge) {
  constexpr std::string_view sides = "绩效指标";
  auto const prose = prose_lines(lines);
  std::vector<TargetLine> out;
  bool broken = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (prose[i]) continue;
    TargetLine kept{lines[i].number, lines[i].text, {}, lines[i].page_start};
    for (auto const& piece : lines[i].pieces) {
      if (piece.width >= 8 && has_only_digits(piece.text)) continue;  // 填报日期
      bool const side = piece.width == 1 && contains(sides, piece.text);
      bool const rest = broken && (piece.text == "标" || piece.text == "指标");
      broken = piece.width >= shortest_part && judge.is_part_of_level(piece.text);
      if (side || rest || broken || judge.is_level1(piece.text) || judge.is_level2(piece.text) ||
          is_label(piece.text, judge))
        continue;
      kept.pieces.push_back(piece);
    }
    if (!kept.pieces.empty()) out.push_back(std::move(kept));
  }
  return out;
}

class Free {
 public:
  Free(std::vector<Atom> const& atoms, TargetJudge& judge)
      : atoms_(atoms),
        judge_(judge),
        costs_(atoms, judge),
        echoes_(atoms),
        steps_(atoms.size() + 1) {}

  TargetRows run(bool two_blocks) {
    steps_[0].cost = 0;
    for (std::size_t i = 0; i < atoms_.size(); ++i) leave(i);
    TargetRows out;
    out.cost = steps_.back().cost;
    collect(out);
    if (two_blocks)
      pair_units(out);
    else
      for (auto& unit : units_) out.rows.push_back({"", "", {unit.half, TargetHalf{}}});
    return out;
  }

 private:
  void reach(std::size_t i, int cost, std::size_t to, Span name, Span value, Span tail) {
    int const all = steps_[i].cost + cost;
    if (all < steps_[to].cost) steps_[to] = {all, i, name, value, tail};
  }

  void leave(std::size_t i) {
    reach(i, stray_piece, i + 1, {}, {}, {});
    std::size_t const n = atoms_.size();
    for (std::size_t b = i + 1; b <= std::min(n, i + TargetCosts::longest); ++b) {
      int const value = value_cost(i, b);
      if (value <= dear) reach(i, value + value_alone, b, {}, {i, b}, {});
    }
    for (std::size_t a = i + 1; a <= std::min(n, i + longest_name); ++a) {
      int const name = name_cost(i, a);
      if (name > dear) continue;
      reach(i, name + name_alone + cut_off(a), a, {i, a}, {}, {});
      for (std::size_t b = a + 1; b <= std::min(n, a + TargetCosts::longest); ++b) {
        int const value = value_cost(a, b);
        if (value > dear) continue;
        reach(i, name + value, b, {i, a}, {a, b}, {});
        for (std::size_t c = b + 1; c <= std::min(n, b + longest_tail); ++c)
          reach(i, name + around(i, a, b, c) + value, c, {i, a}, {a, b}, {b, c});
      }
    }
  }

  // The line goes on behind a name that should stand alone.
  int cut_off(std::size_t a) const {
    return a < atoms_.size() && atoms_[a].gap != Gap::line ? line_goes_on : 0;
  }

  int name_cost(std::size_t i, std::size_t a) {
    int cost = costs_.name(i, a) + costs_.end_before(a);
    if (a == i + 1 || echoes_.repeats(without_blanks(joined(atoms_, i, a)), i)) return cost;
    auto const printed_again = [&](std::size_t from, std::size_t to) {
      auto const text = without_blanks(joined(atoms_, from, to));
      return text.size() > shortest_cut && echoes_.repeats(text, from);
    };
    for (std::size_t k = i + 1; k < a; ++k)
      if (atoms_[k].gap == Gap::line && printed_again(i, k) && printed_again(k, a))
        return cost + two_names;
    return cost;
  }

  int value_cost(std::size_t a, std::size_t b) {
    int const cost = costs_.value(a, b) + costs_.end_before(b);
    if (cost > dear) return cost;
    bool const text = judge_.sort(without_blanks(joined(atoms_, a, b))) == Sort::text;
    return cost + (text ? value_is_text : 0);
  }

  int around(std::size_t i, std::size_t a, std::size_t b, std::size_t c) {
    if (atoms_[b].gap != Gap::line) return dear;
    auto const name = without_blanks(joined(atoms_, i, a) + joined(atoms_, b, c));
    bool const known = echoes_.repeats(name, i) || echoes_.begins_another(name, i);
    int const repeated = !known && costs_.name(b, c) < 0 ? unheard_of : 0;  // a name of its own
    bool const is_short = characters(joined(atoms_, b, c)) <= 3;
    return name_around_value * static_cast<int>(c - b) + repeated + (known ? -140 : unheard_of) +
           (is_short ? short_tail : 0);
  }

  TargetCell cell(Span span) const {
    return {joined(atoms_, span.first, span.last), atoms_[span.first].line,
            atoms_[span.last - 1].line, atoms_[span.first].gap == Gap::none};
  }

  void collect(TargetRows& out) {
    std::vector<Step> path;
    for (std::size_t i = atoms_.size(); i > 0; i = path.back().from) path.push_back(steps_[i]);
    std::reverse(path.begin(), path.end());
    for (auto const& step : path) {
      Unit unit;
      if (!step.name.empty()) unit.half.name = cell(step.name);
      if (!step.tail.empty()) {
        unit.half.name->text += joined(atoms_, step.tail.first, step.tail.last);
        unit.half.name->last = atoms_[step.tail.last - 1].line;
      }
      if (!step.value.empty()) unit.half.value = cell(step.value);
      if (unit.half.empty()) {
        out.strays.push_back(atoms_[step.from].line);
        continue;
      }
      if (unit.half.name) unit.name = without_blanks(unit.half.name->text);
      if (unit.half.value) unit.value = without_blanks(unit.half.value->text);
      (unit.half.name ? units_ : values_).push_back(std::move(unit));
    }
  }

  static bool is_cut(Unit const& whole, Unit const& part) {
    return part.name.size() >= shortest_cut && whole.name.size() > part.name.size() &&
           whole.name.starts_with(part.name);
  }

  void pair_units(TargetRows& out) {
    std::vector<std::size_t> twin(units_.size(), units_.size());
    auto const match = [&](auto const& alike) {
      for (std::size_t i = 0; i < units_.size(); ++i)
        for (std::size_t k = i + 1; k < units_.size() && !units_[i].taken; ++k) {
          if (units_[k].taken || !alike(units_[i], units_[k])) continue;
          units_[i].taken = units_[k].taken = true;
          twin[i] = k;
        }
    };
    match([](Unit const& a, Unit const& b) { return a.name == b.name && a.value == b.value; });
    match([](Unit const& a, Unit const& b) { return a.name == b.name; });
    match([](Unit const& a, Unit const& b) {
      return (is_cut(a, b) || is_cut(b, a)) &&
             (a.value == b.value || a.value.empty() || b.value.empty());
    });
    for (std::size_t i = 0; i < units_.size(); ++i) {
      if (twin[i] == units_.size()) {
        if (!units_[i].taken) add_alone(out, units_[i]);
        continue;
      }
      auto& one = units_[i];
      auto& other = units_[twin[i]];
      find_value(one, other);
      find_value(other, one);
      drop_foreign_value(out, one, other);
      bool const swapped = is_cut(other, one);
      out.rows.push_back(
          {"", "", {swapped ? other.half : one.half, swapped ? one.half : other.half}});
    }
    for (auto const& value : values_)
      if (!value.taken) out.strays.push_back(value.half.value->first);
  }

  // What comes once is taken where the grammar tells name from value beyond doubt.
  void add_alone(TargetRows& out, Unit const& unit) {
    bool const told = !unit.value.empty() && judge_.sort(unit.value) != Sort::text &&
                      judge_.sort(unit.name) == Sort::text && !holds_amount(unit.name);
    if (told)
      out.rows.push_back({"", "", {unit.half, TargetHalf{}}});
    else
      out.strays.push_back(unit.half.name->first);
  }

  static bool holds_amount(std::string_view name) {
    std::string const text = folded(name);
    return std::ranges::any_of(std::array<std::string_view, 6>{"≥", "≤", ">", "<", "%", "="},
                               [&](std::string_view sign) { return contains(text, sign); });
  }

  // Twins may differ in their figures, but hardly is one a figure and the other a word.
  void drop_foreign_value(TargetRows& out, Unit const& one, Unit& other) const {
    if (one.value.empty() || other.value.empty() || one.value == other.value) return;
    if (judge_.sort(one.value) == judge_.sort(other.value)) return;
    out.strays.push_back(other.half.value->first);
    other.half.value.reset();
  }

  // A value printed by itself that the twin of a name without one has too.
  void find_value(Unit& unit, Unit const& twin) {
    if (!unit.value.empty() || twin.value.empty()) return;
    for (auto& value : values_) {
      if (value.taken || value.value != twin.value) continue;
      unit.half.value = value.half.value;
      unit.value = value.value;
      value.taken = true;
      return;
    }
  }

  std::vector<Atom> const& atoms_;
  TargetJudge& judge_;
  TargetCosts costs_;
  Echoes echoes_;
  std::vector<Step> steps_;
  std::vector<Unit> units_;
  std::vector<Unit> values_;
};

}  // namespace

TargetRows read_free(std::span<TargetLine const> lines, bool two_blocks, TargetJudge& judge) {
  expect_levels_like(lines, judge);
  auto const kept = cells_of(lines, judge);
  auto const atoms = atoms_of(kept, judge);
  if (atoms.empty()) return {};
  return Free(atoms, judge).run(two_blocks);
}

}  // namespace jixiao::form
