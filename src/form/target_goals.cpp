#include "form/target_goals.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace jixiao::form {
namespace {

constexpr int ends_in_stop = -6;
constexpr int begins_alike = -10;
constexpr int same_line = 4;  // columns: two cells on one line
constexpr std::size_t head_size = 12;

struct Printed {
  std::string text;
  int width;
  bool starts_line;
};

std::vector<Printed> lines_of(std::span<Token const> tokens) {
  std::vector<Printed> lines;
  for (auto const& token : tokens)
    lines.push_back({std::string(token.text), display_width(token.text), token.starts_line});
  return lines;
}

std::string joined(std::span<Printed const> lines) {
  std::string out;
  for (auto const& line : lines) {
    if (!out.empty() && !line.starts_line) out += ' ';
    out += line.text;
  }
  return out;
}

// How far the lines are from filling one cell.
int raggedness(std::span<Printed const> lines) {
  std::vector<int> widths;
  for (auto const& line : lines) {
    if (line.starts_line || widths.empty())
      widths.push_back(line.width);
    else
      widths.back() += line.width + 1;
  }
  int const widest = *std::ranges::max_element(widths);
  int cost = 0;
  for (std::size_t i = 0; i + 1 < widths.size(); ++i) cost += std::max(0, widest - widths[i] - 2);
  return cost;
}

int cost_of(std::span<Printed const> lines, std::size_t split) {
  auto const first = lines.subspan(0, split);
  auto const second = lines.subspan(split);
  int cost = raggedness(first) + raggedness(second);
  auto const& last = first.back().text;
  if (last.ends_with("。") || last.ends_with("；") || last.ends_with(".")) cost += ends_in_stop;
  if (first.front().text.substr(0, head_size) == second.front().text.substr(0, head_size))
    cost += begins_alike;
  if (!second.front().starts_line) cost += same_line;
  return cost;
}

}  // namespace

bool read_goals(Goals& goals, std::span<Token const> tokens) {
  auto const lines = lines_of(tokens);
  if (lines.empty()) return true;
  std::size_t best = 0;
  int least = raggedness(lines);
  for (std::size_t split = 1; split < lines.size(); ++split) {
    int const cost = cost_of(lines, split);
    if (cost >= least) continue;
    least = cost;
    best = split;
  }
  if (best == 0) {
    goals.period = joined(lines);
    return false;
  }
  goals.period = joined(std::span(lines).subspan(0, best));
  goals.annual = joined(std::span(lines).subspan(best));
  return true;
}

}  // namespace jixiao::form
