#include "scorecard/card_rows.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "check/rows.hpp"

namespace jixiao {
namespace {

bool same_name(std::string_view a, std::string_view b) {
  return without_blanks(a) == without_blanks(b);
}

// Puts findings beside what they concern, by place and subject.
class Places {
 public:
  explicit Places(Scorecard const& card) : card_(card) {
    by_row_.groups.resize(card.scored.groups.size());
    by_row_.indicators.resize(card.form.indicators.size());
  }

  FindingList& list_for(Finding const& finding) {
    auto const& at = finding.place.at;
    if (at.empty() || at == card_.form.source.at) return by_row_.form;
    if (auto* list = group(finding)) return *list;
    if (auto* list = row(finding)) return *list;
    return of_funds(at) ? by_row_.execution : by_row_.form;
  }

  FindingsByRow sorted() {
    for (auto const& finding : card_.findings) list_for(finding).push_back(&finding);
    return std::move(by_row_);
  }

 private:
  // A group is printed on the line of its first row, so its name has to decide.
  FindingList* group(Finding const& finding) {
    auto const& groups = card_.scored.groups;
    for (std::size_t i = 0; i < groups.size(); ++i)
      if (groups[i].at == finding.place.at && same_name(groups[i].level1, finding.subject))
        return &by_row_.groups[i];
    return nullptr;
  }

  // The row of the finding's name; else the only one in its place, if no group begins there.
  FindingList* row(Finding const& finding) {
    auto const& rows = card_.form.indicators;
    FindingList* only = nullptr;
    std::size_t there = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (rows[i].at != finding.place.at) continue;
      if (same_name(check::subject_of(rows[i]), finding.subject)) return &by_row_.indicators[i];
      only = &by_row_.indicators[i];
      ++there;
    }
    return there == 1 && !is_of_group(finding.place.at) ? only : nullptr;
  }

  [[nodiscard]] bool is_of_group(std::string const& at) const {
    return std::ranges::any_of(card_.scored.groups, [&](auto const& g) { return g.at == at; });
  }

  [[nodiscard]] bool of_funds(std::string const& at) const {
    auto const& funds = card_.form.funds;
    auto const there = [&](form::FundSource const& line) { return line.at == at; };
    return funds.at == at || std::ranges::any_of(funds.sources, there) ||
           std::ranges::any_of(funds.uses, there);
  }

  Scorecard const& card_;
  FindingsByRow by_row_;
};

}  // namespace

std::vector<std::vector<CardRow>> rows_by_group(Scorecard const& card) {
  auto const& groups = card.scored.groups;
  std::vector<std::vector<CardRow>> by_group(groups.size());
  if (groups.empty()) return by_group;
  std::vector<std::pair<std::size_t, score::ScoredIndicator const*>> of_row(
      card.form.indicators.size(), {groups.size(), nullptr});
  for (std::size_t group = 0; group < groups.size(); ++group)
    for (auto const& indicator : groups[group].indicators)
      of_row.at(indicator.row) = {group, &indicator};
  std::size_t group = 0;
  for (std::size_t row = 0; row < of_row.size(); ++row) {
    if (of_row[row].second != nullptr) group = of_row[row].first;
    by_group[group].push_back({row, of_row[row].second});
  }
  return by_group;
}

FindingsByRow findings_by_row(Scorecard const& card) {
  return Places(card).sorted();
}

}  // namespace jixiao
