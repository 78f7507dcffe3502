#pragma once

#include "form/grid.hpp"
#include "grammar/vocabulary.hpp"

namespace jixiao::form {

// Heads printed over two rows or more, 三级指标 merged down beside 指标值 over 年度指标值 | 实际
// 完成值, become one row: the lowest text of each column.
void join_heads(Grid& grid, Vocabulary const& vocabulary);

}  // namespace jixiao::form
