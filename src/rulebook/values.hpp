#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "rulebook/setting.hpp"

namespace jixiao::rulebook {

// Reads the attributes of one value element into settings that share its dates and cites.
class Values {
 public:
  Values(Element const& element, std::string path, std::string list, Loading& loading,
         std::vector<Setting>& settings);

  [[nodiscard]] Fields& fields() { return fields_; }

  // A setting of this element: `part` is appended to the element's path.
  void add(std::string const& part, std::string value, std::function<void(Scheme&)> apply);

  // An attribute that goes to the member `target` names; nothing when the attribute is absent.
  template <class Target>
  void decimal(std::string_view name, Target target) {
    put(name, fields_.decimal(name), target);
  }
  template <class Target>
  void ratio(std::string_view name, Target target) {
    put(name, fields_.ratio(name), target);
  }
  template <class Target>
  void flag(std::string_view name, Target target) {
    put(name, fields_.flag(name), target);
  }
  template <class T, class Target>
  void one_of(std::string_view name, Fields::Names<T> names, Target target) {
    put(name, fields_.one_of<T>(name, names), target);
  }
  template <class Target>
  void places(std::string_view name, Target target) {
    auto value = fields_.decimal(name);
    if (value && (value->scale() > 0 || *value < Decimal{0} || *value > Decimal{6})) {
      fields_.reject(name, value->to_string());
      value.reset();
    }
    if (value) put(name, std::optional<int>{static_cast<int>(value->coefficient())}, target);
  }
  template <class Target>
  void list(std::string_view name, Target target) {
    if (!fields_.has(name)) return;
    put(name, std::optional{fields_.list(name)}, target);
  }

  // A list of names in the order that they are looked up in.
  template <class Target>
  void names(std::string_view name, Target target) {
    if (!fields_.has(name)) return;
    auto names = fields_.list(name);
    std::sort(names.begin(), names.end());
    put(name, std::optional{std::move(names)}, target);
  }

  // The <name> or other child with both languages; empty and reported when it is missing.
  [[nodiscard]] Words words(std::string_view child);

 private:
  [[nodiscard]] std::optional<Date> day(std::string_view name, bool last);

  template <class T, class Target>
  void put(std::string_view name, std::optional<T> value, Target target) {
    if (!value) return;
    std::string part{name};
    std::ranges::replace(part, '-', '_');
    auto const attribute = std::ranges::find(element_.attributes, name, &Attribute::name);
    add(part, attribute->value,
        [target, value = *value](Scheme& scheme) { target(scheme) = value; });
  }

  Element const& element_;
  std::string path_;
  Loading& loading_;
  std::vector<Setting>& settings_;
  Fields fields_;
  Setting common_;
};

}  // namespace jixiao::rulebook
