#pragma once

#include "form/form.hpp"

namespace jixiao::form {

// The names of everything in a form, once: the writer and the reader of the canonical tree both
// walk through here, so that neither can know a field the other does not. A visitor has
// kind, text, object, list and texts; object and list lead back to the overload of the value's
// type.

template <class Visitor>
void fields(Visitor& v, Place& place) {
  v.text("file", place.file);
  v.text("at", place.at);
}

template <class Visitor>
void fields(Visitor& v, FundSource& source) {
  v.text("name", source.name);
  v.text("amount", source.amount);
  v.text("period", source.period);
  v.text("annual", source.annual);
  v.text("initial", source.initial);
  v.text("adjusted", source.adjusted);
  v.text("executed", source.executed);
  v.text("rate", source.rate);
  v.text("at", source.at);
}

template <class Visitor>
void fields(Visitor& v, Funds& funds) {
  v.text("unit", funds.unit);
  v.text("total", funds.total);
  v.text("annual", funds.annual);
  v.text("initial", funds.initial);
  v.text("adjusted", funds.adjusted);
  v.text("executed", funds.executed);
  v.text("rate", funds.rate);
  v.text("weight", funds.weight);
  v.text("score", funds.score);
  v.text("reason", funds.reason);
  v.list("sources", "source", funds.sources);
  v.list("uses", "use", funds.uses);
  v.text("at", funds.at);
}

template <class Visitor>
void fields(Visitor& v, Goals& goals) {
  v.text("period", goals.period);
  v.text("annual", goals.annual);
  v.text("actual", goals.actual);
}

template <class Visitor>
void fields(Visitor& v, Group& group) {
  v.text("level1", group.level1);
  v.text("weight", group.weight);
  v.text("score", group.score);
  v.text("at", group.at);
}

template <class Visitor>
void fields(Visitor& v, Indicator& indicator) {
  v.text("level1", indicator.level1);
  v.text("level2", indicator.level2);
  v.text("slot", indicator.slot);
  v.text("name", indicator.name);
  v.text("period_target", indicator.period_target);
  v.text("target", indicator.target);
  v.text("actual", indicator.actual);
  v.text("weight", indicator.weight);
  v.text("score", indicator.score);
  v.text("reason", indicator.reason);
  v.text("target_name", indicator.target_name);
  v.texts("notes", "note", indicator.notes);
  v.text("at", indicator.at);
}

template <class Visitor>
void fields(Visitor& v, Statement& statement) {
  v.text("key", statement.key);
  v.text("name", statement.name);
  v.text("text", statement.text);
  v.text("at", statement.at);
}

template <class Visitor>
void fields(Visitor& v, Form& form) {
  v.kind("kind", form.kind);
  v.object("source", form.source);
  v.text("title", form.title);
  v.text("year", form.year);
  v.text("department", form.department);
  v.text("unit", form.unit);
  v.text("project", form.project);
  v.text("attribute", form.attribute);
  v.text("period", form.period);
  v.object("funds", form.funds);
  v.object("goals", form.goals);
  v.list("groups", "group", form.groups);
  v.list("indicators", "indicator", form.indicators);
  v.text("total", form.total);
  v.text("grade", form.grade);
  v.list("statements", "statement", form.statements);
  v.texts("notes", "note", form.notes);
}

}  // namespace jixiao::form
