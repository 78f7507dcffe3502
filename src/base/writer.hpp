#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace jixiao {

// What every output is written through, so that JSON and XML carry the same tree with the same
// names: objects, lists and texts. In XML an object is an element, a list an element that holds one
// element per item (named `item`), a text an element's content; in JSON they are what they are
// called. Decimals are texts; a flag is true or false in both.
class Writer {
 public:
  virtual ~Writer() = default;

  virtual void begin_object(std::string_view name) = 0;  // inside a list: the item's own name
  virtual void end_object() = 0;
  virtual void begin_list(std::string_view name, std::string_view item) = 0;
  virtual void end_list() = 0;
  virtual void text(std::string_view name, std::string_view value) = 0;
  virtual void flag(std::string_view name, bool value) = 0;
  virtual void item(std::string_view value) = 0;  // a text in a list

  // Nothing is written for an absent value.
  void optional(std::string_view name, std::optional<std::string> const& value) {
    if (value) text(name, *value);
  }
};

}  // namespace jixiao
