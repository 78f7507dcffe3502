#include <algorithm>

#include "base/text.hpp"
#include "check/report.hpp"
#include "check/review/checks.hpp"
#include "check/rows.hpp"

namespace jixiao::check {

namespace {

std::string_view word_in(std::string_view text, std::vector<std::string> const& words) {
  auto const found =
      std::ranges::find_if(words, [&](std::string const& word) { return contains(text, word); });
  return found == words.end() ? std::string_view{} : std::string_view{*found};
}

}  // namespace

// 个别项目延期: said of a timeliness row that keeps more points than a reviewer would leave it.
void review_few_late(Facts const& facts, rulebook::CheckSpec const& spec,
                     std::vector<Finding>& findings) {
  auto const few = spec.words("few");
  auto const late = spec.words("late");
  auto const kept = Decimal{100} - spec.number("off");
  for (auto const& row : rows_of(facts)) {
    if (row.level2 != "timeliness") continue;
    auto const weight = row.weight;
    auto const score = row.score;
    if (!weight || !score || *score * Decimal{100} <= *weight * kept) continue;
    for (auto const* cell : {&row.printed->actual, &row.printed->reason}) {
      if (is_blank(*cell)) continue;
      auto const said = word_in(**cell, late);
      if (said.empty() || word_in(**cell, few).empty()) continue;
      auto const left = Ratio(*weight * kept, Decimal{100});
      auto& finding =
          report(facts, spec, row.printed->at, std::string(row.subject),
                 {{"score", score->to_string()}, {"left", left.rounded(2).to_string()}}, findings);
      quote(finding, cell == &row.printed->actual ? "实际完成值" : "偏差原因", *cell, said);
      break;
    }
  }
}

}  // namespace jixiao::check
