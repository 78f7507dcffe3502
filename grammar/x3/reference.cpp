#include "grammar/x3/reference.hpp"

#include "grammar/x3/measure.hpp"

namespace jixiao::grammar {
namespace {

struct Turn {
  std::optional<ast::Relation> relation;
  bool relation_word = false;  // 不低于, not 按
};

auto const mark_is = [](auto& context) {
  std::string_view const means = x3::_attr(context)->means;
  if (means.size() == 2) x3::_val(context).relation = relation_of(means);
};
auto const relation_is = [](auto& context) {
  x3::_val(context).relation = relation_of(x3::_attr(context)->means);
  x3::_val(context).relation_word = true;
};

using turn_rule = x3::rule<struct turn_tag, Turn>;
turn_rule const turn{"reference"};
auto const turn_def =
    word(List::reference_mark)[mark_is] | word(List::relation_before)[relation_is];
BOOST_SPIRIT_DEFINE(turn)

constexpr std::size_t longest_words = 60;  // bytes: twenty characters

bool is_free(std::string_view text) {
  if (text.size() > longest_words) return false;
  for (std::string_view rest = text; !rest.empty(); rest.remove_prefix(character_at(rest).size()))
    if (!is_han(rest.front()) || rest.starts_with("、") || rest.starts_with("。")) return false;
  return true;
}

bool is_actions(std::string_view text, Vocabulary const& words) {
  while (!text.empty()) {
    Word const* found = words.longest(List::action, text);
    if (found == nullptr) found = words.longest(List::completion, text);
    if (found == nullptr) found = words.longest(List::relation_after, text);
    if (found == nullptr) return false;
    text.remove_prefix(found->spelling.size());
  }
  return true;
}

// (45万元/年) or 1000元/人 behind the basis; what follows is left in `text`.
bool take_amount(std::string_view& text, Vocabulary const& words, ast::Reference& reference) {
  ast::Expression amount;
  if (text.starts_with('(')) {
    auto const close = text.find(')');
    if (close == std::string_view::npos) {
      text = {};
      return true;
    }
    std::string_view const inside = text.substr(1, close - 1);
    if (read_measure(inside, words, amount)) {
      amount.text = std::string(inside);
      reference.amount.push_back(std::move(amount));
    }
    text.remove_prefix(close + 1);
    return true;
  }
  // The longest front that is a measure ends where Chinese words without a number begin.
  for (std::size_t end = text.size(); end > 0;) {
    std::string_view const front = text.substr(0, end);
    if (is_free(text.substr(end)) && read_bound(front, words, amount) && amount.subject.empty()) {
      amount.text = std::string(front);
      reference.amount.push_back(std::move(amount));
      text.remove_prefix(end);
      return true;
    }
    amount = {};
    do --end;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80);
    if (text.size() - end > longest_words) return false;
  }
  return false;
}

bool has_digit(std::string_view text) {
  for (char const c : text.substr(0, 4 * longest_words))
    if (is_digit(c)) return true;
  return false;
}

bool finish(std::string_view rest, Vocabulary const& words, bool free_tail,
            ast::Reference& reference) {
  bool const cut_or_noted = rest.starts_with('(');
  if ((cut_or_noted || has_digit(rest)) && !take_amount(rest, words, reference)) return false;
  return free_tail ? is_free(rest) : is_actions(rest, words);
}

bool read_alone(std::string_view text, Vocabulary const& words, ast::Reference& reference) {
  Word const* const alone = words.longest(List::basis_alone, text);
  if (alone == nullptr) return false;
  // "budget le": 预算内 words a relation too.
  std::string_view const means = alone->means;
  auto const blank = means.find(' ');
  reference.basis = std::string(means.substr(0, blank));
  if (blank != std::string_view::npos) reference.relation = relation_of(means.substr(blank + 1));
  return finish(text.substr(alone->spelling.size()), words, false, reference);
}

std::string code_of(Word const& basis) {
  return basis.means.substr(0, basis.means.find(' '));
}

// The first word of basis in a run of words, the longest where several begin.
Word const* find_basis(std::string_view text, Vocabulary const& words, std::size_t& end) {
  for (std::size_t at = 0; at < text.size() && at <= longest_words;) {
    std::string_view const rest = text.substr(at);
    Word const* const alone = words.longest(List::basis_alone, rest);
    Word const* found = words.longest(List::basis, rest);
    if (alone != nullptr && (found == nullptr || alone->spelling.size() >= found->spelling.size()))
      found = alone;
    if (found != nullptr) {
      end = at + found->spelling.size();
      return found;
    }
    if (!is_han(rest.front()) || rest.starts_with("、")) return nullptr;
    at += character_at(rest).size();
  }
  return nullptr;
}

// 不低于较上年: words of comparison between a relation and what it turns to.
bool compares(std::string_view text, Vocabulary const& words) {
  for (; !text.empty(); text.remove_prefix(character_at(text).size()))
    if (words.longest(List::degree, text) != nullptr ||
        words.longest(List::direction, text) != nullptr)
      return true;
  return false;
}

bool read_turned(std::string_view text, Vocabulary const& words, ast::Reference& reference) {
  Turn turned;
  if (!reads_front(turn, text, words, turned)) return false;
  reference.relation = turned.relation;
  ast::Reference with_amount = reference;
  std::size_t end = 0;
  if (Word const* const basis = find_basis(text, words, end)) {
    if (turned.relation_word && compares(text.substr(0, end - basis->spelling.size()), words))
      return false;
    reference.basis = code_of(*basis);
    return finish(text.substr(end), words, true, reference);
  }
  // 按100元/人标准发放: the amount comes first.
  if (turned.relation_word || !has_digit(text)) return false;
  std::string_view rest = text;
  if (!take_amount(rest, words, with_amount)) return false;
  Word const* const basis = find_basis(rest, words, end);
  if (basis == nullptr) return false;
  with_amount.basis = code_of(*basis);
  reference = std::move(with_amount);
  return is_free(rest.substr(end));
}

// 不 in 不突破: what follows says the opposite.
bool ends_in_denial(std::string_view subject, Vocabulary const& words) {
  return subject.size() >= 3 &&
         (words.find(List::absence, subject.substr(subject.size() - 3)) != nullptr ||
          (subject.size() >= 6 &&
           words.find(List::absence, subject.substr(subject.size() - 6)) != nullptr));
}

constexpr std::size_t longest_subject = 30;  // bytes: ten characters

}  // namespace

bool read_reference_of(std::string_view text, Vocabulary const& words, ast::Expression& tree) {
  for (std::size_t at = 0; at < text.size() && at <= longest_subject;) {
    std::string_view const rest = text.substr(at);
    if (!is_han(rest.front()) || rest.starts_with("、")) return false;
    Word const* turned = words.longest(List::relation_before, rest);
    if (turned == nullptr) turned = words.longest(List::reference_mark, rest);
    bool const may = turned != nullptr && (turned->spelling.size() > 3 || turned->spelling == "按");
    ast::Reference reference;
    if (at > 0 && may && !ends_in_denial(text.substr(0, at), words) &&
        read_turned(rest, words, reference)) {
      tree.node = std::move(reference);
      tree.subject = std::string(text.substr(0, at));
      return true;
    }
    at += character_at(rest).size();
  }
  return false;
}

bool read_reference(std::string_view text, Vocabulary const& words, ast::Expression& tree) {
  if (words.find(List::filler, character_at(text)) != nullptr)
    text.remove_prefix(character_at(text).size());
  ast::Reference reference;
  if (!read_alone(text, words, reference)) {
    reference = {};
    if (!read_turned(text, words, reference)) return false;
  }
  tree.node = std::move(reference);
  return true;
}

}  // namespace jixiao::grammar
