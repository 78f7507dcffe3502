#include <algorithm>

#include "base/text.hpp"
#include "check/goal/claims.hpp"
#include "check/value/checks.hpp"
#include "check/value/values.hpp"

namespace jixiao::check {

namespace {

// What earlier years were like, as a text of the form says it: 近年来…在3400-4000人.
struct Baseline {
  Claim const* claim;
  Decimal least;
  std::string_view unit;
};

std::optional<Baseline> baseline_of(Claim const& claim) {
  auto const& node = claim.expression.node;
  if (auto const* range = std::get_if<ast::Range>(&node))
    return Baseline{&claim, range->low, range->unit};
  if (auto const* bound = std::get_if<ast::Bound>(&node)) {
    if (bound->relation != ast::Relation::equal && bound->relation != ast::Relation::at_least)
      return std::nullopt;
    return Baseline{&claim, bound->quantity.value, bound->quantity.unit};
  }
  return std::nullopt;
}

std::vector<Baseline> baselines(Claims const& claims, WordList words) {
  static constexpr std::string_view stop = "。";
  std::vector<Baseline> found;
  Prose const* seen = nullptr;
  bool speaks = false;
  for (auto const& claim : claims.all) {
    if (seen != claim.prose) speaks = !words.inside(claim.prose->plain.text).empty();
    seen = claim.prose;
    if (!speaks) continue;
    auto const before = std::string_view(claim.prose->plain.text).substr(0, claim.begin);
    auto const last = before.rfind(stop);
    auto const sentence = last == before.npos ? before : before.substr(last + stop.size());
    if (words.inside(sentence).empty()) continue;
    if (auto const one = baseline_of(claim)) found.push_back(*one);
  }
  return found;
}

// All characters of the name stand in the words, in their order: 初级考试人数 in 初级资格考试人数.
bool speaks_of(std::string_view said, std::string_view name) {
  while (!name.empty()) {
    auto const c = name.substr(0, static_cast<std::size_t>(decode(name).length));
    auto const at = said.find(c);
    if (at == said.npos) return false;
    said.remove_prefix(at + c.size());
    name.remove_prefix(c.size());
  }
  return true;
}

int letters_in(std::string_view name) {
  int letters = 0;
  for (; !name.empty(); ++letters)
    name.remove_prefix(static_cast<std::size_t>(decode(name).length));
  return letters;
}

// Less is promised than there was; the value's own relation says that more is better.
bool is_easier(Facts const& facts, Value const& value, Baseline const& baseline) {
  auto const& quantity = value.bound->quantity;
  if (value.bound->relation != ast::Relation::at_least && !value.bound->implicit) return false;
  if (value.typed.polarity == Polarity::lower_is_better) return false;
  auto const factor = facts.rules.units.factor(quantity.unit, baseline.unit);
  return factor && Ratio(quantity.value) * *factor < Ratio(baseline.least);
}

}  // namespace

// A target easier than what the form itself says of earlier years. A name that fits several rows,
// or a row that several numbers fit, decides nothing.
void value_against_baseline(Facts const& facts, rulebook::CheckSpec const& spec,
                            std::vector<Finding>& findings) {
  if (facts.claims == nullptr) return;
  auto const known = baselines(*facts.claims, word_list(spec, "baseline"));
  if (known.empty()) return;
  auto const least = spec.number("letters");
  auto const& values = values_of(facts);
  auto const named = [&](Value const& value, Baseline const& baseline) {
    auto const& name = value.row.proper_name;
    return Decimal{letters_in(name)} >= least &&
           std::any_of(baseline.claim->things.begin(), baseline.claim->things.end(),
                       [&](std::string const& thing) { return speaks_of(thing, name); });
  };
  for (auto const& value : values) {
    if (value.bound == nullptr || is_cost(value.row)) continue;
    Baseline const* one = nullptr;
    int fits = 0;
    for (auto const& baseline : known) {
      if (!named(value, baseline)) continue;
      ++fits;
      one = &baseline;
    }
    if (fits != 1 || !is_easier(facts, value, *one)) continue;
    bool const shared = std::any_of(values.begin(), values.end(), [&](Value const& other) {
      return &other.row != &value.row && named(other, *one);
    });
    if (shared) continue;
    auto const before = findings.size();
    speak(facts, spec, value, Part::number,
          {{"where", one->claim->prose->name}, {"baseline", wording_of(*one->claim)}}, findings);
    if (findings.size() == before) continue;
    findings.back().also.push_back({facts.form.source.file, std::string(one->claim->prose->at)});
    findings.back().quotes.push_back(quote_of(*one->claim));
  }
}

}  // namespace jixiao::check
