#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "scorecard/html.hpp"
#include "scorecard/summary_distribution.hpp"

// The page of a summary while it is written: summary_to_html.cpp has its order, its head, the
// sentences for publication and the forms, summary_tables_to_html.cpp what is counted.
namespace jixiao {

// A page is for reading; what goes beyond stands in summary.xlsx.
inline constexpr std::size_t most_forms = 500;
inline constexpr std::size_t most_groups = 100;
inline constexpr std::size_t most_rules = 40;

// A column; numbers stand flush right, and so does their head.
struct Head {
  std::string text;
  bool number = false;
  Head(std::string words, bool is_number = false) : text(std::move(words)), number(is_number) {}
};

class SummaryPage {
 public:
  SummaryPage(Summary const& summary, rulebook::Rulebook const& rules, Language language)
      : summary_(summary),
        rules_(rules),
        language_(language),
        all_(distribution_of(summary, rules)) {}

  [[nodiscard]] std::string html();

 private:
  [[nodiscard]] std::string say(std::string_view zh, std::string_view en) const {
    return std::string(language_ == Language::chinese ? zh : en);
  }
  [[nodiscard]] std::string title() const {
    return say("绩效自评复核汇总", "Self-assessments re-scored: summary");
  }
  [[nodiscard]] std::string grade(std::string const& name) const {
    return name.empty() ? say("无等级", "no grade") : name;
  }
  [[nodiscard]] std::size_t with(score::Verdict verdict) const {
    return all_.verdicts[static_cast<std::size_t>(verdict)];
  }

  void heading(std::string_view zh, std::string_view en) {
    out_ += html_element("h2", "", say(zh, en)) + "\n";
  }
  void remark(std::string const& words) { out_ += html_element("p", "remark", words) + "\n"; }
  void left_out(std::size_t count) {
    if (count > 0)
      remark(say("另有 ", "") + std::to_string(count) +
             say(" 行见 summary.xlsx", " more rows stand in summary.xlsx"));
  }
  [[nodiscard]] Head figures(std::string_view zh, std::string_view en) const {
    return {say(zh, en), true};
  }
  void begin_table(std::vector<Head> const& heads) {
    out_ += "<table class=\"grid\">\n<thead><tr>";
    for (auto const& head : heads)
      out_ += html_element("th", head.number ? "number" : "", head.text);
    out_ += "</tr></thead>\n<tbody>\n";
  }
  void end_table() { out_ += "</tbody>\n</table>\n"; }
  void cell(std::string_view kind, std::string_view text) {
    out_ += html_element("td", kind, text);
  }
  void number(std::string const& text) { cell(text == "0" ? "number zero" : "number", text); }
  void number(std::size_t count) { number(std::to_string(count)); }
  void picture(std::string const& svg) { out_ += "<td class=\"bar\">" + svg + "</td>"; }

  void header();
  void unread();
  void statements();
  void grades();
  void crossed();
  void rests();
  void forms();
  void form(SummaryRow const& row);
  void frequency();
  void groups(std::string const& heading, std::string const& of,
              std::vector<SummaryGroup> const& list);

  Summary const& summary_;
  rulebook::Rulebook const& rules_;
  Language language_;
  Distribution all_;
  std::string out_;
};

}  // namespace jixiao
