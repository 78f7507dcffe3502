#pragma once

#include <array>
#include <string_view>

#include "check/check.hpp"

namespace jixiao::check {

// Words parted by blanks, as an entry's parameter holds them, looked at in place.
class WordList {
 public:
  explicit WordList(std::string_view words = {}) : words_(words) {}

  [[nodiscard]] bool empty() const { return words_.empty(); }
  // The first that fits; "" when none does.
  [[nodiscard]] std::string_view ending(std::string_view text) const;   // that the text ends with
  [[nodiscard]] std::string_view inside(std::string_view text) const;   // that the text contains
  [[nodiscard]] std::string_view opening(std::string_view text) const;  // that it begins with
  [[nodiscard]] bool holds(std::string_view word) const;
  [[nodiscard]] std::string_view longest_ending(std::string_view text) const;

  template <class Fits>
  [[nodiscard]] bool any(Fits fits) const {
    return !first(fits).empty();
  }

 private:
  template <class Fits>
  [[nodiscard]] std::string_view first(Fits fits) const {
    for (std::size_t from = 0, end = 0; from < words_.size(); from = end + 1) {
      for (end = from; end < words_.size() && words_[end] != ' ';) ++end;
      auto const word = words_.substr(from, end - from);
      if (!word.empty() && fits(word)) return word;
    }
    return {};
  }

  std::string_view words_;
};

// The same with a sieve before it, for a list that is held against every text of a form: most texts
// have no character that one of the words begins with, and end in none that one ends with.
class SievedWords {
 public:
  explicit SievedWords(WordList words = WordList{});

  [[nodiscard]] std::string_view inside(std::string_view text) const;
  [[nodiscard]] std::string_view opening(std::string_view text) const;
  [[nodiscard]] std::string_view ending(std::string_view text) const;

 private:
  WordList words_;
  std::array<bool, 256> firsts_{};  // what their first characters are hashed to
  std::array<bool, 256> lasts_{};   // and their last
};

[[nodiscard]] WordList word_list(rulebook::CheckSpec const& spec, std::string_view name);
// Of another check's entry, where both ask the same question.
[[nodiscard]] WordList word_list(Facts const& facts, std::string_view check, std::string_view name);

}  // namespace jixiao::check
