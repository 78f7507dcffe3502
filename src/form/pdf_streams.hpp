#pragma once

#include <cstddef>
#include <string_view>

namespace jixiao::form {

// Whether the streams of a PDF that are not pictures unpack to more than `limit` bytes together. A
// quick look before anything else is done with it: it stops at the limit, and takes no step twice.
// What hides from it (a stream inside another, other packings, a text called a picture) is left to
// the bounds of the process that reads the pages.
[[nodiscard]] bool streams_exceed(std::string_view pdf, std::size_t limit);

}  // namespace jixiao::form
