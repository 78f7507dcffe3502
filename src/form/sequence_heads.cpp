#include "form/sequence_heads.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace jixiao::form {
namespace {

constexpr std::size_t longest_head = 4;  // pieces

}  // namespace

std::optional<SequenceHeads> sequence_heads(std::span<TargetLine const> lines, std::size_t at,
                                            TargetJudge const& judge) {
  constexpr std::size_t most_lines = 12;
  constexpr std::size_t longest_line = 400;  // bytes
  if (!judge.may_be_head(lines[at].pieces.front().text)) return std::nullopt;
  struct Word {
    std::string_view text;
    std::size_t line;
  };
  std::vector<Word> words;
  for (std::size_t i = at; i < std::min(lines.size(), at + most_lines); ++i) {
    if (lines[i].text.size() > longest_line || contains(lines[i].text, "\t")) break;
    for (auto const& piece : lines[i].pieces) words.push_back({piece.text, i});
  }
  SequenceHeads out{{}, at};
  for (std::size_t w = 0; w < words.size();) {
    std::string text;
    std::size_t found = 0;
    Key key{};
    for (std::size_t k = w; k < std::min(words.size(), w + longest_head); ++k) {
      text += words[k].text;
      auto const label = judge.key(text);
      auto const here = label ? column_of(*label) : std::nullopt;
      auto const& known = out.heads.columns;
      auto const before = known.empty() ? std::nullopt : std::optional(known.back().key);
      if (!here || is_stray_unit(*here, text, before)) continue;
      found = k + 1 - w;
      key = *here;
    }
    if (found == 0) break;
    std::string head;
    for (std::size_t k = w; k < w + found; ++k) head += words[k].text;
    w += found;
    bool const line_ends = w == words.size() || words[w].line != words[w - 1].line;
    if (key == Key::side && out.heads.columns.empty()) continue;
    if (key == Key::side) {
      if (out.heads.has(Key::name)) break;
      key = Key::name;
    }
    out.heads.columns.push_back({key, std::move(head), 0, 0});
    if (line_ends) out.end = words[w - 1].line + 1;
  }
  bool const valued = std::ranges::any_of(out.heads.columns, [](LaidHead const& head) {
    return head.key == Key::target || head.key == Key::period_target || head.key == Key::actual;
  });
  if (out.end == at || out.heads.columns.size() < 3 || !out.heads.has(Key::name) || !valued)
    return std::nullopt;
  return out;
}

}  // namespace jixiao::form
