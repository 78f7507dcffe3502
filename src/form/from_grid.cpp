#include "form/from_grid.hpp"

#include <fmt/format.h>

#include "form/form_rows.hpp"
#include "form/segments.hpp"

namespace jixiao::form {
namespace {

bool is_target(Kind kind) {
  return kind == Kind::project_target || kind == Kind::department_target;
}

Error without_indicators(std::string_view name, std::string at) {
  return {Place{std::string(name), std::move(at)},
          Words{"这张表没有任何指标", "this form has no indicators"}};
}

// Why nothing could be read: tables of targets only, a self-assessment without a grid, or neither.
Error nothing_read(std::string_view name, Grid const& grid, Segments const& segments) {
  for (auto const& title : segments.titles_without_heads)
    if (!is_target(title.kind)) return without_indicators(name, grid.place(title.row));
  std::size_t targets = segments.titles_without_heads.size();
  std::string at = targets ? grid.place(segments.titles_without_heads.front().row) : "";
  for (auto const& segment : segments.forms) {
    if (targets++ == 0) at = grid.place(segment.begin);
  }
  if (targets > 0)
    return {Place{std::string(name), std::move(at)},
            Words{"文件中只有绩效目标表，没有可以读取的绩效自评表",
                  "only target tables here, no self-assessment that can be read"}};
  return {Place{std::string(name), ""},
          Words{"文件中没有找到绩效表（没有“三级指标”与“指标值”“完成值”等列名的表格）",
                "no performance form found (no table headed 三级指标 with 指标值 or 完成值)"}};
}

}  // namespace

Reading from_grid(std::string_view name, Grid const& grid, Vocabulary const& vocabulary) {
  Reading out;
  auto const segments = segments_of(grid, vocabulary);
  for (auto const& segment : segments.forms) {
    // Two blocks of targets side by side are not read as one.
    if (segment.repeated) continue;
    auto form = read_segment(name, grid, segment, vocabulary);
    if (form.indicators.empty())
      out.errors.push_back(without_indicators(name, form.source.at));
    else
      out.forms.push_back(std::move(form));
  }
  if (out.forms.empty() && out.errors.empty()) {
    out.errors.push_back(nothing_read(name, grid, segments));
    out.formless = true;
  }
  return out;
}

}  // namespace jixiao::form
