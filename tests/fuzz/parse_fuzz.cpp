#include <cstdint>
#include <cstdlib>
#include <string>

#include "grammar/parse.hpp"
#include "grammar/print.hpp"
#include "grammar/write.hpp"
#include "rules.hpp"

// Any bytes: parsing must neither fail nor read out of bounds, a typed text must print to something
// that reads back as the same kind, and every reading must be a text of its own.
namespace {

class Nothing : public jixiao::Writer {
 public:
  void begin_object(std::string_view) override {}
  void end_object() override {}
  void begin_list(std::string_view, std::string_view) override {}
  void end_list() override {}
  void text(std::string_view, std::string_view) override {}
  void flag(std::string_view, bool) override {}
  void item(std::string_view) override {}
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using namespace jixiao;
  std::string_view const text{reinterpret_cast<char const*>(data), size};
  auto const& words = testing::rules_words();
  auto const half = size / 2;
  ast::Expression const tree = parse(text, words, {text.substr(half)});
  Nothing nothing;
  write_fields(nothing, tree, text);
  if (tree.problem && tree.problem->byte > size) std::abort();
  std::string const printed = print(tree, text);
  (void)parse(printed, words);
  if (size < 200) (void)readings(text, words);
  return 0;
}
