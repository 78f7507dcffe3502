#pragma once

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/check.hpp"
#include "check/word_list.hpp"

// The texts of a form, for checks that read them all, and whether one of them is cut.
namespace jixiao::check {

// A text of the form and what to call it. It looks into the form, and `plain` may look into the
// Texts that hold it.
struct Text {
  std::string_view subject;
  std::string_view text;
  std::string_view at;
  std::string_view plain;    // folded
  bool has_brackets = true;  // false: surely none, nor quotation marks
  bool has_blanks = true;    // false: surely none
  std::string_view column;   // of a cell in the grid, as forms head it
};
struct Texts {
  std::deque<std::string> made;  // by folding, or put together
  std::vector<Text> all;
};
// Every text a person wrote: header, goals, the cells of the rows, the statements beside the grid.
[[nodiscard]] Texts typed_texts(Facts const& facts);
// The same, made once for all checks.
[[nodiscard]] std::vector<Text> const& texts_of(Facts const& facts);

// A bracket or quotation mark without its other half, or one of `endings` (and none of `complete`)
// at the end: the words go on somewhere else. The lists hold words as fold() leaves them.
[[nodiscard]] bool looks_cut(std::string_view text, WordList endings = WordList{},
                             WordList complete = WordList{});
// The character of `text` that shows it: the bracket without its other half, else the last.
struct Cut {
  std::size_t offset = 0;
  std::size_t length = 0;
};
[[nodiscard]] std::optional<Cut> cut_in(Text const& text, SievedWords const& endings,
                                        WordList complete);

}  // namespace jixiao::check
