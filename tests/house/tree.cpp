#include "tree.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace jixiao::house {

namespace {

namespace fs = std::filesystem;
fs::path const root = JIXIAO_SOURCE_DIR;

bool passed_over(fs::path const& folder) {
  return folder.filename().string().starts_with(".") || fs::exists(folder / "CMakeCache.txt");
}

// Length of the raw string that begins here: R"x(…)x".
std::size_t raw_string_at(std::string const& text, std::size_t at) {
  if (text.compare(at, 2, "R\"") != 0) return 0;
  auto const open = text.find('(', at);
  if (open == std::string::npos) return 0;
  auto const end = ")" + text.substr(at + 2, open - at - 2) + "\"";
  auto const close = text.find(end, open);
  return close == std::string::npos ? 0 : close + end.size() - at;
}

}  // namespace

std::string text_of(std::string_view path) {
  std::ifstream in{root / path, std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

std::vector<File> files_below(std::string_view folder, std::vector<std::string> const& endings) {
  std::vector<File> files;
  fs::path const start = folder.empty() ? root : root / folder;
  for (fs::recursive_directory_iterator entry{start}, end; entry != end; ++entry) {
    if (entry->is_directory() && passed_over(entry->path())) entry.disable_recursion_pending();
    auto const path = entry->path().lexically_relative(root).generic_string();
    auto const fits = [&](std::string const& ending) { return path.ends_with(ending); };
    if (entry->is_regular_file() && std::ranges::any_of(endings, fits))
      files.push_back({path, text_of(path)});
  }
  std::ranges::sort(files, {}, &File::path);
  return files;
}

std::vector<std::string> lines_of(std::string const& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    auto const end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

std::string code_of(std::string const& text) {
  std::string code;
  enum { plain, comment, block, quoted } state = plain;
  char quote = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    char const c = text[at];
    if (auto const raw = raw_string_at(text, at); state == plain && raw > 0) {
      at += raw - 1;
      continue;
    }
    auto const two = std::string_view{text}.substr(at, 2);
    if (c == '\n') {
      if (state == comment) state = plain;
      code += c;
    } else if (state == quoted) {
      if (c == '\\') ++at;
      if (c == quote) state = plain;
    } else if (state == block) {
      if (two == "*/") state = plain, ++at;
    } else if (state == plain) {
      // A digit separator (1'000) opens nothing.
      bool const digit = at > 0 && text[at - 1] >= '0' && text[at - 1] <= '9';
      if (two == "//")
        state = comment;
      else if (two == "/*")
        state = block;
      else if (c == '"' || (c == '\'' && !digit))
        state = quoted, quote = c;
      else
        code += c;
    }
  }
  return code;
}

}  // namespace jixiao::house
