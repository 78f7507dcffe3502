#include "grammar/x3/qualitative.hpp"

#include "grammar/x3/number.hpp"

namespace jixiao::grammar {
namespace {

using ast::Direction;

struct Wording {
  ast::Qualitative value;
  bool level = false;  // a level was printed, or a degree before any direction
};

Direction direction_of(std::string_view means) {
  return means == "increase"   ? Direction::increase
         : means == "decrease" ? Direction::decrease
                               : Direction::maintain;
}

// The longest word of the three lists and of the actions, so that 持续影响 is not 持续 and more.
struct wording_parser : x3::parser<wording_parser> {
  using attribute_type = Wording;
  [[maybe_unused]] static constexpr bool has_attribute = true;

  template <class RContext, class Attribute>
  bool parse(Iterator& first, Iterator const& last, Context const& context, RContext const&,
             Attribute& attribute) const {
    Vocabulary const& words = x3::get<words_tag>(context);
    Wording wording;
    int taken = 0;
    while (first != last && is_han(*first)) {
      std::string_view const text = between(first, last);
      Word const* longest = nullptr;
      List kind = List::action;
      for (List const list : {List::level, List::direction, List::degree, List::action}) {
        Word const* const found = words.longest(list, text);
        if (found == nullptr) continue;
        if (longest != nullptr && found->spelling.size() <= longest->spelling.size()) continue;
        longest = found;
        kind = list;
      }
      if (longest == nullptr || !take(wording, kind, *longest)) break;
      first += longest->spelling.size();
      ++taken;
    }
    bool const said = wording.value.direction != Direction::none || wording.level ||
                      !wording.value.degree.empty();
    if (taken == 0 || !said) return false;
    if (wording.value.direction == Direction::none) {
      // Without a direction there is nothing for a degree to measure: 效果明显 is a level.
      wording.value.level = std::move(wording.value.degree);
      wording.value.degree.clear();
    }
    x3::traits::move_to(wording, attribute);
    return true;
  }

  static bool take(Wording& wording, List kind, Word const& word) {
    auto& value = wording.value;
    if (kind == List::direction) {
      Direction const direction = direction_of(word.means);
      if (value.direction != Direction::none && value.direction != direction) return false;
      if (wording.level && value.direction == Direction::none) {
        // 及时提升: what came before the direction is its degree.
        wording.level = false;
      }
      value.direction = direction;
    } else if (kind == List::level) {
      (value.direction == Direction::none ? value.degree : value.level) += word.spelling;
      wording.level = true;
    } else if (kind == List::degree) {
      (value.level.empty() ? value.degree : value.level) += word.spelling;
    }
    return true;
  }
};
wording_parser const wording{};

auto const take = [](auto& context) { x3::_val(context) = x3::_attr(context).value; };
// 符合 turns to a document where one follows, and is a level where nothing does.
auto const alone = [](auto& context) {
  if (x3::_attr(context)->means != "level") x3::_pass(context) = false;
  x3::_val(context).level = x3::_attr(context)->spelling;
};
auto const qualitative_def = *word(List::filler) >>
                             (wording[take] | (word(List::reference_mark)[alone] >> x3::eoi));

constexpr std::size_t longest_subject = 30;  // bytes: ten characters
constexpr std::size_t longest_denial = 45;

bool is_words(std::string_view text) {
  for (std::string_view rest = text; !rest.empty(); rest.remove_prefix(character_at(rest).size()))
    if (!is_han(rest.front()) || rest.starts_with("、") || rest.starts_with("。")) return false;
  return true;
}

bool read_subject(std::string_view text, Vocabulary const& words, ast::Expression& tree) {
  // 较上年提高
  Word const* const compared = words.longest(List::basis_alone, text);
  bool const worded = words.longest(List::direction, text) != nullptr ||
                      words.longest(List::degree, text) != nullptr;
  if (worded && compared == nullptr) return false;
  for (std::size_t at = compared == nullptr ? 0 : compared->spelling.size();
       at < text.size() && at <= longest_subject;) {
    std::string_view const rest = text.substr(at);
    if (!is_han(rest.front()) || rest.starts_with("、")) return false;
    ast::Qualitative value;
    if (at > 0 && reads(qualitative, rest, words, value)) {
      tree.node = std::move(value);
      tree.subject = std::string(text.substr(0, at));
      return true;
    }
    at += character_at(rest).size();
  }
  return false;
}

// 有效提升服务能力
bool read_object(std::string_view text, Vocabulary const& words, ast::Expression& tree) {
  std::string_view rest = text;
  std::string degree;
  while (Word const* const word = words.longest(List::degree, rest)) {
    degree += word->spelling;
    rest.remove_prefix(word->spelling.size());
  }
  Word const* const direction = words.longest(List::direction, rest);
  if (degree.empty() || direction == nullptr) return false;
  rest.remove_prefix(direction->spelling.size());
  if (rest.starts_with("了")) rest.remove_prefix(3);
  if (rest.empty() || rest.size() > longest_subject || !is_words(rest)) return false;
  tree.node = ast::Qualitative{direction_of(direction->means), std::move(degree), ""};
  tree.subject = std::string(rest);
  return true;
}

bool read_denial(std::string_view text, Vocabulary const& words, ast::Expression& tree) {
  Word const* absence = words.longest(List::absence, text);
  if (absence == nullptr) absence = words.longest(List::blank, text);
  bool const alone = absence != nullptr && absence->spelling.size() == text.size();
  if (absence == nullptr || (alone && text.size() <= 6)) return false;
  // 零零三 is no denial, and 不低于 wants a number.
  bool const numeral = may_be_numeral(text) && may_be_numeral(text.substr(3));
  Word const* const relation = words.longest(List::relation_before, text);
  if (numeral || (relation != nullptr && relation->spelling.size() > 6)) return false;
  if (text.size() > longest_denial || !is_words(text)) return false;
  tree.node = ast::Qualitative{ast::Direction::none, "", std::string(text)};
  return true;
}

}  // namespace

BOOST_SPIRIT_DEFINE(qualitative)
BOOST_SPIRIT_INSTANTIATE(qualitative_rule, Iterator, Context)

bool read_qualitative(std::string_view text, Vocabulary const& words, ast::Expression& tree) {
  ast::Qualitative value;
  if (!reads(qualitative, text, words, value)) return false;
  tree.node = std::move(value);
  return true;
}

bool read_qualitative_of(std::string_view text, Vocabulary const& words, ast::Expression& tree) {
  return read_subject(text, words, tree) || read_object(text, words, tree) ||
         read_denial(text, words, tree);
}

}  // namespace jixiao::grammar
