#include "cli/entry_json.hpp"

#include <array>
#include <charconv>

#include "form/json_tree.hpp"
#include "scorecard/json_writer.hpp"

namespace jixiao::cli {
namespace {

using form::JsonNode;

constexpr std::string_view header_start = R"({"jixiao":)";
constexpr std::array verdicts{score::Verdict::confirmed, score::Verdict::consistent,
                              score::Verdict::contradicted, score::Verdict::undeterminable};

// Everything in a row, once: written and read through here.
template <class Visitor, class Row>
void fields(Visitor& v, Row& row) {
  v.field("file", row.source.file);
  v.field("at", row.source.at);
  v.field("title", row.title);
  v.field("project", row.project);
  v.field("department", row.department);
  v.field("scheme", row.scheme);
  v.field("declared", row.declared);
  v.field("score", row.score);
  v.field("low", row.low);
  v.field("high", row.high);
  v.field("grade", row.grade);
  v.field("possible", row.possible);
  v.field("verdict", row.verdict);
  v.field("errors", row.errors);
  v.field("scorecard", row.scorecard);
  if constexpr (requires { row.warnings; }) {
    v.field("kind", row.kind);
    v.field("unit", row.unit);
    v.field("year", row.year);
    v.field("band", row.band);
    v.field("computed", row.computed);
    v.field("points", row.points);
    v.field("measured", row.measured);
    v.field("claimed", row.claimed);
    v.field("budget", row.budget);
    v.field("executed", row.executed);
    v.field("warnings", row.warnings);
  }
}

struct RowWriter {
  Writer& writer;

  void field(std::string_view name, std::string& text) { writer.text(name, text); }
  void field(std::string_view name, std::optional<Decimal>& value) {
    if (value) writer.text(name, value->to_string());
  }
  void field(std::string_view name, std::vector<std::string>& texts) {
    writer.begin_list(name, "item");
    for (auto const& text : texts) writer.item(text);
    writer.end_list();
  }
  void field(std::string_view name, score::Verdict& verdict) {
    writer.text(name, score::name_of(verdict));
  }
  void field(std::string_view name, int& number) { writer.text(name, std::to_string(number)); }
};

JsonNode const* child(JsonNode const& node, std::string_view key) {
  for (auto const& each : node.children)
    if (each.key == key) return &each;
  return nullptr;
}

std::string text_in(JsonNode const& node, std::string_view key) {
  auto const* const found = child(node, key);
  return found ? found->text : "";
}

template <class Number>
Number number_in(JsonNode const& node, std::string_view key) {
  Number value{};
  auto const text = text_in(node, key);
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

struct RowReader {
  JsonNode const& node;

  void field(std::string_view name, std::string& text) { text = text_in(node, name); }
  void field(std::string_view name, std::optional<Decimal>& value) {
    if (auto const* const found = child(node, name)) value = Decimal::parse(found->text);
  }
  void field(std::string_view name, std::vector<std::string>& texts) {
    if (auto const* const found = child(node, name))
      for (auto const& item : found->children) texts.push_back(item.text);
  }
  void field(std::string_view name, score::Verdict& verdict) {
    auto const text = text_in(node, name);
    for (auto const each : verdicts)
      if (text == score::name_of(each)) verdict = each;
  }
  void field(std::string_view name, int& number) { number = number_in<int>(node, name); }
};

std::optional<JsonNode> object_in(std::string_view line) {
  constexpr std::size_t depth = 8;
  JsonNode node;
  auto const trouble = form::parse_json(line, depth, node);
  if (trouble.what != form::JsonTrouble::What::nothing || node.kind != JsonNode::Kind::object)
    return std::nullopt;
  return node;
}

void write_error(Writer& writer, Error const& error) {
  writer.begin_object("error");
  writer.text("file", error.place.file);
  writer.text("at", error.place.at);
  writer.text("zh", error.what.zh);
  writer.text("en", error.what.en);
  writer.end_object();
}

}  // namespace

std::string line_of(Entry const& entry) {
  std::string out;
  JsonWriter json(out);
  json.begin_object("entry");
  json.text("key", entry.key);
  json.text("digest", entry.digest);
  json.text("status", std::to_string(static_cast<int>(entry.status)));
  json.text("passed_over", std::to_string(entry.passed_over));
  json.begin_list("written", "file");
  for (auto written : entry.written) {
    json.begin_object("file");
    json.text("name", written.name);
    json.text("digest", written.digest);
    if (!written.page.empty()) {
      json.text("page", written.page);
      json.text("page_digest", written.page_digest);
    }
    json.begin_object("row");
    RowWriter writer{json};
    fields(writer, written.row);
    json.end_object();
    json.end_object();
  }
  json.end_list();
  json.begin_list("errors", "error");
  for (auto const& error : entry.errors) write_error(json, error);
  json.end_list();
  json.end_object();
  return out;
}

std::optional<Entry> entry_from(std::string_view line) {
  auto const node = object_in(line);
  if (!node) return std::nullopt;
  auto const* const written = child(*node, "written");
  auto const* const errors = child(*node, "errors");
  if (!written || !errors) return std::nullopt;
  Entry entry;
  entry.key = text_in(*node, "key");
  entry.digest = text_in(*node, "digest");
  entry.status = static_cast<ExitStatus>(number_in<int>(*node, "status"));
  entry.passed_over = number_in<std::size_t>(*node, "passed_over");
  for (auto const& each : written->children) {
    Written file{text_in(each, "name"), text_in(each, "digest")};
    file.page = text_in(each, "page");
    file.page_digest = text_in(each, "page_digest");
    auto const* const row = child(each, "row");
    if (!row) return std::nullopt;
    RowReader reader{*row};
    fields(reader, file.row);
    file.row.page = file.page;
    entry.written.push_back(std::move(file));
  }
  for (auto const& each : errors->children)
    entry.errors.push_back(
        {{text_in(each, "file"), text_in(each, "at")}, {text_in(each, "zh"), text_in(each, "en")}});
  return entry;
}

std::string header_line(std::string_view circumstances) {
  std::string out(header_start);
  append_json_text(out, circumstances);
  return out + "}\n";
}

bool is_header(std::string_view line) {
  return line.starts_with(header_start);
}

}  // namespace jixiao::cli
