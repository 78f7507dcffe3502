#include <benchmark/benchmark.h>

#include <random>

#include "../completion/expressions.hpp"
#include "../score/forms.hpp"
#include "../score/schemes.hpp"
#include "rulebook/rulebook.hpp"
#include "score/award.hpp"
#include "score/score.hpp"

// What scoring costs: the arithmetic of typed rows, typed rows from the comparison on, and whole
// forms with every text typed and every step written.
namespace jixiao {
namespace {

struct Row {
  Constraint target;
  Constraint actual;
  Completion completion;
  Decimal weight;
};

// Bounds of every relation, met and missed, counts and percentages with a decimal, a fifth of them
// words and tiers.
std::vector<Row> const& rows() {
  static std::vector<Row> const made = [] {
    std::mt19937 random{7};
    std::vector<Row> rows(4096);
    auto const scheme = rulebook::national();
    static Units const units = some_units();
    for (Row& row : rows) {
      auto const relation = static_cast<ast::Relation>(random() % 5);
      int const target = 1 + static_cast<int>(random() % 10'000);
      int const actual = target * static_cast<int>(50 + random() % 150) / 100;
      bool const percent = random() % 2 == 0;
      auto const quantity = [&](int value) {
        return ast::Quantity{*Decimal::make(value, percent ? 1 : 0), percent ? "%" : "个"};
      };
      row.target = settled({.node = ast::Bound{relation, false, false, quantity(target)}});
      row.actual = settled(
          {.node = ast::Bound{ast::Relation::equal, true, false, quantity(actual)}}, "实际");
      switch (random() % 10) {
        case 0: row.actual = settled(word(ast::State::done), "完成"); break;
        case 1:
          row.target = settled(quality(ast::Direction::increase), "提升");
          row.actual = settled(word(ast::State::partial, "2"), "部分达成");
          break;
        default: break;
      }
      row.weight = *Decimal::make(1 + static_cast<long>(random() % 60), 1);
      row.completion = from_constraint(row.target, row.actual, scheme, units);
    }
    return rows;
  }();
  return made;
}

void AwardTypedRows(benchmark::State& state) {
  auto const scheme = rulebook::national();
  auto const& all = rows();
  for (auto _ : state)
    for (Row const& row : all)
      benchmark::DoNotOptimize(score::award(row.completion, row.weight, scheme, false));
  state.SetItemsProcessed(state.iterations() * static_cast<long>(all.size()));
}
BENCHMARK(AwardTypedRows);

void CompareAndAwardTypedRows(benchmark::State& state) {
  auto const scheme = rulebook::national();
  auto const units = some_units();
  auto const& all = rows();
  for (auto _ : state)
    for (Row const& row : all)
      benchmark::DoNotOptimize(score::award(from_constraint(row.target, row.actual, scheme, units),
                                            row.weight, scheme, false));
  state.SetItemsProcessed(state.iterations() * static_cast<long>(all.size()));
}
BENCHMARK(CompareAndAwardTypedRows);

void ChooseSchemes(benchmark::State& state) {
  auto const rules = rulebook::from_files(rulebook::built_in_files());
  form::Form const form = form::chizhou_form();
  for (auto _ : state) benchmark::DoNotOptimize(score::choose_scheme(form, *rules));
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(ChooseSchemes);

void ScoreForms(benchmark::State& state) {
  auto const rules = rulebook::from_files(rulebook::built_in_files());
  form::Form const form = form::chizhou_form();
  auto const choice = score::choose_scheme(form, *rules);
  for (auto _ : state) benchmark::DoNotOptimize(score::from_form(form, choice, *rules));
  state.SetItemsProcessed(state.iterations() * static_cast<long>(form.indicators.size()));
}
BENCHMARK(ScoreForms);

}  // namespace
}  // namespace jixiao
