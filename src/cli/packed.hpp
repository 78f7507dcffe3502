#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "form/limits.hpp"

// Documents in ZIP archives are inputs like files, under the name a person would give them:
// 报送.zip/一科/自评表.xlsx. An archive inside an archive is opened too, one inside that is not.
// Nothing is unpacked to a disk, and an entry whose name would lead out of a folder, or would fool
// a terminal, is refused.
namespace jixiao::cli {

// Whether a path names a ZIP archive of documents: by its extension, and not being a workbook or a
// Word document, which are archives themselves.
[[nodiscard]] bool is_archive(std::string const& path);

struct Packed {
  std::vector<std::string> names;  // in the order of their bytes
  std::size_t others = 0;          // entries that hold no forms, by their extension
  Errors errors;
};
[[nodiscard]] Packed list_packed(std::string const& archive, form::Limits const& limits);

// The document of such a name; nothing when no part of the name is an archive.
[[nodiscard]] std::optional<Result<std::string>> read_packed(std::string const& name,
                                                             form::Limits const& limits);

}  // namespace jixiao::cli
