#include "form/from_xml.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <pugixml.hpp>
#include <utility>

#include "base/text.hpp"
#include "form/budget_fields.hpp"
#include "form/fields.hpp"
#include "form/part_xml.hpp"

namespace jixiao::form {
namespace {

constexpr unsigned parse_flags = pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol |
                                 pugi::parse_ws_pcdata_single | pugi::parse_doctype;
constexpr std::size_t most_errors = 20;

// Knows where in the document a node stands.
class Source {
 public:
  // `first_line`: where the text begins within the whole document.
  Source(std::string_view name, std::string_view text, std::size_t first_line = 1)
      : name_(name), text_(text), first_line_(static_cast<std::ptrdiff_t>(first_line)) {}

  void refuse(std::ptrdiff_t offset, std::string zh, std::string en) {
    if (errors_.size() >= most_errors) return;
    auto const end = text_.begin() + std::clamp<std::ptrdiff_t>(offset, 0, std::ssize(text_));
    auto const line = first_line_ + std::count(text_.begin(), end, '\n');
    errors_.push_back(
        {Place{std::string(name_), fmt::format("{}", line)},
         Words{fmt::format("第 {} 行：{}", line, zh), fmt::format("line {}: {}", line, en)}});
  }
  void refuse(pugi::xml_node node, std::string zh, std::string en) {
    refuse(node.offset_debug(), std::move(zh), std::move(en));
  }
  [[nodiscard]] std::string_view name() const { return name_; }
  [[nodiscard]] Errors& errors() { return errors_; }

 private:
  std::string_view name_;
  std::string_view text_;
  std::ptrdiff_t first_line_;
  Errors errors_;
};

bool is_text(pugi::xml_node node) {
  return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
}

std::ptrdiff_t blanks_before(std::string_view text) {
  return std::ssize(text.substr(0, text.find_first_not_of(" \t\n")));
}

void refuse_attributes(Source& source, pugi::xml_node node) {
  for (auto const attribute : node.attributes())
    source.refuse(node, fmt::format("元素 {} 不能有属性 {}", node.name(), attribute.name()),
                  fmt::format("element {} takes no attribute {}", node.name(), attribute.name()));
}

std::string text_of(Source& source, pugi::xml_node node) {
  std::string out;
  for (auto const child : node.children()) {
    if (is_text(child)) {
      out += child.value();
    } else {
      source.refuse(child, fmt::format("元素 {} 只能含有文字", node.name()),
                    fmt::format("element {} holds text only", node.name()));
      break;
    }
  }
  // Line ends are one character everywhere, so that writing and reading again changes nothing.
  std::string folded_ends;
  for (std::size_t i = 0; i < out.size(); ++i)
    if (out[i] != '\r')
      folded_ends += out[i];
    else if (i + 1 == out.size() || out[i + 1] != '\n')
      folded_ends += '\n';
  return folded_ends;
}

// Reads the children of one element: every field takes its own, what is left over is refused.
class FieldReader {
 public:
  FieldReader(Source& source, pugi::xml_node node) : source_(source), node_(node) {
    for (auto const child : node.children()) {
      if (child.type() == pugi::node_element)
        children_.push_back(child);
      else if (!trim(child.value()).empty())
        source_.refuse(child.offset_debug() + blanks_before(child.value()),
                       fmt::format("元素 {} 内不能直接写文字", node.name()),
                       fmt::format("element {} holds elements, not text", node.name()));
    }
  }
  ~FieldReader() {
    for (auto const child : children_)
      source_.refuse(
          child, fmt::format("元素 {} 内有未知或重复的元素 {}", node_.name(), child.name()),
          fmt::format("unknown or repeated element {} in {}", child.name(), node_.name()));
  }
  FieldReader(FieldReader const&) = delete;
  FieldReader& operator=(FieldReader const&) = delete;

  void kind(std::string_view name, Kind& kind) {
    auto const child = take(name);
    if (!child) {
      source_.refuse(node_, fmt::format("元素 {} 缺少 {}", node_.name(), name),
                     fmt::format("element {} lacks {}", node_.name(), name));
      return;
    }
    auto const text = text_of(source_, child);
    if (auto const known = kind_named(trim(text)))
      kind = *known;
    else
      source_.refuse(child, fmt::format("未知的表格种类“{}”", fit(text, 40)),
                     fmt::format("unknown kind of form \"{}\"", fit(text, 40)));
  }
  void text(std::string_view name, Field& field) {
    if (auto const child = take(name)) field = text_of(source_, child);
  }
  void text(std::string_view name, std::string& text) {
    if (auto const child = take(name)) text = text_of(source_, child);
  }
  template <class T>
  void object(std::string_view name, T& value) {
    if (auto const child = take(name)) {
      FieldReader reader(source_, child);
      fields(reader, value);
    }
  }
  template <class T>
  void list(std::string_view name, std::string_view item, std::vector<T>& values) {
    each(name, item, [&](pugi::xml_node child) {
      FieldReader reader(source_, child);
      fields(reader, values.emplace_back());
    });
  }
  void texts(std::string_view name, std::string_view item, std::vector<std::string>& texts) {
    each(name, item, [&](pugi::xml_node child) { texts.push_back(text_of(source_, child)); });
  }

 private:
  pugi::xml_node take(std::string_view name) {
    auto const found =
        std::ranges::find_if(children_, [&](pugi::xml_node child) { return name == child.name(); });
    if (found == children_.end()) return {};
    auto const child = *found;
    children_.erase(found);
    refuse_attributes(source_, child);
    return child;
  }

  template <class Visit>
  void each(std::string_view name, std::string_view item, Visit visit) {
    auto const list = take(name);
    if (!list) return;
    for (auto const child : list.children()) {
      if (is_text(child) && trim(child.value()).empty()) continue;
      if (item == child.name()) {
        refuse_attributes(source_, child);
        visit(child);
      } else {
        source_.refuse(child, fmt::format("{} 内只能有元素 {}", name, item),
                       fmt::format("{} holds only elements {}", name, item));
      }
    }
  }

  Source& source_;
  pugi::xml_node node_;
  std::vector<pugi::xml_node> children_;
};

void place_by_path(Form& form, std::string_view file, std::string const& path) {
  if (form.source.file.empty()) form.source = {std::string(file), path};
  for (std::size_t i = 0; i < form.indicators.size(); ++i)
    if (form.indicators[i].at.empty())
      form.indicators[i].at = fmt::format("{}/indicators/indicator[{}]", path, i + 1);
}

void read_form(Source& source, pugi::xml_node node, std::string const& path, Reading& out) {
  std::size_t const before = source.errors().size();
  Form form;
  {
    FieldReader reader(source, node);
    fields(reader, form);
  }
  if (source.errors().size() != before) return;
  if (form.indicators.empty())
    return source.refuse(node, "这张表没有任何指标", "this form has no indicators");
  place_by_path(form, source.name(), path);
  out.forms.push_back(std::move(form));
}

void read_table(Source& source, pugi::xml_node node, Reading& out) {
  std::size_t const before = source.errors().size();
  BudgetTable table;
  {
    FieldReader reader(source, node);
    fields(reader, table);
  }
  bool const sound = std::ranges::all_of(table.rows, [&](BudgetRow const& row) {
    return row.level > 0 && row.cells.size() == table.columns.size();
  });
  if (!sound)
    source.refuse(node, "每行的 level 应为正整数，cells 的个数应与 columns 相同",
                  "each row needs a positive level and as many cells as there are columns");
  if (source.errors().size() != before) return;
  if (table.source.file.empty()) table.source.file = source.name();
  out.budget_tables.push_back(std::move(table));
}

void read_statement(Source& source, pugi::xml_node node, Reading& out) {
  std::size_t const before = source.errors().size();
  DepartmentStatement statement;
  {
    FieldReader reader(source, node);
    fields(reader, statement);
  }
  if (source.errors().size() != before) return;
  if (statement.source.file.empty()) statement.source.file = source.name();
  out.statements.push_back(std::move(statement));
}

// False when the element is none that stands beside forms.
bool read_other(Source& source, pugi::xml_node node, Reading& out) {
  std::string_view const name = node.name();
  if (name != "budget_table" && name != "department_statement") return false;
  name == "budget_table" ? read_table(source, node, out) : read_statement(source, node, out);
  return true;
}

bool accept_root(Source& source, pugi::xml_node root) {
  std::string_view const name = root.name();
  if (name != "form" && name != "forms" && name != "budget_table" &&
      name != "department_statement") {
    source.refuse(root, fmt::format("根元素是 {}，应为 form 或 forms", fit(name, 40)),
                  fmt::format("root element is {}, expected form or forms", fit(name, 40)));
    return false;
  }
  if (root.attribute("xmlns").value() != form_namespace) {
    source.refuse(root, fmt::format("根元素 {} 应有 xmlns=\"{}\"", name, form_namespace),
                  fmt::format("root element {} needs xmlns=\"{}\"", name, form_namespace));
    return false;
  }
  return true;
}

// A document of budget tables need not hold a form; that it has none is all that is said of it.
void refuse_formless(Source& source, pugi::xml_node root, Reading& out) {
  out.formless = source.errors().empty();
  source.refuse(root, "文件中没有绩效表", "no form in this document");
}

void read_in_forms(Source& source, pugi::xml_node child, std::size_t number, Reading& out) {
  if (std::string_view(child.name()) == "form") {
    refuse_attributes(source, child);
    read_form(source, child, fmt::format("/forms/form[{}]", number), out);
  } else if (read_other(source, child, out)) {
    refuse_attributes(source, child);
  } else {
    source.refuse(child, "forms 内只能有元素 form、budget_table、department_statement",
                  "forms holds only elements form, budget_table and department_statement");
  }
}

void read_root(Source& source, pugi::xml_node root, Reading& out) {
  if (!accept_root(source, root)) return;
  if (std::string_view(root.name()) == "form") return read_form(source, root, "/form", out);
  if (read_other(source, root, out)) return refuse_formless(source, root, out);
  std::size_t number = 0;
  for (auto const child : root.children()) {
    if (is_text(child) && trim(child.value()).empty()) continue;
    if (std::string_view(child.name()) == "form") ++number;
    read_in_forms(source, child, number, out);
  }
  if (number == 0) refuse_formless(source, root, out);
}

// Parses the text; false, and the source knows why, when there is no document to read.
bool load(Source& source, std::string_view text, pugi::xml_document& document) {
  auto const parsed =
      document.load_buffer(text.data(), text.size(), parse_flags, pugi::encoding_utf8);
  if (!parsed) {
    bool const broken_off = parsed.offset + 1 >= std::ssize(text);
    if (broken_off)
      source.refuse(parsed.offset, "XML 在此中断，文件不完整",
                    "the XML breaks off here; the file is incomplete");
    else
      source.refuse(parsed.offset, fmt::format("XML 格式错误（{}）", parsed.description()),
                    fmt::format("malformed XML ({})", parsed.description()));
    return false;
  }
  for (auto const child : document.children())
    if (child.type() == pugi::node_doctype)
      source.refuse(child, "不接受文档类型声明（DOCTYPE）与实体",
                    "a document type (DOCTYPE) and entities are not accepted");
  return source.errors().empty();
}

}  // namespace

Reading from_xml(std::string_view name, std::string_view text, Limits const& limits) {
  if (auto errors = too_many_marks(name, "", text, limits); !errors.empty()) return {{}, errors};
  Reading out;
  Source source(name, text);
  pugi::xml_document document;
  if (load(source, text, document)) read_root(source, document.document_element(), out);
  out.errors = std::move(source.errors());
  return out;
}

Reading from_xml_element(std::string_view name, std::string_view text, Piece const& piece,
                         Limits const& limits) {
  if (auto errors = too_many_marks(name, "", text, limits); !errors.empty()) return {{}, errors};
  Reading out;
  Source source(name, text, piece.line);
  pugi::xml_document document;
  if (load(source, text, document))
    read_in_forms(source, document.document_element(), piece.number, out);
  out.errors = std::move(source.errors());
  return out;
}

}  // namespace jixiao::form
