#include "form/target_forms.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "truth.hpp"

namespace jixiao::form {
namespace {

struct Excerpt {
  char const* file;
  char const* truth;
  char const* name;
};

// Tables as extraction left them, without the prose above their grids.
constexpr Excerpt excerpts[] = {
    {"rows_in_another_order.txt", "seed_001.txt", "数字财政运行管理费"},
    {"cells_over_lines.txt", "seed_001.txt", "财政业务工作经费"},
    {"page_break_with_watermark.txt", "seed_001.txt", "PPP工作经费"},
    {"department.txt", "seed_001.txt", "阳泉市财政局"},
    {"names_and_values_glued.txt", "seed_003.txt", "区域内公共设施维护经费"},
    {"side_label_on_one_line.txt", "seed_003.txt", "园林绿化养护项目"},
};

Form read(std::string const& file) {
  auto forms = target_forms(
      file, file_text(std::string(JIXIAO_SOURCE_DIR "/tests/form_target/excerpts/") + file),
      words());
  EXPECT_EQ(forms.size(), 1U);
  return forms.empty() ? Form{} : forms.front().form;
}

Indicator const& row(Form const& form, std::string_view name) {
  auto const found = std::ranges::find_if(
      form.indicators, [&](Indicator const& each) { return each.name == std::string(name); });
  if (found == form.indicators.end()) throw std::runtime_error(std::string(name));
  return *found;
}

bool has_note(Indicator const& indicator, std::string_view note) {
  return std::ranges::find(indicator.notes, note) != indicator.notes.end();
}

TEST(TargetExcerpts, GiveEveryCell) {
  for (auto const& excerpt : excerpts) {
    SCOPED_TRACE(excerpt.file);
    auto const truth = true_forms(excerpt.truth);
    auto const score = compare(read(excerpt.file), true_form(truth, excerpt.name));
    EXPECT_EQ(score.right, score.cells) << score.wrong;
    EXPECT_EQ(score.levels, score.cells);
    EXPECT_EQ(score.invented, 0U) << score.wrong;
  }
}

TEST(TargetExcerpts, PairRowsByNameWhateverTheirOrder) {
  auto const form = read("rows_in_another_order.txt");
  EXPECT_EQ(row(form, "设备维修").target, "10万元");
  EXPECT_EQ(row(form, "临时工人均工资").period_target, "1880元");
  EXPECT_TRUE(row(form, "设备维修").notes.empty());
}

TEST(TargetExcerpts, KeepACutNameAsPrinted) {
  auto const form = read("names_and_values_glued.txt");
  auto const& cut = row(form, "市政道路路面维护面积");
  EXPECT_EQ(cut.target_name, "市政道路路面维护面");
  EXPECT_EQ(cut.target, "24612平方米");
  EXPECT_TRUE(has_note(cut, "PARSE-NAME-CUT"));
  EXPECT_TRUE(has_note(cut, "PARSE-SPLIT"));
  EXPECT_FALSE(row(form, "维护道路数").target_name.has_value());
}

TEST(TargetExcerpts, KeepACutValueAsPrinted) {
  auto const form = read("cells_over_lines.txt");
  auto const& cut = row(form, "城建项目审计成本");
  EXPECT_EQ(cut.target, "工程费用≤500万元，按0.35%收费；500＜工程费用≤");
  EXPECT_TRUE(has_note(cut, "PARSE-VALUE-CUT"));
}

TEST(TargetExcerpts, SayWhereARowStands) {
  auto const form = read("side_label_on_one_line.txt");
  auto const& first = form.indicators.front();
  auto const& last = form.indicators.back();
  auto const line_of = [](Indicator const& indicator) { return std::stoul(indicator.at); };
  EXPECT_LT(line_of(first), line_of(last));
  EXPECT_EQ(last.level1, "满意度指标");
  EXPECT_EQ(last.name, "市民满意度");
}

TEST(TargetExcerpts, InferALevelOnlyWhereItsCellRunsOverThePage) {
  auto const form = read("cells_over_lines.txt");
  EXPECT_EQ(form.indicators.front().level1, "产出指标");
  EXPECT_TRUE(has_note(form.indicators.front(), "PARSE-LEVEL"));
  EXPECT_FALSE(has_note(form.indicators.back(), "PARSE-LEVEL"));
}

}  // namespace
}  // namespace jixiao::form
