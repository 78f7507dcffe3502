#include "scorecard/html.hpp"

#include "scorecard/layout.hpp"

namespace jixiao {
namespace {

constexpr std::string_view shared_style = R"css(
:root {
  --ink: #1d2733; --faint: #5b6775; --rule: #d5dbe2; --ground: #f4f6f8; --paper: #fff;
  --error: #a81e22; --warning: #8a5a00; --info: #1f5f99; --good: #1d6b3a;
  --error-ground: #fbeaea; --warning-ground: #fdf4e0; --info-ground: #e9f2fa;
  --good-ground: #e8f5ec; --mark: #ffd9d6;
}
* { box-sizing: border-box; }
body {
  margin: 0; padding: 28px 16px; background: var(--ground); color: var(--ink);
  font: 15px/1.65 "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC",
    "WenQuanYi Zen Hei", "Segoe UI", sans-serif;
  overflow-wrap: anywhere; font-variant-numeric: tabular-nums;
  print-color-adjust: exact; -webkit-print-color-adjust: exact;
}
main {
  max-width: 940px; margin: 0 auto; padding: 36px 44px 44px; background: var(--paper);
  border: 1px solid var(--rule);
}
h1, h2, h3, h4, h5, p, dl, dd, ul { margin: 0; padding: 0; font-weight: inherit; }
.report { border-bottom: 2px solid var(--ink); padding-bottom: 20px; margin-bottom: 20px; }
.report .kind { color: var(--faint); font-size: 13px; letter-spacing: .08em; }
.report h1 { font-size: 26px; font-weight: 700; line-height: 1.35; margin: 2px 0 14px; }
.verdict {
  padding: 9px 14px; border-left: 5px solid var(--good); background: var(--good-ground);
  font-weight: 600;
}
.verdict.error { border-color: var(--error); background: var(--error-ground); }
.verdict.warning { border-color: var(--warning); background: var(--warning-ground); }
.verdict.info { border-color: var(--info); background: var(--info-ground); }
.counts { display: flex; flex-wrap: wrap; gap: 8px 28px; margin-top: 14px; list-style: none; }
.counts li { color: var(--faint); }
.counts b { font-size: 22px; line-height: 1; margin-right: 5px; color: var(--ink); }
.counts .error b { color: var(--error); } .counts .warning b { color: var(--warning); }
.counts .info b { color: var(--info); }
h2 { font-size: 18px; font-weight: 700; margin: 34px 0 12px; padding-bottom: 5px;
  border-bottom: 1px solid var(--ink); }
.form { margin: 0 0 30px; }
h3 { font-size: 17px; font-weight: 700; margin: 20px 0 6px; }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: 1px 14px; margin-bottom: 12px;
  font-size: 14px; }
.facts dt { color: var(--faint); }
h4 { margin: 20px 0 6px; font-size: 15px; font-weight: 700; }
.label { display: inline-block; min-width: 3.4em; padding: 0 8px; border: 1px solid;
  text-align: center;
  font-size: 13px; line-height: 1.7; font-weight: 700; border-radius: 2px; white-space: nowrap; }
.label.error { color: var(--error); background: var(--error-ground); }
.label.warning { color: var(--warning); background: var(--warning-ground); }
.label.info { color: var(--info); background: var(--info-ground); }
.label.good { color: var(--good); background: var(--good-ground); }
.check { margin: 0 0 14px; padding: 10px 0 10px 14px; border-left: 3px solid var(--rule); }
.check.error { border-color: var(--error); } .check.warning { border-color: var(--warning); }
.check.info { border-color: var(--info); }
h5 { font-size: 15px; font-weight: 700; margin-bottom: 4px; break-after: avoid; }
.id { font: 600 12.5px/1.5 "DejaVu Sans Mono", Consolas, Menlo, monospace; color: var(--faint);
  margin-left: 10px; white-space: nowrap; }
.found { margin: 0; padding: 0; list-style: none; }
.found > li { padding: 6px 0; border-top: 1px solid var(--rule); }
.found > li:first-child { border-top: 0; }
.at { color: var(--faint); font-size: 13px; margin-right: 10px; white-space: nowrap; }
.cells { display: grid; grid-template-columns: max-content 1fr; margin: 4px 0 2px; font-size: 14px;
  border: 1px solid var(--rule); }
.cells dt { padding: 2px 10px; color: var(--faint); background: var(--ground);
  border-right: 1px solid var(--rule); }
.cells dd { padding: 2px 10px; }
.cells dt + dd + dt, .cells dt + dd + dt + dd { border-top: 1px solid var(--rule); }
mark { color: var(--error); background: var(--mark); font-weight: 700;
  text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 3px; }
.advice, .basis { margin-top: 5px; font-size: 14px; }
.advice b, .basis b { font-weight: 700; margin-right: 4px; }
.basis { color: var(--faint); font-size: 13px; }
.grid { width: 100%; border-collapse: collapse; font-size: 14px; line-height: 1.5; }
.grid th, .grid td { border: 1px solid var(--rule); padding: 4px 8px; text-align: left;
  vertical-align: top; }
.grid th { background: var(--ground); font-weight: 600; white-space: nowrap; }
.grid .number { text-align: right; white-space: nowrap; }
.grid th.number { width: 4.2em; }
h3 .count { color: var(--faint); margin-right: 8px; }
.grid .zero { color: #aab3bd; }
.grid td.error { color: var(--error); font-weight: 700; }
.grid td.warning { color: var(--warning); font-weight: 700; }
.grid tr.file td { background: var(--ground); font-weight: 600; }
.remark { color: var(--faint); font-size: 13px; }
a { color: inherit; text-decoration-color: var(--rule); text-underline-offset: 3px; }
footer { margin-top: 36px; padding-top: 10px; border-top: 1px solid var(--rule);
  color: var(--faint);  font-size: 12px; }
@media (max-width: 640px) {
  body { padding: 0; font-size: 14px; }
  main { padding: 20px 16px 32px; border: 0; }
  .grid { display: block; overflow-x: auto; }
}
@page { size: A4; margin: 17mm 15mm 16mm; }
@media print {
  body { padding: 0; background: none; font-size: 10.5pt; line-height: 1.5; }
  main { max-width: none; padding: 0; border: 0; }
  .report h1 { font-size: 18pt; }
  h2 { font-size: 13pt; margin-top: 20pt; } h3 { font-size: 12pt; } h4, h5 { font-size: 10.5pt; }
  .facts, .cells, .advice, .grid { font-size: 9.5pt; } .at, .basis, .remark { font-size: 9pt; }
  h2, h3, h4, .facts, .form > .verdict { break-after: avoid; }
  .found > li, .verdict, .cells, .grid tr { break-inside: avoid; }
  .advice, .basis { break-before: avoid; }
  thead { display: table-header-group; }
  a { text-decoration: none; }
}
)css";

}  // namespace

std::string html_text(std::string_view text) {
  std::string out;
  for (char const c : printable(text)) switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&#39;"; break;
      default: out += c;
    }
  return out;
}

std::string html_element(std::string_view tag, std::string_view kind, std::string_view text) {
  std::string out = "<" + std::string(tag);
  if (!kind.empty()) out += " class=\"" + html_text(kind) + "\"";
  return out + ">" + html_text(text) + "</" + std::string(tag) + ">";
}

std::string_view html_class(Severity severity) {
  switch (severity) {
    case Severity::error: return "error";
    case Severity::warning: return "warning";
    case Severity::info: return "info";
  }
  return "";
}

std::string html_page(std::string_view title, std::string_view body, Language language,
                      std::string_view style) {
  std::string out = "<!DOCTYPE html>\n<html lang=\"";
  out += language == Language::chinese ? "zh-CN" : "en";
  out +=
      "\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
  out += html_element("title", "", title) + "\n<style>";
  out += shared_style;
  out += style;
  out += "</style>\n</head>\n<body>\n<main>\n";
  out += body;
  return out + "</main>\n</body>\n</html>\n";
}

}  // namespace jixiao
