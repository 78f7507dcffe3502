#include <algorithm>
#include <fstream>
#include <iterator>

#include "rulebook/rulebook.hpp"

namespace jixiao::rulebook {

namespace {

namespace fs = std::filesystem;

[[nodiscard]] Error unreadable(fs::path const& path, std::string const& why) {
  return {{path.string(), ""}, {"读不到：" + why, "cannot be read: " + why}};
}

}  // namespace

Result<std::vector<RuleFile>> files_in(fs::path const& folder) {
  std::vector<RuleFile> files;
  Errors errors;
  std::error_code code;
  fs::recursive_directory_iterator entry{folder, code};
  while (!code && entry != fs::recursive_directory_iterator{}) {
    auto const& path = entry->path();
    if (path.extension() == ".xml") {
      std::ifstream in{path, std::ios::binary};
      std::string bytes{std::istreambuf_iterator<char>{in}, {}};
      if (in.bad() || !in.is_open())
        errors.push_back(unreadable(path, "I/O"));
      else
        files.push_back({path.lexically_relative(folder).generic_string(), std::move(bytes)});
    }
    entry.increment(code);
  }
  if (code) errors.push_back(unreadable(folder, code.message()));
  if (!code && files.empty()) errors.push_back(unreadable(folder, "*.xml"));
  if (!errors.empty()) return errors;
  std::ranges::sort(files, {}, &RuleFile::path);
  return files;
}

}  // namespace jixiao::rulebook
