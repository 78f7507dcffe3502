#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "document.hpp"
#include "form/from_csv.hpp"
#include "pdf_writer.hpp"

// Writes what the fuzz targets start from, a folder for each: the samples, the excerpts and the
// phrase corpus of the repository in every carrier, and the words of the rules as a dictionary.
//   make_seeds SOURCES FOLDER
namespace fs = std::filesystem;
using namespace jixiao::form;

namespace {

std::string bytes_of(fs::path const& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

class Seeds {
 public:
  explicit Seeds(fs::path folder) : folder_(std::move(folder)) {}

  void add(std::string const& target, std::string const& bytes) {
    fs::create_directories(folder_ / target);
    std::ofstream(folder_ / target / fmt::format("seed-{}", ++count_), std::ios::binary) << bytes;
  }

  void add_table(PrintedTable const& table) {
    add("csv", to_csv(table));
    add("html", to_html(table));
    auto const xlsx = to_xlsx({{"Sheet1", table}});
    add("office", xlsx);
    add("office", to_docx(table));
    std::string rows;
    std::string body = "<w:tbl>";
    for (std::size_t r = 0; r < table.size(); ++r) {
      rows += fmt::format("<row r=\"{}\">", r + 1);
      body += "<w:tr>";
      for (auto const& cell : table[r]) {
        rows += fmt::format("<c t=\"inlineStr\"><is><t>{}</t></is></c>", escaped(cell.text));
        body += fmt::format("<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>", escaped(cell.text));
      }
      rows += "</row>";
      body += "</w:tr>";
    }
    add("xlsx",
        "<sheetData>" + rows + "</sheetData><mergeCells><mergeCell ref=\"A3:A5\"/></mergeCells>");
    add("docx", body + "</w:tbl>");
  }

 private:
  fs::path folder_;
  int count_ = 0;
};

PrintedTable table_of(std::string const& csv) {
  PrintedTable out;
  auto const grid = grid_from_csv("f.csv", csv, ',');
  if (!grid.has_value()) return out;
  for (auto const& row : grid->rows) {
    auto& cells = out.emplace_back();
    for (std::size_t i = 0; i < row.cells.size(); ++i)
      if (!row.cells[i].empty()) cells.push_back({i, std::string(row.cells[i]), 1, 1});
  }
  return out;
}

void add_files(Seeds& seeds, fs::path const& folder, std::string_view extension,
               std::string const& target, std::size_t largest) {
  for (auto const& entry : fs::recursive_directory_iterator(folder))
    if (entry.path().extension() == extension && entry.file_size() <= largest)
      seeds.add(target, bytes_of(entry.path()));
}

void add_lines(Seeds& seeds, fs::path const& folder) {
  for (auto const& entry : fs::directory_iterator(folder)) {
    std::ifstream file(entry.path());
    for (std::string line; std::getline(file, line);)
      if (line.starts_with("  ")) seeds.add("parse", line.substr(2));
  }
}

// A dictionary holds ASCII only.
std::string in_ascii(std::string_view text) {
  std::string out;
  for (char const c : text)
    out += static_cast<unsigned char>(c) < 0x80
               ? std::string(1, c)
               : fmt::format("\\x{:02X}", static_cast<unsigned char>(c));
  return out;
}

void write_dictionary(fs::path const& rules, fs::path const& to) {
  std::ofstream out(to);
  for (auto const* const tag :
       {"<w:tc>", "<w:vMerge/>", "<c t=\\\"s\\\"><v>0</v></c>", "<td rowspan=2>", "<f>1</f>",
        "&#x4E00;", "\\xEF\\xBB\\xBF", "<indicator>", "\\\"indicators\\\":[{", "\\\\u4E00",
        "stream\\x0A", "endstream", "/Subtype /Form", "/FlateDecode"})
    out << '"' << tag << "\"\n";
  for (auto const& entry : fs::directory_iterator(rules)) {
    auto const text = bytes_of(entry.path());
    constexpr std::string_view key = " text=\"";
    for (auto at = text.find(key); at != std::string::npos; at = text.find(key, at + 1)) {
      auto const start = at + key.size();
      auto const word = text.substr(start, text.find('"', start) - start);
      if (word.find_first_of("&\\") == std::string::npos) out << '"' << in_ascii(word) << "\"\n";
    }
  }
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) return 2;
  fs::path const sources = arguments[1];
  Seeds seeds(arguments[2]);
  for (auto const& entry : fs::directory_iterator(sources / "docs/samples"))
    if (entry.path().extension() == ".csv") seeds.add_table(table_of(bytes_of(entry.path())));
  add_files(seeds, sources / "docs/samples", ".csv", "csv", 64'000);
  add_files(seeds, sources / "docs/samples", ".txt", "text", 64'000);
  add_files(seeds, sources / "tests/form_target/excerpts", ".txt", "text", 16'000);
  add_files(seeds, sources / "tests/form_budget/tables", ".txt", "text", 16'000);
  add_files(seeds, sources / "docs/samples", ".xml", "xml", 64'000);
  add_files(seeds, sources / "tests/golden", ".xml", "xml", 8'000);
  add_files(seeds, sources / "tests/golden", ".csv", "csv", 64'000);
  add_lines(seeds, sources / "tests/corpus");
  seeds.add(
      "json",
      R"({"kind":"project-self-assessment","title":"项目支出绩效自评表","year":"2024",)"
      R"("funds":{"unit":"万元","initial":"100","sources":[{"name":"财政拨款","executed":"9"}]},)"
      R"("indicators":[{"level1":"产出指标","name":"里程","target":"≥1公里","notes":["X"]},)"
      R"({"name":"\u6865","target":null}],"total":"97","grade":"优"})"
      "\n{\"kind\":\"budget-table\",\"rows\":[{\"name\":\"一、\",\"cells\":[\"1.00\",\"\"]}]}\n");
  seeds.add("xlsx",
            "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v>"
            "</c><c r=\"C1\" t=\"s\"><v>2</v></c></row><row r=\"2\"><c r=\"A2\" s=\"1\"><f>1</f>"
            "<v>0.5</v></c><c r=\"B2\" s=\"2\"><v>45626</v></c><c r=\"C2\" t=\"b\"><v>1</v></c>"
            "</row></sheetData><mergeCells><mergeCell ref=\"A1:A2\"/></mergeCells>" +
                std::string(1, '\0') +
                "<si><t>三级指标</t></si><si><t>指标值</t></si><si><r><t>完成值</t></r></si>");
  seeds.add("docx",
            "<w:p><w:r><w:txbxContent><w:p><w:r><w:t>三级指标</w:t></w:r></w:p>"
            "</w:txbxContent></w:r></w:p><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/>"
            "<w:vMerge w:val=\"restart\"/></w:tcPr></w:tc></w:tr></w:tbl>");
  seeds.add("pdf", pdf_of({{{50, 700, "三级指标"},
                            {200, 700, "指标值"},
                            {350, 700, "完成值"},
                            {50, 680, "里程"},
                            {200, 680, "≥1公里"},
                            {350, 680, "2公里"}}}));
  write_dictionary(sources / "rules/words", fs::path(arguments[2]) / "words.dict");
  return 0;
}
