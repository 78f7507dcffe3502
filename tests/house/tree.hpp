#pragma once

#include <string>
#include <string_view>
#include <vector>

// The files of this house, for the tests that read its own source.
namespace jixiao::house {

struct File {
  std::string path;  // below the root of the checkout
  std::string text;
};

// Files of a folder and below that end in one of `endings`, by path; hidden folders and build trees
// are passed over. "" is the whole checkout.
[[nodiscard]] std::vector<File> files_below(std::string_view folder,
                                            std::vector<std::string> const& endings);
[[nodiscard]] std::string text_of(std::string_view path);
[[nodiscard]] std::vector<std::string> lines_of(std::string const& text);
// C++ without comments and without what stands in quotes; line breaks are kept.
[[nodiscard]] std::string code_of(std::string const& text);

}  // namespace jixiao::house
