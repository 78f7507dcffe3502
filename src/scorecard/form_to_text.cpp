#include "base/text.hpp"
#include "scorecard/to_text.hpp"

namespace jixiao {
namespace {

using form::Field;

class FormText {
 public:
  FormText(form::Form const& form, TextStyle const& style)
      : form_(form), style_(style), chinese_(style.language == Language::chinese) {}

  std::string text() {
    out_ = heading_of(form_, style_);
    field("属性  ", "Attribute   ", form_.attribute);
    field("期限  ", "Period      ", form_.period);
    field("主管  ", "Department  ", form_.department);
    funds();
    field("总目标  ", "Goal        ", form_.goals.period);
    field("年度目标  ", "Annual goal ", form_.goals.annual);
    field("完成情况  ", "Achieved    ", form_.goals.actual);
    indicators();
    field("总分  ", "Total       ", form_.total);
    field("等级  ", "Grade       ", form_.grade);
    statements();
    for (auto const& note : form_.notes) line("  ! ", note);
    return std::move(out_);
  }

 private:
  std::string say(std::string_view zh, std::string_view en) const {
    return std::string(chinese_ ? zh : en);
  }
  void line(std::string_view label, std::string_view text) {
    out_ += paragraph(label, text, style_.columns);
  }
  void field(std::string_view zh, std::string_view en, Field const& value) {
    if (value && !value->empty()) line(say(zh, en), *value);
  }

  void funds();
  void fund_lines(std::vector<form::FundSource> const& lines, std::string const& name);
  void indicators();
  void statements();

  form::Form const& form_;
  TextStyle const& style_;
  bool chinese_;
  std::string out_;
};

void FormText::funds() {
  auto const& funds = form_.funds;
  std::string text;
  auto const add = [&](std::string_view zh, std::string_view en, Field const& value) {
    if (!value || value->empty()) return;
    if (!text.empty()) text += say("，", ", ");
    text += say(zh, en) + " " + *value;
  };
  add("总额", "total", funds.total);
  add("年度", "annual", funds.annual);
  add("年初预算", "initial budget", funds.initial);
  add("全年预算", "adjusted budget", funds.adjusted);
  add("全年执行", "executed", funds.executed);
  add("执行率", "rate", funds.rate);
  add("分值", "weight", funds.weight);
  add("得分", "score", funds.score);
  if (funds.unit && !funds.unit->empty() && !text.empty())
    text += say("（", " (") + *funds.unit + say("）", ")");
  if (!text.empty()) line(say("资金  ", "Funds       "), text);
  fund_lines(funds.sources, say("资金来源", "Source"));
  fund_lines(funds.uses, say("资金方向", "Use"));
}

void FormText::fund_lines(std::vector<form::FundSource> const& lines, std::string const& name) {
  if (lines.empty()) return;
  Table table({{name},
               {say("金额", "Amount"), true},
               {say("实施期", "Period"), true},
               {say("年度", "Annual"), true},
               {say("年初预算", "Initial"), true},
               {say("全年预算", "Adjusted"), true},
               {say("全年执行", "Executed"), true},
               {say("执行率", "Rate"), true}});
  auto const cell = [](Field const& value) { return value.value_or(""); };
  for (auto const& line : lines)
    table.add({line.name, cell(line.amount), cell(line.period), cell(line.annual),
               cell(line.initial), cell(line.adjusted), cell(line.executed), cell(line.rate)});
  if (!out_.ends_with("\n\n")) out_ += '\n';
  out_ += table.to_text(2, style_) + '\n';
}

void FormText::indicators() {
  if (form_.indicators.empty()) return;
  Table table({{say("二级", "Level 2")},
               {say("指标", "Indicator")},
               {say("实施期指标值", "Period target")},
               {say("指标值", "Target")},
               {say("完成值", "Actual")},
               {say("分值", "Weight"), true},
               {say("得分", "Score"), true},
               {say("偏差原因", "Reason")},
               {say("位置", "At")}});
  auto const cell = [](Field const& value) { return value.value_or(""); };
  std::string level1;
  std::string level2;
  for (auto const& row : form_.indicators) {
    if (cell(row.level1) != level1) {
      level1 = cell(row.level1);
      level2.clear();
      std::string heading = level1;
      for (auto const& group : form_.groups) {
        if (group.level1 != level1) continue;
        if (group.weight) heading += say("  分值 ", "  weight ") + *group.weight;
        if (group.score) heading += say("  得分 ", "  score ") + *group.score;
        break;
      }
      table.add_heading(heading);
    }
    std::string const shown = cell(row.level2) == level2 ? "" : cell(row.level2);
    level2 = cell(row.level2);
    table.add({shown, row.name && !row.name->empty() ? *row.name : say("（空行）", "(blank row)"),
               cell(row.period_target), cell(row.target), cell(row.actual), cell(row.weight),
               cell(row.score), cell(row.reason), row.at});
  }
  if (!out_.ends_with("\n\n")) out_ += '\n';
  out_ += table.to_text(2, style_) + '\n';
}

void FormText::statements() {
  for (auto const& statement : form_.statements)
    if (!statement.text.empty()) {
      out_ += '\n' + inked(statement.name, Ink::strong, style_.colour) + '\n';
      line("  ", statement.text);
    }
}

}  // namespace

std::string to_text(form::Form const& form, TextStyle const& style) {
  return FormText(form, style).text();
}

std::string heading_of(form::Form const& form, TextStyle const& style) {
  bool const chinese = style.language == Language::chinese;
  std::string out;
  std::string title = form.title.value_or(form.project.value_or(""));
  if (title.empty()) title = chinese ? "（无标题）" : "(no title)";
  bool const first_year = form.year && !form.year->empty() && !contains(title, *form.year);
  if (first_year) title += chinese ? "（" + *form.year + "年度）" : " (" + *form.year + ")";
  for (auto const& line : lines_of(title, style.columns))
    out += inked(line, Ink::strong, style.colour) + '\n';
  if (form.project && !form.project->empty() && !contains(title, *form.project))
    out += paragraph(chinese ? "项目  " : "Project   ", *form.project, style.columns);
  auto const& unit = form.unit && !form.unit->empty() ? form.unit : form.department;
  if (unit && !unit->empty())
    out += paragraph(chinese ? "单位  " : "Unit      ", *unit, style.columns);
  std::string source = form.source.file;
  if (!form.source.at.empty()) source += "  " + place_in_words(form.source.at, style.language);
  return out + paragraph(chinese ? "来源  " : "Source    ", source, style.columns);
}

}  // namespace jixiao
