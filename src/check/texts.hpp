#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "check/check.hpp"
#include "form/form.hpp"

// The texts of a form, for checks that read them all, and whether one of them is cut.
namespace jixiao::check {

// A text of the form and what to call it.
struct Text {
  std::string subject;
  std::string_view text;
  std::string_view at;
  std::string plain;  // folded
};
// Every text a person wrote: header, goals, the cells of the rows, the statements beside the grid.
[[nodiscard]] std::vector<Text> texts_of(form::Form const& form);
// The same, made once for all checks.
[[nodiscard]] std::vector<Text> const& texts_of(Facts const& facts);

// A bracket or quotation mark without its other half, or one of `endings` (and none of `complete`)
// at the end: the words go on somewhere else. The lists hold words as fold() leaves them.
[[nodiscard]] bool looks_cut(std::string_view text, std::vector<std::string> const& endings = {},
                             std::vector<std::string> const& complete = {});
// The same of a text that is folded already.
[[nodiscard]] bool folded_looks_cut(std::string_view folded,
                                    std::vector<std::string> const& endings,
                                    std::vector<std::string> const& complete);

}  // namespace jixiao::check
