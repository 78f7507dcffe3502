#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace jixiao::cli {

// What the operands name, file by file, in the order given; a folder stands for the files in it
// that may hold forms, at any depth, in the order of their paths' bytes. `others` counts the files
// of folders that were passed over for their extension.
struct InputList {
  std::vector<std::string> names;  // as the user would name them; "-" is standard input
  std::size_t others = 0;
  Errors errors;  // a folder that cannot be entered, or without any such file
};
// `except` is a folder not to enter: the one results are written to.
[[nodiscard]] InputList list_inputs(std::span<std::string const> operands,
                                    std::filesystem::path const& except = {});

// The whole file, or standard input for "-".
[[nodiscard]] Result<std::string> read_file(std::string const& name);

// Whole or not at all: written beside `path` under another name, then renamed over it.
[[nodiscard]] Result<void> write_file(std::filesystem::path const& path, std::string_view bytes);

// One name per input that is safe in any folder and taken by no other of them, even where upper and
// lower case are not told apart: the input's own, without its folders and its extension.
[[nodiscard]] std::vector<std::string> output_names(std::span<std::string const> inputs);

}  // namespace jixiao::cli
