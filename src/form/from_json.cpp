#include "form/from_json.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "form/budget_fields.hpp"
#include "form/fields.hpp"
#include "form/json_tree.hpp"
#include "form/refusal.hpp"

namespace jixiao::form {
namespace {

using Json = JsonNode::Kind;

constexpr std::size_t most_errors = 20;  // of one line, and of one document

// Where in the object of a line a value stands: indicators[3].weight.
struct Path {
  Path const* parent = nullptr;
  std::string_view name = {};
  std::size_t index = 0;  // from 1 on; 0: not in a list

  [[nodiscard]] std::string in_words() const {
    if (index > 0) return fmt::format("{}[{}]", parent->in_words(), index);
    if (parent == nullptr || parent->name.empty()) return std::string(name);
    return parent->in_words() + "." + std::string(name);
  }
  [[nodiscard]] Path item(std::size_t number) const { return {this, name, number}; }
};

class Line {
 public:
  Line(std::string_view name, std::size_t number) : name_(name), number_(number) {}

  void refuse(std::string_view zh, std::string_view en) {
    if (errors_.size() >= most_errors) return;
    errors_.push_back(refusal(name_, fmt::format("{}", number_),
                              fmt::format("第 {} 行：{}", number_, zh),
                              fmt::format("line {}: {}", number_, en)));
  }
  void refuse(Path const& path, std::string_view zh, std::string_view en) {
    auto const where = fit(path.in_words(), 80);
    refuse(fmt::format("{} {}", where, zh), fmt::format("{} {}", where, en));
  }
  [[nodiscard]] std::string_view name() const { return name_; }
  [[nodiscard]] std::string at() const { return fmt::format("{}", number_); }
  [[nodiscard]] Errors& errors() { return errors_; }

 private:
  std::string_view name_;
  std::size_t number_;
  Errors errors_;
};

// Reads the members of one object: every field takes its own, what is left over is refused.
class FieldReader {
 public:
  FieldReader(Line& line, JsonNode& node, Path const& path) : line_(line), path_(path) {
    for (auto& child : node.children) left_.push_back(&child);
  }
  ~FieldReader() {
    for (auto const* const child : left_)
      line_.refuse(Path{&path_, child->key}, "未知或重复", "is unknown or repeated");
  }
  FieldReader(FieldReader const&) = delete;
  FieldReader& operator=(FieldReader const&) = delete;

  void kind(std::string_view name, Kind& kind) {
    if (!has(name)) return line_.refuse("缺少 kind", "kind is missing");
    auto const* const child = take(name, Json::text);
    if (child == nullptr) return;
    if (auto const known = kind_named(trim(child->text)))
      kind = *known;
    else
      line_.refuse(fmt::format("未知的表格种类“{}”", fit(child->text, 40)),
                   fmt::format("unknown kind of form \"{}\"", fit(child->text, 40)));
  }
  void text(std::string_view name, Field& field) {
    if (auto* const child = take(name, Json::text)) field = std::move(child->text);
  }
  void text(std::string_view name, std::string& text) {
    if (auto* const child = take(name, Json::text)) text = std::move(child->text);
  }
  template <class T>
  void object(std::string_view name, T& value) {
    if (auto* const child = take(name, Json::object)) {
      Path const path{&path_, name};
      FieldReader reader(line_, *child, path);
      fields(reader, value);
    }
  }
  template <class T>
  void list(std::string_view name, std::string_view, std::vector<T>& values) {
    each(name, Json::object, [&](JsonNode& item, Path const& path) {
      FieldReader reader(line_, item, path);
      fields(reader, values.emplace_back());
    });
  }
  void texts(std::string_view name, std::string_view, std::vector<std::string>& texts) {
    each(name, Json::text,
         [&](JsonNode& item, Path const&) { texts.push_back(std::move(item.text)); });
  }

 private:
  [[nodiscard]] bool has(std::string_view name) const {
    return std::ranges::any_of(left_, [&](JsonNode const* child) { return child->key == name; });
  }

  bool is(Json kind, JsonNode const& node, Path const& path) {
    if (node.kind == kind) return true;
    switch (kind) {
      case Json::object: line_.refuse(path, "应为对象 {…}", "takes an object {…}"); break;
      case Json::list: line_.refuse(path, "应为列表 […]", "takes a list […]"); break;
      default:
        line_.refuse(path, "应为文字，数字也写在引号内", "takes a text; numbers are quoted, too");
    }
    return false;
  }

  // Nothing when there is none, or when it is of another kind.
  JsonNode* take(std::string_view name, Json kind) {
    auto const found =
        std::ranges::find_if(left_, [&](JsonNode const* child) { return child->key == name; });
    if (found == left_.end()) return nullptr;
    auto* const child = *found;
    left_.erase(found);
    return is(kind, *child, Path{&path_, name}) ? child : nullptr;
  }

  template <class Visit>
  void each(std::string_view name, Json kind, Visit visit) {
    auto* const list = take(name, Json::list);
    if (list == nullptr) return;
    Path const path{&path_, name};
    for (std::size_t i = 0; i < list->children.size(); ++i)
      if (auto const at = path.item(i + 1); is(kind, list->children[i], at))
        visit(list->children[i], at);
  }

  Line& line_;
  Path path_;
  std::vector<JsonNode*> left_;
};

template <class T>
bool filled(Line& line, JsonNode& node, T& value) {
  Path const root;
  {
    FieldReader reader(line, node, root);
    fields(reader, value);
  }
  return line.errors().empty();
}

void read_form(Line& line, JsonNode& node, Reading& out) {
  Form form;
  if (!filled(line, node, form)) return;
  if (form.indicators.empty())
    return line.refuse("这张表没有任何指标", "this form has no indicators");
  if (form.source.file.empty()) form.source = {std::string(line.name()), line.at()};
  for (auto& row : form.indicators)
    if (row.at.empty()) row.at = line.at();
  out.forms.push_back(std::move(form));
}

void read_table(Line& line, JsonNode& node, Reading& out) {
  BudgetTable table;
  if (!filled(line, node, table)) return;
  bool const sound = std::ranges::all_of(table.rows, [&](BudgetRow const& row) {
    return row.level > 0 && row.cells.size() == table.columns.size();
  });
  if (!sound)
    return line.refuse("每行的 level 应为正整数，cells 的个数应与 columns 相同",
                       "each row needs a positive level and as many cells as there are columns");
  if (table.source.file.empty()) table.source = {std::string(line.name()), line.at()};
  out.budget_tables.push_back(std::move(table));
}

void read_statement(Line& line, JsonNode& node, Reading& out) {
  DepartmentStatement statement;
  if (!filled(line, node, statement)) return;
  if (statement.source.file.empty()) statement.source = {std::string(line.name()), line.at()};
  out.statements.push_back(std::move(statement));
}

void refuse_json(Line& line, JsonTrouble const& trouble) {
  auto const byte = trouble.offset + 1;
  switch (trouble.what) {
    case JsonTrouble::What::nothing: return;
    case JsonTrouble::What::incomplete:
      return line.refuse("JSON 在此中断；每行应为一张完整的表",
                         "the JSON breaks off here; each line holds one whole form");
    case JsonTrouble::What::too_deep:
      return line.refuse("JSON 嵌套过深", "the JSON is nested too deeply");
    case JsonTrouble::What::more_follows:
      return line.refuse(
          fmt::format("第 {} 字节起有多余的内容；每行应为一张表", byte),
          fmt::format("more follows from byte {} on; each line holds one form", byte));
    case JsonTrouble::What::malformed:
      return line.refuse(fmt::format("第 {} 字节处不是有效的 JSON", byte),
                         fmt::format("not valid JSON at byte {}", byte));
  }
}

std::string_view kind_of(JsonNode const& node) {
  for (auto const& child : node.children)
    if (child.key == "kind" && child.kind == Json::text) return child.text;
  return {};
}

}  // namespace

Reading from_json_line(std::string_view name, std::string_view text, Piece const& piece,
                       Limits const& limits) {
  Reading out;
  Line line(name, piece.line);
  JsonNode node;
  auto const trouble = parse_json(text, limits.depth, node);
  if (trouble.what != JsonTrouble::What::nothing)
    refuse_json(line, trouble);
  else if (node.kind != Json::object)
    line.refuse("应为一个对象 {…}", "takes an object {…}");
  else if (auto const kind = kind_of(node); kind == "budget-table")
    read_table(line, node, out);
  else if (kind == "department-statement")
    read_statement(line, node, out);
  else
    read_form(line, node, out);
  out.errors = std::move(line.errors());
  return out;
}

bool is_json_lines(std::string_view text) {
  if (!text.starts_with('{')) return false;
  auto const end = text.find('\n');
  return end == std::string_view::npos || trim(text.substr(0, end)).ends_with('}');
}

Reading from_json(std::string_view name, std::string_view text, Limits const& limits) {
  if (!is_json_lines(trim(text))) return from_json_line(name, text, {}, limits);
  Reading out;
  Piece piece;
  for (std::size_t start = 0; start < text.size(); ++piece.line) {
    auto const end = std::min(text.find('\n', start), text.size());
    auto const line = text.substr(start, end - start);
    start = end + 1;
    if (trim(line).empty()) continue;
    auto read = from_json_line(name, line, piece, limits);
    ++piece.number;
    std::ranges::move(read.forms, std::back_inserter(out.forms));
    std::ranges::move(read.budget_tables, std::back_inserter(out.budget_tables));
    std::ranges::move(read.statements, std::back_inserter(out.statements));
    for (auto& error : read.errors)
      if (out.errors.size() < most_errors) out.errors.push_back(std::move(error));
  }
  if (!out.forms.empty() || !out.errors.empty()) return out;
  out.formless = true;
  out.errors.push_back(refusal(name, "", "文件中没有绩效表", "no form in this document"));
  return out;
}

}  // namespace jixiao::form
