#pragma once

#include "rulebook/rulebook.hpp"
#include "scorecard/checked.hpp"

// Findings of three forms in two files, and the checks that made them.
namespace jixiao {

inline rulebook::Rulebook const& some_rules() {
  static auto const loaded = [] {
    rulebook::Rulebook book;
    book.version = "0";
    book.sources.emplace("s", rulebook::Source{"s", "某办法", "财预〔2020〕10号", "", "", "", ""});
    rulebook::CheckSpec sum;
    sum.id = "SUM-100";
    sum.severity = Severity::error;
    sum.title = {"分值合计", "sum of the points"};
    sum.message = {"分值合计为{sum}", "the points sum to {sum}"};
    sum.advice = {"请重算", "add them up"};
    sum.cites = {{"s", "", rulebook::Confidence::verified, ""}};
    auto low = sum;
    low.id = "EXEC-LOW";
    low.severity = Severity::warning;
    low.title = {"执行率偏低", "low execution"};
    low.message = {"执行率{rate}", "executed {rate}"};
    book.checks = {low, sum};
    return book;
  }();
  return loaded;
}

inline CheckReport some_report() {
  std::string const first = "<b>x</b>.csv";
  std::string const second = "报表/自评 表.csv";
  Finding const sum{"SUM-100",
                    Severity::error,
                    {first, "7"},
                    "分值",
                    {{"sum", "98"}},
                    {},
                    {{"年度指标值", "≥<b>个", 3, 3}}};
  auto again = sum;
  again.place = {first, "Sheet1!C12"};
  again.quotes.clear();
  again.also = {{second, "3-4"}, {first, "9"}};
  Finding const low{"EXEC-LOW", Severity::warning, {second, "3-4"}, "执行率", {{"rate", "60%"}}, {},
                    {}};
  CheckReport report;
  report.version = "1.2.3";
  report.checked = {
      {"自评表（2024年度）", "河道清淤", "水务局", {first, "1-9"}, {sum, again}, false},
      {"", "", "公路段", {second, "1-9"}, {low}, false},
      {"目标表", "", "", {second, "11-20"}, {}, false}};
  report.unread = {{{"坏 文件.xml", "2"}, {"不是 XML", "not XML"}}};
  return report;
}

}  // namespace jixiao
