#include "form/xlsx_book.hpp"

#include <fmt/format.h>

#include <map>
#include <pugixml.hpp>

#include "base/text.hpp"
#include "form/part_xml.hpp"
#include "form/refusal.hpp"
#include "form/xlsx_text.hpp"

namespace jixiao::form {
namespace {

constexpr std::size_t most_styles = 65'536;

std::string_view attribute(pugi::xml_node node, std::string_view name) {
  for (auto const found : node.attributes())
    if (local_name(found.name()) == name) return found.value();
  return {};
}

class BookReader {
 public:
  explicit BookReader(Archive& archive) : archive_(archive) {}

  Result<Book> run() {
    auto workbook = relations("", "officeDocument").first;
    if (workbook.empty()) workbook = "xl/workbook.xml";
    if (auto errors = read_workbook(workbook); !errors.empty()) return errors;
    if (!strings_.empty())
      if (auto errors = read_strings(); !errors.empty()) return errors;
    if (!styles_.empty())
      if (auto errors = read_styles(); !errors.empty()) return errors;
    return std::move(book_);
  }

 private:
  Errors load(std::string const& part, std::string& text, pugi::xml_document& document) {
    auto read = archive_.read(part);
    if (!read.has_value()) return read.error();
    text = std::move(*read);
    return load_part(archive_.name(), part, text, archive_.limits(), document);
  }

  // The part of the relationship of this kind, and all of them by their ids. One that is external
  // is never followed.
  std::pair<std::string, std::map<std::string, std::string>> relations(std::string_view part,
                                                                       std::string_view kind) {
    std::pair<std::string, std::map<std::string, std::string>> out;
    auto const slash = part.rfind('/');
    std::string const folder(slash == std::string_view::npos ? "" : part.substr(0, slash + 1));
    auto const name = slash == std::string_view::npos ? part : part.substr(slash + 1);
    auto const relations_part = folder + "_rels/" + std::string(name) + ".rels";
    std::string text;
    pugi::xml_document document;
    if (!archive_.has(relations_part) || !load(relations_part, text, document).empty()) return out;
    for (auto const relation : document.document_element().children()) {
      if (attribute(relation, "TargetMode") == "External") continue;
      auto target = part_beside(part, attribute(relation, "Target"));
      auto const type = attribute(relation, "Type");
      auto const type_name = type.substr(type.rfind('/') + 1);
      if (type_name == kind && out.first.empty()) out.first = target;
      if (type_name == "sharedStrings") strings_ = target;
      if (type_name == "styles") styles_ = target;
      out.second.emplace(attribute(relation, "Id"), std::move(target));
    }
    return out;
  }

  Errors read_workbook(std::string const& part) {
    std::string text;
    pugi::xml_document document;
    if (auto errors = load(part, text, document); !errors.empty()) return errors;
    auto const parts = relations(part, "").second;
    for (auto const node : document.document_element().children()) {
      if (local_name(node.name()) == "workbookPr") {
        auto const flag = attribute(node, "date1904");
        book_.from_1904 = flag == "1" || flag == "true";
      }
      if (local_name(node.name()) != "sheets") continue;
      for (auto const sheet : node.children()) {
        if (book_.sheets.size() == archive_.limits().sheets)
          return {refusal(archive_.name(), part,
                          fmt::format("工作表超过上限 {} 个", archive_.limits().sheets),
                          fmt::format("more than {} sheets", archive_.limits().sheets))};
        auto const found = parts.find(std::string(attribute(sheet, "id")));
        book_.sheets.push_back({std::string(attribute(sheet, "name")),
                                found == parts.end() ? std::string() : found->second});
      }
    }
    if (book_.sheets.empty())
      return {refusal(archive_.name(), part, "工作簿中没有工作表", "the workbook has no sheets")};
    return {};
  }

  Errors read_strings() {
    if (!archive_.has(strings_)) return {};
    pugi::xml_document document;
    if (auto errors = load(strings_, book_.store.emplace_back(), document); !errors.empty())
      return errors;
    for (auto const item : document.document_element().children())
      if (local_name(item.name()) == "si") book_.strings.push_back(rich_text(item, book_.store));
    return {};
  }

  Errors read_styles() {
    if (!archive_.has(styles_)) return {};
    std::string text;
    pugi::xml_document document;
    if (auto errors = load(styles_, text, document); !errors.empty()) return errors;
    std::map<unsigned, std::string_view> codes;
    for (auto const node : document.document_element().children())
      if (local_name(node.name()) == "numFmts")
        for (auto const format : node.children())
          codes.emplace(format.attribute("numFmtId").as_uint(), attribute(format, "formatCode"));
    for (auto const node : document.document_element().children())
      if (local_name(node.name()) == "cellXfs")
        for (auto const style : node.children()) {
          if (book_.formats.size() == most_styles) return {};
          auto const id = style.attribute("numFmtId").as_uint();
          auto const own = codes.find(id);
          book_.formats.emplace_back(own == codes.end() ? NumberFormat::code_of_builtin(id)
                                                        : own->second);
        }
    return {};
  }

  Archive& archive_;
  Book book_;
  std::string strings_;
  std::string styles_;
};

int hex_value(char c) {
  return c >= '0' && c <= '9'   ? c - '0'
         : c >= 'A' && c <= 'F' ? c - 'A' + 10
         : c >= 'a' && c <= 'f' ? c - 'a' + 10
                                : -1;
}

}  // namespace

Result<Book> read_book(Archive& archive) {
  return BookReader(archive).run();
}

std::string_view rich_text(pugi::xml_node item, std::deque<std::string>& store) {
  std::string_view first;
  std::string joined;
  std::size_t count = 0;
  auto const add = [&](std::string_view text) {
    if (count == 1) joined = first;
    if (count++ == 0)
      first = text;
    else
      joined += text;
  };
  for (auto node = item.first_child(); node; node = node.next_sibling()) {
    char const* const name = node.name();
    if (is_named(name, "t")) add(node.child_value());
    if (!is_named(name, "r")) continue;
    for (auto part = node.first_child(); part; part = part.next_sibling())
      if (is_named(part.name(), "t")) add(part.child_value());
  }
  auto const text = count > 1 ? std::string_view(joined) : first;
  if (count <= 1 && !contains(text, "_x")) return text;
  return store.emplace_back(without_escapes(std::string(text)));
}

std::string without_escapes(std::string text) {
  if (!contains(text, "_x")) return text;
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    int value = 0;
    if (text.compare(i, 2, "_x") == 0 && i + 6 < text.size() && text[i + 6] == '_')
      for (std::size_t k = i + 2; k < i + 6 && value >= 0; ++k)
        value = hex_value(text[k]) < 0 ? -1 : value * 16 + hex_value(text[k]);
    else
      value = -1;
    bool const surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (value <= 0 || surrogate) {
      out += text[i];
      continue;
    }
    if (value != '\r') append(out, static_cast<char32_t>(value));
    i += 6;
  }
  return out;
}

}  // namespace jixiao::form
