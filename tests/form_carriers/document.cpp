#include "document.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "form/grid.hpp"
#include "zip_writer.hpp"

namespace jixiao::form {
namespace {

constexpr std::string_view sheet_ns = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr std::string_view relation_ns =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr std::string_view package_ns =
    "http://schemas.openxmlformats.org/package/2006/relationships";
constexpr std::string_view word_ns = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr std::string_view head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

std::size_t width_of(PrintedTable const& table) {
  std::size_t width = 0;
  for (auto const& row : table)
    for (auto const& cell : row) width = std::max(width, cell.column + cell.columns);
  return width;
}

std::string relation(std::string_view id, std::string_view type, std::string_view target) {
  return fmt::format("<Relationship Id=\"{}\" Type=\"{}/{}\" Target=\"{}\"/>", id, relation_ns,
                     type, target);
}

std::string relations(std::string_view inside) {
  return fmt::format("{}<Relationships xmlns=\"{}\">{}</Relationships>", head, package_ns, inside);
}

Parts workbook(std::vector<std::string> const& names, std::string_view strings,
               std::string_view styles) {
  std::string sheets;
  std::string links;
  for (std::size_t i = 0; i < names.size(); ++i) {
    sheets += fmt::format("<sheet name=\"{}\" sheetId=\"{}\" r:id=\"rId{}\"/>", escaped(names[i]),
                          i + 1, i + 1);
    links += relation(fmt::format("rId{}", i + 1), "worksheet",
                      fmt::format("worksheets/sheet{}.xml", i + 1));
  }
  links += relation("rIdS", "sharedStrings", "sharedStrings.xml") +
           relation("rIdT", "styles", "styles.xml");
  return {{"_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml"))},
          {"xl/workbook.xml",
           fmt::format("{}<workbook xmlns=\"{}\" xmlns:r=\"{}\"><sheets>{}</sheets></workbook>",
                       head, sheet_ns, relation_ns, sheets)},
          {"xl/_rels/workbook.xml.rels", relations(links)},
          {"xl/sharedStrings.xml",
           fmt::format("{}<sst xmlns=\"{}\">{}</sst>", head, sheet_ns, strings)},
          {"xl/styles.xml",
           fmt::format("{}<styleSheet xmlns=\"{}\">{}</styleSheet>", head, sheet_ns, styles)}};
}

std::string worksheet(std::string_view inside) {
  return fmt::format("{}<worksheet xmlns=\"{}\">{}</worksheet>", head, sheet_ns, inside);
}

std::string sheet_xml(PrintedTable const& table, std::string& strings, std::size_t& count) {
  std::string rows;
  std::string merged;
  for (std::size_t r = 0; r < table.size(); ++r) {
    rows += fmt::format("<row r=\"{}\">", r + 1);
    for (auto const& cell : table[r]) {
      auto const name = cell_name(cell.column, r + 1);
      if (cell.columns > 1 || cell.rows > 1)
        merged += fmt::format("<mergeCell ref=\"{}:{}\"/>", name,
                              cell_name(cell.column + cell.columns - 1, r + cell.rows));
      auto const text = escaped(cell.text);
      if (cell.text.empty()) {
        rows += fmt::format("<c r=\"{}\" s=\"0\"/>", name);
      } else if ((r + cell.column) % 2 == 0) {
        strings += fmt::format("<si><t xml:space=\"preserve\">{}</t></si>", text);
        rows += fmt::format("<c r=\"{}\" t=\"s\"><v>{}</v></c>", name, count++);
      } else {
        rows += fmt::format("<c r=\"{}\" t=\"inlineStr\"><is><t>{}</t></is></c>", name, text);
      }
    }
    rows += "</row>";
  }
  return worksheet(
      fmt::format("<sheetData>{}</sheetData><mergeCells>{}</mergeCells>", rows, merged));
}

// Which column of each row is under a cell above, and how wide that cell is.
std::vector<std::vector<std::size_t>> reached_from_above(PrintedTable const& table) {
  std::vector<std::vector<std::size_t>> out(table.size(),
                                            std::vector<std::size_t>(width_of(table), 0));
  for (std::size_t r = 0; r < table.size(); ++r)
    for (auto const& cell : table[r])
      for (std::size_t below = r + 1; below < std::min(r + cell.rows, table.size()); ++below)
        out[below][cell.column] = cell.columns;
  return out;
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string out;
  for (char const c : text)
    out += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '"' ? "&quot;" : std::string(1, c);
  return out;
}

std::string to_csv(PrintedTable const& table) {
  std::string out;
  for (auto const& row : table) {
    std::vector<std::string> cells(width_of(table));
    for (auto const& cell : row) cells[cell.column] = cell.text;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      out += i > 0 ? ",\"" : "\"";
      for (char const c : cells[i]) out += c == '"' ? "\"\"" : std::string(1, c);
      out += '"';
    }
    out += '\n';
  }
  return out;
}

std::string to_html(PrintedTable const& table) {
  std::string out =
      "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>公开</title></head>\n"
      "<body><div id=\"main\"><table border=1>\n";
  auto const above = reached_from_above(table);
  for (std::size_t r = 0; r < table.size(); ++r) {
    out += "<tr>";
    std::size_t column = 0;
    auto const fill = [&](std::size_t to) {
      for (; column < to; ++column)
        if (above[r][column] > 0)
          column += above[r][column] - 1;
        else
          out += "<td>&nbsp;</td>";
    };
    for (auto const& cell : table[r]) {
      fill(cell.column);
      std::string text;
      for (char const c : escaped(cell.text)) text += c == '\n' ? "<br>" : std::string(1, c);
      out += fmt::format("<td colspan=\"{}\" rowspan={}><p><span>{}</span></p></td>", cell.columns,
                         cell.rows, text);
      column += cell.columns;
    }
    fill(width_of(table));
    out += "</tr>\n";
  }
  return out + "</table></div></body></html>\n";
}

std::string to_docx(PrintedTable const& table) {
  std::string out = "<w:tbl>";
  auto const above = reached_from_above(table);
  auto const cell_xml = [](std::size_t columns, std::string_view merge, std::string_view text) {
    std::string paragraphs;
    for (std::size_t start = 0; start <= text.size();) {
      auto const end = std::min(text.find('\n', start), text.size());
      paragraphs += fmt::format("<w:p><w:r><w:t xml:space=\"preserve\">{}</w:t></w:r></w:p>",
                                escaped(text.substr(start, end - start)));
      start = end + 1;
    }
    return fmt::format("<w:tc><w:tcPr><w:gridSpan w:val=\"{}\"/>{}</w:tcPr>{}</w:tc>", columns,
                       merge, paragraphs);
  };
  for (std::size_t r = 0; r < table.size(); ++r) {
    out += "<w:tr>";
    std::size_t column = 0;
    auto const fill = [&](std::size_t to) {
      while (column < to) {
        auto const columns = std::max<std::size_t>(above[r][column], 1);
        out += cell_xml(columns, above[r][column] > 0 ? "<w:vMerge/>" : "", "");
        column += columns;
      }
    };
    for (auto const& cell : table[r]) {
      fill(cell.column);
      out +=
          cell_xml(cell.columns, cell.rows > 1 ? "<w:vMerge w:val=\"restart\"/>" : "", cell.text);
      column += cell.columns;
    }
    fill(width_of(table));
    out += "</w:tr>";
  }
  return docx_of(out + "</w:tbl>");
}

std::string to_xlsx(std::vector<PrintedSheet> const& sheets) {
  std::vector<std::string> names;
  std::string strings;
  std::size_t count = 0;
  Parts parts;
  for (auto const& sheet : sheets) {
    names.push_back(sheet.name);
    parts.emplace_back(fmt::format("xl/worksheets/sheet{}.xml", names.size()),
                       sheet_xml(sheet.table, strings, count));
  }
  auto all = workbook(names, strings, "");
  all.insert(all.end(), parts.begin(), parts.end());
  return zip_of(all);
}

std::string xlsx_of(std::string_view sheet, std::string_view strings,
                    std::vector<std::string> const& formats) {
  std::string codes;
  std::string styles = "<xf numFmtId=\"0\"/>";
  for (std::size_t i = 0; i < formats.size(); ++i) {
    codes +=
        fmt::format("<numFmt numFmtId=\"{}\" formatCode=\"{}\"/>", 164 + i, escaped(formats[i]));
    styles += fmt::format("<xf numFmtId=\"{}\"/>", 164 + i);
  }
  auto parts = workbook({"Sheet1"}, strings,
                        fmt::format("<numFmts>{}</numFmts><cellXfs>{}</cellXfs>", codes, styles));
  parts.emplace_back("xl/worksheets/sheet1.xml", worksheet(sheet));
  return zip_of(parts);
}

std::string docx_of(std::string_view body) {
  return zip_of(
      {{"_rels/.rels", relations(relation("rId1", "officeDocument", "word/document.xml"))},
       {"word/document.xml",
        fmt::format("{}<w:document xmlns:w=\"{}\"><w:body>{}</w:body></w:document>", head, word_ns,
                    body)}});
}

}  // namespace jixiao::form
