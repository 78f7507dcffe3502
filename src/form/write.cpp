#include "form/write.hpp"

#include "form/fields.hpp"

namespace jixiao::form {
namespace {

// Says whether anything below would be written.
struct Emptiness {
  bool empty = true;
  void kind(std::string_view, Kind) { empty = false; }
  void text(std::string_view, Field const& field) { empty = empty && !field; }
  void text(std::string_view, std::string const& text) { empty = empty && text.empty(); }
  template <class T>
  void object(std::string_view, T& value) {
    fields(*this, value);
  }
  template <class T>
  void list(std::string_view, std::string_view, T const& values) {
    empty = empty && values.empty();
  }
  void texts(std::string_view, std::string_view, std::vector<std::string> const& texts) {
    empty = empty && texts.empty();
  }
};

struct FieldWriter {
  Writer& writer;

  void kind(std::string_view name, Kind kind) { writer.text(name, name_of(kind)); }
  void text(std::string_view name, Field const& field) { writer.optional(name, field); }
  // Names stand even when blank; a place only where it is known.
  void text(std::string_view name, std::string const& text) {
    if (name != "at" || !text.empty()) writer.text(name, text);
  }
  template <class T>
  void object(std::string_view name, T& value) {
    Emptiness emptiness;
    fields(emptiness, value);
    if (emptiness.empty) return;
    writer.begin_object(name);
    fields(*this, value);
    writer.end_object();
  }
  template <class T>
  void list(std::string_view name, std::string_view item, std::vector<T>& values) {
    if (values.empty()) return;
    writer.begin_list(name, item);
    for (auto& value : values) {
      writer.begin_object(item);
      fields(*this, value);
      writer.end_object();
    }
    writer.end_list();
  }
  void texts(std::string_view name, std::string_view item, std::vector<std::string> const& texts) {
    if (texts.empty()) return;
    writer.begin_list(name, item);
    for (auto const& text : texts) writer.item(text);
    writer.end_list();
  }
};

}  // namespace

void write(Writer& writer, Form const& form) {
  writer.begin_object("form");
  Form copy = form;  // fields() serves the reader too and takes what it may change
  FieldWriter visitor{writer};
  fields(visitor, copy);
  writer.end_object();
}

}  // namespace jixiao::form
