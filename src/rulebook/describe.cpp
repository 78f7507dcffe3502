#include <fmt/format.h>

#include <algorithm>

#include "rulebook/rulebook.hpp"

namespace jixiao::rulebook {

namespace {

[[nodiscard]] Words confidence_words(Confidence confidence) {
  switch (confidence) {
    case Confidence::verified: return {"", ""};
    case Confidence::practice: return {"系统实践", "practice"};
    case Confidence::document: return {"原表所印", "printed on the form"};
    case Confidence::unverified: return {"未核实", "unverified"};
    case Confidence::design: return {"约定", "by design"};
  }
  return {};
}

[[nodiscard]] std::string name_of(Source const& source, Language language) {
  if (!source.document_number.empty()) return source.document_number;
  // Without an issuer it is no document with a title but a description of one.
  bool const titled = language == Language::chinese && !source.issuer.empty();
  return titled ? fmt::format("《{}》", source.title) : source.title;
}

}  // namespace

std::string describe(Cite const& cite, Rulebook const& rules, Language language) {
  auto const source = rules.sources.find(cite.source);
  auto text = source == rules.sources.end() ? cite.source : name_of(source->second, language);
  if (!cite.article.empty()) text += " " + cite.article;
  auto const confidence = confidence_words(cite.confidence).in(language);
  if (confidence.empty()) return text;
  return language == Language::chinese ? fmt::format("{}（{}）", text, confidence)
                                       : fmt::format("{} ({})", text, confidence);
}

std::string fill(std::string_view message, Arguments const& arguments) {
  std::string text;
  while (!message.empty()) {
    auto const open = std::min(message.find('{'), message.size());
    text += message.substr(0, open);
    message.remove_prefix(open);
    auto const close = message.find('}');
    if (close == std::string_view::npos) break;
    auto const named = [name = message.substr(1, close - 1)](auto const& argument) {
      return argument.first == name;
    };
    auto const found = std::ranges::find_if(arguments, named);
    text +=
        found == arguments.end() ? message.substr(0, close + 1) : std::string_view{found->second};
    message.remove_prefix(close + 1);
  }
  text += message;
  return text;
}

}  // namespace jixiao::rulebook
