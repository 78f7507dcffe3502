#include <benchmark/benchmark.h>
#include <fmt/format.h>
#include <zip.h>

#include <chrono>
#include <ctime>
#include <pugixml.hpp>
#include <stdexcept>
#include <string>
#include <vector>

#include "document.hpp"
#include "form/archive.hpp"
#include "form/from_xml.hpp"
#include "form/read.hpp"
#include "form/xlsx_sheet.hpp"
#include "rules.hpp"

// What reading documents costs beside the least that any reader of them must do, both timed by
// turns in the same loop: unpacking and parsing the sheet and its shared strings (libzip and
// pugixml), loading the same XML (pugixml). Only the ratios mean anything on a shared machine.
namespace jixiao::form {
namespace {

using testing::rules_words;
// The processor time of this thread: others on the machine do not count.
std::chrono::nanoseconds now() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

PrintedTable form_table(std::string const& project, std::size_t rows) {
  PrintedTable out{{{0, "项目支出绩效自评表", 9, 1}}, {{0, "项目名称", 1, 1}, {1, project, 8, 1}}};
  out.push_back({{0, "绩效指标", 1, rows + 1},
                 {1, "一级指标", 1, 1},
                 {2, "二级指标", 1, 1},
                 {3, "三级指标", 1, 1},
                 {4, "年度指标值", 1, 1},
                 {5, "实际完成值", 1, 1},
                 {6, "分值", 1, 1},
                 {7, "得分", 1, 1},
                 {8, "偏差原因分析及改进措施", 1, 1}});
  for (std::size_t i = 0; i < rows; ++i) {
    std::vector<PrintedCell> cells;
    if (i == 0) cells = {{1, "产出指标", 1, rows}, {2, "数量指标", 1, rows}};
    cells.push_back({3, fmt::format("养护第{}标段里程", i + 1), 1, 1});
    cells.push_back({4, fmt::format("≥{}公里", i + 10), 1, 1});
    cells.push_back({5, fmt::format("{}公里", i + 11), 1, 1});
    cells.push_back({6, "5", 1, 1});
    cells.push_back({7, "5", 1, 1});
    cells.push_back({8, "", 1, 1});
    out.push_back(std::move(cells));
  }
  return out;
}

std::string workbook(std::size_t sheets, std::size_t rows) {
  std::vector<PrintedSheet> printed;
  for (std::size_t i = 0; i < sheets; ++i)
    printed.push_back({fmt::format("表{}", i + 1), form_table(fmt::format("项目{}", i), rows)});
  return to_xlsx(printed);
}

// As spreadsheet programs store it: every cell named and styled, texts shared, numbers as doubles.
std::string wide_sheet(std::size_t rows) {
  std::string strings = "<si><t>三级指标</t></si><si><t>指标值</t></si><si><t>完成值</t></si>";
  std::string data =
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v>"
      "</c><c r=\"C1\" t=\"s\"><v>2</v></c></row>";
  for (std::size_t i = 0; i < rows; ++i) {
    strings += fmt::format("<si><t>第{}项检查的合格率</t></si>", i);
    data += fmt::format(
        "<row r=\"{0}\" spans=\"1:8\"><c r=\"A{0}\" s=\"1\" t=\"s\"><v>{1}</v></c>"
        "<c r=\"B{0}\" s=\"1\"><v>{2}.86199999999999999</v></c><c r=\"C{0}\" s=\"1\"><v>{2}.5</v>"
        "</c><c r=\"D{0}\" s=\"1\"/><c r=\"E{0}\" s=\"1\"/><c r=\"F{0}\" s=\"1\"/></row>",
        i + 2, i + 3, i % 100);
  }
  return xlsx_of("<sheetData>" + data + "</sheetData>", strings, {"0.00"});
}

std::string unpacked(zip_t* zip, std::string const& part) {
  zip_stat_t stat;
  if (zip_stat(zip, part.c_str(), 0, &stat) != 0) return {};
  std::string out(stat.size, '\0');
  zip_file_t* const file = zip_fopen_index(zip, stat.index, 0);
  if (file == nullptr || zip_fread(file, out.data(), out.size()) != zip_int64_t(out.size()))
    throw std::runtime_error("cannot unpack " + part);
  zip_fclose(file);
  return out;
}

void bare_read(std::string const& bytes, std::size_t sheets) {
  zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
  zip_t* const zip = zip_open_from_source(source, ZIP_RDONLY, nullptr);
  if (zip == nullptr) throw std::runtime_error("no archive");
  for (std::size_t i = 0; i <= sheets; ++i) {
    auto text = unpacked(
        zip, i == 0 ? "xl/sharedStrings.xml" : fmt::format("xl/worksheets/sheet{}.xml", i));
    pugi::xml_document document;
    benchmark::DoNotOptimize(document.load_buffer_inplace(text.data(), text.size()));
  }
  zip_discard(zip);
}

// Every sheet as a grid of cells, nothing looked for in it.
void read_cells(std::string const& bytes) {
  Limits const limits;
  auto archive = Archive::open("b.xlsx", bytes, limits);
  auto const book = read_book(*archive);
  for (auto const& sheet : book->sheets)
    benchmark::DoNotOptimize(grid_of_sheet(*archive, *book, sheet));
}

template <class Bare, class Work>
void compare(benchmark::State& state, Bare const& bare, Work const& work) {
  std::chrono::nanoseconds least{};
  std::chrono::nanoseconds ours{};
  for (auto _ : state) {
    auto const start = now();
    bare();
    auto const middle = now();
    work();
    least += middle - start;
    ours += now() - middle;
  }
  state.counters["ratio"] = static_cast<double>(ours.count()) / static_cast<double>(least.count());
}

struct Book {
  std::string bytes;
  std::size_t sheets;
};
std::vector<Book> const& books() {
  static std::vector<Book> const all{
      {workbook(1, 20), 1}, {workbook(40, 20), 40}, {wide_sheet(20'000), 1}};
  return all;
}

void xlsx_cells(benchmark::State& state) {
  auto const& book = books()[static_cast<std::size_t>(state.range(0))];
  compare(
      state, [&] { bare_read(book.bytes, book.sheets); }, [&] { read_cells(book.bytes); });
}
void xlsx_forms(benchmark::State& state) {
  auto const& book = books()[static_cast<std::size_t>(state.range(0))];
  auto const& words = rules_words();
  if (from_bytes("b.xlsx", book.bytes, words).forms.size() != book.sheets)
    throw std::runtime_error("forms are missing");
  compare(
      state, [&] { bare_read(book.bytes, book.sheets); },
      [&] { benchmark::DoNotOptimize(from_bytes("b.xlsx", book.bytes, words)); });
}
// 0: one form of 20 rows; 1: 40 sheets of such; 2: a sheet of 20,000 rows.
BENCHMARK(xlsx_cells)->DenseRange(0, 2)->Unit(benchmark::kMillisecond);
BENCHMARK(xlsx_forms)->DenseRange(0, 2)->Unit(benchmark::kMillisecond);

std::string forms_xml(std::size_t count) {
  std::string rows;
  for (int i = 0; i < 20; ++i)
    rows += fmt::format(
        "<indicator><level1>产出指标</level1><level2>数量指标</level2><name>养护第{0}标段里程</"
        "name>"
        "<target>≥{0}公里</target><actual>{0}公里</actual><weight>5</weight><score>5</score>"
        "<reason/><at>{0}</at></indicator>",
        i + 1);
  std::string out = fmt::format("<forms xmlns=\"{}\">", form_namespace);
  for (std::size_t i = 0; i < count; ++i)
    out += fmt::format(
        "<form><kind>project-self-assessment</kind><title>项目支出绩效自评表</title>"
        "<year>2024</year><project>项目{}</project><indicators>{}</indicators></form>",
        i, rows);
  return out + "</forms>";
}

void xml_forms(benchmark::State& state) {
  auto const text = forms_xml(static_cast<std::size_t>(state.range(0)));
  auto const& words = rules_words();
  if (from_bytes("f.xml", text, words).forms.size() != static_cast<std::size_t>(state.range(0)))
    throw std::runtime_error("forms are missing");
  compare(
      state,
      [&] {
        pugi::xml_document document;
        benchmark::DoNotOptimize(document.load_buffer(text.data(), text.size()));
      },
      [&] { benchmark::DoNotOptimize(from_bytes("f.xml", text, words)); });
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * text.size()));
}
BENCHMARK(xml_forms)->Arg(1)->Arg(1000)->Unit(benchmark::kMillisecond);

// A report of running text with tables of numbers, and one that is forms throughout.
void read_plain(benchmark::State& state, std::string_view name, std::string const& text) {
  for (auto _ : state) benchmark::DoNotOptimize(from_bytes(name, text, rules_words()));
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * text.size()));
}

std::string repeated(std::string const& text, std::size_t bytes) {
  std::string out;
  while (out.size() < bytes) out += text;
  return out;
}

void text_report(benchmark::State& state) {
  std::string page;
  for (int i = 0; i < 40; ++i)
    page +=
        "二、部门决算情况说明。本年收入合计较上年增加，主要是项目支出增加所致，"
        "按照年初安排的工作任务推进。\n"
        "一般公共预算财政拨款 1234.56 1200.00 97.2\n";
  read_plain(state, "r.txt", repeated(page, std::size_t{8} << 20));
}
void text_forms(benchmark::State& state) {
  std::string page =
      "项目支出绩效自评表\n项目名称\t道路养护\n"
      "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\n";
  for (int i = 0; i < 20; ++i)
    page += fmt::format("产出指标\t数量指标\t养护第{}标段里程\t≥{}公里\t{}公里\t5\t5\n", i, i, i);
  read_plain(state, "f.txt", repeated(page, std::size_t{1} << 20));
}
void csv_forms(benchmark::State& state) {
  read_plain(state, "f.csv", repeated(to_csv(form_table("道路养护", 20)), std::size_t{1} << 20));
}
BENCHMARK(text_report)->Unit(benchmark::kMillisecond);
BENCHMARK(text_forms)->Unit(benchmark::kMillisecond);
BENCHMARK(csv_forms)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace jixiao::form

BENCHMARK_MAIN();
