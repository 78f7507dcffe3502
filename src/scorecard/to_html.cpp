#include "scorecard/to_html.hpp"

#include "base/text.hpp"
#include "scorecard/checked.hpp"
#include "scorecard/html.hpp"
#include "scorecard/html_sheet.hpp"
#include "scorecard/to_text.hpp"

namespace jixiao {
namespace {

std::string say(Language language, std::string_view zh, std::string_view en) {
  return std::string(language == Language::chinese ? zh : en);
}

std::string shown(std::string const& file, Language language) {
  return file == "-" ? say(language, "标准输入", "standard input") : file;
}

// The title as printed, with the year where the title does not name it.
std::string title_of(form::Form const& form, Language language) {
  std::string title(trim(form.title.value_or("")));
  if (title.empty()) title = say(language, "绩效自评表", "Self-assessment");
  if (form.year && !form.year->empty() && !contains(title, *form.year))
    title += language == Language::chinese ? "（" + *form.year + "年度）" : " (" + *form.year + ")";
  return title;
}

// What a form is called where only one name has room.
std::string name_of(form::Form const& form, Language language) {
  for (auto const* name : {&form.project, &form.unit, &form.department})
    if (*name && !trim(**name).empty()) return std::string(trim(**name));
  return title_of(form, language);
}

std::string joined(std::vector<std::string> const& names, Language language) {
  std::string out;
  for (auto const& name : names) out += (out.empty() ? "" : say(language, "、", ", ")) + name;
  return out;
}

// The cells of a form's line in the index, after its number and its name.
std::string index_cells(Scorecard const& card, Language language) {
  auto const& total = card.scored.total;
  auto const& grade = card.scored.grade;
  auto const counts = counts_of(card.findings);
  std::string out = html_cell("number", number_of(total.declared)) +
                    html_cell("number", number_of(total.score)) +
                    html_cell("number", range_of(total)) + html_cell("", grade.declared) +
                    html_cell("", joined(grade.possible, language)) + "<td>" +
                    html_label(total.verdict, language) + "</td>";
  for (auto const severity : {Severity::error, Severity::warning, Severity::info}) {
    auto const count = count_of(counts, severity);
    out += html_cell("number " + std::string(count > 0 ? html_class(severity) : "zero"),
                     std::to_string(count));
  }
  return out;
}

std::string page_title(Language language) {
  return say(language, "绩效自评复核结果", "Self-assessments re-scored");
}

std::string index(std::vector<HtmlSection> const& sections, Language language) {
  std::string out = "<section class=\"index\">\n<header class=\"report\">\n" +
                    html_element("p", "kind",
                                 say(language, "预算绩效 · 自评复核",
                                     "Budget performance · self-assessment review")) +
                    html_element("h1", "", page_title(language)) +
                    "</header>\n<table class=\"grid\">\n<thead><tr>";
  auto const head = [&](std::string_view kind, std::string_view zh, std::string_view en) {
    out += html_element("th", kind, say(language, zh, en));
  };
  head("number", "序号", "No.");
  head("", "表", "Form");
  head("number", "自评", "Declared");
  head("number", "复核", "Score");
  head("number", "允许", "Allowed");
  head("", "填报等级", "Grade");
  head("", "可能等级", "Possible");
  head("", "总分", "Total");
  head("number", "错误", "Errors");
  head("number", "警告", "Warnings");
  head("number", "提示", "Notes");
  out += "</tr></thead>\n<tbody>\n";
  for (std::size_t i = 0; i < sections.size(); ++i) {
    auto const& section = sections[i];
    if (i == 0 || sections[i - 1].file != section.file)
      out += "<tr class=\"file\">" + html_cell("", shown(section.file, language), 11) + "</tr>\n";
    auto const number = std::to_string(i + 1);
    out += "<tr>" + html_cell("number", number) + "<td><a href=\"#f" + number + "\">" +
           html_text(section.title) + "</a></td>" + section.index + "</tr>\n";
  }
  return out + "</tbody>\n</table>\n</section>\n";
}

std::string not_read(Errors const& unread, Language language) {
  if (unread.empty()) return {};
  std::string out =
      html_element("h2", "", say(language, "未能读出", "Not read")) + "\n<ul class=\"found\">\n";
  for (auto const& error : unread) {
    auto const at = place_in_words(error.place.at, language);
    auto const file = shown(error.place.file, language);
    out += "<li>" + html_element("span", "at", at.empty() ? file : file + " " + at) +
           html_text(error.what.in(language)) + "</li>\n";
  }
  return out + "</ul>\n";
}

}  // namespace

HtmlSection html_section(Scorecard const& card, rulebook::Rulebook const& rules,
                         Language language) {
  Sheet const sheet{card, rules, language};
  std::string body = "<header class=\"report\">" +
                     html_element("p", "kind",
                                  say(language, "预算绩效 · 自评复核",
                                      "Budget performance · self-assessment review")) +
                     html_element("h1", "", title_of(card.form, language)) + "</header>\n";
  body += html_result(sheet) + html_funds(sheet) + html_indicators(sheet) + html_remarks(sheet);
  return {name_of(card.form, language), card.form.source.file, index_cells(card, language),
          std::move(body)};
}

std::string to_html(std::vector<HtmlSection> const& sections, Errors const& unread,
                    Language language) {
  std::string body;
  if (sections.size() > 1) body += index(sections, language);
  body += not_read(unread, language);
  for (std::size_t i = 0; i < sections.size(); ++i)
    body += "<section class=\"sheet\" id=\"f" + std::to_string(i + 1) + "\">\n" + sections[i].body +
            "</section>\n";
  auto const title = sections.size() == 1
                         ? sections.front().title + say(language, " · 自评复核", " · re-scored")
                         : page_title(language);
  return html_page(title, body, language, sheet_style());
}

}  // namespace jixiao
