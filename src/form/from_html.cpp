#include "form/from_html.hpp"

#include <fmt/format.h>
#include <libxml/HTMLparser.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>
#include <new>
#include <utility>

#include "base/text.hpp"
#include "form/refusal.hpp"
#include "form/table_grid.hpp"

namespace jixiao::form {
namespace {

// Unclosed elements pile up on careless pages; looking through the pile is what a hostile one
// costs.
constexpr std::size_t deepest_element = 2'048;

constexpr std::array<std::string_view, 8> silent{"script", "style",  "head",     "title",
                                                 "select", "object", "textarea", "template"};
constexpr std::array<std::string_view, 18> breaking{
    "br", "p",  "div", "li",      "ul",      "ol",     "h1",     "h2",      "h3",
    "h4", "h5", "h6",  "caption", "section", "center", "header", "article", "hr"};

bool is_one_of(auto const& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

class Page {
 public:
  Page(std::string_view name, Limits const& limits) : name_(name), limits_(limits) {}

  void set_parser(htmlParserCtxtPtr parser) { parser_ = parser; }

  void start(std::string_view element, xmlChar const** attributes) {
    if (++depth_ > deepest_element)
      return stop("元素嵌套过深", "elements nested too deeply", deepest_element);
    if (silent_ > 0 || is_one_of(silent, element)) {
      ++silent_;
      return;
    }
    if (is_one_of(breaking, element)) end_line();
    if (element == "table") {
      end_line();
      if (open_.size() == limits_.depth)
        return stop("表格嵌套过深", "tables nested too deeply", limits_.depth);
      open_.emplace_back();
    } else if (element == "tr" && !open_.empty()) {
      begin_row();
    } else if ((element == "td" || element == "th") && !open_.empty()) {
      begin_cell(attributes);
    }
  }

  void end(std::string_view element) {
    if (depth_ > 0) --depth_;
    if (silent_ > 0) {
      --silent_;
      return;
    }
    if (is_one_of(breaking, element)) end_line();
    if (open_.empty()) return;
    if (element == "table") {
      close_table();
    } else if (element == "td" || element == "th") {
      end_line();
      open_.back().in_cell = false;
    } else if (element == "tr") {
      end_line();
      open_.back().in_row = open_.back().in_cell = false;
    }
  }

  // Runs of white space, no-break blanks among them, are one blank.
  void text(std::string_view text) {
    if (silent_ > 0) return;
    while (!text.empty()) {
      auto const point = decode(text);
      auto const length = static_cast<std::size_t>(point.length);
      if (point.value == U'\n' || point.value == U'\r' || point.value == U'\t' ||
          point.value == U' ' || point.value == U'\u00A0')
        blank_ = true;
      else {
        if (std::exchange(blank_, false) && !line_.empty()) line_ += ' ';
        line_ += text.substr(0, length);
      }
      text.remove_prefix(length);
    }
    if (line_.size() > limits_.cell_bytes)
      stop("一个单元格的文字过长", "a cell is too long", limits_.cell_bytes);
  }

  Result<Grid> finish() {
    end_line();
    while (!open_.empty()) close_table();
    if (!errors_.empty()) return std::move(errors_);
    return grid_of_blocks(name_, body_, limits_);
  }

 private:
  struct Open {
    Table table;
    bool in_row = false;
    bool in_cell = false;
  };

  void stop(std::string_view zh, std::string_view en, std::size_t limit) {
    if (errors_.empty()) {
      auto const line = parser_->input != nullptr ? parser_->input->line : 0;
      errors_.push_back(refusal(name_, fmt::format("{}", line),
                                fmt::format("第 {} 行：{}（上限 {}）", line, zh, limit),
                                fmt::format("line {}: {} (the limit is {})", line, en, limit)));
    }
    xmlStopParser(parser_);
  }

  // Where text goes: the innermost open cell. What stands in a table outside its cells, such as a
  // caption, comes before the table.
  std::vector<Block>& sink() {
    for (auto open = open_.rbegin(); open != open_.rend(); ++open)
      if (open->in_cell) return open->table.rows.back().back().blocks;
    return body_;
  }

  void end_line() {
    blank_ = false;
    if (line_.empty()) return;
    sink().push_back(Block{std::exchange(line_, {}), {}});
  }

  void begin_row() {
    end_line();
    if (++cells_ > limits_.cells) return stop("单元格过多", "too many cells", limits_.cells);
    open_.back().table.rows.emplace_back();
    open_.back().in_row = true;
    open_.back().in_cell = false;
  }

  void begin_cell(xmlChar const** attributes) {
    end_line();
    if (!open_.back().in_row) begin_row();
    if (!open_.back().in_row) return;
    if (++cells_ > limits_.cells) stop("单元格过多", "too many cells", limits_.cells);
    auto& cell = open_.back().table.rows.back().emplace_back();
    open_.back().in_cell = true;
    for (; attributes != nullptr && *attributes != nullptr; attributes += 2) {
      if (attributes[1] == nullptr) continue;
      std::string_view const key = reinterpret_cast<char const*>(attributes[0]);
      auto const* const value = reinterpret_cast<char const*>(attributes[1]);
      if (key == "colspan") read_span(value, cell.columns);
      if (key == "rowspan") read_span(value, cell.rows);
    }
  }

  static void read_span(std::string_view value, std::size_t& span) {
    value = trim(value);
    unsigned read = 1;
    auto const [rest, failed] = std::from_chars(value.data(), value.data() + value.size(), read);
    if (failed == std::errc{}) span = read;
  }

  void close_table() {
    end_line();
    Block block;
    block.table.push_back(std::move(open_.back().table));
    open_.pop_back();
    sink().push_back(std::move(block));
  }

  std::string_view name_;
  Limits const& limits_;
  htmlParserCtxtPtr parser_ = nullptr;
  std::vector<Block> body_;
  std::vector<Open> open_;
  std::string line_;
  bool blank_ = false;
  std::size_t depth_ = 0;
  std::size_t silent_ = 0;
  std::size_t cells_ = 0;
  Errors errors_;
};

std::string_view view(xmlChar const* text) {
  return reinterpret_cast<char const*>(text);
}

void on_start(void* page, xmlChar const* name, xmlChar const** attributes) {
  static_cast<Page*>(page)->start(view(name), attributes);
}
void on_end(void* page, xmlChar const* name) {
  static_cast<Page*>(page)->end(view(name));
}
void on_text(void* page, xmlChar const* text, int size) {
  static_cast<Page*>(page)->text(
      {reinterpret_cast<char const*>(text), static_cast<std::size_t>(size)});
}

struct ParserFree {
  void operator()(htmlParserCtxtPtr parser) const noexcept {
    if (parser->myDoc != nullptr) xmlFreeDoc(parser->myDoc);
    parser->myDoc = nullptr;
    htmlFreeParserCtxt(parser);
  }
};

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool starts_with(std::string_view text, std::string_view lead) {
  return text.size() >= lead.size() &&
         std::ranges::equal(text.substr(0, lead.size()), lead, {}, lower);
}

}  // namespace

bool is_html(std::string_view text) {
  constexpr std::array<std::string_view, 9> roots{
      "<!doctype html", "<html", "<head", "<body", "<table", "<meta", "<div", "<style", "<center"};
  for (text = trim(text); !text.empty(); text = trim(text)) {
    auto const is_comment = text.starts_with("<!--");
    if (!is_comment && !text.starts_with("<?xml")) break;
    std::string_view const closing = is_comment ? "-->" : "?>";
    auto const end = text.find(closing);
    if (end == std::string_view::npos) return false;
    text.remove_prefix(end + closing.size());
  }
  return std::ranges::any_of(roots, [&](auto root) { return starts_with(text, root); });
}

Result<Grid> grid_from_html(std::string_view name, std::string_view text, Limits const& limits) {
  if (text.size() > limits.html_bytes)
    return Errors{refusal(name, "", fmt::format("网页超过上限 {} 字节", limits.html_bytes),
                          fmt::format("the page is larger than {} bytes", limits.html_bytes))};
  static bool const initialized = [] {
    xmlInitParser();
    return true;
  }();
  static_cast<void>(initialized);
  std::unique_ptr<htmlParserCtxt, ParserFree> const parser(htmlNewParserCtxt());
  if (!parser) throw std::bad_alloc();
  Page page(name, limits);
  page.set_parser(parser.get());
  *parser->sax = htmlSAXHandler{};
  parser->sax->startElement = on_start;
  parser->sax->endElement = on_end;
  parser->sax->characters = on_text;
  parser->sax->ignorableWhitespace = on_text;
  parser->userData = &page;
  constexpr int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                          HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC;
  htmlCtxtReadMemory(parser.get(), text.data(), static_cast<int>(text.size()), nullptr, "UTF-8",
                     options);
  return page.finish();
}

}  // namespace jixiao::form
