#pragma once

#include <string>
#include <vector>

#include "scorecard/summary_distribution.hpp"
#include "scorecard/summary_sheet.hpp"

// The sheet 分布 of the summary's workbook: what is counted, in blocks one below the other. For
// summary_to_xlsx.cpp alone.
namespace jixiao {

struct Speech {
  Language language;
  [[nodiscard]] std::string operator()(std::string_view zh, std::string_view en) const {
    return std::string(language == Language::chinese ? zh : en);
  }
};

[[nodiscard]] std::vector<SheetColumn> distribution_columns();
// `notes`: what else a reader of the workbook has to know.
void write_distribution(SummarySheet& sheet, Summary const& summary, Distribution const& all,
                        std::vector<std::string> const& notes, rulebook::Rulebook const& rules,
                        Speech const& say);

}  // namespace jixiao
