#pragma once

#include <span>
#include <string>

#include "base/writer.hpp"
#include "compare/comparison.hpp"
#include "scorecard/layout.hpp"

// A comparison for people and for programs.
namespace jixiao::comparison {

// The versions side by side, the rows that changed with the reason, what follows, and one line that
// says whether anything objectionable differs.
[[nodiscard]] std::string to_text(Comparison const& comparison, rulebook::Rulebook const& rules,
                                  TextStyle const& style);

// One object, `comparison`; docs/compare.md says what its fields are.
inline constexpr std::string_view comparison_namespace = "urn:jixiao:comparison:1";
void write(Writer& writer, Comparison const& comparison, rulebook::Rulebook const& rules,
           Language language);

// A page of all comparisons of a run, in their order.
[[nodiscard]] std::string to_html(std::span<Comparison const> comparisons,
                                  rulebook::Rulebook const& rules, Language language);

// What the cells of a row or of a total show, for text and page alike: one value where all versions
// agree, else theirs with an arrow between; — where one has none.
[[nodiscard]] std::string side_by_side(std::vector<std::string> const& values);
// The same from the versions' rows.
struct RowTexts {
  std::string target;
  std::string actual;
  std::string weight;
  std::string declared;
  std::string computed;
};
[[nodiscard]] RowTexts texts_of(ComparedRow const& row);
[[nodiscard]] RowTexts texts_of(ComparedPart const& part);
// What is shown of each version, in this order: head, then a text by version.
struct Fact {
  std::string head;
  std::vector<std::string> versions;
  bool number = false;
};
[[nodiscard]] std::vector<Fact> facts_of(Comparison const& comparison, Language language);
// 单位自评 → 部门评价
[[nodiscard]] std::string between(Comparison const& comparison, std::size_t from, std::size_t to);
// What is to be said of a row between two versions: added, dropped, the reason, other spellings.
[[nodiscard]] std::string sentence_of(Transition const& transition, Language language);
[[nodiscard]] Words verdict_of(Comparison const& comparison);

}  // namespace jixiao::comparison
