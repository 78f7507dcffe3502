#include "check/word_list.hpp"

#include "base/text.hpp"

namespace jixiao::check {

std::string_view WordList::ending(std::string_view text) const {
  return first([&](std::string_view word) { return text.ends_with(word); });
}

std::string_view WordList::inside(std::string_view text) const {
  return first([&](std::string_view word) { return contains(text, word); });
}

std::string_view WordList::opening(std::string_view text) const {
  return first([&](std::string_view word) { return text.starts_with(word); });
}

std::string_view WordList::longest_ending(std::string_view text) const {
  std::string_view longest;
  static_cast<void>(first([&](std::string_view word) {
    if (text.ends_with(word) && word.size() > longest.size()) longest = word;
    return false;
  }));
  return longest;
}

bool WordList::holds(std::string_view word) const {
  return !first([&](std::string_view one) { return one == word; }).empty();
}

namespace {

std::size_t byte_at(std::string_view text, std::size_t i) {
  return static_cast<unsigned char>(text[i]);
}

// Of the character that begins at `at`: ASCII as it is, others over all values of a byte.
std::size_t hash_from(std::string_view text, std::size_t at) {
  auto const first = byte_at(text, at);
  std::size_t const length = first < 0x80 ? 1 : first < 0xE0 ? 2 : 3;
  if (length == 1 || text.size() - at < length) return first;
  auto const third = length == 3 ? byte_at(text, at + 2) * 3U : 0U;
  return (first + byte_at(text, at + 1) * 5U + third) & 0xFFU;
}

// Of the last character.
std::size_t hash_of_last(std::string_view text) {
  auto at = text.size() - 1;
  while (at > 0 && (byte_at(text, at) & 0xC0) == 0x80) --at;
  return hash_from(text, at);
}

}  // namespace

SievedWords::SievedWords(WordList words) : words_(words) {
  static_cast<void>(words.any([&](std::string_view word) {
    firsts_[hash_from(word, 0)] = true;
    lasts_[hash_of_last(word)] = true;
    return false;
  }));
}

std::string_view SievedWords::inside(std::string_view text) const {
  for (std::size_t at = 0; at < text.size(); ++at) {
    bool const begins_character = (byte_at(text, at) & 0xC0) != 0x80;
    if (!begins_character || !firsts_[hash_from(text, at)]) continue;
    auto const rest = text.substr(at);
    bool const found = words_.any([&](std::string_view word) { return rest.starts_with(word); });
    if (found) return words_.inside(text);  // the first of the list, not of the text
  }
  return {};
}

std::string_view SievedWords::opening(std::string_view text) const {
  if (text.empty() || !firsts_[hash_from(text, 0)]) return {};
  return words_.opening(text);
}

std::string_view SievedWords::ending(std::string_view text) const {
  if (text.empty() || !lasts_[hash_of_last(text)]) return {};
  return words_.ending(text);
}

WordList word_list(rulebook::CheckSpec const& spec, std::string_view name) {
  auto const found = spec.parameters.find(name);
  return found == spec.parameters.end() ? WordList{} : WordList{found->second};
}

WordList word_list(Facts const& facts, std::string_view check, std::string_view name) {
  auto const* spec = facts.rules.check(check);
  return spec == nullptr ? WordList{} : word_list(*spec, name);
}

}  // namespace jixiao::check
