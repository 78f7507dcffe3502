#pragma once

#include <deque>
#include <string>
#include <string_view>

namespace pugi {
class xml_node;
}

namespace jixiao::form {

// The text of a string item: plain, or the runs of rich text one behind the other. Phonetic guides
// are left out. A view of the parsed part, or of what had to be put together, which is put in
// `store`.
[[nodiscard]] std::string_view rich_text(pugi::xml_node item, std::deque<std::string>& store);

// Line ends and other control characters that the format spells _x000A_.
[[nodiscard]] std::string without_escapes(std::string text);

}  // namespace jixiao::form
