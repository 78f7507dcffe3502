#include "scorecard/summary_distribution.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>

#include "base/ratio.hpp"
#include "base/text.hpp"

namespace jixiao {
namespace {

using score::Verdict;

// Best first; schemes agree on the names they share.
std::vector<std::string> grades_of(rulebook::Rulebook const& rules) {
  std::vector<std::string> names;
  for (auto const& scheme : rules.schemes) {
    auto bands = scheme.bands;
    std::ranges::stable_sort(bands, std::ranges::greater{}, &rulebook::BandSpec::low);
    for (auto const& band : bands)
      if (std::ranges::find(names, band.name.zh) == names.end()) names.push_back(band.name.zh);
  }
  return names;
}

class Counting {
 public:
  Counting(Distribution& out) : out_(out) {}

  void count(SummaryRow const& row) {
    auto const declared = grade_index(out_, row.band);
    auto const computed = grade_index(out_, row.computed);
    for (auto* group : {&out_.all, &group_in(departments_, without_blanks(row.department)),
                        &group_in(schemes_, row.scheme)}) {
      ++group->forms;
      ++group->declared[declared];
      ++group->computed[computed];
      group->contradicted += row.verdict == Verdict::contradicted;
      group->undeterminable += row.verdict == Verdict::undeterminable;
      group->errors += static_cast<std::size_t>(row.errors);
    }
    ++out_.crossed[declared][computed];
    ++out_.verdicts[static_cast<std::size_t>(row.verdict)];
    if (row.verdict == Verdict::contradicted && row.declared) {
      out_.above += row.high && *row.declared > *row.high;
      out_.below += row.low && *row.declared < *row.low;
    }
    if (!row.points || !row.measured || !row.claimed) return;
    ++out_.pointed;
    out_.points.add(*row.points);
    out_.measured.add(*row.measured);
    out_.claimed.add(*row.claimed);
  }

  void finish() {
    out_.departments = sorted(departments_);
    out_.schemes = sorted(schemes_);
  }

  [[nodiscard]] SummaryGroup empty(std::string name) const {
    SummaryGroup group;
    group.name = std::move(name);
    group.declared.resize(out_.grades.size());
    group.computed.resize(out_.grades.size());
    return group;
  }

 private:
  using Groups = std::map<std::string, SummaryGroup>;

  SummaryGroup& group_in(Groups& groups, std::string const& name) const {
    return groups.try_emplace(name, empty(name)).first->second;
  }
  static std::vector<SummaryGroup> sorted(Groups& groups) {
    std::vector<SummaryGroup> list;
    for (auto& [name, group] : groups) list.push_back(std::move(group));
    std::ranges::stable_sort(list, std::ranges::greater{}, &SummaryGroup::forms);
    return list;
  }

  Distribution& out_;
  Groups departments_;
  Groups schemes_;
};

}  // namespace

void SummarySum::add(Decimal part) {
  if (!value) return;
  try {
    *value += part;
  } catch (std::overflow_error const&) {
    value.reset();
  }
}

std::size_t grade_index(Distribution const& distribution, std::string_view grade) {
  auto const& grades = distribution.grades;
  auto const found = std::ranges::find(grades, grade);
  return static_cast<std::size_t>((found == grades.end() ? grades.end() - 1 : found) -
                                  grades.begin());
}

Distribution distribution_of(Summary const& summary, rulebook::Rulebook const& rules) {
  Distribution out;
  out.grades = grades_of(rules);
  out.known_grades = out.grades.size();
  std::set<std::string_view> others;
  for (auto const& row : summary.rows)
    for (auto const* grade : {&row.band, &row.computed})
      if (!grade->empty() && std::ranges::find(out.grades, *grade) == out.grades.end())
        others.insert(*grade);
  out.grades.insert(out.grades.end(), others.begin(), others.end());
  out.grades.emplace_back();
  Counting counting(out);
  out.all = counting.empty("");
  out.crossed.assign(out.grades.size(), std::vector<std::size_t>(out.grades.size()));
  for (auto const& row : summary.rows) counting.count(row);
  counting.finish();
  return out;
}

namespace {

Decimal whole_number(std::size_t number) {
  return *Decimal::make(static_cast<Int128>(number), 0);
}

constexpr int places = 3;  // of a share

}  // namespace

std::optional<Decimal> share_of(std::size_t part, std::size_t whole) {
  if (whole == 0) return std::nullopt;
  return Ratio(whole_number(part), whole_number(whole)).rounded(places);
}

std::string percent_of(std::size_t part, std::size_t whole) {
  return whole == 0 ? "" : Ratio(whole_number(part), whole_number(whole)).percent(1);
}

std::optional<Decimal> share_of(SummarySum const& part, SummarySum const& whole) {
  if (!part.value || !whole.value || whole.value->is_zero()) return std::nullopt;
  return Ratio(*part.value, *whole.value).rounded(places);
}

std::string percent_of(SummarySum const& part, SummarySum const& whole) {
  if (!part.value || !whole.value || whole.value->is_zero()) return {};
  return Ratio(*part.value, *whole.value).percent(1);
}

}  // namespace jixiao
