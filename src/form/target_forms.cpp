#include "form/target_forms.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <deque>

#include "base/text.hpp"
#include "form/laid_grid.hpp"
#include "form/laid_labels.hpp"
#include "form/target_fields.hpp"
#include "form/target_find.hpp"
#include "form/target_flow.hpp"
#include "form/target_free.hpp"
#include "form/target_laid.hpp"
#include "form/target_pairs.hpp"

namespace jixiao::form {
namespace {

constexpr std::size_t shortest_page_title = 36;  // bytes

std::optional<std::string> printed_year(std::string_view line) {
  std::string bare = folded(line);
  std::erase_if(bare, [](char c) { return c == '(' || c == ')'; });
  return year_in(bare);
}

// The parts of 绩效指标, printed down the side of the grid one below the other.
class Side {
 public:
  explicit Side(TargetJudge const& judge) : judge_(judge) {}

  // How many of the lines from `i` spell it.
  std::size_t at(std::span<TargetLine const> lines, std::size_t i) const {
    constexpr std::size_t most_lines = 4;
    std::string text;
    std::size_t found = 0;
    for (std::size_t k = i; k < std::min(lines.size(), i + most_lines); ++k) {
      if (lines[k].pieces.size() != 1) break;
      text += lines[k].text;
      if (judge_.is_side(text)) found = k - i + 1;
    }
    return found;
  }

 private:
  TargetJudge const& judge_;
};

class Reader {
 public:
  Reader(std::string_view name, std::span<TargetLine const> lines, TargetJudge& judge)
      : name_(name), lines_(lines), judge_(judge) {}

  Form read(TargetTable const& table) {
    Form form;
    scattered_ = table.scattered;
    form.kind = table.kind;
    form.source.file = std::string(name_);
    form.source.at = fmt::format("{}-{}", lines_[table.begin].number, lines_[table.end - 1].number);
    if (table.title) form.title = std::string(lines_[*table.title].text);
    read_year(form, table);
    std::size_t const above = table.title ? *table.title + 1 : table.begin;
    auto header = without_side(lines_.subspan(above, table.heads - above));
    std::deque<std::string> store;
    if (table.laid && !table.laid->tabs) header = with_whole_fields(header, store);
    read_target_fields(form, header, lines_.subspan(table.signature, table.end - table.signature),
                       judge_);
    if (is_too_large(table))
      form.notes.emplace_back("PARSE-TOO-LARGE");
    else
      add_indicators(form, read_rows(table), table.two_blocks, judge_);
    if (scattered_ || holds_pieces_of_levels(form)) note_scattered(form);
    return form;
  }

 private:
  // Which value belongs to which name is then a guess in every row.
  static void note_scattered(Form& form) {
    form.notes.emplace_back("PARSE-SCATTERED");
    for (auto& row : form.indicators)
      if (std::ranges::find(row.notes, "PARSE-SPLIT") == row.notes.end())
        row.notes.emplace_back("PARSE-SPLIT");
  }

  // 标, 产出指 among the names and values: the cells of the levels, which were broken over lines,
  // have come among them, and others with them.
  bool holds_pieces_of_levels(Form const& form) const {
    std::size_t pieces = 0;
    for (auto const& row : form.indicators)
      pieces += std::ranges::any_of(
          std::array{&row.name, &row.period_target, &row.target},
          [&](Field const* field) { return *field && judge_.is_piece_of_level(**field); });
    return pieces > 1;
  }

  bool is_too_large(TargetTable const& table) const {
    if (table.signature - table.grid > most_grid_lines) return true;
    if (!table.laid) return false;
    std::size_t page = 0;
    for (std::size_t i = table.grid; i < table.signature; ++i) {
      page = lines_[i].page_start ? 0 : page + 1;
      if (page > most_page_lines) return true;
    }
    return false;
  }

  TargetRows read_rows(TargetTable const& table) {
    if (table.scattered) return read_free(grid_lines(table), table.two_blocks, judge_);
    if (table.laid) return read_pages(table);
    if (table.sequence) {
      if (auto rows = read_in_sequence(*table.sequence, grid_lines(table), judge_)) {
        // Heads without those of the levels: the cells may come in another order than theirs.
        scattered_ = !table.sequence->has(Key::level1) && !table.sequence->has(Key::level2);
        return *rows;
      }
      scattered_ = true;
      return read_free(grid_lines(table), table.two_blocks, judge_);
    }
    return read_flow(grid_lines(table), table.two_blocks, judge_);
  }

  TargetRows read_pages(TargetTable const& table) {
    std::vector<std::vector<TargetLine>> pages(1);
    for (std::size_t i = table.grid; i < table.signature; ++i) {
      if (lines_[i].page_start && !pages.back().empty()) pages.emplace_back();
      if (!is_page_furniture(lines_[i])) pages.back().push_back(lines_[i]);
    }
    return read_laid(*table.laid, pages, judge_);
  }

  bool is_page_furniture(TargetLine const& line) {
    return !target_heads(line, judge_) && is_furniture(line);
  }

  bool is_furniture(TargetLine const& line) {
    if (target_heads(line, judge_) || target_title(line, judge_)) return true;
    if (line.pieces.size() != 1) return false;
    return (line.text.size() < 40 && is_year_line(line)) || is_page_title(line);
  }

  // Labels and values that the columns of the page have broken over lines.
  std::vector<TargetLine> with_whole_fields(std::vector<TargetLine> const& lines,
                                            std::deque<std::string>& store) const {
    auto const rows = field_cells(laid_lines(lines), Measure{}, judge_);
    std::vector<TargetLine> out;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      TargetLine line = lines[i];
      line.pieces.clear();
      for (auto const& cell : rows[i]) {
        store.push_back(cell.text);
        line.pieces.push_back({store.back(), static_cast<std::size_t>(cell.from),
                               static_cast<std::size_t>(cell.to - cell.from), false});
      }
      if (!line.pieces.empty()) out.push_back(std::move(line));
    }
    return out;
  }

  void read_year(Form& form, TargetTable const& table) {
    constexpr std::size_t lines_with_year = 4;
    for (std::size_t i = table.begin; i < std::min(table.heads, table.begin + lines_with_year); ++i)
      if (auto year = printed_year(lines_[i].text)) {
        form.year = std::move(year);
        return;
      }
  }

  std::vector<TargetLine> without_side(std::span<TargetLine const> lines) {
    std::vector<TargetLine> out;
    Side const side(judge_);
    for (std::size_t i = 0; i < lines.size();) {
      if (auto const size = side.at(lines, i)) {
        i += size;
        continue;
      }
      out.push_back(lines[i++]);
    }
    drop_cut_side(out);
    return out;
  }

  // 绩 / 效 / 指 right above the heads: its last character is lost.
  void drop_cut_side(std::vector<TargetLine>& lines) {
    std::size_t size = 0;
    while (size < lines.size() && characters(lines[lines.size() - 1 - size].text) == 1) ++size;
    if (size > 0 && size < 4) lines.resize(lines.size() - size);
  }

  std::vector<TargetLine> grid_lines(TargetTable const& table) {
    auto const grid = without_side(lines_.subspan(table.grid, table.signature - table.grid));
    std::vector<TargetLine> out;
    for (auto const& line : grid) {
      if (!is_furniture(line)) out.push_back(line);
    }
    return out;
  }

  // 某局2024年部门预算公开报告, at the head of every page
  bool is_page_title(TargetLine const& line) const {
    if (line.text.size() < shortest_page_title) return false;
    std::string const text = folded(line.text);
    return std::ranges::any_of(judge_.vocabulary().words(List::target_header),
                               [&](Word const& word) {
                                 return word.means == "page-title" && text.ends_with(word.spelling);
                               });
  }

  // （2024年度） under a title that is printed again.
  static bool is_year_line(TargetLine const& line) {
    std::string const text = folded(line.text);
    return text.starts_with('(') && contains(text, "年度") && printed_year(line.text);
  }

  std::string_view name_;
  std::span<TargetLine const> lines_;
  TargetJudge& judge_;
  bool scattered_ = false;  // the table at hand
};

}  // namespace

std::vector<TargetForm> target_forms(std::string_view name, std::string_view text,
                                     Vocabulary const& vocabulary) {
  if (!contains(text, "指标")) return {};
  auto const lines = target_lines(text);
  TargetJudge judge(vocabulary);
  Reader reader(name, lines, judge);
  std::vector<TargetForm> out;
  for (auto const& table : find_targets(lines, judge))
    out.push_back({lines[table.begin].number, lines[table.end - 1].number, reader.read(table)});
  return out;
}

}  // namespace jixiao::form
