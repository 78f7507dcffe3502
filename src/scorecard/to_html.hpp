#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "scorecard/scorecard.hpp"

// Scorecards for people: one page for screen and paper, laid out like the official form, with the
// computed column beside the declared one. html.hpp says what such a page is made of.
namespace jixiao {

// One scorecard, ready to stand in a page, and its line in the page's index.
struct HtmlSection {
  std::string title;
  std::string file;
  std::string index;  // cells
  std::string body;
};
[[nodiscard]] HtmlSection html_section(Scorecard const& card, rulebook::Rulebook const& rules,
                                       Language language);

// The page of several, in their order, each on its own sheet; more than one get an index. `unread`
// is what could not be read besides.
[[nodiscard]] std::string to_html(std::vector<HtmlSection> const& sections, Errors const& unread,
                                  Language language);

}  // namespace jixiao
