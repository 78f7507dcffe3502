#include "rulebook/validity.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <stdexcept>

namespace jixiao::rulebook {

namespace {

class Validity {
 public:
  Validity(Scheme const& scheme, Element const& root, std::vector<Inherited> const& settings,
           Loading& loading)
      : scheme_(scheme), root_(root), settings_(settings), loading_(loading) {}

  void groups();
  void bands();
  void tiers();
  void formulas();
  void consequences();

 private:
  // The element that stated the first path beginning so, else the scheme itself.
  [[nodiscard]] Element const& element_of(std::string_view path) const {
    auto const begins = [&](Inherited const& inherited) {
      return inherited.setting->provenance.path.starts_with(path);
    };
    auto const found = std::ranges::find_if(settings_, begins);
    return found == settings_.end() ? root_ : *found->setting->element;
  }
  void wrong(std::string_view path, std::string zh, std::string en) {
    loading_.errors.push_back(error_at(element_of(path), std::move(zh), std::move(en)));
  }

  void sum(std::vector<GroupSpec> const& groups, std::string_view path);
  void keys(std::vector<GroupSpec> const& groups, std::string const& path);

  // Intervals from the best down: they begin at `top`, each ends where the last began, the last
  // ends at nothing. Part: key, low, high and high_closed.
  template <class Part, class Number>
  void chain(std::vector<Part> const& parts, Number const& top, std::string const& path);

  Scheme const& scheme_;
  Element const& root_;
  std::vector<Inherited> const& settings_;
  Loading& loading_;
};

void Validity::sum(std::vector<GroupSpec> const& groups, std::string_view path) {
  if (groups.empty()) return;
  auto sum = scheme_.execution.points.value_or(Decimal{});
  bool complete = true;
  for (auto const& group : groups) {
    complete = complete && group.points.has_value();
    sum += group.points.value_or(Decimal{});
  }
  if (complete ? sum == scheme_.total : sum <= scheme_.total) return;
  wrong(path, fmt::format("各组分值合计为 {}，应为 {}", sum.to_string(), scheme_.total.to_string()),
        fmt::format("the points of the groups sum to {}, not {}", sum.to_string(),
                    scheme_.total.to_string()));
}

void Validity::keys(std::vector<GroupSpec> const& groups, std::string const& path) {
  std::set<std::string> taken;
  auto const known = loading_.rules.vocabulary.words(List::level1);
  for (auto const& group : groups) {
    for (auto const& key : group.level1) {
      auto const at = path + "." + group.key;
      if (!taken.insert(key).second)
        wrong(at, fmt::format("一级指标 {} 归入两组", key),
              fmt::format("the level-1 key {} is in two groups", key));
      if (!known.empty() && std::ranges::find(known, key, &Word::means) == known.end())
        wrong(at, fmt::format("没有一级指标 {}", key),
              fmt::format("there is no level-1 key {}", key));
    }
  }
}

void Validity::groups() {
  if (scheme_.score_level == ScoreLevel::none) return;
  sum(scheme_.groups, "groups");
  keys(scheme_.groups, "groups");
  for (auto const& split : scheme_.splits) {
    auto const path = fmt::format("splits.{}", fmt::join(split.without, "+"));
    sum(split.groups, path);
    keys(split.groups, path);
  }
}

template <class Part, class Number>
void Validity::chain(std::vector<Part> const& parts, Number const& top, std::string const& path) {
  auto upper = top;
  bool first = true;
  for (auto const& part : parts) {
    auto const at = path + "." + part.key;
    if (part.high > upper)
      wrong(at, fmt::format("{} 与上一档重叠", part.key),
            fmt::format("{} overlaps the one above", part.key));
    if (part.high < upper)
      wrong(at, fmt::format("{} 与上一档之间有缺口", part.key),
            fmt::format("{} leaves a gap to the one above", part.key));
    if (part.high_closed != first)
      wrong(at, first ? "最高一档应含上限" : fmt::format("{} 的上限属于上一档", part.key),
            first ? "the best one must include its upper end"
                  : fmt::format("the upper end of {} belongs to the one above", part.key));
    if (!(part.low < part.high))
      wrong(at, fmt::format("{} 的下限不小于上限", part.key),
            fmt::format("{} does not begin below its end", part.key));
    upper = part.low;
    first = false;
  }
  if (!parts.empty() && upper != Number{})
    wrong(path + "." + parts.back().key, "最低一档应从 0 起", "the lowest one must begin at 0");
}

void Validity::bands() {
  chain(scheme_.bands, scheme_.total, "bands");
}

void Validity::tiers() {
  chain(scheme_.tiers, Ratio{1}, "tiers");
  std::set<std::string> labels;
  for (auto const& tier : scheme_.tiers)
    for (auto const& label : tier.labels)
      if (!labels.insert(label).second)
        wrong("tiers." + tier.key, fmt::format("档次名称 {} 重复", label),
              fmt::format("the label {} stands twice", label));
}

void Validity::formulas() {
  auto const& [formula, full, zero] = scheme_.satisfaction;
  bool const interpolates = formula == SatisfactionFormula::interpolate;
  if (interpolates && !(full && zero && *zero < *full))
    wrong("satisfaction", "满意度插值需要 full 和较小的 zero",
          "interpolation needs full and a smaller zero");
  auto const& threshold = scheme_.quantitative.pass_threshold;
  if (threshold && !(*threshold > Ratio{} && *threshold < Ratio{1}))
    wrong("quantitative.pass_threshold", "及格门槛应在 0 和 1 之间",
          "the pass threshold must lie between 0 and 1");
  for (auto const& assignment : scheme_.assignments)
    if (assignment.threshold &&
        !(*assignment.threshold > Ratio{} && *assignment.threshold < Ratio{1}))
      wrong("assignments", "及格门槛应在 0 和 1 之间",
            "the pass threshold must lie between 0 and 1");
  if (scheme_.rounding.tolerance.is_negative())
    wrong("rounding.tolerance", "允许误差不能为负", "the tolerance must not be negative");
  if (scheme_.rounding.coarse && scheme_.rounding.coarse->is_negative())
    wrong("rounding.coarse", "允许误差不能为负", "the tolerance must not be negative");
}

void Validity::consequences() {
  for (auto const& consequence : scheme_.consequences)
    for (auto const& grade : consequence.grades)
      if (std::ranges::find(scheme_.bands, grade, &BandSpec::key) == scheme_.bands.end())
        wrong("consequences." + consequence.key, fmt::format("方案没有等级 {}", grade),
              fmt::format("the scheme has no grade {}", grade));
}

}  // namespace

void check_validity(Scheme const& scheme, Element const& root,
                    std::vector<Inherited> const& settings, Loading& loading) {
  Validity validity{scheme, root, settings, loading};
  try {
    validity.groups();
    validity.bands();
    validity.tiers();
    validity.formulas();
    validity.consequences();
  } catch (std::overflow_error const&) {
    loading.errors.push_back(
        error_at(root, "数值过大，无法精确计算", "a number is too large to be exact"));
  }
}

}  // namespace jixiao::rulebook
