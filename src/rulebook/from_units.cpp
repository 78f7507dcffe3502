#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "base/text.hpp"
#include "rulebook/loading.hpp"

namespace jixiao::rulebook {

namespace {

// A spelling of a unit goes into the vocabulary; the name itself also into the graph.
void add_spelling(std::string const& spelling, std::string const& name, Element const& element,
                  Loading& loading) {
  if (loading.declare("unit " + folded(spelling), spelling, element))
    loading.rules.vocabulary.add(List::unit, spelling, name);
}

struct Conversion {
  Element const* element;
  std::string unit;
  std::optional<Ratio> factor;
  std::string of;
};

[[nodiscard]] Conversion add_unit(Element const& element, std::string const& dimension,
                                  Loading& loading) {
  Fields fields{element, loading.errors};
  Conversion conversion{&element, fields.required("name"), fields.ratio("is"), fields.text("of")};
  auto const aliases = fields.list("alias");
  fields.finish({});
  if (conversion.unit.empty()) return conversion;
  add_spelling(conversion.unit, conversion.unit, element, loading);
  loading.rules.units.add(conversion.unit, dimension);
  for (auto const& alias : aliases) add_spelling(alias, conversion.unit, element, loading);
  return conversion;
}

// A conversion too large to be exact is none.
[[nodiscard]] bool relates(Conversion const& conversion, Units& units) {
  try {
    return units.relate(conversion.unit, *conversion.factor, conversion.of);
  } catch (std::overflow_error const&) {
    return false;
  }
}

// Whether the unit has a conversion now.
bool relate(Conversion const& conversion, bool base, bool convertible, Loading& loading) {
  auto const& element = *conversion.element;
  auto const wrong = [&](std::string zh, std::string en) {
    loading.errors.push_back(error_at(element, std::move(zh), std::move(en)));
    return false;
  };
  bool const stated = conversion.factor.has_value() || !conversion.of.empty();
  if (base || !convertible)
    return stated && wrong(fmt::format("单位 {} 不应有换算", conversion.unit),
                           fmt::format("the unit {} must not have a conversion", conversion.unit));
  if (!conversion.factor || conversion.of.empty())
    return wrong(fmt::format("单位 {} 没有换算（is、of）", conversion.unit),
                 fmt::format("the unit {} has no conversion (is, of)", conversion.unit));
  if (conversion.factor->is_zero() || conversion.factor->is_negative())
    return wrong(fmt::format("单位 {} 的换算必须大于 0", conversion.unit),
                 fmt::format("the conversion of {} must be above 0", conversion.unit));
  if (!relates(conversion, loading.rules.units))
    return wrong(fmt::format("单位 {} 换算到未知的单位 {}，或与已有换算矛盾", conversion.unit,
                             conversion.of),
                 fmt::format("the unit {} converts to {}, which is unknown or contradicts it",
                             conversion.unit, conversion.of));
  return true;
}

}  // namespace

void add_units(Element const& root, Loading& loading) {
  Fields fields{root, loading.errors};
  auto const dimension = fields.required("dimension");
  bool const convertible = fields.flag("convertible").value_or(true);
  fields.finish({"cite", "unit"});
  loading.rules.unit_cites[dimension] = cites_of(root, loading);
  if (!dimension.empty()) loading.declare("dimension " + dimension, dimension, root);
  std::vector<Conversion> conversions;
  for (auto const& element : root.children)
    if (element.name == "unit") conversions.push_back(add_unit(element, dimension, loading));
  std::vector<Conversion const*> related;
  for (auto const& conversion : conversions)
    if (relate(conversion, &conversion == &conversions.front(), convertible, loading))
      related.push_back(&conversion);
  auto const stranded = loading.rules.units.stranded();
  for (auto const* conversion : related)
    if (std::ranges::find(stranded, conversion->unit) != stranded.end())
      loading.errors.push_back(error_at(
          *conversion->element, fmt::format("单位 {} 换算不到本类的基本单位", conversion->unit),
          fmt::format("the unit {} does not reach the first unit of its kind", conversion->unit)));
}

}  // namespace jixiao::rulebook
