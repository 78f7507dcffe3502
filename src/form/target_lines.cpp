#include "form/target_lines.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "base/text.hpp"

namespace jixiao::form {
namespace {

constexpr std::size_t longest_watermark = 8;        // lines of one round of it
constexpr std::size_t watermark_rounds = 4;         // on one page
constexpr std::size_t longest_watermark_line = 24;  // bytes
constexpr std::size_t shortest_title = 15;          // bytes

// Printable ASCII is its own character.
bool is_plain(char c) {
  return c > ' ' && c <= '~';
}

// Of three bytes, and no blank: nearly all of them are ideographs.
bool is_ideograph(std::string_view text, std::size_t at) {
  auto const byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  return byte(at) >= 0xE4 && byte(at) <= 0xEC && at + 2 < text.size() &&
         (byte(at + 1) & 0xC0) == 0x80 && (byte(at + 2) & 0xC0) == 0x80;
}

std::vector<PrintedPiece> pieces_of(std::string_view line) {
  std::vector<PrintedPiece> pieces;
  std::size_t column = 0;
  bool tab = false;
  bool open = false;
  auto const add = [&](std::size_t byte, std::size_t bytes, std::size_t count) {
    if (!open) pieces.push_back({line.substr(byte, 0), column, 0, tab});
    if (!open) tab = false;
    open = true;
    auto& piece = pieces.back();
    piece.text = std::string_view(piece.text.data(), piece.text.size() + bytes);
    piece.width += count;
    column += count;
  };
  for (std::size_t byte = 0; byte < line.size();) {
    std::size_t run = byte;
    std::size_t count = 0;
    while (run < line.size()) {
      std::size_t const length = is_plain(line[run]) ? 1 : is_ideograph(line, run) ? 3 : 0;
      if (length == 0) break;
      run += length;
      ++count;
    }
    if (count > 0) {
      add(byte, run - byte, count);
      byte = run;
      continue;
    }
    auto const point = decode(line.substr(byte));
    auto const length = static_cast<std::size_t>(point.length);
    if (is_blank(point.value) || point.value == '\f') {
      tab = (tab && !open) || point.value == '\t';
      open = false;
      ++column;
    } else {
      add(byte, length, 1);
    }
    byte += length;
  }
  return pieces;
}

// -27- · — 27 — · 第27页 · 第27页共60页 · 27/60
bool is_page_number(std::string_view line) {
  constexpr std::size_t longest = 120;
  bool const digits = std::ranges::any_of(line, [](char c) { return is_digit(c) || c == '\xEF'; });
  if (line.size() > longest || !digits) return false;
  std::string const plain = without_blanks(folded(line));
  if (plain.size() > 40 || !std::ranges::any_of(plain, is_digit)) return false;
  std::string_view rest = plain;
  bool marked = false;
  while (!rest.empty()) {
    if (is_digit(rest.front())) {
      rest.remove_prefix(1);
      continue;
    }
    std::size_t size = 0;
    for (std::string_view const mark : {"-", "—", "–", "―", "－", "第", "页", "共", "·", "~"})
      if (rest.starts_with(mark)) size = mark.size();
    if (size == 0) return false;
    marked = true;
    rest.remove_prefix(size);
  }
  return marked && plain.find("--") == std::string::npos && !is_digit(plain.front())
             ? true
             : marked && plain.ends_with("页");
}

std::string without_digits(std::string_view line) {
  std::string out = without_blanks(folded(line));
  std::erase_if(out, is_digit);
  return out;
}

using Lines = std::vector<TargetLine>;

// A round of short lines that is printed again at once, several times over.
std::unordered_set<std::string_view> watermarks(Lines const& lines) {
  std::unordered_set<std::string_view> found;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    for (std::size_t round = 1; round <= longest_watermark; ++round) {
      std::size_t const need = round * watermark_rounds;
      if (i + need > lines.size()) break;
      bool repeats = true;
      for (std::size_t k = 0; repeats && k < need; ++k) {
        auto const text = lines[i + k].text;
        repeats = text.size() <= longest_watermark_line && !std::ranges::any_of(text, is_digit) &&
                  text == lines[i + k % round].text;
      }
      if (!repeats) continue;
      for (std::size_t k = 0; k < round; ++k) found.insert(lines[i + k].text);
      break;
    }
  }
  return found;
}

// The number that a line is and nothing else.
std::optional<std::size_t> bare_number(TargetLine const& line) {
  constexpr std::size_t longest = 4;
  if (line.pieces.size() != 1 || line.text.size() > longest) return std::nullopt;
  std::size_t value = 0;
  for (char const c : line.text) {
    if (!is_digit(c)) return std::nullopt;
    value = 10 * value + static_cast<std::size_t>(c - '0');
  }
  return value;
}

// The last lines of pages that count the pages, without a mark beside the number.
std::vector<std::size_t> bare_page_numbers(Lines const& lines) {
  constexpr std::size_t fewest = 2;
  std::vector<std::size_t> found;
  std::optional<std::size_t> ahead;  // of the count of pages
  std::size_t page = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    bool const last = i + 1 == lines.size() || lines[i + 1].page_start;
    if (!last) continue;
    ++page;
    auto const number = bare_number(lines[i]);
    if (!number) continue;
    if (*number < page || (ahead && *number - page != *ahead)) return {};
    ahead = *number - page;
    found.push_back(i);
  }
  return found.size() < fewest || 2 * found.size() < page ? std::vector<std::size_t>() : found;
}

// A line beside a page number that stands beside others too.
std::vector<bool> running_titles(Lines const& lines) {
  std::vector<bool> out(lines.size(), false);
  std::unordered_map<std::string, std::size_t> seen;
  std::vector<std::size_t> beside;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!is_page_number(lines[i].text)) continue;
    out[i] = true;
    for (std::size_t const k : {i - 1, i + 1}) {
      if (k >= lines.size() || lines[k].pieces.size() > 2 || is_page_number(lines[k].text))
        continue;
      beside.push_back(k);
      ++seen[without_digits(lines[k].text)];
    }
  }
  for (auto const i : bare_page_numbers(lines)) out[i] = true;
  for (auto const k : beside) {
    auto const plain = without_digits(lines[k].text);
    // The title of a table that runs on stands there too, and is wanted.
    if (seen[plain] > 1 && plain.size() >= shortest_title && !plain.ends_with("表")) out[k] = true;
  }
  return out;
}

}  // namespace

std::vector<TargetLine> printed_lines(std::string_view text) {
  std::vector<TargetLine> lines;
  std::size_t number = 0;
  bool page_start = true;
  for (std::size_t start = 0; start < text.size();) {
    std::size_t const end = std::min(text.find('\n', start), text.size());
    auto line = text.substr(start, end - start);
    start = end + 1;
    ++number;
    if (line.find('\f') != std::string_view::npos) page_start = true;
    auto pieces = pieces_of(line);
    if (pieces.empty()) continue;
    lines.push_back({number, trim(line), std::move(pieces), page_start, line});
    page_start = false;
  }
  return lines;
}

std::vector<TargetLine> target_lines(std::string_view text) {
  auto lines = printed_lines(text);
  auto const marks = watermarks(lines);
  std::erase_if(lines, [&](TargetLine const& line) { return marks.contains(line.text); });
  auto const titles = running_titles(lines);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (!titles[i]) {
      if (kept != i) lines[kept] = std::move(lines[i]);
      ++kept;
    }
  lines.resize(kept);
  return lines;
}

}  // namespace jixiao::form
