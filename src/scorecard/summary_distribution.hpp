#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "scorecard/summary.hpp"

// What the forms of a summary have in common, counted: grades, departments, schemes.
namespace jixiao {

// Forms that are counted together: all, those of one department, those under one scheme.
struct SummaryGroup {
  std::string name;
  std::size_t forms = 0;
  std::vector<std::size_t> declared;  // by grade, as Distribution::grades
  std::vector<std::size_t> computed;
  std::size_t contradicted = 0;
  std::size_t undeterminable = 0;
  std::size_t errors = 0;  // findings
};

// A sum that says when there is none: 18 digits do not hold every one that a form could ask for.
struct SummarySum {
  std::optional<Decimal> value = Decimal{};
  void add(Decimal part);
};

struct Distribution {
  // Best first as the schemes order them, then what forms print besides; the last is "": none.
  std::vector<std::string> grades;
  std::size_t known_grades = 0;  // how many of them are a scheme's
  SummaryGroup all;
  std::vector<SummaryGroup> departments;  // the one with most forms first; "": none is named
  std::vector<SummaryGroup> schemes;
  std::vector<std::vector<std::size_t>> crossed;  // forms by declared, then by computed grade
  std::array<std::size_t, 4> verdicts{};          // by score::Verdict
  std::size_t above = 0;  // contradicted for declaring more than the rules allow
  std::size_t below = 0;
  // Of the forms whose points are known.
  std::size_t pointed = 0;
  SummarySum points;
  SummarySum measured;
  SummarySum claimed;
};
[[nodiscard]] Distribution distribution_of(Summary const& summary, rulebook::Rulebook const& rules);

// A grade's place in Distribution::grades.
[[nodiscard]] std::size_t grade_index(Distribution const& distribution, std::string_view grade);

// part / whole to a tenth of a percent, half up; nothing of nothing.
[[nodiscard]] std::optional<Decimal> share_of(std::size_t part, std::size_t whole);  // 0.333
[[nodiscard]] std::string percent_of(std::size_t part, std::size_t whole);           // 33.3%, or ""
[[nodiscard]] std::optional<Decimal> share_of(SummarySum const& part, SummarySum const& whole);
[[nodiscard]] std::string percent_of(SummarySum const& part, SummarySum const& whole);

}  // namespace jixiao
