#include "grammar/x3/completion.hpp"

namespace jixiao::grammar {
namespace {

// "partial 2": the state, and the rank of the tier label.
auto const phrase_is = [](auto& context) {
  std::string_view const means = x3::_attr(context)->means;
  auto& value = x3::_val(context);
  value.state = means.starts_with("done")      ? ast::State::done
                : means.starts_with("partial") ? ast::State::partial
                                               : ast::State::not_done;
  auto const blank = means.find(' ');
  value.tier = blank == std::string_view::npos ? "" : std::string(means.substr(blank + 1));
};
// 达到 is a relation before a number and means done when it stands alone.
auto const alone_is = [](auto& context) {
  if (!x3::_attr(context)->means.ends_with(" done")) x3::_pass(context) = false;
  x3::_val(context) = {};
};

auto const completion_def = *word(List::filler) >>
                            (word(List::completion)[phrase_is] |
                             (word(List::relation_before)[alone_is] >> x3::eoi));

constexpr std::size_t longest_subject = 30;  // bytes: ten characters

}  // namespace

BOOST_SPIRIT_DEFINE(completion)
BOOST_SPIRIT_INSTANTIATE(completion_rule, Iterator, Context)

bool read_completion(std::string_view text, Vocabulary const& words, ast::Expression& tree) {
  ast::Completion node;
  if (!reads(completion, text, words, node)) return false;
  tree.node = std::move(node);
  return true;
}

bool read_completion_of(std::string_view text, Vocabulary const& words, ast::Expression& tree) {
  for (std::size_t at = 0; at < text.size() && at <= longest_subject;) {
    std::string_view const rest = text.substr(at);
    if (!is_han(rest.front()) || words.longest(List::direction, rest) != nullptr) return false;
    if (at > 0 && words.find(List::completion, rest) != nullptr &&
        read_completion(rest, words, tree)) {
      tree.subject = std::string(text.substr(0, at));
      return true;
    }
    at += character_at(rest).size();
  }
  return false;
}

}  // namespace jixiao::grammar
