#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/report.hpp"
#include "check/rows.hpp"
#include "check/texts.hpp"

namespace jixiao::check {

namespace {

// Bytes of the last character: where the text breaks off.
std::size_t last_character(std::string_view text) {
  std::size_t length = 0;
  while (!text.empty()) {
    length = static_cast<std::size_t>(decode(text).length);
    text.remove_prefix(length);
  }
  return length;
}

}  // namespace

void field_truncated(Facts const& facts, rulebook::CheckSpec const& spec,
                     std::vector<Finding>& findings) {
  auto const endings = spec.words("endings");
  auto const complete = spec.words("complete");
  for (auto const& text : texts_of(facts)) {
    if (!folded_looks_cut(text.plain, endings, complete)) continue;
    auto& finding =
        report(facts, spec, text.at, text.subject, {{"text", fit(text.text, 40)}}, findings);
    auto const end = last_character(text.text);
    quote(finding, text.subject, text.text, text.text.size() - end, end);
  }
}

}  // namespace jixiao::check
