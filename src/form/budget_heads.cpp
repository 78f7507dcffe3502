#include "form/budget_heads.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace jixiao::form {
namespace {

// Pieces of heads put together, one after the other.
class Joiner {
 public:
  Joiner(BudgetWords const& words, bool lone_ratio) : words_(words), lone_ratio_(lone_ratio) {}

  void add(std::string_view piece, bool first_on_line) {
    std::string const text = without_blanks(piece);
    if (heads_.empty() || (complete() && !goes_on(bare(text), first_on_line)))
      heads_.push_back(text);
    else
      heads_.back() += text;
  }
  [[nodiscard]] bool complete() const {
    return !heads_.empty() && words_.is_whole_head(heads_.back());
  }
  [[nodiscard]] std::vector<std::string> const& heads() const { return heads_; }

 private:
  [[nodiscard]] bool goes_on(std::string_view text, bool first_on_line) const {
    if (words_.begins_with(text, "link") || text.starts_with('%') || text.starts_with('('))
      return true;
    return !lone_ratio_ && first_on_line && words_.begins_with(text, "of");
  }

  BudgetWords const& words_;
  bool lone_ratio_;
  std::vector<std::string> heads_;
};

// 市本级 市本级 市本级, below the heads of amounts
bool are_levels(BudgetLine const& line, BudgetWords const& words) {
  return std::ranges::all_of(
      line.tokens, [&](BudgetToken const& token) { return words.meaning(token.text) == "level"; });
}

bool begins_rows(BudgetLine const& line, bool complete, BudgetWords const& words) {
  if (line.amounts() > 0 || numbering_rank(line.text) > 0) return true;
  if (!complete || are_levels(line, words)) return false;
  if (line.indent > 0) return true;
  if (line.tokens.size() == 1 && words.meaning(line.text) == "total") return true;
  return std::ranges::none_of(
      line.tokens, [&](BudgetToken const& token) { return words.is_like_head(token.text); });
}

std::vector<std::string> pieces_of(BudgetLine const& line, BudgetWords const& words) {
  std::vector<std::string> out;
  for (auto const& token : line.tokens) {
    // 收入  项目 is one head, 收 入 支 出 two.
    if (words.meaning(token.text).empty() && token.text.size() == 12 &&
        words.meaning(token.text.substr(0, 6)) == "name" &&
        words.meaning(token.text.substr(6)) == "name") {
      out.push_back(token.text.substr(0, 6));
      out.push_back(token.text.substr(6));
    } else {
      out.push_back(token.text);
    }
  }
  return out;
}

// 收入 支出 备注 over 项目 预算数 项目 预算数: a head over a block is said again in the block's.
void ungroup(std::vector<BudgetColumn>& columns) {
  using enum BudgetColumnKind;
  if (columns.size() < 6 || columns[0].kind != name || columns[1].kind != name) return;
  std::size_t const first = columns[2].kind == remark ? 3 : 2;
  std::size_t const size = (columns.size() - first) / 2;
  if (size < 2 || first + 2 * size != columns.size()) return;
  for (std::size_t i = first; i < columns.size(); ++i)
    if (columns[i].kind != ((i - first) % size == 0 ? name : amount)) return;
  std::vector<BudgetColumn> out;
  for (std::size_t i = first; i < columns.size(); ++i)
    out.push_back({columns[(i - first) / size].head + columns[i].head, columns[i].kind});
  if (first == 3) out.push_back(columns[2]);
  columns = std::move(out);
}

BudgetHeads join(std::span<BudgetLine const> lines, bool lone_ratio, BudgetWords const& words) {
  Joiner joiner(words, lone_ratio);
  std::vector<std::string> levels;
  for (auto const& line : lines) {
    if (joiner.complete() && are_levels(line, words)) {
      for (auto const& token : line.tokens) levels.push_back(token.text);
      continue;
    }
    bool first = true;
    for (auto const& piece : pieces_of(line, words)) {
      joiner.add(piece, first);
      first = false;
    }
  }
  BudgetHeads out;
  out.lines = lines.size();
  for (auto const& head : joiner.heads()) {
    auto const means = words.meaning(head);
    auto const kind = means == "name" || means == "code" ? BudgetColumnKind::name
                      : means == "remark"                ? BudgetColumnKind::remark
                                                         : BudgetColumnKind::amount;
    out.columns.push_back({head, kind});
  }
  ungroup(out.columns);
  if (levels.size() == out.count(BudgetColumnKind::amount)) {
    auto level = levels.begin();
    for (auto& column : out.columns)
      if (column.kind == BudgetColumnKind::amount) column.head += *level++;
  }
  return out;
}

}  // namespace

std::size_t BudgetHeads::count(BudgetColumnKind kind) const {
  return static_cast<std::size_t>(std::ranges::count(columns, kind, &BudgetColumn::kind));
}

std::size_t head_lines(std::span<BudgetLine const> lines, BudgetWords const& words) {
  constexpr std::size_t most_lines = 60;
  Joiner joiner(words, true);
  std::size_t n = 0;
  for (; n < std::min(lines.size(), most_lines); ++n) {
    if (begins_rows(lines[n], joiner.complete(), words)) break;
    bool first = true;
    for (auto const& piece : pieces_of(lines[n], words)) {
      joiner.add(piece, first);
      first = false;
    }
  }
  return n;
}

BudgetHeads budget_heads(std::span<BudgetLine const> lines, std::size_t amounts,
                         BudgetWords const& words) {
  auto const heads = lines.first(head_lines(lines, words));
  auto const alone = join(heads, true, words);
  if (alone.count(BudgetColumnKind::amount) <= amounts) return alone;
  auto const joined = join(heads, false, words);
  return joined.count(BudgetColumnKind::amount) == amounts ? joined : alone;
}

}  // namespace jixiao::form
