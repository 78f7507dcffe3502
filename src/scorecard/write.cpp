#include "scorecard/write.hpp"

#include <algorithm>
#include <string>

#include "base/text.hpp"
#include "grammar/write.hpp"

namespace jixiao {
namespace {

std::optional<std::string> plain(std::optional<Decimal> const& value) {
  if (!value) return std::nullopt;
  return value->to_string();
}

// What the words and the citations of one scorecard are looked up in.
struct Context {
  rulebook::Scheme const& scheme;
  rulebook::Rulebook const& rules;
  Language language;
};

void write_place(Writer& writer, std::string_view name, Place const& place) {
  writer.begin_object(name);
  writer.text("file", place.file);
  if (!place.at.empty()) writer.text("at", place.at);
  writer.end_object();
}

void write_identity(Writer& writer, form::Form const& form) {
  writer.begin_object("form");
  writer.text("kind", form::name_of(form.kind));
  write_place(writer, "source", form.source);
  writer.optional("title", form.title);
  writer.optional("year", form.year);
  writer.optional("department", form.department);
  writer.optional("unit", form.unit);
  writer.optional("project", form.project);
  writer.end_object();
}

void write_because(Writer& writer, std::vector<score::Step> const& steps, Context const& context) {
  writer.begin_list("because", "step");
  for (auto const& step : steps) {
    writer.begin_object("step");
    writer.text("text", score::describe(step).in(context.language));
    if (auto const cite = citation_of(step, context.scheme, context.rules, context.language);
        !cite.empty())
      writer.text("rule", cite);
    if (!step.path.empty()) writer.text("path", step.path);
    writer.end_object();
  }
  writer.end_list();
}

void write_points(Writer& writer, score::Points const& points, Context const& context) {
  writer.optional("weight", plain(points.weight));
  writer.optional("declared", plain(points.declared));
  writer.optional("score", plain(points.score));
  writer.optional("low", plain(points.low));
  writer.optional("high", plain(points.high));
  writer.text("basis", name_of(points.basis));
  writer.text("verdict", score::name_of(points.verdict));
  write_because(writer, points.because, context);
}

void write_execution(Writer& writer, score::Execution const& execution, Context const& context) {
  writer.begin_object("execution");
  writer.optional("initial", plain(execution.initial));
  writer.optional("adjusted", plain(execution.adjusted));
  writer.optional("executed", plain(execution.executed));
  if (execution.rate) writer.text("rate", execution.rate->percent());
  if (execution.printed_rate) writer.text("printed_rate", execution.printed_rate->to_string());
  write_points(writer, execution.points, context);
  writer.end_object();
}

void write_constraint(Writer& writer, std::string_view name, Constraint const& constraint) {
  writer.begin_object(name);
  write_fields(writer, constraint.expression, constraint.text);
  writer.end_object();
}

void write_indicator(Writer& writer, form::Form const& form, score::ScoredIndicator const& scored,
                     Context const& context) {
  auto const& row = form.indicators.at(scored.row);
  writer.begin_object("indicator");
  writer.optional("level2", row.level2);
  writer.optional("name", row.name);
  writer.text("at", row.at);
  write_constraint(writer, "target", scored.target);
  write_constraint(writer, "actual", scored.actual);
  write_points(writer, scored.points, context);
  writer.end_object();
}

void write_groups(Writer& writer, Scorecard const& card, Context const& context) {
  writer.begin_list("groups", "group");
  for (auto const& group : card.scored.groups) {
    writer.begin_object("group");
    writer.text("level1", group.level1);
    if (!group.key.empty()) writer.text("key", group.key);
    if (!group.at.empty()) writer.text("at", group.at);
    write_points(writer, group.points, context);
    writer.begin_list("indicators", "indicator");
    for (auto const& indicator : group.indicators)
      write_indicator(writer, card.form, indicator, context);
    writer.end_list();
    writer.end_object();
  }
  writer.end_list();
}

void write_total(Writer& writer, score::ScoredForm const& scored, Context const& context) {
  writer.begin_object("total");
  write_points(writer, scored.total, context);
  writer.text("measured", scored.measured.to_string());
  writer.text("measured_high", scored.measured_high.to_string());
  writer.text("claimed", scored.claimed.to_string());
  writer.text("claimed_high", scored.claimed_high.to_string());
  writer.begin_object("rows");
  writer.text("measured", std::to_string(scored.measured_rows));
  writer.text("judged", std::to_string(scored.judged_rows));
  writer.text("claimed", std::to_string(scored.claimed_rows));
  writer.text("missing", std::to_string(scored.missing_rows));
  writer.end_object();
  writer.end_object();
}

void write_grade(Writer& writer, score::Grade const& grade) {
  writer.begin_object("grade");
  if (!grade.declared.empty()) writer.text("declared", grade.declared);
  if (!grade.computed.empty()) writer.text("computed", grade.computed);
  writer.begin_list("possible", "grade");
  for (auto const& name : grade.possible) writer.item(name);
  writer.end_list();
  writer.text("verdict", score::name_of(grade.verdict));
  writer.end_object();
}

void write_scheme(Writer& writer, score::SchemeChoice const& choice, Language language) {
  writer.begin_object("scheme");
  writer.text("id", choice.scheme->id);
  writer.text("version", choice.scheme->version);
  writer.flag("confident", choice.confident);
  writer.text("why", choice.why.in(language));
  writer.end_object();
}

void write_engine(Writer& writer, Engine const& engine) {
  writer.begin_object("engine");
  writer.text("version", engine.version);
  writer.text("rules", engine.rules);
  writer.text("input", engine.input);
  writer.end_object();
}

std::size_t characters_in(std::string_view text) {
  std::size_t count = 0;
  for (; !text.empty(); ++count) text.remove_prefix(static_cast<std::size_t>(decode(text).length));
  return count;
}

// Offsets count characters, as the readers of JSON and XML do.
void write_quotes(Writer& writer, std::vector<Quote> const& quotes) {
  if (quotes.empty()) return;
  writer.begin_list("quotes", "quote");
  for (auto const& quote : quotes) {
    std::string_view const text = quote.text;
    auto const offset = std::min(quote.offset, text.size());
    writer.begin_object("quote");
    writer.text("name", quote.name);
    writer.text("text", text);
    if (quote.length > 0) {
      writer.text("offset", std::to_string(characters_in(text.substr(0, offset))));
      writer.text("length", std::to_string(characters_in(text.substr(offset, quote.length))));
    }
    writer.end_object();
  }
  writer.end_list();
}

std::string citations(std::vector<rulebook::Cite> const& cites, rulebook::Rulebook const& rules,
                      Language language) {
  std::string out;
  for (auto const& cite : cites) {
    if (!out.empty()) out += language == Language::chinese ? "；" : "; ";
    out += describe(cite, rules, language);
  }
  return out;
}

}  // namespace

std::string message_of(Finding const& finding, rulebook::Rulebook const& rules, Language language) {
  auto const* check = rules.check(finding.rule);
  return check ? rulebook::fill(check->message.in(language), finding.arguments) : finding.rule;
}

std::string advice_of(Finding const& finding, rulebook::Rulebook const& rules, Language language) {
  auto const* check = rules.check(finding.rule);
  return check ? rulebook::fill(check->advice.in(language), finding.arguments) : "";
}

std::string citation_of(Finding const& finding, rulebook::Rulebook const& rules,
                        Language language) {
  auto const* check = rules.check(finding.rule);
  return check ? citations(check->cites, rules, language) : "";
}

std::string citation_of(score::Step const& step, rulebook::Scheme const& scheme,
                        rulebook::Rulebook const& rules, Language language) {
  if (step.path.empty()) return {};
  if (constexpr std::string_view of_words = "words."; step.path.starts_with(of_words)) {
    auto const list = rules.word_cites.find(std::string_view(step.path).substr(of_words.size()));
    return list == rules.word_cites.end() ? "" : citations(list->second, rules, language);
  }
  auto const* value = scheme.find(step.path);
  return value ? describe(value->cite, rules, language) : std::string{};
}

void write(Writer& writer, Finding const& finding, rulebook::Rulebook const& rules,
           Language language) {
  writer.begin_object("finding");
  writer.text("rule", finding.rule);
  writer.text("severity", name_of(finding.severity));
  writer.text("file", finding.place.file);
  if (!finding.place.at.empty()) writer.text("at", finding.place.at);
  writer.text("subject", finding.subject);
  writer.text("message", message_of(finding, rules, language));
  writer.text("advice", advice_of(finding, rules, language));
  writer.text("citation", citation_of(finding, rules, language));
  if (!finding.also.empty()) {
    writer.begin_list("also", "place");
    for (auto const& place : finding.also) write_place(writer, "place", place);
    writer.end_list();
  }
  write_quotes(writer, finding.quotes);
  writer.end_object();
}

void write(Writer& writer, score::ScoredIndicator const& row, rulebook::Scheme const& scheme,
           rulebook::Rulebook const& rules, Language language) {
  writer.begin_object("explanation");
  writer.begin_object("scheme");
  writer.text("id", scheme.id);
  writer.text("version", scheme.version);
  writer.end_object();
  write_constraint(writer, "target", row.target);
  write_constraint(writer, "actual", row.actual);
  write_points(writer, row.points, {scheme, rules, language});
  writer.end_object();
}

void write(Writer& writer, Scorecard const& card, rulebook::Rulebook const& rules,
           Language language) {
  Context const context{*card.scored.choice.scheme, rules, language};
  writer.begin_object("scorecard");
  write_identity(writer, card.form);
  write_scheme(writer, card.scored.choice, language);
  write_engine(writer, card.engine);
  write_execution(writer, card.scored.execution, context);
  write_groups(writer, card, context);
  write_total(writer, card.scored, context);
  write_grade(writer, card.scored.grade);
  writer.begin_list("findings", "finding");
  for (auto const& finding : card.findings) write(writer, finding, rules, language);
  writer.end_list();
  writer.end_object();
}

}  // namespace jixiao
