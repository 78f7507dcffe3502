#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "form/labels.hpp"

namespace jixiao::form {

// What a piece of a target table can be, judged by the grammar and the word lists alone. A value is
// what the grammar types: an amount or a date (`firm`), words that can be verified (`soft`), or
// things listed (`list`), as a name may list them too. The rest is `text`: a name, or a value that
// its cell has cut.
enum class Sort { firm, soft, list, text };

// A text that begins with the name of an indicator level, and how many of its bytes that name
// takes.
struct LevelStart {
  std::size_t size;
  bool cut;  // the name is printed without its end
};

// Judgements are kept, since the same pieces are asked about again and again; so one judge serves
// one document and one thread.
class TargetJudge {
 public:
  explicit TargetJudge(Vocabulary const& vocabulary);

  [[nodiscard]] Sort sort(std::string_view text) const;
  [[nodiscard]] bool begins_with_relation(std::string_view text) const;
  // The whole text names a level, points in brackets behind it or not. A grid prints all its level
  // names with 指标 at their end or none: so 服务对象满意度 can be the name of an indicator there.
  void expect_levels_like(std::span<std::string_view const> pieces);
  [[nodiscard]] bool is_level1(std::string_view text) const;
  [[nodiscard]] bool is_level2(std::string_view text) const;
  // Printed with 指标 at its end, so that it can be nothing else.
  [[nodiscard]] bool is_whole_level(std::string_view text) const;
  // A piece of such a name, as a narrow cell breaks it: 服务对象满
  [[nodiscard]] bool is_part_of_level(std::string_view text) const;
  [[nodiscard]] bool ends_level(std::string_view text) const;  // 标, 指标
  // A piece that is nothing else, broken in its last word: 产出指, 标
  [[nodiscard]] bool is_piece_of_level(std::string_view text) const;
  [[nodiscard]] std::optional<LevelStart> level2_start(std::string_view text) const;
  [[nodiscard]] std::optional<Key> key(std::string_view text) const;  // of a head or a label
  // The beginning of the head of a column, as a narrow column breaks it: 一级指
  [[nodiscard]] bool begins_column(std::string_view text) const;
  // A head whose end is lost, when only one column can be meant: 偏差原因分析及改进
  [[nodiscard]] std::optional<Key> cut_column(std::string_view text) const;
  // 定性, 定量 in the column of the relations
  [[nodiscard]] bool is_kind_of_value(std::string_view text) const;
  // One of these at the beginning of a value or behind a name: 定性≥95%, 培训人数 定量
  [[nodiscard]] bool holds_kind_of_value(std::string_view text) const;
  // 绩效指标 printed down the side of the grid, also as a part of it: 绩效
  [[nodiscard]] bool is_side(std::string_view text) const;
  // Asked of every line of a document: no, for nearly all of them, at little cost.
  [[nodiscard]] bool may_be_label(std::string_view text) const;  // of List::target_header
  [[nodiscard]] bool may_be_head(std::string_view text) const;   // of List::header
  [[nodiscard]] bool may_be_title(std::string_view line) const;
  [[nodiscard]] Vocabulary const& vocabulary() const { return vocabulary_; }

 private:
  // What is known of a text so far.
  struct Verdict {
    struct Levels {
      bool first;
      bool second;
      bool ends;  // in 指标
    };
    std::optional<Sort> sort;
    std::optional<Levels> levels;
    std::optional<bool> relation;
    std::optional<bool> part_of_level;
    std::optional<bool> begins_column;
    std::optional<bool> side;
    std::optional<std::optional<Key>> cut_column;
    std::optional<std::optional<LevelStart>> start;
    std::optional<std::optional<Key>> key;
  };
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };
  [[nodiscard]] Verdict& verdict(std::string_view text) const;
  [[nodiscard]] Verdict::Levels const& levels(std::string_view text) const;
  [[nodiscard]] Sort find_sort(std::string_view text) const;
  [[nodiscard]] bool find_part_of_level(std::string_view text) const;
  [[nodiscard]] std::optional<LevelStart> find_level2_start(std::string_view text) const;
  [[nodiscard]] std::optional<Key> find_key(std::string_view text) const;
  [[nodiscard]] bool find_column_beginning(std::string_view text) const;
  [[nodiscard]] std::optional<Key> find_cut_column(std::string_view text) const;
  [[nodiscard]] bool find_side(std::string_view text) const;

  Vocabulary const& vocabulary_;
  bool whole_level_names_ = false;
  std::unordered_set<char32_t> label_starts_;  // first characters
  std::unordered_set<char32_t> head_starts_;
  std::vector<std::string_view> title_endings_;  // last ones
  using Verdicts = std::unordered_map<std::string, Verdict, Hash, std::equal_to<>>;
  mutable Verdicts verdicts_;
  mutable Verdicts::value_type* last_ = nullptr;  // asked about
};

[[nodiscard]] std::size_t characters(std::string_view text);
// Splitting here would part a number or a word in Latin letters.
[[nodiscard]] bool inside_word(std::string_view text, std::size_t byte);

}  // namespace jixiao::form
