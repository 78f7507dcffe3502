#include "scorecard/findings_to_html.hpp"

#include <algorithm>

#include "scorecard/by_check.hpp"
#include "scorecard/html.hpp"
#include "scorecard/to_text.hpp"
#include "scorecard/write.hpp"

namespace jixiao {
namespace {

constexpr Severity severities[] = {Severity::error, Severity::warning, Severity::info};

// The class of a verdict: that of the worst finding.
std::string_view class_of(Counts const& counts) {
  for (auto const severity : severities)
    if (count_of(counts, severity) > 0) return html_class(severity);
  return "good";
}

Counts counts_of(CheckReport const& report) {
  Counts all;
  for (auto const& checked : report.checked) {
    auto const counts = counts_of(checked.findings);
    all.errors += counts.errors;
    all.warnings += counts.warnings;
    all.notes += counts.notes;
  }
  return all;
}

class FindingsPage {
 public:
  FindingsPage(CheckReport const& report, rulebook::Rulebook const& rules, Language language)
      : report_(report), rules_(rules), language_(language) {}

  std::string html() {
    header();
    if (report_.checked.size() > 1) overview();
    unread();
    for (std::size_t i = 0; i < report_.checked.size(); ++i) {
      auto const& file = report_.checked[i].source.file;
      if (i == 0 || report_.checked[i - 1].source.file != file)
        out_ += html_element("h2", "", shown(file)) + "\n";
      form(report_.checked[i], i + 1);
    }
    footer();
    return html_page(title(), out_, language_);
  }

 private:
  [[nodiscard]] std::string say(std::string_view zh, std::string_view en) const {
    return std::string(language_ == Language::chinese ? zh : en);
  }
  [[nodiscard]] std::string title() const {
    return say("绩效表检查结果", "Performance forms: findings");
  }
  [[nodiscard]] std::string shown(std::string const& file) const {
    return file == "-" ? say("标准输入", "standard input") : file;
  }
  // What a form is called where only one name has room.
  [[nodiscard]] std::string name_of(Checked const& checked) const {
    for (auto const* name : {&checked.project, &checked.unit, &checked.title})
      if (!name->empty()) return *name;
    return say("（无标题）", "(no title)");
  }

  void header();
  void counts(Counts const& counts);
  void overview();
  void unread();
  void form(Checked const& checked, std::size_t number);
  void fact(std::string const& name, std::string const& value);
  void kind(Kind const& kind, std::string_view file);
  void found(Finding const& finding, std::string_view file);
  void footer();

  CheckReport const& report_;
  rulebook::Rulebook const& rules_;
  Language language_;
  std::string out_;
};

void FindingsPage::header() {
  auto const all = counts_of(report_);
  std::string_view const worst = report_.checked.empty() ? "warning" : class_of(all);
  out_ += "<header class=\"report\">\n";
  out_ +=
      html_element("p", "kind", say("预算绩效 · 自动检查", "Budget performance · audit")) + "\n";
  out_ += html_element("h1", "", title()) + "\n";
  out_ +=
      html_element("p", "verdict " + std::string(worst), verdict_of(report_).in(language_)) + "\n";
  counts(all);
  out_ += "</header>\n";
}

void FindingsPage::counts(Counts const& counts) {
  auto const item = [&](std::string_view kind, std::size_t count, std::string const& what) {
    out_ += "<li class=\"" + std::string(count > 0 ? kind : "") + "\"><b>" + std::to_string(count) +
            "</b>" + html_text(what) + "</li>\n";
  };
  out_ += "<ul class=\"counts\">\n";
  item("", forms_in(report_), say("张表", "forms"));
  item("error", counts.errors, say("处错误（须改正）", "errors (must be corrected)"));
  item("warning", counts.warnings, say("条警告（建议处理）", "warnings (better dealt with)"));
  item("info", counts.notes, say("条提示（供参考）", "notes (for information)"));
  out_ += "</ul>\n";
}

// One line a form, with the way to it.
void FindingsPage::overview() {
  auto const head = [&](std::string_view kind, std::string_view zh, std::string_view en) {
    out_ += html_element("th", kind, say(zh, en));
  };
  out_ += html_element("h2", "", say("各表一览", "Overview")) + "\n";
  out_ += "<table class=\"grid\">\n<thead><tr>";
  head("number", "序号", "No.");
  head("", "表", "Form");
  head("number", "错误", "Errors");
  head("number", "警告", "Warnings");
  head("number", "提示", "Notes");
  head("", "结论", "Verdict");
  out_ += "</tr></thead>\n<tbody>\n";
  std::string file;
  for (std::size_t i = 0; i < report_.checked.size(); ++i) {
    auto const& checked = report_.checked[i];
    if (i == 0 || checked.source.file != file) {
      file = checked.source.file;
      out_ += "<tr class=\"file\"><td colspan=\"6\">" + html_text(shown(file)) + "</td></tr>\n";
    }
    auto const counts = counts_of(checked.findings);
    auto const number = std::to_string(i + 1);
    out_ += "<tr><td class=\"number\">" + number + "</td><td><a href=\"#f" + number + "\">" +
            html_text(name_of(checked)) + "</a></td>";
    for (auto const severity : severities) {
      auto const count = count_of(counts, severity);
      out_ += "<td class=\"number " + std::string(count > 0 ? html_class(severity) : "zero") +
              "\">" + std::to_string(count) + "</td>";
    }
    auto const words = counts.errors > 0     ? say("须改正", "to correct")
                       : counts.warnings > 0 ? say("可提交，有警告", "can go, warnings")
                                             : say("可提交", "can go");
    out_ += "<td>" + html_element("span", "label " + std::string(class_of(counts)), words) +
            "</td></tr>\n";
  }
  out_ += "</tbody>\n</table>\n";
}

void FindingsPage::unread() {
  if (report_.unread.empty()) return;
  out_ += html_element("h2", "", say("未能读出", "Not read")) + "\n<ul class=\"found\">\n";
  for (auto const& error : report_.unread) {
    auto const at = place_in_words(error.place.at, language_);
    out_ += "<li>" +
            html_element("span", "at", shown(error.place.file) + (at.empty() ? "" : " " + at)) +
            html_text(error.what.in(language_)) + "</li>\n";
  }
  out_ += "</ul>\n";
}

void FindingsPage::fact(std::string const& name, std::string const& value) {
  if (value.empty()) return;
  out_ += html_element("dt", "", name) + html_element("dd", "", value) + "\n";
}

void FindingsPage::form(Checked const& checked, std::size_t number) {
  auto const counts = counts_of(checked.findings);
  out_ += "<section class=\"form\" id=\"f" + std::to_string(number) + "\">\n";
  auto const heading = checked.title.empty() ? name_of(checked) : checked.title;
  out_ += "<h3>";
  if (report_.checked.size() > 1) out_ += html_element("span", "count", std::to_string(number));
  out_ += html_text(heading) + "</h3>\n";
  out_ += "<dl class=\"facts\">\n";
  fact(say("项目", "Project"), checked.project);
  fact(say("单位", "Unit"), checked.unit);
  fact(say("位置", "Place"), place_in_words(checked.source.at, language_));
  out_ += "</dl>\n";
  out_ += html_element("p", "verdict " + std::string(class_of(counts)),
                       verdict_of(checked).in(language_)) +
          "\n";
  for (auto const severity : severities) {
    auto const kinds = by_check(checked.findings, severity);
    if (kinds.empty()) continue;
    out_ += "<h4>" +
            html_element("span", "label " + std::string(html_class(severity)),
                         std::string(in_words(severity, language_)) + " " +
                             std::to_string(count_of(counts, severity))) +
            "</h4>\n";
    for (auto const& each : kinds) kind(each, checked.source.file);
  }
  out_ += "</section>\n";
}

void FindingsPage::kind(Kind const& kind, std::string_view file) {
  auto const& first = *kind.front();
  auto const* check = rules_.check(first.rule);
  out_ += "<div class=\"check " + std::string(html_class(first.severity)) + "\">\n<h5>" +
          html_text(check ? check->title.in(language_) : "");
  if (kind.size() > 1)
    out_ += say("（", " (") + std::to_string(kind.size()) + say(" 处）", " places)");
  out_ += html_element("span", "id", first.rule) + "</h5>\n<ul class=\"found\">\n";
  for (auto const* finding : kind) found(*finding, file);
  out_ += "</ul>\n";
  auto const sentences = [&](std::string_view name, std::string const& label,
                             std::vector<std::string> const& texts) {
    for (auto const& text : texts)
      out_ += "<p class=\"" + std::string(name) + "\"><b>" + label + "</b>" + html_text(text) +
              "</p>\n";
  };
  sentences("advice", say("怎么改", "What to do"), advice_of(kind, rules_, language_));
  sentences("basis", say("依据", "Basis"), citations_of(kind, rules_, language_));
  out_ += "</div>\n";
}

void FindingsPage::found(Finding const& finding, std::string_view file) {
  constexpr int room = 240;
  out_ += "<li>";
  if (auto const places = places_of(finding, file, language_); !places.empty())
    out_ += html_element("span", "at", places);
  out_ += html_text(message_of(finding, rules_, language_));
  if (!finding.quotes.empty()) {
    out_ += "\n<dl class=\"cells\">";
    for (auto const& quote : finding.quotes) {
      auto const excerpt = excerpt_of(quote, room);
      out_ += html_element("dt", "", quote.name) + "<dd>" + html_text(excerpt.before);
      if (!excerpt.marked.empty()) out_ += html_element("mark", "", excerpt.marked);
      out_ += html_text(excerpt.after) + "</dd>";
    }
    out_ += "</dl>";
  }
  out_ += "</li>\n";
}

void FindingsPage::footer() {
  out_ +=
      html_element("footer", "",
                   say("由 jixiao ", "Made by jixiao ") + report_.version +
                       say("（规则 ", " (rules ") + rules_.version +
                       say("）检查。只指出能从表中判定的问题；没有指出的，不等于没有问题。",
                           "). It says what can be decided from the forms; what it does not say "
                           "may still be wrong.")) +
      "\n";
}

}  // namespace

std::string findings_to_html(CheckReport const& report, rulebook::Rulebook const& rules,
                             Language language) {
  return FindingsPage(report, rules, language).html();
}

}  // namespace jixiao
