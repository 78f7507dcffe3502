#pragma once

#include <string_view>
#include <vector>

namespace jixiao::form {

// Tells how deep a row stands, from the rows above it: by its numbering (一、 over （一） over
// 1、), by its code (201 over 20132), else by its indent. A row that shows none of these stands
// beside the one before it.
class BudgetLevels {
 public:
  [[nodiscard]] int next(std::string_view name, std::size_t indent, std::string_view code = {});

 private:
  struct Entry {
    int rank;
    std::size_t indent;
    std::string_view code;
  };
  [[nodiscard]] static bool over(Entry const& above, Entry const& below);

  std::vector<Entry> open_;
};

}  // namespace jixiao::form
