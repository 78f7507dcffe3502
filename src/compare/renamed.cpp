#include "compare/renamed.hpp"

#include <algorithm>
#include <vector>

#include "base/text.hpp"

namespace jixiao::comparison {
namespace {

std::vector<char32_t> letters(std::string_view text) {
  std::vector<char32_t> letters;
  while (!text.empty()) {
    auto const [value, length] = decode(text);
    letters.push_back(value);
    text.remove_prefix(static_cast<std::size_t>(length));
  }
  return letters;
}

// Of the longest sequence of letters that both have.
std::size_t common(std::vector<char32_t> const& a, std::vector<char32_t> const& b) {
  std::vector<std::size_t> line(b.size() + 1, 0);
  for (char32_t const letter : a) {
    std::size_t corner = 0;
    for (std::size_t i = 0; i < b.size(); ++i) {
      std::size_t const above = line[i + 1];
      line[i + 1] = letter == b[i] ? corner + 1 : std::max(line[i], above);
      corner = above;
    }
  }
  return line.back();
}

std::string compared_name(check::Row const& row) {
  auto const& name = row.printed->name;
  return check::is_blank(name) ? std::string{} : check::bare_name(*name);
}

std::string cell(form::Field const& field) {
  return field ? without_blanks(folded(*field)) : std::string{};
}

constexpr std::size_t longest_name = 200;  // letters; what is longer is no name

}  // namespace

Ratio likeness(std::string_view a, std::string_view b) {
  auto const first = letters(a);
  auto const second = letters(b);
  std::size_t const both = first.size() + second.size();
  if (both == 0 || std::max(first.size(), second.size()) > longest_name) return Ratio{};
  return Ratio{Decimal{static_cast<int>(2 * common(first, second))},
               Decimal{static_cast<int>(both)}};
}

bool may_be_renamed(check::Row const& a, check::Row const& b, bool sole) {
  auto const alike = likeness(compared_name(a), compared_name(b));
  if (alike >= Ratio{Decimal{2}, Decimal{3}}) return true;
  auto const target = cell(a.printed->target);
  return sole && !target.empty() && target == cell(b.printed->target) &&
         check::number(a.printed->weight) == check::number(b.printed->weight) &&
         alike >= Ratio{Decimal{1}, Decimal{3}};
}

bool is_renamed(check::Row const& before, check::Row const& after) {
  auto const first = compared_name(before);
  auto const second = compared_name(after);
  return !first.starts_with(second) && !second.starts_with(first);
}

}  // namespace jixiao::comparison
