#pragma once

#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "compare/pairing.hpp"
#include "compare/value_change.hpp"
#include "score/score.hpp"
#include "scorecard/consequences.hpp"

// Versions of one form side by side: 单位自评, 部门评价 and 财政评价 of one project, an approved
// target form and its self-assessment, or two drafts. What differs from one to the next, and why
// the scores do, as far as the forms tell: a score whose row is otherwise the same was changed by
// the assessor's judgement, and that is what is said.
namespace jixiao::comparison {

struct Version {
  std::string label;  // 单位自评
  form::Form form;
  score::SchemeChoice choice;
  std::optional<score::ScoredForm> scored;  // nothing for a target form
};

// A difference that is known and is one.
[[nodiscard]] inline bool is_nonzero(std::optional<Decimal> const& value) {
  return value && !value->is_zero();
}

enum class Presence { both, added, dropped };
[[nodiscard]] char const* name_of(Presence presence);

// From one version of a row, a group or the execution rate to the next, and to one after versions
// that do not have it. Differences of points are
// later less earlier; nothing where one of them prints none, or cannot be computed.
struct Transition {
  std::size_t from = 0;  // into the versions
  std::size_t to = 0;
  Presence presence = Presence::both;
  Change target = Change::none;
  Change actual = Change::none;
  bool weight = false;   // another weight
  bool renamed = false;  // another name, by which the rows were paired nevertheless
  std::optional<Decimal> score = {};
  std::optional<Decimal> computed = {};
  Words reason = {};  // empty when there is nothing to explain

  // Of target, weight, score or name, or a row added or dropped: what is worth an exit status.
  [[nodiscard]] bool differs() const;
  // Anything at all, other spellings included.
  [[nodiscard]] bool speaks() const;
};

struct ComparedRow {
  std::string level1;
  std::string level2;
  std::string name;
  RowSet versions;  // null where a version does not have it
  std::vector<Transition> transitions;
};

// A level-1 group that prints points of its own, or the execution rate; null where a version has
// none.
struct ComparedPart {
  std::string name;  // as printed; "" for the execution rate
  std::vector<score::Points const*> versions;
  std::vector<Transition> transitions;
};

struct TotalTransition {
  std::size_t from = 0;
  std::size_t to = 0;
  std::optional<Decimal> score = {};
  bool grade = false;  // another declared grade
  Words reason = {};
};

struct Comparison {
  std::vector<Version> versions;
  std::vector<check::TypedRows> typed;  // what the rows point into
  std::vector<Words> notes;
  ComparedPart execution;
  std::vector<ComparedPart> groups;
  std::vector<ComparedRow> rows;
  std::vector<TotalTransition> total;
  // (自评得分 − 复核得分) / 自评得分, against the first version that declares a total; nothing for
  // that version itself and for those without a total.
  std::vector<std::optional<Ratio>> deviation;
  std::vector<std::vector<Consequence>> consequences;  // by version

  // A target, a weight, a score or a grade is not what it was.
  [[nodiscard]] bool differs() const;
};

// `set` says how the forms were paired.
[[nodiscard]] Comparison compare(std::vector<Version> versions, FormSet const& set,
                                 rulebook::Rulebook const& rules);

// The practice that the deviation follows.
[[nodiscard]] rulebook::Cite deviation_cite();

// 单位自评, 部门评价, 财政评价: the labels by position; further ones are numbered.
[[nodiscard]] std::vector<Words> default_labels(std::size_t count);

}  // namespace jixiao::comparison
