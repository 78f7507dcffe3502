#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <stdexcept>

#include "rulebook/loading.hpp"
#include "rulebook/order.hpp"

namespace jixiao::rulebook {

namespace {

// {names} in a template; an error for a brace without its partner.
[[nodiscard]] std::set<std::string> names_in(std::string const& text, Element const& element,
                                             Errors& errors) {
  std::set<std::string> names;
  std::size_t at = 0;
  while ((at = text.find_first_of("{}", at)) != std::string::npos) {
    auto const end = text[at] == '{' ? text.find_first_of("{}", at + 1) : std::string::npos;
    if (end == std::string::npos || text[end] != '}' || end == at + 1) {
      errors.push_back(error_at(element, "花括号不成对", "a brace has no partner"));
      return names;
    }
    names.insert(text.substr(at + 1, end - at - 1));
    at = end + 1;
  }
  return names;
}

[[nodiscard]] Words words_of(Element const& element, Loading& loading) {
  Fields fields{element, loading.errors};
  auto words = fields.words();
  fields.finish({});
  auto const zh = names_in(words.zh, element, loading.errors);
  auto const en = names_in(words.en, element, loading.errors);
  if (zh != en)
    loading.errors.push_back(
        error_at(element, fmt::format("<{}> 中英文所用的参数不同", element.name),
                 fmt::format("<{}> names other arguments in zh than in en", element.name)));
  return words;
}

void add_parameter(Element const& element, CheckSpec& check, Loading& loading) {
  Fields fields{element, loading.errors};
  auto name = fields.required("name");
  auto value = fields.text("value");
  fields.finish({});
  if (!check.parameters.emplace(name, std::move(value)).second)
    loading.errors.push_back(error_at(element, fmt::format("参数 {} 重复", name),
                                      fmt::format("the parameter {} stands twice", name)));
}

// title, message and advice stand once each.
void add_words(Element const& root, CheckSpec& check, Loading& loading) {
  std::pair<std::string_view, Words*> const parts[] = {
      {"title", &check.title}, {"message", &check.message}, {"advice", &check.advice}};
  for (auto const& [name, words] : parts) {
    auto const count = std::ranges::count(root.children, name, &Element::name);
    if (count != 1) {
      loading.errors.push_back(
          error_at(root, fmt::format("<check> 应有一个 <{}>，现有 {} 个", name, count),
                   fmt::format("<check> must hold one <{}>, not {}", name, count)));
      continue;
    }
    *words = words_of(*std::ranges::find(root.children, name, &Element::name), loading);
  }
}

void refuse_unknown(Fields& fields, std::string_view attribute,
                    std::vector<std::string> const& values,
                    std::initializer_list<std::string_view> known) {
  for (auto const& value : values)
    if (std::ranges::find(known, value) == known.end()) fields.reject(attribute, value);
}

void refuse_unsourced_error(Element const& root, CheckSpec const& check, Loading& loading) {
  auto const unsourced = [](Cite const& cite) { return cite.source == "unsourced"; };
  if (check.severity == Severity::error && std::ranges::any_of(check.cites, unsourced))
    loading.errors.push_back(error_at(root, "没有出处的检查不能定为 error",
                                      "a check without a source cannot be an error"));
}

}  // namespace

void add_check(Element const& root, Loading& loading) {
  Fields fields{root, loading.errors};
  CheckSpec check;
  check.id = fields.required("id");
  check.severity = fields.required_one_of<Severity>(
      "severity",
      {{"error", Severity::error}, {"warning", Severity::warning}, {"info", Severity::info}});
  check.run = fields.required("run");
  check.after = fields.list("after");
  if (fields.has("applies")) check.applies = fields.list("applies");
  refuse_unknown(fields, "applies", check.applies,
                 {"target", "self-assessment", "tables", "documents"});
  check.pack = fields.text("pack");
  if (!check.pack.empty()) refuse_unknown(fields, "pack", {check.pack}, {"review"});
  fields.finish({"title", "message", "advice", "param", "cite"});
  add_words(root, check, loading);
  for (auto const& child : root.children)
    if (child.name == "param") add_parameter(child, check, loading);
  check.cites = cites_of(root, loading);
  refuse_unsourced_error(root, check, loading);
  loading.expect_file_name(root, check.id);
  if (loading.declare("check " + check.id, check.id, root))
    loading.rules.checks.push_back(std::move(check));
}

void order_checks(Loading& loading) {
  auto& checks = loading.rules.checks;
  std::ranges::sort(checks, {}, &CheckSpec::id);
  auto const place_of = [&](CheckSpec const& check) -> Place const& {
    return loading.places.find("check " + check.id)->second;
  };
  std::vector<std::pair<std::size_t, std::size_t>> dependencies;
  for (std::size_t i = 0; i < checks.size(); ++i) {
    for (auto const& id : checks[i].after) {
      auto const found = std::ranges::find(checks, id, &CheckSpec::id);
      if (found != checks.end())
        dependencies.emplace_back(i, static_cast<std::size_t>(found - checks.begin()));
      else
        loading.errors.push_back({place_of(checks[i]),
                                  {fmt::format("after 中的检查 {} 不存在", id),
                                   fmt::format("there is no check {} to come after", id)}});
    }
  }
  auto const order = order_of(checks.size(), dependencies);
  for (auto const& cycle : order.cycles) {
    std::vector<std::string> ids;
    for (auto const member : cycle) ids.push_back(checks[member].id);
    for (auto const member : cycle)
      loading.errors.push_back(
          {place_of(checks[member]),
           {fmt::format("检查互相等待：{}", fmt::join(ids, " ")),
            fmt::format("checks wait for one another: {}", fmt::join(ids, " "))}});
  }
  std::vector<CheckSpec> ordered;
  for (auto const index : order.sequence) ordered.push_back(std::move(checks[index]));
  checks = std::move(ordered);
}

bool CheckSpec::applies_to(std::string_view subject) const {
  return std::ranges::find(applies, subject) != applies.end();
}

Decimal CheckSpec::number(std::string_view name) const {
  auto const found = parameters.find(name);
  auto const value = found == parameters.end() ? std::nullopt : Decimal::parse(found->second);
  if (!value) throw std::logic_error(fmt::format("{} has no number {}", id, name));
  return *value;
}

std::vector<std::string> CheckSpec::words(std::string_view name) const {
  std::vector<std::string> result;
  auto const found = parameters.find(name);
  if (found == parameters.end()) return result;
  std::string_view rest = found->second;
  while (!rest.empty()) {
    auto const end = std::min(rest.find(' '), rest.size());
    if (end > 0) result.emplace_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return result;
}

}  // namespace jixiao::rulebook
