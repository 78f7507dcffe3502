#include "compare/reasons.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "scorecard/layout.hpp"

namespace jixiao::comparison {
namespace {

Words operator+(Words a, Words const& b) {
  a.zh += b.zh;
  a.en += b.en;
  return a;
}

// Clauses of one sentence.
struct Clauses {
  Words text;

  void add(Words const& clause) {
    if (!text.zh.empty()) text = std::move(text) + Words{"；", "; "};
    text = std::move(text) + clause;
  }
  [[nodiscard]] bool empty() const { return text.zh.empty(); }
};

std::string shown(Constraint const* value) {
  return value == nullptr ? "—" : std::string(trim(value->text));
}

std::string shown(std::optional<Decimal> const& value) {
  return value ? value->to_string() : "—";
}

Decimal size_of(Decimal value) {
  return value.is_negative() ? Decimal{} - value : value;
}

std::string with_sign(Decimal value) {
  return (value.is_negative() ? "−" : "+") + size_of(value).to_string();
}

Words headline(Decimal difference) {
  auto const by = size_of(difference).to_string();
  return difference.is_negative() ? Words{"得分减少 " + by, "score down by " + by}
                                  : Words{"得分增加 " + by, "score up by " + by};
}

Words from_to(char const* zh, char const* en, std::string const& before, std::string const& after) {
  return {zh + ("由 " + before) + " 改为 " + after, en + (" from " + before) + " to " + after};
}

void add_change(Clauses& clauses, char const* zh, char const* en, Change change,
                Constraint const* before, Constraint const* after) {
  if (is_same(change)) return;
  auto clause = from_to(zh, en, shown(before), shown(after));
  auto const words = in_words(change);
  if (!words.zh.empty()) clause = clause + Words{"（" + words.zh + "）", " (" + words.en + ")"};
  clauses.add(clause);
}

// The steps of a proof that say how the values compare and what that is worth.
bool is_telling(std::string_view kind) {
  static constexpr std::string_view starts[] = {"met",     "missed",  "days-",     "date-",
                                                "between", "span-",   "tier",      "claimed",
                                                "change-", "points-", "undecided", "part-"};
  return std::ranges::any_of(starts, [&](auto start) { return kind.starts_with(start); });
}

Words steps_of(score::Points const& points) {
  Clauses steps;
  for (auto const& step : points.because)
    if (is_telling(step.kind)) steps.add(score::describe(step));
  return steps.text;
}

// The rules ask for a certain difference, and the forms show another: the rest is judgement.
void add_rest(Clauses& clauses, Transition const& transition) {
  if (!transition.computed || !transition.score || *transition.computed == *transition.score)
    return;
  auto const asked = with_sign(*transition.computed);
  auto const rest = with_sign(*transition.score - *transition.computed);
  clauses.add({"按规则计算应变化 " + asked + "，其余 " + rest + " 为评价人调整",
               "the rules give " + asked + "; the rest, " + rest + ", is the assessor's"});
}

Words judgement() {
  return {"评价人调整，表中无数据变化", "changed by the assessor; no data on the form changed"};
}

void add_printed_reason(Clauses& clauses, form::Indicator const& before,
                        form::Indicator const& after) {
  if (check::no_reason(after.reason)) return;
  if (before.reason && trim(*before.reason) == trim(*after.reason)) return;
  auto const text = printable(trim(*after.reason));
  clauses.add({"表中说明：" + text, "the form says: " + text});
}

// What the total won by a row that was added, or lost by one that was dropped.
std::optional<Decimal> points_of_lone(ComparedRow const& row, Transition const& step) {
  bool const added = step.presence == Presence::added;
  auto const points = check::number(row.versions[added ? step.to : step.from]->printed->score);
  if (!points || added) return points;
  return Decimal{} - *points;
}

Words finished(Transition const& transition, Clauses const& clauses) {
  if (is_nonzero(transition.score))
    return headline(*transition.score) + Words{"：", ": "} + clauses.text;
  if (clauses.empty()) return {};
  if (transition.score) return Words{"得分未变：", "score as before: "} + clauses.text;
  return clauses.text;
}

}  // namespace

Words in_words(Change change) {
  switch (change) {
    case Change::none:
    case Change::changed:
    case Change::filled:
    case Change::blanked: return {};
    case Change::respelled: return {"写法不同，值相同", "another spelling of the same"};
    case Change::easier: return {"放宽", "easier"};
    case Change::harder: return {"提高要求", "harder"};
    case Change::raised: return {"增加", "higher"};
    case Change::lowered: return {"减少", "lower"};
    case Change::other_unit: return {"计量单位不同，不能比较", "another unit, not comparable"};
    case Change::incomparable: return {"不能比较", "not comparable"};
  }
  return {};
}

Words reason_of(Transition const& transition, check::Row const& before, check::Row const& after) {
  Clauses clauses;
  bool const data = !is_same(transition.target) || !is_same(transition.actual) || transition.weight;
  if (transition.renamed)
    clauses.add(from_to("指标名称", "name", printable(trim(before.printed->name.value_or(""))),
                        printable(trim(after.printed->name.value_or("")))));
  add_change(clauses, "指标值", "target", transition.target, before.target, after.target);
  add_change(clauses, "完成值", "actual", transition.actual, before.actual, after.actual);
  if (transition.weight)
    clauses.add(from_to("分值", "weight", shown(check::number(before.printed->weight)),
                        shown(check::number(after.printed->weight))));
  bool const scored = is_nonzero(transition.score);
  if (data && scored && after.scored != nullptr) {
    auto const steps = steps_of(after.scored->points);
    if (!steps.zh.empty()) clauses.add(Words{"按规则：", "by the rules: "} + steps);
    add_rest(clauses, transition);
  }
  if (!data && scored) clauses.add(judgement());
  if (scored) add_printed_reason(clauses, *before.printed, *after.printed);
  return finished(transition, clauses);
}

Words reason_of(Transition const& transition, score::Execution const& before,
                score::Execution const& after) {
  Clauses clauses;
  auto const amount = [&](char const* zh, char const* en, std::optional<Decimal> const& a,
                          std::optional<Decimal> const& b) {
    if (a != b && a && b) clauses.add(from_to(zh, en, a->to_string(), b->to_string()));
  };
  amount("全年预算数", "budget", before.adjusted, after.adjusted);
  amount("全年执行数", "outlay", before.executed, after.executed);
  if (!before.rate || !after.rate)
    amount("填报的执行率", "printed rate", before.printed_rate, after.printed_rate);
  else if (*before.rate != *after.rate)
    clauses.add(from_to("执行率", "execution rate", before.rate->percent(), after.rate->percent()));
  if (transition.weight)
    clauses.add(from_to("分值", "weight", shown(before.points.weight), shown(after.points.weight)));
  if (!clauses.empty() && is_nonzero(transition.score)) add_rest(clauses, transition);
  if (clauses.empty() && is_nonzero(transition.score)) clauses.add(judgement());
  return finished(transition, clauses);
}

Words reason_of_group(Transition const& transition, std::string const& level1,
                      std::vector<ComparedRow> const& rows) {
  Clauses clauses;
  for (auto const& row : rows) {
    if (row.level1 != level1) continue;
    for (auto const& step : row.transitions) {
      if (step.from != transition.from || step.to != transition.to) continue;
      if (step.presence == Presence::both && is_same(step.target) && is_same(step.actual)) continue;
      std::string zh = "“" + row.name + "”";
      std::string en = "“" + row.name + "” ";
      if (step.presence == Presence::added) zh += "新增", en += "added";
      if (step.presence == Presence::dropped) zh += "删除", en += "dropped";
      if (step.presence == Presence::both) zh += "有变化", en += "changed";
      clauses.add({zh, en});
    }
  }
  if (clauses.empty() && is_nonzero(transition.score)) clauses.add(judgement());
  return is_nonzero(transition.score) ? finished(transition, clauses) : Words{};
}

Words reason_of_grade(form::Form const& before, form::Form const& after) {
  auto const grade = [](form::Form const& form) {
    return printable(trim(form.grade.value_or("")));
  };
  return from_to("等级", "grade", grade(before), grade(after));
}

namespace {

bool is_of(TotalTransition const& total, Transition const& step) {
  return step.from == total.from && step.to == total.to;
}

}  // namespace

Words reason_of_total(TotalTransition const& transition, Comparison const& comparison) {
  if (!is_nonzero(transition.score)) return {};
  Clauses terms;
  Decimal sum;
  auto const add = [&](Words const& name, std::vector<Transition> const& transitions) {
    for (auto const& step : transitions) {
      if (!is_of(transition, step) || !is_nonzero(step.score)) continue;
      sum += *step.score;
      terms.add(name + Words{" " + with_sign(*step.score), " " + with_sign(*step.score)});
    }
  };
  add({"预算执行率", "execution rate"}, comparison.execution.transitions);
  for (auto const& group : comparison.groups) {
    auto const of_group = [&](ComparedRow const& row) {
      return row.level1 == group.name &&
             std::ranges::any_of(row.transitions, [&](auto const& step) {
               return is_of(transition, step) && step.score;
             });
    };
    if (std::ranges::none_of(comparison.rows, of_group))
      add({group.name, group.name}, group.transitions);
  }
  for (auto const& row : comparison.rows) {
    add({row.name, row.name}, row.transitions);
    for (auto const& step : row.transitions) {
      if (!is_of(transition, step) || step.presence == Presence::both) continue;
      auto const points = points_of_lone(row, step);
      if (!is_nonzero(points)) continue;
      sum += *points;
      bool const added = step.presence == Presence::added;
      terms.add({row.name + " " + with_sign(*points) + (added ? "（新增）" : "（删除）"),
                 row.name + " " + with_sign(*points) + (added ? " (added)" : " (dropped)")});
    }
  }
  auto const rest = *transition.score - sum;
  if (!rest.is_zero())
    terms.add({"其余 " + with_sign(rest) + " 在各项得分中看不出",
               with_sign(rest) + " is not to be seen in the parts"});
  auto head = headline(*transition.score);
  head.zh = "总" + head.zh;
  head.en = "total " + head.en;
  return head + Words{"：", ": "} + terms.text;
}

}  // namespace jixiao::comparison
