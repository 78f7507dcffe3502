#include "compare/present.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "base/text.hpp"
#include "compare/reasons.hpp"

// What text and page show alike.
namespace jixiao::comparison {
namespace {

std::string number(std::optional<Decimal> const& value) {
  return value ? value->to_string() : "";
}

std::string printed(form::Field const& field) {
  return field ? printable(trim(*field)) : "";
}

std::string computed(score::Points const& points) {
  if (points.low && points.high && points.low != points.high)
    return points.low->to_string() + "–" + points.high->to_string();
  return number(points.score);
}

std::string joined(std::vector<std::string> const& names, Language language) {
  return fmt::format("{}", fmt::join(names, language == Language::chinese ? "、" : ", "));
}

std::string rate_of(Version const& version) {
  if (!version.scored) return "";
  auto const& execution = version.scored->execution;
  if (execution.rate) return execution.rate->percent();
  return execution.printed_rate ? execution.printed_rate->to_string() + "%" : "";
}

std::string name_of(form::Form const& form) {
  for (auto const* field : {&form.project, &form.unit, &form.department})
    if (*field && !trim(**field).empty()) return printable(trim(**field));
  return "";
}

std::string place_of(form::Form const& form) {
  return form.source.at.empty() ? form.source.file : form.source.file + "  " + form.source.at;
}

}  // namespace

std::string side_by_side(std::vector<std::string> const& values) {
  bool const same = std::ranges::all_of(values, [&](auto const& v) { return v == values[0]; });
  if (values.empty() || same) return values.empty() ? "" : values[0];
  std::string out;
  for (auto const& value : values) {
    if (!out.empty()) out += " → ";
    out += value.empty() ? "—" : value;
  }
  return out;
}

RowTexts texts_of(ComparedRow const& row) {
  auto const over = [&](auto const& text) {
    std::vector<std::string> values;
    for (auto const* version : row.versions)
      values.push_back(version == nullptr ? std::string{} : text(*version));
    return side_by_side(values);
  };
  using check::Row;
  return {over([](Row const& each) { return printed(each.printed->target); }),
          over([](Row const& each) { return printed(each.printed->actual); }),
          over([](Row const& each) { return printed(each.printed->weight); }),
          over([](Row const& each) { return printed(each.printed->score); }),
          over([](Row const& each) {
            return each.scored == nullptr ? std::string{} : computed(each.scored->points);
          })};
}

RowTexts texts_of(ComparedPart const& part) {
  auto const over = [&](auto const& text) {
    std::vector<std::string> values;
    for (auto const* points : part.versions)
      values.push_back(points == nullptr ? std::string{} : text(*points));
    return side_by_side(values);
  };
  using score::Points;
  return {"", "", over([](Points const& points) { return number(points.weight); }),
          over([](Points const& points) { return number(points.declared); }),
          over([](Points const& points) { return computed(points); })};
}

std::vector<Fact> facts_of(Comparison const& comparison, Language language) {
  bool const chinese = language == Language::chinese;
  std::vector<Fact> facts;
  auto const add = [&](char const* zh, char const* en, bool is_number,
                       std::function<std::string(Version const&)> const& text) {
    Fact fact{chinese ? zh : en, {}, is_number};
    for (auto const& version : comparison.versions) fact.versions.push_back(text(version));
    auto const is_empty = [](std::string const& value) { return value.empty(); };
    if (!std::ranges::all_of(fact.versions, is_empty)) facts.push_back(std::move(fact));
  };
  add("文件", "file", false, [](Version const& v) { return place_of(v.form); });
  add("名称", "name", false, [](Version const& v) { return name_of(v.form); });
  add("年度", "year", false, [](Version const& v) { return printed(v.form.year); });
  add("方案", "scheme", false, [](Version const& v) { return v.choice.scheme->id; });
  add("总分", "total", true, [](Version const& v) { return printed(v.form.total); });
  add("计算总分", "computed", true,
      [](Version const& v) { return v.scored ? computed(v.scored->total) : ""; });
  add("等级", "grade", false, [](Version const& v) { return printed(v.form.grade); });
  add("可能等级", "possible grades", false,
      [&](Version const& v) { return v.scored ? joined(v.scored->grade.possible, language) : ""; });
  add("执行率", "execution rate", true, rate_of);
  Fact deviation{chinese ? "自评偏差率" : "deviation", {}, true};
  bool any = false;
  for (auto const& each : comparison.deviation) {
    deviation.versions.push_back(each ? each->percent() : "");
    any = any || each;
  }
  if (any) facts.push_back(std::move(deviation));
  return facts;
}

std::string between(Comparison const& comparison, std::size_t from, std::size_t to) {
  return comparison.versions[from].label + " → " + comparison.versions[to].label;
}

std::string sentence_of(Transition const& transition, Language language) {
  bool const chinese = language == Language::chinese;
  if (transition.presence == Presence::added) return chinese ? "新增" : "added";
  if (transition.presence == Presence::dropped) return chinese ? "删除" : "dropped";
  if (!transition.reason.zh.empty()) return transition.reason.in(language);
  if (transition.target == Change::respelled || transition.actual == Change::respelled)
    return in_words(Change::respelled).in(language);
  return {};
}

Words verdict_of(Comparison const& comparison) {
  if (comparison.differs())
    return {"指标、指标值、分值、得分或等级有变化",
            "indicators, targets, weights, scores or grades differ"};
  return {"指标、指标值、分值、得分和等级没有变化",
          "indicators, targets, weights, scores and grades are the same"};
}

}  // namespace jixiao::comparison
