#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "../score/forms.hpp"
#include "check/check.hpp"
#include "rulebook/rulebook.hpp"
#include "score/score.hpp"

// What checking adds to scoring: forms of a department and of projects, each scored alone and
// scored and checked, turn by turn in one run, so that the ratio means the same on every machine.
// Scoring alone is choosing the scheme, typing the cells, scoring them and summing up; reading the
// form and writing the scorecard are in neither time, for they cost more than both and would only
// hide what the checks add. All checks that speak by default run. Fails when checking adds more
// than half; `check_bench NAME` measures one form.
namespace jixiao {
namespace {

using Clock = std::chrono::steady_clock;
constexpr int rounds = 60;
constexpr int repeats = 5;  // of each form in a round

struct Sample {
  char const* name;
  form::Form form;
};

// A form as the corpus has them: goals with figures in them, rows with reasons, statements.
form::Form project_with_texts() {
  auto form = form::chizhou_form();
  form.goals.annual =
      "全年清淤河道10公里以上，完成配套工程3处，组织培训不少于2场、参训人员约330人，"
      "工程验收合格率达到100%，11月底前全部完工，受益群众满意度95%以上。";
  form.goals.actual =
      "全年清淤河道10.5公里，完成配套工程3处，培训2场，参训人员326人，验收合格率100%，"
      "10月底全部完工，群众满意度96%。";
  form.statements.push_back({"problems", "存在问题", "部分路段征地进度偏慢，影响开工时间。", "40"});
  form.statements.push_back({"remedy", "改进措施", "提前与属地政府对接，按月调度进度。", "41"});
  return form;
}

std::vector<Sample> samples() {
  std::vector<Sample> all{{"department", form::department_form()},
                          {"project", form::chizhou_form()},
                          {"project of Hubei", form::huanggang_form()},
                          {"project with texts", project_with_texts()}};
  Sample large{"project, 60 rows", form::chizhou_form()};
  auto const rows = large.form.indicators;
  for (int i = 1; large.form.indicators.size() < 60; ++i)
    for (auto row : rows) {
      if (row.name) *row.name += std::to_string(i);
      large.form.indicators.push_back(std::move(row));
    }
  all.push_back(std::move(large));
  return all;
}

template <class Work>
double microseconds(Work work) {
  auto const start = Clock::now();
  for (int i = 0; i < repeats; ++i) work();
  std::chrono::duration<double, std::micro> const time = Clock::now() - start;
  return time.count() / repeats;
}

double median(std::vector<double> values) {
  std::ranges::nth_element(values, values.begin() + static_cast<long>(values.size() / 2));
  return values[values.size() / 2];
}

int run(std::string_view only) {
  auto const rules = rulebook::from_files(rulebook::built_in_files());
  if (!rules) return 2;
  std::size_t findings = 0;
  double scoring = 0;
  double both = 0;
  for (auto const& [name, form] : samples()) {
    if (!only.empty() && only != name) continue;
    std::vector<double> alone;
    std::vector<double> checked;
    for (int round = 0; round < rounds; ++round) {
      alone.push_back(microseconds([&] {
        auto const choice = score::choose_scheme(form, *rules);
        findings += score::from_form(form, choice, *rules).groups.size();
      }));
      checked.push_back(microseconds([&] {
        auto const choice = score::choose_scheme(form, *rules);
        auto const scored = score::from_form(form, choice, *rules);
        findings += check::from_form({form, &scored, choice.scheme, *rules}).size();
      }));
    }
    auto const first = median(alone);
    auto const second = median(checked);
    std::printf("%-20s scoring %8.1f µs   with checks %8.1f µs   ratio %.2f\n", name, first, second,
                second / first);
    scoring += first;
    both += second;
  }
  double const ratio = both / scoring;
  std::printf("%-20s scoring %8.1f µs   with checks %8.1f µs   ratio %.2f (limit 1.50)%s\n", "all",
              scoring, both, ratio, findings == 0 ? " ?" : "");
  return ratio > 1.5 ? 1 : 0;
}

}  // namespace
}  // namespace jixiao

int main(int count, char** words) {
  return jixiao::run(count > 1 ? words[1] : "");
}
