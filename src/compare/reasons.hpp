#pragma once

#include "compare/comparison.hpp"

// Why points are not what they were, in words for people.
namespace jixiao::comparison {

[[nodiscard]] Words in_words(Change change);

// Of one row; empty when neither its cells nor its points changed.
[[nodiscard]] Words reason_of(Transition const& transition, check::Row const& before,
                              check::Row const& after);
// Of the execution rate.
[[nodiscard]] Words reason_of(Transition const& transition, score::Execution const& before,
                              score::Execution const& after);
// Of a group that is scored as a whole, by what changed in its rows.
[[nodiscard]] Words reason_of_group(Transition const& transition, std::string const& level1,
                                    std::vector<ComparedRow> const& rows);
// Of another declared grade.
[[nodiscard]] Words reason_of_grade(form::Form const& before, form::Form const& after);
// Of the total, by the rows, groups and the execution rate whose points changed.
[[nodiscard]] Words reason_of_total(TotalTransition const& transition,
                                    Comparison const& comparison);

}  // namespace jixiao::comparison
