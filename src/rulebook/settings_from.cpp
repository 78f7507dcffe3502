#include <fmt/format.h>

#include <algorithm>

#include "rulebook/values.hpp"

// What each value element of a scheme file means.
namespace jixiao::rulebook {

namespace {

// Everything an element reader needs.
struct Reader {
  Element const& element;
  Loading& loading;
  std::vector<Setting>& settings;

  [[nodiscard]] Values values(std::string path, std::string list = {}) const {
    return {element, std::move(path), std::move(list), loading, settings};
  }
  // One of a list, whose path ends in its key.
  [[nodiscard]] Values keyed(std::string const& path, std::string const& list) const {
    auto const key = std::ranges::find(element.attributes, "key", &Attribute::name);
    return values(path + "." + (key == element.attributes.end() ? "" : key->value), list);
  }
};

void read_total(Reader const& reader) {
  auto values = reader.values("total");
  auto const points = values.fields().required("points");
  auto const total = Decimal::parse(points);
  if (total && *total > Decimal{0})
    values.add("", points, [total](Scheme& scheme) { scheme.total = *total; });
  else if (!points.empty())
    values.fields().reject("points", points);
  values.fields().finish({"cite"});
}

void read_scores(Reader const& reader) {
  auto values = reader.values("score_level");
  auto const level =
      values.fields().required_one_of<ScoreLevel>("level", {{"indicator", ScoreLevel::indicator},
                                                            {"group", ScoreLevel::group},
                                                            {"none", ScoreLevel::none}});
  values.add("", values.fields().text("level"),
             [level](Scheme& scheme) { scheme.score_level = level; });
  values.fields().finish({"cite"});
}

// `path` is "groups" or that of a split; `groups` finds the list in the scheme.
void read_group(Reader const& reader, std::string const& path,
                std::function<std::vector<GroupSpec>&(Scheme&)> const& groups) {
  GroupSpec group;
  auto values = reader.keyed(path, "groups");
  auto& fields = values.fields();
  group.key = fields.required("key");
  group.level1 = fields.list("level1");
  if (group.level1.empty()) group.level1 = {group.key};
  group.points = fields.decimal("points");
  if (group.points && group.points->is_negative())
    fields.reject("points", group.points->to_string());
  group.required = fields.flag("required").value_or(false);
  group.name = values.words("name");
  fields.finish({"name", "cite"});
  auto const add = [groups, group](Scheme& scheme) { groups(scheme).push_back(group); };
  if (group.points)
    values.add("points", group.points->to_string(), add);
  else
    values.add("", group.key, add);
  if (group.required) values.add("required", "true", [](Scheme&) {});
}

void read_main_group(Reader const& reader) {
  read_group(reader, "groups",
             [](Scheme& scheme) -> std::vector<GroupSpec>& { return scheme.groups; });
}

void read_split(Reader const& reader) {
  Fields fields{reader.element, reader.loading.errors};
  auto const missing = fields.required("without");
  auto const without = fields.list("without");
  fields.finish({"group"});
  auto const groups = [without](Scheme& scheme) -> std::vector<GroupSpec>& {
    auto found = std::ranges::find(scheme.splits, without, &SplitSpec::without);
    if (found == scheme.splits.end())
      found = scheme.splits.insert(scheme.splits.end(), {without, {}});
    return found->groups;
  };
  auto const path = fmt::format("splits.{}", fmt::join(without, "+"));
  for (auto const& child : reader.element.children)
    if (child.name == "group") read_group({child, reader.loading, reader.settings}, path, groups);
}

void read_execution(Reader const& reader) {
  auto values = reader.values("execution");
  values.decimal(
      "points", [](Scheme & s) -> auto& { return s.execution.points; });
  values.flag(
      "cap", [](Scheme & s) -> auto& { return s.execution.cap; });
  values.one_of<ZeroBudget>(
      "zero-budget",
      {{"error", ZeroBudget::error}, {"zero", ZeroBudget::zero}, {"full", ZeroBudget::full}},
      [](Scheme & s) -> auto& { return s.execution.zero_budget; });
  values.one_of<OverBudget>(
      "over100", {{"error", OverBudget::error}, {"allow", OverBudget::allow}},
      [](Scheme & s) -> auto& { return s.execution.over100; });
  values.ratio(
      "explain-below", [](Scheme & s) -> auto& { return s.execution.explain_below; });
  values.flag(
      "explain-any-adjustment",
      [](Scheme & s) -> auto& { return s.execution.explain_any_adjustment; });
  values.fields().finish({"cite"});
}

void read_quantitative(Reader const& reader) {
  auto values = reader.values("quantitative");
  values.one_of<PositiveFormula>(
      "positive", {{"ratio", PositiveFormula::ratio}, {"unstated", PositiveFormula::unstated}},
      [](Scheme & s) -> auto& { return s.quantitative.positive; });
  values.one_of<EqualFormula>(
      "equal",
      {{"as-positive", EqualFormula::as_positive},
       {"binary", EqualFormula::binary},
       {"unstated", EqualFormula::unstated}},
      [](Scheme & s) -> auto& { return s.quantitative.equal; });
  values.one_of<ReverseFormula>(
      "reverse",
      {{"linear-excess", ReverseFormula::linear_excess},
       {"inverse-ratio", ReverseFormula::inverse_ratio},
       {"unstated", ReverseFormula::unstated}},
      [](Scheme & s) -> auto& { return s.quantitative.reverse; });
  values.ratio(
      "pass-threshold", [](Scheme & s) -> auto& { return s.quantitative.pass_threshold; });
  values.flag(
      "rescaled", [](Scheme & s) -> auto& { return s.quantitative.rescaled; });
  values.flag(
      "negative-as-zero", [](Scheme & s) -> auto& { return s.quantitative.negative_as_zero; });
  values.flag(
      "blank-target-unscored",
      [](Scheme & s) -> auto& { return s.quantitative.blank_target_unscored; });
  values.decimal(
      "default-cost", [](Scheme & s) -> auto& { return s.quantitative.default_cost; });
  values.list(
      "default-cost-names", [](Scheme & s) -> auto& { return s.quantitative.default_cost_names; });
  values.one_of<AboveRange>(
      "above-range", {{"open", AboveRange::open}, {"reverse", AboveRange::reverse}},
      [](Scheme & s) -> auto& { return s.quantitative.above_range; });
  values.one_of<NotApplicable>(
      "not-applicable",
      {{"keep", NotApplicable::keep},
       {"drop", NotApplicable::drop},
       {"rescale", NotApplicable::rescale}},
      [](Scheme & s) -> auto& { return s.quantitative.not_applicable; });
  values.list(
      "not-applicable-words",
      [](Scheme & s) -> auto& { return s.quantitative.not_applicable_words; });
  values.fields().finish({"cite"});
}

void read_assignment(Reader const& reader) {
  auto values = reader.values("assignments", "assignments");
  AssignmentSpec assignment;
  assignment.rule = values.fields().required_one_of<Assignment>(
      "rule", {{"direct", Assignment::direct},
               {"ratio-threshold", Assignment::ratio_threshold},
               {"tier", Assignment::tier},
               {"satisfaction", Assignment::satisfaction}});
  auto const rule = values.fields().text("rule");
  assignment.wordings = values.fields().list("wordings");
  assignment.levels = values.fields().list("levels");
  assignment.threshold = values.fields().ratio("threshold");
  assignment.mode = values.fields().one_of<RatioMode>(
      "mode", {{"proportional", RatioMode::proportional}, {"rescaled", RatioMode::rescaled}});
  assignment.name = values.words("name");
  values.fields().finish({"name", "cite"});
  values.add(rule, rule, [assignment](Scheme& s) { s.assignments.push_back(assignment); });
  if (assignment.threshold)
    values.add(rule + ".threshold", assignment.threshold->to_string(), [](Scheme&) {});
  if (assignment.mode) values.add(rule + ".mode", values.fields().text("mode"), [](Scheme&) {});
}

void read_over(Reader const& reader) {
  auto values = reader.values("over");
  values.ratio(
      "explain-ratio", [](Scheme & s) -> auto& { return s.over.explain_ratio; });
  values.decimal(
      "explain-from-when-target-zero",
      [](Scheme & s) -> auto& { return s.over.explain_from_when_target_zero; });
  values.ratio(
      "review-ratio", [](Scheme & s) -> auto& { return s.over.review_ratio; });
  values.fields().finish({"cite"});
}

void read_manual(Reader const& reader) {
  auto values = reader.values("manual");
  values.flag(
      "deduction", [](Scheme & s) -> auto& { return s.manual.deduction; });
  values.flag(
      "revise-reverse-above", [](Scheme & s) -> auto& { return s.manual.revise_reverse_above; });
  values.flag(
      "revise-equal-different",
      [](Scheme & s) -> auto& { return s.manual.revise_equal_different; });
  values.ratio(
      "revise-positive", [](Scheme & s) -> auto& { return s.manual.revise_positive; });
  values.flag(
      "note-required", [](Scheme & s) -> auto& { return s.manual.note_required; });
  values.fields().finish({"cite"});
}

[[nodiscard]] std::string interval(std::string const& low, std::string const& high, bool closed) {
  return fmt::format("[{}, {}{}", low, high, closed ? "]" : ")");
}

void read_tier(Reader const& reader) {
  auto values = reader.keyed("tiers", "tiers");
  auto& fields = values.fields();
  TierSpec tier;
  tier.key = fields.required("key");
  tier.low = fields.required_ratio("low");
  tier.high = fields.required_ratio("high");
  tier.high_closed = fields.flag("high-closed").value_or(false);
  tier.labels = fields.list("labels");
  if (tier.labels.empty()) (void)fields.required("labels");
  fields.finish({"cite"});
  values.add("", interval(tier.low.to_string(), tier.high.to_string(), tier.high_closed),
             [tier](Scheme& scheme) { scheme.tiers.push_back(tier); });
  values.add("labels", fmt::format("{}", fmt::join(tier.labels, " ")), [](Scheme&) {});
}

void read_satisfaction(Reader const& reader) {
  auto values = reader.values("satisfaction");
  values.one_of<SatisfactionFormula>(
      "formula",
      {{"as-positive", SatisfactionFormula::as_positive},
       {"interpolate", SatisfactionFormula::interpolate}},
      [](Scheme & s) -> auto& { return s.satisfaction.formula; });
  values.ratio(
      "full", [](Scheme & s) -> auto& { return s.satisfaction.full; });
  values.ratio(
      "zero", [](Scheme & s) -> auto& { return s.satisfaction.zero; });
  values.fields().finish({"cite"});
}

void read_rounding(Reader const& reader) {
  auto values = reader.values("rounding");
  values.places(
      "indicator", [](Scheme & s) -> auto& { return s.rounding.indicator; });
  values.places(
      "group", [](Scheme & s) -> auto& { return s.rounding.group; });
  values.places(
      "total", [](Scheme & s) -> auto& { return s.rounding.total; });
  values.decimal(
      "tolerance", [](Scheme & s) -> auto& { return s.rounding.tolerance; });
  values.decimal(
      "coarse", [](Scheme & s) -> auto& { return s.rounding.coarse; });
  values.fields().finish({"cite"});
}

void read_band(Reader const& reader) {
  auto values = reader.keyed("bands", "bands");
  auto& fields = values.fields();
  BandSpec band;
  band.key = fields.required("key");
  band.low = fields.required_decimal("low");
  band.high = fields.required_decimal("high");
  band.high_closed = fields.flag("high-closed").value_or(false);
  band.name = values.words("name");
  fields.finish({"name", "cite"});
  values.add("", interval(band.low.to_string(), band.high.to_string(), band.high_closed),
             [band](Scheme& scheme) { scheme.bands.push_back(band); });
}

void read_ratio(Reader const& reader) {
  auto values = reader.keyed("ratios", "ratios");
  auto& fields = values.fields();
  RatioSpec ratio;
  ratio.key = fields.required("key");
  ratio.formula = fields.required_one_of<RatioFormula>(
      "formula",
      {{"deduct-above", RatioFormula::deduct_above}, {"proportional", RatioFormula::proportional}});
  ratio.points = fields.required_decimal("points");
  bool const deducts = ratio.formula == RatioFormula::deduct_above;
  if (deducts || fields.has("full")) ratio.full = fields.required_ratio("full");
  if (deducts || fields.has("off")) ratio.off = fields.required_decimal("off");
  ratio.name = values.words("name");
  ratio.of = values.words("of");
  fields.finish({"name", "of", "cite"});
  values.add("", ratio.points.to_string(), [ratio](Scheme& s) { s.ratios.push_back(ratio); });
}

void read_severity(Reader const& reader) {
  auto const id = std::ranges::find(reader.element.attributes, "check", &Attribute::name);
  bool const named = id != reader.element.attributes.end();
  auto values = reader.values("severity." + (named ? id->value : std::string{}));
  auto& fields = values.fields();
  SeveritySpec spec;
  spec.check = fields.required("check");
  spec.as = fields.required_one_of<Severity>(
      "as", {{"error", Severity::error}, {"warning", Severity::warning}, {"info", Severity::info}});
  fields.finish({"cite"});
  if (!spec.check.empty() && !reader.loading.places.contains("check " + spec.check))
    reader.loading.errors.push_back(error_at(reader.element, fmt::format("没有检查 {}", spec.check),
                                             fmt::format("there is no check {}", spec.check)));
  values.add("", name_of(spec.as), [spec](Scheme& scheme) {
    std::erase_if(scheme.severities,
                  [&](SeveritySpec const& other) { return other.check == spec.check; });
    scheme.severities.push_back(spec);
  });
}

// Its other children are the names of what it is and what it leaves open.
[[nodiscard]] bool has_child(Element const& element, std::string_view name) {
  return std::ranges::find(element.children, name, &Element::name) != element.children.end();
}

void read_consequence(Reader const& reader) {
  auto values = reader.keyed("consequences", {});
  auto& fields = values.fields();
  ConsequenceSpec spec;
  spec.key = fields.required("key");
  spec.of = fields.required_one_of<ConsequenceOf>(
      "when", {{"grade", ConsequenceOf::grade}, {"amount", ConsequenceOf::amount}});
  auto const when = fields.text("when");
  if (when == "grade") {
    spec.grades = fields.list("grades");
    if (spec.grades.empty()) (void)fields.required("grades");
  } else if (when == "amount") {
    spec.least = fields.required_decimal("least");
    if (spec.least.is_negative()) fields.reject("least", spec.least.to_string());
  } else {
    (void)fields.text("grades");
    (void)fields.text("least");
  }
  spec.form_kinds = fields.list("form-kinds");
  spec.places = fields.list("places");
  spec.name = values.words("name");
  if (has_child(reader.element, "open")) spec.open = values.words("open");
  fields.finish({"name", "open", "cite"});
  auto const condition = spec.of == ConsequenceOf::grade
                             ? fmt::format("{}", fmt::join(spec.grades, " "))
                             : "≥" + spec.least.to_string();
  values.add("", condition, [spec](Scheme& scheme) {
    std::erase_if(scheme.consequences,
                  [&](ConsequenceSpec const& other) { return other.key == spec.key; });
    scheme.consequences.push_back(spec);
  });
}

void read_recognition(Reader const& reader) {
  auto values = reader.values("recognition");
  values.names(
      "places", [](Scheme & s) -> auto& { return s.recognition.places; });
  values.list(
      "form-kinds", [](Scheme & s) -> auto& { return s.recognition.form_kinds; });
  values.list(
      "titles", [](Scheme & s) -> auto& { return s.recognition.titles; });
  values.fields().finish({"cite"});
}

using Read = void (*)(Reader const&);
constexpr std::pair<std::string_view, Read> readers[] = {
    {"total", read_total},
    {"scores", read_scores},
    {"group", read_main_group},
    {"split", read_split},
    {"execution", read_execution},
    {"quantitative", read_quantitative},
    {"assignment", read_assignment},
    {"over", read_over},
    {"manual", read_manual},
    {"tier", read_tier},
    {"satisfaction", read_satisfaction},
    {"rounding", read_rounding},
    {"band", read_band},
    {"ratio", read_ratio},
    {"severity", read_severity},
    {"consequence", read_consequence},
    {"recognition", read_recognition},
};

}  // namespace

std::vector<Setting> settings_from(Element const& scheme, Loading& loading) {
  std::vector<Setting> settings;
  for (auto const& child : scheme.children)
    for (auto const& [name, read] : readers)
      if (name == child.name) read({child, loading, settings});
  return settings;
}

}  // namespace jixiao::rulebook
