#include <algorithm>

#include "base/text.hpp"
#include "compare/present.hpp"

namespace jixiao::comparison {
namespace {

std::optional<std::string> plain(std::optional<Decimal> const& value) {
  if (!value) return std::nullopt;
  return value->to_string();
}

struct Context {
  Comparison const& comparison;
  rulebook::Rulebook const& rules;
  Language language;

  [[nodiscard]] std::string const& label(std::size_t version) const {
    return comparison.versions[version].label;
  }
};

void write_computed(Writer& writer, score::Points const& points) {
  writer.optional("computed", plain(points.score));
  writer.optional("low", plain(points.low));
  writer.optional("high", plain(points.high));
}

void write_consequences(Writer& writer, std::size_t version, Context const& context) {
  auto const& scheme = *context.comparison.versions[version].choice.scheme;
  writer.begin_list("consequences", "consequence");
  for (auto const& consequence : context.comparison.consequences[version]) {
    writer.begin_object("consequence");
    writer.text("key", consequence.spec->key);
    writer.flag("certain", consequence.certain);
    writer.text("text", jixiao::in_words(consequence, scheme, context.rules, context.language));
    writer.end_object();
  }
  writer.end_list();
}

void write_version(Writer& writer, std::size_t i, Context const& context) {
  auto const& [label, form, choice, scored] = context.comparison.versions[i];
  writer.begin_object("version");
  writer.text("label", label);
  writer.begin_object("source");
  writer.text("file", form.source.file);
  if (!form.source.at.empty()) writer.text("at", form.source.at);
  writer.end_object();
  writer.text("kind", form::name_of(form.kind));
  writer.optional("year", form.year);
  writer.optional("department", form.department);
  writer.optional("unit", form.unit);
  writer.optional("project", form.project);
  writer.text("scheme", choice.scheme->id);
  writer.begin_object("total");
  writer.optional("declared", plain(check::number(form.total)));
  if (scored) write_computed(writer, scored->total);
  if (auto const& deviation = context.comparison.deviation[i])
    writer.text("deviation", deviation->percent());
  writer.end_object();
  writer.begin_object("grade");
  writer.optional("declared", form.grade);
  writer.begin_list("possible", "grade");
  if (scored)
    for (auto const& grade : scored->grade.possible) writer.item(grade);
  writer.end_list();
  writer.end_object();
  if (scored && scored->execution.rate)
    writer.text("execution_rate", scored->execution.rate->percent());
  write_consequences(writer, i, context);
  writer.end_object();
}

// `cells`: of a row, which has a target and an actual.
void write_changes(Writer& writer, std::vector<Transition> const& transitions, bool cells,
                   Context const& context) {
  writer.begin_list("changes", "change");
  for (auto const& step : transitions) {
    writer.begin_object("change");
    writer.text("from", context.label(step.from));
    writer.text("to", context.label(step.to));
    writer.text("presence", name_of(step.presence));
    if (cells && step.presence == Presence::both) {
      writer.text("target", name_of(step.target));
      writer.text("actual", name_of(step.actual));
    }
    if (step.renamed) writer.flag("renamed", true);
    writer.flag("weight", step.weight);
    writer.optional("score", plain(step.score));
    writer.optional("computed", plain(step.computed));
    writer.flag("differs", step.differs());
    if (auto const reason = sentence_of(step, context.language); !reason.empty())
      writer.text("reason", reason);
    writer.end_object();
  }
  writer.end_list();
}

void write_row(Writer& writer, ComparedRow const& row, Context const& context) {
  writer.begin_object("row");
  writer.text("level1", row.level1);
  writer.text("level2", row.level2);
  writer.text("name", row.name);
  bool const renamed = std::ranges::any_of(row.transitions, &Transition::renamed);
  writer.begin_list("versions", "version");
  for (std::size_t i = 0; i < row.versions.size(); ++i) {
    auto const* version = row.versions[i];
    if (version == nullptr) continue;
    writer.begin_object("version");
    writer.text("label", context.label(i));
    writer.text("at", version->printed->at);
    if (renamed) writer.optional("name", version->printed->name);
    writer.optional("target", version->printed->target);
    writer.optional("actual", version->printed->actual);
    writer.optional("weight", plain(check::number(version->printed->weight)));
    writer.optional("declared", plain(check::number(version->printed->score)));
    if (version->scored != nullptr) write_computed(writer, version->scored->points);
    writer.end_object();
  }
  writer.end_list();
  write_changes(writer, row.transitions, true, context);
  writer.end_object();
}

void write_part(Writer& writer, std::string_view name, ComparedPart const& part,
                Context const& context) {
  writer.begin_object(name);
  if (!part.name.empty()) writer.text("level1", part.name);
  writer.begin_list("versions", "version");
  for (std::size_t i = 0; i < part.versions.size(); ++i) {
    auto const* points = part.versions[i];
    if (points == nullptr) continue;
    writer.begin_object("version");
    writer.text("label", context.label(i));
    writer.optional("weight", plain(points->weight));
    writer.optional("declared", plain(points->declared));
    write_computed(writer, *points);
    writer.end_object();
  }
  writer.end_list();
  write_changes(writer, part.transitions, false, context);
  writer.end_object();
}

void write_total(Writer& writer, TotalTransition const& step, Context const& context) {
  writer.begin_object("change");
  writer.text("from", context.label(step.from));
  writer.text("to", context.label(step.to));
  writer.optional("score", plain(step.score));
  writer.flag("grade", step.grade);
  if (!step.reason.zh.empty()) writer.text("reason", step.reason.in(context.language));
  writer.end_object();
}

}  // namespace

void write(Writer& writer, Comparison const& comparison, rulebook::Rulebook const& rules,
           Language language) {
  Context const context{comparison, rules, language};
  writer.begin_object("comparison");
  writer.flag("differs", comparison.differs());
  writer.begin_list("versions", "version");
  for (std::size_t i = 0; i < comparison.versions.size(); ++i) write_version(writer, i, context);
  writer.end_list();
  writer.begin_list("notes", "note");
  for (auto const& note : comparison.notes) writer.item(note.in(language));
  writer.end_list();
  writer.begin_list("total", "change");
  for (auto const& step : comparison.total) write_total(writer, step, context);
  writer.end_list();
  write_part(writer, "execution", comparison.execution, context);
  writer.begin_list("groups", "group");
  for (auto const& group : comparison.groups) write_part(writer, "group", group, context);
  writer.end_list();
  writer.begin_list("rows", "row");
  for (auto const& row : comparison.rows) write_row(writer, row, context);
  writer.end_list();
  writer.text("deviation_basis", describe(deviation_cite(), rules, language));
  writer.end_object();
}

}  // namespace jixiao::comparison
