#pragma once

#include <cstddef>
#include <memory>
#include <string>

#include "scorecard/summary.hpp"

namespace jixiao {

// summary.xlsx: 表单, 指标, 问题, 分布, each but the last with a frozen head, a filter and colours.
// The rows of indicators and findings are written as their forms come, to files of libxlsxwriter's
// own, so that memory does not grow with them; a sheet takes no more rows than Excel does, and says
// so in its last one. The same calls give the same bytes: the time of creation is fixed.
//
// Excel counts in binary floating point. A decimal becomes the nearest such number here, at the
// very last, and is shown as the decimal by its cell's number format; one of more than 15 digits,
// which Excel could not show again, is written as text.
class SummaryBook {
 public:
  static constexpr std::size_t rows_of_excel = 1'048'576;

  // Written to `path` by finish(); what is being written meanwhile goes to `workshop`.
  SummaryBook(std::string path, std::string workshop, rulebook::Rulebook const& rules,
              Language language, std::size_t most_rows = rows_of_excel);
  ~SummaryBook();
  SummaryBook(SummaryBook const&) = delete;
  SummaryBook& operator=(SummaryBook const&) = delete;

  // The rows of one form.
  void add(SummaryRow const& row, SummaryDetails const& details);
  // The sheets of all forms, and the file.
  [[nodiscard]] Result<void> finish(Summary const& summary);

 private:
  struct Book;
  std::unique_ptr<Book> book_;
};

}  // namespace jixiao
