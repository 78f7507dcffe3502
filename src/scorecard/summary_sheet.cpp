#include "scorecard/summary_sheet.hpp"

#include <charconv>

#include "base/text.hpp"
#include "scorecard/layout.hpp"

namespace jixiao {
namespace {

constexpr std::size_t most_links = 65'530;  // of a sheet in Excel
constexpr int most_columns = 1'000;         // of a text in a cell; the scorecard has all of it

lxw_format* number_format(lxw_workbook* book, char const* pattern) {
  auto* const format = workbook_add_format(book);
  format_set_num_format(format, pattern);
  format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  return format;
}

// Digits that Excel shows again as they were.
bool is_shown_exactly(Decimal value) {
  constexpr int digits = 15;
  auto const coefficient = value.coefficient();
  auto const limit = power_of_ten(digits);
  return coefficient < limit && -limit < coefficient;
}

// The last step of a number, and the only one that is not exact.
double nearest_binary(Decimal value) {
  double out = 0;
  auto const text = value.to_string();
  std::from_chars(text.data(), text.data() + text.size(), out);
  return out;
}

}  // namespace

SheetStyles::SheetStyles(lxw_workbook* book)
    : title(workbook_add_format(book)),
      head(workbook_add_format(book)),
      text(workbook_add_format(book)),
      points(number_format(book, "0.00##")),
      money(number_format(book, "#,##0.00####")),
      count(number_format(book, "#,##0")),
      percent(number_format(book, "0.0%")),
      link(workbook_add_format(book)) {
  format_set_bold(title);
  format_set_font_size(title, 12);
  format_set_bold(head);
  format_set_bg_color(head, 0xE3E9F0);
  format_set_border(head, LXW_BORDER_THIN);
  format_set_border_color(head, 0xAAB3BD);
  format_set_align(head, LXW_ALIGN_VERTICAL_CENTER);
  format_set_align(text, LXW_ALIGN_VERTICAL_TOP);
  format_set_indent(text, 1);  // apart from a number before it
  format_set_font_color(link, 0x1F5F99);
  format_set_underline(link, LXW_UNDERLINE_SINGLE);
  format_set_align(link, LXW_ALIGN_VERTICAL_TOP);
  format_set_indent(link, 1);
  struct Colours {
    lxw_color_t ink;
    lxw_color_t ground;
  };
  // Those of the pages, see html.cpp.
  constexpr Colours colours[fills] = {{0x1D6B3A, 0xE8F5EC},
                                      {0x1F5F99, 0xE9F2FA},
                                      {0x8A5A00, 0xFDF4E0},
                                      {0xA81E22, 0xFBEAEA},
                                      {0x5B6775, 0xF0F2F5}};
  for (std::size_t i = 0; i < fills; ++i) {
    fill[i] = workbook_add_format(book);
    format_set_font_color(fill[i], colours[i].ink);
    format_set_bg_color(fill[i], colours[i].ground);
  }
}

SummarySheet::SummarySheet(lxw_workbook* book, std::string const& name,
                           std::vector<SheetColumn> const& columns, SheetStyles const& styles,
                           std::size_t most_rows)
    : styles_(styles),
      sheet_(workbook_add_worksheet(book, name.c_str())),
      columns_(columns.size()),
      most_rows_(most_rows) {
  if (!usable()) return;
  constexpr int a4 = 9;
  worksheet_set_landscape(sheet_);
  worksheet_set_paper(sheet_, a4);
  worksheet_fit_to_pages(sheet_, 1, 0);
  worksheet_freeze_panes(sheet_, 1, 0);
  worksheet_repeat_rows(sheet_, 0, 0);
  bool headed = false;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    auto const column = static_cast<lxw_col_t>(i);
    worksheet_set_column(sheet_, column, column, columns[i].width, nullptr);
    headed = headed || !columns[i].head.empty();
  }
  if (!headed || !begin_row()) return;
  for (auto const& column : columns) head(column.head);
}

bool SummarySheet::begin_row() {
  if (rows_ + 1 >= most_rows_) return false;
  row_ = rows_++;
  column_ = 0;
  return true;
}

void SummarySheet::put(std::string_view text, lxw_format* format) {
  auto const column = next();
  if (text.empty()) return;
  auto words = printable(text);
  if (words.size() > most_columns) words = fit(words, most_columns);
  worksheet_write_string(sheet_, row(), column, words.c_str(), format);
}

void SummarySheet::number(std::optional<Decimal> const& value, lxw_format* format) {
  if (value && !is_shown_exactly(*value)) return put(value->to_string(), styles_.text);
  auto const column = next();
  if (value) worksheet_write_number(sheet_, row(), column, nearest_binary(*value), format);
}

void SummarySheet::count(std::size_t value) {
  number(Decimal::make(static_cast<Int128>(value), 0), styles_.count);
}

void SummarySheet::link(std::string const& file) {
  // A # would lead into the file; other marks of addresses are rare in names, too.
  bool const plain = file.find_first_of("#?%\\:*<>|\"") == std::string::npos;
  if (!plain || links_ == most_links) return put(file, styles_.text);
  ++links_;
  worksheet_write_url(sheet_, row(), next(), ("external:" + file).c_str(), styles_.link);
}

void SummarySheet::colour(int column, std::string const& text, Fill fill) {
  if (rows_ < 2) return;
  std::string quoted = "\"" + text + "\"";
  lxw_conditional_format rule{};
  rule.type = LXW_CONDITIONAL_TYPE_CELL;
  rule.criteria = LXW_CONDITIONAL_CRITERIA_EQUAL_TO;
  rule.value_string = quoted.data();
  rule.format = styles_.fill[static_cast<std::size_t>(fill)];
  auto const at = static_cast<lxw_col_t>(column);
  worksheet_conditional_format_range(sheet_, 1, at, row(), at, &rule);
}

void SummarySheet::print_only(std::size_t columns) {
  if (rows_ > 0) worksheet_print_area(sheet_, 0, 0, row(), static_cast<lxw_col_t>(columns - 1));
}

void SummarySheet::finish(std::string const& note) {
  if (rows_ > 0) worksheet_autofilter(sheet_, 0, 0, row(), static_cast<lxw_col_t>(columns_ - 1));
  if (note.empty()) return;
  row_ = rows_;
  column_ = 0;
  put(note, styles_.title);
}

}  // namespace jixiao
