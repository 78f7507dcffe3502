#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

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
  explicit TargetJudge(Vocabulary const& vocabulary) : vocabulary_(vocabulary) {}

  [[nodiscard]] Sort sort(std::string_view text);
  [[nodiscard]] bool begins_with_relation(std::string_view text) const;
  // The whole text names a level, points in brackets behind it or not. A grid prints all its level
  // names with 指标 at their end or none: so 服务对象满意度 can be the name of an indicator there.
  void expect_levels_like(std::span<std::string_view const> pieces);
  [[nodiscard]] bool is_level1(std::string_view text) const;
  [[nodiscard]] bool is_level2(std::string_view text) const;
  // A piece of such a name, as a narrow cell breaks it: 服务对象满
  [[nodiscard]] bool is_part_of_level(std::string_view text) const;
  [[nodiscard]] bool ends_level(std::string_view text) const;  // 标, 指标
  [[nodiscard]] std::optional<LevelStart> level2_start(std::string_view text) const;
  [[nodiscard]] std::optional<Key> key(std::string_view text) const;  // of a head or a label
  // The beginning of the head of a column, as a narrow column breaks it: 一级指
  [[nodiscard]] bool begins_column(std::string_view text) const;
  // A head whose end is lost, when only one column can be meant: 偏差原因分析及改进
  [[nodiscard]] std::optional<Key> cut_column(std::string_view text) const;
  // 绩效指标 printed down the side of the grid, also as a part of it: 绩效
  [[nodiscard]] bool is_side(std::string_view text) const;
  [[nodiscard]] Vocabulary const& vocabulary() const { return vocabulary_; }

 private:
  [[nodiscard]] Sort judge(std::string_view text) const;
  [[nodiscard]] bool is_level(List list, std::string_view text) const;

  Vocabulary const& vocabulary_;
  bool whole_level_names_ = false;
  std::unordered_map<std::string, Sort> sorts_;
};

[[nodiscard]] std::size_t characters(std::string_view text);
// Splitting here would part a number or a word in Latin letters.
[[nodiscard]] bool inside_word(std::string_view text, std::size_t byte);

}  // namespace jixiao::form
