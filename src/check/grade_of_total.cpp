#include <algorithm>

#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/printed_bands.hpp"
#include "check/report.hpp"
#include "check/rows.hpp"

namespace jixiao::check {

namespace {

// 优 and 优秀 are the same grade; nullptr for a word that names no band.
rulebook::BandSpec const* band_named(rulebook::Scheme const& scheme, std::string_view grade) {
  auto const& bands = scheme.bands;
  auto const named = std::find_if(bands.begin(), bands.end(), [&](auto const& band) {
    return !band.name.zh.empty() && trim(grade).starts_with(band.name.zh);
  });
  return named == bands.end() ? nullptr : &*named;
}

// The form prints bands of its own, and by one of them the total has this grade.
bool printed_bands_support(form::Form const& form, Decimal total, std::string_view grade) {
  auto const* statement = form::find_statement(form, "bands");
  if (statement == nullptr) return false;
  auto const bands = printed_bands(statement->text);
  return std::any_of(bands.begin(), bands.end(), [&](PrintedBand const& band) {
    bool const above =
        total > band.low || (total == band.low && band.low_end != PrintedBand::End::out);
    bool const below =
        total < band.high || (total == band.high && band.high_end != PrintedBand::End::out);
    return above && below && contains(band.text, grade);
  });
}

}  // namespace

void grade_of_total(Facts const& facts, rulebook::CheckSpec const& spec,
                    std::vector<Finding>& findings) {
  if (facts.scored == nullptr || facts.scheme == nullptr || is_blank(facts.form.grade)) return;
  auto const total = number(facts.form.total);
  if (!total) return;
  auto const* expected = facts.scheme->band_of(*total);
  auto const* declared = band_named(*facts.scheme, *facts.form.grade);
  if (expected == nullptr || declared == nullptr || expected == declared) return;
  if (printed_bands_support(facts.form, *total, declared->name.zh)) return;
  report(facts, spec, facts.form.source.at, "等级",
         {{"total", total->to_string()},
          {"expected", expected->name.zh},
          {"grade", std::string(trim(*facts.form.grade))}},
         findings);
}

// On the lower edge of a band, or so little above it that one deduction changes the grade.
void grade_edge(Facts const& facts, rulebook::CheckSpec const& spec,
                std::vector<Finding>& findings) {
  if (facts.scored == nullptr || facts.scheme == nullptr || facts.scheme->bands.empty()) return;
  if (is_blank(facts.form.grade) && !facts.scored->choice.confident) return;
  auto const total = number(facts.form.total);
  auto const* band = total ? facts.scheme->band_of(*total) : nullptr;
  if (band == nullptr || band == &facts.scheme->bands.back()) return;
  if (*total - band->low > spec.number("margin")) return;
  report(facts, spec, facts.form.source.at, "总分",
         {{"total", total->to_string()}, {"edge", band->low.to_string()}, {"grade", band->name.zh}},
         findings);
}

void band_wording(Facts const& facts, rulebook::CheckSpec const& spec,
                  std::vector<Finding>& findings) {
  using End = PrintedBand::End;
  auto const* statement = form::find_statement(facts.form, "bands");
  if (statement == nullptr) return;
  auto const bands = printed_bands(statement->text);
  std::string edges;
  auto const add = [&](std::string const& edge) { edges += (edges.empty() ? "" : "、") + edge; };
  for (std::size_t i = 1; i < bands.size(); ++i) {
    auto const& upper = bands[i - 1];
    auto const& lower = bands[i];
    if (upper.low > lower.high) {
      add(lower.high.to_string() + "–" + upper.low.to_string());
    } else if (upper.low < lower.high) {
      add(upper.low.to_string() + "–" + lower.high.to_string());
    } else if ((upper.low_end == End::in && lower.high_end == End::in) ||
               (upper.low_end == End::out && lower.high_end == End::out)) {
      add(upper.low.to_string());
    }
  }
  if (edges.empty()) return;
  report(facts, spec, statement->at, "等级区间", {{"edges", edges}}, findings);
}

}  // namespace jixiao::check
