#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/ratio.hpp"
#include "base/result.hpp"
#include "rulebook/rulebook.hpp"

// A rule file as elements with the lines they stand on, and the strict reading of their attributes.
// Everything the loader knows of XML is in here; what an element means is decided by its reader.
namespace jixiao::rulebook {

struct Attribute {
  std::string name;
  std::string value;
};

struct Element {
  std::string name;
  Place place;  // the file and the line
  std::vector<Attribute> attributes;
  std::vector<Element> children;
};

// The root of a well-formed rule file. Text between elements, a repeated attribute, a second root
// and bytes that are not UTF-8 are errors: a rule file holds nothing that nobody reads.
[[nodiscard]] Result<Element> element_from(RuleFile const& file);

// Reads the attributes of one element, each once, and in the end reports those nobody asked for.
// Missing and malformed ones are reported as they are met; reading goes on with an empty value, so
// that one run shows everything.
class Fields {
 public:
  Fields(Element const& element, Errors& errors) : element_(element), errors_(errors) {}

  [[nodiscard]] bool has(std::string_view name) const;
  // Present and not blank, else reported.
  std::string required(std::string_view name);
  // "" when absent.
  std::string text(std::string_view name);
  Words words();  // zh and en, both required
  std::vector<std::string> list(std::string_view name, char separator = ' ');
  std::optional<Decimal> decimal(std::string_view name);
  std::optional<Ratio> ratio(std::string_view name);  // "0.8", "2000/3" or "80%"
  std::optional<bool> flag(std::string_view name);
  Decimal required_decimal(std::string_view name);
  Ratio required_ratio(std::string_view name);
  template <class T>
  using Names = std::initializer_list<std::pair<std::string_view, T>>;
  template <class T>
  std::optional<T> one_of(std::string_view name, Names<T> names) {
    auto const* found = take(name);
    if (!found) return {};
    for (auto const& [spelling, value] : names)
      if (spelling == found->value) return value;
    reject(name, found->value);
    return {};
  }
  template <class T>
  T required_one_of(std::string_view name, Names<T> names) {
    if (!has(name)) (void)required(name);
    return one_of<T>(name, names).value_or(names.begin()->second);
  }

  // The value could not be used: an error at the element that names the attribute.
  void reject(std::string_view name, std::string_view value);
  // Reports attributes that were not asked for and children that are not among `children`.
  void finish(std::initializer_list<std::string_view> children);

 private:
  Attribute const* take(std::string_view name);

  Element const& element_;
  Errors& errors_;
  std::vector<std::string> taken_;
};

[[nodiscard]] Error error_at(Element const& element, std::string zh, std::string en);

}  // namespace jixiao::rulebook
