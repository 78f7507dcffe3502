#pragma once

#include <span>
#include <string>
#include <vector>

#include "form/laid_columns.hpp"

namespace jixiao::form {

// A piece of text in a column of a page, and the line it stands on, by its index.
struct PagePiece {
  std::size_t line;
  int centre;
  std::string_view text;
  int width;
};

// What stands in one column on some lines of a page: pieces of that column, by their indices.
struct PageCell {
  std::size_t first = 0;
  std::size_t last = 0;
  [[nodiscard]] bool empty() const { return first == last; }
  [[nodiscard]] std::size_t size() const { return last - first; }
};

[[nodiscard]] bool is_level_column(Key key);
[[nodiscard]] bool is_number_column(Key key);
[[nodiscard]] bool is_value_column(Key key);

// The columns of a page, each as the pieces that stand in it.
class PageCells {
 public:
  PageCells(std::vector<LaidHead> const& heads, std::span<CellLine const> lines,
            Measure const& measure);

  [[nodiscard]] std::vector<PagePiece> const& column(std::size_t k) const { return columns_[k]; }
  // The first piece of column k from this line on.
  [[nodiscard]] std::size_t begin(std::size_t k, std::size_t line) const { return begin_[k][line]; }
  // What stands in column k from line a up to line b.
  [[nodiscard]] PageCell cell(std::size_t k, std::size_t a, std::size_t b) const {
    return {begin_[k][a], begin_[k][b]};
  }
  [[nodiscard]] std::string text(std::size_t k, PageCell cell) const;
  // A column that is filled less than half as often as the names are belongs to groups of rows, or
  // may be blank.
  [[nodiscard]] bool is_sparse(std::size_t k) const { return sparse_[k]; }
  // What is left of the column behind a line, had the next character been put there.
  [[nodiscard]] int left_over(std::size_t k, PagePiece const& line, PagePiece const& next) const;
  [[nodiscard]] bool is_blank_row(std::size_t a, std::size_t b) const;
  // 任务2 of a form that was filled in as far as 任务1
  [[nodiscard]] bool is_blank_but_slot(std::size_t a, std::size_t b) const;

 private:
  void add_column(std::size_t k, std::span<CellLine const> lines);

  std::vector<LaidHead> const& heads_;
  Measure measure_;
  std::vector<std::vector<PagePiece>> columns_;
  std::vector<std::vector<std::size_t>> begin_;
  std::vector<int> widest_;
  std::vector<bool> sparse_;
};

}  // namespace jixiao::form
