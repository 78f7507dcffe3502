#include <array>

#include "check/table/checks.hpp"

namespace jixiao::check {

std::span<AcrossEntry const> table_checks() {
  static constexpr std::array entries{
      AcrossEntry{"table_percent", table_percent},
      AcrossEntry{"table_column_kind", table_column_kind},
      AcrossEntry{"table_sum", table_sum},
      AcrossEntry{"table_part", table_part},
      AcrossEntry{"table_unit", table_unit},
      AcrossEntry{"table_text", table_text},
      AcrossEntry{"table_row", table_row},
      AcrossEntry{"table_leftover", table_leftover},
  };
  return entries;
}

}  // namespace jixiao::check
