#include "report.hpp"

#include <fmt/format.h>

#include <iterator>

#include "check/check.hpp"
#include "reason.hpp"
#include "score/score.hpp"

namespace jixiao::reality {

namespace {

using score::Points;
using score::Verdict;

struct Judged {
  PublishedForm const& published;
  score::ScoredForm scored;
  std::vector<Finding> findings;
};

Judged judged(PublishedForm const& published, rulebook::Rulebook const& rules) {
  auto const& form = published.form;
  auto const choice = score::choose_scheme(form, rules);
  auto scored = score::from_form(form, choice, rules);
  auto findings = check::from_form({form, &scored, choice.scheme, rules});
  return {published, std::move(scored), std::move(findings)};
}

// Text in a cell of a table: on one line, no bar and nothing that Markdown would set otherwise.
std::string cell(std::string_view text) {
  std::string out;
  for (char const c : text) {
    if (std::string_view("|*_~`\\").find(c) != std::string_view::npos) out += '\\';
    out += c == '\n' || c == '\r' ? ' ' : c;
  }
  return out;
}

std::string cell_of(form::Field const& field) {
  return field ? cell(*field) : std::string{};
}

std::string number(std::optional<Decimal> const& value) {
  return value ? value->to_string() : "—";
}

std::string bounds(Points const& points) {
  if (!points.low || !points.high) return "—";
  return points.low == points.high
             ? points.low->to_string()
             : fmt::format("{}–{}", points.low->to_string(), points.high->to_string());
}

struct Count {
  int rows = 0;
  int confirmed = 0;
  int consistent = 0;
  int contradicted = 0;
  int undeterminable = 0;
  int rounded = 0;    // of the consistent and the contradicted: only by rounding
  int unprinted = 0;  // of the undeterminable: no score is printed

  void add(Claim const& claim) {
    ++rows;
    rounded += is_coarser_rounding(claim) ? 1 : 0;
    switch (claim.points.verdict) {
      case Verdict::confirmed: ++confirmed; return;
      case Verdict::consistent: ++consistent; return;
      case Verdict::contradicted: ++contradicted; return;
      case Verdict::undeterminable:
        ++undeterminable;
        unprinted += claim.points.declared ? 0 : 1;
        return;
    }
  }

  Count& operator+=(Count const& other) {
    rows += other.rows;
    confirmed += other.confirmed;
    consistent += other.consistent;
    contradicted += other.contradicted;
    undeterminable += other.undeterminable;
    rounded += other.rounded;
    unprinted += other.unprinted;
    return *this;
  }

  [[nodiscard]] std::string cells() const {
    return fmt::format("{} | {} | {} | {} | {} | {} | {}", rows, confirmed, consistent,
                       contradicted, rounded, undeterminable, unprinted);
  }
};

Count count_of(Judged const& form) {
  Count count;
  for (auto const& group : form.scored.groups)
    for (auto const& row : group.indicators) count.add(claim_of(row, form.published.form));
  return count;
}

std::string execution_verdict(Judged const& form) {
  auto const& points = form.scored.execution.points;
  return points.low ? score::name_of(points.verdict) : "none";
}

std::string total_verdict(Judged const& form) {
  if (form.published.truncated) return "not judged";
  return form.scored.total.declared ? score::name_of(form.scored.total.verdict) : "none printed";
}

void append_summary(std::string& out, std::vector<Judged> const& forms) {
  auto const to = std::back_inserter(out);
  out +=
      "| form | scheme | rows | confirmed | consistent | contradicted | by rounding alone | "
      "undeterminable | without a score | execution | total |\n"
      "| --- | --- | --: | --: | --: | --: | --: | --: | --: | --- | --- |\n";
  Count all;
  for (auto const& form : forms) {
    auto const count = count_of(form);
    all += count;
    auto const& id = form.published.form.source.file;
    fmt::format_to(to, "| [{}](#{}) | {} | {} | {} | {} |\n", id, id, form.scored.choice.scheme->id,
                   count.cells(), execution_verdict(form), total_verdict(form));
  }
  fmt::format_to(to, "| all | | {} | | |\n", all.cells());
}

// What speaks against the scheme: nothing on the form tells it, the corpus names another layout, or
// the form has groups that the scheme has not.
std::string reservations(Judged const& form) {
  std::string out;
  auto const to = std::back_inserter(out);
  if (!form.scored.choice.confident)
    out += "- That the form follows this scheme is an assumption.\n";
  if (!form.published.layout.empty())
    fmt::format_to(to, "- The corpus names a {} for this form; there is no scheme for it here.\n",
                   form.published.layout);
  std::vector<std::string> strangers;
  for (auto const& group : form.scored.groups)
    if (group.key.empty() && !group.level1.empty()) strangers.push_back(cell(group.level1));
  if (!strangers.empty())
    fmt::format_to(to, "- The scheme has no group for {}: their rows are scored by its formulas.\n",
                   fmt::join(strangers, "、"));
  int weighed = 0;
  for (auto const& row : form.published.form.indicators) weighed += row.weight ? 1 : 0;
  int const rows = static_cast<int>(form.published.form.indicators.size());
  if (weighed > 0 && weighed < rows)
    fmt::format_to(to, "- Points stand on {} of {} rows: they may be those of several rows.\n",
                   weighed, rows);
  return out;
}

std::string group_points(Judged const& form) {
  std::vector<std::string> parts;
  for (auto const& group : form.scored.groups)
    parts.push_back(fmt::format("{} {}", group.level1.empty() ? "(none)" : cell(group.level1),
                                number(group.points.weight)));
  return fmt::format("{}", fmt::join(parts, ", "));
}

std::string execution_line(Judged const& form) {
  auto const& funds = form.published.form.funds;
  auto const& points = form.scored.execution.points;
  if (!points.low) return "- 预算执行率 execution: not part of this form.\n";
  return fmt::format(
      "- 预算执行率 execution: 年初 {}, 全年 {}, 执行 {} {}, printed rate {}; 分值 {}{}, "
      "printed {}, computed {}, low–high {}, {}, {}: {}.\n",
      number(form.scored.execution.initial), number(form.scored.execution.adjusted),
      number(form.scored.execution.executed), cell_of(funds.unit),
      funds.rate ? cell(*funds.rate) : "—", number(points.weight),
      funds.weight ? "" : " of the scheme", number(points.declared), number(points.score),
      bounds(points), name_of(points.basis), score::name_of(points.verdict),
      cell(reason_of(claim_of(form.scored.execution, form.published.form), form.findings)));
}

std::string total_line(Judged const& form) {
  if (form.published.truncated)
    return "- 总分 total: not judged, the published text ends before the form does.\n";
  auto const& total = form.scored.total;
  std::string doubt;
  for (auto const& step : total.because)
    if (step.kind == "weights-over") doubt = ": " + cell(score::describe(step).en);
  return fmt::format(
      "- 总分 total: printed {}, computed {}, low–high {}, {}{}{}.\n", number(total.declared),
      number(total.score), bounds(total), score::name_of(total.verdict),
      form.published.form.grade
          ? fmt::format("; 等级 grade printed {}, {}", cell(*form.published.form.grade),
                        score::name_of(form.scored.grade.verdict))
          : std::string{},
      doubt);
}

void append_form(std::string& out, Judged const& judged) {
  auto const to = std::back_inserter(out);
  auto const& form = judged.published.form;
  fmt::format_to(to, "\n## {}\n\n", form.source.file);
  fmt::format_to(to, "{} · {} · {}\n\n", cell_of(form.title), cell_of(form.unit),
                 cell_of(form.year));
  fmt::format_to(to, "- Scheme: {}.\n", cell(judged.scored.choice.why.en));
  out += reservations(judged);
  fmt::format_to(to, "- Points by level 1: {}.\n", group_points(judged));
  out += execution_line(judged);
  out += total_line(judged);
  out +=
      "\n| indicator | target | actual | weight | printed | computed | low–high | basis | verdict "
      "| does the printed score follow? |\n"
      "| --- | --- | --- | --: | --: | --: | --: | --- | --- | --- |\n";
  for (auto const& group : judged.scored.groups)
    for (auto const& row : group.indicators) {
      auto const& printed = form.indicators[row.row];
      fmt::format_to(to, "| {} | {} | {} | {} | {} | {} | {} | {} | {} | {} |\n", cell(row.name),
                     cell_of(printed.target), cell_of(printed.actual), cell_of(printed.weight),
                     cell_of(printed.score), number(row.points.score), bounds(row.points),
                     name_of(row.points.basis), score::name_of(row.points.verdict),
                     cell(reason_of(claim_of(row, form), judged.findings)));
    }
}

constexpr std::string_view opening =
    R"(# Published forms held against the rules

Self-assessments as counties, hospitals and schools published them, each scored under the scheme it
shows, each row with what the form prints and what the rule gives. Written by a program from the
forms and the rules; nothing here is put in by hand:

    cmake --preset release -DJIXIAO_SHARED=FOLDER    # that holds corpus/forms/*.json
    cmake --build build --target reality
    build/reality > docs/reality.md

A printed score is **confirmed** when the rule gives exactly it, **consistent** when the rule leaves
room and it lies inside, **contradicted** when no reading of the rule supports it, and
**undeterminable** when there is nothing to compare. `computed` takes the form at its word;
low–high counts an unproven statement as nothing and as everything. Where the published text ends
before the form does, sums are partial and the total is not judged. **By rounding alone**: the rule's
score, in the fewer decimals that the form prints all its scores with; tenths are consistent, whole
points are contradicted like any other. The ids in brackets are the
findings at that row (`jixiao list rules`).

)";

}  // namespace

std::string report_on(std::vector<PublishedForm> const& forms, rulebook::Rulebook const& rules) {
  std::vector<Judged> all;
  for (auto const& form : forms) all.push_back(judged(form, rules));
  std::string out(opening);
  append_summary(out, all);
  for (auto const& form : all) append_form(out, form);
  return out;
}

}  // namespace jixiao::reality
