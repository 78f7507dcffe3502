#include "form/laid_heads.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace jixiao::form {
namespace {

constexpr std::size_t most_lines = 5;
constexpr std::size_t longest_head = 80;  // bytes
constexpr std::size_t fewest_columns = 3;
constexpr std::size_t most_others = 3;  // heads that no list knows
constexpr std::size_t longest_other = 12;

bool is_value_column(Key key) {
  return key == Key::target || key == Key::period_target || key == Key::actual || key == Key::score;
}

struct Stack {
  LaidHead head;
  bool on_first = false;
};

// Words that stand one below the other.
std::vector<Stack> stacks_of(std::span<LaidLine const> lines) {
  std::vector<Stack> out;
  for (std::size_t i = 0; i < lines.size(); ++i)
    for (auto const& word : lines[i].words) {
      auto const below = std::ranges::find_if(out, [&](Stack const& stack) {
        return word.from < stack.head.to && stack.head.from < word.to;
      });
      if (below == out.end()) {
        out.push_back({{Key::side, std::string(word.text), word.from, word.to}, i == 0});
        continue;
      }
      below->head.text += word.text;
      below->head.from = std::min(below->head.from, word.from);
      below->head.to = std::max(below->head.to, word.to);
    }
  std::ranges::sort(out, {}, [](Stack const& stack) { return stack.head.from; });
  return out;
}

// 指标值 （A）: what stands in brackets behind a head belongs to it.
void join_brackets(std::vector<Stack>& stacks, TargetJudge const& judge) {
  for (std::size_t i = 1; i < stacks.size();) {
    auto const& text = stacks[i].head.text;
    bool const bracket = text.starts_with("(") || text.starts_with("（");
    if (!bracket || !judge.key(stacks[i - 1].head.text)) {
      ++i;
      continue;
    }
    stacks[i - 1].head.text += text;
    stacks[i - 1].head.to = stacks[i].head.to;
    stacks.erase(stacks.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

// The head of a narrow column is cut at the edge of its cell.
std::optional<Key> key_of(std::string_view text, TargetJudge const& judge) {
  auto const key = judge.key(text);
  return key ? column_of(*key) : judge.cut_column(text);
}

std::optional<LaidHeads> read(std::span<LaidLine const> lines, TargetJudge const& judge) {
  auto stacks = stacks_of(lines);
  join_brackets(stacks, judge);
  LaidHeads heads;
  heads.lines = lines.size();
  bool begins_here = false;
  std::size_t others = 0;
  for (auto& stack : stacks) {
    if (stack.head.text.size() > longest_head) return std::nullopt;
    auto const key = key_of(stack.head.text, judge);
    auto const before =
        heads.columns.empty() ? std::nullopt : std::optional(heads.columns.back().key);
    if (key && !is_stray_unit(*key, stack.head.text, before)) {
      heads.known += judge.key(stack.head.text) ? 2 : 1;
      if (*key == Key::side && heads.columns.empty()) continue;
      begins_here = begins_here || stack.on_first;
      stack.head.key = *key == Key::side ? Key::name : *key;
      heads.columns.push_back(std::move(stack.head));
    } else if (!heads.columns.empty()) {
      if (++others > most_others || characters(stack.head.text) > longest_other)
        return std::nullopt;
      stack.head.key = Key::remark;
      heads.columns.push_back(std::move(stack.head));
    } else if (characters(stack.head.text) > 4) {
      return std::nullopt;
    }
  }
  bool const valued = std::ranges::any_of(
      heads.columns, [](LaidHead const& head) { return is_value_column(head.key); });
  if (!begins_here || heads.columns.size() < fewest_columns + 2 * others || !heads.has(Key::name) ||
      !valued)
    return std::nullopt;
  return heads;
}

}  // namespace

bool LaidHeads::has(Key key) const {
  return std::ranges::find(columns, key, &LaidHead::key) != columns.end();
}

bool LaidHeads::two_blocks() const {
  return std::ranges::count(columns, Key::name, &LaidHead::key) > 1;
}

std::optional<LaidHeads> laid_heads(std::span<LaidLine const> lines, TargetJudge const& judge) {
  std::optional<LaidHeads> best;
  for (std::size_t count = 1; count <= std::min(lines.size(), most_lines); ++count) {
    auto heads = read(lines.first(count), judge);
    if (!heads) continue;
    // 偏差原因分析 is a head, and with 及改进措施 below it, too.
    bool const as_good =
        best && heads->known == best->known && heads->columns.size() == best->columns.size();
    if (!best || heads->known > best->known || as_good) best = std::move(heads);
  }
  return best;
}

}  // namespace jixiao::form
