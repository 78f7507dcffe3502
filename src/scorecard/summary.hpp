#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "rulebook/rulebook.hpp"
#include "scorecard/layout.hpp"
#include "scorecard/scorecard.hpp"

// What `score -o` writes beside the scorecards: one line per form, and what all of them together
// say. The lines are kept until the end, for they are sorted and counted; the rows of a scorecard,
// of which there are thousands of times more, are not: they go from the scorecard's XML into the
// workbook while the run goes on.
namespace jixiao {

// One scorecard in a line of the summary.
struct SummaryRow {
  Place source;
  std::string title;
  std::string project;
  std::string department;  // 主管部门, else 实施单位
  std::string scheme;
  std::optional<Decimal> declared;
  std::optional<Decimal> score;
  std::optional<Decimal> low;
  std::optional<Decimal> high;
  std::string grade;                  // declared, as printed
  std::vector<std::string> possible;  // grades
  score::Verdict verdict = score::Verdict::undeterminable;
  int errors = 0;         // findings
  std::string scorecard;  // name of the file written
  std::string page;       // and of the page beside it; "" when there is none

  std::string kind;  // form::name_of
  std::string unit;  // 实施单位
  std::string year;
  std::string band;                 // the scheme's grade that `grade` names, else as `grade`
  std::string computed;             // grade
  std::optional<Decimal> points;    // of the whole form
  std::optional<Decimal> measured;  // of them, certain to rest on measured values
  std::optional<Decimal> claimed;   // certain to rest on a word alone
  // 全年预算数 and 全年执行数 in 万元; nothing where amount or unit are not known.
  std::optional<Decimal> budget;
  std::optional<Decimal> executed;
  int warnings = 0;  // findings
};
[[nodiscard]] SummaryRow summary_row(Scorecard const& card, rulebook::Rulebook const& rules,
                                     std::string scorecard);

// What a summary takes from the rows of a scorecard. Numbers are as the scorecard writes them.
struct SummaryIndicator {
  std::string level1;
  std::string level2;
  std::string name;
  std::string at;
  std::string target;
  std::string actual;
  std::string weight;
  std::string declared;
  std::string score;
  std::string low;
  std::string high;
  Basis basis = Basis::missing;
  score::Verdict verdict = score::Verdict::undeterminable;
};
struct SummaryFinding {
  std::string rule;
  Severity severity = Severity::info;
  std::string subject;
  std::string at;
  std::string message;
};
struct SummaryDetails {
  std::vector<SummaryIndicator> indicators;
  std::vector<SummaryFinding> findings;
};
// From a scorecard as written, so that a run that is taken up again says the same.
[[nodiscard]] SummaryDetails summary_details(std::string_view scorecard_xml);

// How often a check spoke.
struct RuleCount {
  Severity severity = Severity::info;  // the worst of them
  std::size_t findings = 0;
  std::size_t forms = 0;
};

struct Summary {
  std::vector<SummaryRow> rows;  // in the order of the inputs
  Errors unreadable;
  std::map<std::string, RuleCount, std::less<>> findings;  // by rule

  void add(SummaryRow row, SummaryDetails const& details);
};

// The rows that need a look first: contradicted, undeterminable, then the others; as they are
// within each.
[[nodiscard]] std::vector<SummaryRow const*> by_urgency(Summary const& summary);
// The rules by how often they spoke, most often first.
using RuleCounts = std::vector<std::pair<std::string, RuleCount>>;
[[nodiscard]] RuleCounts most_frequent(Summary const& summary);

[[nodiscard]] std::string to_xml(Summary const& summary, rulebook::Rulebook const& rules,
                                 Language language);
// UTF-8 with a byte order mark and CRLF, as spreadsheet programs expect. A text that a spreadsheet
// would run as a formula gets an apostrophe before it. Names of columns never change; new ones
// come last.
[[nodiscard]] std::string to_csv(Summary const& summary);
// The lines of the forms alone, for a terminal.
[[nodiscard]] std::string to_text(Summary const& summary, TextStyle const& style);
// One self-contained page; see html.hpp.
[[nodiscard]] std::string to_html(Summary const& summary, rulebook::Rulebook const& rules,
                                  Language language);

}  // namespace jixiao
