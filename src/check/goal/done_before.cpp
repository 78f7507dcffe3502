#include <algorithm>

#include "base/text.hpp"
#include "check/goal/checks.hpp"
#include "check/goal/goal_words.hpp"
#include "check/goal/matching.hpp"
#include "check/report.hpp"

namespace jixiao::check {

namespace {

// A sentence that says the whole project was finished in an earlier year: where its words stand.
struct Done {
  std::size_t begin = 0;
  std::size_t end = 0;
};
std::optional<Done> finished_before(Prose const& prose, int year,
                                    std::vector<std::string> const& done) {
  std::string_view const text = prose.plain.text;
  for (auto const& word : done) {
    auto const at = text.find(word);
    if (at == std::string_view::npos) continue;
    auto const stop = text.rfind("。", at);
    auto const from = stop == std::string_view::npos ? 0 : stop + std::string_view("。").size();
    auto const sentence = text.substr(from, at - from);
    auto const mark = sentence.rfind("年");
    if (mark == std::string_view::npos || mark < 4) continue;
    auto const last = number(std::string(sentence.substr(mark - 4, 4)));
    if (last && last->scale() == 0 && *last > Decimal{1990} && *last < Decimal{year})
      return Done{from + mark - 4, at + word.size()};
  }
  return std::nullopt;
}

bool says(Claim const& claim, Constraint const& target, GoalWords const& words,
          Units const& units) {
  return asks_of(claim.expression) == Asks::quantity &&
         agreement_of(claim.expression, target.expression, words, units) == Agreement::same;
}

}  // namespace

void done_before(Facts const& facts, rulebook::CheckSpec const& spec,
                 std::vector<Finding>& findings) {
  auto const year = year_of(facts.form);
  if (facts.claims == nullptr || !year) return;
  auto const words = goal_words(facts.rules);
  auto const done = spec.words("done");
  for (auto const& prose : facts.claims->prose) {
    if (prose.key != "overview") continue;
    auto const finished = finished_before(prose, *year, done);
    if (!finished) continue;
    for (auto const& row : rows_of(facts)) {
      if (row.level2 != "quantity" || row.target == nullptr || has_doubtful_value(*row.printed))
        continue;
      bool const said =
          std::any_of(facts.claims->all.begin(), facts.claims->all.end(), [&](Claim const& claim) {
            return claim.prose == &prose && says(claim, *row.target, words, facts.rules.units);
          });
      if (!said) continue;
      std::string const text(printed(prose, finished->begin, finished->end));
      auto& finding = report(facts, spec, row.printed->at, subject_of(*row.printed),
                             {{"target", row.target->text}, {"text", text}}, findings);
      finding.also.push_back({facts.form.source.file, std::string(prose.at)});
      finding.quotes.push_back({subject_of(*row.printed), row.target->text, 0, 0});
      auto const from = prose.plain.origin[finished->begin];
      finding.quotes.push_back(
          {prose.name, std::string(prose.text), from, prose.plain.origin[finished->end] - from});
    }
  }
}

}  // namespace jixiao::check
