#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/writer.hpp"

namespace jixiao {

// Well-formed XML 1.0 in UTF-8, two blanks a level, no attributes but the namespace of the root.
// The same calls give the same bytes. A text may hold any bytes: what XML forbids (control
// characters, bytes that are not UTF-8) becomes U+FFFD. A blank text is an empty element.
class XmlWriter final : public Writer {
 public:
  // Appends to `out`, which must outlive the writer. The first object or list is the root.
  XmlWriter(std::string& out, std::string_view xmlns) : out_(out), xmlns_(xmlns) {}
  // A part of a document, to stand inside its root: no declaration, no namespace, one level deep.
  explicit XmlWriter(std::string& out) : out_(out), outer_(1) {}

  void begin_object(std::string_view name) override;
  void end_object() override;
  void begin_list(std::string_view name, std::string_view item) override;
  void end_list() override;
  void text(std::string_view name, std::string_view value) override;
  void flag(std::string_view name, bool value) override;
  void item(std::string_view value) override;

 private:
  struct Level {
    std::string name;
    std::string item;
    bool empty = true;
  };

  void begin(std::string_view name, std::string_view item);
  void end();
  void start_line();

  std::string& out_;
  std::string xmlns_;
  std::size_t outer_ = 0;  // levels around the first element
  std::vector<Level> levels_;
};

// `text` as element content: escaped, and nothing in it that XML 1.0 forbids.
void append_xml_text(std::string& out, std::string_view text);

}  // namespace jixiao
