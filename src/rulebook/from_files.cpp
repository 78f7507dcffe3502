#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "base/digest.hpp"
#include "rulebook/loading.hpp"
#include "rulebook/rulebook.hpp"

namespace jixiao::rulebook {

namespace {

// Length and path before the bytes, so that no two sets of files share a version.
[[nodiscard]] std::string version_of(std::vector<RuleFile const*> const& files) {
  std::string all;
  for (auto const* file : files)
    all += fmt::format("{} {}\n{}\n", file->path, file->bytes.size(), file->bytes);
  return sha256(all).substr(0, 16);
}

[[nodiscard]] std::vector<Element> roots_of(std::vector<RuleFile const*> const& files,
                                            Errors& errors) {
  std::vector<Element> roots;
  for (auto const* file : files) {
    auto root = element_from(*file);
    if (root.has_value()) {
      roots.push_back(std::move(*root));
      continue;
    }
    auto const found = root.error();
    errors.insert(errors.end(), found.begin(), found.end());
  }
  return roots;
}

void add(Element const& root, Loading& loading) {
  if (root.name == "sources") return;  // read before all others, which cite them
  if (root.name == "words") return add_words(root, loading);
  if (root.name == "units") return add_units(root, loading);
  if (root.name == "check") return add_check(root, loading);
  if (root.name == "scheme") return loading.schemes.push_back(&root);
  loading.errors.push_back(error_at(root, fmt::format("没有 <{}> 这种规则文件", root.name),
                                    fmt::format("no rule file starts with <{}>", root.name)));
}

[[nodiscard]] std::size_t line_of(Error const& error) {
  std::size_t line = 0;
  for (char const c : error.place.at) line = line * 10 + static_cast<std::size_t>(c - '0');
  return line;
}

}  // namespace

bool Loading::declare(std::string const& key, std::string const& shown, Element const& element) {
  auto const [first, fresh] = places.emplace(key, element.place);
  if (!fresh)
    errors.push_back(error_at(
        element, fmt::format("{} 重复，已见于 {}:{}", shown, first->second.file, first->second.at),
        fmt::format("{} is declared twice, first at {}:{}", shown, first->second.file,
                    first->second.at)));
  return fresh;
}

void Loading::expect_file_name(Element const& element, std::string const& id) {
  auto const& path = element.place.file;
  auto const name = path.substr(path.rfind('/') + 1);
  if (!id.empty() && name != id + ".xml")
    errors.push_back(error_at(element, fmt::format("文件名应为 {}.xml", id),
                              fmt::format("the file should be called {}.xml", id)));
}

Result<Rulebook> from_files(std::span<RuleFile const> files) {
  std::vector<RuleFile const*> sorted;
  for (auto const& file : files) sorted.push_back(&file);
  std::ranges::sort(sorted, {}, &RuleFile::path);

  Loading loading;
  auto const roots = roots_of(sorted, loading.errors);
  for (auto const& root : roots)
    if (root.name == "sources") add_sources(root, loading);
  for (auto const& root : roots) add(root, loading);
  order_checks(loading);
  add_schemes(loading);
  if (!loading.errors.empty()) {
    std::ranges::stable_sort(loading.errors, [](Error const& a, Error const& b) {
      return std::tuple(a.place.file, line_of(a)) < std::tuple(b.place.file, line_of(b));
    });
    auto const same = [](Error const& a, Error const& b) {
      return a.place == b.place && a.what == b.what;
    };
    auto& errors = loading.errors;  // of several editions
    errors.erase(std::unique(errors.begin(), errors.end(), same), errors.end());
    return std::move(loading.errors);
  }
  loading.rules.version = version_of(sorted);
  return std::move(loading.rules);
}

Scheme const* Rulebook::scheme(std::string_view id) const {
  auto const found = std::ranges::find(schemes, id, &Scheme::id);
  return found == schemes.end() ? nullptr : &*found;
}

CheckSpec const* Rulebook::check(std::string_view id) const {
  auto const found = std::ranges::find(checks, id, &CheckSpec::id);
  return found == checks.end() ? nullptr : &*found;
}

}  // namespace jixiao::rulebook
