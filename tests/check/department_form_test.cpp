#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "examine.hpp"
#include "form/read.hpp"

namespace jixiao::check {

namespace {

std::vector<std::string> found_in(std::filesystem::path const& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  auto const reading = form::from_bytes("form", bytes.str(), built_in_rules().vocabulary);
  std::vector<std::string> lines;
  if (reading.forms.size() != 1) return lines;
  for (auto const& finding : examine(reading.forms.front())) {
    lines.push_back(std::string(name_of(finding.severity)) + " " + finding.rule + " " +
                    finding.subject);
  }
  return lines;
}

// All an auditor must see in the department form published with the 2024 accounts of
// 阳泉市应急管理局, in the order of the report, and nothing that is not so.
std::vector<std::string> const expected{
    "error SCORE-UNEXPLAINED 效益指标",
    "error SCORE-UNEXPLAINED 满意度指标",
    "warning EXEC-NODATA 预算执行率",
    "warning SCORE-GROUP-ONLY 得分",
    "warning ACT-WORD 矿险出警时间",
    "warning ACT-WORD 聘请安全专家费用",
    "warning ACT-WORD 各类媒体、媒介宣传费用",
    "warning ACT-WORD 冬春受灾群众救助标准",
    "warning ACT-WORD 《阳泉安全发展》刊物费用",
    "warning ACT-WORD 驻村帮扶人员生活补助",
    "warning QUAL-LABEL 有效防范各类自燃灾害和",
    "warning QUAL-LABEL 林草火灾处置能力和效率",
    "warning QUAL-LABEL 消除重大隐患, 打击违法",
    "warning QUAL-LABEL 提升全民安全意识, 防范安",
    "warning QUAL-LABEL 降低各类灾害和生产事故对",
    "warning QUAL-LABEL 处置全市突发性、灾难性事",
    "warning ACT-WORD 各服务对象满意度",
    "warning SAT-EVIDENCE 各服务对象满意度",
    "warning PROBLEM-BLANK 存在问题与整改措施",
    "info FORM-SIGN 单位（盖章）、填报日期、填报人、联系电话",
    "info OVER-REVIEW 开展应急演练次数",
    "info FIELD-TRUNC 有效防范各类自燃灾害和",
    "info ROW-EMPTY 经济效益指标 任务2",
    "info FIELD-TRUNC 降低各类灾害和生产事故对",
    "info ROW-EMPTY 生态效益指标 任务2",
    "info ROW-EMPTY 可持续性影响指标 任务2",
    "info ROW-EMPTY 可持续性影响指标 任务3",
    "info ROW-EMPTY 服务对象满意度指标 任务2",
    "info ROW-EMPTY 服务对象满意度指标 任务3",
    "info BAND-WORDING 等级区间",
};

}  // namespace

TEST(DepartmentForm, FindsExactlyWhatAnAuditorMustSee) {
  EXPECT_THAT(
      found_in(std::filesystem::path(JIXIAO_SOURCE_DIR) / "tests/check/department_form.xml"),
      testing::ElementsAreArray(expected));
}

TEST(DepartmentForm, FindsTheSameInThePublishedDocument) {
  if (std::string_view(JIXIAO_SHARED_DIR).empty()) GTEST_SKIP() << "no published documents";
  EXPECT_THAT(found_in(std::filesystem::path(JIXIAO_SHARED_DIR) / "seeds/004_bc25f70cd6ae945f.txt"),
              testing::ElementsAreArray(expected));
}

}  // namespace jixiao::check
