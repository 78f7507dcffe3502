#include <fmt/format.h>

#include <algorithm>

#include "rulebook/list.hpp"
#include "rulebook/table.hpp"

namespace jixiao::rulebook {

namespace {

[[nodiscard]] std::vector<CheckSpec const*> by_id(Rulebook const& rules) {
  std::vector<CheckSpec const*> checks;
  for (auto const& check : rules.checks) checks.push_back(&check);
  std::ranges::sort(checks, {}, [](CheckSpec const* check) {
    return std::pair(!check->pack.empty(), std::string_view{check->id});
  });
  return checks;
}

[[nodiscard]] std::string severity_word(Severity severity, Language language) {
  if (language == Language::english) return name_of(severity);
  switch (severity) {
    case Severity::error: return "错误";
    case Severity::warning: return "警告";
    case Severity::info: return "提示";
  }
  return {};
}

[[nodiscard]] std::string applies_text(CheckSpec const& check, Language language) {
  constexpr std::string_view names[][3] = {{"target", "目标表", "targets"},
                                           {"self-assessment", "自评表", "self-assessments"},
                                           {"tables", "预算表", "budget tables"},
                                           {"documents", "文件之间", "documents"}};
  bool const chinese = language == Language::chinese;
  std::vector<std::string_view> parts;
  for (auto const& [subject, zh, en] : names)
    if (check.applies_to(subject)) parts.push_back(chinese ? zh : en);
  return fmt::format("{}", fmt::join(parts, chinese ? "、" : ", "));
}

[[nodiscard]] std::string cites_text(CheckSpec const& check, Rulebook const& rules,
                                     Language language) {
  std::vector<std::string> texts;
  for (auto const& cite : check.cites) {
    auto text = describe(cite, rules, language);
    if (!cite.note.empty())
      text += language == Language::chinese ? "：" + cite.note : ": " + cite.note;
    if (std::ranges::find(texts, text) == texts.end()) texts.push_back(std::move(text));
  }
  return fmt::format("{}", fmt::join(texts, language == Language::chinese ? "；" : "; "));
}

[[nodiscard]] std::string cites_without_notes(CheckSpec const& check, Rulebook const& rules,
                                              Language language) {
  CheckSpec bare = check;
  for (auto& cite : bare.cites) cite.note.clear();
  return cites_text(bare, rules, language);
}

// Schemes under which the check weighs otherwise, those that take it over left out.
[[nodiscard]] std::vector<std::string> weights_of(CheckSpec const& check, Rulebook const& rules) {
  std::vector<std::string> texts;
  for (auto const& scheme : rules.schemes)
    for (auto const& [id, as] : scheme.severities)
      if (id == check.id) texts.push_back(fmt::format("`{}` {}", scheme.id, name_of(as)));
  return texts;
}

// What Markdown would take for markup, in a table too.
[[nodiscard]] std::string escaped(std::string_view text) {
  std::string out;
  for (char const c : text) {
    if (std::string_view{R"(\`*_{}[]<>#|)"}.find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

// A template as code keeps its {arguments} legible.
[[nodiscard]] std::string as_printed(std::string_view text) {
  std::string out;
  for (char const c : text) {
    if (c == '{') out += '`';
    if (c == '<' || c == '>' || c == '*' || c == '|') out += '\\';
    out += c;
    if (c == '}') out += '`';
  }
  return out;
}

// What a heading is linked by.
[[nodiscard]] std::string anchor_of(std::string id) {
  for (char& c : id)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return id;
}

[[nodiscard]] std::string section(CheckSpec const& check, Rulebook const& rules) {
  auto const english = Language::english;
  auto text = fmt::format("\n### {}\n\n**{}** · {}\n\n", check.id, escaped(check.title.zh),
                          escaped(check.title.en));
  text += fmt::format("{} · {}", name_of(check.severity), applies_text(check, english));
  if (!check.after.empty()) text += fmt::format(" · after {}", fmt::join(check.after, ", "));
  if (!check.pack.empty()) text += fmt::format(" · only with `--{}`", check.pack);
  text += fmt::format("\n\n> {}  \n> {}\n\n", as_printed(check.message.zh),
                      as_printed(check.message.en));
  text += fmt::format("- What to do: {} · {}\n", as_printed(check.advice.zh),
                      as_printed(check.advice.en));
  for (auto const& [name, value] : check.parameters)
    text += fmt::format("- `{}`: {}\n", name, escaped(value));
  if (auto const weights = weights_of(check, rules); !weights.empty())
    text += fmt::format("- Weighs otherwise under {}\n", fmt::join(weights, ", "));
  return text + fmt::format("- Basis: {}\n", escaped(cites_text(check, rules, Language::chinese)));
}

}  // namespace

std::string list_rules(Rulebook const& rules, Language language) {
  bool const chinese = language == Language::chinese;
  Table table;
  for (auto const* check : by_id(rules)) {
    auto title = check->title.in(language);
    if (!check->pack.empty()) title += chinese ? "（复核，--review）" : " (review, --review)";
    table.add({check->id, severity_word(check->severity, language), applies_text(*check, language),
               std::move(title), cites_without_notes(*check, rules, language)});
  }
  return table.to_string();
}

std::string list_rules_as_markdown(Rulebook const& rules) {
  std::string text =
      "# Findings\n\n"
      "What `jixiao check` and `jixiao score` may say of a form, with the wording, what to do "
      "about "
      "it and what it rests\non. Made from `rules/checks` and `rules/schemes` by\n\n"
      "    jixiao list rules --format markdown > docs/findings.md\n\n"
      "An *error* contradicts arithmetic or an explicit rule and keeps a form from being "
      "submitted; "
      "reviewers normally send\na *warning* back; *info* is to be known. `--select` and `--ignore` "
      "take these ids or their first parts.\n\n"
      "| id | severity | applies to | title |\n| --- | --- | --- | --- |\n";
  auto const checks = by_id(rules);
  for (auto const* check : checks)
    text += fmt::format("| [{}](#{}) | {} | {} | {} |\n", check->id, anchor_of(check->id),
                        name_of(check->severity), applies_text(*check, Language::english),
                        escaped(check->title.zh));
  text += "\n## One by one\n";
  for (auto const* check : checks) text += section(*check, rules);
  return text;
}

}  // namespace jixiao::rulebook
