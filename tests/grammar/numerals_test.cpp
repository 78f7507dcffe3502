#include <fmt/format.h>
#include <gtest/gtest.h>

#include <fstream>

#include "grammar/parse.hpp"
#include "meaning.hpp"
#include "rules.hpp"

namespace jixiao::testing {
namespace {

struct Case {
  std::string_view text;
  std::string_view meaning;
};

// Chinese numerals and sums of money, from the test suites of two public projects (cn2an and
// JioNLP); the facts only.
constexpr Case cases[] = {
    {"零", "bound eq 0, implicit"},
    {"十一", "bound eq 11, implicit"},
    {"一十一", "bound eq 11, implicit"},
    {"一百零一", "bound eq 101, implicit"},
    {"一千零十", "bound eq 1010, implicit"},
    {"一千一百零一", "bound eq 1101, implicit"},
    {"一百一十一万一千一百一十一", "bound eq 1111111, implicit"},
    {"一千一百一十一万一千一百一十一亿一千一百一十一万一千一百一十一",
     "bound eq 1111111111111111, implicit"},
    {"壹仟壹佰壹拾壹万壹仟壹佰壹拾壹", "bound eq 11111111, implicit"},
    {"壹拾壹元整", "bound eq 11 元, implicit"},
    {"壹佰壹拾壹圆正", "bound eq 111 元, implicit"},
    {"壹拾壹元壹角壹分", "bound eq 11.11 元, implicit"},
    {"十万零一", "bound eq 100001, implicit"},
    {"一千零一亿一千零一万一千零一", "bound eq 100110011001, implicit"},
    {"一百亿零一", "bound eq 10000000001, implicit"},
    {"玖仟陆佰陆拾伍圆壹角捌分", "bound eq 9665.18 元, implicit"},
    {"零点零零零零零零零零零零零零零零一", "bound eq 0.000000000000001, implicit"},
    {"负一十一", "bound eq -11, implicit"},
    {"一七二零点一三四", "text"},  // 1720.134: digits one by one take no 点 here
    {"一七二零", "bound eq 1720, implicit"},
    {"一二三", "bound eq 123, implicit"},
    {"三万五", "bound eq 35000, implicit"},
    {"两千六", "bound eq 2600, implicit"},
    {"一百二", "bound eq 120, implicit"},
    {"一百二十万三", "bound eq 1203000, implicit"},
    {"一亿五千万零六千三百五十五", "bound eq 150006355, implicit"},
    {"16.4亿", "bound eq 1640000000, implicit"},
    {"1万600", "bound eq 10600, implicit"},
    {"-10.1万", "bound eq -101000, implicit"},
    {"82，225.00元", "bound eq 82225 元, implicit"},
    {"123元1角1分", "bound eq 123.11 元, implicit"},
    {"六十四万零一百四十三元一角七分", "bound eq 640143.17 元, implicit"},
    {"肆佰叁拾萬圆", "bound eq 4300000 元, implicit"},
    {"十块三毛", "bound eq 10.3 元, implicit"},
    {"一百三十五块六角七分钱", "bound eq 135.67 元, implicit"},
    {"近700万元", "approximate 7000000 元"},
    {"至少九千块钱以上", "bound ge 9000 元"},
    {"1万-5万元", "range 10000..50000 元"},
    {"一百二十到一百五十万元", "range 1200000..1500000 元"},
    {"一千到两千万元", "range 10000000..20000000 元"},
    {"七千到九千亿元", "range 700000000000..900000000000 元"},
    {"50万元（含）以上", "bound ge 500000 元"},
    {"1万(含)-5万元", "range 10000..50000 元"},
    {"从8500到3万港元", "range 8500..30000 港元"},
    {"两到三万港元", "range 20000..30000 港元"},
    // Theirs is another answer; we do not guess:
    {"一一", "text"},                 // 11: or one by one
    {"三五百块", "text"},             // 300 to 500
    {"几十万块", "text"},             // 100000 to 1000000
    {"数十亿元人民币", "text"},       // a range of tens
    {"十几块钱", "text"},             // 10 to 20
    {"15k左右", "text"},              // 15000: k is no magnitude of a form
    {"30w上下", "approximate 30 W"},  // 300000: w behind a number is a watt
    {"零零三", "text"},               // the digits 003
    {"012", "text"},                  // the digits 012
    {"1百01", "text"},                // 101
    {"一百点123", "text"},            // 100.123
};

TEST(Numerals, ReadAsOthersReadThemOrNotAtAll) {
  for (auto const& [text, expected] : cases) {
    auto tree = parse(text, rules_words());
    tree.problem.reset();
    EXPECT_EQ(meaning(bare(tree)), expected) << text;
  }
}

TEST(Numerals, NoCoreRowOfThePublicSuitesIsReadAsAnotherNumber) {
  std::string const folder = JIXIAO_SHARED_DIR;
  if (folder.empty()) GTEST_SKIP() << "no published corpus at hand";
  std::ifstream file(folder + "/corpus/third-party/numerals-money.tsv");
  std::size_t read = 0;
  std::size_t same = 0;
  for (std::string line; std::getline(file, line);) {
    std::vector<std::string> cells(1);
    for (char const c : line)
      if (c == '\t')
        cells.emplace_back();
      else
        cells.back() += c;
    if (cells.size() < 5 || cells[0] != "cn2an" || cells[2] != "core") continue;
    auto const tree = parse(cells[3], rules_words());
    auto const* const bound = std::get_if<ast::Bound>(&tree.node);
    auto const colon = cells[4].find(':');
    auto const value = Decimal::parse(cells[4].substr(colon + 1, cells[4].size() - colon - 2));
    if (bound == nullptr || !value) continue;
    ++read;
    if (bound->quantity.value == *value)
      ++same;
    else
      ADD_FAILURE() << cells[3] << " read as " << bound->quantity.value.to_string();
  }
  EXPECT_EQ(read, same);
  EXPECT_GE(read, 100U);
}

}  // namespace
}  // namespace jixiao::testing
