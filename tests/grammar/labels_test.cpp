#include <fmt/format.h>
#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <vector>

#include "grammar/parse.hpp"
#include "grammar/print.hpp"
#include "rules.hpp"

// The published corpus labels its rows in its own types; this is how ours map to them:
//   bound        ratio_percent with % or ‰; money_rate with 元 over something; duration with a unit
//                of time; quantity when implicit, comparison otherwise
//   range, deadline, reference, enumeration, completion, qualitative, text, empty: the same word
//   approximate approx; tiered formula; period duration; compound: its first part that is typed
// A wrong number is one that differs from the label's; an absent one is only a miss.
namespace jixiao::testing {
namespace {

struct Label {
  std::string type, op = "none", value, unit;
  friend bool operator==(Label const&, Label const&) = default;
};

bool is_time(std::string_view unit) {
  static std::set<std::string_view> const times{"天",     "日", "周",   "小时", "分钟", "秒",
                                                "工作日", "月", "个月", "季度", "年"};
  return times.contains(unit);
}

std::string type_of(ast::Bound const& bound) {
  std::string const& unit = bound.quantity.unit;
  if (unit == "%" || unit == "‰") return "ratio_percent";
  if (unit.starts_with("元/")) return "money_rate";
  if (is_time(unit)) return "duration";
  return bound.implicit ? "quantity" : "comparison";
}

Label label_of(ast::Expression const& tree) {
  using namespace ast;
  if (auto const* bound = std::get_if<Bound>(&tree.node))
    return {type_of(*bound), std::string(code_of(bound->relation)),
            bound->quantity.value.to_string(), bound->quantity.unit};
  if (auto const* range = std::get_if<Range>(&tree.node))
    return {"range", "range", range->low.to_string() + ".." + range->high.to_string(), range->unit};
  if (auto const* about = std::get_if<Approximate>(&tree.node))
    return {"approx", "approx", about->quantity.value.to_string(), about->quantity.unit};
  if (auto const* compound = std::get_if<Compound>(&tree.node))
    for (Expression const& part : compound->parts)
      if (!std::holds_alternative<Text>(part.node)) return label_of(part);
  if (std::holds_alternative<Tiered>(tree.node)) return {"formula", "none", "", ""};
  if (std::holds_alternative<Period>(tree.node)) return {"duration", "none", "", ""};
  return {std::string(kind_of(tree)), "none", "", ""};
}

std::vector<std::vector<std::string>> rows_of(std::string const& path) {
  std::ifstream file(path);
  std::vector<std::vector<std::string>> rows;
  for (std::string line; std::getline(file, line);) {
    std::vector<std::string> cells(1);
    for (char const c : line)
      if (c == '\t')
        cells.emplace_back();
      else
        cells.back() += c;
    rows.push_back(std::move(cells));
  }
  return rows;
}

TEST(Labels, PublishedExpressionsAreTypedAsLabelledAndNoNumberIsWrong) {
  std::string const folder = JIXIAO_SHARED_DIR;
  if (folder.empty()) GTEST_SKIP() << "no published corpus at hand";
  auto const rows = rows_of(folder + "/corpus/expressions-dev.tsv");
  ASSERT_GT(rows.size(), 200U);
  std::size_t wrong_numbers = 0;
  std::size_t missed = 0;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    auto const& row = rows[i];
    Label expected{row[3], row[4], row[5], row[6]};
    if (expected.type == "empty") expected = {"empty", "none", "", ""};
    Label const typed = label_of(parse(row[2], rules_words()));
    if (typed == expected) continue;
    ++missed;
    if (!typed.value.empty() && typed.value != expected.value) ++wrong_numbers;
    fmt::print("{} {}: {} {} {} {}\n", row[0], row[2], typed.type, typed.op, typed.value,
               typed.unit);
  }
  EXPECT_EQ(wrong_numbers, 0U);
  EXPECT_LE(100 * missed, 3 * (rows.size() - 1));
}

}  // namespace
}  // namespace jixiao::testing
