#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace jixiao {

// The word lists of rules/words and rules/units. A list's name in its file is the enumerator's with
// "-" for "_": <words list="relation-before">.
enum class List : std::uint8_t {
  unit,             // means: canonical unit. Filled from rules/units.
  magnitude,        // 万 → 4 (power of ten)
  relation_before,  // 不少于 → ge, ≥ → ge
  relation_after,   // 以上 → ge, 以内 → le
  level1,        // 产出指标 → output; means: execution cost output benefit satisfaction …
  level2,        // 数量指标 → quantity
  header,        // 年度指标值 → target: the column heads and labels of forms
  name_lower,    // 事故 → lower: at the end of an indicator's name, less is better
  name_tail,     // 发生率 in 事故发生率: a head that leaves the word before it in charge
  name_turning,  // 降低 in 降低事故率: turns the direction of what it stands with
  key_lower,     // cost → lower: level-1 and level-2 keys under which less is better
  range_mark,    // 至 → to
  approximate_before,  // 约
  approximate_inside,  // 余, between number and unit: 60亿余元
  approximate_after,   // 左右
  each,                // 各
  filler,              // 共: before a number, says nothing
  money_mark,          // ¥ → 元
  vague,               // 几, 数: a text with it has no number
  fraction,            // 百分之 → %
  tenths,              // 成 → %: 八成 is 80%
  recurrence,          // 每年 → year
  year_word,           // 次年 → 1: years counted from the form's year
  month_part,          // 上旬 → 10, 月底 → last: the last day of that part of a month
  year_part,           // 年底 → 12, 一季度 → 3: its last month
  edge,                // 前 → before, 底前 → by: what a deadline ends in
  deadline_lead,       // 完成时间为
  time_span,           // 天 → day
  times,               // 次: what a frequency counts
  rhythm,              // 按月 → month
  period,              // 全年 → Y
  action,              // 发放: follows a frequency, a level or a deadline and adds nothing
  reference_mark,      // 按, 符合; means: the relation it words, or ""
  basis,               // 规定 → regulation: after a mark or a relation only
  basis_alone,         // 合同价 → contract: also without a mark
  direction,           // 提升 → increase
  degree,              // 有效, 逐步
  level,               // 良好
  absence,             // 未发生, 不: begins a state
  completion,          // 完成 → done, 部分达成 → partial 2 (state, tier)
  noun,                // 机构: what the items of an enumeration end in
  list_end,            // 等
  blank,               // 无: an empty cell
  placeholder,         // **: a template's gap
  remark,              // 含: in parentheses, adds nothing to a number
  cost_name,           // 成本, 费: an indicator so named is about money
  joint,               // 且 → all, 或 → any
  tariff,              // 收费 → rate: words that hold a tariff together
  form_title,  // 整体支出绩效自评表 → department-self-assessment: makes a line a title
  slot,        // 任务 in 任务1: what the numbered rows of a form are called
  target_header,  // 项目概况 → overview: what target tables print around their grid
  budget_header,  // 预算科目 → name: what budget tables print around their amounts
};

[[nodiscard]] std::optional<List> list_named(std::string_view name);
[[nodiscard]] std::string_view name_of(List list);
[[nodiscard]] std::span<List const> all_lists();

struct Word {
  std::string spelling;  // folded, see base/text.hpp
  std::string means;     // the list's own code or canonical form: "ge", "平方米", "increase"
};

// The words of the language, as data: spelling → meaning, list by list. Filled once by the
// rulebook, then read only and safe to share between threads. Spellings are folded on the way in;
// texts asked about must be folded already.
class Vocabulary {
 public:
  Vocabulary();
  ~Vocabulary();
  Vocabulary(Vocabulary&&) noexcept;
  Vocabulary& operator=(Vocabulary&&) noexcept;

  // False when the list has this spelling already.
  bool add(List list, std::string_view spelling, std::string_view means);

  // The longest word of the list that `text` begins with; nullptr when none does.
  [[nodiscard]] Word const* longest(List list, std::string_view text) const noexcept;
  // The word that is all of `text`.
  [[nodiscard]] Word const* find(List list, std::string_view text) const noexcept;
  [[nodiscard]] std::span<Word const> words(List list) const noexcept;

 private:
  struct Lists;
  std::unique_ptr<Lists> lists_;
};

}  // namespace jixiao
