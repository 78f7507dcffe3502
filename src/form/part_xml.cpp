#include "form/part_xml.hpp"

#include <fmt/format.h>

#include <cstring>
#include <pugixml.hpp>

#include "form/refusal.hpp"

namespace jixiao::form {

Errors load_part(std::string_view name, std::string_view part, std::string& text,
                 Limits const& limits, pugi::xml_document& document) {
  constexpr unsigned flags =
      pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol | pugi::parse_ws_pcdata_single;
  // No text has more marks than bytes, so most are never counted.
  std::size_t marks = 0;
  if (text.size() > limits.xml_marks)
    for (char const c : text) marks += static_cast<std::size_t>(c == '<') + (c == '=');
  if (marks > limits.xml_marks)
    return {refusal(name, std::string(part),
                    fmt::format("内容过多（超过上限 {}）", limits.xml_marks),
                    fmt::format("too many elements (the limit is {})", limits.xml_marks))};
  auto const parsed = document.load_buffer_inplace(text.data(), text.size(), flags);
  if (parsed && document.document_element()) return {};
  return {refusal(name, std::string(part), fmt::format("第 {} 字节处不是有效的 XML", parsed.offset),
                  fmt::format("not well-formed XML at byte {}", parsed.offset))};
}

std::string_view local_name(char const* name) {
  char const* const colon = std::strchr(name, ':');
  return colon == nullptr ? name : colon + 1;
}

}  // namespace jixiao::form
