#include "scorecard/summary_distribution_sheet.hpp"

#include "scorecard/summary_statements.hpp"
#include "scorecard/to_text.hpp"

namespace jixiao {
namespace {

using score::Verdict;

class DistributionSheet {
 public:
  DistributionSheet(SummarySheet& sheet, Summary const& summary, Distribution const& all,
                    rulebook::Rulebook const& rules, Speech const& say)
      : sheet_(sheet), summary_(summary), all_(all), rules_(rules), say_(say) {}

  void write(std::vector<std::string> const& notes) {
    line([&] { sheet_.title(say_("汇总统计", "Summary")); });
    for (auto const& note : notes) line([&] { sheet_.text(note); });
    grades();
    crossed();
    verdicts();
    rests();
    groups(say_("按部门", "By department"), say_("部门", "Department"), all_.departments);
    groups(say_("按评分方案", "By scheme"), say_("方案", "Scheme"), all_.schemes);
    frequency();
    statements();
  }

 private:
  template <class Cells>
  void line(Cells const& cells) {
    if (sheet_.begin_row()) cells();
  }
  void block(std::string const& title, std::vector<std::string> const& heads) {
    line([] {});
    line([&] { sheet_.title(title); });
    line([&] {
      for (auto const& head : heads) sheet_.head(head);
    });
  }
  [[nodiscard]] std::string grade(std::string const& name) const {
    return name.empty() ? say_("无等级", "no grade") : name;
  }

  void grades() {
    block(say_("等级分布", "Grades"),
          {say_("等级", "Grade"), say_("自评张数", "Declared"), say_("占比", "Share"),
           say_("计算张数", "Computed"), say_("占比", "Share")});
    for (std::size_t i = 0; i < all_.grades.size(); ++i)
      line([&] {
        sheet_.text(grade(all_.grades[i]));
        sheet_.count(all_.all.declared[i]);
        sheet_.share(share_of(all_.all.declared[i], all_.all.forms));
        sheet_.count(all_.all.computed[i]);
        sheet_.share(share_of(all_.all.computed[i], all_.all.forms));
      });
    line([&] {
      sheet_.text(say_("合计", "Total"));
      sheet_.count(all_.all.forms);
    });
  }

  void crossed() {
    std::vector<std::string> heads{say_("自评（行）与计算（列）", "Declared by computed")};
    for (auto const& name : all_.grades) heads.push_back(grade(name));
    block(say_("自评等级与计算等级对照", "Declared against computed"), heads);
    for (std::size_t i = 0; i < all_.grades.size(); ++i)
      line([&] {
        sheet_.text(grade(all_.grades[i]));
        for (auto const forms : all_.crossed[i]) sheet_.count(forms);
      });
  }

  void verdicts() {
    block(say_("总分结论", "Verdicts on totals"),
          {say_("结论", "Verdict"), say_("张数", "Forms"), say_("占比", "Share")});
    auto const row = [&](std::string const& name, std::size_t forms) {
      line([&] {
        sheet_.text(name);
        sheet_.count(forms);
        sheet_.share(share_of(forms, all_.all.forms));
      });
    };
    for (auto const verdict :
         {Verdict::contradicted, Verdict::undeterminable, Verdict::consistent, Verdict::confirmed})
      row(std::string(in_words(verdict, say_.language)),
          all_.verdicts[static_cast<std::size_t>(verdict)]);
    row(say_("其中自评高于允许上限", "declared above what is allowed"), all_.above);
    row(say_("其中自评低于允许下限", "declared below what is allowed"), all_.below);
  }

  void rests() {
    block(say_("得分依据", "What points rest on"),
          {say_("项", "Item"), say_("分", "Points"), say_("占比", "Share")});
    auto const row = [&](std::string const& name, SummarySum const& sum) {
      line([&] {
        sheet_.text(name);
        sheet_.points(sum.value);
        sheet_.share(share_of(sum, all_.points));
      });
    };
    row(say_("满分合计", "Full points"), all_.points);
    row(say_("有实测数据支撑", "resting on measured values"), all_.measured);
    row(say_("仅凭“完成”等字样", "resting on words such as 完成 alone"), all_.claimed);
  }

  void groups(std::string const& title, std::string const& of,
              std::vector<SummaryGroup> const& list) {
    std::vector<std::string> heads{of, say_("张数", "Forms")};
    for (auto const& name : all_.grades) heads.push_back(say_("自评", "declared ") + grade(name));
    for (auto const& name : all_.grades) heads.push_back(say_("计算", "computed ") + grade(name));
    heads.insert(heads.end(), {say_("总分不符", "Contradicted"), say_("无法判定", "Undeterminable"),
                               say_("错误", "Errors")});
    block(title, heads);
    for (auto const& group : list)
      line([&] {
        sheet_.text(group.name.empty() ? say_("（未填）", "(not named)") : group.name);
        sheet_.count(group.forms);
        for (auto const forms : group.declared) sheet_.count(forms);
        for (auto const forms : group.computed) sheet_.count(forms);
        sheet_.count(group.contradicted);
        sheet_.count(group.undeterminable);
        sheet_.count(group.errors);
      });
  }

  void frequency() {
    block(say_("最常见的问题", "Most frequent findings"),
          {say_("问题", "Title"), say_("规则", "Rule"), say_("级别", "Severity"),
           say_("次数", "Findings"), say_("表数", "Forms"), say_("占比", "Share")});
    for (auto const& [rule, found] : most_frequent(summary_))
      line([&, &rule = rule, &found = found] {
        auto const* const check = rules_.check(rule);
        sheet_.text(check ? check->title.in(say_.language) : "");
        sheet_.text(rule);
        sheet_.text(in_words(found.severity, say_.language));
        sheet_.count(found.findings);
        sheet_.count(found.forms);
        sheet_.share(share_of(found.forms, all_.all.forms));
      });
  }

  void statements() {
    block(say_("部门公开文字", "For publication"),
          {say_("部门", "Department"), say_("年度", "Year"), say_("文字", "Text")});
    for (auto const& statement : statements_of(summary_, rules_)) {
      if (statement.projects == 0) continue;
      line([&] {
        sheet_.text(statement.department);
        sheet_.text(statement.year);
        sheet_.text(statement.text.in(say_.language));
      });
    }
  }

  SummarySheet& sheet_;
  Summary const& summary_;
  Distribution const& all_;
  rulebook::Rulebook const& rules_;
  Speech const& say_;
};

}  // namespace

// Heads stand in its blocks, which differ.
std::vector<SheetColumn> distribution_columns() {
  std::vector<SheetColumn> columns{{"", 30}, {"", 18}};
  columns.resize(14, {"", 11});
  return columns;
}

void write_distribution(SummarySheet& sheet, Summary const& summary, Distribution const& all,
                        std::vector<std::string> const& notes, rulebook::Rulebook const& rules,
                        Speech const& say) {
  DistributionSheet(sheet, summary, all, rules, say).write(notes);
}

}  // namespace jixiao
