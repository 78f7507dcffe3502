#include "form/execution_amounts.hpp"

#include <gtest/gtest.h>

#include "reading.hpp"

namespace jixiao::form {
namespace {

Form department_form() {
  Form form;
  form.kind = Kind::department_self_assessment;
  form.year = "2024";
  form.unit = "某市应急管理局";
  return form;
}

std::string said(Form const& form, std::string_view text) {
  auto const amounts = execution_amounts(
      form, budget_tables("a.txt", text, {}, budget_vocabulary()), budget_vocabulary());
  if (!amounts) return "nothing";
  std::string out;
  for (auto const* const amount : {&amounts->initial, &amounts->adjusted, &amounts->executed})
    out += *amount ? (*amount)->yuan.to_string() + "@" + (*amount)->at.at + " " : "- ";
  return out;
}

std::string outlay(std::string_view title, std::string_view rows,
                   std::string_view department = "某市应急管理局") {
  return std::string(title) + "\n部门名称：" + std::string(department) +
         "\n单位：万元\n\n项目 年初预算数 调整预算数 决算数\n\n" + std::string(rows);
}

TEST(ExecutionAmounts, AreTheTotalOfTheDepartmentsOutlay) {
  EXPECT_EQ(said(department_form(), outlay("2024年度支出决算表",
                                           "基本支出 400.5 410 405\n\n"
                                           "项目支出 100 90 85.25\n\n"
                                           "本年支出合计 500.5 500 490.25\n")),
            "5005000@11 5000000@11 4902500@11 ");
}

TEST(ExecutionAmounts, AreNoOtherDepartmentsNorACitys) {
  EXPECT_EQ(said(department_form(),
                 outlay("2024年度支出决算表", "本年支出合计 500 500 490\n", "某市财政局")),
            "nothing");
  EXPECT_EQ(said(department_form(),
                 "某市2024年支出决算表\n单位：万元\n\n项目 年初预算数 调整预算数 决算数"
                 "\n\n支出合计 500 500 490\n"),
            "nothing");
}

TEST(ExecutionAmounts, AreOfTheFormsYear) {
  EXPECT_EQ(said(department_form(), outlay("2023年度支出决算表", "支出合计 500 500 490\n")),
            "nothing");
  auto form = department_form();
  form.year.reset();
  EXPECT_EQ(said(form, outlay("2024年度支出决算表", "支出合计 500 500 490\n")), "nothing");
}

TEST(ExecutionAmounts, AreNotThoseOfOneFund) {
  EXPECT_EQ(said(department_form(),
                 outlay("2024年度一般公共预算财政拨款支出决算表", "支出合计 500 500 490\n")),
            "nothing");
  EXPECT_EQ(said(department_form(), outlay("2024年度收入决算表", "合计 500 500 490\n")), "nothing");
}

TEST(ExecutionAmounts, AreNoneWhereTwoPlacesDiffer) {
  auto const one = outlay("2024年度支出决算表", "支出合计 500 500 490\n");
  EXPECT_EQ(said(department_form(), one + "\n" + one), "5000000@7 5000000@7 4900000@7 ");
  EXPECT_EQ(
      said(department_form(), one + "\n" + outlay("2024年度支出总表", "支出合计 500 500 480\n")),
      "nothing");
}

TEST(ExecutionAmounts, NeedABudgetAndAnOutlay) {
  EXPECT_EQ(said(department_form(),
                 "2024年度支出预算表\n部门名称：某市应急管理局\n单位：万元\n\n"
                 "项目 年初预算数\n\n支出合计 500\n"),
            "nothing");
  EXPECT_EQ(said(department_form(), outlay("2024年度支出决算表", "支出合计 500 500 -\n")),
            "nothing");
}

TEST(ExecutionAmounts, ComeFromASentenceAboutTheDepartment) {
  EXPECT_EQ(said(department_form(),
                 "2024年度本部门整体支出年初预算4,492.26万元，支出决算5,814.32万元，"
                 "完成年初预算的129.43%。\n"),
            "44922600@1 - 58143200@1 ");
  EXPECT_EQ(said(department_form(),
                 "2024年度某市应急管理局总支出年初预算0.5亿元，支出决算0.45亿元，"
                 "完成年初预算的90%。\n"),
            "50000000@1 - 45000000@1 ");
  EXPECT_EQ(said(department_form(),
                 "2024年度一般公共预算财政拨款支出年初预算4,492.26万元，支出决算"
                 "5,814.32万元，完成年初预算的129.43%。\n"),
            "nothing");
  EXPECT_EQ(said(department_form(),
                 "2023年度本部门整体支出年初预算4,492.26万元，支出决算5,814.32万元，"
                 "完成年初预算的129.43%。\n"),
            "nothing");
}

TEST(ExecutionAmounts, OfAProjectStandInTheRowOfItsName) {
  auto form = department_form();
  form.kind = Kind::project_self_assessment;
  form.project = "应急演练";
  auto const table =
      outlay("2024年度项目支出表", "一、应急演练 20 18 18\n\n二、应急演练二期 5 5 5\n");
  EXPECT_EQ(said(form, table), "200000@7 180000@7 180000@7 ");
  form.project = "应急装备";
  EXPECT_EQ(said(form, table), "nothing");
  form.kind = Kind::project_target;
  form.project = "应急演练";
  EXPECT_EQ(said(form, table), "nothing");
}

}  // namespace
}  // namespace jixiao::form
