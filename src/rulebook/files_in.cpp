#include <algorithm>
#include <cerrno>
#include <fstream>
#include <iterator>

#include "base/system_error.hpp"
#include "rulebook/rulebook.hpp"

namespace jixiao::rulebook {

namespace {

namespace fs = std::filesystem;

[[nodiscard]] Error unreadable(fs::path const& path, Words const& why) {
  return {{path.string(), ""}, {"读不出：" + why.zh, "cannot be read: " + why.en}};
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
        errors.push_back(unreadable(path, reason_of(EIO)));
      else
        files.push_back({path.lexically_relative(folder).generic_string(), std::move(bytes)});
    }
    entry.increment(code);
  }
  if (code) errors.push_back(unreadable(folder, reason_of(code.value())));
  if (!code && files.empty())
    errors.push_back(
        unreadable(folder, {"目录中没有规则文件（*.xml）", "no rule file (*.xml) in this folder"}));
  if (!errors.empty()) return errors;
  std::ranges::sort(files, {}, &RuleFile::path);
  return files;
}

}  // namespace jixiao::rulebook
