#include "form/budget_tables.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "form/budget_grid_table.hpp"
#include "form/budget_report.hpp"
#include "form/budget_text_table.hpp"

namespace jixiao::form {
namespace {

// 2024年度, （2024年度）
bool is_year_line(std::string_view line, BudgetWords const& words) {
  std::string const text = bare(line);
  bool const begins = !text.empty() && (text.front() == '(' || text.front() == '2');
  return begins && text.size() <= 14 && words.has(text, "year") && budget_year(text);
}

// What stands above the amounts of one page.
struct Preamble {
  std::size_t begin;  // its first line
  std::size_t body;   // the first line below it
  std::string label;
  std::string title;
  std::string money_unit;
  std::optional<std::string> department;
  std::optional<std::string> year;
};

class Finder {
 public:
  Finder(std::span<BudgetLine const> lines, BudgetWords const& words)
      : lines_(lines), words_(words) {}

  [[nodiscard]] std::vector<Preamble> preambles() const {
    std::vector<Preamble> out;
    for (std::size_t i = 0; i < lines_.size(); ++i)
      if (auto unit = words_.money_unit(lines_[i].text); unit && !lines_[i].tabs)
        out.push_back(preamble(i, std::move(*unit), out.empty() ? 0 : out.back().body));
    return out;
  }

 private:
  [[nodiscard]] Preamble preamble(std::size_t unit, std::string money, std::size_t floor) const {
    Preamble out{unit, unit + 1, {}, {}, std::move(money), {}, {}};
    take(out, unit);
    while (out.body < lines_.size() && !lines_[out.body].tabs && take(out, out.body)) ++out.body;
    while (out.begin > floor && take(out, out.begin - 1)) --out.begin;
    take_title(out, floor);
    while (out.begin > floor && words_.is_label(lines_[out.begin - 1].text)) {
      --out.begin;
      if (out.label.empty()) take(out, out.begin);
    }
    return out;
  }

  // Whether the line is one of those around a title: label, department, year.
  bool take(Preamble& out, std::size_t i) const {
    auto const& line = lines_[i];
    if (line.tabs) return false;
    auto const first = line.tokens.empty() ? std::string() : line.tokens.front().text;
    bool const label = words_.is_label(line.text);
    if (label || (i + 1 == out.body && words_.is_label(first))) {
      if (out.label.empty()) out.label = bare(label ? line.text : first);
      std::erase(out.label, ':');
      return label;
    }
    if (auto department = words_.department(line.text)) {
      out.department = std::move(department);
      return true;
    }
    if (is_year_line(line.text, words_)) {
      out.year = budget_year(line.text);
      return true;
    }
    return bare(line.text).ends_with(':') && line.text.size() < 40;
  }

  [[nodiscard]] bool may_be_title(std::size_t i) const {
    auto const& line = lines_[i];
    bool const figures = std::ranges::any_of(line.tokens, [](BudgetToken const& token) {
      return token.amount && !(token.text.size() == 4 && token.text.starts_with("20"));
    });
    return !line.tabs && !figures && line.text.size() < 150 && !contains(line.text, "。") &&
           !contains(line.text, "，");
  }

  // 收入支出决算总表, 情况表（草案）
  [[nodiscard]] bool is_table_name(std::string_view line) const {
    constexpr std::size_t longest_label = 12;  // bytes
    std::string text = bare(line);
    if (text.ends_with(')')) text.resize(std::min(text.rfind('('), text.size()));
    return words_.ends_with(text, "table") && text.size() > longest_label;
  }

  // A title names a year or is called a table; a line above may hold its beginning.
  void take_title(Preamble& out, std::size_t floor) const {
    constexpr std::size_t most_lines = 2;
    std::string title;
    for (std::size_t n = 1; n <= most_lines && out.begin >= floor + n; ++n) {
      std::size_t const i = out.begin - n;
      if (!may_be_title(i)) return;
      title = std::string(trim(lines_[i].text)) + title;
      bool const dated = budget_year(lines_[i].text).has_value();
      if (!dated && !is_table_name(lines_[i].text)) continue;
      if (auto year = budget_year(title)) out.year = std::move(year);
      out.title = std::move(title);
      out.begin = i;
      return;
    }
  }

  std::span<BudgetLine const> lines_;
  BudgetWords const& words_;
};

bool continues(Preamble const& table, Preamble const& page) {
  if (table.money_unit != page.money_unit) return false;
  bool const same_label = !page.label.empty() && page.label == table.label;
  bool const same_title = bare(page.title) == bare(table.title);
  return (same_label && (page.title.empty() || same_title)) ||
         (page.label.empty() && !page.title.empty() && same_title);
}

class Reader {
 public:
  Reader(std::string_view name, std::span<BudgetLine const> lines, BudgetWords const& words)
      : name_(name), lines_(lines), words_(words) {}

  std::vector<BudgetTable> read(std::vector<Preamble> const& pages) {
    std::vector<BudgetTable> out;
    for (std::size_t i = 0; i < pages.size();) {
      std::size_t last = i + 1;
      while (last < pages.size() && continues(pages[i], pages[last])) ++last;
      auto table = read_table(std::span(pages).subspan(i, last - i),
                              last < pages.size() ? pages[last].begin : lines_.size());
      if (!table.rows.empty() || !table.left_out.empty()) out.push_back(std::move(table));
      i = last;
    }
    return out;
  }

 private:
  BudgetTable read_table(std::span<Preamble const> preambles, std::size_t end) {
    auto const& first = preambles.front();
    BudgetTable table;
    if (!first.title.empty()) table.title = first.title;
    table.year = first.year;
    table.department = first.department;
    table.money_unit = first.money_unit;
    if (first.body < lines_.size() && lines_[first.body].tabs) {
      read_grid_table(table, lines_.subspan(first.body, end - first.body), words_);
    } else {
      read_text_table(table, pages_of(preambles, end), words_);
    }
    place(table, first);
    return table;
  }

  [[nodiscard]] std::vector<BudgetPage> pages_of(std::span<Preamble const> preambles,
                                                 std::size_t end) const {
    std::vector<BudgetPage> out;
    for (std::size_t i = 0; i < preambles.size(); ++i) {
      auto const body = preambles[i].body;
      auto const below = i + 1 < preambles.size() ? preambles[i + 1].begin : end;
      auto const lines = lines_.subspan(body, std::max(below, body) - body);
      auto const heads = head_lines(lines, words_);
      out.push_back({lines.first(heads), lines.subspan(heads)});
    }
    return out;
  }

  void place(BudgetTable& table, Preamble const& first) const {
    std::size_t const begin = lines_[first.begin].number;
    std::size_t last = begin;
    auto const reach = [&](std::string_view at) {
      std::size_t line = 0;
      for (char const c : at) line = c == '-' ? 0 : 10 * line + static_cast<std::size_t>(c - '0');
      last = std::max(last, line);
    };
    for (auto const& row : table.rows) reach(row.at);
    for (auto const& at : table.left_out) reach(at);
    table.source = {std::string(name_), fmt::format("{}-{}", begin, last)};
  }

  std::string_view name_;
  std::span<BudgetLine const> lines_;
  BudgetWords const& words_;
};

// Only tables ask for the words of a line: those below a unit of money, and the title above it.
void add_tokens(std::vector<BudgetLine>& lines, BudgetWords const& words) {
  constexpr std::size_t above = 40;  // lines
  std::size_t done = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (done == 0 && !words.money_unit(lines[i].text)) continue;
    done = done == 0 ? i - std::min(i, above) : done;
    for (; done <= i; ++done) lines[done].tokens = budget_tokens(lines[done].text);
  }
}

}  // namespace

std::vector<BudgetTable> budget_tables(std::string_view name, std::span<BudgetLine const> lines,
                                       BudgetWords const& words) {
  auto const pages = Finder(lines, words).preambles();
  auto out = Reader(name, lines, words).read(pages);
  for (auto& table : report_tables(name, lines, words)) out.push_back(std::move(table));
  return out;
}

std::vector<BudgetTable> budget_tables(std::string_view name, std::string_view text,
                                       std::span<LineRange const> taken,
                                       Vocabulary const& vocabulary) {
  BudgetWords const words(vocabulary);
  return budget_tables(name, budget_lines(text), taken, words);
}

std::vector<BudgetTable> budget_tables(std::string_view name, std::vector<BudgetLine> lines,
                                       std::span<LineRange const> taken, BudgetWords const& words) {
  std::vector<LineRange> ranges(taken.begin(), taken.end());
  std::ranges::sort(ranges, {}, &LineRange::first);
  auto next = ranges.begin();
  std::size_t last = 0;
  std::erase_if(lines, [&](BudgetLine const& line) {
    for (; next != ranges.end() && next->first <= line.number; ++next)
      last = std::max(last, next->last);
    return line.number <= last;
  });
  add_tokens(lines, words);
  return budget_tables(name, lines, words);
}

}  // namespace jixiao::form
