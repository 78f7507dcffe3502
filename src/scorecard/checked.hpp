#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/finding.hpp"
#include "base/result.hpp"
#include "base/words.hpp"
#include "form/form.hpp"

// What `check` found, as every one of its outputs shows it: by the form or table it was found in,
// with the one sentence a clerk wants to read, whether it can be submitted.
namespace jixiao {

struct Counts {
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t notes = 0;
  friend bool operator==(Counts const&, Counts const&) = default;
};
[[nodiscard]] Counts counts_of(std::vector<Finding> const& findings);
[[nodiscard]] std::size_t count_of(Counts const& counts, Severity severity);

// A form, a table or a document as a whole, and what was found in it.
struct Checked {
  std::string title;    // as printed, with the year where the title does not name it
  std::string project;  // 项目名称, or ""
  std::string unit;     // 实施单位, else 主管部门, or ""
  Place source;
  std::vector<Finding> findings;
  bool damaged = false;  // the reader is not sure that it has all of it
  bool across = false;   // what was found between forms and tables, and none of them itself
  // Relations that were recomputed and hold: said in text, no findings.
  std::vector<Words> holds = {};
};
[[nodiscard]] Checked checked_from(form::Form const& form, std::vector<Finding> findings);

// Everything of one run. `narrowed`: the user left out some checks.
struct CheckReport {
  std::vector<Checked> checked;
  Errors unread;  // files and forms that could not be read
  bool narrowed = false;
  std::string version;  // of the program
};

// How many forms and tables were looked at.
[[nodiscard]] std::size_t forms_in(CheckReport const& report);

// 改正 3 处错误后方可提交 · 可以提交，但建议先处理 5 条警告 · 可以提交
[[nodiscard]] Words verdict_of(Counts const& counts);
// The same with what limits it: a form not read in full.
[[nodiscard]] Words verdict_of(Checked const& checked);
// Of all together: how many can be submitted, how many cannot, what was not read.
[[nodiscard]] Words verdict_of(CheckReport const& report);

// A cell around the bytes that offend, cut to `columns` of display width with … where it was cut.
// Control characters are blanks; `marked` is empty when nothing is to be marked.
struct Excerpt {
  std::string before;
  std::string marked;
  std::string after;
};
[[nodiscard]] Excerpt excerpt_of(Quote const& quote, int columns);

}  // namespace jixiao
