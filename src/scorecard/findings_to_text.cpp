#include <algorithm>

#include "base/text.hpp"
#include "scorecard/by_check.hpp"
#include "scorecard/to_text.hpp"
#include "scorecard/write.hpp"

namespace jixiao {
namespace {

Ink ink_of(Severity severity) {
  switch (severity) {
    case Severity::error: return Ink::bad;
    case Severity::warning: return Ink::warning;
    case Severity::info: return Ink::plain;
  }
  return Ink::plain;
}

// The cells that matter, each with carets under what offends in it.
void append_quotes(std::string& out, std::vector<Quote> const& quotes, TextStyle const& style) {
  constexpr int indent = 6;
  int names = 0;
  for (auto const& quote : quotes)
    names = std::max(names, std::min(display_width(printable(quote.name)), 30));
  auto const blanks = [](int count) {
    return std::string(static_cast<std::size_t>(std::max(count, 0)), ' ');
  };
  int const start = indent + names + 2;
  for (auto const& quote : quotes) {
    auto const excerpt = excerpt_of(quote, std::max(style.columns - start, 20));
    out += blanks(indent) +
           inked(pad(fit(printable(quote.name), 30), names), Ink::faint, style.colour) + "  " +
           excerpt.before + inked(excerpt.marked, Ink::bad, style.colour) + excerpt.after + "\n";
    if (excerpt.marked.empty()) continue;
    std::string const carets(static_cast<std::size_t>(std::max(display_width(excerpt.marked), 1)),
                             '^');
    out += blanks(start + display_width(excerpt.before)) + inked(carets, Ink::bad, style.colour) +
           "\n";
  }
}

// Advice or basis: a sentence that is the same for several findings stands once.
void append_sentences(std::string& out, std::vector<std::string> const& sentences,
                      std::string const& label, TextStyle const& style) {
  for (auto const& sentence : sentences)
    out += paragraph("      " + label, sentence, style.columns);
}

void append_kind(std::string& out, Kind const& kind, std::string_view file,
                 rulebook::Rulebook const& rules, TextStyle const& style) {
  bool const chinese = style.language == Language::chinese;
  auto const* check = rules.check(kind.front()->rule);
  std::string const title = check ? check->title.in(style.language) : "";
  std::string const count = kind.size() == 1
                                ? ""
                                : (chinese ? "（" + std::to_string(kind.size()) + " 处）"
                                           : " (" + std::to_string(kind.size()) + " places)");
  out += "  " + inked(kind.front()->rule, ink_of(kind.front()->severity), style.colour) + "  " +
         inked(title, Ink::strong, style.colour) + count + "\n";
  for (auto const* finding : kind) {
    auto const places = places_of(*finding, file, style.language);
    auto const message = message_of(*finding, rules, style.language);
    // Behind a long list of places there is no room for a sentence.
    if (display_width(places) > style.columns / 4) {
      out += paragraph("    ", places, style.columns) + paragraph("      ", message, style.columns);
    } else {
      out += paragraph(places.empty() ? "    " : "    " + places + "  ", message, style.columns);
    }
    append_quotes(out, finding->quotes, style);
  }
  append_sentences(out, advice_of(kind, rules, style.language),
                   chinese ? "建议：" : "Advice: ", style);
  append_sentences(out, citations_of(kind, rules, style.language),
                   chinese ? "依据：" : "Basis: ", style);
}

}  // namespace

std::string place_in_words(std::string const& at, Language language) {
  if (constexpr std::string_view byte = "byte "; at.starts_with(byte))
    return language == Language::chinese ? "第 " + at.substr(byte.size()) + " 字节" : at;
  bool const lines = !at.empty() && std::ranges::all_of(at, [](char c) {
    return (c >= '0' && c <= '9') || c == '-';
  });
  if (!lines) return at;
  if (language == Language::chinese) return "第 " + at + " 行";
  return (contains(at, "-") ? "lines " : "line ") + at;
}

std::string_view in_words(Severity severity, Language language) {
  bool const chinese = language == Language::chinese;
  switch (severity) {
    case Severity::error: return chinese ? "错误" : "Errors";
    case Severity::warning: return chinese ? "警告" : "Warnings";
    case Severity::info: return chinese ? "提示" : "Notes";
  }
  return "";
}

std::string to_text(std::vector<Finding> const& findings, rulebook::Rulebook const& rules,
                    TextStyle const& style) {
  std::string out;
  std::string_view file;  // named in the heading
  if (!findings.empty()) file = findings.front().place.file;
  for (auto const severity : {Severity::error, Severity::warning, Severity::info}) {
    auto const kinds = by_check(findings, severity);
    if (kinds.empty()) continue;
    auto const count = std::ranges::count(findings, severity, &Finding::severity);
    if (!out.empty()) out += '\n';
    out += inked(std::string(in_words(severity, style.language)) + " " + std::to_string(count),
                 ink_of(severity), style.colour) +
           "\n";
    for (auto const& kind : kinds) append_kind(out, kind, file, rules, style);
  }
  return out;
}

std::string to_text(Checked const& checked, rulebook::Rulebook const& rules,
                    TextStyle const& style) {
  bool const chinese = style.language == Language::chinese;
  std::string out;
  auto const line = [&](std::string_view zh, std::string_view en, std::string_view text) {
    if (!text.empty()) out += paragraph(chinese ? zh : en, text, style.columns);
  };
  auto const untitled = chinese ? "（无标题）" : "(no title)";
  for (auto const& each : lines_of(checked.title.empty() ? untitled : checked.title, style.columns))
    out += inked(each, Ink::strong, style.colour) + '\n';
  line("项目  ", "Project   ", checked.project);
  line("单位  ", "Unit      ", checked.unit);
  auto const at = place_in_words(checked.source.at, style.language);
  line("来源  ", "Source    ", checked.source.file + (at.empty() ? "" : "  " + at));
  if (!checked.findings.empty()) out += '\n' + to_text(checked.findings, rules, style);
  out += '\n';
  for (auto const& held : checked.holds) line("核实  ", "Holds     ", held.in(style.language));
  line("结论  ", "Verdict   ", verdict_of(checked).in(style.language));
  return out;
}

std::string summary_of(CheckReport const& report, TextStyle const& style) {
  bool const said = report.checked.size() == 1 && report.unread.empty() && !report.narrowed;
  if (said || report.checked.empty()) return {};
  return "\n" + paragraph(style.language == Language::chinese ? "总计  " : "In all    ",
                          verdict_of(report).in(style.language), style.columns);
}

}  // namespace jixiao
