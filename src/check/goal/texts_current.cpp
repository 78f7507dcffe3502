#include <algorithm>

#include "base/text.hpp"
#include "check/goal/checks.hpp"
#include "check/goal/goal_words.hpp"
#include "check/report.hpp"
#include "check/rows.hpp"

namespace jixiao::check {

namespace {

constexpr std::string_view year_word = "年";

struct Printed {
  std::size_t at = 0;
  int year = 0;
};

std::vector<Printed> years_in(std::string_view text) {
  std::vector<Printed> years;
  for (auto at = text.find(year_word); at != std::string_view::npos;
       at = text.find(year_word, at + 1)) {
    if (at < 4 || !std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at - 4),
                               text.begin() + static_cast<std::ptrdiff_t>(at),
                               [](char c) { return c >= '0' && c <= '9'; }))
      continue;
    years.push_back({at - 4, std::stoi(std::string(text.substr(at - 4, 4)))});
  }
  return years;
}

// The year opens its clause and something is to be done in it: 2023年完成…, not 2023年底已完成….
bool promises(std::string_view text, Printed const& printed, rulebook::CheckSpec const& spec) {
  auto const before = text.substr(0, printed.at);
  auto const opens = [&](std::string_view mark) { return before.ends_with(mark); };
  static constexpr std::string_view marks[] = {",", ";", ":", "。", "\n"};
  if (!before.empty() && std::none_of(std::begin(marks), std::end(marks), opens)) return false;
  auto const behind = text.substr(printed.at + 4 + year_word.size());
  auto const clause = behind.substr(0, std::min(behind.find_first_of(",;:"), behind.find("。")));
  auto const doing = spec.words("doing");
  bool const begins = std::any_of(doing.begin(), doing.end(), [&](std::string const& word) {
    return clause.starts_with(word);
  });
  return begins && !contains_any(clause, spec.words("done"));
}

}  // namespace

void texts_current(Facts const& facts, rulebook::CheckSpec const& spec,
                   std::vector<Finding>& findings) {
  auto const year = year_of(facts.form);
  if (!year) return;
  auto const look = [&](std::string const& name, std::string_view text, std::string_view at) {
    auto const plain = fold(text);
    auto const years = years_in(plain.text);
    // A plan in steps, one of them this year's.
    if (std::any_of(years.begin(), years.end(),
                    [&](Printed const& each) { return each.year >= *year; }))
      return;
    for (auto const& each : years) {
      if (!promises(plain.text, each, spec)) continue;
      auto& finding =
          report(facts, spec, at, name,
                 {{"text", std::to_string(each.year)}, {"year", std::to_string(*year)}}, findings);
      auto const from = plain.origin[each.at];
      finding.quotes.push_back(
          {name, std::string(text), from, plain.origin[each.at + 4 + year_word.size()] - from});
      return;
    }
  };
  if (facts.form.goals.annual) look("年度目标", *facts.form.goals.annual, facts.form.source.at);
  for (auto const& statement : facts.form.statements)
    if (statement.key == "plan") look(statement.name, statement.text, statement.at);
}

}  // namespace jixiao::check
