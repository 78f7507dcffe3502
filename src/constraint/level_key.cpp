#include "base/text.hpp"
#include "constraint/constraint.hpp"

namespace jixiao {
namespace {

// 产出指标(50分), 产出指标50, 指标1:产出 lose what is not the name.
std::string bare_name(std::string_view printed) {
  std::string name = without_blanks(folded(printed));
  if (auto const open = name.find('('); open != std::string::npos && open > 0) name.resize(open);
  while (!name.empty() && (name.back() >= '0' && name.back() <= '9')) name.pop_back();
  return name;
}

std::string_view key_in(List list, std::string_view printed, Vocabulary const& vocabulary) {
  std::string const name = bare_name(printed);
  if (name.empty()) return {};
  Word const* word = vocabulary.find(list, name);
  return word != nullptr ? std::string_view{word->means} : std::string_view{};
}

}  // namespace

std::string_view level1_key(std::string_view printed, Vocabulary const& vocabulary) {
  return key_in(List::level1, printed, vocabulary);
}

std::string_view level2_key(std::string_view printed, Vocabulary const& vocabulary) {
  return key_in(List::level2, printed, vocabulary);
}

}  // namespace jixiao
