#include "scorecard/to_text.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "scorecard/consequences.hpp"
#include "scorecard/write.hpp"

namespace jixiao {
namespace {

using score::Verdict;

// Everything below speaks one language and knows one scorecard.
class ScorecardText {
 public:
  ScorecardText(Scorecard const& card, rulebook::Rulebook const& rules, TextStyle const& style)
      : card_(card), rules_(rules), style_(style), chinese_(style.language == Language::chinese) {}

  std::string text() {
    out_ += heading_of(card_.form, style_);
    scheme();
    out_ += '\n';
    summary();
    out_ += '\n';
    out_ += rows().to_text(0, style_);
    proofs();
    if (!card_.findings.empty()) {
      out_ += '\n';
      out_ += to_text(card_.findings, rules_, style_);
    }
    return std::move(out_);
  }

 private:
  std::string_view say(std::string_view zh, std::string_view en) const {
    return chinese_ ? zh : en;
  }
  std::string ink(std::string_view text, Ink ink) const { return inked(text, ink, style_.colour); }
  void line(std::string_view label, std::string_view text) {
    out_ += paragraph(label, text, style_.columns);
  }

  static std::string number(std::optional<Decimal> const& value) {
    return value ? value->to_string() : "";
  }
  static std::string range(Decimal low, Decimal high) {
    return low == high ? low.to_string() : low.to_string() + "–" + high.to_string();
  }
  static std::string range(score::Points const& points) {
    return points.low && points.high ? range(*points.low, *points.high) : "";
  }
  // Says nothing that the score does not say already.
  static std::string room(score::Points const& points) {
    return points.low == points.high && points.low == points.score ? "" : range(points);
  }
  static Ink ink_of(Verdict verdict) {
    switch (verdict) {
      case Verdict::confirmed: return Ink::good;
      case Verdict::consistent: return Ink::warning;
      case Verdict::contradicted: return Ink::bad;
      case Verdict::undeterminable: return Ink::faint;
    }
    return Ink::plain;
  }

  void scheme() {
    auto const& choice = card_.scored.choice;
    std::string text(choice.scheme->title.in(style_.language));
    if (!contains(choice.why.in(style_.language), choice.scheme->id))
      text += say("（", " (").data() + choice.scheme->id + say("）", ")").data();
    text += say("；", "; ");
    text += choice.why.in(style_.language);
    if (!choice.confident) text += say("（未必适用）", " (may not apply)");
    line(say("方案  ", "Scheme    "), text);
  }

  void summary();
  void rests_on();
  void counts();
  void consequences();
  Table rows() const;
  void add_points(Table& table, Table::Cell name, score::Points const& points,
                  score::ScoredIndicator const* row = nullptr) const;
  void proofs();
  void proof(std::string_view of, score::Points const& points);

  Scorecard const& card_;
  rulebook::Rulebook const& rules_;
  TextStyle const& style_;
  bool chinese_;
  std::string out_;
};

void ScorecardText::summary() {
  auto const& scored = card_.scored;
  std::string declared(say("自评 ", "declared "));
  declared += scored.total.declared ? scored.total.declared->to_string() : say("未填", "blank");
  if (!scored.grade.declared.empty()) {
    declared += say("，等级 ", ", grade ");
    declared += scored.grade.declared;
  }
  std::string computed(say("按填报值计算 ", "computed "));
  computed += scored.total.score ? scored.total.score->to_string() : say("不能确定", "undecided");
  if (!scored.grade.computed.empty()) {
    computed += say("，等级 ", ", grade ");
    computed += scored.grade.computed;
  }
  std::string possible(say("规则允许 ", "rules allow "));
  possible +=
      range(scored.total).empty() ? std::string(say("不能确定", "undecided")) : range(scored.total);
  if (!scored.grade.possible.empty()) {
    possible += say("，等级 ", ", grade ");
    for (std::size_t i = 0; i < scored.grade.possible.size(); ++i) {
      if (i > 0) possible += say("、", ", ");
      possible += scored.grade.possible[i];
    }
  }
  auto const verdict = scored.total.verdict;
  line(say("总分  ", "Total     "),
       declared + say("；", "; ").data() + computed + say("；", "; ").data() + possible);
  out_ += std::string(say("结论  总分", "Result    total ")) +
          ink(in_words(verdict, style_.language), ink_of(verdict));
  if (scored.grade.verdict != Verdict::undeterminable) {
    out_ += say("，等级", ", grade ");
    out_ += ink(in_words(scored.grade.verdict, style_.language), ink_of(scored.grade.verdict));
  }
  out_ += '\n';
  for (auto const& remark : remarks_on(scored.total))
    line(say("注意  ", "Mind      "), remark.in(style_.language));
  rests_on();
  counts();
  consequences();
}

void ScorecardText::rests_on() {
  auto const& scored = card_.scored;
  std::string text;
  auto const add = [&](std::string_view zh, std::string_view en, std::string const& points,
                       int rows) {
    if (points.empty() && rows == 0) return;
    if (!text.empty()) text += say("；", "; ");
    text += say(zh, en);
    if (!points.empty()) (text += " ") += points + std::string(say(" 分", " points"));
    if (rows == 0) return;
    bool const aside = !points.empty();
    text += aside ? say("（", " (") : std::string_view(" ");
    text += std::to_string(rows);
    text += say(" 行", rows == 1 ? " row" : " rows");
    if (aside) text += say("）", ")");
  };
  auto const points = [](Decimal low, Decimal high) {
    return high.is_zero() ? std::string() : range(low, high);
  };
  add("有实测值", "measured values", points(scored.measured, scored.measured_high),
      scored.measured_rows);
  add("只凭“完成”等自述", "only on a claim such as 完成",
      points(scored.claimed, scored.claimed_high), scored.claimed_rows);
  add("按档次评定", "judged by tier", "", scored.judged_rows);
  add("未填完成值", "without an actual value", "", scored.missing_rows);
  if (!text.empty()) line(say("支撑  ", "Rests on  "), text);
}

void ScorecardText::counts() {
  std::string text;
  for (auto const severity : {Severity::error, Severity::warning, Severity::info}) {
    auto const count = std::ranges::count(card_.findings, severity, &Finding::severity);
    if (count == 0) continue;
    if (!text.empty()) text += say("，", ", ");
    text += std::string(in_words(severity, style_.language)) + " " + std::to_string(count);
  }
  if (text.empty()) text = say("没有发现问题", "nothing found");
  line(say("问题  ", "Findings  "), text);
}

void ScorecardText::consequences() {
  auto const& scheme = *card_.scored.choice.scheme;
  for (auto const& consequence :
       consequences_of(card_.form, &card_.scored, scheme, rules_.vocabulary))
    line(say("应用  ", "Follows   "), in_words(consequence, scheme, rules_, style_.language));
}

void ScorecardText::add_points(Table& table, Table::Cell name, score::Points const& points,
                               score::ScoredIndicator const* row) const {
  Ink const ink = row ? Ink::plain : Ink::strong;
  bool const judged = points.verdict != Verdict::undeterminable;
  table.add({std::move(name),
             row ? row->target.text : "",
             row ? row->actual.text : "",
             {number(points.weight), ink},
             {number(points.declared), ink},
             {number(points.score), ink},
             {room(points), ink},
             std::string(in_words(points.basis, style_.language)),
             {judged ? std::string(in_words(points.verdict, style_.language)) : "",
              ink_of(points.verdict)}});
}

Table ScorecardText::rows() const {
  auto const head = [&](std::string_view zh, std::string_view en, bool is_number = false) {
    return Table::Column{std::string(say(zh, en)), is_number};
  };
  Table table({head("指标", "Indicator"), head("指标值", "Target"), head("完成值", "Actual"),
               head("分值", "Weight", true), head("自评", "Declared", true),
               head("计算", "Score", true), head("允许", "Allowed", true), head("凭据", "Basis"),
               head("结论", "Verdict")});
  auto const strong = [](std::string_view name) {
    return Table::Cell(std::string(name), Ink::strong);
  };
  auto const& scored = card_.scored;
  if (scored.execution.points.weight || scored.execution.points.declared)
    add_points(table, strong(say("预算执行", "Budget execution")), scored.execution.points);
  for (auto const& group : scored.groups) {
    add_points(table, strong(group.level1), group.points);
    for (auto const& indicator : group.indicators) {
      auto const& row = card_.form.indicators.at(indicator.row);
      add_points(table, {row.name.value_or(""), Ink::plain, 2}, indicator.points, &indicator);
    }
  }
  add_points(table, strong(say("总分", "Total")), scored.total);
  return table;
}

void ScorecardText::proof(std::string_view of, score::Points const& points) {
  bool const contradicted = points.verdict == Verdict::contradicted;
  bool const open = points.declared && points.low != points.high && points.because.size() > 1;
  if (!contradicted && !open) return;
  line("  ", of);
  std::vector<std::string> cited;
  for (auto const& step : points.because) {
    line("    ", describe(step).in(style_.language));
    if (card_.scored.choice.scheme == nullptr) continue;
    auto cite = citation_of(step, *card_.scored.choice.scheme, rules_, style_.language);
    if (!cite.empty() && std::find(cited.begin(), cited.end(), cite) == cited.end())
      cited.push_back(std::move(cite));
  }
  for (auto const& cite : cited) line("    ", std::string(say("依据：", "basis: ")) + cite);
}

// How the points came about that the form's own cannot be confirmed against. The other rows' steps
// are left to `explain` and the XML.
void ScorecardText::proofs() {
  auto const begin = out_.size();
  auto const& scored = card_.scored;
  proof(say("预算执行", "Execution"), scored.execution.points);
  for (auto const& group : scored.groups) {
    proof(group.level1, group.points);
    for (auto const& indicator : group.indicators)
      if (indicator.points.verdict == Verdict::contradicted)
        proof(card_.form.indicators.at(indicator.row).name.value_or(""), indicator.points);
  }
  if (scored.total.verdict == Verdict::contradicted) proof(say("总分", "Total"), scored.total);
  if (out_.size() > begin) out_.insert(begin, std::string(say("\n计算过程\n", "\nHow\n")));
}

}  // namespace

std::string_view in_words(Basis basis, Language language) {
  bool const chinese = language == Language::chinese;
  switch (basis) {
    case Basis::measured: return chinese ? "实测" : "measured";
    case Basis::judged: return chinese ? "评定" : "judged";
    case Basis::claimed: return chinese ? "自称" : "claimed";
    case Basis::missing: return chinese ? "未填" : "missing";
  }
  return "";
}

std::string_view in_words(Verdict verdict, Language language) {
  bool const chinese = language == Language::chinese;
  switch (verdict) {
    case Verdict::confirmed: return chinese ? "相符" : "confirmed";
    case Verdict::consistent: return chinese ? "在范围内" : "consistent";
    case Verdict::contradicted: return chinese ? "不符" : "contradicted";
    case Verdict::undeterminable: return chinese ? "无法判定" : "undeterminable";
  }
  return "";
}

std::vector<Words> remarks_on(score::Points const& total) {
  std::vector<Words> remarks;
  for (auto const& step : total.because)
    if (step.kind == "weights-over" || step.kind == "weights-under")
      remarks.push_back(describe(step));
  return remarks;
}

std::string to_text(Scorecard const& card, rulebook::Rulebook const& rules,
                    TextStyle const& style) {
  return ScorecardText(card, rules, style).text();
}

}  // namespace jixiao
