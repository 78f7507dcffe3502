#include "pdf_writer.hpp"

#include <fmt/format.h>

#include "base/text.hpp"

namespace jixiao::form {
namespace {

std::string hex(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    auto const point = decode(text);
    out += fmt::format("{:04X}", static_cast<unsigned>(point.value));
    text.remove_prefix(static_cast<std::size_t>(point.length));
  }
  return out;
}

}  // namespace

std::string pdf_of(std::vector<std::vector<Printed>> const& pages) {
  std::vector<std::string> objects;
  std::string kids;
  for (std::size_t i = 0; i < pages.size(); ++i) kids += fmt::format("{} 0 R ", 7 + 2 * i);
  auto const stream = [](std::string_view text) {
    return fmt::format("<< /Length {} >>\nstream\n{}\nendstream", text.size(), text);
  };
  objects.push_back("<< /Type /Catalog /Pages 2 0 R >>");
  objects.push_back(fmt::format("<< /Type /Pages /Kids [ {}] /Count {} >>", kids, pages.size()));
  objects.push_back(
      "<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H "
      "/DescendantFonts [ 4 0 R ] /ToUnicode 6 0 R >>");
  objects.push_back(
      "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) "
      "/Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor 5 0 R >>");
  objects.push_back(
      "<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [ 0 -200 1000 800 ] "
      "/ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>");
  objects.push_back(
      stream("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapType 2 def\n"
             "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
             "1 beginbfrange\n<0000> <FFFF> <0000>\nendbfrange\nendcmap\nend\nend"));
  for (std::size_t i = 0; i < pages.size(); ++i) {
    objects.push_back(
        fmt::format("<< /Type /Page /Parent 2 0 R /MediaBox [ 0 0 600 800 ] /Contents "
                    "{} 0 R /Resources << /Font << /F1 3 0 R >> >> >>",
                    8 + 2 * i));
    std::string content;
    for (auto const& [x, y, text] : pages[i])
      content += fmt::format("BT /F1 10 Tf {} {} Td <{}> Tj ET\n", x, y, hex(text));
    objects.push_back(stream(content));
  }
  return pdf_of_objects(objects);
}

std::string pdf_of_objects(std::vector<std::string> const& objects) {
  std::string out = "%PDF-1.4\n";
  std::string table = "0000000000 65535 f \n";
  for (std::size_t i = 0; i < objects.size(); ++i) {
    table += fmt::format("{:010} 00000 n \n", out.size());
    out += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects[i]);
  }
  auto const start = out.size();
  return out +
         fmt::format("xref\n0 {}\n{}trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{}\n%%EOF\n",
                     objects.size() + 1, table, objects.size() + 1, start);
}

}  // namespace jixiao::form
