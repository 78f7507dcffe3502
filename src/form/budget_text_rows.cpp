#include "form/budget_text_rows.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"

namespace jixiao::form {
namespace {

// A line as a row sees it: text, figures, text.
struct Parts {
  std::string name;
  std::vector<std::string> figures;
  std::string remark;
  bool clear = true;  // one run of figures
};

// 3、 专项转移支付: the blank behind a number parts nothing.
void append_word(std::string& text, std::string const& word) {
  bool const number_alone = numbering_rank(text) > 0 && text.size() <= 6;
  if (!text.empty() && !number_alone) text += ' ';
  text += word;
}

Parts parts_of(BudgetLine const& line) {
  Parts out;
  auto const& tokens = line.tokens;
  std::size_t i = 0;
  bool const starts_with_amount = tokens.front().amount && line.amounts() != tokens.size();
  if (starts_with_amount) append_word(out.name, tokens[i++].text);
  while (i < tokens.size() && !tokens[i].amount) append_word(out.name, tokens[i++].text);
  while (i < tokens.size() && tokens[i].amount) out.figures.push_back(tokens[i++].text);
  for (; i < tokens.size(); ++i) {
    out.clear = out.clear && !tokens[i].amount;
    append_word(out.remark, tokens[i].text);
  }
  if (starts_with_amount) out.clear = false;
  return out;
}

bool ends_sentence(std::string_view text) {
  return text.ends_with("。") || text.ends_with("；");
}

bool is_running_text(BudgetLine const& line) {
  constexpr std::size_t sentence = 60;  // bytes
  return line.text.size() >= sentence && (contains(line.text, "。") || contains(line.text, "，"));
}

// 第三部分
bool is_part_of_document(std::string_view text, BudgetWords const& words) {
  return words.begins_with(text, "ordinal") && words.ends_with(text, "section");
}

bool ends_table(BudgetLine const& line, BudgetWords const& words) {
  return words.begins_with(line.text, "note") || is_part_of_document(line.text, words);
}

class Rows {
 public:
  Rows(RowShape shape, BudgetWords const& words) : shape_(shape), words_(words) {}

  void add(BudgetPage const& page) {
    bool first = true;
    first_of_page_ = rows_.size();
    for (auto const& line : page.rows) {
      if (words_.is_label(line.text)) continue;
      if (ends_table(line, words_) || !add(line, !first && !line.after_blank)) break;
      first = false;
    }
    drop_repeated_first();
  }
  [[nodiscard]] std::vector<TextRow> take() { return std::move(rows_); }

 private:
  // False at a line that does not belong to the table.
  bool add(BudgetLine const& line, bool adjacent) {
    auto parts = parts_of(line);
    if (parts.name.empty()) {
      add_figures(line, std::move(parts), adjacent);
      return true;
    }
    if (!shape_.names) return false;
    if (!parts.figures.empty()) {
      add_row(line, std::move(parts), adjacent);
      return true;
    }
    return add_words(line, parts.name, adjacent);
  }

  [[nodiscard]] bool open() const {
    return rows_.size() > first_of_page_ && rows_.back().figures.empty();
  }

  // Figures on a line of their own end a name of several lines.
  void add_figures(BudgetLine const& line, Parts parts, bool adjacent) {
    bool const named = shape_.names && open();
    if (named && rows_.back().name_lines == 1 && continues_one_above()) join_last_two();
    bool const belongs = named && (adjacent || rows_.back().name_lines > 1);
    if (!belongs) {
      rows_.push_back({});
      rows_.back().first = line.number;
      rows_.back().sure = !shape_.names && parts.clear && parts.remark.empty();
    }
    auto& row = rows_.back();
    row.figures = std::move(parts.figures);
    row.last = line.number;
    take_remark(row, parts);
  }

  [[nodiscard]] bool continues_one_above() const {
    if (rows_.size() < first_of_page_ + 2) return false;
    auto const& above = rows_[rows_.size() - 2];
    auto const& row = rows_.back();
    return above.figures.empty() && row.indent == 0 && numbering_rank(row.name) == 0;
  }

  void join_last_two() {
    auto const row = rows_.back();
    rows_.pop_back();
    rows_.back().name += row.name;
    rows_.back().last = row.last;
    ++rows_.back().name_lines;
  }

  void add_row(BudgetLine const& line, Parts parts, bool adjacent) {
    bool const tail = adjacent && open() && numbering_rank(parts.name) == 0 && line.indent == 0 &&
                      rows_.back().indent > 0;
    if (!tail) begin_row(line, {});
    auto& row = rows_.back();
    row.name += parts.name;
    row.figures = std::move(parts.figures);
    row.last = line.number;
    row.sure = row.sure && parts.clear;
    take_remark(row, parts);
  }

  void take_remark(TextRow& row, Parts const& parts) const {
    if (parts.remark.empty()) return;
    row.remark = parts.remark;
    row.sure = row.sure && shape_.remarks;
  }

  void begin_row(BudgetLine const& line, std::string name) {
    rows_.push_back({});
    rows_.back().name = std::move(name);
    rows_.back().indent = line.indent;
    rows_.back().first = rows_.back().last = line.number;
  }

  bool add_words(BudgetLine const& line, std::string const& text, bool adjacent) {
    bool const numbered = numbering_rank(text) > 0;
    if (!numbered && goes_on_with_remark(line, adjacent)) {
      rows_.back().remark += text;
      rows_.back().last = line.number;
      return true;
    }
    if (is_running_text(line)) return false;
    if (adjacent && open() && !numbered && line.indent <= rows_.back().indent) {
      rows_.back().name += text;
      rows_.back().last = line.number;
      ++rows_.back().name_lines;
      return true;
    }
    begin_row(line, text);
    return true;
  }

  [[nodiscard]] bool goes_on_with_remark(BudgetLine const& line, bool adjacent) const {
    if (!shape_.remarks || rows_.size() <= first_of_page_ || rows_.back().figures.empty())
      return false;
    auto const& remark = rows_.back().remark;
    if (adjacent) return true;
    return line.indent == 0 && !remark.empty() && !ends_sentence(remark);
  }

  // A sheet may print its first row again on every page.
  void drop_repeated_first() {
    if (first_of_page_ == 0 || first_of_page_ >= rows_.size()) return;
    auto const& first = rows_.front();
    auto const& again = rows_[first_of_page_];
    if (first.name == again.name && first.figures == again.figures)
      rows_.erase(rows_.begin() + static_cast<std::ptrdiff_t>(first_of_page_));
  }

  RowShape shape_;
  BudgetWords const& words_;
  std::vector<TextRow> rows_;
  std::size_t first_of_page_ = 0;
};

// Every word begins a block with the figures behind it.
TwinRow twin_row(BudgetLine const& line) {
  TwinRow out;
  std::size_t blocks = 0;
  for (auto const& token : line.tokens) {
    if (token.amount) {
      if (blocks == 0 || blocks > 2)
        out.sure = false;
      else
        out.blocks[blocks - 1].figures.push_back(token.text);
      continue;
    }
    bool const number_alone = blocks > 0 && blocks < 3 && out.blocks[blocks - 1].figures.empty() &&
                              numbering_rank(out.blocks[blocks - 1].name) > 0 &&
                              out.blocks[blocks - 1].name.size() <= 6;
    if (!number_alone) ++blocks;
    if (blocks < 3) out.blocks[blocks - 1].name += token.text;
  }
  out.single = blocks == 1;
  out.sure = out.sure && (blocks == 1 || blocks == 2);
  out.blocks[0].indent = line.indent;
  out.blocks[0].first = out.blocks[0].last = line.number;
  return out;
}

// A line with one block only is whole where it shows its beginning, and its end by a figure or by
// the beginning of the line behind it: else it may be a piece of a broken name, and so may the
// lines behind it, until one shows where it begins.
class TwinRows {
 public:
  TwinRows(bool remarks, BudgetWords const& words) : remarks_(remarks), words_(words) {}

  void add(BudgetPage const& page) {
    broken_ = false;
    on_page_ = 0;
    for (auto const& line : page.rows) {
      if (words_.is_label(line.text)) continue;
      if (ends_table(line, words_) || is_running_text(line)) break;
      if (!goes_on_with_remark(line)) add(line);
    }
  }
  [[nodiscard]] std::vector<TwinRow> take() { return std::move(rows_); }

 private:
  void add(BudgetLine const& line) {
    auto row = twin_row(line);
    bool const begins = line.indent > 0 || numbering_rank(row.blocks[0].name) > 0;
    bool const open = on_page_ > 0 && rows_.back().single && rows_.back().blocks[0].figures.empty();
    if (!begins && open) rows_.back().sure = false, broken_ = true;
    if (row.single && !begins) row.sure = false;
    if (broken_ && !begins) row.sure = false;
    broken_ = !row.sure;
    rows_.push_back(std::move(row));
    ++on_page_;
  }

  // Text right under a row whose blocks are full can be its remark only.
  bool goes_on_with_remark(BudgetLine const& line) {
    if (!remarks_ || on_page_ == 0 || line.amounts() > 0 || line.after_blank) return false;
    auto& row = rows_.back();
    bool const full =
        row.sure && !row.single && !row.blocks[0].figures.empty() && !row.blocks[1].figures.empty();
    if (!full) return false;
    row.blocks[0].remark += without_blanks(line.text);
    row.blocks[0].last = line.number;
    return true;
  }

  bool remarks_;
  BudgetWords const& words_;
  std::vector<TwinRow> rows_;
  std::size_t on_page_ = 0;
  bool broken_ = false;
};

}  // namespace

std::string TextRow::at() const {
  return first == last ? fmt::format("{}", first) : fmt::format("{}-{}", first, last);
}

std::vector<TextRow> text_rows(std::span<BudgetPage const> pages, RowShape shape,
                               BudgetWords const& words) {
  Rows rows(shape, words);
  for (auto const& page : pages) rows.add(page);
  return rows.take();
}

std::vector<TwinRow> twin_rows(std::span<BudgetPage const> pages, bool remarks,
                               BudgetWords const& words) {
  TwinRows rows(remarks, words);
  for (auto const& page : pages) rows.add(page);
  return rows.take();
}

}  // namespace jixiao::form
