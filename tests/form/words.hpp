#pragma once

#include <string>
#include <string_view>

#include "form/read.hpp"

namespace jixiao::form {

// The word lists that reading a form needs, as they stand in rules/words.
[[nodiscard]] Vocabulary const& words();

[[nodiscard]] std::string file_text(std::string const& path);

// A document read with these words.
[[nodiscard]] Reading read(std::string_view name, std::string_view bytes);
// The one form of a document; a test failure and an empty form when there are more or fewer.
[[nodiscard]] Form read_one(std::string_view name, std::string_view bytes);
// "form.csv at 3: …": every error on a line.
[[nodiscard]] std::string errors_of(Reading const& reading);

// The form as canonical XML, written by the plainest writer there is.
[[nodiscard]] std::string to_xml(Form const& form);

}  // namespace jixiao::form
