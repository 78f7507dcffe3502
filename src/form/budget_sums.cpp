#include "form/budget_sums.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <stdexcept>

#include "base/decimal.hpp"
#include "form/budget_places.hpp"

namespace jixiao::form {
namespace {

using Values = std::vector<Decimal>;

using Parts = std::vector<std::size_t>;

// A row and what may add up to it, the likeliest first. A way that rests on a guess at the levels
// must hold in every column (`strict`).
struct Way {
  Parts parts;
  bool strict = false;
};
struct Sum {
  std::size_t whole;
  std::vector<Way> ways;
};

class Sums {
 public:
  Sums(std::span<SumRow> rows, BudgetWords const& words) : rows_(rows), words_(words) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
      // Indents of one level may differ by a blank, or be that of the numbered row above.
      add(i, {{below(i, true)}, {below(i, false), true}, {up_to_next_number(i), true}});
      add(i, {{numbered_below(i)}});
      if (is_total(i))
        add(i, {{above(i, false)},
                {above(i, true)},
                {above(i, false, true), true},
                {above(i, true, true), true}});
    }
  }
  [[nodiscard]] std::vector<Sum> const& all() const { return sums_; }

 private:
  void add(std::size_t whole, std::vector<Way> ways) {
    std::erase_if(ways, [](Way const& way) { return way.parts.empty(); });
    if (!ways.empty()) sums_.push_back({whole, std::move(ways)});
  }
  [[nodiscard]] bool is_total(std::size_t i) const {
    return words_.ends_with(rows_[i].name, "total");
  }
  [[nodiscard]] bool is_numbered(std::size_t i) const { return numbering_rank(rows_[i].name) > 0; }

  [[nodiscard]] Parts below(std::size_t whole, bool next_level) const {
    Parts out;
    int const level = rows_[whole].level;
    for (std::size_t i = whole + 1; i < rows_.size() && rows_[i].level > level; ++i)
      if (!next_level || rows_[i].level == level + 1) out.push_back(i);
    return out;
  }
  [[nodiscard]] Parts up_to_next_number(std::size_t whole) const {
    Parts out;
    int const rank = numbering_rank(rows_[whole].name);
    if (rank == 0) return out;
    for (std::size_t i = whole + 1; i < rows_.size() && rows_[i].level >= rows_[whole].level; ++i) {
      if (is_numbered(i) && numbering_rank(rows_[i].name) <= rank) break;
      out.push_back(i);
    }
    return out;
  }
  [[nodiscard]] Parts numbered_below(std::size_t whole) const {
    Parts out;
    int const level = rows_[whole].level;
    if (is_numbered(whole)) return out;
    for (std::size_t i = whole + 1; i < rows_.size() && rows_[i].level >= level; ++i) {
      if (rows_[i].level > level) continue;
      if (!is_numbered(i)) break;
      out.push_back(i);
    }
    return out;
  }
  // 收入总计: the rows between it and the total before it, with that total or without. A row that
  // is not known may be one of them though it is indented like a part of another (`with_open`).
  [[nodiscard]] Parts above(std::size_t whole, bool with_total, bool with_open = false) const {
    Parts out;
    for (std::size_t i = whole; i-- > 0;) {
      bool const open = with_open && rows_[i].candidates.size() > 1;
      if (rows_[i].level > rows_[whole].level && !open) continue;
      bool const total = is_total(i);
      if (total && !with_total) break;
      out.push_back(i);
      if (total) return out;
    }
    return with_total ? Parts() : out;
  }

  std::span<SumRow> rows_;
  BudgetWords const& words_;
  std::vector<Sum> sums_;
};

class Solver {
 public:
  Solver(std::span<SumRow> rows, std::vector<bool> const& summed) : rows_(rows), summed_(summed) {
    for (auto const& row : rows) {
      readings_.emplace_back();
      for (auto const& cells : row.candidates) {
        auto const values = values_of(cells);
        auto& readings = readings_.back();
        if (std::ranges::find(readings, values) == readings.end()) readings.push_back(values);
      }
    }
  }

  // True when a candidate was struck.
  bool solve(Sum const& sum) {
    if (!is_open(sum)) return false;
    Answer best;
    for (auto const& way : sum.ways) {
      auto answer = ask(sum.whole, way.parts);
      if (!answer) return false;
      bool const better = answer->holds || (answer->strong && !way.strict && !best.strong);
      if (better) best = std::move(*answer);
      if (best.holds) break;
    }
    if (!best.holds && !best.strong) return false;
    auto const& seen = best.holds ? best.whole : best.part;
    bool struck = false;
    for (std::size_t v = 0; v < best.rows.size(); ++v)
      struck = keep(best.rows[v], seen[v]) || struck;
    return struck;
  }

 private:
  using Seen = std::vector<std::vector<std::size_t>>;  // of each row, readings by their index

  // What a sum says: of each row that is not known the readings with which it holds, in every
  // column and in any.
  struct Answer {
    std::vector<std::size_t> rows;
    Seen whole;
    Seen part;
    bool holds = false;   // in every column
    bool strong = false;  // in a column that rests on more than a figure and its copy
  };

  [[nodiscard]] std::size_t width() const { return summed_.size(); }

  [[nodiscard]] Values values_of(std::vector<std::string> const& cells) const {
    Values out(width());
    for (std::size_t c = 0; c < width(); ++c)
      if (summed_[c]) out[c] = budget_value(cells[c]).value_or(Decimal{});
    return out;
  }

  [[nodiscard]] bool is_open(Sum const& sum) const {
    auto const free = [&](std::size_t row) { return readings_[row].size() > 1; };
    return free(sum.whole) || std::ranges::any_of(sum.ways, [&](Way const& way) {
             return std::ranges::any_of(way.parts, free);
           });
  }

  // Nothing when a row is not readable or the ways are too many to be tried.
  std::optional<Answer> ask(std::size_t whole, Parts const& parts) {
    constexpr std::size_t most_ways = 20'000;
    terms_ = {whole};
    terms_.insert(terms_.end(), parts.begin(), parts.end());
    answer_ = {};
    std::size_t ways = 1;
    for (auto const i : terms_) {
      ways *= readings_[i].size();
      if (ways == 0 || ways > most_ways) return std::nullopt;
      if (readings_[i].size() > 1) answer_.rows.push_back(i);
    }
    choice_.assign(terms_.size(), 0);
    answer_.whole.assign(answer_.rows.size(), {});
    answer_.part = answer_.whole;
    try {
      try_all(0, Values(width()), std::vector<std::size_t>(width()));
    } catch (std::overflow_error const&) {
      return std::nullopt;
    }
    return answer_;
  }

  // `left` is the whole less the parts chosen so far; `terms` counts those that are not nothing.
  void try_all(std::size_t next, Values const& left, std::vector<std::size_t> const& terms) {
    if (next == terms_.size()) return judge(left, terms);
    auto const& readings = readings_[terms_[next]];
    for (std::size_t r = 0; r < readings.size(); ++r) {
      auto rest = left;
      auto counted = terms;
      for (std::size_t c = 0; c < width(); ++c) {
        if (readings[r][c].is_zero()) continue;
        rest[c] = next == 0 ? readings[r][c] : rest[c] - readings[r][c];
        ++counted[c];
      }
      choice_[next] = r;
      try_all(next + 1, rest, counted);
    }
  }

  void judge(Values const& left, std::vector<std::size_t> const& terms) {
    // The whole, two parts that are known, and what is asked.
    constexpr std::size_t enough_terms = 4;
    bool const known = readings_[terms_.front()].size() == 1;
    bool whole = true;
    bool asked = false;
    bool part = false;
    for (std::size_t c = 0; c < width(); ++c) {
      asked = asked || terms[c] > 0;
      whole = whole && left[c].is_zero();
      if (!left[c].is_zero() || terms[c] < 2) continue;
      part = part || known;
      answer_.strong = answer_.strong || (known && terms[c] >= enough_terms && known_parts(c) > 1);
    }
    if (part) note(answer_.part);
    if (!whole || !asked) return;
    answer_.holds = true;
    note(answer_.whole);
  }

  // Parts with an amount in this column that may stand nowhere else.
  [[nodiscard]] std::size_t known_parts(std::size_t column) const {
    return static_cast<std::size_t>(
        std::ranges::count_if(terms_.begin() + 1, terms_.end(), [&](std::size_t i) {
          return readings_[i].size() == 1 && !readings_[i].front()[column].is_zero();
        }));
  }

  void note(Seen& seen) const {
    for (std::size_t v = 0; v < answer_.rows.size(); ++v) {
      auto const term = std::ranges::find(terms_, answer_.rows[v]) - terms_.begin();
      auto const chosen = choice_[static_cast<std::size_t>(term)];
      if (std::ranges::find(seen[v], chosen) == seen[v].end()) seen[v].push_back(chosen);
    }
  }

  bool keep(std::size_t row, std::vector<std::size_t> const& seen) {
    auto& readings = readings_[row];
    if (seen.size() == readings.size()) return false;
    std::vector<Values> kept;
    for (auto const r : seen) kept.push_back(readings[r]);
    std::erase_if(rows_[row].candidates, [&](std::vector<std::string> const& cells) {
      return std::ranges::find(kept, values_of(cells)) == kept.end();
    });
    readings = std::move(kept);
    return true;
  }

  std::span<SumRow> rows_;
  std::vector<bool> const& summed_;
  std::vector<std::vector<Values>> readings_;  // of each row, the different values it may have
  std::vector<std::size_t> terms_;
  std::vector<std::size_t> choice_;
  Answer answer_;
};

}  // namespace

void strike_by_sums(std::span<SumRow> rows, std::vector<bool> const& summed,
                    BudgetWords const& words) {
  bool const open =
      std::ranges::any_of(rows, [](SumRow const& row) { return row.candidates.size() > 1; });
  if (!open) return;
  Solver solver(rows, summed);
  constexpr int most_rounds = 8;
  bool struck = true;
  for (int round = 0; round < most_rounds && struck; ++round) {
    struck = false;
    // What is known by now is no longer taken for one of a total's rows.
    Sums const sums(rows, words);
    for (auto const& sum : sums.all()) struck = solver.solve(sum) || struck;
  }
}

}  // namespace jixiao::form
