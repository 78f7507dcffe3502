#include "base/text.hpp"
#include "check/goal/checks.hpp"
#include "check/goal/goal_words.hpp"
#include "check/project_period.hpp"
#include "check/report.hpp"
#include "check/rows.hpp"

namespace jixiao::check {

namespace {

// 2021年1月立项: the first month that stands before one of the words that begin a project.
struct Start {
  int year = 0;
  int month = 0;
  Quote quote;
  std::string_view at;
};
std::optional<Start> start_of(form::Form const& form, std::vector<std::string> const& beginnings) {
  auto const* overview = form::find_statement(form, "overview");
  if (overview == nullptr) return std::nullopt;
  auto const plain = fold(overview->text);
  std::string_view const text = plain.text;
  for (auto at = text.find("年"); at != std::string_view::npos; at = text.find("年", at + 1)) {
    auto const year = at >= 4 ? number(std::string(text.substr(at - 4, 4))) : std::nullopt;
    if (!year || year->scale() != 0 || *year < Decimal{1990} || *year > Decimal{2100}) continue;
    auto behind = text.substr(at + std::string_view("年").size());
    auto const month = behind.find("月");
    auto const of_year = month <= 2 ? number(std::string(behind.substr(0, month))) : std::nullopt;
    if (!of_year) continue;
    behind.remove_prefix(month + std::string_view("月").size());
    for (auto const& word : beginnings) {
      if (!behind.starts_with(word)) continue;
      auto const end = static_cast<std::size_t>(behind.data() - text.data()) + word.size();
      auto const from = plain.origin[at - 4];
      return Start{static_cast<int>(year->coefficient()),
                   static_cast<int>(of_year->coefficient()),
                   {overview->name, overview->text, from, plain.origin[end] - from},
                   overview->at};
    }
  }
  return std::nullopt;
}

}  // namespace

void attribute_fits_period(Facts const& facts, rulebook::CheckSpec const& spec,
                           std::vector<Finding>& findings) {
  auto const period = whole_years(facts.form);
  auto const year = year_of(facts.form);
  if (!period || !year) return;
  std::string const attribute(trim(facts.form.attribute.value_or("")));
  bool const contradicts = (period->years == 1 && contains_any(attribute, spec.words("lasting"))) ||
                           (period->years > 1 && contains_any(attribute, spec.words("once"))) ||
                           (period->last && *period->last < *year);
  auto const start = start_of(facts.form, spec.words("start"));
  // Begun in January, three years end with the third; begun later, in the course of the fourth. A
  // project of one year may be approved in the year before.
  bool const over = start && period->years > 1 &&
                    start->year + period->years - (start->month == 1 ? 1 : 0) < *year;
  if (!contradicts && !over) return;
  auto& finding = report(facts, spec, facts.form.source.at, "项目期",
                         {{"attribute", attribute},
                          {"period", std::string(trim(*facts.form.period))},
                          {"year", std::to_string(*year)}},
                         findings);
  finding.quotes.push_back({"项目属性", attribute, 0, 0});
  finding.quotes.push_back({"项目期", *facts.form.period, 0, 0});
  if (!over) return;
  finding.quotes.push_back(start->quote);
  finding.also.push_back({facts.form.source.file, std::string(start->at)});
}

}  // namespace jixiao::check
