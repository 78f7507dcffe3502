#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "rulebook/list.hpp"
#include "rulebook/table.hpp"

namespace jixiao::rulebook {

namespace {

// Behind a value: how far it can be relied on. Verified and printed ones carry none.
[[nodiscard]] std::string mark_of(Provenance const* provenance) {
  if (!provenance) return {};
  switch (provenance->cite.confidence) {
    case Confidence::verified:
    case Confidence::document: return {};
    case Confidence::practice: return "°";
    case Confidence::unverified: return "?";
    case Confidence::design: return "*";
  }
  return {};
}

[[nodiscard]] std::string legend(Language language) {
  return language == Language::chinese
             ? "记号：° 系统实践，? 未核实，* 本程序约定；没有记号的已核实或印在原表上；"
               "- 方案未规定。\n"
             : "Marks: ° practice of a system in use, ? unverified, * by design; unmarked values "
               "are verified\nor printed on the form; - not fixed by the scheme.\n";
}

[[nodiscard]] std::string points_text(std::optional<Decimal> const& points, std::string mark) {
  return points ? points->to_string() + mark : std::string{"-"};
}

// "执行率 10  产出指标 50 …": the execution rate and the groups with their points.
[[nodiscard]] std::string weights(Scheme const& scheme, Language language) {
  if (scheme.score_level == ScoreLevel::none)
    return language == Language::chinese ? "不打分" : "no scores";
  std::vector<std::string> parts;
  if (scheme.execution.points)
    parts.push_back(fmt::format(
        "{} {}", language == Language::chinese ? "预算执行率" : "execution",
        points_text(scheme.execution.points, mark_of(scheme.find("execution.points")))));
  for (auto const& group : scheme.groups)
    parts.push_back(fmt::format(
        "{} {}", group.name.in(language),
        points_text(group.points, mark_of(scheme.find("groups." + group.key + ".points")))));
  return fmt::format("{}", fmt::join(parts, "  "));
}

[[nodiscard]] std::string bands(Scheme const& scheme, Language language) {
  if (scheme.bands.empty()) return language == Language::chinese ? "不评等级" : "no grade";
  std::vector<std::string> parts;
  for (auto const& band : scheme.bands)
    parts.push_back(fmt::format("{} [{}, {}{}{}", band.name.in(language), band.low.to_string(),
                                band.high.to_string(), band.high_closed ? "]" : ")",
                                mark_of(scheme.find("bands." + band.key))));
  return fmt::format("{}", fmt::join(parts, "  "));
}

[[nodiscard]] std::string tiers(Scheme const& scheme, Language language) {
  if (scheme.tiers.empty()) return language == Language::chinese ? "无" : "none";
  std::vector<std::string> parts;
  for (auto const& tier : scheme.tiers)
    parts.push_back(fmt::format("[{}, {}{}{}", tier.low.percent(0), tier.high.percent(0),
                                tier.high_closed ? "]" : ")",
                                mark_of(scheme.find("tiers." + tier.key))));
  return fmt::format("{}", fmt::join(parts, "  "));
}

// What follows from a grade or an amount, as the scheme states it.
[[nodiscard]] std::string condition(ConsequenceSpec const& spec, Scheme const& scheme,
                                    Language language) {
  if (spec.of == ConsequenceOf::amount)
    return (language == Language::chinese ? "金额不低于 " : "from ") + spec.least.to_string() +
           (language == Language::chinese ? " 元" : " yuan on");
  std::vector<std::string> names;
  for (auto const& band : scheme.bands)
    if (std::ranges::find(spec.grades, band.key) != spec.grades.end())
      names.push_back(band.name.in(language));
  return fmt::format("{}{}", language == Language::chinese ? "等级为" : "grade ",
                     fmt::join(names, language == Language::chinese ? "、" : ", "));
}

[[nodiscard]] std::string consequence_text(ConsequenceSpec const& spec, Scheme const& scheme,
                                           Language language) {
  bool const chinese = language == Language::chinese;
  auto text = condition(spec, scheme, language) + (chinese ? "：" : ": ") + spec.name.in(language) +
              mark_of(scheme.find("consequences." + spec.key));
  if (!spec.places.empty())
    text += fmt::format("{}{}", chinese ? "；限" : "; in ", fmt::join(spec.places, " "));
  if (spec.open) text += (chinese ? "；" : "; ") + spec.open->in(language);
  return text;
}

// "execution.points 10° (from 2021)"
[[nodiscard]] std::string value_text(Provenance const& value) {
  auto text = fmt::format("{} {}{}", value.path, fit(value.value, 88), mark_of(&value));
  if (!value.from.empty() || !value.until.empty())
    text += fmt::format(" ({}..{})", value.from, value.until);
  return text;
}

[[nodiscard]] std::string cites_text(Provenance const& value, Rulebook const& rules,
                                     Language language) {
  std::vector<std::string> texts{describe(value.cite, rules, language)};
  for (auto const& cite : value.also) texts.push_back(describe(cite, rules, language));
  return flow(texts, 92, 2, language == Language::chinese ? "；" : "; ");
}

// What the scheme states itself, under the citations it rests on.
[[nodiscard]] std::string own_values(Scheme const& scheme, Rulebook const& rules,
                                     Language language) {
  std::vector<std::pair<std::string, std::vector<std::string>>> by_cites;
  for (auto const& value : scheme.provenance) {
    if (!value.inherited_from.empty()) continue;
    auto const cites = cites_text(value, rules, language);
    auto found = std::ranges::find(by_cites, cites, &decltype(by_cites)::value_type::first);
    if (found == by_cites.end()) found = by_cites.insert(by_cites.end(), {cites, {}});
    found->second.push_back(value_text(value));
  }
  std::string text;
  for (auto const& [cites, values] : by_cites)
    text += fmt::format("  {}\n    {}\n", cites, flow(values, 92, 4, " · "));
  return text;
}

[[nodiscard]] std::string scheme_text(Scheme const& scheme, Rulebook const& rules,
                                      Language language) {
  bool const chinese = language == Language::chinese;
  auto text = fmt::format("\n{}  {}\n", scheme.id, scheme.title.in(language));
  Table table;
  table.add({chinese ? "分值" : "points", weights(scheme, language)});
  table.add({chinese ? "等级" : "grades", bands(scheme, language)});
  table.add({chinese ? "评判等级" : "tiers", tiers(scheme, language)});
  table.add({chinese ? "说明" : "note", scheme.note.in(language)});
  for (auto const& consequence : scheme.consequences)
    table.add({chinese ? "结果应用" : "follows", consequence_text(consequence, scheme, language)});
  if (!scheme.inherits.empty()) table.add({chinese ? "其余同" : "else as", scheme.inherits});
  text += table.to_string(2);
  return text + own_values(scheme, rules, language);
}

}  // namespace

std::string list_schemes(Rulebook const& rules, Language language) {
  auto text = legend(language);
  for (auto const& scheme : rules.schemes) text += scheme_text(scheme, rules, language);
  for (auto const& scheme : rules.earlier) {
    text += scheme_text(scheme, rules, language);
    text += language == Language::chinese
                ? fmt::format("  （适用于 {} 年及以前的表）\n", *scheme.last_year)
                : fmt::format("  (for forms up to {})\n", *scheme.last_year);
  }
  return text;
}

}  // namespace jixiao::rulebook
