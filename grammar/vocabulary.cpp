#include "grammar/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <ranges>
#include <vector>

#include "base/text.hpp"

namespace jixiao {
namespace {

struct Named {
  List list;
  std::string_view name;
};

constexpr std::array names{
    Named{List::unit, "unit"},
    Named{List::magnitude, "magnitude"},
    Named{List::relation_before, "relation-before"},
    Named{List::relation_after, "relation-after"},
    Named{List::level1, "level1"},
    Named{List::level2, "level2"},
    Named{List::header, "header"},
    Named{List::name_lower, "name-lower"},
    Named{List::name_tail, "name-tail"},
    Named{List::name_turning, "name-turning"},
    Named{List::key_lower, "key-lower"},
    Named{List::range_mark, "range-mark"},
    Named{List::approximate_before, "approximate-before"},
    Named{List::approximate_inside, "approximate-inside"},
    Named{List::approximate_after, "approximate-after"},
    Named{List::each, "each"},
    Named{List::filler, "filler"},
    Named{List::money_mark, "money-mark"},
    Named{List::vague, "vague"},
    Named{List::fraction, "fraction"},
    Named{List::tenths, "tenths"},
    Named{List::recurrence, "recurrence"},
    Named{List::year_word, "year-word"},
    Named{List::month_part, "month-part"},
    Named{List::year_part, "year-part"},
    Named{List::edge, "edge"},
    Named{List::deadline_lead, "deadline-lead"},
    Named{List::time_span, "time-span"},
    Named{List::times, "times"},
    Named{List::rhythm, "rhythm"},
    Named{List::period, "period"},
    Named{List::action, "action"},
    Named{List::reference_mark, "reference-mark"},
    Named{List::basis, "basis"},
    Named{List::basis_alone, "basis-alone"},
    Named{List::direction, "direction"},
    Named{List::degree, "degree"},
    Named{List::level, "level"},
    Named{List::absence, "absence"},
    Named{List::completion, "completion"},
    Named{List::noun, "noun"},
    Named{List::list_end, "list-end"},
    Named{List::blank, "blank"},
    Named{List::placeholder, "placeholder"},
    Named{List::remark, "remark"},
    Named{List::cost_name, "cost-name"},
    Named{List::joint, "joint"},
    Named{List::tariff, "tariff"},
    Named{List::form_title, "form-title"},
    Named{List::slot, "slot"},
    Named{List::target_header, "target-header"},
    Named{List::budget_header, "budget-header"},
};

constexpr auto lists = [] {
  std::array<List, names.size()> all{};
  std::ranges::transform(names, all.begin(), &Named::list);
  return all;
}();
static_assert([] {
  for (std::size_t i = 0; i < lists.size(); ++i)
    if (static_cast<std::size_t>(lists[i]) != i) return false;
  return true;
}());

// The bytes of the first character as one number; 0 when it is cut short.
struct Character {
  std::uint32_t code;
  std::size_t length;
};
Character first_character(std::string_view text) noexcept {
  if (text.empty()) return {0, 0};
  auto const lead = static_cast<unsigned char>(text.front());
  std::size_t const length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (length > text.size()) return {0, 0};
  std::uint32_t code = 0;
  for (std::size_t i = 0; i < length; ++i) code = code << 8 | static_cast<unsigned char>(text[i]);
  return {code, length};
}

// A tree of characters kept as one hash table of its edges (from a node, by a character), so that
// a step is one probe whatever the size of the list.
class Tree {
 public:
  static constexpr std::int32_t none = -1;

  Tree() : edges_(64) {}

  // The word at the end of `spelling`, a place for it when there is none yet.
  std::int32_t& at(std::string_view spelling) {
    std::uint32_t node = 0;
    std::size_t slot = 0;
    while (!spelling.empty()) {
      auto character = first_character(spelling);
      if (character.length == 0) character = {static_cast<unsigned char>(spelling.front()), 1};
      if (2 * (used_ + 1) > edges_.size()) grow();
      slot = find(node, character.code);
      if (edges_[slot].child == 0) {
        edges_[slot] = {node, character.code, ++used_, none};
      }
      node = edges_[slot].child;
      spelling.remove_prefix(character.length);
    }
    return edges_[slot].word;
  }

  // The word of the longest path that `text` begins with.
  [[nodiscard]] std::int32_t longest(std::string_view text) const noexcept {
    std::uint32_t node = 0;
    std::int32_t word = none;
    while (true) {
      auto const character = first_character(text);
      if (character.length == 0) return word;
      Edge const& edge = edges_[find(node, character.code)];
      if (edge.child == 0) return word;
      if (edge.word != none) word = edge.word;
      node = edge.child;
      text.remove_prefix(character.length);
    }
  }

 private:
  struct Edge {
    std::uint32_t node = 0;
    std::uint32_t character = 0;
    std::uint32_t child = 0;  // 0: no edge here
    std::int32_t word = none;
  };

  [[nodiscard]] std::size_t find(std::uint32_t node, std::uint32_t character) const noexcept {
    std::size_t const mask = edges_.size() - 1;
    std::size_t slot = ((node * 0x9E3779B1U) ^ (character * 0x85EBCA6BU)) >> 7 & mask;
    while (edges_[slot].child != 0 &&
           (edges_[slot].node != node || edges_[slot].character != character))
      slot = (slot + 1) & mask;
    return slot;
  }

  void grow() {
    std::vector<Edge> old(2 * edges_.size());
    std::swap(old, edges_);
    for (Edge const& edge : old)
      if (edge.child != 0) edges_[find(edge.node, edge.character)] = edge;
  }

  std::vector<Edge> edges_;
  std::uint32_t used_ = 0;
};

// Which characters the words of a list begin with, by the low twelve bits of their code points:
// most questions are answered with no here.
class Beginnings {
 public:
  void add(std::string_view spelling) { bits_.set(index(spelling)); }
  [[nodiscard]] bool may_begin(std::string_view text) const noexcept {
    return bits_.test(index(text));
  }

 private:
  static std::size_t index(std::string_view text) noexcept {
    auto const byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    if (byte(0) < 0x80 || text.size() < 2) return byte(0);
    if (byte(0) < 0xE0 || text.size() < 3) return (byte(0) & 0x1FU) << 6 | (byte(1) & 0x3FU);
    return (byte(1) & 0x3FU) << 6 | (byte(2) & 0x3FU);
  }

  std::bitset<4096> bits_;
};

struct Entries {
  std::vector<Word> words;
  Tree tree;
  Beginnings beginnings;
};

}  // namespace

std::optional<List> list_named(std::string_view name) {
  auto const found = std::ranges::find(names, name, &Named::name);
  if (found == names.end()) return std::nullopt;
  return found->list;
}

std::string_view name_of(List list) {
  return names[static_cast<std::size_t>(list)].name;
}

std::span<List const> all_lists() {
  return lists;
}

struct Vocabulary::Lists {
  std::array<Entries, names.size()> all;
  Entries& of(List list) { return all[static_cast<std::size_t>(list)]; }
};

Vocabulary::Vocabulary() : lists_(std::make_unique<Lists>()) {}
Vocabulary::~Vocabulary() = default;
Vocabulary::Vocabulary(Vocabulary&&) noexcept = default;
Vocabulary& Vocabulary::operator=(Vocabulary&&) noexcept = default;

bool Vocabulary::add(List list, std::string_view spelling, std::string_view means) {
  std::string text = folded(spelling);
  if (text.empty()) return false;
  auto& [words, tree, beginnings] = lists_->of(list);
  auto& place = tree.at(text);
  if (place != Tree::none) return false;
  place = static_cast<std::int32_t>(words.size());
  beginnings.add(text);
  words.push_back({std::move(text), std::string(means)});
  return true;
}

Word const* Vocabulary::longest(List list, std::string_view text) const noexcept {
  auto const& [words, tree, beginnings] = lists_->of(list);
  if (text.empty() || !beginnings.may_begin(text)) return nullptr;
  auto const found = tree.longest(text);
  return found == Tree::none ? nullptr : &words[static_cast<std::size_t>(found)];
}

Word const* Vocabulary::find(List list, std::string_view text) const noexcept {
  Word const* word = longest(list, text);
  return word != nullptr && word->spelling.size() == text.size() ? word : nullptr;
}

std::span<Word const> Vocabulary::words(List list) const noexcept {
  return lists_->of(list).words;
}

}  // namespace jixiao
