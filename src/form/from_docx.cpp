#include "form/from_docx.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <pugixml.hpp>

#include "base/text.hpp"
#include "form/part_xml.hpp"
#include "form/refusal.hpp"
#include "form/table_grid.hpp"

namespace jixiao::form {
namespace {

// Elements of one table: table, row, cell, and the controls that may stand around each.
constexpr std::size_t elements_a_table = 8;

std::string_view value_of(pugi::xml_node node) {
  for (auto const attribute : node.attributes())
    if (local_name(attribute.name()) == "val") return attribute.value();
  return {};
}

pugi::xml_node child(pugi::xml_node node, std::string_view name) {
  for (auto const found : node.children())
    if (local_name(found.name()) == name) return found;
  return {};
}

// Deleted text, field codes, and the twin that older programs show are not what the page shows.
bool is_unseen(std::string_view name) {
  return name == "del" || name == "moveFrom" || name == "instrText" || name == "delText" ||
         name == "Fallback" || name == "pPr" || name == "rPr" || name == "sectPr";
}

class Document {
 public:
  explicit Document(Limits const& limits)
      : deepest_(limits.depth * elements_a_table), most_cells_(limits.cells) {}

  [[nodiscard]] bool too_deep() const { return too_deep_; }
  [[nodiscard]] bool too_many() const { return cells_ > most_cells_; }

  void add_blocks(pugi::xml_node parent, std::vector<Block>& out, std::size_t depth) {
    if (depth > deepest_) {
      too_deep_ = true;
      return;
    }
    for (auto const node : parent.children()) {
      auto const name = local_name(node.name());
      if (name == "p") {
        add_paragraph(node, out, depth + 1);
      } else if (name == "tbl") {
        out.emplace_back();
        out.back().table.emplace_back();
        add_rows(node, out.back().table.front(), depth + 1);
      } else if (!is_unseen(name) && name != "tcPr") {
        add_blocks(node, out, depth + 1);
      }
    }
  }

 private:
  void add_paragraph(pugi::xml_node paragraph, std::vector<Block>& out, std::size_t depth) {
    std::string text;
    std::vector<Block> boxes;
    add_text(paragraph, text, boxes, depth);
    for (std::string_view rest = text; !rest.empty();) {
      auto const end = std::min(rest.find('\n'), rest.size());
      if (auto const line = trim(rest.substr(0, end)); !line.empty())
        out.push_back(Block{std::string(line), {}});
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    for (auto& box : boxes) out.push_back(std::move(box));
  }

  void add_text(pugi::xml_node parent, std::string& out, std::vector<Block>& boxes,
                std::size_t depth) {
    if (depth > deepest_) {
      too_deep_ = true;
      return;
    }
    for (auto const node : parent.children()) {
      auto const name = local_name(node.name());
      if (name == "t")
        out += node.child_value();
      else if (name == "tab")
        out += ' ';
      else if (name == "br" || name == "cr")
        out += '\n';
      else if (name == "noBreakHyphen")
        out += '-';
      else if (name == "txbxContent")
        add_blocks(node, boxes, depth + 1);
      else if (!is_unseen(name))
        add_text(node, out, boxes, depth + 1);
    }
  }

  void add_rows(pugi::xml_node parent, Table& table, std::size_t depth) {
    if (depth > deepest_) {
      too_deep_ = true;
      return;
    }
    for (auto const node : parent.children()) {
      auto const name = local_name(node.name());
      if (too_many()) return;
      if (name == "tr") {
        ++cells_;
        auto& row = table.rows.emplace_back();
        if (auto const before = child(child(node, "trPr"), "gridBefore"))
          row.emplace_back().columns = count_of(before);
        add_cells(node, row, depth + 1);
      } else if (name == "sdt" || name == "sdtContent" || name == "customXml" || name == "ins") {
        add_rows(node, table, depth + 1);
      }
    }
  }

  void add_cells(pugi::xml_node parent, std::vector<TableCell>& row, std::size_t depth) {
    if (depth > deepest_) {
      too_deep_ = true;
      return;
    }
    for (auto const node : parent.children()) {
      auto const name = local_name(node.name());
      if (too_many()) return;
      if (name == "tc") {
        ++cells_;
        auto& cell = row.emplace_back();
        auto const properties = child(node, "tcPr");
        if (auto const span = child(properties, "gridSpan")) cell.columns = count_of(span);
        if (auto const merge = child(properties, "vMerge"))
          cell.continued = value_of(merge) != "restart";
        add_blocks(node, cell.blocks, depth + 1);
      } else if (name == "sdt" || name == "sdtContent" || name == "customXml") {
        add_cells(node, row, depth + 1);
      }
    }
  }

  static std::size_t count_of(pugi::xml_node node) {
    for (auto const attribute : node.attributes())
      if (local_name(attribute.name()) == "val") return attribute.as_uint(1);
    return 1;
  }

  std::size_t deepest_;
  std::size_t most_cells_;
  std::size_t cells_ = 0;
  bool too_deep_ = false;
};

}  // namespace

Result<Grid> grid_from_docx(Archive& archive, std::string const& part) {
  auto text = archive.read(part);
  if (!text.has_value()) return text.error();
  pugi::xml_document xml;
  if (auto errors = load_part(archive.name(), part, *text, archive.limits(), xml); !errors.empty())
    return errors;
  Document document(archive.limits());
  std::vector<Block> blocks;
  document.add_blocks(xml.document_element(), blocks, 0);
  if (document.too_deep())
    return Errors{refusal(
        archive.name(), part, fmt::format("表格嵌套过深（上限 {}）", archive.limits().depth),
        fmt::format("tables nested too deeply (the limit is {})", archive.limits().depth))};
  if (document.too_many())
    return Errors{refusal(archive.name(), part,
                          fmt::format("单元格过多（上限 {}）", archive.limits().cells),
                          fmt::format("too many cells (the limit is {})", archive.limits().cells))};
  return grid_of_blocks(archive.name(), blocks, archive.limits());
}

}  // namespace jixiao::form
