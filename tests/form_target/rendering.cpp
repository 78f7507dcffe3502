#include "rendering.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace jixiao::form {
namespace {

constexpr std::size_t columns = 7;
constexpr std::array<std::size_t, columns> starts{4, 14, 24, 44, 66, 76, 92};
constexpr std::array<int, columns> widths{10, 12, 28, 30, 12, 18, 26};

char const* level1_of(std::string const& level2) {
  if (level2 == "数量指标" || level2 == "质量指标" || level2 == "时效指标" || level2 == "成本指标")
    return "产出指标";
  return level2 == "服务对象满意度指标" ? "满意度指标" : "效益指标";
}

std::string heading(TrueForm const& form) {
  std::string const title = form.department ? "某市部门（单位）整体支出绩效目标申报表"
                                            : "某市市级预算部门（单位）项目支出绩效目标表";
  return title + "\n（2024年度）\n" + (form.department ? "部门名称    " : "项目名称    ") +
         form.name + "\n";
}

using Cells = std::array<std::string, columns>;

Cells cells_of(TrueForm const& form, TrueRow const& row) {
  Cells cells{level1_of(row.level2), row.level2};
  if (form.department) {
    cells[2] = *row.annual_name;
    cells[3] = row.annual_value;
    return cells;
  }
  cells[2] = row.period_name.value_or("");
  cells[3] = row.period_value;
  cells[4] = row.level2;
  cells[5] = row.annual_name.value_or("");
  cells[6] = row.annual_value;
  return cells;
}

Cells heads(TrueForm const& form) {
  if (form.department) return {"一级指标", "二级指标", "三级指标", "指标值"};
  return {"一级指标", "二级指标", "三级指标", "指标值", "二级指标", "三级指标", "指标值"};
}

std::size_t width_of(TrueForm const& form) {
  return form.department ? 4 : columns;
}

std::size_t count(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
}

// A drawing of lines, each kept to its length in characters.
class Canvas {
 public:
  void put(std::size_t line, std::size_t column, std::string const& text) {
    if (lines_.size() <= line) lines_.resize(line + 1);
    auto& to = lines_[line];
    std::size_t const length = count(to);
    to += std::string(column > length ? column - length : 1, ' ');
    to += text;
  }
  std::string text() const {
    std::string out;
    for (auto const& line : lines_) out += line + "\n";
    return out;
  }

 private:
  std::vector<std::string> lines_;
};

struct Drawn {
  std::size_t line;
  std::size_t column;
  std::string text;
};

void draw(std::vector<Drawn>& to, std::size_t column, std::string const& cell, std::size_t top,
          std::size_t height) {
  if (cell.empty()) return;
  auto const lines = wrap(cell, widths[column]);
  std::size_t const first = top + (height - std::min(height, lines.size())) / 2;
  for (std::size_t i = 0; i < lines.size(); ++i) to.push_back({first + i, column, lines[i]});
}

}  // namespace

std::string as_tabbed(TrueForm const& form, bool repeat_levels) {
  std::string out = heading(form) + "绩效指标";
  auto const add = [&](Cells const& cells) {
    for (std::size_t i = 0; i < width_of(form); ++i) out += "\t" + cells[i];
    out += "\n";
  };
  add(heads(form));
  std::string level1;
  std::string level2;
  for (auto const& row : form.rows) {
    auto cells = cells_of(form, row);
    bool const same1 = cells[0] == level1;
    bool const same2 = same1 && cells[1] == level2;
    level1 = cells[0];
    level2 = cells[1];
    if (!repeat_levels && same1) cells[0].clear();
    if (!repeat_levels && same2) cells[1].clear(), cells[4].clear();
    add(cells);
  }
  return out + "负责人：\t经办人：\n";
}

std::string as_columns(TrueForm const& form) {
  std::vector<Drawn> drawn;
  auto const head = heads(form);
  for (std::size_t i = 0; i < width_of(form); ++i) drawn.push_back({0, i, head[i]});
  std::vector<std::size_t> tops{1};
  for (auto const& row : form.rows) {
    std::size_t height = 1;
    auto const cells = cells_of(form, row);
    for (std::size_t i : {2U, 3U, 5U, 6U})
      height = std::max(height, wrap(cells[i], widths[i]).size());
    for (std::size_t i : {2U, 3U, 5U, 6U}) draw(drawn, i, cells[i], tops.back(), height);
    tops.push_back(tops.back() + height);
  }
  for (std::size_t const column : {0U, 1U, 4U})
    for (std::size_t i = 0; i < form.rows.size();) {
      auto const label = cells_of(form, form.rows[i])[column];
      std::size_t end = i + 1;
      while (end < form.rows.size() && cells_of(form, form.rows[end])[column] == label) ++end;
      draw(drawn, column, label, tops[i], tops[end] - tops[i]);
      i = end;
    }
  std::ranges::stable_sort(drawn, {}, [](Drawn const& d) { return std::pair(d.line, d.column); });
  Canvas canvas;
  for (auto const& each : drawn) canvas.put(each.line, starts[each.column], each.text);
  return heading(form) + canvas.text() + "负责人：          经办人：\n";
}

std::string as_cells(TrueForm const& form) {
  std::string out = heading(form);
  auto const head = heads(form);
  for (std::size_t i = 0; i < width_of(form); ++i) out += head[i] + (i + 1 < columns ? " " : "");
  out += "\n";
  auto const add = [&](std::size_t column, std::string const& cell) {
    if (cell.empty()) return;
    for (auto const& line : wrap(cell, widths[column])) out += line + "\n";
  };
  Cells before;
  for (auto const& row : form.rows) {
    auto const cells = cells_of(form, row);
    for (std::size_t i = 0; i < columns; ++i) {
      bool const level = i < 2 || i == 4;
      if (!level || cells[1] != before[1] || (i == 0 && cells[0] != before[0])) {
        if (i != 0 || cells[0] != before[0]) add(i, cells[i]);
      }
    }
    before = cells;
  }
  return out + "负责人： 经办人：\n";
}

}  // namespace jixiao::form
