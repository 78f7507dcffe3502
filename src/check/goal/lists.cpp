#include "check/goal/lists.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "check/goal/goal_words.hpp"
#include "check/rows.hpp"

namespace jixiao::check {

namespace {

ast::Quantity const* exact_quantity(Claim const& claim) {
  auto const* bound = std::get_if<ast::Bound>(&claim.expression.node);
  return bound != nullptr && bound->implicit && !bound->each ? &bound->quantity : nullptr;
}

std::optional<Decimal> in_unit(Claim const& claim, std::string const& unit, Units const& units) {
  auto const* quantity = exact_quantity(claim);
  if (quantity == nullptr) return std::nullopt;
  auto const factor = units.factor(quantity->unit, unit);
  if (!factor) return std::nullopt;
  return (Ratio(quantity->value) * *factor).exact();
}

std::string_view between(Claim const& a, Claim const& b) {
  return std::string_view(a.prose->plain.text).substr(a.end, b.begin - a.end);
}

bool ends_sentence(std::string_view text) {
  return contains(text, "。") || contains(text, ";") || contains(text, "\n");
}

bool is_total(Claim const& claim, ListWords const& words) {
  auto const text = std::string_view(claim.prose->plain.text);
  auto const value = text.substr(claim.begin, claim.end - claim.begin);
  return std::any_of(words.totals.begin(), words.totals.end(), [&](std::string const& word) {
    return value.starts_with(word) || text.substr(0, claim.begin).ends_with(word);
  });
}

// Reading on from a place: the brackets that are open, and whether a colon was passed.
struct Reach {
  std::string_view text;
  std::size_t at;
  int depth = 0;
  bool colon = false;

  Reach(std::string_view whole, std::size_t from) : text(whole), at(from) {}
  // False when the sentence ends on the way; marks in brackets end none.
  bool to(std::size_t place) {
    while (at < place) {
      auto const c = decode(text.substr(at));
      if (c.value == U'(') ++depth;
      if (c.value == U')') depth = std::max(depth - 1, 0);
      colon = colon || c.value == U':';
      if (depth == 0 && (c.value == U'。' || c.value == U';' || c.value == U'\n')) return false;
      at += static_cast<std::size_t>(c.length);
    }
    return true;
  }
};

// Claims of one text.
using ClaimsOfText = std::vector<Claim const*>;

class Finder {
 public:
  Finder(ClaimsOfText const& text, ListWords const& words, rulebook::Rulebook const& rules)
      : text_(text), words_(words), rules_(rules) {}

  // The parts stand behind the total and its colon. What stands in brackets behind a part explains
  // it; where all parts stand in brackets they are the list.
  std::optional<SummedList> opened_by(std::size_t at) const {
    auto const* quantity = exact_quantity(*text_[at]);
    if (quantity == nullptr) return std::nullopt;
    SummedList list = begun(at, *quantity);
    SummedList inner = list;
    Reach reach(text_[at]->prose->plain.text, text_[at]->end);
    std::size_t end = text_[at]->end;
    for (auto i = at + 1; i < text_.size(); ++i) {
      if (!reach.to(text_[i]->begin)) break;
      end = text_[i]->end;
      if (!in_unit(*text_[i], quantity->unit, rules_.units)) continue;
      if (!reach.colon) return std::nullopt;
      auto& items = reach.depth > 0 ? inner : list;
      if (!items.items.empty() && is_total(*text_[i], words_)) return std::nullopt;
      add(items, *text_[i], quantity->unit);
    }
    return finished(std::move(list.items.empty() ? inner : list), text_[at]->end, end);
  }

  // The total stands behind its parts: 共计22.5万平方米.
  std::optional<SummedList> closed_by(std::size_t at) const {
    auto const* quantity = exact_quantity(*text_[at]);
    if (quantity == nullptr || !is_total(*text_[at], words_)) return std::nullopt;
    SummedList list = begun(at, *quantity);
    Claim const* next = text_[at];
    std::size_t start = next->begin;
    for (auto i = at; i-- > 0;) {
      auto const gap = between(*text_[i], *next);
      if (ends_sentence(gap)) break;
      next = text_[i];
      start = next->begin;
      add(list, *text_[i], quantity->unit);
      auto const before = std::string_view(next->prose->plain.text).substr(0, next->begin);
      auto const from = i == 0 ? 0 : text_[i - 1]->end;
      if (contains(before.substr(from), ":") || contains(before.substr(from), "：")) break;
      if (i == 0 || ends_sentence(before.substr(from))) return std::nullopt;
    }
    return finished(std::move(list), start, text_[at]->begin);
  }

 private:
  SummedList begun(std::size_t at, ast::Quantity const& quantity) const {
    SummedList list;
    list.total = text_[at];
    list.stated = quantity.value;
    list.leeway = leeway_of(*text_[at], rules_.vocabulary);
    list.is_money = rules_.units.dimension(quantity.unit) == "money";
    return list;
  }
  bool add(SummedList& list, Claim const& item, std::string const& unit) const {
    auto const value = in_unit(item, unit, rules_.units);
    if (!value) return false;
    list.items.push_back(&item);
    list.sum += *value;
    auto const leeway = leeway_of(item, rules_.vocabulary);
    if (leeway != half_unit(0)) list.leeway += leeway;
    return true;
  }
  std::optional<SummedList> finished(SummedList list, std::size_t from, std::size_t to) const {
    constexpr std::size_t fewest = 3;
    if (list.items.size() < fewest) return std::nullopt;
    for (auto const* item : list.items)
      if (!item->things.empty() && contains_any(item->things.front(), words_.sides))
        return std::nullopt;
    std::string_view const text = list.total->prose->plain.text;
    std::string_view const behind = text.substr(to, 12);
    list.partial = contains_any(text.substr(from, to - from), words_.partial) ||
                   std::any_of(words_.partial.begin(), words_.partial.end(),
                               [&](std::string const& word) { return behind.starts_with(word); });
    return list;
  }

  ClaimsOfText const& text_;
  ListWords const& words_;
  rulebook::Rulebook const& rules_;
};

}  // namespace

ListWords list_words(rulebook::CheckSpec const& spec) {
  return {spec.words("totals"), spec.words("partial"), spec.words("sides")};
}

Decimal leeway_of(Claim const& claim, Vocabulary const& vocabulary) {
  std::string_view const value =
      std::string_view(claim.prose->plain.text).substr(claim.begin, claim.end - claim.begin);
  int power = 0;
  for (auto const& word : vocabulary.words(List::magnitude)) {
    auto const at = value.find(word.spelling);
    if (at == std::string_view::npos || at == 0) continue;
    auto const shift = Decimal::parse(word.means);
    if (shift) power = std::max(power, static_cast<int>(shift->coefficient()));
  }
  return half_unit(printed_places(value)).shifted(power).value_or(Decimal{});
}

std::vector<SummedList> lists_in(Claims const& claims, ListWords const& words,
                                 rulebook::Rulebook const& rules) {
  std::vector<SummedList> lists;
  for (auto const& prose : claims.prose) {
    ClaimsOfText text;
    for (auto const& claim : claims.all)
      if (claim.prose == &prose) text.push_back(&claim);
    Finder const finder(text, words, rules);
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (auto list = finder.opened_by(at)) lists.push_back(std::move(*list));
      if (auto list = finder.closed_by(at)) lists.push_back(std::move(*list));
    }
  }
  return lists;
}

}  // namespace jixiao::check
