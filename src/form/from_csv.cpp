#include "form/from_csv.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "form/align.hpp"

namespace jixiao::form {
namespace {

constexpr std::size_t longest_head_line = 4096;

// Heads have three columns.
bool has_columns(std::string_view line, char delimiter) {
  auto const first = line.find(delimiter);
  return first != std::string_view::npos &&
         line.find(delimiter, first + 1) != std::string_view::npos;
}

class Reader {
 public:
  Reader(std::string_view name, std::string_view text, char delimiter)
      : name_(name), delimiter_(delimiter), text_(grid_.keep(std::string(text))) {}

  Result<Grid> run() {
    while (at_ < text_.size()) {
      Row row{line_, line_, {}};
      bool more = true;
      while (more) {
        if (row.cells.size() == Grid::max_columns && !skip_blank_rest())
          return refuse(
              row.first, fmt::format("第 {} 行超过 {} 列", row.first, Grid::max_columns),
              fmt::format("line {} has more than {} columns", row.first, Grid::max_columns));
        std::size_t const opened = line_;
        auto const cell = next_cell();
        if (!cell)
          return refuse(opened, fmt::format("第 {} 行的引号没有配对", opened),
                        fmt::format("the quote opened in line {} is never closed", opened));
        if (row.cells.size() < Grid::max_columns) row.cells.push_back(*cell);
        more = at_ < text_.size() && text_[at_] == delimiter_;
        if (more) ++at_;
      }
      row.last = line_;
      end_line();
      while (!row.cells.empty() && trim(row.cells.back()).empty()) row.cells.pop_back();
      if (!row.cells.empty()) grid_.rows.push_back(std::move(row));
    }
    return std::move(grid_);
  }

 private:
  Errors refuse(std::size_t line, std::string zh, std::string en) const {
    return {Error{Place{std::string(name_), fmt::format("{}", line)},
                  Words{std::move(zh), std::move(en)}}};
  }

  // Moves to the end of the line when only blank cells are left in it.
  bool skip_blank_rest() {
    auto const end = std::min(text_.find_first_of("\r\n", at_), text_.size());
    for (std::size_t i = at_; i < end; ++i)
      if (text_[i] != delimiter_ && text_[i] != ' ') return false;
    at_ = end;
    return true;
  }

  void end_line() {
    if (at_ < text_.size() && text_[at_] == '\r') ++at_;
    if (at_ < text_.size() && text_[at_] == '\n') ++at_;
    ++line_;
  }

  std::optional<std::string_view> next_cell() {
    if (at_ < text_.size() && text_[at_] == '"') return quoted_cell();
    std::size_t const start = at_;
    while (at_ < text_.size() && text_[at_] != delimiter_ && text_[at_] != '\n' &&
           text_[at_] != '\r')
      ++at_;
    return text_.substr(start, at_ - start);
  }

  std::optional<std::string_view> quoted_cell() {
    std::string out;
    for (++at_; at_ < text_.size(); ++at_) {
      char const c = text_[at_];
      if (c == '"' && at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
        out += c;
        ++at_;
      } else if (c == '"') {
        ++at_;
        auto const tail = next_plain();
        return grid_.keep(out + std::string(tail));
      } else if (c == '\n' || c == '\r') {
        if (c == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n') ++at_;
        out += '\n';
        ++line_;
      } else {
        out += c;
      }
    }
    return std::nullopt;
  }

  // What stands between a closing quote and the delimiter.
  std::string_view next_plain() {
    std::size_t const start = at_;
    while (at_ < text_.size() && text_[at_] != delimiter_ && text_[at_] != '\n' &&
           text_[at_] != '\r')
      ++at_;
    return trim(text_.substr(start, at_ - start));
  }

  std::string_view name_;
  char delimiter_;
  Grid grid_;
  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
};

}  // namespace

std::optional<char> csv_delimiter(std::string_view text, Vocabulary const& vocabulary) {
  constexpr std::array delimiters{'\t', ',', ';'};
  for (std::size_t start = 0; start < text.size();) {
    std::size_t const end = std::min(text.find('\n', start), text.size());
    auto const line = text.substr(start, end - start);
    start = end + 1;
    if (line.size() > longest_head_line) continue;
    for (char const delimiter : delimiters) {
      if (!has_columns(line, delimiter)) continue;
      auto const grid = grid_from_csv("", line, delimiter);
      if (grid.has_value() && !grid->rows.empty() && heads_of(grid->rows.front(), vocabulary))
        return delimiter;
    }
  }
  return std::nullopt;
}

Result<Grid> grid_from_csv(std::string_view name, std::string_view text, char delimiter) {
  return Reader(name, text, delimiter).run();
}

}  // namespace jixiao::form
