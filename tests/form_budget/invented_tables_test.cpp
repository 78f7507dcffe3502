#include <gtest/gtest.h>

#include <array>
#include <map>
#include <random>

#include "base/ratio.hpp"
#include "reading.hpp"

// Tables that a program made up, so that it is known where every figure stands: trees of amounts of
// two years, blanks left out as extraction leaves them out. Nothing may ever be read into a column
// in which it does not stand.
namespace jixiao::form {
namespace {

struct Node {
  int cells[2];
  std::vector<Node> parts;
};

class Inventor {
 public:
  explicit Inventor(unsigned seed) : random_(seed) {}

  // The text of a table; `truth` is the cells of its rows by their line. A `damaged` table has
  // totals that are wrong and parts that are not printed.
  std::string table(bool damaged, std::map<std::string, std::vector<std::string>>& truth) {
    damaged_ = damaged;
    text_ = "某市2024年支出预算表\n单位：万元\n项目 2023年预算数 2024年预算数 为2023年预算数%\n";
    line_ = 3;
    auto const all = node(0);
    bool const on_top = below(2) == 0;
    if (on_top) row("支出合计", all, truth);
    int number = 0;
    for (auto const& part : all.parts) rows(part, 0, numbers[number++], truth);
    if (!on_top) row("支出合计", all, truth);
    return text_;
  }

 private:
  static constexpr std::array<char const*, 8> numbers{"一、", "二、", "三、", "四、",
                                                      "五、", "六、", "七、", "八、"};

  int below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }

  Node node(int depth) {
    int const parts = depth == 0 ? 4 + below(5) : depth > 2 || below(2) == 0 ? 0 : 2 + below(3);
    Node out{{0, 0}, {}};
    for (int i = 0; i < parts; ++i) {
      out.parts.push_back(node(depth + 1));
      for (int c : {0, 1}) out.cells[c] += out.parts.back().cells[c];
    }
    if (parts > 0) return out;
    int const shape = below(20);  // only one year, neither, both
    int const most = below(3) == 0 ? 40 : 30'000;
    if (shape < 10 && shape % 2 == 0) out.cells[0] = 1 + below(most);
    if (shape < 10 && shape % 2 == 1) out.cells[1] = 1 + below(most);
    if (shape > 10) out = {{1 + below(most), 1 + below(most)}, {}};
    return out;
  }

  void rows(Node const& node, int depth, std::string const& number,
            std::map<std::string, std::vector<std::string>>& truth) {
    Node printed = node;
    if (damaged_ && printed.cells[0] > 0 && below(8) == 0) printed.cells[0] += 1 + below(5);
    row(std::string(static_cast<std::size_t>(2 * depth), ' ') + number + "某项支出", printed,
        truth);
    auto const parts = node.parts.size();
    auto const shown = damaged_ && parts > 0 && below(4) == 0 ? parts - 1 : parts;
    for (std::size_t i = 0; i < shown; ++i) rows(node.parts[i], depth + 1, "", truth);
  }

  void row(std::string const& name, Node const& node,
           std::map<std::string, std::vector<std::string>>& truth) {
    std::vector<std::string> cells(3);
    for (std::size_t c : {0u, 1u})
      if (node.cells[c] > 0) cells[c] = std::to_string(node.cells[c]);
    if (node.cells[0] > 0 && node.cells[1] > 0)
      cells[2] = Ratio(Decimal(100 * node.cells[1]), Decimal(node.cells[0])).rounded(1).to_fixed(1);
    text_ += name;
    for (auto const& cell : cells)
      if (!cell.empty()) text_ += " " + cell;
    text_ += "\n\n";
    truth[std::to_string(line_ + 1)] = cells;
    line_ += 2;
  }

  std::mt19937 random_;
  bool damaged_ = false;
  std::string text_;
  int line_ = 0;
};

struct Count {
  std::size_t rows = 0;
  std::size_t read = 0;
};

Count check(unsigned seed, bool damaged) {
  std::map<std::string, std::vector<std::string>> truth;
  auto const text = Inventor(seed).table(damaged, truth);
  Count count{truth.size(), 0};
  for (auto const& table : read_tables(text))
    for (auto const& row : table.rows) {
      ++count.read;
      EXPECT_EQ(row.cells, truth[row.at]) << "seed " << seed << " line " << row.at << "\n" << text;
    }
  return count;
}

TEST(InventedTables, AreReadAlmostWholly) {
  Count all;
  for (unsigned seed = 1; seed <= 300; ++seed) {
    auto const one = check(seed, false);
    all.rows += one.rows;
    all.read += one.read;
  }
  EXPECT_GT(100 * all.read, 98 * all.rows) << all.read << " of " << all.rows;
}

TEST(InventedTables, WithWrongSumsAreNeverMisread) {
  for (unsigned seed = 1; seed <= 300; ++seed) check(seed, true);
}

}  // namespace
}  // namespace jixiao::form
