#include "grammar/parse.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "grammar/x3/context.hpp"
#include "grammar/x3/diagnosis.hpp"
#include "grammar/x3/normal.hpp"
#include "grammar/x3/plain.hpp"
#include "grammar/x3/target.hpp"

namespace jixiao {
namespace {

using grammar::Normal;

// What could not be typed: text, and where it broke off if it began like something.
ast::Expression untyped(std::string_view original, Normal const& normal,
                        Vocabulary const& vocabulary) {
  ast::Expression tree{.node = ast::Text{}};
  auto const diagnosis = grammar::diagnose(normal.text(), vocabulary);
  if (!diagnosis) return tree;
  if (diagnosis->too_long) tree.notes.emplace_back("TV-UNREADABLE");
  std::uint32_t const byte = normal.origin_of(diagnosis->byte);
  tree.problem = ast::Problem{byte, display_width(original.substr(0, byte)), diagnosis->expected};
  return tree;
}

// A parenthesis that nothing closes: the cell's edge cut the text.
void note_cut(std::string_view text, ast::Expression& tree) {
  if (text.find('(') == std::string_view::npos) return;
  auto const open = std::ranges::count(text, '(');
  if (open <= std::ranges::count(text, ')')) return;
  if (std::ranges::find(tree.notes, "FIELD-TRUNC") == tree.notes.end())
    tree.notes.emplace_back("FIELD-TRUNC");
}

struct Expected {
  std::string_view id, zh, en;
};
constexpr Expected expectations[] = {
    {"number", "此处应为数值", "a number was expected here"},
    {"unit", "此处应为计量单位", "a unit of measure was expected here"},
    {"end", "此处应已结束，其后内容无法识别",
     "the value should have ended here; the rest is not understood"},
    {"date", "此处应为存在的日期", "a date that exists was expected here"}};

}  // namespace

ast::Expression parse(std::string_view text, Vocabulary const& vocabulary,
                      CellContext const& context) {
  Normal const normal{text};
  ast::Expression tree;
  if (!grammar::read_plain_bound(normal.text(), vocabulary, tree.node.emplace<ast::Bound>()) &&
      !grammar::read_target(normal.text(), vocabulary, tree))
    return untyped(text, normal, vocabulary);
  note_cut(normal.text(), tree);
  grammar::doubt_unit(tree, vocabulary);
  if (auto* const compound = std::get_if<ast::Compound>(&tree.node))
    for (ast::Expression& part : compound->parts) grammar::doubt_unit(part, vocabulary);
  if (!context.name.empty()) grammar::heed_name(context.name, vocabulary, tree);
  return tree;
}

std::vector<std::string_view> readings(std::string_view text, Vocabulary const& vocabulary) {
  Normal const normal{text};
  std::vector<std::string_view> names;
  for (auto const& [name, read] : grammar::constructs()) {
    ast::Expression tree;
    if (read(normal.text(), vocabulary, tree)) names.push_back(name);
  }
  return names;
}

Words describe_expected(std::string_view expected) {
  for (auto const& [id, zh, en] : expectations)
    if (id == expected) return {std::string(zh), std::string(en)};
  return {std::string(expected), std::string(expected)};
}

}  // namespace jixiao
