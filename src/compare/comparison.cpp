#include "compare/comparison.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "compare/reasons.hpp"
#include "compare/renamed.hpp"

namespace jixiao::comparison {
namespace {

using score::Points;

std::optional<Decimal> difference(std::optional<Decimal> const& before,
                                  std::optional<Decimal> const& after) {
  if (!before || !after) return std::nullopt;
  return *after - *before;
}

// Points that the rules leave no room for.
std::optional<Decimal> settled(Points const& points) {
  return points.low == points.high ? points.score : std::nullopt;
}

bool is_other_weight(std::optional<Decimal> const& before, std::optional<Decimal> const& after) {
  return before && after && *before != *after;
}

// Calls `step(from, to)` for each version and the next, and for a version that has what is compared
// and the last one before it that has it, where others stand between them.
template <class Has, class Step>
void over_versions(std::size_t count, Has const& has, Step const& step) {
  std::optional<std::size_t> last;
  for (std::size_t to = 0; to < count; ++to) {
    if (to > 0) step(to - 1, to);
    if (!has(to)) continue;
    if (last && *last + 1 < to) step(*last, to);
    last = to;
  }
}

// A cell of a column that one of the forms does not have is not blanked or filled.
Change of_column(Change change, bool both_have_it) {
  return both_have_it ? change : Change::none;
}

class Comparing {
 public:
  Comparing(std::vector<Version> versions, rulebook::Rulebook const& rules) : rules_(rules) {
    result_.versions = std::move(versions);
  }

  Comparison run(FormSet const& set) {
    notes(set);
    rows();
    execution();
    groups();
    totals();
    deviations();
    for (auto const& version : result_.versions)
      result_.consequences.push_back(consequences_of(version.form,
                                                     version.scored ? &*version.scored : nullptr,
                                                     *version.choice.scheme, rules_.vocabulary));
    return std::move(result_);
  }

 private:
  [[nodiscard]] std::size_t count() const { return result_.versions.size(); }
  [[nodiscard]] Version const& version(std::size_t i) const { return result_.versions[i]; }

  void notes(FormSet const& set);
  void rows();
  [[nodiscard]] ComparedRow compared(RowSet versions) const;
  void execution();
  void groups();
  [[nodiscard]] ComparedPart part(std::string name, std::vector<Points const*> versions) const;
  void totals();
  void deviations();

  rulebook::Rulebook const& rules_;
  Comparison result_;
};

void Comparing::notes(FormSet const& set) {
  auto const note = [&](std::string zh, std::string en) {
    result_.notes.push_back({std::move(zh), std::move(en)});
  };
  if (set.other_name)
    note("各表的项目（部门）名称不同，因每个文件只有一张表而对照",
         "the forms name different projects or departments; they were paired because each "
         "document has one form");
  if (set.several)
    note("有文件含多张同名的表，取第一张；要指定请写 文件#序号",
         "a document has several forms of this name; the first was taken (FILE#n chooses)");
  for (auto const& [label, form, choice, scored] : result_.versions) {
    bool const doubtful = std::ranges::any_of(form.indicators, check::is_doubtful);
    if (form.notes.empty() && !doubtful) continue;
    note(label + "：表没有完全读准，新增、删除的行请对照原表",
         label +
             ": the form could not be read with certainty; check added and dropped rows "
             "against it");
  }
  if (std::ranges::any_of(result_.versions, [&](Version const& other) {
        return other.choice.scheme->id != version(0).choice.scheme->id;
      }))
    note("各表按不同的方案计算，计算得分不能直接相比",
         "the forms were scored under different schemes; computed scores do not compare");
}

ComparedRow Comparing::compared(RowSet versions) const {
  ComparedRow row;
  auto const& known = **std::ranges::find_if(versions, [](auto const* each) { return each; });
  row.level1 = known.printed->level1.value_or("");
  row.level2 = known.printed->level2.value_or("");
  row.name = check::subject_of(*known.printed);
  row.versions = std::move(versions);
  auto const is_there = [&](std::size_t i) { return row.versions[i] != nullptr; };
  over_versions(count(), is_there, [&](std::size_t from, std::size_t to) {
    auto const* before = row.versions[from];
    auto const* after = row.versions[to];
    if (before == nullptr && after == nullptr) return;
    Transition step{from, to};
    if (before == nullptr || after == nullptr) {
      step.presence = before == nullptr ? Presence::added : Presence::dropped;
      row.transitions.push_back(std::move(step));
      return;
    }
    auto const equal = version(to).choice.scheme->quantitative.equal;
    step.target = target_change(before->target, after->target, equal, rules_.units);
    step.actual = of_column(actual_change(before->actual, after->actual, rules_.units),
                            version(from).scored && version(to).scored);
    step.weight = is_other_weight(check::number(before->printed->weight),
                                  check::number(after->printed->weight));
    step.score =
        difference(check::number(before->printed->score), check::number(after->printed->score));
    if (before->scored != nullptr && after->scored != nullptr)
      step.computed = difference(settled(before->scored->points), settled(after->scored->points));
    step.renamed = is_renamed(*before, *after);
    step.reason = reason_of(step, *before, *after);
    row.transitions.push_back(std::move(step));
  });
  return row;
}

void Comparing::rows() {
  // A vector that grows would copy its lists, and rows point into them.
  result_.typed.reserve(count());
  for (auto const& [label, form, choice, scored] : result_.versions)
    result_.typed.push_back(
        check::typed_rows({form, scored ? &*scored : nullptr, choice.scheme, rules_}));
  std::vector<std::vector<check::Row> const*> lists;
  for (auto const& typed : result_.typed) lists.push_back(&typed.rows);
  for (auto& set : pair_rows(lists)) result_.rows.push_back(compared(std::move(set)));
}

ComparedPart Comparing::part(std::string name, std::vector<Points const*> versions) const {
  ComparedPart part{std::move(name), std::move(versions), {}};
  auto const is_there = [&](std::size_t i) { return part.versions[i] != nullptr; };
  over_versions(count(), is_there, [&](std::size_t from, std::size_t to) {
    auto const* before = part.versions[from];
    auto const* after = part.versions[to];
    if (before == nullptr || after == nullptr) return;
    Transition step{from, to};
    step.weight = is_other_weight(before->weight, after->weight);
    step.score = difference(before->declared, after->declared);
    step.computed = difference(settled(*before), settled(*after));
    part.transitions.push_back(std::move(step));
  });
  return part;
}

void Comparing::execution() {
  std::vector<Points const*> points;
  for (auto const& each : result_.versions)
    points.push_back(each.scored ? &each.scored->execution.points : nullptr);
  result_.execution = part("", std::move(points));
  for (auto& step : result_.execution.transitions)
    step.reason =
        reason_of(step, version(step.from).scored->execution, version(step.to).scored->execution);
}

// Those of the first version that has them, by the level's key or its printed name.
void Comparing::groups() {
  std::vector<std::string> names;
  auto const known = [](score::ScoredGroup const& group) {
    return group.key.empty() ? without_blanks(folded(group.level1)) : group.key;
  };
  for (auto const& each : result_.versions) {
    if (!each.scored) continue;
    for (auto const& group : each.scored->groups) {
      auto const name = known(group);
      if (std::ranges::find(names, name) != names.end()) continue;
      names.push_back(name);
      std::vector<Points const*> points;
      for (auto const& other : result_.versions) {
        Points const* found = nullptr;
        if (other.scored)
          for (auto const& theirs : other.scored->groups)
            if (known(theirs) == name && found == nullptr) found = &theirs.points;
        points.push_back(found);
      }
      auto compared = part(group.level1, std::move(points));
      for (auto& step : compared.transitions)
        step.reason = reason_of_group(step, group.level1, result_.rows);
      result_.groups.push_back(std::move(compared));
    }
  }
}

void Comparing::totals() {
  auto const has_total = [&](std::size_t i) {
    return check::number(version(i).form.total).has_value();
  };
  over_versions(count(), has_total, [&](std::size_t from, std::size_t to) {
    auto const& before = version(from).form;
    auto const& after = version(to).form;
    TotalTransition step{from, to};
    step.score = difference(check::number(before.total), check::number(after.total));
    auto const grade = [](form::Form const& form) {
      return form.grade ? without_blanks(folded(*form.grade)) : std::string{};
    };
    step.grade = !grade(before).empty() && !grade(after).empty() && grade(before) != grade(after);
    result_.total.push_back(std::move(step));
  });
  for (auto& step : result_.total) {
    step.reason = reason_of_total(step, result_);
    if (!step.grade) continue;
    auto const grades = reason_of_grade(version(step.from).form, version(step.to).form);
    bool const alone = step.reason.zh.empty();
    step.reason.zh += (alone ? "" : "；") + grades.zh;
    step.reason.en += (alone ? "" : "; ") + grades.en;
  }
}

void Comparing::deviations() {
  std::optional<Decimal> first;
  for (auto const& each : result_.versions) {
    auto const total = check::number(each.form.total);
    auto& deviation = result_.deviation.emplace_back();
    if (first && total && !first->is_zero()) deviation = Ratio{*first - *total, *first};
    if (!first) first = total;
  }
}

}  // namespace

char const* name_of(Presence presence) {
  switch (presence) {
    case Presence::both: return "both";
    case Presence::added: return "added";
    case Presence::dropped: return "dropped";
  }
  return "";
}

bool Transition::differs() const {
  return presence != Presence::both || !is_same(target) || weight || renamed || is_nonzero(score);
}

bool Transition::speaks() const {
  return differs() || target != Change::none || actual != Change::none || !reason.zh.empty();
}

bool Comparison::differs() const {
  auto const some = [](std::vector<Transition> const& transitions) {
    return std::ranges::any_of(transitions, &Transition::differs);
  };
  auto const part = [&](auto const& each) { return some(each.transitions); };
  return part(execution) || std::ranges::any_of(groups, part) || std::ranges::any_of(rows, part) ||
         std::ranges::any_of(total, [](TotalTransition const& step) {
           return step.grade || is_nonzero(step.score);
         });
}

Comparison compare(std::vector<Version> versions, FormSet const& set,
                   rulebook::Rulebook const& rules) {
  return Comparing(std::move(versions), rules).run(set);
}

rulebook::Cite deviation_cite() {
  return {"pidu-review", "", rulebook::Confidence::practice, ""};
}

std::vector<Words> default_labels(std::size_t count) {
  static Words const known[] = {
      {"单位自评", "self-assessment"}, {"部门评价", "department"}, {"财政评价", "finance bureau"}};
  std::vector<Words> labels;
  for (std::size_t i = 0; i < count; ++i) {
    auto const number = std::to_string(i + 1);
    labels.push_back(i < std::size(known) ? known[i]
                                          : Words{"第 " + number + " 版", "version " + number});
  }
  return labels;
}

}  // namespace jixiao::comparison
