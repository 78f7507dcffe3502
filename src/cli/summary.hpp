#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "scorecard/layout.hpp"
#include "scorecard/scorecard.hpp"

namespace jixiao::cli {

// One scorecard in a line of the summary that `score -o` writes.
struct SummaryRow {
  Place source;
  std::string title;
  std::string project;
  std::string department;
  std::string scheme;
  std::optional<Decimal> declared;
  std::optional<Decimal> score;
  std::optional<Decimal> low;
  std::optional<Decimal> high;
  std::string grade;                  // declared
  std::vector<std::string> possible;  // grades
  score::Verdict verdict = score::Verdict::undeterminable;
  int errors = 0;         // findings
  std::string scorecard;  // name of the file written
};

struct Summary {
  std::vector<SummaryRow> rows;
  Errors unreadable;
};

[[nodiscard]] SummaryRow summary_row(Scorecard const& card, std::string scorecard);

[[nodiscard]] std::string to_xml(Summary const& summary, Language language);
// UTF-8 with a byte order mark and CRLF, as spreadsheet programs expect. A text that a spreadsheet
// would run as a formula gets an apostrophe before it.
[[nodiscard]] std::string to_csv(Summary const& summary);
[[nodiscard]] std::string to_text(Summary const& summary, TextStyle const& style);

}  // namespace jixiao::cli
