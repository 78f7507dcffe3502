#include <fmt/format.h>

#include "base/text.hpp"
#include "rulebook/loading.hpp"

namespace jixiao::rulebook {

void add_words(Element const& root, Loading& loading) {
  Fields fields{root, loading.errors};
  auto const name = fields.required("list");
  fields.finish({"cite", "word"});
  auto const list = list_named(name);
  if (!list && !name.empty()) fields.reject("list", name);
  auto cites = cites_of(root, loading);
  if (list) {
    auto& all = loading.rules.word_cites[name];
    all.insert(all.end(), cites.begin(), cites.end());
  }
  for (auto const& element : root.children) {
    if (element.name != "word") continue;
    Fields word{element, loading.errors};
    auto const text = word.required("text");
    // A word may mean nothing beyond being in its list, but its entry must say so.
    auto const means = word.has("means") ? word.text("means") : word.required("means");
    word.finish({});
    if (!list || text.empty()) continue;
    if (loading.declare(fmt::format("{} {}", name, folded(text)), text, element))
      loading.rules.vocabulary.add(*list, text, means);
  }
}

}  // namespace jixiao::rulebook
