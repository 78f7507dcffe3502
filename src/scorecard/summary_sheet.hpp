#pragma once

#include <xlsxwriter.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"

// One sheet of the summary's workbook, filled cell by cell from left to right and row by row, never
// back: so that libxlsxwriter needs to keep no row. For summary_to_xlsx.cpp alone.
namespace jixiao {

enum class Fill { good, info, warning, bad, faint };
inline constexpr std::size_t fills = 5;

// The looks of cells, made once for a workbook.
struct SheetStyles {
  explicit SheetStyles(lxw_workbook* book);
  lxw_format* title;
  lxw_format* head;
  lxw_format* text;
  lxw_format* points;
  lxw_format* money;
  lxw_format* count;
  lxw_format* percent;
  lxw_format* link;
  lxw_format* fill[fills];
};

struct SheetColumn {
  std::string head;
  int width;  // in characters
};

class SummarySheet {
 public:
  // With its line of heads, unless `columns` name none.
  SummarySheet(lxw_workbook* book, std::string const& name, std::vector<SheetColumn> const& columns,
               SheetStyles const& styles, std::size_t most_rows);
  // False when the disk did not take it.
  [[nodiscard]] bool usable() const { return sheet_ != nullptr; }

  // False when there is room for one line more only, which finish() needs.
  [[nodiscard]] bool begin_row();
  void text(std::string_view text) { put(text, styles_.text); }
  void head(std::string_view text) { put(text, styles_.head); }
  void title(std::string_view text) { put(text, styles_.title); }
  void points(std::optional<Decimal> const& value) { number(value, styles_.points); }
  void money(std::optional<Decimal> const& value) { number(value, styles_.money); }
  void share(std::optional<Decimal> const& value) { number(value, styles_.percent); }
  void count(std::size_t value);
  // A file beside the workbook.
  void link(std::string const& file);
  void skip() { ++column_; }

  // Cells of the column, numbered from 0, that hold just this text.
  void colour(int column, std::string const& text, Fill fill);
  // On paper only the first columns, so that they can be read; the screen has them all.
  void print_only(std::size_t columns);
  // The filter and, when rows were left out, the line that says so.
  void finish(std::string const& note);

 private:
  void put(std::string_view text, lxw_format* format);
  void number(std::optional<Decimal> const& value, lxw_format* format);
  [[nodiscard]] lxw_col_t next() { return static_cast<lxw_col_t>(column_++); }
  [[nodiscard]] lxw_row_t row() const { return static_cast<lxw_row_t>(row_); }

  SheetStyles const& styles_;
  lxw_worksheet* sheet_;
  std::size_t columns_;
  std::size_t most_rows_;
  std::size_t rows_ = 0;  // begun
  std::size_t row_ = 0;
  int column_ = 0;
  std::size_t links_ = 0;
};

}  // namespace jixiao
