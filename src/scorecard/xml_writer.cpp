#include "scorecard/xml_writer.hpp"

#include <cassert>

#include "base/text.hpp"

namespace jixiao {
namespace {

constexpr char const* replacement = "\xEF\xBF\xBD";

bool is_plain(char c) {
  auto const byte = static_cast<unsigned char>(c);
  return byte < 0x80 && (byte >= 0x20 || c == '\n' || c == '\t') && c != '&' && c != '<' &&
         c != '>' && byte != 0x7F;
}

void append_special(std::string& out, char c) {
  switch (c) {
    case '&': out += "&amp;"; break;
    case '<': out += "&lt;"; break;
    case '>': out += "&gt;"; break;
    // A reader turns a bare carriage return into a line feed.
    case '\r': out += "&#13;"; break;
    case '\x7F': out += c; break;
    default: out += replacement;
  }
}

}  // namespace

void append_xml_text(std::string& out, std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    std::size_t run = i;
    while (run < text.size() && is_plain(text[run])) ++run;
    out += text.substr(i, run - i);
    i = run;
    if (i == text.size()) return;
    if (static_cast<unsigned char>(text[i]) < 0x80) {
      append_special(out, text[i++]);
      continue;
    }
    auto const point = decode(text.substr(i));
    auto const length = static_cast<std::size_t>(point.length);
    bool const forbidden = length == 1 || point.value == 0xFFFE || point.value == 0xFFFF;
    out += forbidden ? std::string_view(replacement) : text.substr(i, length);
    i += length;
  }
}

void XmlWriter::start_line() {
  if (!levels_.empty() && levels_.back().empty) {
    out_ += ">\n";
    levels_.back().empty = false;
  }
  out_.append(2 * (outer_ + levels_.size()), ' ');
}

void XmlWriter::begin(std::string_view name, std::string_view item) {
  bool const root = levels_.empty() && outer_ == 0;
  if (root) out_ += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  start_line();
  std::string_view const tag = name.empty() && !levels_.empty() ? levels_.back().item : name;
  out_ += '<';
  out_ += tag;
  if (root) ((out_ += " xmlns=\"") += xmlns_) += '"';
  levels_.push_back({std::string(tag), std::string(item)});
}

void XmlWriter::end() {
  assert(!levels_.empty());
  Level const level = std::move(levels_.back());
  levels_.pop_back();
  if (level.empty) {
    out_ += "/>\n";
    return;
  }
  out_.append(2 * (outer_ + levels_.size()), ' ');
  ((out_ += "</") += level.name) += ">\n";
}

void XmlWriter::begin_object(std::string_view name) {
  begin(name, {});
}
void XmlWriter::end_object() {
  end();
}
void XmlWriter::begin_list(std::string_view name, std::string_view item) {
  begin(name, item);
}
void XmlWriter::end_list() {
  end();
}

void XmlWriter::text(std::string_view name, std::string_view value) {
  assert(!levels_.empty());
  start_line();
  (out_ += '<') += name;
  if (value.empty()) {
    out_ += "/>\n";
    return;
  }
  out_ += '>';
  append_xml_text(out_, value);
  ((out_ += "</") += name) += ">\n";
}

void XmlWriter::flag(std::string_view name, bool value) {
  text(name, value ? "true" : "false");
}

void XmlWriter::item(std::string_view value) {
  assert(!levels_.empty());
  text(std::string(levels_.back().item), value);
}

}  // namespace jixiao
