#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "form/limits.hpp"

namespace jixiao::cli {

// What the operands name, file by file, in the order given; a folder stands for the files in it
// that may hold forms, at any depth, in the order of their paths' bytes, and a ZIP archive for the
// documents in it (packed.hpp). `others` counts the files of folders and archives that were passed
// over for their extension.
struct InputList {
  std::vector<std::string> names;  // as the user would name them; "-" is standard input
  std::size_t others = 0;
  Errors errors;  // a folder that cannot be entered, or without any such file
};
// `except` is a folder not to enter: the one results are written to.
[[nodiscard]] InputList list_inputs(std::span<std::string const> operands,
                                    std::filesystem::path const& except = {},
                                    form::Limits const& limits = {});

// ".xlsx", in small letters; "" without one.
[[nodiscard]] std::string lower_extension(std::string_view name);
// By its extension.
[[nodiscard]] bool may_hold_forms(std::string_view name);

// The whole file, a document in an archive, or standard input for "-".
[[nodiscard]] Result<std::string> read_file(std::string const& name,
                                            form::Limits const& limits = {});

// Why: errno of opening or reading, and more bytes than file_bytes.
[[nodiscard]] Error reading_failed(std::string const& name, int code);
[[nodiscard]] Error too_large_to_read(std::string const& name, form::Limits const& limits);

// Whole or not at all: written under another name, then renamed over `path`. Until then it stands
// beside it, or in `workshop`, where its name ends with `unfinished` and a later run may clear it.
inline constexpr std::string_view unfinished = ".part";
[[nodiscard]] Result<void> write_file(std::filesystem::path const& path, std::string_view bytes,
                                      std::filesystem::path const& workshop = {});

// One name per input that is safe in any folder and taken by no other of them, even where upper and
// lower case are not told apart: the input's own, without its folders and its extension.
[[nodiscard]] std::vector<std::string> output_names(std::span<std::string const> inputs);

}  // namespace jixiao::cli
