#include "constraint/polarity.hpp"

#include "base/text.hpp"

namespace jixiao {

Word const* longest_ending(List list, std::string_view text, Vocabulary const& vocabulary) {
  Word const* best = nullptr;
  for (Word const& word : vocabulary.words(list))
    if (text.ends_with(word.spelling) &&
        (best == nullptr || word.spelling.size() > best->spelling.size()))
      best = &word;
  return best;
}

std::string name_proper(std::string_view printed) {
  std::string name = without_blanks(folded(printed));
  if (auto const open = name.find('('); open != std::string::npos && open > 0) name.resize(open);
  return name;
}

namespace {

bool turns(std::string_view name, Vocabulary const& vocabulary) {
  for (Word const& word : vocabulary.words(List::name_turning))
    if (word.means != "deed" && contains(name, word.spelling)) return true;
  return false;
}

// 安全事故 and 安全事故发生率 end in 事故, 安全事故处置率 does not.
Word const* telling_word(std::string_view name, Vocabulary const& vocabulary) {
  for (int tails = 0; tails < 3; ++tails) {
    if (Word const* word = longest_ending(List::name_lower, name, vocabulary)) return word;
    Word const* tail = longest_ending(List::name_tail, name, vocabulary);
    if (tail == nullptr) return nullptr;
    name.remove_suffix(tail->spelling.size());
  }
  return nullptr;
}

// A level's key as forms print it, in the fewest letters: cost → 成本.
std::string spelled(std::string_view key, List list, Vocabulary const& vocabulary) {
  Word const* shortest = nullptr;
  for (Word const& word : vocabulary.words(list))
    if (word.means == key &&
        (shortest == nullptr || word.spelling.size() < shortest->spelling.size()))
      shortest = &word;
  return shortest == nullptr ? std::string(key) : shortest->spelling;
}

Leaning leaning_of_bare_number(RowContext const& row, Vocabulary const& vocabulary) {
  std::string const name = name_proper(row.name);
  if (!turns(name, vocabulary)) {
    Word const* word = telling_word(name, vocabulary);
    if (word != nullptr && word->means == "lower")
      return {Polarity::lower_is_better, PolarityFrom::name, word->spelling};
    if (word != nullptr && word->means == "higher")
      return {Polarity::exact, PolarityFrom::assumed, {}};
    for (auto const& [list, key] :
         {std::pair{List::level2, row.level2_key}, std::pair{List::level1, row.level1_key}})
      if (!key.empty() && vocabulary.find(List::key_lower, key) != nullptr)
        return {Polarity::lower_is_better, PolarityFrom::level2, spelled(key, list, vocabulary)};
    if (word != nullptr) return {Polarity::exact, PolarityFrom::unclear, word->spelling};
  }
  return {Polarity::exact, PolarityFrom::assumed, {}};
}

struct LeaningOf {
  RowContext const& row;
  Vocabulary const& vocabulary;

  Leaning operator()(ast::Bound const& bound) const {
    if (bound.implicit) return leaning_of_bare_number(row, vocabulary);
    return {polarity_of(bound.relation), PolarityFrom::relation, {}};
  }
  Leaning operator()(ast::Approximate const&) const {
    return leaning_of_bare_number(row, vocabulary);
  }
  Leaning operator()(ast::Reference const& reference) const {
    if (reference.relation) return {polarity_of(*reference.relation), PolarityFrom::relation, {}};
    return leaning_of_bare_number(row, vocabulary);
  }
  Leaning operator()(ast::Tiered const&) const {
    return {Polarity::lower_is_better, PolarityFrom::relation, {}};
  }
  Leaning operator()(ast::Range const&) const { return exactly(); }
  Leaning operator()(ast::Tolerance const&) const { return exactly(); }
  Leaning operator()(ast::Deadline const&) const {
    return {Polarity::lower_is_better, PolarityFrom::relation, {}};
  }
  Leaning operator()(ast::Frequency const&) const {
    return {Polarity::higher_is_better, PolarityFrom::relation, {}};
  }
  Leaning operator()(ast::Enumeration const&) const {
    return {Polarity::higher_is_better, PolarityFrom::relation, {}};
  }
  Leaning operator()(ast::Period const&) const { return {}; }
  Leaning operator()(ast::Qualitative const&) const { return {}; }
  Leaning operator()(ast::Completion const&) const { return {}; }
  // Of those of its parts that print no relation.
  Leaning operator()(ast::Compound const&) const { return leaning_of_bare_number(row, vocabulary); }
  Leaning operator()(ast::Text const&) const { return {}; }
  Leaning operator()(ast::Empty const&) const { return {}; }

  static Leaning exactly() { return {Polarity::exact, PolarityFrom::relation, {}}; }
};

}  // namespace

Leaning leaning_of(ast::Expression const& target, RowContext const& row,
                   Vocabulary const& vocabulary) {
  return std::visit(LeaningOf{row, vocabulary}, target.node);
}

}  // namespace jixiao
