#include "grammar/x3/enumeration.hpp"

namespace jixiao::grammar {
namespace {

auto const separator = x3::lit("、") | ',';
auto const add = [](auto& context) {
  auto const& range = x3::_attr(context);
  x3::_val(context).emplace_back(range.begin(), range.end());
};
auto const item = x3::raw[+(x3::char_ - separator - x3::char_('0', '9') - ';')];
auto const enumeration_def = item[add] >> +(separator >> item[add]);

constexpr std::size_t longest_ending = 15;  // bytes

bool ends_in(List list, std::string_view text, Vocabulary const& words, std::size_t& length) {
  for (std::size_t start = text.size(); start > 0;) {
    do --start;
    while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80);
    length = text.size() - start;
    if (length > longest_ending) return false;
    if (words.find(list, text.substr(start)) != nullptr) return true;
  }
  return false;
}

}  // namespace

BOOST_SPIRIT_DEFINE(enumeration)
BOOST_SPIRIT_INSTANTIATE(enumeration_rule, Iterator, Context)

bool read_enumeration(std::string_view text, Vocabulary const& words, ast::Expression& tree) {
  if (text.find("、") == std::string_view::npos) return false;
  std::vector<std::string> items;
  if (!reads(enumeration, text, words, items)) return false;
  std::size_t length = 0;
  bool const open = ends_in(List::list_end, items.back(), words, length);
  if (open) {
    items.back().resize(items.back().size() - length);
    if (items.back().empty()) items.pop_back();
    if (items.size() < 2) return false;
  } else {
    for (std::string const& each : items)
      if (!ends_in(List::noun, each, words, length)) return false;
  }
  tree.node = ast::Enumeration{std::move(items)};
  return true;
}

}  // namespace jixiao::grammar
