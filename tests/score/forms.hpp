#pragma once

#include "form/form.hpp"

// Forms as a reader would give them, transcribed from published ones.
namespace jixiao::form {

inline Indicator row(char const* level1, char const* level2, char const* name, char const* target,
                     char const* actual, Field weight = {}, Field score = {}) {
  Indicator indicator;
  indicator.level1 = level1;
  indicator.level2 = level2;
  indicator.name = name;
  indicator.target = target;
  indicator.actual = actual;
  indicator.weight = std::move(weight);
  indicator.score = std::move(score);
  return indicator;
}

// 阳泉市部门（单位）整体支出绩效自评表, 2024: one score per level-1 group, no weights of rows.
inline Form department_form() {
  Form form;
  form.kind = Kind::department_self_assessment;
  form.title = "阳泉市部门（单位）整体支出绩效自评表";
  form.year = "2024";
  form.unit = "阳泉市应急管理局";
  form.funds.weight = "10";
  form.funds.score = "10";
  form.groups = {
      {"产出指标", "50", "50", ""}, {"效益指标", "30", "28", ""}, {"满意度指标", "10", "9", ""}};
  char const* const output = "产出指标";
  char const* const benefit = "效益指标";
  form.indicators = {
      row(output, "数量指标", "工资发放人数", "247人", "247人"),
      row(output, "数量指标", "航空应急救援物资飞机数量", "≥3架", "3架"),
      row(output, "数量指标", "开展应急演练次数", "≥1次", "2次"),
      row(output, "数量指标", "全市安全生产宣传媒介", "6种", "6种"),
      row(output, "数量指标", "重大及以上安全事故", "0起", "0起"),
      row(output, "质量指标", "参与各项演练成员覆盖率", "95%", "96%"),
      row(output, "质量指标", "安全事故处置率", "100%", "100%"),
      row(output, "质量指标", "执法培训合格率", "98%", "98%"),
      row(output, "质量指标", "安全生产宣传社会覆盖率", "95%", "96%"),
      row(output, "质量指标", "救援装备完好率", "95%", "95%"),
      row(output, "时效指标", "矿险出警时间", "一分钟", "完成"),
      row(output, "时效指标", "各项目完成时间", "2024年底前", "完成"),
      row(output, "成本指标", "聘请安全专家费用", "260元/人/天", "完成"),
      row(output, "成本指标", "各类媒体、媒介宣传费用", "50万元", "完成"),
      row(output, "成本指标", "冬春受灾群众救助标准", "≥130元/人", "完成"),
      row(output, "成本指标", "《阳泉安全发展》刊物费用", "20元/本", "完成"),
      row(output, "成本指标", "驻村帮扶人员生活补助", "100元/人/天", "完成"),
      row(benefit, "经济效益指标", "有效防范各类自燃灾害和", "有效降低", "完成"),
      row(benefit, "经济效益指标", "", "", ""),
      row(benefit, "社会效益指标", "林草火灾处置能力和效率", "有效提升", "完成"),
      row(benefit, "社会效益指标", "消除重大隐患, 打击违法", "有效遏制", "完成"),
      row(benefit, "社会效益指标", "提升全民安全意识, 防范安", "有效减少", "完成"),
      row(benefit, "生态效益指标", "降低各类灾害和生产事故对", "有效降低", "完成"),
      row(benefit, "生态效益指标", "", "", ""),
      row(benefit, "可持续性影响指标", "处置全市突发性、灾难性事", "持续提升", "完成"),
      row(benefit, "可持续性影响指标", "", "", ""),
      row(benefit, "可持续性影响指标", "", "", ""),
      row("满意度指标", "服务对象满意度指标", "各服务对象满意度", "≥98%", "完成"),
      row("满意度指标", "服务对象满意度指标", "", "", ""),
      row("满意度指标", "服务对象满意度指标", "", "", ""),
  };
  form.total = "97";
  form.grade = "优";
  form.statements = {{"bands", "",
                      "等级一般划分为四档: 100-90(含)分为优、90-80(含)分为良、80-60(含)分为中、"
                      "60分以下为差。",
                      ""}};
  return form;
}

// 池州市贵池区棠溪镇, 2022: the row of the yearly total says 0 where the appropriation does not.
inline Form chizhou_form() {
  Form form;
  form.title = "项目支出绩效自评表";
  form.year = "2022";
  form.unit = "池州市贵池区棠溪镇人民政府";
  form.funds.initial = "0";
  form.funds.adjusted = "0";
  form.funds.executed = "0";
  form.funds.rate = "0";
  form.funds.weight = "10";
  form.funds.score = "0";
  FundSource source;
  source.name = "本年财政拨款";
  source.initial = "90";
  source.adjusted = "89.974";
  source.executed = "89.974";
  form.funds.sources = {source};
  char const* const output = "产出指标(50分)";
  char const* const benefit = "效益指标(30分)";
  form.indicators = {
      row(output, "数量指标", "项目数量", "≥1个", "1个", "8", "8"),
      row(output, "数量指标", "服务人数", "≥100人", "100人", "8", "8"),
      row(output, "质量指标", "合格率", "≥100%", "100%", "8", "8"),
      row(output, "质量指标", "达标率", "=100%", "100%", "8", "8"),
      row(output, "时效指标", "及时率", "≥90%", "95%", "8", "8"),
      row(output, "成本指标", "项目总成本", "≤90万元", "89.974万元", "10", "10"),
      row(benefit, "社会效益指标", "受益人数", "≥10人", "10人", "10", "10"),
      row(benefit, "社会效益指标", "受益村数", "≥3个", "3个", "10", "10"),
      row(benefit, "社会效益指标", "受益户数", "≥30户", "30户", "10", "10"),
  };
  return form;
}

// 黄冈市, 2020: two goals of 40 points; satisfaction of 98% against 98% was multiplied by 98%.
inline Form huanggang_form() {
  Form form;
  form.title = "项目绩效自评表";
  form.year = "2020";
  form.unit = "黄冈市水土保持科研所";
  form.funds.adjusted = "10";
  form.funds.executed = "10";
  form.funds.weight = "20";
  form.funds.score = "20";
  form.indicators = {
      row("产出指标", "数量指标", "监测点", "≥2个", "2个", "10", "10"),
      row("产出指标", "质量指标", "合格率", "≥95%", "95%", "10", "10"),
      row("产出指标", "数量指标", "小流域", "≥1个", "1个", "20", "20"),
      row("效益指标", "社会效益指标", "受益人数", "≥100人", "100人", "20", "20"),
      row("满意度指标", "服务对象满意度指标", "群众满意度", "98%", "98%", "20", "19.6"),
  };
  form.total = "99.6";
  return form;
}

}  // namespace jixiao::form
