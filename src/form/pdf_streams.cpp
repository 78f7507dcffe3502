#include "form/pdf_streams.hpp"

#include <zlib.h>

#include <algorithm>
#include <limits>
#include <string>
#include <vector>

#include "base/text.hpp"

namespace jixiao::form {
namespace {

constexpr std::string_view stream_begins = "stream";
constexpr std::size_t longest_dictionary = 4'096;

// The dictionary in front of a stream, without blanks.
std::string dictionary_before(std::string_view pdf, std::size_t at) {
  auto const from = at - std::min(at, longest_dictionary);
  auto before = pdf.substr(from, at - from);
  if (auto const object = before.rfind(" obj"); object != std::string_view::npos)
    before.remove_prefix(object);
  std::string out;
  for (char const c : before)
    if (static_cast<unsigned char>(c) > ' ') out += c;
  return out;
}

struct Inflated {
  std::size_t consumed = 0;
  std::size_t size = 0;
};

Inflated inflated(std::string_view bytes, std::size_t limit) {
  Inflated out;
  z_stream state{};
  if (inflateInit(&state) != Z_OK) return out;
  std::vector<unsigned char> piece(std::size_t{64} << 10);
  // zlib takes its input as what may be written to, and does not write to it.
  state.next_in = reinterpret_cast<unsigned char*>(const_cast<char*>(bytes.data()));
  state.avail_in = static_cast<unsigned>(
      std::min<std::size_t>(bytes.size(), std::numeric_limits<unsigned>::max()));
  auto const given = state.avail_in;
  int result = Z_OK;
  while (result == Z_OK && out.size <= limit) {
    state.next_out = piece.data();
    state.avail_out = static_cast<unsigned>(piece.size());
    result = inflate(&state, Z_NO_FLUSH);
    out.size += piece.size() - state.avail_out;
  }
  out.consumed = given - state.avail_in;
  inflateEnd(&state);
  return out;
}

}  // namespace

bool streams_exceed(std::string_view pdf, std::size_t limit) {
  std::size_t left = limit;
  for (auto at = pdf.find(stream_begins); at != std::string_view::npos;
       at = pdf.find(stream_begins, at)) {
    auto start = at + stream_begins.size();
    if (pdf.substr(start, 2) == "\r\n")
      start += 2;
    else if (start < pdf.size() && (pdf[start] == '\n' || pdf[start] == '\r'))
      ++start;
    auto const dictionary = dictionary_before(pdf, at);
    at = start;
    if (!dictionary.ends_with(">>") || contains(dictionary, "/Subtype/Image")) continue;
    auto const unpacked = inflated(pdf.substr(start), left);
    if (unpacked.size > left) return true;
    left -= unpacked.size;
    at += unpacked.consumed;
  }
  return false;
}

}  // namespace jixiao::form
