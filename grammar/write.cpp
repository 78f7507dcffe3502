#include "grammar/write.hpp"

#include "grammar/print.hpp"

namespace jixiao {
namespace {

using namespace ast;

void write(Writer& writer, std::string_view name, Expression const& nested) {
  writer.begin_object(name);
  write_fields(writer, nested, nested.text.empty() ? print(nested) : nested.text);
  writer.end_object();
}

void write(Writer& writer, std::string_view name, Quantity const& quantity) {
  writer.begin_object(name);
  writer.text("value", quantity.value.to_string());
  writer.text("unit", quantity.unit);
  writer.end_object();
}

struct FieldWriter {
  Writer& writer;

  void operator()(Bound const& bound) const {
    writer.text("op", code_of(bound.relation));
    fields(bound.quantity);
    if (bound.implicit) writer.flag("implicit", true);
    if (bound.each) writer.flag("each", true);
  }
  void operator()(Range const& range) const {
    writer.text("low", range.low.to_string());
    writer.text("high", range.high.to_string());
    writer.text("unit", range.unit);
    if (range.low_open) writer.flag("low_open", true);
    if (range.high_open) writer.flag("high_open", true);
  }
  void operator()(Approximate const& approximate) const { fields(approximate.quantity); }
  void operator()(Tolerance const& tolerance) const {
    writer.text("value", tolerance.value.to_string());
    writer.text("plus", tolerance.plus.to_string());
    writer.text("minus", tolerance.minus.to_string());
    writer.text("unit", tolerance.unit);
  }
  void operator()(Deadline const& deadline) const {
    if (deadline.within) {
      writer.text("within", deadline.within->count.to_string());
      writer.text("unit", deadline.within->unit);
      writer.text("after", deadline.within->after);
      return;
    }
    writer.text("due", due_of(deadline.due));
    writer.text("repeat", code_of(deadline.repeat));
    if (deadline.from) writer.text("from", due_of(*deadline.from));
    if (deadline.loose) writer.text("loose", due_of(*deadline.loose));
  }
  void operator()(Period const& period) const { writer.text("of", period.of); }
  void operator()(Frequency const& frequency) const {
    writer.text("count", frequency.count.to_string());
    writer.text("per", frequency.per.to_string());
    writer.text("period", code_of(frequency.period));
  }
  void operator()(Reference const& reference) const {
    writer.text("basis", reference.basis);
    if (reference.relation) writer.text("op", code_of(*reference.relation));
    for (Expression const& amount : reference.amount) write(writer, "amount", amount);
  }
  void operator()(Tiered const& tiered) const {
    writer.begin_list("tiers", "tier");
    for (Tier const& tier : tiered.tiers) {
      writer.begin_object("tier");
      if (!tier.subject.empty()) writer.text("subject", tier.subject);
      for (Expression const& when : tier.when) write(writer, "when", when);
      if (tier.rate) write(writer, "rate", *tier.rate);
      if (tier.fee) write(writer, "fee", *tier.fee);
      writer.end_object();
    }
    writer.end_list();
  }
  void operator()(Enumeration const& enumeration) const {
    writer.begin_list("items", "item");
    for (std::string const& item : enumeration.items) writer.item(item);
    writer.end_list();
  }
  void operator()(Qualitative const& qualitative) const {
    writer.text("direction", code_of(qualitative.direction));
    writer.text("degree", qualitative.degree);
    writer.text("level", qualitative.level);
  }
  void operator()(Completion const& completion) const {
    writer.text("state", code_of(completion.state));
    if (!completion.tier.empty()) writer.text("tier", completion.tier);
  }
  void operator()(Compound const& compound) const {
    writer.text("join", compound.join == Join::all ? "all" : "any");
    writer.begin_list("parts", "part");
    for (Expression const& part : compound.parts) write(writer, "part", part);
    writer.end_list();
  }
  void operator()(Text const&) const {}
  void operator()(Empty const&) const {}

 private:
  void fields(Quantity const& quantity) const {
    writer.text("value", quantity.value.to_string());
    writer.text("unit", quantity.unit);
  }
};

}  // namespace

void write_fields(Writer& writer, Expression const& tree, std::string_view text) {
  writer.text("text", text);
  writer.text("kind", kind_of(tree));
  if (!tree.subject.empty()) writer.text("subject", tree.subject);
  std::visit(FieldWriter{writer}, tree.node);
  if (tree.notes.empty()) return;
  writer.begin_list("notes", "note");
  for (std::string const& note : tree.notes) writer.item(note);
  writer.end_list();
}

}  // namespace jixiao
