#include "rulebook/element.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <pugixml.hpp>

#include "base/text.hpp"

namespace jixiao::rulebook {

namespace {

constexpr int deepest = 8;

// Line of a byte, from 1.
class Lines {
 public:
  explicit Lines(std::string_view bytes) : bytes_(bytes) {}
  [[nodiscard]] std::string at(std::ptrdiff_t offset) const {
    auto const end = std::clamp<std::ptrdiff_t>(offset, 0, std::ssize(bytes_));
    return std::to_string(1 + std::count(bytes_.begin(), bytes_.begin() + end, '\n'));
  }

 private:
  std::string_view bytes_;
};

class Converter {
 public:
  Converter(RuleFile const& file, Errors& errors)
      : file_(file), lines_(file.bytes), errors_(errors) {}

  [[nodiscard]] Element element(pugi::xml_node node, int depth) {
    Element result{node.name(), place(node), {}, {}};
    for (auto attribute : node.attributes()) add_attribute(result, attribute);
    for (auto child : node.children()) add_child(result, child, depth);
    return result;
  }

 private:
  [[nodiscard]] Place place(pugi::xml_node node) const {
    return {file_.path, lines_.at(node.offset_debug())};
  }

  void add_attribute(Element& element, pugi::xml_attribute attribute) {
    auto const same = [&](Attribute const& other) { return other.name == attribute.name(); };
    if (std::ranges::any_of(element.attributes, same))
      errors_.push_back(error_at(element, fmt::format("属性 {} 重复", attribute.name()),
                                 fmt::format("attribute {} stands twice", attribute.name())));
    element.attributes.push_back({attribute.name(), attribute.value()});
  }

  void add_child(Element& element, pugi::xml_node child, int depth) {
    if (child.type() == pugi::node_element) {
      if (depth < deepest) {
        element.children.push_back(this->element(child, depth + 1));
      } else {
        errors_.push_back({place(child), {"元素嵌套过深", "elements are nested too deeply"}});
      }
    } else if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
      errors_.push_back(error_at(element, fmt::format("<{}> 内不应有文字", element.name),
                                 fmt::format("<{}> must not hold text", element.name)));
    }
  }

  RuleFile const& file_;
  Lines lines_;
  Errors& errors_;
};

[[nodiscard]] std::string known_names(std::initializer_list<std::string_view> names) {
  return names.size() == 0 ? std::string{} : fmt::format("{}", fmt::join(names, ", "));
}

}  // namespace

Error error_at(Element const& element, std::string zh, std::string en) {
  return {element.place, {std::move(zh), std::move(en)}};
}

Result<Element> element_from(RuleFile const& file) {
  Lines const lines{file.bytes};
  if (auto const bad = first_invalid_utf8(file.bytes))
    return Errors{{{file.path, lines.at(static_cast<std::ptrdiff_t>(*bad))},
                   {"不是 UTF-8 编码", "not UTF-8"}}};
  pugi::xml_document document;
  auto const parsed = document.load_buffer(file.bytes.data(), file.bytes.size(),
                                           pugi::parse_default, pugi::encoding_utf8);
  if (!parsed)
    return Errors{{{file.path, lines.at(parsed.offset)},
                   {fmt::format("不是完整的 XML：{}", parsed.description()),
                    fmt::format("not well-formed XML: {}", parsed.description())}}};
  Errors errors;
  Converter converter{file, errors};
  auto const root = document.document_element();
  auto result = converter.element(root, 0);
  if (auto const second = root.next_sibling())
    errors.push_back({{file.path, lines.at(second.offset_debug())},
                      {"只能有一个根元素", "there must be one root element only"}});
  if (!errors.empty()) return errors;
  return result;
}

bool Fields::has(std::string_view name) const {
  return std::ranges::any_of(element_.attributes,
                             [&](Attribute const& attribute) { return attribute.name == name; });
}

Attribute const* Fields::take(std::string_view name) {
  taken_.emplace_back(name);
  auto const found = std::ranges::find(element_.attributes, name, &Attribute::name);
  return found == element_.attributes.end() ? nullptr : &*found;
}

void Fields::reject(std::string_view name, std::string_view value) {
  errors_.push_back(error_at(
      element_, fmt::format("<{}> 的 {}=\"{}\" 无法识别", element_.name, name, value),
      fmt::format("<{}> has {}=\"{}\", which is not understood", element_.name, name, value)));
}

std::string Fields::required(std::string_view name) {
  auto const* found = take(name);
  if (found && !trim(found->value).empty()) return found->value;
  errors_.push_back(error_at(element_, fmt::format("<{}> 缺少 {}", element_.name, name),
                             fmt::format("<{}> lacks {}", element_.name, name)));
  return {};
}

std::string Fields::text(std::string_view name) {
  auto const* found = take(name);
  return found ? found->value : std::string{};
}

Words Fields::words() {
  auto zh = required("zh");
  return {std::move(zh), required("en")};
}

std::vector<std::string> Fields::list(std::string_view name, char separator) {
  std::vector<std::string> result;
  auto const* found = take(name);
  if (!found) return result;
  std::string_view rest = found->value;
  while (!rest.empty()) {
    auto const end = std::min(rest.find(separator), rest.size());
    if (auto const part = trim(rest.substr(0, end)); !part.empty()) result.emplace_back(part);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return result;
}

std::optional<Decimal> Fields::decimal(std::string_view name) {
  auto const* found = take(name);
  if (!found) return {};
  auto const value = Decimal::parse(found->value);
  if (!value) reject(name, found->value);
  return value;
}

std::optional<Ratio> Fields::ratio(std::string_view name) {
  auto const* found = take(name);
  if (!found) return {};
  std::string_view text = found->value;
  bool const percent = text.ends_with('%');
  if (percent) text.remove_suffix(1);
  auto value = Ratio::parse(text);
  if (value && percent) value = *value / Ratio{100};
  if (!value) reject(name, found->value);
  return value;
}

Decimal Fields::required_decimal(std::string_view name) {
  if (!has(name)) (void)required(name);
  return decimal(name).value_or(Decimal{});
}

Ratio Fields::required_ratio(std::string_view name) {
  if (!has(name)) (void)required(name);
  return ratio(name).value_or(Ratio{});
}

std::optional<bool> Fields::flag(std::string_view name) {
  return one_of<bool>(name, {{"true", true}, {"false", false}});
}

void Fields::finish(std::initializer_list<std::string_view> children) {
  for (auto const& attribute : element_.attributes) {
    if (std::ranges::find(taken_, attribute.name) != taken_.end()) continue;
    errors_.push_back(
        error_at(element_, fmt::format("<{}> 没有属性 {}", element_.name, attribute.name),
                 fmt::format("<{}> has no attribute {}", element_.name, attribute.name)));
  }
  for (auto const& child : element_.children) {
    if (std::ranges::find(children, child.name) != children.end()) continue;
    errors_.push_back(error_at(child,
                               fmt::format("<{}> 内不能有 <{}>（可以有：{}）", element_.name,
                                           child.name, known_names(children)),
                               fmt::format("<{}> cannot hold <{}> (it may hold: {})", element_.name,
                                           child.name, known_names(children))));
  }
}

}  // namespace jixiao::rulebook
