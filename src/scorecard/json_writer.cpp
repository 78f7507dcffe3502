#include "scorecard/json_writer.hpp"

#include <cassert>

#include "base/text.hpp"

namespace jixiao {
namespace {

constexpr char const* replacement = "\xEF\xBF\xBD";

bool is_plain(char c) {
  auto const byte = static_cast<unsigned char>(c);
  return byte >= 0x20 && byte < 0x7F && c != '"' && c != '\\';
}

void append_special(std::string& out, char c) {
  constexpr std::string_view digits = "0123456789abcdef";
  switch (c) {
    case '"': out += "\\\""; break;
    case '\\': out += "\\\\"; break;
    case '\n': out += "\\n"; break;
    case '\r': out += "\\r"; break;
    case '\t': out += "\\t"; break;
    default: {
      auto const byte = static_cast<unsigned char>(c);
      ((out += "\\u00") += digits[byte >> 4]) += digits[byte & 15];
    }
  }
}

}  // namespace

void append_json_text(std::string& out, std::string_view text) {
  out += '"';
  for (std::size_t i = 0; i < text.size();) {
    std::size_t run = i;
    while (run < text.size() && is_plain(text[run])) ++run;
    out += text.substr(i, run - i);
    i = run;
    if (i == text.size()) break;
    if (static_cast<unsigned char>(text[i]) < 0x80) {
      append_special(out, text[i++]);
      continue;
    }
    auto const point = decode(text.substr(i));
    auto const length = static_cast<std::size_t>(point.length);
    out += length == 1 ? std::string_view(replacement) : text.substr(i, length);
    i += length;
  }
  out += '"';
}

void JsonWriter::start(std::string_view name) {
  if (!first_) out_ += ',';
  first_ = false;
  if (levels_.empty() || levels_.back() == Level::list) return;
  append_json_text(out_, name);
  out_ += ':';
}

void JsonWriter::end(char bracket) {
  assert(!levels_.empty());
  levels_.pop_back();
  out_ += bracket;
  first_ = levels_.empty();
  if (levels_.empty()) out_ += '\n';
}

void JsonWriter::begin_object(std::string_view name) {
  start(name);
  out_ += '{';
  levels_.push_back(Level::object);
  first_ = true;
}
void JsonWriter::end_object() {
  end('}');
}
void JsonWriter::begin_list(std::string_view name, std::string_view) {
  start(name);
  out_ += '[';
  levels_.push_back(Level::list);
  first_ = true;
}
void JsonWriter::end_list() {
  end(']');
}

void JsonWriter::text(std::string_view name, std::string_view value) {
  start(name);
  append_json_text(out_, value);
}
void JsonWriter::flag(std::string_view name, bool value) {
  start(name);
  out_ += value ? "true" : "false";
}
void JsonWriter::number(std::string_view name, long value) {
  start(name);
  out_ += std::to_string(value);
}
void JsonWriter::item(std::string_view value) {
  start({});
  append_json_text(out_, value);
}

}  // namespace jixiao
