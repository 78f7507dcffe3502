#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/vocabulary.hpp"

namespace jixiao::form {

// What the words around a budget table mean, asked of the list `budget-header`.
class BudgetWords {
 public:
  explicit BudgetWords(Vocabulary const& vocabulary);

  // Of a whole text, blanks aside: 预 算 科 目 → name; "" when it is none of the words. Of a word
  // that means several things the first.
  [[nodiscard]] std::string_view meaning(std::string_view text) const;
  // 2024年预算数, 为2023年完成数%, 合计: a head that needs nothing more.
  [[nodiscard]] bool is_whole_head(std::string_view text) const;
  // Whether a head begins, goes on or ends in this text.
  [[nodiscard]] bool is_like_head(std::string_view text) const;
  [[nodiscard]] bool begins_with(std::string_view text, std::string_view meaning) const;
  [[nodiscard]] bool ends_with(std::string_view text, std::string_view meaning) const;

  // Whether a word of this meaning stands anywhere in `text`.
  [[nodiscard]] bool has(std::string_view text, std::string_view meaning) const;
  // Bytes of the longest word of this meaning at the beginning of `text`; or 0.
  [[nodiscard]] std::size_t prefix(std::string_view text, std::string_view meaning) const;
  // Bytes of the longest word of this meaning at the end of `text`, which has no blanks; or 0.
  [[nodiscard]] std::size_t suffix(std::string_view text, std::string_view meaning) const;

  // Columns that 其中： takes before a name, so that the parts below it stand in line; or 0.
  [[nodiscard]] std::size_t part_width(std::string_view name) const;

  // 表一 单位：万元 → 万元
  [[nodiscard]] std::optional<std::string> money_unit(std::string_view line) const;
  // 部门名称：某局 → 某局
  [[nodiscard]] std::optional<std::string> department(std::string_view line) const;
  // 表二十三：, 公开01表
  [[nodiscard]] bool is_label(std::string_view line) const;

 private:
  using Spellings = std::vector<std::string_view>;
  [[nodiscard]] Spellings const& words_of(std::string_view meaning) const;

  Vocabulary const& vocabulary_;
  std::map<std::string_view, Spellings> words_;  // by meaning
};

// Without blanks, width variants folded.
[[nodiscard]] std::string bare(std::string_view text);
void append_bare(std::string& out, std::string_view text);
// 二○二四年 or 2024年 → 2024
[[nodiscard]] std::optional<std::string> budget_year(std::string_view text);
// 1 for 一、, 2 for （一）, 3 for 1、, 4 for （1）; 0 for a text that begins with none.
[[nodiscard]] int numbering_rank(std::string_view name);
// The number itself: 3 for 三、 and （三）, 12 for 十二、; 0 for a text that begins with none.
[[nodiscard]] int numbering_value(std::string_view name);

}  // namespace jixiao::form
