#include "scorecard/number_of.hpp"
#include "scorecard/summary.hpp"
#include "scorecard/to_text.hpp"

namespace jixiao {
std::string to_text(Summary const& summary, TextStyle const& style) {
  bool const chinese = style.language == Language::chinese;
  auto const head = [&](char const* zh, char const* en, bool number = false) {
    return Table::Column{chinese ? zh : en, number, false};
  };
  auto const whole = [&](char const* zh, char const* en) {
    return Table::Column{chinese ? zh : en, false, true};
  };
  Table table({whole("评分卡", "Scorecard"), head("项目或表", "Project or form"),
               head("自评", "Declared", true), head("计算", "Score", true),
               head("允许", "Allowed", true), head("自评等级", "Grade"), whole("结论", "Verdict"),
               head("错误", "Errors", true)});
  for (auto const& row : summary.rows) {
    std::string const range =
        row.low == row.high ? number_of(row.low) : number_of(row.low) + "–" + number_of(row.high);
    table.add({row.scorecard, row.project.empty() ? row.title : row.project,
               number_of(row.declared), number_of(row.score), range, row.grade,
               std::string(in_words(row.verdict, style.language)), std::to_string(row.errors)});
  }
  return table.to_text(0, style);
}

}  // namespace jixiao
