#pragma once

#include <cstddef>

namespace jixiao::form {

// How much of a document is read before it is refused. A form has some hundred cells; the defaults
// leave room for any workbook a person made, and keep what a hostile file can cost to about a
// second and half a gigabyte. All of them are listed in docs/limits.md.
struct Limits {
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
  std::size_t html_bytes = std::size_t{64} << 20;
  std::size_t pdf_bytes = std::size_t{128} << 20;
  std::size_t pages = 5'000;
};

}  // namespace jixiao::form
