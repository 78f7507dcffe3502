#include "form/target_judge.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "grammar/parse.hpp"

namespace jixiao::form {
namespace {

// Longer texts are prose, not values.
constexpr std::size_t longest_value = 600;
constexpr std::size_t longest_relation = 30;
constexpr std::size_t longest_head = 200;
constexpr std::size_t most_verdicts = 200'000;
constexpr std::string_view level_name_end = "指标";

bool is_ascii_word(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Folded, behind blanks; 0 when there is none.
char32_t first_character(std::string_view text) {
  while (!text.empty()) {
    auto const point = decode(text);
    if (!is_blank(point.value)) return fold(point.value);
    text.remove_prefix(static_cast<std::size_t>(point.length));
  }
  return 0;
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

TargetJudge::TargetJudge(Vocabulary const& vocabulary) : vocabulary_(vocabulary) {
  for (auto const& word : vocabulary.words(List::target_header))
    label_starts_.insert(decode(word.spelling).value);
  for (auto const& word : vocabulary.words(List::header))
    head_starts_.insert(decode(word.spelling).value);
  for (auto const& word : vocabulary.words(List::form_title)) {
    std::size_t last = word.spelling.size() - 1;
    while (last > 0 && (word.spelling[last] & 0xC0) == 0x80) --last;
    auto const ending = std::string_view(word.spelling).substr(last);
    if (std::ranges::find(title_endings_, ending) == title_endings_.end())
      title_endings_.push_back(ending);
  }
}

bool TargetJudge::may_be_label(std::string_view text) const {
  return label_starts_.contains(first_character(text));
}

bool TargetJudge::may_be_head(std::string_view text) const {
  return head_starts_.contains(first_character(text));
}

bool TargetJudge::may_be_title(std::string_view line) const {
  return std::ranges::any_of(title_endings_,
                             [&](std::string_view ending) { return contains(line, ending); });
}

TargetJudge::Verdict& TargetJudge::verdict(std::string_view text) const {
  if (last_ != nullptr && last_->first == text) return last_->second;
  auto known = verdicts_.find(text);
  if (known == verdicts_.end()) {
    if (verdicts_.size() >= most_verdicts) verdicts_.clear();
    known = verdicts_.emplace(text, Verdict{}).first;
  }
  last_ = &*known;
  return known->second;
}

Sort TargetJudge::sort(std::string_view text) const {
  if (text.empty() || text.size() > longest_value) return Sort::text;
  auto& known = verdict(text).sort;
  if (!known) known = find_sort(text);
  return *known;
}

Sort TargetJudge::find_sort(std::string_view text) const {
  return sort_of_node(parse(text, vocabulary_));
}

bool TargetJudge::begins_with_relation(std::string_view text) const {
  if (text.size() > longest_value) text = text.substr(0, longest_relation);
  auto& known = verdict(text).relation;
  if (!known) {
    std::string const head = folded(text.substr(0, longest_relation));
    known = vocabulary_.longest(List::relation_before, head) != nullptr;
  }
  return *known;
}

void TargetJudge::expect_levels_like(std::span<std::string_view const> pieces) {
  whole_level_names_ = std::ranges::any_of(pieces, [&](std::string_view piece) {
    auto const text = plain(piece);
    return text.ends_with(level_name_end) && vocabulary_.find(List::level2, text) != nullptr;
  });
}

TargetJudge::Verdict::Levels const& TargetJudge::levels(std::string_view text) const {
  auto& known = verdict(text).levels;
  if (!known) {
    auto const name = plain(text);
    known = Verdict::Levels{vocabulary_.find(List::level1, name) != nullptr,
                            vocabulary_.find(List::level2, name) != nullptr,
                            name.ends_with(level_name_end)};
  }
  return *known;
}

bool TargetJudge::is_level1(std::string_view text) const {
  if (text.size() > longest_value) return false;
  auto const& is = levels(text);
  return is.first && (is.ends || !whole_level_names_);
}
bool TargetJudge::is_level2(std::string_view text) const {
  if (text.size() > longest_value) return false;
  auto const& is = levels(text);
  return is.second && (is.ends || !whole_level_names_);
}

bool TargetJudge::is_whole_level(std::string_view text) const {
  if (text.size() > longest_value) return false;
  auto const& is = levels(text);
  return is.ends && (is.first || is.second);
}

bool TargetJudge::is_part_of_level(std::string_view text) const {
  if (text.size() > longest_value) return false;
  auto& known = verdict(text).part_of_level;
  if (!known) known = find_part_of_level(text);
  return *known;
}

bool TargetJudge::find_part_of_level(std::string_view text) const {
  std::string const part = without_blanks(folded(text));
  for (auto const list : {List::level1, List::level2})
    for (auto const& word : vocabulary_.words(list))
      if (word.spelling.ends_with(level_name_end) && contains(word.spelling, part)) return true;
  return false;
}

bool TargetJudge::ends_level(std::string_view text) const {
  return !text.empty() && level_name_end.ends_with(without_blanks(folded(text)));
}

bool TargetJudge::is_piece_of_level(std::string_view text) const {
  auto const first = level_name_end.substr(0, level_name_end.size() / 2);
  return ends_level(text) || (text.ends_with(first) && is_part_of_level(text));
}

std::optional<LevelStart> TargetJudge::level2_start(std::string_view text) const {
  if (text.size() > longest_value) return find_level2_start(text);
  auto& known = verdict(text).start;
  if (!known) known = find_level2_start(text);
  return *known;
}

std::optional<LevelStart> TargetJudge::find_level2_start(std::string_view text) const {
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
  if (text.size() > longest_value) return find_key(text);
  auto& known = verdict(text).key;
  if (!known) known = find_key(text);
  return *known;
}

std::optional<Key> TargetJudge::find_key(std::string_view text) const {
  auto const label = label_of(text, vocabulary_);
  if (!label || label->value) return std::nullopt;
  return label->key;
}

bool TargetJudge::begins_column(std::string_view text) const {
  if (text.size() > longest_head) return false;
  auto& known = verdict(text).begins_column;
  if (!known) known = find_column_beginning(text);
  return *known;
}

bool TargetJudge::find_column_beginning(std::string_view text) const {
  std::string const part = without_blanks(folded(text));
  if (characters(part) < 2) return false;
  return std::ranges::any_of(vocabulary_.words(List::header), [&](Word const& word) {
    if (!word.spelling.starts_with(part)) return false;
    auto const key = key_named(word.means);
    return key && is_column(*key);
  });
}

std::optional<Key> TargetJudge::cut_column(std::string_view text) const {
  if (text.size() > longest_head) return std::nullopt;
  auto& known = verdict(text).cut_column;
  if (!known) known = find_cut_column(text);
  return *known;
}

std::optional<Key> TargetJudge::find_cut_column(std::string_view text) const {
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

bool TargetJudge::is_kind_of_value(std::string_view text) const {
  Word const* const word = vocabulary_.find(List::target_header, text);
  return word != nullptr && word->means == "kind-of-value";
}

bool TargetJudge::holds_kind_of_value(std::string_view text) const {
  return std::ranges::any_of(vocabulary_.words(List::target_header), [&](Word const& word) {
    std::string_view const kind = word.spelling;
    if (word.means != "kind-of-value") return false;
    if (text.starts_with(kind)) return true;
    return text.ends_with(kind) && text[text.size() - kind.size() - 1] == ' ';
  });
}

bool TargetJudge::is_side(std::string_view text) const {
  if (text.size() > longest_head) return false;
  auto& known = verdict(text).side;
  if (!known) known = find_side(text);
  return *known;
}

bool TargetJudge::find_side(std::string_view text) const {
  std::string const part = plain(text);
  auto const side = name_of(Key::side);
  return !part.empty() &&
         std::ranges::any_of(vocabulary_.words(List::header), [&](Word const& word) {
           return word.means == side && word.spelling == part;
         });
}

}  // namespace jixiao::form
