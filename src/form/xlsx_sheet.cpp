#include "form/xlsx_sheet.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <pugixml.hpp>

#include "base/text.hpp"
#include "form/part_xml.hpp"
#include "form/refusal.hpp"
#include "form/xlsx_text.hpp"

namespace jixiao::form {
namespace {

constexpr std::size_t most_cell_errors = 20;
constexpr std::size_t last_column = 16'384;
constexpr std::size_t last_row = 1'048'576;
constexpr std::size_t widest_reserve = 32;

struct CellPlace {
  std::size_t column;  // from 0
  std::size_t row;     // from 1
};

// "XFD1048576"
std::optional<CellPlace> cell_place(std::string_view text) {
  char const* at = text.data();
  char const* const end = at + text.size();
  std::size_t column = 0;
  for (int i = 0; i < 3 && at != end && *at >= 'A' && *at <= 'Z'; ++i, ++at)
    column = column * 26 + static_cast<std::size_t>(*at - 'A' + 1);
  std::size_t row = 0;
  for (; at != end && *at >= '0' && *at <= '9' && row <= last_row; ++at)
    row = row * 10 + static_cast<std::size_t>(*at - '0');
  if (at != end || column == 0 || column > last_column || row == 0 || row > last_row)
    return std::nullopt;
  return CellPlace{column - 1, row};
}

// Names and values are asked for one by one, since each question is a call into a library, and
// there are a dozen for each cell.
struct Attributes {
  char const* place = nullptr;
  char const* type = "";
  char const* style = nullptr;

  [[nodiscard]] bool is_type(char type_name) const {
    return type[0] == type_name && type[1] == '\0';
  }
};

Attributes attributes_of(pugi::xml_node cell) {
  Attributes out;
  for (auto attribute = cell.first_attribute(); attribute; attribute = attribute.next_attribute()) {
    char const* const name = attribute.name();
    if (name[0] == '\0' || name[1] != '\0') continue;
    if (name[0] == 'r') out.place = attribute.value();
    if (name[0] == 't') out.type = attribute.value();
    if (name[0] == 's') out.style = attribute.value();
  }
  return out;
}

// Of a blank cell, which has no text that a type or a style could change.
Attributes place_of(pugi::xml_node cell) {
  auto const first = cell.first_attribute();
  if (char const* const name = first.name(); name[0] == 'r' && name[1] == '\0')
    return {first.value()};
  return attributes_of(cell);
}

unsigned style_of(Attributes const& attributes) {
  unsigned style = 0;
  if (attributes.style != nullptr) {
    std::string_view const text = attributes.style;
    std::from_chars(text.data(), text.data() + text.size(), style);
  }
  return style;
}

// Nearly all names are single letters without a prefix.
bool is_letter(char const* name, char letter) {
  return name[0] == letter && name[1] == '\0';
}
bool is_element(char const* name, char letter) {
  return is_letter(name, letter) || is_named(name, std::string_view(&letter, 1));
}

bool is_blank(std::string_view text) {
  if (text.empty()) return true;
  bool const plain = text.front() > ' ' && text.front() < 0x7F;
  return !plain && trim(text).empty();
}

class SheetReader {
 public:
  SheetReader(Archive const& archive, Book const& book, Book::Sheet const& sheet)
      : limits_(archive.limits()),
        file_(archive.name()),
        book_(book),
        sheet_(sheet),
        sheet_name_(out_.grid.keep(sheet.name)) {}

  // The text of the part, which the grid keeps: most cells are views of it.
  std::string& keep_part(std::string text) {
    part_bytes_ = text.size();
    return out_.grid.store.emplace_back(std::move(text));
  }

  Result<SheetGrid> run(pugi::xml_node root) {
    for (auto const node : root.children())
      if (local_name(node.name()) == "sheetData")
        if (auto errors = read_rows(node); !errors.empty()) return errors;
    for (auto const node : root.children())
      if (local_name(node.name()) == "mergeCells")
        if (auto errors = read_merged(node); !errors.empty()) return errors;
    if (formulas_ > 0)
      out_.errors.push_back(refusal(
          file_, first_formula_,
          fmt::format("有 {} 个公式单元格没有保存计算结果，请用表格软件打开后重新保存", formulas_),
          fmt::format(
              "{} formula cells without a stored result; open the workbook in a spreadsheet "
              "program and save it",
              formulas_)));
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string at(std::size_t column, std::size_t row) const {
    return sheet_prefix(sheet_.name) + cell_name(column, row);
  }

  Errors over(std::string at_place, std::string_view zh, std::string_view en,
              std::size_t limit) const {
    return {refusal(file_, std::move(at_place), fmt::format("{}超过上限 {}", zh, limit),
                    fmt::format("more {} than the limit of {}", en, limit))};
  }

  // The last row says how many there may be, the size of the part how many there can be.
  void expect_rows(pugi::xml_node data) {
    constexpr std::size_t shortest = std::string_view("<row/>").size();
    auto const last = static_cast<std::size_t>(data.last_child().attribute("r").as_ullong());
    out_.grid.rows.reserve(std::min({last, limits_.rows, part_bytes_ / shortest}));
  }

  Errors read_rows(pugi::xml_node data) {
    expect_rows(data);
    std::size_t number = 0;
    for (auto node = data.first_child(); node; node = node.next_sibling()) {
      if (!is_named(node.name(), "row")) continue;
      if (auto const printed = node.attribute("r")) {
        auto const wanted = static_cast<std::size_t>(printed.as_ullong());
        if (wanted <= number || wanted > last_row)
          return {refusal(file_, sheet_prefix(sheet_.name) + printed.value(), "行号无效或次序颠倒",
                          "invalid row number, or rows out of order")};
        number = wanted;
      } else {
        ++number;
      }
      if (number > limits_.rows) return over(at(0, number), "行数", "rows", limits_.rows);
      if (auto errors = read_row(node, number); !errors.empty()) return errors;
    }
    return {};
  }

  Errors read_row(pugi::xml_node node, std::size_t number) {
    Row row{number, number, {}, sheet_name_, {}};
    std::size_t column = 0;
    row.cells.reserve(width_);
    for (auto cell = node.first_child(); cell; cell = cell.next_sibling()) {
      if (!is_element(cell.name(), 'c')) continue;
      auto const inside = cell.first_child();
      auto const attributes = inside ? attributes_of(cell) : place_of(cell);
      if (attributes.place != nullptr && attributes.place[0] != '\0') {
        auto const place = cell_place(attributes.place);
        if (!place || place->row != number)
          return {refusal(file_,
                          sheet_prefix(sheet_.name) +
                              std::string(std::string_view(attributes.place).substr(0, 20)),
                          "单元格编号无效", "invalid cell reference")};
        column = place->column;
      }
      if (!inside) {
        ++column;
        continue;
      }
      auto const text = text_of(inside, attributes, column, number);
      if (text.size() > limits_.cell_bytes)
        return over(at(column, number), "单元格字节数", "bytes in a cell", limits_.cell_bytes);
      if (!is_blank(text)) {
        if (column >= Grid::max_columns)
          return over(at(column, number), "列数", "columns", Grid::max_columns);
        text_bytes_ += text.size();
        if (text_bytes_ > limits_.text_bytes)
          return over(at(column, number), "文字总字节数", "bytes of text", limits_.text_bytes);
        if (++cells_ > limits_.cells)
          return over(at(column, number), "单元格数", "cells", limits_.cells);
        if (row.cells.size() <= column) row.cells.resize(column + 1);
        row.cells[column] = text;
      }
      ++column;
    }
    if (row.cells.empty()) return {};
    width_ = std::min(row.cells.size(), widest_reserve);
    out_.grid.rows.push_back(std::move(row));
    return {};
  }

  std::string_view text_of(pugi::xml_node inside, Attributes const& attributes, std::size_t column,
                           std::size_t row) {
    std::string_view value;
    bool formula = false;
    bool stored = false;
    for (auto node = inside; node; node = node.next_sibling()) {
      char const* const name = node.name();
      if (is_element(name, 'v')) {
        value = node.child_value();
        stored = true;
        break;  // nothing but the formula before it says more
      } else if (is_named(name, "is")) {
        return rich_text(node, out_.grid.store);
      } else {
        formula = formula || is_element(name, 'f');
      }
    }
    if (formula && !stored) {
      if (formulas_++ == 0) first_formula_ = at(column, row);
      return {};
    }
    if (attributes.is_type('s')) return shared(value, column, row);
    if (attributes.is_type('b')) return trim(value) == "1" ? "TRUE" : "FALSE";
    if (std::string_view(attributes.type) == "str")
      return contains(value, "_x") ? out_.grid.keep(without_escapes(std::string(value))) : value;
    if (attributes.is_type('e') || attributes.is_type('d') || value.empty()) return value;
    static NumberFormat const general;
    auto const style = style_of(attributes);
    auto const& format = style < book_.formats.size() ? book_.formats[style] : general;
    value = trim(value);
    if (format.is_plain() && is_plain_number(value)) return value;
    return out_.grid.keep(format.show(value, book_.from_1904));
  }

  std::string_view shared(std::string_view index, std::size_t column, std::size_t row) {
    std::size_t number = 0;
    index = trim(index);
    auto const end = index.data() + index.size();
    auto const [rest, failed] = std::from_chars(index.data(), end, number);
    if (failed == std::errc{} && rest == end && number < book_.strings.size())
      return book_.strings[number];
    if (out_.errors.size() < most_cell_errors)
      out_.errors.push_back(
          refusal(file_, at(column, row), fmt::format("共享字符串 {} 不存在", index.substr(0, 20)),
                  fmt::format("shared string {} does not exist", index.substr(0, 20))));
    return {};
  }

  Errors read_merged(pugi::xml_node areas) {
    std::size_t merged = 0;
    std::size_t covered = 0;
    for (auto const node : areas.children()) {
      if (local_name(node.name()) != "mergeCell") continue;
      std::string_view const area = node.attribute("ref").value();
      auto const colon = area.find(':');
      auto const first = cell_place(area.substr(0, colon));
      auto const last =
          colon == std::string_view::npos ? first : cell_place(area.substr(colon + 1));
      if (!first || !last || last->row < first->row || last->column < first->column)
        return {refusal(file_, sheet_prefix(sheet_.name) + std::string(area.substr(0, 40)),
                        "合并单元格范围无效", "invalid range of merged cells")};
      if (++merged > limits_.merged)
        return over(sheet_prefix(sheet_.name) + std::string(area), "合并单元格数", "merged cells",
                    limits_.merged);
      auto& rows = out_.grid.rows;
      auto row = std::ranges::upper_bound(rows, first->row, {}, &Row::first);
      for (; row != rows.end() && row->first <= last->row; ++row) {
        if (++covered > limits_.cells)
          return over(sheet_prefix(sheet_.name) + std::string(area), "合并单元格覆盖的行数",
                      "rows under merged cells", limits_.cells);
        row->covered.push_back({first->column, last->column - first->column + 1});
      }
    }
    for (auto& row : out_.grid.rows) std::ranges::sort(row.covered, {}, &Covered::column);
    return {};
  }

  Limits const& limits_;
  std::string_view file_;
  Book const& book_;
  Book::Sheet const& sheet_;
  SheetGrid out_;
  std::string_view sheet_name_;
  std::size_t part_bytes_ = 0;
  std::size_t width_ = 0;  // of the row before
  std::size_t cells_ = 0;
  std::size_t text_bytes_ = 0;
  std::size_t formulas_ = 0;
  std::string first_formula_;
};

}  // namespace

Result<SheetGrid> grid_of_sheet(Archive& archive, Book const& book, Book::Sheet const& sheet) {
  if (sheet.part.empty())
    return Errors{refusal(archive.name(), sheet_prefix(sheet.name), "工作簿中缺少这张工作表",
                          "the workbook lacks this sheet")};
  auto text = archive.read(sheet.part);
  if (!text.has_value()) return text.error();
  SheetReader reader(archive, book, sheet);
  pugi::xml_document document;
  auto errors = load_part(archive.name(), sheet.part, reader.keep_part(std::move(*text)),
                          archive.limits(), document);
  if (!errors.empty()) return errors;
  return reader.run(document.document_element());
}

}  // namespace jixiao::form
