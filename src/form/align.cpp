#include "form/align.hpp"

#include <algorithm>
#include <cstdint>

#include "base/text.hpp"

namespace jixiao::form {
namespace {

// Rows of real forms have some ten cells; a wider one is only read straight.
constexpr std::size_t widest_aligned = 64;
constexpr int lost_cell = 20;
constexpr int impossible = 30;  // worse than leaving the cell over

bool is_level(List list, std::string_view text, Vocabulary const& vocabulary) {
  return vocabulary.find(list, plain(text)) != nullptr;
}

class Aligner {
 public:
  Aligner(Row const& row, Heads const& heads, bool level1_has_points, Vocabulary const& vocabulary)
      : row_(row), level1_has_points_(level1_has_points), vocabulary_(vocabulary) {
    bool const own_slot = heads.has(Key::slot);
    if (!heads.has(Key::side)) {
      side_ = 0;
      columns_.push_back({heads.columns.front().index, Key::side});
    }
    for (auto const& column : heads.columns) {
      if (column.key == Key::name && !own_slot) {
        slot_ = columns_.size();
        columns_.push_back({column.index, Key::slot});
      }
      columns_.push_back(column);
    }
  }

  Alignment run() {
    std::size_t const width = row_.cells.size();
    auto straight = straight_columns();
    int const straight_cost = cost_of(straight);
    if (straight_cost == 0 || width > widest_aligned) return result(straight);
    auto cheapest = cheapest_columns();
    return result(cost_of(cheapest) < straight_cost ? cheapest : straight);
  }

 private:
  using Cells = std::vector<std::optional<std::size_t>>;

  std::string_view text(std::size_t column) const { return trim(cell(row_, column)); }

  int level_cost(Key key, std::string_view value) const {
    bool const first = is_level(List::level1, value, vocabulary_);
    bool const second = is_level(List::level2, value, vocabulary_);
    if (key == Key::level1) {
      if (first && second && level1_has_points_ && !split_points(value).points) return 6;
      return first ? 0 : second ? 10 : 2;
    }
    if (second) return split_points(value).points && first ? 6 : 0;
    return first ? 8 : 2;
  }

  // ≥90%: an amount, and no name.
  bool begins_with_sign(std::string_view value) const {
    constexpr std::size_t longest_sign = 6;  // bytes
    auto const head = folded(value.substr(0, longest_sign));
    Word const* const word = vocabulary_.longest(List::relation_before, head);
    return word != nullptr && display_width(decode(word->spelling).value) == 1;
  }

  // How little the cell looks like a value of this column.
  int cost(Key key, std::size_t column) const {
    auto const value = text(column);
    if (value.empty()) return key == Key::side || key == Key::slot ? impossible : 0;
    bool const slot = is_slot(value, vocabulary_);
    switch (key) {
      case Key::side: {
        auto const label = label_of(value, vocabulary_);
        return label && label->key == Key::side ? 0 : impossible;
      }
      case Key::level1:
      case Key::level2: {
        if (slot) return 20;
        auto const label = label_of(value, vocabulary_);
        return label && label->key == Key::side ? 10 : level_cost(key, value);
      }
      case Key::slot: return slot || is_points(value) ? 0 : impossible;
      case Key::name:
        return slot                                          ? 20
               : is_level(List::level2, value, vocabulary_)  ? 4
               : is_points(value) || begins_with_sign(value) ? 6
                                                             : 0;
      case Key::weight:
      case Key::score: return is_points(value) ? 0 : 10;
      case Key::reason: return slot ? 8 : is_points(value) ? 4 : 0;
      default: return slot ? 8 : 0;
    }
  }

  int skip_cost(Key key) const {
    switch (key) {
      case Key::side:
      case Key::slot: return 0;
      case Key::remark: return 1;
      case Key::level1:
      case Key::level2: return 2;
      case Key::weight:
      case Key::score:
      case Key::reason: return 3;
      default: return 6;
    }
  }

  int distance(std::size_t key, std::size_t column) const {
    auto const index = columns_[key].index;
    if (columns_[key].key == Key::side) return 0;
    auto const away = index > column ? index - column : column - index;
    return static_cast<int>(std::min<std::size_t>(away, 100));
  }

  Cells straight_columns() const {
    Cells out(columns_.size());
    for (std::size_t k = 0; k < columns_.size(); ++k)
      if (k != side_ && k != slot_) out[k] = columns_[k].index;
    if (side_ && columns_[*side_].index > 0)
      for (std::size_t column = 0; column < columns_[*side_].index; ++column)
        if (!text(column).empty() && cost(Key::side, column) == 0) out[*side_] = column;
    return out;
  }

  int cost_of(Cells const& cells) const {
    int sum = 0;
    std::vector<bool> taken(row_.cells.size(), false);
    for (std::size_t k = 0; k < cells.size(); ++k) {
      if (!cells[k]) {
        sum += skip_cost(columns_[k].key);
        continue;
      }
      sum += cost(columns_[k].key, *cells[k]) + distance(k, *cells[k]);
      if (*cells[k] < taken.size()) taken[*cells[k]] = true;
    }
    for (std::size_t column = 0; column < taken.size(); ++column)
      if (!taken[column] && !text(column).empty()) sum += lost_cell;
    return sum;
  }

  // best[k][c]: the columns from k on laid over the cells from c on.
  Cells cheapest_columns() const {
    std::size_t const keys = columns_.size();
    std::size_t const width = row_.cells.size() + 2;  // blanks that were left out at the end
    std::vector<int> best((keys + 1) * (width + 1), 0);
    auto const at = [&](std::size_t k, std::size_t c) -> int& { return best[k * (width + 1) + c]; };
    for (std::size_t c = width; c-- > 0;)
      at(keys, c) = at(keys, c + 1) + (text(c).empty() ? 0 : lost_cell);
    for (std::size_t k = keys; k-- > 0;) {
      at(k, width) = at(k + 1, width) + skip_cost(columns_[k].key);
      for (std::size_t c = width; c-- > 0;) {
        int const take = at(k + 1, c + 1) + cost(columns_[k].key, c) + distance(k, c);
        int const skip = at(k + 1, c) + skip_cost(columns_[k].key);
        int const pass = at(k, c + 1) + (text(c).empty() ? 0 : lost_cell);
        at(k, c) = std::min({take, skip, pass});
      }
    }
    Cells out(keys);
    for (std::size_t k = 0, c = 0; k < keys;) {
      int const here = at(k, c);
      if (c < width && here == at(k + 1, c + 1) + cost(columns_[k].key, c) + distance(k, c))
        out[k++] = c++;
      else if (here == at(k + 1, c) + skip_cost(columns_[k].key))
        ++k;
      else
        ++c;
    }
    return out;
  }

  Alignment result(Cells const& cells) const {
    Alignment out;
    std::vector<bool> taken(row_.cells.size(), false);
    for (std::size_t k = 0; k < cells.size(); ++k) {
      if (cells[k] && *cells[k] < taken.size()) taken[*cells[k]] = true;
      if (k == slot_) out.slot = cells[k];
      if (k != side_ && k != slot_) out.cells.push_back(cells[k]);
    }
    for (std::size_t column = 0; column < taken.size(); ++column)
      if (!taken[column] && !text(column).empty()) out.complete = false;
    return out;
  }

  Row const& row_;
  bool level1_has_points_;
  Vocabulary const& vocabulary_;
  std::vector<Column> columns_;
  std::optional<std::size_t> side_;
  std::optional<std::size_t> slot_;
};

}  // namespace

bool Heads::has(Key key) const {
  return std::ranges::any_of(columns, [&](Column const& column) { return column.key == key; });
}

std::size_t Heads::column_of(Key key) const {
  auto const found = std::ranges::find(columns, key, &Column::key);
  return found == columns.end() ? Grid::max_columns : found->index;
}

std::optional<Heads> heads_of(Row const& row, Vocabulary const& vocabulary) {
  if (row.cells.size() < 3) return std::nullopt;
  Heads heads;
  std::size_t other = 0;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    if (trim(row.cells[i]).empty()) continue;
    auto const label = label_of(row.cells[i], vocabulary);
    auto const known = label && !label->value ? column_of(label->key) : std::nullopt;
    auto const before =
        heads.columns.empty() ? std::nullopt : std::optional(heads.columns.back().key);
    bool const again =
        known && heads.has(*known) && (label->key == Key::goal_actual || *known == Key::relation);
    if (!known || again || is_stray_unit(*known, row.cells[i], before)) {
      // A head that no list knows keeps the cells below it from those beside them.
      if (!heads.columns.empty()) heads.columns.push_back({i, Key::remark});
      ++other;
      continue;
    }
    auto key = *known;
    if (key == Key::side) {
      if (heads.has(Key::name) || !heads.has(Key::level2)) continue;
      key = Key::name;
    }
    if (heads.has(key)) heads.repeated = true;
    heads.columns.push_back({i, key});
  }
  bool const measured =
      heads.has(Key::target) || heads.has(Key::period_target) || heads.has(Key::actual);
  auto const unknown = std::ranges::count(heads.columns, Key::remark, &Column::key);
  std::size_t const known = heads.columns.size() - static_cast<std::size_t>(unknown);
  if (known < 3 || other > known || !heads.has(Key::name) || !(measured || heads.has(Key::score)))
    return std::nullopt;
  return heads;
}

Alignment align(Row const& row, Heads const& heads, bool level1_has_points,
                Vocabulary const& vocabulary) {
  return Aligner(row, heads, level1_has_points, vocabulary).run();
}

}  // namespace jixiao::form
