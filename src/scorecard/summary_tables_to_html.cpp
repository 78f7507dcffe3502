#include <algorithm>

#include "scorecard/html_bars.hpp"
#include "scorecard/number_of.hpp"
#include "scorecard/summary_page.hpp"
#include "scorecard/to_text.hpp"

namespace jixiao {
namespace {

int whole(std::size_t number) {
  constexpr std::size_t most = 1'000'000'000;
  return static_cast<int>(std::min(number, most));
}

std::string bar(std::string_view kind, std::optional<int> length) {
  if (!length) return {};
  constexpr int least = 4;
  int const width = *length <= 0 ? 0 : std::max(*length, least);
  return "<svg class=\"share\" viewBox=\"0 0 1000 60\" preserveAspectRatio=\"none\" "
         "aria-hidden=\"true\"><rect class=\"track\" width=\"1000\" height=\"60\"/>"
         "<rect class=\"" +
         std::string(kind) + "\" width=\"" + std::to_string(std::min(width, 1000)) +
         "\" height=\"60\"/></svg>";
}

std::string bar(std::string_view kind, std::size_t part, std::size_t all) {
  return all == 0 ? "" : bar(kind, on_track(Decimal(whole(part)), Decimal(whole(all))));
}

std::string bar(std::string_view kind, SummarySum const& part, SummarySum const& all) {
  return part.value && all.value ? bar(kind, on_track(*part.value, *all.value)) : "";
}

}  // namespace

void SummaryPage::grades() {
  heading("等级分布", "Grades");
  Head const picture_head = std::string();
  begin_table({say("等级", "Grade"), figures("自评", "Declared"), figures("占比", "Share"),
               picture_head, figures("按规则计算", "Computed"), figures("占比", "Share"),
               picture_head});
  for (std::size_t i = 0; i < all_.grades.size(); ++i) {
    auto const declared = all_.all.declared[i];
    auto const computed = all_.all.computed[i];
    if (i >= all_.known_grades && declared + computed == 0) continue;
    out_ += "<tr>" + html_element("th", "", grade(all_.grades[i]));
    number(declared);
    cell("number", percent_of(declared, all_.all.forms));
    picture(bar("declared", declared, all_.all.forms));
    number(computed);
    cell("number", percent_of(computed, all_.all.forms));
    picture(bar("computed", computed, all_.all.forms));
    out_ += "</tr>\n";
  }
  end_table();
}

void SummaryPage::crossed() {
  heading("自评等级与计算等级对照", "Declared against computed grades");
  std::vector<std::size_t> shown;
  for (std::size_t i = 0; i < all_.grades.size(); ++i)
    if (i < all_.known_grades || all_.all.declared[i] + all_.all.computed[i] > 0)
      shown.push_back(i);
  std::vector<Head> heads{say("自评（行）＼计算（列）", "Declared \\ computed")};
  for (auto const i : shown) heads.emplace_back(grade(all_.grades[i]), true);
  begin_table(heads);
  for (auto const i : shown) {
    out_ += "<tr>" + html_element("th", "", grade(all_.grades[i]));
    for (auto const j : shown) {
      auto const forms = all_.crossed[i][j];
      bool const graded = !all_.grades[i].empty() && !all_.grades[j].empty();
      std::string_view const kind = forms == 0 ? "zero" : i == j ? "same" : "apart";
      cell(forms == 0 || graded ? "number " + std::string(kind) : "number", std::to_string(forms));
    }
    out_ += "</tr>\n";
  }
  end_table();
}

void SummaryPage::rests() {
  heading("得分依据", "What points rest on");
  begin_table({say("项", "Item"), figures("分", "Points"), figures("占满分", "Of all points"),
               std::string()});
  auto const row = [&](std::string_view kind, std::string const& name, SummarySum const& sum) {
    out_ += "<tr>" + html_element("th", "", name);
    cell("number", number_of(sum.value));
    cell("number", percent_of(sum, all_.points));
    picture(bar(kind, sum, all_.points));
    out_ += "</tr>\n";
  };
  row("measured", say("有实测数据支撑", "Resting on measured values"), all_.measured);
  row("claimed", say("仅凭“完成”等字样", "Resting on words such as 完成 alone"), all_.claimed);
  end_table();
  remark(say("满分合计 ", "Of ") + number_of(all_.points.value) + say(" 分，来自 ", " points of ") +
         std::to_string(all_.pointed) +
         say(" 张表；两项都只计能够确定的部分。", " forms; both count what is certain only."));
}

void SummaryPage::frequency() {
  heading("最常见的问题", "Most frequent findings");
  auto const rules = most_frequent(summary_);
  if (rules.empty()) return remark(say("没有发现问题。", "Nothing was found."));
  begin_table({say("问题", "Finding"), say("规则", "Rule"), say("级别", "Severity"),
               figures("次数", "Times"), figures("表数", "Forms"), figures("占比", "Share"),
               std::string()});
  auto const shown = std::min(rules.size(), most_rules);
  for (std::size_t i = 0; i < shown; ++i) {
    auto const& [rule, found] = rules[i];
    auto const* const check = rules_.check(rule);
    auto const kind = html_class(found.severity);
    out_ += "<tr>";
    cell("", check ? check->title.in(language_) : "");
    out_ +=
        "<td>" + html_element("span", "id", rule) + "</td><td>" +
        html_element("span", "label " + std::string(kind), in_words(found.severity, language_)) +
        "</td>";
    number(found.findings);
    number(found.forms);
    cell("number", percent_of(found.forms, all_.all.forms));
    picture(bar(kind, found.forms, all_.all.forms));
    out_ += "</tr>\n";
  }
  end_table();
  left_out(rules.size() - shown);
}

void SummaryPage::groups(std::string const& heading, std::string const& of,
                         std::vector<SummaryGroup> const& list) {
  out_ += html_element("h2", "", heading) + "\n";
  std::vector<std::size_t> shown;
  for (std::size_t i = 0; i < all_.grades.size(); ++i)
    if (i < all_.known_grades || all_.all.declared[i] > 0) shown.push_back(i);
  std::vector<Head> heads{of, figures("张数", "Forms")};
  for (auto const i : shown)
    heads.emplace_back(say("自评", "declared ") + grade(all_.grades[i]), true);
  heads.insert(heads.end(), {figures("总分不符", "Contradicted"),
                             figures("无法判定", "Undeterminable"), figures("错误", "Errors")});
  begin_table(heads);
  auto const most = std::min(list.size(), most_groups);
  for (std::size_t i = 0; i < most; ++i) {
    auto const& group = list[i];
    out_ += "<tr>" + html_element("th", "",
                                  group.name.empty() ? say("（未填）", "(not named)") : group.name);
    number(group.forms);
    for (auto const j : shown) number(group.declared[j]);
    cell(group.contradicted > 0 ? "number error" : "number zero",
         std::to_string(group.contradicted));
    number(group.undeterminable);
    number(group.errors);
    out_ += "</tr>\n";
  }
  end_table();
  left_out(list.size() - most);
}

}  // namespace jixiao
