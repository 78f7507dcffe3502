#include "form/target_levels.hpp"

#include <algorithm>
#include <cstdlib>
#include <limits>

#include "base/text.hpp"
#include "form/labels.hpp"
#include "grammar/parse.hpp"

namespace jixiao::form {
namespace {

constexpr int far = std::numeric_limits<int>::max() / 4;
constexpr int label_without_rows = 3;  // halves of a line
constexpr int row_without_label = 2;
constexpr int against_nature = 1;

enum class Stands { in_the_middle, at_the_top };

int distance(LevelLabel const& label, std::span<LineSpan const> rows, Stands stands) {
  auto const first = static_cast<int>(rows.front().first);
  auto const last = static_cast<int>(rows.back().last);
  auto const label_first = static_cast<int>(label.first);
  auto const label_last = static_cast<int>(label.last);
  if (stands == Stands::at_the_top) return 2 * std::abs(label_first - first);
  return std::abs(label_first + label_last - first - last);
}

struct Division {
  int cost = far;
  std::vector<std::size_t> labels;
};

class Divider {
 public:
  Divider(std::span<LevelLabel const> labels, std::span<LineSpan const> rows,
          std::span<Nature const> label_natures, std::span<Nature const> natures)
      : labels_(labels), rows_(rows), label_natures_(label_natures), natures_(natures) {}

  // best[k][r]: the cheapest way to give the first r rows to the first k labels.
  Division run(Stands stands, bool may_continue) const {
    std::size_t const n = rows_.size();
    std::size_t const m = labels_.size();
    std::vector<std::vector<int>> best(m + 1, std::vector<int>(n + 1, far));
    std::vector<std::vector<std::size_t>> from(m + 1, std::vector<std::size_t>(n + 1, 0));
    for (std::size_t r = 0; r <= n; ++r)
      best[0][r] =
          static_cast<int>(r) * (may_continue ? row_without_label : 10 * row_without_label);
    for (std::size_t k = 1; k <= m; ++k) {
      auto const misfits = misfits_of(k - 1);
      for (std::size_t r = 0; r <= n; ++r)
        for (std::size_t q = 0; q <= r; ++q) {
          int cost = best[k - 1][q];
          if (cost >= best[k][r]) continue;
          cost += own(k - 1, q, r, stands) + misfits[r] - misfits[q];
          if (cost >= best[k][r]) continue;
          best[k][r] = cost;
          from[k][r] = q;
        }
    }
    Division out{best[m][n], std::vector<std::size_t>(n, std::string::npos)};
    std::size_t r = n;
    for (std::size_t k = m; k > 0; --k) {
      for (std::size_t i = from[k][r]; i < r; ++i) out.labels[i] = k - 1;
      r = from[k][r];
    }
    return out;
  }

 private:
  int own(std::size_t label, std::size_t q, std::size_t r, Stands stands) const {
    if (q == r) return label_without_rows;
    return distance(labels_[label], rows_.subspan(q, r - q), stands);
  }

  // What the rows before each one have against the label, by their nature.
  std::vector<int> misfits_of(std::size_t label) const {
    std::vector<int> sums(rows_.size() + 1, 0);
    if (label_natures_.empty()) return sums;
    for (std::size_t i = 0; i < rows_.size(); ++i)
      sums[i + 1] = sums[i] + misfit(label_natures_[label], natures_[i]);
    return sums;
  }

  static int misfit(Nature label, Nature row) {
    if (row == Nature::unknown || row == label) return 0;
    if (label != Nature::unknown) return against_nature;
    return row == Nature::quality ? 0 : row == Nature::satisfaction ? against_nature : 1;
  }

  std::span<LevelLabel const> labels_;
  std::span<LineSpan const> rows_;
  std::span<Nature const> label_natures_;
  std::span<Nature const> natures_;
};

bool is_money(ast::Quantity const& quantity) {
  return quantity.unit.starts_with("元");
}

Nature nature_of_value(ast::Expression const& value) {
  using namespace ast;
  if (std::holds_alternative<Deadline>(value.node) || std::holds_alternative<Period>(value.node))
    return Nature::timeliness;
  if (std::holds_alternative<Tiered>(value.node)) return Nature::cost;
  if (auto const* bound = std::get_if<Bound>(&value.node)) {
    if (is_money(bound->quantity)) return Nature::cost;
    return bound->quantity.unit == "%" ? Nature::quality : Nature::quantity;
  }
  if (auto const* about = std::get_if<Approximate>(&value.node))
    return is_money(about->quantity) ? Nature::cost : Nature::quantity;
  if (std::holds_alternative<Qualitative>(value.node)) return Nature::quality;
  return Nature::unknown;
}

}  // namespace

Nature nature_of(std::string_view name, std::string_view value, Vocabulary const& vocabulary) {
  for (auto const& word : vocabulary.words(List::level2))
    if (word.means == "beneficiary-satisfaction" && contains(name, word.spelling))
      return Nature::satisfaction;
  return nature_of_value(parse(value, vocabulary));
}

// The levels of 效益 take any value; so they are of no nature.
Nature nature_of_level2(std::string_view level2, Vocabulary const& vocabulary) {
  Word const* const word = vocabulary.find(List::level2, plain(level2));
  if (word == nullptr) return Nature::unknown;
  auto const& means = word->means;
  if (means == "quantity") return Nature::quantity;
  if (means == "quality") return Nature::quality;
  if (means == "timeliness") return Nature::timeliness;
  if (means == "cost" || means == "economic-cost") return Nature::cost;
  return means == "beneficiary-satisfaction" ? Nature::satisfaction : Nature::unknown;
}

std::vector<std::size_t> label_of_rows(std::span<LevelLabel const> labels,
                                       std::span<LineSpan const> rows, bool may_continue,
                                       std::span<Nature const> label_natures,
                                       std::span<Nature const> natures) {
  Divider const divider(labels, rows, label_natures, natures);
  auto middle = divider.run(Stands::in_the_middle, may_continue);
  auto top = divider.run(Stands::at_the_top, may_continue);
  return middle.cost <= top.cost ? middle.labels : top.labels;
}

}  // namespace jixiao::form
