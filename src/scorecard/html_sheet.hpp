#pragma once

#include <string>
#include <string_view>

#include "base/words.hpp"
#include "rulebook/rulebook.hpp"
#include "scorecard/card_rows.hpp"
#include "scorecard/number_of.hpp"

// What the parts of a scorecard's page share: the scorecard, the language, and how points, findings
// and steps are set in any of its tables.
namespace jixiao {

// The findings whose advice stands beside them: the first of each different one, down the page.
[[nodiscard]] FindingList with_new_advice(FindingsByRow const& findings,
                                          rulebook::Rulebook const& rules);

struct Sheet {
  Scorecard const& card;
  rulebook::Rulebook const& rules;
  Language language;
  FindingsByRow findings = findings_by_row(card);
  FindingList advising = with_new_advice(findings, rules);

  [[nodiscard]] std::string say(std::string_view zh, std::string_view en) const {
    return std::string(language == Language::chinese ? zh : en);
  }
};

// 56.46–66.45, or one number when both ends agree; "" when they are not known.
[[nodiscard]] std::string range_of(Decimal low, Decimal high);
[[nodiscard]] std::string range_of(score::Points const& points);
// The class that goes with a verdict.
[[nodiscard]] std::string_view html_class(score::Verdict verdict);
// A heading of the page.
[[nodiscard]] std::string html_heading(Sheet const& sheet, std::string_view zh,
                                       std::string_view en);
[[nodiscard]] std::string html_label(score::Verdict verdict, Language language);

// <td class="class" colspan="columns">text</td>, the text escaped.
[[nodiscard]] std::string html_cell(std::string_view kind, std::string_view text,
                                    std::size_t columns = 1);

// The heads of 分值, 自评得分, 复核得分, 允许区间 and 结论, and such cells for some points.
inline constexpr std::size_t points_columns = 5;
[[nodiscard]] std::string points_heads(Sheet const& sheet);
[[nodiscard]] std::string points_cells(Sheet const& sheet, score::Points const& points);
// The bar and the range beside it.
[[nodiscard]] std::string interval_of(Sheet const& sheet, score::Points const& points);

// The line under a row: its findings, and the steps of its score, open where they contradict the
// form. There always is one, so that cells beside it can span a known number of lines.
[[nodiscard]] std::string notes_row(Sheet const& sheet, FindingList const& findings,
                                    score::Points const* points, std::size_t columns);
[[nodiscard]] std::string finding_item(Sheet const& sheet, Finding const& finding, bool with_place);

// The parts of the page, from top to bottom.
[[nodiscard]] std::string html_result(Sheet const& sheet);      // totals, grades, what they rest on
[[nodiscard]] std::string html_funds(Sheet const& sheet);       // header block, funds, goals
[[nodiscard]] std::string html_indicators(Sheet const& sheet);  // the grid, and the total
[[nodiscard]] std::string html_remarks(Sheet const& sheet);     // the rest: findings, texts, bases

// What these parts add to the style of html_page.
[[nodiscard]] std::string_view sheet_style();

}  // namespace jixiao
