#include <benchmark/benchmark.h>

#include <string>
#include <vector>

#include "allocations.hpp"
#include "corpus.hpp"
#include "grammar/parse.hpp"
#include "rules.hpp"
#include "scanner.hpp"

// The grammar beside a hand-written scanner for `op decimal 万/亿 unit`, in one run: on that simple
// subset, on the seed expressions and on a generated mix of them all.
namespace {

using jixiao::testing::rules_words;

std::vector<std::string> simple_texts() {
  std::vector<std::string> texts;
  for (char const* const op : {"≥", "≤", ">", "<", "=", ""})
    for (char const* const unit : {"%", "人次", "元", "个", "平方米", "万元", "亿元", "套"})
      for (char const* const number : {"95", "3400", "12.5", "100", "8438.41"})
        texts.push_back(std::string(op) + number + unit);
  return texts;
}

std::vector<std::string> seed_texts() {
  std::vector<std::string> texts;
  for (auto const& spelling : jixiao::testing::corpus())
    if (spelling.file == "seeds.txt") texts.push_back(spelling.text);
  return texts;
}

// The mix of the target tables as they stand: most rows are plain bounds, repeated.
std::vector<std::string> mixed_texts() {
  std::vector<std::string> texts = simple_texts();
  for (auto const& text : seed_texts()) texts.push_back(text);
  return texts;
}

void count(benchmark::State& state, std::size_t items) {
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * items));
}

void scanner(benchmark::State& state) {
  auto const texts = simple_texts();
  for (auto _ : state)
    for (auto const& text : texts) benchmark::DoNotOptimize(scan(text));
  count(state, texts.size());
}
BENCHMARK(scanner);

void parse_texts(benchmark::State& state, std::vector<std::string> const& texts) {
  auto const& words = rules_words();
  std::size_t const before = allocations;
  for (auto _ : state)
    for (auto const& text : texts) benchmark::DoNotOptimize(jixiao::parse(text, words));
  count(state, texts.size());
  state.counters["allocations"] =
      benchmark::Counter(static_cast<double>(allocations - before) /
                         static_cast<double>(state.iterations() * texts.size()));
}

void simple(benchmark::State& state) {
  parse_texts(state, simple_texts());
}
BENCHMARK(simple);
void seeds(benchmark::State& state) {
  parse_texts(state, seed_texts());
}
BENCHMARK(seeds);
void mix(benchmark::State& state) {
  parse_texts(state, mixed_texts());
}
BENCHMARK(mix);

}  // namespace

BENCHMARK_MAIN();
