#include "check/checks.hpp"
#include "check/report.hpp"
#include "check/rows.hpp"

namespace jixiao::check {

namespace {

std::string interval(score::Points const& points) {
  auto const low = points.low->to_string();
  auto const high = points.high->to_string();
  return low == high ? low : low + "–" + high;
}

bool is_contradicted(score::Points const& points) {
  return points.verdict == score::Verdict::contradicted && points.declared && points.low &&
         points.high;
}

// A cost of nothing keeps below any cap, and may as well mean that nothing was done.
bool spent_nothing(Row const& row) {
  auto const& completion = row.scored->completion;
  return is_cost(row) && completion.actual && completion.actual->is_zero();
}

// Points given up on purpose: fewer than the rule gives, and the row says why.
bool gave_up_points(Row const& row) {
  auto const& points = row.scored->points;
  return points.declared && points.low && *points.declared < *points.low &&
         !no_reason(row.printed->reason);
}

}  // namespace

// The declared score lies outside all that the scheme allows for the values printed. Comes after
// the checks that say the same more precisely.
void score_recalculated(Facts const& facts, rulebook::CheckSpec const& spec,
                        std::vector<Finding>& findings) {
  if (facts.scored == nullptr) return;
  auto const look = [&](std::string_view at, std::string_view subject,
                        score::Points const& points) {
    if (!is_contradicted(points) || already_reported(spec, at, subject, findings)) return;
    report(facts, spec, at, std::string(subject),
           {{"score", points.declared->to_string()}, {"expected", interval(points)}}, findings);
  };
  auto const either_way = word_list(spec, "either-way");
  for (auto const& row : rows_of(facts)) {
    if (row.scored == nullptr || row.scored->completion.attainment == Attainment::tier) continue;
    if (!row.score || spent_nothing(row) || gave_up_points(row)) continue;
    if (has_doubtful_target(row, either_way)) continue;
    look(row.printed->at, row.subject, row.scored->points);
  }
  if (rows_have_scores(facts.form)) return;
  for (auto const& group : facts.scored->groups) {
    auto const* own = printed_group(facts, group);
    if (own != nullptr && number(own->score)) look(own->at, own->level1, group.points);
  }
}

// A tier label leaves an interval of the points; the declared score is outside of it.
void tier_score(Facts const& facts, rulebook::CheckSpec const& spec,
                std::vector<Finding>& findings) {
  for (auto const& row : rows_of(facts)) {
    if (row.scored == nullptr || row.scored->completion.attainment != Attainment::tier) continue;
    auto const& points = row.scored->points;
    if (!is_contradicted(points) || !row.score) continue;
    std::string subject(row.subject);
    if (already_reported(spec, row.printed->at, subject, findings)) continue;
    report(facts, spec, row.printed->at, std::move(subject),
           {{"score", points.declared->to_string()},
            {"low", points.low->to_string()},
            {"high", points.high->to_string()}},
           findings);
  }
}

}  // namespace jixiao::check
