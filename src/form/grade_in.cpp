#include "form/grade_in.hpp"

#include "base/text.hpp"
#include "form/labels.hpp"

namespace jixiao::form {
namespace {

// 优秀等次 has four characters; what is longer is no grade.
constexpr std::size_t longest_grade = 12;
constexpr std::string_view opening = " :\"“”‘’「『";
constexpr std::string_view closing = " ,;.:\"。、“”‘’」』()\n";

std::string_view first_character(std::string_view text) {
  return text.substr(0, static_cast<std::size_t>(decode(text).length));
}

std::string_view word_at(std::string_view text) {
  while (!text.empty() && contains(opening, first_character(text)))
    text.remove_prefix(first_character(text).size());
  std::size_t end = 0;
  while (end < text.size() && end <= longest_grade &&
         !contains(closing, first_character(text.substr(end))))
    end += first_character(text.substr(end)).size();
  return end <= longest_grade ? text.substr(0, end) : std::string_view{};
}

}  // namespace

std::optional<std::string> grade_in(std::string_view conclusion, Vocabulary const& vocabulary) {
  auto const text = folded(conclusion);
  for (auto const& word : vocabulary.words(List::header)) {
    if (key_named(word.means) != Key::grade_lead) continue;
    auto const found = text.find(word.spelling);
    if (found == std::string::npos) continue;
    auto const grade = word_at(std::string_view(text).substr(found + word.spelling.size()));
    if (!grade.empty()) return std::string(grade);
  }
  return std::nullopt;
}

}  // namespace jixiao::form
