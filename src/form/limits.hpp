#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "base/words.hpp"

namespace jixiao::form {

// How much of a document is read before it is refused. A form has some hundred cells; the defaults
// leave room for any workbook a person made, and keep what a hostile file can cost to seconds and
// about a gigabyte. All of them are listed in docs/limits.md with what the worst file costs, and
// each can be changed by its name (--limit).
struct Limits {
  std::size_t file_bytes = std::size_t{512} << 20;  // a file, or a document inside a ZIP archive
  std::size_t zip_bytes = std::size_t{4} << 30;     // all documents of a ZIP archive, unpacked
  std::size_t archive_entries = 10'000;
  std::size_t part_bytes = std::size_t{64} << 20;      // one unpacked part of an archive
  std::size_t archive_bytes = std::size_t{256} << 20;  // all parts that are read
  std::size_t packing_ratio = 400;    // unpacked to packed size, of parts above a mebibyte
  std::size_t xml_marks = 6'000'000;  // "<" and "=" in a part: its elements and attributes
  std::size_t depth = 64;             // tables within tables, elements within a cell
  std::size_t sheets = 256;
  std::size_t rows = 1'048'576;
  std::size_t cells = 1'000'000;                    // with a text, and covered by merged cells
  std::size_t merged = 100'000;                     // merged areas of a sheet
  std::size_t text_bytes = std::size_t{256} << 20;  // of all cells; a shared string may be repeated
  std::size_t cell_bytes = std::size_t{1} << 20;
  std::size_t plain_bytes = std::size_t{64} << 20;  // text, CSV, canonical XML
  std::size_t html_bytes = std::size_t{64} << 20;
  std::size_t pdf_bytes = std::size_t{128} << 20;
  std::size_t pages = 5'000;
  std::size_t pdf_unpacked = std::size_t{256} << 20;  // streams of a PDF other than pictures
  std::size_t pdf_seconds = 60;                       // processor time for the pages of a PDF
  std::size_t pdf_memory = std::size_t{1} << 30;
  friend bool operator==(Limits const&, Limits const&) = default;
};

// A limit by its name.
struct LimitSpec {
  std::string_view name;
  std::size_t Limits::*member;
  Words help;
};
[[nodiscard]] std::span<LimitSpec const> all_limits();

// "10000", "64K", "512M", "4G"; nothing but a whole number from 1 on.
[[nodiscard]] std::optional<std::size_t> limit_value(std::string_view text);

}  // namespace jixiao::form
