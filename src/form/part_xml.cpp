#include "form/part_xml.hpp"

#include <fmt/format.h>

#include <cstring>
#include <pugixml.hpp>

#include "form/refusal.hpp"

namespace jixiao::form {

Errors too_many_marks(std::string_view name, std::string_view part, std::string_view text,
                      Limits const& limits) {
  // No text has more marks than bytes, so most are never counted.
  if (text.size() <= limits.xml_marks) return {};
  std::size_t marks = 0;
  for (char const c : text) marks += static_cast<std::size_t>(c == '<') + (c == '=');
  if (marks <= limits.xml_marks) return {};
  return {refusal(name, std::string(part), fmt::format("内容过多（超过上限 {}）", limits.xml_marks),
                  fmt::format("too many elements (the limit is {})", limits.xml_marks))};
}

Errors load_part(std::string_view name, std::string_view part, std::string& text,
                 Limits const& limits, pugi::xml_document& document) {
  constexpr unsigned flags =
      pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol | pugi::parse_ws_pcdata_single;
  if (auto errors = too_many_marks(name, part, text, limits); !errors.empty()) return errors;
  auto const parsed = document.load_buffer_inplace(text.data(), text.size(), flags);
  if (parsed && document.document_element()) return {};
  return {refusal(name, std::string(part), fmt::format("第 {} 字节处不是有效的 XML", parsed.offset),
                  fmt::format("not well-formed XML at byte {}", parsed.offset))};
}

std::string_view local_name(char const* name) {
  char const* const colon = std::strchr(name, ':');
  return colon == nullptr ? name : colon + 1;
}

bool is_named(char const* name, std::string_view local) {
  if (std::strncmp(name, local.data(), local.size()) == 0 && name[local.size()] == '\0')
    return true;
  return name[0] != '\0' && name[1] != '\0' && local_name(name) == local;
}

}  // namespace jixiao::form
