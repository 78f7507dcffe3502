#include "form/bytes.hpp"

#include <fmt/format.h>
#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <memory>
#include <optional>

#include "base/text.hpp"

namespace jixiao::form {
namespace {

using namespace std::string_view_literals;

Errors refuse(std::string_view name, std::string_view at, std::string zh, std::string en) {
  return {Error{Place{std::string(name), std::string(at)}, Words{std::move(zh), std::move(en)}}};
}

Errors undecodable(std::string_view name, std::size_t offset, std::string_view encoding) {
  return refuse(
      name, fmt::format("byte {}", offset),
      fmt::format("第 {} 字节处不是有效的 {} 文本，文件损坏或混用了多种编码", offset, encoding),
      fmt::format("not valid {} at byte {}: the file is damaged or mixes encodings", encoding,
                  offset));
}

struct Signature {
  std::string_view bytes;
  std::string_view zh;
  std::string_view en;
};

constexpr std::array<Signature, 6> signatures{{
    {"PK\x03\x04"sv, "ZIP 压缩文件（如 XLSX、DOCX）", "a ZIP archive (such as XLSX or DOCX)"},
    {"%PDF-"sv, "PDF 文件", "a PDF file"},
    {"\xD0\xCF\x11\xE0"sv, "旧版 Office 文件（如 XLS、DOC）",
     "a legacy Office file (such as XLS or DOC)"},
    {"\x89PNG"sv, "PNG 图片", "a PNG image"},
    {"\xFF\xD8\xFF"sv, "JPEG 图片", "a JPEG image"},
    {"\x1F\x8B"sv, "GZIP 压缩文件", "a GZIP archive"},
}};

// Three-byte sequences are what Chinese text in UTF-8 is made of; two of them in a row do not occur
// by chance in GB18030 before the first byte that is not UTF-8.
std::size_t count_three_byte_sequences(std::string_view text, std::size_t enough) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size() && count < enough;) {
    auto const length = static_cast<std::size_t>(decode(text.substr(i)).length);
    if (length == 3) ++count;
    i += length;
  }
  return count;
}

// The offset of a long run of Chinese characters in UTF-8 inside text that is something else.
std::optional<std::size_t> utf8_run(std::string_view bytes) {
  constexpr std::size_t long_enough = 8;
  std::size_t run = 0;
  std::size_t start = 0;
  for (std::size_t i = 0; i < bytes.size();) {
    auto const length = static_cast<std::size_t>(decode(bytes.substr(i)).length);
    if (length == 3) {
      if (run++ == 0) start = i;
      if (run == long_enough) return start;
    } else {
      run = 0;
    }
    i += length;
  }
  return std::nullopt;
}

Result<std::string> from_utf16(std::string_view name, std::string_view bytes, std::size_t start,
                               bool big_endian) {
  std::string out;
  out.reserve(bytes.size());
  auto const unit = [&](std::size_t i) {
    auto const first = static_cast<unsigned char>(bytes[i]);
    auto const second = static_cast<unsigned char>(bytes[i + 1]);
    return static_cast<char32_t>(big_endian ? first << 8 | second : second << 8 | first);
  };
  for (std::size_t i = start; i < bytes.size();) {
    if (i + 1 >= bytes.size()) return undecodable(name, i, "UTF-16");
    char32_t c = unit(i);
    std::size_t const at = i;
    i += 2;
    if (c >= 0xDC00 && c <= 0xDFFF) return undecodable(name, at, "UTF-16");
    if (c >= 0xD800 && c <= 0xDBFF) {
      if (i + 1 >= bytes.size()) return undecodable(name, at, "UTF-16");
      char32_t const low = unit(i);
      if (low < 0xDC00 || low > 0xDFFF) return undecodable(name, at, "UTF-16");
      c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
      i += 2;
    }
    append(out, c);
  }
  return out;
}

struct Closer {
  void operator()(void* handle) const noexcept { iconv_close(handle); }
};

Result<std::string> from_gb18030(std::string_view name, std::string_view bytes) {
  iconv_t const raw = iconv_open("UTF-8", "GB18030");
  if (raw == reinterpret_cast<iconv_t>(-1)) return undecodable(name, 0, "UTF-8");
  std::unique_ptr<void, Closer> const handle(raw);
  std::string out(bytes.size() * 2 + 16, '\0');
  std::string input(bytes);
  char* in = input.data();
  std::size_t in_left = input.size();
  char* to = out.data();
  std::size_t out_left = out.size();
  if (iconv(handle.get(), &in, &in_left, &to, &out_left) == static_cast<std::size_t>(-1))
    return undecodable(name, bytes.size() - in_left, "UTF-8 / GB18030");
  out.resize(out.size() - out_left);
  return out;
}

// UTF-16 without a mark: line ends, delimiters and digits leave a zero beside them. A zero alone
// says nothing, for 一 is U+4E00.
std::optional<bool> utf16_is_big_endian(std::string_view bytes) {
  constexpr std::string_view telling = "\n\t,123456789";
  if (bytes.size() % 2 != 0) return std::nullopt;
  std::size_t big = 0;
  std::size_t little = 0;
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    if (bytes[i] == '\0' && bytes[i + 1] == '\0') return std::nullopt;
    big += bytes[i] == '\0' && telling.find(bytes[i + 1]) != std::string_view::npos;
    little += bytes[i + 1] == '\0' && telling.find(bytes[i]) != std::string_view::npos;
  }
  // In a table one character in twenty tells; a stray zero in other bytes is not enough.
  if (100 * std::max(big, little) < bytes.size() / 2) return std::nullopt;
  if (little > 4 * big) return false;
  if (big > 4 * little) return true;
  return std::nullopt;
}

bool is_control(char c) {
  auto const byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f' &&
          byte != '\v') ||
         byte == 0x7F;
}

Result<std::string> checked(std::string_view name, Result<std::string> text) {
  if (!text.has_value()) return text;
  if (trim(*text).empty()) return refuse(name, "", "文件内容为空", "the file is empty");
  auto const control = std::find_if(text->begin(), text->end(), is_control);
  if (control == text->end()) return text;
  auto const offset = static_cast<std::size_t>(control - text->begin());
  return refuse(name, fmt::format("byte {}", offset),
                fmt::format("第 {} 字节处有控制字符，不是文本文件", offset),
                fmt::format("control character at byte {}: not a text file", offset));
}

Result<std::string> decode_unmarked(std::string_view name, std::string_view bytes) {
  auto const invalid = first_invalid_utf8(bytes);
  if (contains(bytes, "\0"sv))
    if (auto const big_endian = utf16_is_big_endian(bytes))
      return from_utf16(name, bytes, 0, *big_endian);
  if (!invalid) return std::string(bytes);
  if (count_three_byte_sequences(bytes.substr(0, *invalid), 2) == 2)
    return undecodable(name, *invalid, "UTF-8");
  auto const zero = bytes.find('\0');
  if (zero != std::string_view::npos)
    return refuse(name, fmt::format("byte {}", zero),
                  fmt::format("第 {} 字节为零，不是文本文件，也不是能辨认的表格、文档或 PDF"
                              "；可能已损坏，请重新保存或重新下载",
                              zero),
                  fmt::format("zero byte at {}: neither text nor a workbook, document or PDF that "
                              "could be recognized; perhaps damaged, save or download it again",
                              zero));
  if (auto const run = utf8_run(bytes.substr(*invalid)))
    return undecodable(name, *invalid + *run, "GB18030");
  return from_gb18030(name, bytes);
}

}  // namespace

Result<std::string> decode_bytes(std::string_view name, std::string_view bytes) {
  if (bytes.empty()) return refuse(name, "", "文件为空", "the file is empty");
  for (auto const& known : signatures)
    if (bytes.starts_with(known.bytes))
      return refuse(name, "byte 0", fmt::format("这是{}，不是文本", known.zh),
                    fmt::format("this is {}, not text", known.en));
  if (bytes.starts_with("\xFF\xFE"sv)) return checked(name, from_utf16(name, bytes, 2, false));
  if (bytes.starts_with("\xFE\xFF"sv)) return checked(name, from_utf16(name, bytes, 2, true));
  if (bytes.starts_with("\xEF\xBB\xBF"sv)) {
    if (auto const invalid = first_invalid_utf8(bytes)) return undecodable(name, *invalid, "UTF-8");
    return checked(name, std::string(bytes.substr(3)));
  }
  return checked(name, decode_unmarked(name, bytes));
}

}  // namespace jixiao::form
