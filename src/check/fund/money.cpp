#include "check/fund/money.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "check/goal/lists.hpp"
#include "check/goal/matching.hpp"

namespace jixiao::check {

namespace {

constexpr std::string_view yuan = "元";

std::optional<Decimal> shifted(Decimal value, int power) {
  return value.shifted(power);
}

// The project's name without the word for money that it ends in: 国库集中支付运行经费.
std::string bare_project(std::string_view name) {
  std::string bare = without_blanks(folded(name));
  for (std::string_view const tail : {"项目", "经费", "资金", "费用", "费"}) {
    if (bare.size() > tail.size() && bare.ends_with(tail)) bare.resize(bare.size() - tail.size());
  }
  return bare;
}

}  // namespace

bool same_amount(Amount const& a, Amount const& b) {
  auto const leeway = std::max(a.leeway, b.leeway);
  return a.yuan - b.yuan <= leeway && b.yuan - a.yuan <= leeway;
}

std::optional<int> money_power(std::string_view unit, Vocabulary const& vocabulary) {
  std::string const plain = without_blanks(folded(unit));
  std::string_view rest = plain;
  int power = 0;
  if (auto const* word = vocabulary.longest(List::magnitude, rest)) {
    auto const shift = Decimal::parse(word->means);
    if (!shift || shift->scale() != 0) return std::nullopt;
    power = static_cast<int>(shift->coefficient());
    rest.remove_prefix(word->spelling.size());
  }
  if (rest != yuan) return std::nullopt;
  return power;
}

std::optional<Amount> amount_of(form::Field const& cell, form::Funds const& funds,
                                Vocabulary const& vocabulary) {
  auto const value = number(cell);
  if (!value || is_blank(funds.unit)) return std::nullopt;
  auto const power = money_power(*funds.unit, vocabulary);
  if (!power) return std::nullopt;
  auto const whole = shifted(*value, *power);
  auto const leeway = shifted(half_unit(printed_places(*cell)), *power);
  if (!whole || !leeway) return std::nullopt;
  return Amount{*whole, *leeway, std::string(trim(*cell)) + std::string(trim(*funds.unit))};
}

std::optional<Amount> year_budget(Facts const& facts) {
  auto const& funds = facts.form.funds;
  auto const& cell = is_blank(funds.annual) ? funds.total : funds.annual;
  auto amount = amount_of(cell, funds, facts.rules.vocabulary);
  if (!amount || amount->yuan.is_zero()) return std::nullopt;
  return amount;
}

std::optional<Amount> amount_of(Claim const& claim, Facts const& facts) {
  auto const* bound = std::get_if<ast::Bound>(&claim.expression.node);
  if (bound == nullptr || !bound->implicit || bound->each || bound->quantity.unit != yuan)
    return std::nullopt;
  return Amount{bound->quantity.value, leeway_of(claim, facts.rules.vocabulary),
                std::string(printed(*claim.prose, claim.begin, claim.end))};
}

std::vector<Cost> costs_of(Facts const& facts, std::vector<std::string> const& per_unit) {
  std::vector<Cost> costs;
  for (auto const& row : rows_of(facts)) {
    if (!is_cost(row) || row.target == nullptr || has_doubtful_value(*row.printed)) continue;
    if (contains_any(row.printed->name.value_or(""), per_unit)) continue;
    auto const* bound = std::get_if<ast::Bound>(&row.target->expression.node);
    if (bound == nullptr || bound->each || !row.target->expression.notes.empty()) continue;
    auto const& unit = bound->quantity.unit;
    if (unit != yuan && unit != "元/年") continue;
    bool const cap = bound->implicit || bound->relation == ast::Relation::at_most ||
                     bound->relation == ast::Relation::less_than ||
                     bound->relation == ast::Relation::equal;
    if (!cap) continue;
    auto const leeway = half_unit(printed_places(row.target->text)).shifted(row.target->magnitude);
    costs.push_back({&row,
                     {bound->quantity.value, leeway.value_or(Decimal{}), row.target->text},
                     bound->implicit || bound->relation == ast::Relation::equal});
  }
  return costs;
}

std::vector<Claim const*> stated_funds(Facts const& facts, std::vector<std::string> const& budget) {
  std::vector<Claim const*> stated;
  if (facts.claims == nullptr) return stated;
  auto const project = bare_project(facts.form.project.value_or(""));
  constexpr std::size_t enough = 4 * std::string_view("项").size();
  for (auto const& claim : facts.claims->all) {
    if (claim.past || claim.things.size() != 1 || !amount_of(claim, facts)) continue;
    auto const thing = without_blanks(claim.things.front());
    bool const named = project.size() >= enough && thing.starts_with(project) &&
                       thing.size() <= project.size() + enough;
    bool const worded = std::find(budget.begin(), budget.end(), thing) != budget.end();
    if (named || worded) stated.push_back(&claim);
  }
  return stated;
}

}  // namespace jixiao::check
