#include "form/target_columns.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace jixiao::form {
namespace {

constexpr int crossed = 10;
constexpr int begins_there = 1;
constexpr int wrong_side = 3;           // a name among the values, a value among the names
constexpr std::size_t split_reach = 3;  // characters
constexpr std::size_t reach = 8;        // characters by which a word may stand outside its column
constexpr std::size_t longest_level_part = 6;
constexpr std::size_t shifted = 2;  // characters by which a word may stand left of its column

struct Head {
  Column7 column;
  std::size_t from;
  std::size_t to;
};

std::vector<Head> heads_of(TargetLine const& line, TargetJudge const& judge) {
  std::vector<Head> out;
  bool second = false;
  for (auto const& piece : line.pieces) {
    auto const key = judge.key(piece.text);
    if (!key) continue;
    std::optional<Column7> column;
    if (*key == Key::level1) column = column_level1;
    if (*key == Key::level2) {
      second = second ||
               std::ranges::any_of(out, [](Head const& h) { return h.column == column_level2; });
      column = second ? column_annual_level2 : column_level2;
    }
    if (*key == Key::name) {
      second =
          second || std::ranges::any_of(out, [](Head const& h) { return h.column == column_name; });
      column = second ? column_annual_name : column_name;
    }
    if (*key == Key::target || *key == Key::period_target)
      column = second ? column_annual_value : column_value;
    if (column) out.push_back({*column, piece.column, piece.column + piece.width});
  }
  return out;
}

class Layout {
 public:
  Layout(std::vector<Head> heads, std::span<TargetLine const> lines, TargetJudge& judge)
      : heads_(std::move(heads)), lines_(lines), judge_(judge) {}

  std::vector<ColumnLine> run() {
    find_starts();
    std::vector<ColumnLine> out;
    for (auto const& line : lines_) {
      ColumnLine row{line.number, {}};
      for (auto const& piece : line.pieces) put(row, piece);
      out.push_back(std::move(row));
    }
    return out;
  }

 private:
  // starts_[k]: where the column of head k begins. What stands left of the first is printed down
  // the side and belongs to no column.
  void find_starts() {
    starts_.assign(heads_.size(), 0);
    for (std::size_t k = 0; k < heads_.size(); ++k) {
      std::size_t const low = k == 0 ? 0 : heads_[k - 1].from + 1;
      std::size_t best = heads_[k].from;
      int least = cost_of(k, best);
      for (std::size_t x = low; x < heads_[k].to; ++x) {
        int const cost = cost_of(k, x);
        if (cost >= least) continue;
        least = cost;
        best = x;
      }
      starts_[k] = best;
    }
  }

  // Words of one character say nothing about the first column: 绩 效 指 标 stand beside it. Values
  // shift to the left on lines without a name; so the grammar says where they begin.
  int cost_of(std::size_t k, std::size_t x) {
    bool const value = k > 0 && is_name(k - 1);
    std::size_t const low = k == 0 ? 0 : heads_[k - 1].from;
    std::size_t const high = k + 1 < heads_.size() ? heads_[k + 1].from : std::string::npos;
    int cost = 0;
    for (auto const& line : lines_)
      for (auto const& piece : line.pieces) {
        if (k == 0 && piece.width < 2) continue;
        if (piece.column < x && x < piece.column + piece.width) cost += crossed;
        if (!value && piece.column == x) cost -= begins_there;
        if (!value || piece.column < low || piece.column >= high) continue;
        if (is_value(piece.text) != (piece.column >= x)) cost += wrong_side;
      }
    return cost;
  }

  void put(ColumnLine& row, Piece const& piece) {
    std::size_t k = heads_.size();
    while (k > 1 && starts_[k - 1] > piece.column + (k > 1 && is_name(k - 2) ? 0 : shifted)) --k;
    if (k == 1 && starts_[0] > piece.column) k = 0;
    if (k == 0) {
      if (characters(piece.text) <= 2) return;
      k = 1;
    }
    auto text = piece.text;
    bool const level2 =
        heads_[k - 1].column == column_level2 || heads_[k - 1].column == column_annual_level2;
    bool const near = k < heads_.size() && piece.column + reach >= starts_[k];
    if (near && level2 && !names_level(piece)) ++k;
    if (near && is_name(k - 1) && !row.cells[heads_[k - 1].column].empty() && is_value(text)) ++k;
    if (k < heads_.size() && piece.column + piece.width > starts_[k] && is_name(k - 1))
      if (auto const split = value_in(text, starts_[k] - piece.column)) {
        add(row, heads_[k - 1].column, text.substr(0, split));
        add(row, heads_[k].column, text.substr(split));
        return;
      }
    add(row, heads_[k - 1].column, text);
  }

  bool is_value(std::string_view text) {
    return judge_.sort(text) != Sort::text || judge_.begins_with_relation(text);
  }

  bool names_level(Piece const& piece) const {
    return judge_.is_level2(piece.text) ||
           (piece.width <= longest_level_part && judge_.is_part_of_level(piece.text));
  }

  bool is_name(std::size_t k) const {
    return heads_[k].column == column_name || heads_[k].column == column_annual_name;
  }

  // Near the character where the next column begins.
  std::size_t value_in(std::string_view text, std::size_t near) {
    std::size_t character = 1;
    for (std::size_t byte = 1; byte < text.size(); ++byte) {
      if ((text[byte] & 0xC0) == 0x80) continue;
      bool const close = character + split_reach >= near && character <= near + split_reach;
      ++character;
      if (close && !inside_word(text, byte) && judge_.sort(text.substr(byte)) != Sort::text)
        return byte;
    }
    return 0;
  }

  static void add(ColumnLine& row, Column7 column, std::string_view text) {
    auto& cell = row.cells[column];
    if (!cell.empty()) cell += ' ';
    cell += text;
  }

  std::vector<Head> heads_;
  std::span<TargetLine const> lines_;
  TargetJudge& judge_;
  std::vector<std::size_t> starts_;
};

}  // namespace

bool keeps_columns(TargetLine const& heads) {
  std::size_t apart = 0;
  for (std::size_t i = 1; i < heads.pieces.size(); ++i) {
    auto const& before = heads.pieces[i - 1];
    if (heads.pieces[i].tab) return false;
    if (heads.pieces[i].column > before.column + before.width + 1) ++apart;
  }
  return apart * 2 > heads.pieces.size();
}

std::vector<ColumnLine> lay_in_columns(TargetLine const& heads, std::span<TargetLine const> lines,
                                       TargetJudge& judge) {
  return Layout(heads_of(heads, judge), lines, judge).run();
}

}  // namespace jixiao::form
