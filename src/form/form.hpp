#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/place.hpp"

// The forms as printed: nothing typed, nothing judged, every text as it stands. An absent field is
// nothing; a printed blank is "". Shape and names are those of section 3 of the public interface.
namespace jixiao::form {

using Field = std::optional<std::string>;

enum class Kind {
  project_target,              // 项目支出绩效目标表
  department_target,           // 部门整体支出绩效目标申报表
  project_self_assessment,     // 项目支出绩效自评表
  department_self_assessment,  // 部门整体支出绩效自评表
  transfer_self_assessment,    // 转移支付 / 专项资金绩效目标自评表
};
[[nodiscard]] char const* name_of(Kind kind);
[[nodiscard]] std::optional<Kind> kind_named(std::string_view name);

// One line of the fund block (其中：当年财政拨款 …): an amount, or the columns of the official
// form.
struct FundSource {
  std::string name;
  Field amount;
  Field period;    // 实施期
  Field annual;    // 年度
  Field initial;   // 年初预算数
  Field adjusted;  // 全年预算数
  Field executed;  // 全年执行数
  Field rate;
  std::string at;
};

// 项目资金: amounts as printed, in `unit` (元, 万元). `weight` and `score` are those of the
// execution rate (预算执行率).
struct Funds {
  Field unit;
  Field total;
  Field annual;
  Field initial;   // 年初预算数
  Field adjusted;  // 全年预算数 (A)
  Field executed;  // 全年执行数 (B)
  Field rate;      // 执行率 (B/A)
  Field weight;
  Field score;
  Field reason;
  std::vector<FundSource> sources;  // 资金来源
  std::vector<FundSource> uses;     // 资金方向: 基本支出, 项目支出
  std::string at;
};

struct Goals {
  Field period;
  Field annual;
  Field actual;
};

// A level-1 group that prints points of its own: 产出指标（50分） … 50.
struct Group {
  std::string level1;  // as printed, without the points
  Field weight;
  Field score;
  std::string at;
};

struct Indicator {
  Field level1;
  Field level2;
  Field slot;  // the row's number where the form prints one: 任务1
  Field name;  // 三级指标; "" for a numbered row left blank
  Field period_target;
  Field target;
  Field actual;
  Field weight;
  Field score;
  Field reason;
  Field target_name;  // the name in the annual block, where it is printed otherwise: cut, reworded
  std::vector<std::string> notes;  // PARSE-* ids: what the reader is unsure of in this row
  std::string at;
};

// Text beside the grid: 自评结论, 存在问题与整改措施, the printed grade bands, 填报人 … `key` is
// the canonical name of the header list (conclusion, achievements, problems, bands, filler, phone,
// filled_on, reviewers, staffing, duties …), `name` as printed.
struct Statement {
  std::string key;
  std::string name;
  std::string text;
  std::string at;
};

struct Form {
  Kind kind = Kind::project_self_assessment;
  Place source;
  Field title;
  Field year;        // "2024"
  Field department;  // 主管部门
  Field unit;        // 实施单位
  Field project;
  Field attribute;  // 项目属性
  Field period;     // 项目期
  Funds funds;
  Goals goals;
  std::vector<Group> groups;
  std::vector<Indicator> indicators;
  Field total;
  Field grade;
  std::vector<Statement> statements;
  std::vector<std::string> notes;  // PARSE-* ids: what the reader is unsure of

  [[nodiscard]] bool is_self_assessment() const {
    return kind != Kind::project_target && kind != Kind::department_target;
  }
};

[[nodiscard]] Statement const* find_statement(Form const& form, std::string_view key);

}  // namespace jixiao::form
