#include <algorithm>
#include <functional>

#include "base/text.hpp"
#include "scorecard/html.hpp"
#include "scorecard/html_sheet.hpp"
#include "scorecard/to_text.hpp"

// The upper half of the official form: whose form it is, the fund block, the goals.
namespace jixiao {
namespace {

using form::Field;
using form::FundSource;

// Facts two to a line; an odd one and a long one take a line of their own.
class Facts {
 public:
  void add(std::string const& name, std::string const& value, bool wide = false) {
    if (value.empty()) return;
    if (wide) finish();
    out_ += std::string(open_ ? "" : "<tr>") + html_element("th", "", name);
    mark_ = out_.size();
    out_ += html_cell("", value, wide ? 3 : 1);
    last_ = value;
    open_ = !open_;
    if (wide || !open_) {
      out_ += "</tr>\n";
      open_ = false;
    }
  }
  std::string html() {
    finish();
    return "<table class=\"grid facts\">\n<colgroup><col><col><col><col></colgroup>\n<tbody>\n" +
           out_ + "</tbody>\n</table>\n";
  }

 private:
  void finish() {
    if (!open_) return;
    out_.resize(mark_);
    out_ += html_cell("", last_, 3) + "</tr>\n";
    open_ = false;
  }

  std::string out_;
  std::string last_;
  std::size_t mark_ = 0;
  bool open_ = false;
};

std::string scheme_of(Sheet const& sheet) {
  auto const& choice = sheet.card.scored.choice;
  std::string out = choice.scheme->title.in(sheet.language) + sheet.say("（", " (") +
                    choice.scheme->id + sheet.say("，版本 ", ", version ") +
                    choice.scheme->version + sheet.say("）", ")") + sheet.say("；", "; ") +
                    choice.why.in(sheet.language);
  if (!choice.confident) out += sheet.say("（未必适用）", " (may not apply)");
  return out;
}

std::string facts(Sheet const& sheet) {
  auto const& form = sheet.card.form;
  Facts facts;
  facts.add(sheet.say("项目名称", "Project"), text_of(form.project), true);
  facts.add(sheet.say("主管部门", "Department"), text_of(form.department));
  facts.add(sheet.say("实施单位", "Unit"), text_of(form.unit));
  facts.add(sheet.say("项目属性", "Attribute"), text_of(form.attribute));
  facts.add(sheet.say("项目期", "Period"), text_of(form.period));
  facts.add(sheet.say("评分方案", "Scheme"), scheme_of(sheet), true);
  return facts.html();
}

// One column of the fund block: of the sum, and of a line below it.
struct FundColumn {
  std::string head;
  Field total;
  Field FundSource::*line;
};

bool is_filled(Field const& field) {
  return !text_of(field).empty();
}

class Funds {
 public:
  explicit Funds(Sheet const& sheet)
      : sheet_(sheet), funds_(sheet.card.form.funds), points_(sheet.card.scored.execution.points) {
    auto const& funds = funds_;
    add("总额", "Total", funds.total, &FundSource::amount);
    add("实施期", "Whole period", {}, &FundSource::period);
    add("年度", "Annual", funds.annual, &FundSource::annual);
    add("年初预算数", "Initial budget", funds.initial, &FundSource::initial);
    add("全年预算数（A）", "Budget (A)", funds.adjusted, &FundSource::adjusted);
    add("全年执行数（B）", "Outlay (B)", funds.executed, &FundSource::executed);
    add("执行率（B/A）", "Rate (B/A)", funds.rate, &FundSource::rate);
    rate_shown_ = !columns_.empty() && columns_.back().line == &FundSource::rate;
  }

  std::string html() {
    bool const scored = points_.weight || points_.declared || points_.score;
    if (columns_.empty() && !scored && sheet_.findings.execution.empty()) return {};
    std::string out = html_heading(sheet_, "项目资金", "Funds");
    out += "<table class=\"grid funds\">\n<thead><tr>" + html_element("th", "", name());
    for (auto const& column : columns_) out += html_element("th", "number", column.head);
    out += points_heads(sheet_) + "</tr></thead>\n<tbody>\n<tr class=\"row\">" +
           html_cell("", sheet_.say("预算执行", "Execution"));
    for (auto const& column : columns_)
      out += html_cell("number", text_of(column.total) + rate_aside(column));
    auto const width = 1 + columns_.size() + points_columns;
    out += points_cells(sheet_, points_) + "</tr>\n" +
           notes_row(sheet_, sheet_.findings.execution, &points_, width);
    lines(out, funds_.sources);
    lines(out, funds_.uses);
    out += "</tbody>\n</table>\n";
    if (is_filled(funds_.reason))
      out +=
          html_element("p", "remark", sheet_.say("原因说明：", "Reason: ") + *funds_.reason) + "\n";
    return out;
  }

 private:
  void add(std::string_view zh, std::string_view en, Field total, Field FundSource::*line) {
    auto const filled = [&](FundSource const& source) { return is_filled(source.*line); };
    if (is_filled(total) || std::ranges::any_of(funds_.sources, filled) ||
        std::ranges::any_of(funds_.uses, filled))
      columns_.push_back({sheet_.say(zh, en), std::move(total), line});
  }

  [[nodiscard]] std::string name() const {
    auto const unit = text_of(funds_.unit);
    return unit.empty() ? "" : sheet_.say("单位：", "in ") + unit;
  }

  // The rate as computed, where the form prints another or none.
  [[nodiscard]] std::string rate_aside(FundColumn const& column) const {
    auto const& execution = sheet_.card.scored.execution;
    auto const* last = &columns_.back();
    if (!execution.rate || &column != last) return {};
    auto const computed = (*execution.rate * Ratio(100)).rounded(2);
    auto const& printed = execution.printed_rate;
    if (rate_shown_ && printed && printed->rounded(2) == computed) return {};
    auto const words =
        rate_shown_ ? sheet_.say("（复核 ", " (computed ") : sheet_.say("（执行率 ", " (rate ");
    return words + execution.rate->percent() + sheet_.say("）", ")");
  }

  void lines(std::string& out, std::vector<FundSource> const& lines) const {
    for (auto const& line : lines) {
      auto const filled = [&](FundColumn const& column) { return is_filled(line.*column.line); };
      if (!std::ranges::any_of(columns_, filled)) continue;
      out += "<tr class=\"part\">" + html_cell("", line.name);
      for (auto const& column : columns_) out += html_cell("number", text_of(line.*column.line));
      out += html_cell("", "", points_columns) + "</tr>\n";
    }
  }

  Sheet const& sheet_;
  form::Funds const& funds_;
  score::Points const& points_;
  std::vector<FundColumn> columns_;
  bool rate_shown_ = false;
};

std::string goals(Sheet const& sheet) {
  auto const& goals = sheet.card.form.goals;
  std::string heads;
  std::string cells;
  auto const add = [&](std::string_view zh, std::string_view en, Field const& text) {
    if (!is_filled(text)) return;
    heads += html_element("th", "", sheet.say(zh, en));
    cells += html_cell("", text_of(text));
  };
  add("实施期目标", "Goal of the whole period", goals.period);
  add("预期目标", "Goal of the year", goals.annual);
  add("实际完成情况", "What was achieved", goals.actual);
  if (heads.empty()) return {};
  return html_heading(sheet, "年度总体目标", "Goals") +
         "<table class=\"grid goals\">\n<thead><tr>" + heads + "</tr></thead>\n<tbody>\n<tr>" +
         cells + "</tr>\n</tbody>\n</table>\n";
}

}  // namespace

std::string html_funds(Sheet const& sheet) {
  return facts(sheet) + Funds(sheet).html() + goals(sheet);
}

}  // namespace jixiao
