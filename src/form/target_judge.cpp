#include "form/target_judge.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "grammar/parse.hpp"

namespace jixiao::form {
namespace {

// Longer texts are prose, not values.
constexpr std::size_t longest_value = 600;
constexpr std::string_view level_name_end = "指标";

bool is_ascii_word(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

Sort sort_of_node(ast::Expression const& expression) {
  using namespace ast;
  auto const& node = expression.node;
  if (std::holds_alternative<Text>(node)) return Sort::text;
  bool const firm =
      std::holds_alternative<Bound>(node) || std::holds_alternative<Range>(node) ||
      std::holds_alternative<Approximate>(node) || std::holds_alternative<Tolerance>(node) ||
      std::holds_alternative<Deadline>(node) || std::holds_alternative<Period>(node) ||
      std::holds_alternative<Frequency>(node) || std::holds_alternative<Tiered>(node);
  if (!expression.subject.empty()) return Sort::text;
  if (std::holds_alternative<Enumeration>(node) || std::holds_alternative<Compound>(node))
    return Sort::list;
  return firm ? Sort::firm : Sort::soft;
}

}  // namespace

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
}

bool inside_word(std::string_view text, std::size_t byte) {
  if (byte == 0 || byte >= text.size()) return false;
  if ((text[byte] & 0xC0) == 0x80) return true;
  char const before = text[byte - 1];
  char const after = text[byte];
  bool const number = (before == '.' || before == ',') && after >= '0' && after <= '9';
  return number ||
         (is_ascii_word(before) && (is_ascii_word(after) || after == '.' || after == '%'));
}

Sort TargetJudge::sort(std::string_view text) {
  auto const [known, is_new] = sorts_.try_emplace(std::string(text), Sort::text);
  if (is_new) known->second = judge(text);
  return known->second;
}

Sort TargetJudge::judge(std::string_view text) const {
  if (text.empty() || text.size() > longest_value) return Sort::text;
  return sort_of_node(parse(text, vocabulary_));
}

bool TargetJudge::begins_with_relation(std::string_view text) const {
  std::string const head = folded(text.substr(0, 30));
  return vocabulary_.longest(List::relation_before, head) != nullptr;
}

void TargetJudge::expect_levels_like(std::span<std::string_view const> pieces) {
  whole_level_names_ = std::ranges::any_of(pieces, [&](std::string_view piece) {
    auto const text = plain(piece);
    return text.ends_with(level_name_end) && vocabulary_.find(List::level2, text) != nullptr;
  });
}

bool TargetJudge::is_level(List list, std::string_view text) const {
  auto const name = plain(text);
  if (whole_level_names_ && !name.ends_with(level_name_end)) return false;
  return vocabulary_.find(list, name) != nullptr;
}

bool TargetJudge::is_level1(std::string_view text) const {
  return is_level(List::level1, text);
}
bool TargetJudge::is_level2(std::string_view text) const {
  return is_level(List::level2, text);
}

bool TargetJudge::is_part_of_level(std::string_view text) const {
  std::string const part = without_blanks(folded(text));
  for (auto const list : {List::level1, List::level2})
    for (auto const& word : vocabulary_.words(list))
      if (word.spelling.ends_with(level_name_end) && contains(word.spelling, part)) return true;
  return false;
}

bool TargetJudge::ends_level(std::string_view text) const {
  return !text.empty() && level_name_end.ends_with(without_blanks(folded(text)));
}

std::optional<LevelStart> TargetJudge::level2_start(std::string_view text) const {
  std::string const head = folded(text.substr(0, 60));
  if (head.size() != std::min<std::size_t>(text.size(), 60)) return std::nullopt;
  if (Word const* word = vocabulary_.longest(List::level2, head))
    if (word->spelling.ends_with(level_name_end)) return LevelStart{word->spelling.size(), false};
  // 服务对象满意度指: the cell has cut the last character.
  std::string_view const last = "标";
  for (auto const& word : vocabulary_.words(List::level2)) {
    if (!word.spelling.ends_with(level_name_end) || characters(word.spelling) < 6) continue;
    auto const cut = std::string_view(word.spelling).substr(0, word.spelling.size() - last.size());
    if (head.starts_with(cut)) return LevelStart{cut.size(), true};
  }
  return std::nullopt;
}

std::optional<Key> TargetJudge::key(std::string_view text) const {
  auto const label = label_of(text, vocabulary_);
  if (!label || label->value) return std::nullopt;
  return label->key;
}

bool TargetJudge::begins_column(std::string_view text) const {
  std::string const part = without_blanks(folded(text));
  if (characters(part) < 2) return false;
  return std::ranges::any_of(vocabulary_.words(List::header), [&](Word const& word) {
    if (!word.spelling.starts_with(part)) return false;
    auto const key = key_named(word.means);
    return key && is_column(*key);
  });
}

std::optional<Key> TargetJudge::cut_column(std::string_view text) const {
  constexpr std::size_t shortest = 4;  // characters
  std::string const part = without_blanks(folded(text));
  if (characters(part) < shortest) return std::nullopt;
  std::optional<Key> found;
  for (auto const& word : vocabulary_.words(List::header)) {
    if (!word.spelling.starts_with(part)) continue;
    auto const key = key_named(word.means);
    if (!key || !is_column(*key) || (found && found != key)) return std::nullopt;
    found = key;
  }
  return found;
}

bool TargetJudge::is_side(std::string_view text) const {
  std::string const part = plain(text);
  if (part.empty()) return false;
  return std::ranges::any_of(vocabulary_.words(List::header), [&](Word const& word) {
    return word.means == name_of(Key::side) && word.spelling == part;
  });
}

}  // namespace jixiao::form
