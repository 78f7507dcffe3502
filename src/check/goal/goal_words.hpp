#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rulebook/rulebook.hpp"

// The words by which goal texts are read and matched with indicators. They are parameters of
// GX-NUM, the check that needs all of them, and are shared by the others.
namespace jixiao::check {

struct GoalWords {
  std::vector<std::string> past;      // 近年来, 截至, 已完成: the sentence promises nothing
  std::vector<std::string> shared;    // 均, 都: the value is said of everything listed before it
  std::vector<std::string> joints;    // 和, 与: part the things listed
  std::vector<std::string> unparted;  // 及时: holds a joint and is one word
  std::vector<std::string> tails;     // 数量, 次数: what a name ends in besides the thing
  std::vector<std::string> leads;     // 完成, 开展: what a thing begins with besides itself
  std::vector<std::string> generic;   // 合格, 满意, 工作: shared by names of different things
  std::vector<std::string> per_unit;  // 人均, 平均: what one of many gets
  std::vector<std::string> whole;     // 总面积: of everything that the project is about
  // Words taken for one another where names are compared; each is replaced by the first.
  std::vector<std::vector<std::string>> same;
  std::vector<std::vector<std::string>> units;  // 次 场 期: counts of one thing
};
[[nodiscard]] GoalWords goal_words(rulebook::Rulebook const& rules);

// The words of a parameter whose entries hold several, parted by commas: 人,名,位 次,场.
[[nodiscard]] std::vector<std::vector<std::string>> word_groups(rulebook::CheckSpec const& spec,
                                                                std::string_view name);

[[nodiscard]] bool contains_any(std::string_view text, std::vector<std::string> const& words);

}  // namespace jixiao::check
