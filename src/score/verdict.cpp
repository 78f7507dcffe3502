#include "score/verdict.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace jixiao::score {
namespace {

using rulebook::BandSpec;

std::vector<BandSpec const*> best_first(rulebook::Scheme const& scheme) {
  std::vector<BandSpec const*> bands;
  for (BandSpec const& band : scheme.bands) bands.push_back(&band);
  std::stable_sort(bands.begin(), bands.end(),
                   [](auto const* a, auto const* b) { return a->low > b->low; });
  return bands;
}

bool reaches(BandSpec const& band, Decimal low, Decimal high) {
  bool const below_top = band.high_closed ? low <= band.high : low < band.high;
  return below_top && high >= band.low;
}

}  // namespace

BandSpec const* band_declared(std::string_view declared, rulebook::Scheme const& scheme) {
  std::string const text = without_blanks(folded(declared));
  BandSpec const* found = nullptr;
  for (BandSpec const& band : scheme.bands) {
    if (band.name.zh.empty() || !contains(text, band.name.zh)) continue;
    if (found != nullptr) return nullptr;
    found = &band;
  }
  return found;
}

char const* name_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::confirmed: return "confirmed";
    case Verdict::consistent: return "consistent";
    case Verdict::contradicted: return "contradicted";
    case Verdict::undeterminable: return "undeterminable";
  }
  return "";
}

Leeway leeway_of(rulebook::Scheme const& scheme, int printed) {
  Leeway const exact{scheme.rounding.tolerance, std::nullopt};
  if (!scheme.rounding.coarse || printed < 1 || printed >= scheme.rounding.indicator) return exact;
  Decimal const half = *Decimal::make(5, printed + 1);
  return half > *scheme.rounding.coarse ? exact : Leeway{half, printed};
}

Leeway leeway_of(rulebook::Scheme const& scheme, form::Form const& form) {
  int places = 0;
  auto const look_at = [&](form::Field const& score) {
    if (auto const value = score ? number_in(*score) : std::nullopt)
      places = std::max(places, value->scale());
  };
  for (auto const& row : form.indicators) look_at(row.score);
  for (auto const& group : form.groups) look_at(group.score);
  look_at(form.funds.score);
  look_at(form.total);
  return leeway_of(scheme, places);
}

Decimal tolerance_of(Leeway const& leeway, int rounded_terms, int places) {
  Decimal const exact = leeway.term * Decimal{rounded_terms};
  Decimal const rounded = exact.rounded(places);
  return rounded < exact ? rounded + *Decimal::make(1, places) : rounded;
}

Verdict verdict_of(std::optional<Decimal> declared, std::optional<Decimal> low,
                   std::optional<Decimal> high, Decimal tolerance) {
  if (!declared || !low || !high) return Verdict::undeterminable;
  Ratio const slack{tolerance};
  if (Ratio{*declared} < Ratio{*low} - slack || Ratio{*declared} > Ratio{*high} + slack)
    return Verdict::contradicted;
  return *low == *high && *declared == *low ? Verdict::confirmed : Verdict::consistent;
}

namespace {

// Points beyond the total (printed weights that add up to more) are in the best band.
Decimal within_bands(Decimal points, rulebook::Scheme const& scheme) {
  Decimal top;
  for (BandSpec const& band : scheme.bands) top = std::max(top, band.high);
  return scheme.bands.empty() ? points : std::min(points, top);
}

}  // namespace

Grade grade_of(std::string_view declared, Points const& total, Decimal tolerance,
               rulebook::Scheme const& scheme) {
  Grade grade;
  grade.declared = declared;
  if (total.score)
    if (BandSpec const* band = scheme.band_of(within_bands(*total.score, scheme)))
      grade.computed = band->name.zh;
  if (!total.low || !total.high) return grade;
  Decimal const low = within_bands(*total.low, scheme);
  Decimal const high = within_bands(*total.high, scheme);
  for (BandSpec const* band : best_first(scheme))
    if (reaches(*band, low, high)) grade.possible.push_back(band->name.zh);
  BandSpec const* band = band_declared(declared, scheme);
  if (band == nullptr || grade.possible.empty()) return grade;
  if (grade.possible.size() == 1 && grade.possible.front() == band->name.zh)
    grade.verdict = Verdict::confirmed;
  else if (reaches(*band, low - tolerance, high + tolerance))
    grade.verdict = Verdict::consistent;
  else
    grade.verdict = Verdict::contradicted;
  return grade;
}

}  // namespace jixiao::score
