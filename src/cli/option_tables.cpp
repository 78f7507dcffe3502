#include <array>

#include "cli/options.hpp"

namespace jixiao::cli {

std::span<OptionSpec const> all_options() {
  static std::array const specs{
      OptionSpec{Option::format, "--format", "", "FORMAT", {"输出格式", "output format"}},
      OptionSpec{Option::scheme,
                 "--scheme",
                 "",
                 "ID",
                 {"按指定方案评分（见 list schemes），不自动选择",
                  "score under this scheme (see list schemes) instead of choosing one"}},
      OptionSpec{Option::output,
                 "--output",
                 "-o",
                 "DIR",
                 {"每张表写一份 XML 评分卡，另写汇总 summary.xml 和 summary.csv",
                  "write one XML scorecard per form, and summary.xml and summary.csv"}},
      OptionSpec{Option::weight, "--weight", "", "W", {"分值", "the indicator's points"}},
      OptionSpec{Option::declared,
                 "--declared",
                 "",
                 "S",
                 {"自评得分，与复核结果对照", "the declared score, to be held against the result"}},
      OptionSpec{Option::level2,
                 "--level2",
                 "",
                 "NAME",
                 {"二级指标名称，如 成本指标", "the level-2 name, such as 成本指标"}},
      OptionSpec{
          Option::name,
          "--name",
          "",
          "NAME",
          {"三级指标名称，如 参训人员满意度", "the indicator's name, such as 参训人员满意度"}},
      OptionSpec{
          Option::base,
          "--base",
          "",
          "AMOUNT",
          {"分档收费的计费基数，如 800万元", "the amount a tariff is applied to, such as 800万元"}},
      OptionSpec{Option::rules,
                 "--rules",
                 "",
                 "DIR",
                 {"改用此目录中的规则文件", "use the rule files of this folder"}},
      OptionSpec{Option::jobs,
                 "--jobs",
                 "-j",
                 "N",
                 {"同时处理的文件数；结果与 N 无关",
                  "files worked on at a time; results do not depend on it"}},
      OptionSpec{Option::year,
                 "--year",
                 "",
                 "Y",
                 {"表上没有年度时采用的年度", "the year of forms that print none"}},
      OptionSpec{
          Option::quiet, "--quiet", "-q", "", {"不显示进度和说明", "no progress and no remarks"}},
      OptionSpec{Option::no_color, "--no-color", "", "", {"不用颜色", "no colours"}},
      OptionSpec{Option::lang,
                 "--lang",
                 "",
                 "zh|en",
                 {"给人看的文字用中文或英文", "language of the words for people"}},
      OptionSpec{Option::help, "--help", "-h", "", {"显示帮助", "show help"}},
      OptionSpec{Option::version, "--version", "", "", {"显示版本", "show the version"}},
  };
  return specs;
}

std::span<Option const> common_options() {
  static constexpr std::array options{Option::rules,    Option::jobs, Option::year, Option::quiet,
                                      Option::no_color, Option::lang, Option::help};
  return options;
}

std::span<CommandSpec const> all_commands() {
  static std::array const specs{
      CommandSpec{"parse",
                  "[EXPR ... | -]",
                  {"识别指标值、完成值的写法", "type indicator expressions"},
                  {Option::format},
                  {"text", "json"},
                  {"jixiao parse '≥95%' 不超过380元/人/天 每年11月底前",
                   "jixiao parse --format json - < values.txt"}},
      CommandSpec{
          "read",
          "FILE|DIR ...",
          {"读出文件中的绩效表，不作判断", "recover the forms of a document, nothing judged"},
          {Option::format},
          {"text", "json", "xml"},
          {"jixiao read 决算公开.txt", "jixiao read --format xml 自评表.csv > form.xml"}},
      CommandSpec{"check",
                  "FILE|DIR ...",
                  {"检查目标表和自评表，列出问题", "findings on target and self-assessment forms"},
                  {Option::format, Option::scheme},
                  {"text", "json", "xml"},
                  {"jixiao check 申报表/"}},
      CommandSpec{"score",
                  "FILE|DIR ...",
                  {"按评分方案复核自评表", "re-score self-assessments"},
                  {Option::scheme, Option::output, Option::format},
                  {"text", "json", "xml"},
                  {"jixiao score 自评表.xml", "jixiao score -o 复核结果 --jobs 4 自评表/"}},
      CommandSpec{"explain",
                  "TARGET ACTUAL",
                  {"逐步说明一项指标如何计分", "how one indicator is scored, step by step"},
                  {Option::format, Option::scheme, Option::weight, Option::declared, Option::level2,
                   Option::name, Option::base},
                  {"text", "json"},
                  {"jixiao explain --weight 10 '≥95%' 93%",
                   "jixiao explain --scheme cn-2020-10 --scheme hb-hubei --weight 10 ≤100元 "
                   "150元"}},
      CommandSpec{
          "list",
          "schemes|rules|units|phrases",
          {"列出内置的方案、规则、单位、词语及出处", "what this build knows, with citations"},
          {},
          {},
          {"jixiao list schemes", "jixiao list rules --lang en"}},
  };
  return specs;
}

}  // namespace jixiao::cli
