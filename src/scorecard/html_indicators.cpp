#include "base/text.hpp"
#include "scorecard/html.hpp"
#include "scorecard/html_bars.hpp"
#include "scorecard/html_sheet.hpp"

// The indicator grid of the official form, with what the rules give beside what the form declares.
namespace jixiao {
namespace {

using form::Field;

std::string spanning(std::string_view kind, std::string const& text, std::size_t lines) {
  return "<th class=\"" + std::string(kind) + "\" rowspan=\"" + std::to_string(lines) + "\">" +
         text + "</th>";
}

class Grid {
 public:
  explicit Grid(Sheet const& sheet) : sheet_(sheet) {}

  std::string html() {
    out_ = html_element("h2", "", sheet_.say("绩效指标", "Indicators")) + "\n";
    legend();
    out_ += "<div class=\"scroll\">\n<table class=\"grid indicators\">\n<colgroup>";
    for (std::string_view const column : {"level", "level", "name", "value", "value", "points",
                                          "points", "points", "interval", "judged", "reason"})
      out_ += "<col class=\"" + std::string(column) + "\">";
    out_ += "</colgroup>\n<thead><tr>";
    head("一级指标", "Level 1");
    head("二级指标", "Level 2");
    head("三级指标", "Indicator");
    head("年度指标值", "Target");
    head("实际完成值", "Actual");
    out_ += points_heads(sheet_);
    head("偏差原因分析及改进措施", "Reason and remedy");
    out_ += "</tr></thead>\n";
    auto const by_group = rows_by_group(sheet_.card);
    for (std::size_t i = 0; i < by_group.size(); ++i) group(i, by_group[i]);
    total();
    out_ += "</table>\n</div>\n";
    return std::move(out_);
  }

 private:
  static constexpr std::size_t columns = 11;
  static constexpr std::size_t lines_of_row = 2;  // the row, and the notes under it

  void head(std::string_view zh, std::string_view en) {
    out_ += html_element("th", "", sheet_.say(zh, en));
  }
  void legend();
  void group(std::size_t index, std::vector<CardRow> const& rows);
  void row(CardRow const& row);
  void total();
  [[nodiscard]] std::string level1_of(std::size_t index) const;
  [[nodiscard]] form::Indicator const& printed(CardRow const& row) const {
    return sheet_.card.form.indicators.at(row.row);
  }
  // How many rows from `first` on stand under the same level 2.
  [[nodiscard]] std::size_t run_of(std::vector<CardRow> const& rows, std::size_t first) const {
    auto const level2 = text_of(printed(rows[first]).level2);
    std::size_t next = first + 1;
    while (next < rows.size() && text_of(printed(rows[next]).level2) == level2) ++next;
    return next - first;
  }

  Sheet const& sheet_;
  std::string out_;
};

void Grid::legend() {
  score::Points sample;
  sample.weight = Decimal(10);
  sample.low = Decimal(4);
  sample.high = Decimal(8);
  sample.score = Decimal(6);
  sample.declared = Decimal(9);
  out_ += "<p class=\"remark legend\">" + html_bar(sample, sheet_.say("图例", "key")) +
          html_text(sheet_.say(
              "横线为 0 至分值，色带为规则允许的区间，竖线为自评得分，圆点为复核得分。"
              "与规则不符的各项已展开计算过程，其余的可点开；打印时只印已展开的。",
              "line: 0 to the weight; band: what the rules allow; tick: the declared score; dot: "
              "the computed one. The steps of scores against the rules are shown, those of others "
              "on demand; what is shown is what is printed.")) +
          "</p>\n";
}

std::string Grid::level1_of(std::size_t index) const {
  auto const& level1 = sheet_.card.scored.groups[index].level1;
  return level1.empty() ? sheet_.say("（未写一级指标）", "(no level 1)") : level1;
}

void Grid::group(std::size_t index, std::vector<CardRow> const& rows) {
  auto const& scored = sheet_.card.scored.groups[index];
  out_ += "<tbody>\n";
  std::size_t run = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    out_ += "<tr class=\"row\">";
    if (i == 0)
      out_ += spanning("level", html_text(level1_of(index)), lines_of_row * (rows.size() + 1));
    if (run == 0) {
      run = run_of(rows, i);
      out_ += spanning("level", html_text(text_of(printed(rows[i]).level2)), lines_of_row * run);
    }
    --run;
    row(rows[i]);
  }
  bool const alone = rows.empty();
  out_ += "<tr class=\"row sum\">";
  if (alone) out_ += spanning("level", html_text(level1_of(index)), lines_of_row);
  out_ += html_cell("", level1_of(index) + sheet_.say("小计", ": sum"), 4) +
          points_cells(sheet_, scored.points) + html_cell("", "") + "</tr>\n" +
          notes_row(sheet_, sheet_.findings.groups[index], &scored.points, columns - 1) +
          "</tbody>\n";
}

void Grid::row(CardRow const& row) {
  auto const& indicator = printed(row);
  auto const name = text_of(indicator.name);
  auto const slot = text_of(indicator.slot);
  out_ += html_cell(name.empty() ? "blank" : "",
                    !name.empty()  ? name
                    : slot.empty() ? sheet_.say("（空行）", "(blank row)")
                                   : slot + sheet_.say("（空行）", " (blank row)"));
  out_ += html_cell("", text_of(indicator.target)) + html_cell("", text_of(indicator.actual));
  if (row.scored != nullptr)
    out_ += points_cells(sheet_, row.scored->points);
  else
    out_ += html_cell("number", text_of(indicator.weight)) +
            html_cell("number", text_of(indicator.score)) + html_cell("", "", points_columns - 2);
  out_ += html_cell("reason", text_of(indicator.reason)) + "</tr>\n" +
          notes_row(sheet_, sheet_.findings.indicators.at(row.row),
                    row.scored != nullptr ? &row.scored->points : nullptr, columns - 2);
}

void Grid::total() {
  auto const& total = sheet_.card.scored.total;
  out_ += "<tbody>\n<tr class=\"row total\">" + html_cell("", sheet_.say("总分", "Total"), 5) +
          points_cells(sheet_, total) + html_cell("", "") + "</tr>\n" +
          notes_row(sheet_, {}, &total, columns) + "</tbody>\n";
}

}  // namespace

std::string html_indicators(Sheet const& sheet) {
  return Grid(sheet).html();
}

}  // namespace jixiao
