#pragma once

#include "grammar/x3/config.hpp"

// 计量值, whole texts: a bound, range, approximate number, tolerance or frequency, with what it
// speaks of printed before it or behind its unit.
//   measure ::= [ subject ] ( bound | range | approximate | tolerance | frequency | chain ) [ tail
//   ] subject ::= up to forty characters without a digit, save a year (2023年) tail    ::= "("
//   remark ")" | up to twelve Chinese characters behind a counting word or % 水泥路面22.53m³
//   年度预算220万元   利用率高于80%   温度14-24℃   37个基层医疗机构   100%到位 50万元(含税)
//   500<工程费用≤2000
// A number behind a subject needs a unit (国道307 names a road). Nothing follows a unit of time,
// and no tail holds a word of relation.
namespace jixiao::grammar {

bool read_bound(std::string_view text, Vocabulary const& words, ast::Expression& tree);
bool read_range(std::string_view text, Vocabulary const& words, ast::Expression& tree);
bool read_approximate(std::string_view text, Vocabulary const& words, ast::Expression& tree);
bool read_tolerance(std::string_view text, Vocabulary const& words, ast::Expression& tree);
bool read_frequency(std::string_view text, Vocabulary const& words, ast::Expression& tree);

// Any of them, with or without a subject.
bool read_measure(std::string_view text, Vocabulary const& words, ast::Expression& tree);

}  // namespace jixiao::grammar
