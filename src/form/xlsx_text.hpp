#pragma once

#include <string>

namespace pugi {
class xml_node;
}

namespace jixiao::form {

// The text of a string item: plain, or the runs of rich text one behind the other. Phonetic guides
// are left out.
[[nodiscard]] std::string rich_text(pugi::xml_node item);

// Line ends and other control characters that the format spells _x000A_.
[[nodiscard]] std::string without_escapes(std::string text);

}  // namespace jixiao::form
