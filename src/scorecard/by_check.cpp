#include "scorecard/by_check.hpp"

#include <algorithm>

#include "scorecard/to_text.hpp"
#include "scorecard/write.hpp"

namespace jixiao {
namespace {

template <class SentenceOf>
std::vector<std::string> different(Kind const& kind, SentenceOf sentence_of) {
  std::vector<std::string> sentences;
  for (auto const* finding : kind) {
    auto sentence = sentence_of(*finding);
    if (!sentence.empty() && std::ranges::find(sentences, sentence) == sentences.end())
      sentences.push_back(std::move(sentence));
  }
  return sentences;
}

}  // namespace

std::vector<Kind> by_check(std::vector<Finding> const& findings, Severity severity) {
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

std::vector<std::string> advice_of(Kind const& kind, rulebook::Rulebook const& rules,
                                   Language language) {
  return different(kind, [&](Finding const& f) { return advice_of(f, rules, language); });
}

std::vector<std::string> citations_of(Kind const& kind, rulebook::Rulebook const& rules,
                                      Language language) {
  return different(kind, [&](Finding const& f) { return citation_of(f, rules, language); });
}

std::string places_of(Finding const& finding, std::string_view file, Language language) {
  std::string out;
  auto const add = [&](Place const& place) {
    auto const at = place_in_words(place.at, language);
    if (!out.empty()) out += language == Language::chinese ? "、" : ", ";
    if (place.file != file) out += place.file + (at.empty() ? "" : " ");
    out += at;
    file = place.file;
  };
  add(finding.place);
  auto const& also = finding.also;
  for (auto place = also.begin(); place != also.end(); ++place)
    if (*place != finding.place && std::find(also.begin(), place, *place) == place) add(*place);
  return out;
}

}  // namespace jixiao
