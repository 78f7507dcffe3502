#include "rulebook/scheme.hpp"

#include <algorithm>
#include <set>

namespace jixiao::rulebook {

namespace {

struct Name {
  Confidence confidence;
  std::string_view name;
};
constexpr Name names[] = {
    {Confidence::verified, "verified"}, {Confidence::practice, "practice"},
    {Confidence::document, "document"}, {Confidence::unverified, "unverified"},
    {Confidence::design, "design"},
};

}  // namespace

std::string_view name_of(Confidence confidence) {
  return std::ranges::find(names, confidence, &Name::confidence)->name;
}

std::optional<Confidence> confidence_named(std::string_view name) {
  auto const found = std::ranges::find(names, name, &Name::name);
  if (found == std::end(names)) return std::nullopt;
  return found->confidence;
}

Provenance const* Scheme::find(std::string_view path) const {
  auto const found = std::ranges::find(provenance, path, &Provenance::path);
  return found == provenance.end() ? nullptr : &*found;
}

GroupSpec const* Scheme::group_of(std::string_view level1_key) const {
  auto const takes = [&](GroupSpec const& group) {
    return std::ranges::find(group.level1, level1_key) != group.level1.end();
  };
  auto const found = std::ranges::find_if(groups, takes);
  return found == groups.end() ? nullptr : &*found;
}

std::vector<GroupSpec> const& Scheme::groups_without(
    std::span<std::string const> level1_keys) const {
  auto const missing = [&](std::string const& key) {
    return std::ranges::find(level1_keys, key) != level1_keys.end();
  };
  std::set<std::string> relevant;
  for (auto const& split : splits)
    for (auto const& key : split.without)
      if (missing(key)) relevant.insert(key);
  for (auto const& split : splits)
    if (std::set(split.without.begin(), split.without.end()) == relevant) return split.groups;
  return groups;
}

BandSpec const* Scheme::band_of(Decimal points) const {
  auto const holds = [&](BandSpec const& band) {
    return points >= band.low && (points < band.high || (band.high_closed && points == band.high));
  };
  auto const found = std::ranges::find_if(bands, holds);
  return found == bands.end() ? nullptr : &*found;
}

}  // namespace jixiao::rulebook
