#pragma once

#include <string>
#include <vector>

namespace jixiao::testing {

// tests/corpus/*.txt: a meaning, then every spelling of it, indented. `!` opens a refusal: what was
// expected and at which byte. A spelling may carry the indicator's name behind " @ ". Lines that
// begin with # are comments.
struct Spelling {
  std::string file;
  int line = 0;
  std::string meaning;
  bool refusal = false;
  std::string text;
  std::string name;
};
[[nodiscard]] std::vector<Spelling> corpus();

// tests/corpus/decisions.tsv: a text that more than one construct reads, all of them, the one that
// wins, and why.
struct Decision {
  std::string text;
  std::string readings;
  std::string wins;
  std::string why;
};
[[nodiscard]] std::vector<Decision> decisions();

}  // namespace jixiao::testing
