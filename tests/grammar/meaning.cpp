#include "meaning.hpp"

#include <fmt/format.h>

#include "grammar/print.hpp"

namespace jixiao::testing {
namespace {

using namespace ast;

std::string spaced(std::string_view text) {
  return text.empty() ? "" : fmt::format(" {}", text);
}
std::string text_of(Quantity const& quantity) {
  return quantity.value.to_string() + spaced(quantity.unit);
}

struct Describe {
  std::string operator()(Bound const& bound) const {
    return fmt::format("bound {} {}{}{}", code_of(bound.relation), text_of(bound.quantity),
                       bound.implicit ? ", implicit" : "", bound.each ? ", each" : "");
  }
  std::string operator()(Range const& range) const {
    return fmt::format("range {}..{}{}{}{}", range.low.to_string(), range.high.to_string(),
                       spaced(range.unit), range.low_open ? ", low open" : "",
                       range.high_open ? ", high open" : "");
  }
  std::string operator()(Approximate const& about) const {
    return "approximate " + text_of(about.quantity);
  }
  std::string operator()(Tolerance const& tolerance) const {
    return fmt::format("tolerance {} +{} -{}{}", tolerance.value.to_string(),
                       tolerance.plus.to_string(), tolerance.minus.to_string(),
                       spaced(tolerance.unit));
  }
  std::string operator()(Deadline const& deadline) const {
    if (deadline.within)
      return fmt::format("deadline within {} {}{}", deadline.within->count.to_string(),
                         deadline.within->unit,
                         deadline.within->after.empty() ? "" : " after " + deadline.within->after);
    std::string out =
        fmt::format("deadline due {} {}", due_of(deadline.due), code_of(deadline.repeat));
    if (deadline.from) out += " from " + due_of(*deadline.from);
    if (deadline.loose) out += " loosely " + due_of(*deadline.loose);
    return out;
  }
  std::string operator()(Period const& period) const { return "period of " + period.of; }
  std::string operator()(Frequency const& frequency) const {
    return fmt::format("frequency {} per {} {}", frequency.count.to_string(),
                       frequency.per.to_string(), code_of(frequency.period));
  }
  std::string operator()(Reference const& reference) const {
    std::string out = "reference " + reference.basis;
    if (reference.relation) out += fmt::format(" {}", code_of(*reference.relation));
    for (Expression const& amount : reference.amount) out += " (" + meaning(amount) + ")";
    return out;
  }
  std::string operator()(Tiered const& tiered) const {
    std::string out = "tiered";
    for (Tier const& tier : tiered.tiers) {
      out += " [";
      std::string inside = tier.subject;
      for (Expression const& when : tier.when) inside += meaning(when);
      if (tier.rate) inside += " : rate " + text_of(*tier.rate);
      if (tier.fee) inside += " : fee " + text_of(*tier.fee);
      out += inside + "]";
    }
    return out;
  }
  std::string operator()(Enumeration const& enumeration) const {
    return fmt::format("enumeration {}", fmt::join(enumeration.items, " | "));
  }
  std::string operator()(Qualitative const& value) const {
    std::string out = fmt::format("qualitative {}", code_of(value.direction));
    if (!value.degree.empty()) out += " degree " + value.degree;
    if (!value.level.empty()) out += " level " + value.level;
    return out;
  }
  std::string operator()(Completion const& completion) const {
    return fmt::format("completion {}{}", code_of(completion.state),
                       completion.tier.empty() ? "" : " tier " + completion.tier);
  }
  std::string operator()(Compound const& compound) const {
    std::string out = compound.join == Join::any ? "compound any" : "compound all";
    for (Expression const& part : compound.parts) out += " [" + meaning(part) + "]";
    return out;
  }
  std::string operator()(Text const&) const { return "text"; }
  std::string operator()(Empty const&) const { return "empty"; }
};

void strip(Expression& tree) {
  if (!std::holds_alternative<Text>(tree.node)) tree.text.clear();
  tree.notes.clear();
  tree.problem.reset();
  if (auto* const compound = std::get_if<Compound>(&tree.node))
    for (Expression& part : compound->parts) strip(part);
  if (auto* const reference = std::get_if<Reference>(&tree.node))
    for (Expression& amount : reference->amount) strip(amount);
  if (auto* const tiered = std::get_if<Tiered>(&tree.node))
    for (Tier& tier : tiered->tiers)
      for (Expression& when : tier.when) strip(when);
}

}  // namespace

std::string meaning(Expression const& tree) {
  std::string out = std::visit(Describe{}, tree.node);
  if (!tree.subject.empty()) out += ", of " + tree.subject;
  for (std::string const& note : tree.notes) out += ", " + note;
  return out;
}

Expression bare(Expression tree) {
  strip(tree);
  return tree;
}

}  // namespace jixiao::testing
