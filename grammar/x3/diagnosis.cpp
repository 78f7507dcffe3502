#include "grammar/x3/diagnosis.hpp"

#include "grammar/x3/quantity.hpp"

namespace jixiao::grammar {
namespace {

// Each expectation is a rule of its own, named for what it expects.
x3::rule<struct figure_tag> const figure{"number"};
x3::rule<struct unit_or_end_tag> const unit_or_end{"unit"};
x3::rule<struct end_tag> const end{"end"};
x3::rule<struct almost_tag> const almost{"expression"};

auto const figure_def =
    x3::omit[-(word(List::fraction) | word(List::approximate_before) | word(List::money_mark))] >>
    x3::omit[number];
auto const unit_or_end_def = x3::omit[rate] | x3::eoi | &(x3::ascii::char_);
auto const end_def = x3::eoi;
auto const almost_def =
    ((x3::omit[+word(List::relation_before)] > figure) | figure) > unit_or_end > end;
BOOST_SPIRIT_DEFINE(figure, unit_or_end, end, almost)

// A sign, or a word of relation that prose does not begin with.
bool begins_like_relation(std::string_view text, Vocabulary const& words) {
  Word const* const relation = words.longest(List::relation_before, text);
  if (relation == nullptr) return false;
  return !is_han(relation->spelling.front()) ||
         (relation->spelling.size() > 6 && !relation->means.ends_with("done"));
}

bool begins_like_date(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && is_digit(text[at])) ++at;
  if (at == 0 || at > 4) return false;
  std::string_view const rest = text.substr(at);
  return rest.starts_with("年") || rest.starts_with("月") || rest.starts_with("日");
}

std::size_t longest_digits(std::string_view text) {
  std::size_t longest = 0;
  std::size_t run = 0;
  for (char const c : text) {
    run = is_digit(c) || (run > 0 && (c == ',' || c == '.')) ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return longest;
}

}  // namespace

std::optional<Diagnosis> diagnose(std::string_view text, Vocabulary const& words) {
  Diagnosis diagnosis;
  diagnosis.too_long = longest_digits(text) > Decimal::max_digits;
  bool const numeric = !text.empty() && is_digit(text.front());
  if (!numeric && !begins_like_relation(text, words)) {
    if (!diagnosis.too_long) return std::nullopt;
    diagnosis.expected = "number";
    return diagnosis;
  }
  if (begins_like_date(text)) {
    diagnosis.expected = "date";
    return diagnosis;
  }
  Iterator first = text.data();
  Iterator const last = first + text.size();
  try {
    bool const whole = almost.parse(first, last, context_of(words), x3::unused, x3::unused);
    diagnosis.expected = whole ? "end" : "number";
    diagnosis.byte = whole ? text.size() : 0;
  } catch (x3::expectation_failure<Iterator> const& failure) {
    diagnosis.byte = static_cast<std::size_t>(failure.where() - text.data());
    diagnosis.expected = failure.which();
  }
  return diagnosis;
}

}  // namespace jixiao::grammar
