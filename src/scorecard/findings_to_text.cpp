#include <algorithm>

#include "base/text.hpp"
#include "scorecard/to_text.hpp"
#include "scorecard/write.hpp"

namespace jixiao {
namespace {

Ink ink_of(Severity severity) {
  switch (severity) {
    case Severity::error: return Ink::bad;
    case Severity::warning: return Ink::warning;
    case Severity::info: return Ink::plain;
  }
  return Ink::plain;
}

// Findings of one check.
using Kind = std::vector<Finding const*>;

std::vector<Kind> by_rule(std::vector<Finding> const& findings, Severity severity) {
  std::vector<Kind> kinds;
  for (auto const& finding : findings) {
    if (finding.severity != severity) continue;
    auto const same = std::ranges::find_if(
        kinds, [&](Kind const& kind) { return kind.front()->rule == finding.rule; });
    if (same == kinds.end())
      kinds.push_back({&finding});
    else
      same->push_back(&finding);
  }
  return kinds;
}

std::string places_of(Finding const& finding, Language language) {
  std::string out = place_in_words(finding.place.at, language);
  for (auto const& place : finding.also) {
    if (place.at == finding.place.at && place.file == finding.place.file) continue;
    if (!out.empty()) out += language == Language::chinese ? "、" : ", ";
    if (place.file != finding.place.file) out += place.file + " ";
    out += place_in_words(place.at, language);
  }
  return out;
}

// A sentence that belongs to each finding, once when it is the same for all of them.
template <class SentenceOf>
void append_advice(std::string& out, Kind const& kind, std::string const& label,
                   TextStyle const& style, SentenceOf sentence_of) {
  std::vector<std::string> said;
  for (auto const* finding : kind) {
    auto sentence = sentence_of(*finding);
    if (sentence.empty() || std::ranges::find(said, sentence) != said.end()) continue;
    out += paragraph("      " + label, sentence, style.columns);
    said.push_back(std::move(sentence));
  }
}

void append_kind(std::string& out, Kind const& kind, rulebook::Rulebook const& rules,
                 TextStyle const& style) {
  bool const chinese = style.language == Language::chinese;
  auto const* check = rules.check(kind.front()->rule);
  std::string const title = check ? check->title.in(style.language) : "";
  std::string const count = kind.size() == 1
                                ? ""
                                : (chinese ? "（" + std::to_string(kind.size()) + " 处）"
                                           : " (" + std::to_string(kind.size()) + " places)");
  out += "  " + inked(kind.front()->rule, ink_of(kind.front()->severity), style.colour) + "  " +
         inked(title, Ink::strong, style.colour) + count + "\n";
  for (auto const* finding : kind) {
    auto const places = places_of(*finding, style.language);
    out += paragraph(places.empty() ? "    " : "    " + places + "  ",
                     message_of(*finding, rules, style.language), style.columns);
  }
  append_advice(out, kind, chinese ? "建议：" : "Advice: ", style,
                [&](Finding const& f) { return advice_of(f, rules, style.language); });
  append_advice(out, kind, chinese ? "依据：" : "Basis: ", style,
                [&](Finding const& f) { return citation_of(f, rules, style.language); });
}

}  // namespace

std::string place_in_words(std::string const& at, Language language) {
  if (constexpr std::string_view byte = "byte "; at.starts_with(byte))
    return language == Language::chinese ? "第 " + at.substr(byte.size()) + " 字节" : at;
  bool const lines = !at.empty() && std::ranges::all_of(at, [](char c) {
    return (c >= '0' && c <= '9') || c == '-';
  });
  if (!lines) return at;
  if (language == Language::chinese) return "第 " + at + " 行";
  return (contains(at, "-") ? "lines " : "line ") + at;
}

std::string_view in_words(Severity severity, Language language) {
  bool const chinese = language == Language::chinese;
  switch (severity) {
    case Severity::error: return chinese ? "错误" : "Errors";
    case Severity::warning: return chinese ? "警告" : "Warnings";
    case Severity::info: return chinese ? "提示" : "Notes";
  }
  return "";
}

std::string to_text(std::vector<Finding> const& findings, rulebook::Rulebook const& rules,
                    TextStyle const& style) {
  std::string out;
  for (auto const severity : {Severity::error, Severity::warning, Severity::info}) {
    auto const kinds = by_rule(findings, severity);
    if (kinds.empty()) continue;
    auto const count = std::ranges::count(findings, severity, &Finding::severity);
    if (!out.empty()) out += '\n';
    out += inked(std::string(in_words(severity, style.language)) + " " + std::to_string(count),
                 ink_of(severity), style.colour) +
           "\n";
    for (auto const& kind : kinds) append_kind(out, kind, rules, style);
  }
  return out;
}

}  // namespace jixiao
