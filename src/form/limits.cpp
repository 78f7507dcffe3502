#include "form/limits.hpp"

#include <array>
#include <charconv>
#include <limits>

namespace jixiao::form {

std::span<LimitSpec const> all_limits() {
  static std::array const specs{
      LimitSpec{"file_bytes", &Limits::file_bytes, {"一个文件的字节数", "bytes of a file"}},
      LimitSpec{"zip_bytes",
                &Limits::zip_bytes,
                {"ZIP 压缩包内全部文件解压后的字节数",
                 "bytes of all documents of a ZIP archive, unpacked"}},
      LimitSpec{"archive_entries",
                &Limits::archive_entries,
                {"压缩文件的条目数", "entries of an archive"}},
      LimitSpec{"part_bytes",
                &Limits::part_bytes,
                {"XLSX、DOCX 一个部分解压后的字节数", "bytes of one part of XLSX or DOCX"}},
      LimitSpec{"archive_bytes",
                &Limits::archive_bytes,
                {"XLSX、DOCX 各部分解压后的总字节数", "bytes of all parts of XLSX or DOCX"}},
      LimitSpec{"packing_ratio",
                &Limits::packing_ratio,
                {"解压前后的大小之比", "unpacked to packed size"}},
      LimitSpec{"xml_marks",
                &Limits::xml_marks,
                {"XML 中 < 与 = 的个数", "`<` and `=` of an XML document"}},
      LimitSpec{"depth", &Limits::depth, {"表格嵌套的层数", "tables within tables"}},
      LimitSpec{"sheets", &Limits::sheets, {"工作表数", "sheets of a workbook"}},
      LimitSpec{"rows", &Limits::rows, {"一张工作表的行数", "rows of a sheet"}},
      LimitSpec{"cells", &Limits::cells, {"有内容的单元格数", "cells with a text"}},
      LimitSpec{"merged", &Limits::merged, {"合并单元格数", "merged areas of a sheet"}},
      LimitSpec{"text_bytes",
                &Limits::text_bytes,
                {"全部单元格文字的字节数", "bytes of the text of all cells"}},
      LimitSpec{"cell_bytes",
                &Limits::cell_bytes,
                {"一个单元格文字的字节数", "bytes of the text of a cell"}},
      LimitSpec{"plain_bytes",
                &Limits::plain_bytes,
                {"文本、CSV、XML 文件的字节数", "bytes of a text, CSV or XML file"}},
      LimitSpec{"html_bytes", &Limits::html_bytes, {"网页的字节数", "bytes of a page"}},
      LimitSpec{"pdf_bytes", &Limits::pdf_bytes, {"PDF 的字节数", "bytes of a PDF"}},
      LimitSpec{"pages", &Limits::pages, {"PDF 的页数", "pages of a PDF"}},
      LimitSpec{
          "pdf_unpacked",
          &Limits::pdf_unpacked,
          {"PDF 内容（图片除外）解压后的字节数", "bytes of a PDF without its pictures, unpacked"}},
      LimitSpec{"pdf_seconds",
                &Limits::pdf_seconds,
                {"读取一个 PDF 的处理器秒数", "processor seconds for a PDF"}},
      LimitSpec{"pdf_memory",
                &Limits::pdf_memory,
                {"读取一个 PDF 的内存字节数", "bytes of memory for a PDF"}},
  };
  return specs;
}

std::optional<std::size_t> limit_value(std::string_view text) {
  std::size_t value = 0;
  auto const [rest, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
  auto const suffix = text.substr(static_cast<std::size_t>(rest - text.data()));
  int const shift = suffix == "K" ? 10 : suffix == "M" ? 20 : suffix == "G" ? 30 : 0;
  if (failed != std::errc{} || value == 0 || (shift == 0 && !suffix.empty())) return std::nullopt;
  if (value > std::numeric_limits<std::size_t>::max() >> shift) return std::nullopt;
  return value << shift;
}

}  // namespace jixiao::form
