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
  level1,  // 产出指标 → output; means: execution cost output benefit satisfaction …
  level2,  // 数量指标 → quantity
  header,  // 年度指标值 → target: the column heads and labels of forms
  // further lists of the language are added here, one line each
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
