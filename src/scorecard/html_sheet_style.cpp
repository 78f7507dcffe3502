#include "scorecard/html_sheet.hpp"

namespace jixiao {

std::string_view sheet_style() {
  return R"css(
main { max-width: 1240px; padding: 30px 36px 36px; }
.sheet + .sheet { margin-top: 64px; padding-top: 36px; border-top: 6px solid var(--ground); }
.sheet .report { text-align: center; border: 0; padding: 0; margin: 0 0 14px; }
.sheet .report h1 { margin-bottom: 0; }
.sheet h2 { font-size: 16px; margin: 24px 0 8px; padding: 0; border: 0; }
.outcome { display: grid; grid-template-columns: minmax(0, 7fr) minmax(0, 5fr); gap: 4px 28px;
  align-items: center; margin: 12px 0 18px; }
.outcome .counts { margin: 0; gap: 2px 22px; font-size: 14px; }
.outcome .counts + .counts { margin-top: 12px; }
.outcome .counts b { font-size: 19px; }
.counts .good b { color: var(--good); }
.result .value { font-size: 17px; font-weight: 700; }
.grid.facts { display: table; margin: 0 0 14px; }
.grid.facts { table-layout: fixed; }
.facts col:nth-child(odd) { width: 7.5em; }
.indicators, .goals { table-layout: fixed; }
.grid.indicators th { white-space: normal; text-align: center; vertical-align: middle;
  width: auto; }
.grid.indicators tbody th { background: none; font-weight: 400; vertical-align: top; }
.indicators td, .funds td, .result td, .result th { vertical-align: middle; }
col.level { width: 6.8%; } col.name { width: 13%; } col.value { width: 11%; }
col.points { width: 4.4%; } col.interval { width: 16.4%; } col.judged { width: 10.4%; }
:lang(en) col.points { width: 5.6%; } :lang(en) col.interval { width: 13.4%; }
:lang(en) col.judged { width: 12%; }
.grid.indicators thead th { overflow-wrap: normal; padding-left: 4px; padding-right: 4px;
  text-wrap: balance; }
.grid .score { font-weight: 700; }
.grid th.interval, .grid td.interval { min-width: 130px; }
.bar { width: 84px; height: 12px; vertical-align: -1px; margin-right: 6px; }
.bar .track { fill: #c3cbd4; } .bar .band { fill: #8db8de; }
.bar .tick { fill: var(--ink); } .bar .dot { fill: var(--info); stroke: #fff; stroke-width: 10; }
.bar.error .tick { fill: var(--error); }
.interval .range { font-size: 12.5px; color: var(--faint); white-space: nowrap; }
.judged .rests { font-size: 12.5px; color: var(--faint); white-space: nowrap; }
.judged .label { margin-right: 6px; min-width: 0; }
.label.open { color: var(--faint); background: var(--ground); }
tr.row td, tr.row th { border-bottom-color: var(--rule); }
tr.notes td { border-top: 0; padding: 2px 8px 8px; }
tr.row td:not([rowspan]) { border-bottom: 0; }
tr.notes.quiet td { padding: 0 8px 2px; }
tr.sum td, tr.sum + tr.notes td { background: var(--ground); }
tr.total td { background: var(--ground); font-weight: 700; border-top: 2px solid var(--ink); }
tr.total + tr.notes td { background: var(--ground); }
tr.part td { color: var(--faint); }
.blank { color: var(--faint); }
.beside { margin: 0; padding: 0; list-style: none; font-size: 13.5px; }
.beside li { display: grid; grid-template-columns: max-content 1fr; gap: 10px; padding: 3px 0; }
.beside .label { align-self: start; min-width: 0; line-height: 1.5; }
.beside .advice { display: inline; margin: 0 0 0 8px; color: var(--faint); font-size: inherit; }
.id { overflow-wrap: normal; }
details > summary { cursor: pointer; width: max-content; font-size: 12.5px; color: var(--faint); }
.steps { margin: 2px 0 2px; padding-left: 1.8em; font-size: 13px; columns: 2; column-gap: 32px; }
.steps li { break-inside: avoid; }
details .basis { margin: 2px 0; font-size: 12.5px; }
.texts { margin: 20px 0 0; }
.texts > summary { font-size: 15px; color: var(--ink); }
.remark { margin: 0 0 8px; }
.follows { margin: 0; padding-left: 1.3em; } .follows .certain { font-weight: 700; }
.bases .rule { white-space: nowrap; }
.index { margin-bottom: 56px; }
@media (max-width: 1000px) {
  .outcome { display: block; } .outcome > div { margin-top: 14px; }
  .scroll { overflow-x: auto; } .indicators { min-width: 960px; }
}
@page { size: A4 landscape; margin: 12mm 12mm 13mm;
  @bottom-right { content: counter(page) " / " counter(pages); font-size: 8pt; color: #5b6775; } }
@media print {
  body { font-size: 9.5pt; line-height: 1.4; }
  main { max-width: none; padding: 0 1px; }
  .sheet + .sheet { margin: 0; padding: 0; border: 0; }
  .sheet, .index { break-before: page; }
  main > :first-child { break-before: auto; }
  .report h1, .sheet .report h1 { font-size: 16pt; }
  .sheet h2 { font-size: 11pt; margin: 10pt 0 4pt; }
  .outcome { grid-template-columns: minmax(0, 7fr) minmax(0, 5fr); display: grid; }
  .grid, .facts, .outcome .counts, .beside { font-size: 9pt; line-height: 1.35; }
  .grid th, .grid td { padding: 2.2pt 4pt; }
  .outcome .counts b { font-size: 12pt; } .result .value { font-size: 11.5pt; }
  .steps, .interval .range, .judged .rests, .id, details .basis { font-size: 8pt;
    line-height: 1.35; }
  .label { font-size: 8.5pt; line-height: 1.4; padding: 0 4pt; }
  .bar { width: 20mm; height: 2.9mm; margin-right: 1mm; }
  details:not([open]) { display: none; } tr.notes details { break-inside: avoid; }
  tr.notes td { padding: 0 4pt 3pt; } tr.notes.quiet td { padding: 0; }
  .grid.indicators tr { break-inside: auto; }
  .indicators tr.row td { break-inside: avoid; }
  tr.row { break-after: avoid; } tr.sum { break-before: avoid; }
  .legend, .beside li { break-inside: avoid; } .legend { break-after: avoid; }
  footer { margin-top: 12pt; break-inside: avoid; }
}
)css";
}

}  // namespace jixiao
