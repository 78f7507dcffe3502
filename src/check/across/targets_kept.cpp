#include <algorithm>
#include <map>

#include "check/across/checks.hpp"
#include "check/across/pairs.hpp"
#include "check/across/values.hpp"

namespace jixiao::check {

namespace {

bool is_whole(form::Form const& form) {
  return form.notes.empty() && std::ranges::none_of(form.indicators, is_doubtful);
}

using Named = std::map<std::string, Row const*>;

Named named_rows(std::vector<Row> const& rows) {
  std::map<std::string, int> times;
  Named named;
  for (auto const& row : rows) {
    if (is_blank(row.printed->name)) continue;
    auto const name = bare_name(*row.printed->name);
    if (++times[name] == 1)
      named[name] = &row;
    else
      named.erase(name);
  }
  return named;
}

// Under this name, or under one that is the beginning of the other: a name may be cut.
bool is_among(std::string const& name, Named const& rows) {
  return std::ranges::any_of(rows, [&](auto const& entry) {
    return name.starts_with(entry.first) || entry.first.starts_with(name);
  });
}

class Comparison {
 public:
  Comparison(AcrossFacts const& facts, rulebook::CheckSpec const& spec,
             std::vector<Finding>& findings)
      : facts_(facts), spec_(spec), findings_(findings) {}

  void compare(Pair const& pair) const {
    auto const approved = named_rows(facts_.rows(*pair.target));
    auto const assessed = named_rows(facts_.rows(*pair.assessment));
    int shared = 0;
    for (auto const& [name, row] : approved) {
      auto const other = assessed.find(name);
      if (other == assessed.end()) continue;
      ++shared;
      compare(pair, *row, *other->second);
    }
    // Forms without a row in common are not of one project, or their names were lost.
    if (shared == 0 || !is_whole(*pair.target->form) || !is_whole(*pair.assessment->form)) return;
    for (auto const& [name, row] : approved)
      if (!is_among(name, assessed)) say(pair, *row, nullptr);
    for (auto const& [name, row] : assessed)
      if (!is_among(name, approved)) say(pair, *row, row);
  }

 private:
  void compare(Pair const& pair, Row const& approved, Row const& assessed) const {
    if (approved.target == nullptr || assessed.target == nullptr) return;
    if (is_doubtful(*approved.printed) || is_doubtful(*assessed.printed)) return;
    if (match_of(*approved.target, *assessed.target, facts_.rules().units) != Match::differs)
      return;
    auto& finding = say(pair, approved, &assessed);
    auto const& value = assessed.target->text;
    auto const& before = approved.target->text;
    finding.quotes = {{"自评表指标值", value, 0, value.size()},
                      {"目标表指标值", before, 0, before.size()}};
  }

  // At the row of the self-assessment where there is one; the target table is the second place.
  Finding& say(Pair const& pair, Row const& row, Row const* assessed) const {
    auto const& form = *pair.assessment->form;
    Place const place{pair.assessment->document->file,
                      assessed == nullptr ? form.source.at : assessed->printed->at};
    auto const text = [](Row const* of) {
      return of != nullptr && of->target != nullptr ? of->target->text : std::string("—");
    };
    bool const is_new = assessed == &row;
    auto& finding =
        report(spec_, place, subject_of(*row.printed),
               {{"approved", is_new ? "—" : text(&row)}, {"assessed", text(assessed)}}, findings_);
    finding.also = {
        {pair.target->document->file, is_new ? pair.target->form->source.at : row.printed->at}};
    return finding;
  }

  AcrossFacts const& facts_;
  rulebook::CheckSpec const& spec_;
  std::vector<Finding>& findings_;
};

}  // namespace

void targets_kept(AcrossFacts const& facts, rulebook::CheckSpec const& spec,
                  std::vector<Finding>& findings) {
  Comparison const comparison(facts, spec, findings);
  for (auto const& group : facts.departments())
    for (auto const& pair : pairs_of(group)) comparison.compare(pair);
}

}  // namespace jixiao::check
