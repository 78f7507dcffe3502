#include "rulebook/list.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "rulebook/table.hpp"

namespace jixiao::rulebook {

namespace {

constexpr int columns = 92;

[[nodiscard]] std::vector<std::string> cite_texts(std::vector<Cite> const& cites,
                                                  Rulebook const& rules, Language language) {
  std::vector<std::string> texts;
  for (auto const& cite : cites) {
    auto text = describe(cite, rules, language);
    if (std::ranges::find(texts, text) == texts.end()) texts.push_back(std::move(text));
  }
  return texts;
}

[[nodiscard]] std::string_view between_cites(Language language) {
  return language == Language::chinese ? "；" : "; ";
}

// The name of a list or dimension with what it rests on.
[[nodiscard]] std::string heading(std::string_view name, std::vector<Cite> const& cites,
                                  Rulebook const& rules, Language language) {
  auto texts = cite_texts(cites, rules, language);
  if (!texts.empty()) texts.front() = fmt::format("{}  {}", name, texts.front());
  return flow(texts, columns, 4, between_cites(language)) + "\n";
}

// The other spellings of a unit.
[[nodiscard]] std::string aliases_of(std::string const& unit, Vocabulary const& vocabulary) {
  std::vector<std::string> aliases;
  for (auto const& word : vocabulary.words(List::unit))
    if (word.means == unit && word.spelling != unit) aliases.push_back(word.spelling);
  return fmt::format("{}", fmt::join(aliases, " "));
}

[[nodiscard]] std::string conversion_of(std::string const& unit, std::string const& base,
                                        Units const& units) {
  auto const factor = units.factor(unit, base);
  if (!factor || unit == base) return {};
  return fmt::format("= {} {}", factor->to_string(), base);
}

// The units of a dimension: those with a conversion or another spelling line by line, the others
// together.
[[nodiscard]] std::string units_of(std::string const& dimension, Rulebook const& rules) {
  std::vector<std::string> units;
  for (auto const& unit : rules.units.names())
    if (rules.units.dimension(unit) == dimension) units.push_back(unit);
  auto const converts = [&](std::string const& unit) {
    return unit != units.front() && rules.units.factor(unit, units.front()).has_value();
  };
  bool const convertible = std::ranges::any_of(units, converts);
  Table table;
  std::vector<std::string> plain;
  for (auto const& unit : units) {
    auto const conversion = conversion_of(unit, units.front(), rules.units);
    auto const aliases = aliases_of(unit, rules.vocabulary);
    if (conversion.empty() && aliases.empty() && !convertible)
      plain.push_back(unit);
    else
      table.add({unit, conversion, aliases});
  }
  auto text = table.to_string(2);
  if (!plain.empty()) text += "  " + flow(plain, columns, 2) + "\n";
  return text;
}

}  // namespace

std::string list_units(Rulebook const& rules, Language language) {
  std::string text;
  for (auto const& [dimension, cites] : rules.unit_cites) {
    text += heading(dimension, cites, rules, language);
    text += units_of(dimension, rules);
  }
  return text;
}

std::string list_phrases(Rulebook const& rules, Language language) {
  std::string text;
  for (auto const list : all_lists()) {
    auto const words = rules.vocabulary.words(list);
    auto const cites = rules.word_cites.find(name_of(list));
    if (list == List::unit || cites == rules.word_cites.end()) continue;
    text += heading(name_of(list), cites->second, rules, language);
    std::vector<std::string> meanings;
    for (auto const& word : words)
      if (std::ranges::find(meanings, word.means) == meanings.end()) meanings.push_back(word.means);
    for (auto const& meaning : meanings) {
      std::vector<std::string> line{meaning.empty() ? "  ·" : "  " + meaning + ":"};
      for (auto const& word : words)
        if (word.means == meaning) line.push_back(word.spelling);
      text += flow(line, columns, 4) + "\n";
    }
  }
  return text;
}

}  // namespace jixiao::rulebook
