#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace jixiao::grammar {

// The form of a text that the grammar reads: width variants folded, blanks dropped, stops at the
// end taken off. A blank stays, as one space, only between two digits or two Latin letters, where
// dropping it would make one number or word of two. Texts that are so already are not copied.
class Normal {
 public:
  explicit Normal(std::string_view original);
  Normal(Normal const&) = delete;
  Normal& operator=(Normal const&) = delete;

  [[nodiscard]] std::string_view text() const { return text_; }
  // The byte of the original that byte `at` of the text came from.
  [[nodiscard]] std::uint32_t origin_of(std::size_t at) const;

 private:
  void copy();
  void put(char const* bytes, std::size_t size);

  std::string_view original_;
  std::string_view text_;
  std::array<char, 192> short_;
  std::string long_;
  std::size_t size_ = 0;
};

}  // namespace jixiao::grammar
