#include "form/piece.hpp"

#include <fmt/format.h>

#include "form/bytes.hpp"
#include "form/from_json.hpp"
#include "form/from_xml.hpp"
#include "form/refusal.hpp"

namespace jixiao::form {

Reading from_piece(std::string_view name, std::string_view bytes, Piece const& piece,
                   Limits const& limits) {
  auto const text = decode_bytes(name, bytes);
  if (text.has_value())
    return piece.carrier == Piece::Carrier::json ? from_json_line(name, *text, piece, limits)
                                                 : from_xml_element(name, *text, piece, limits);
  Reading out;
  for (auto const& error : text.error())
    out.errors.push_back(refusal(name, fmt::format("{}", piece.line),
                                 fmt::format("第 {} 行起：{}", piece.line, error.what.zh),
                                 fmt::format("from line {}: {}", piece.line, error.what.en)));
  return out;
}

}  // namespace jixiao::form
