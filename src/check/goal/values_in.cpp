#include "check/goal/values_in.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "grammar/parse.hpp"

namespace jixiao::check {

namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

constexpr std::u32string_view numerals = U"一二两三四五六七八九十";

// Behind one of these a Chinese numeral is part of a word: 第一, 统一, 同一, 其一.
constexpr std::u32string_view word_makers = U"第统同其另任某这那唯单专万划三重期";

char32_t before(std::string_view text, std::size_t at) {
  if (at == 0) return 0;
  do {
    --at;
  } while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
  return decode(text.substr(at)).value;
}

bool is_one_of(char32_t c, std::u32string_view set) {
  return c != 0 && set.find(c) != std::u32string_view::npos;
}

class Scan {
 public:
  Scan(std::string_view text, rulebook::Rulebook const& rules)
      : text_(text), rules_(rules), words_(rules.vocabulary) {}

  std::vector<PlacedValue> values() {
    std::size_t at = 0;
    while (at < text_.size()) {
      if (auto const past = past_title(at); past > at) {
        at = past;
      } else if (auto value = value_at(at)) {
        at = std::max(value->end, at + 1);
        values_.push_back(std::move(*value));
      } else {
        at = past_number(at);
      }
    }
    return std::move(values_);
  }

 private:
  // Titles and document numbers: 《…（2018）》, 〔2020〕13号, 【2021】5号.
  std::size_t past_title(std::size_t at) const {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> brackets{
        {{"《", "》"}, {"〔", "〕"}, {"【", "】"}, {"[", "]"}}};
    for (auto const& [open, close] : brackets) {
      if (!text_.substr(at).starts_with(open)) continue;
      auto const end = text_.find(close, at);
      return end == std::string_view::npos ? at + open.size() : end + close.size();
    }
    return at;
  }

  std::size_t past_number(std::size_t at) const {
    if (!is_digit(text_[at])) {
      return at + static_cast<std::size_t>(decode(text_.substr(at)).length);
    }
    while (at < text_.size() && (is_digit(text_[at]) || text_[at] == '.')) ++at;
    return at;
  }

  std::optional<PlacedValue> value_at(std::size_t at) const {
    if (is_digit(text_[at])) {
      if (!may_begin(at)) return std::nullopt;
      if (auto date = date_at(at)) return date;
      return quantity_at(at);
    }
    auto const c = decode(text_.substr(at)).value;
    if (is_one_of(c, numerals)) {
      if (auto date = date_at(at)) return date;
      return worded_at(at);
    }
    if (c == U'年' || c == U'上' || c == U'下' || c == U'第') return date_at(at);
    return std::nullopt;
  }

  bool may_begin(std::size_t at) const {
    if (at == 0) return true;
    char const last = text_[at - 1];
    constexpr std::string_view glue = ".*-/)]_";
    if (is_digit(last) || is_letter(last) || glue.find(last) != std::string_view::npos)
      return false;
    return before(text_, at) != U'第' && before(text_, at) != U'】' && before(text_, at) != U'〕';
  }

  std::size_t digits_end(std::size_t at) const {
    while (at < text_.size() &&
           (is_digit(text_[at]) ||
            ((text_[at] == '.' || text_[at] == ',') && at + 1 < text_.size() &&
             is_digit(text_[at + 1]) && (text_[at] == '.' || is_group(at + 1))))) {
      ++at;
    }
    return at;
  }
  // Three digits and no fourth: behind the comma of 1,740.
  bool is_group(std::size_t at) const {
    for (std::size_t i = 0; i < 3; ++i)
      if (at + i >= text_.size() || !is_digit(text_[at + i])) return false;
    return at + 3 >= text_.size() || !is_digit(text_[at + 3]);
  }
  std::size_t numerals_end(std::size_t at) const {
    while (at < text_.size()) {
      auto const c = decode(text_.substr(at));
      if (!is_one_of(c.value, U"一二两三四五六七八九十百千万")) break;
      at += static_cast<std::size_t>(c.length);
    }
    return at;
  }
  std::size_t number_end(std::size_t at) const {
    if (at < text_.size() && is_digit(text_[at])) return digits_end(at);
    return numerals_end(at);
  }

  std::size_t behind(List list, std::size_t at) const {
    auto const* word = words_.longest(list, text_.substr(at));
    return word == nullptr ? at : at + word->spelling.size();
  }
  std::size_t blanks(std::size_t at) const {
    while (at < text_.size() && text_[at] == ' ') ++at;
    return at;
  }

  // 12万余笔/年以上: everything behind a number that may belong to it.
  std::size_t quantity_end(std::size_t at) const {
    at = number_end(at);
    at = behind(List::approximate_inside, blanks(at));
    at = behind(List::magnitude, at);
    at = behind(List::approximate_inside, at);
    if (auto const next = behind(List::range_mark, at);
        next > at && next < text_.size() && is_digit(text_[next])) {
      at = behind(List::magnitude, digits_end(next));
    }
    auto const unit = behind(List::unit, blanks(at));
    if (unit == blanks(at)) return at;
    at = unit;
    while (at < text_.size() && text_[at] == '/') {
      auto const next = behind(List::unit, at + 1);
      if (next == at + 1) break;
      at = next;
    }
    return at;
  }

  // Where the words of the list that end right before `at` begin.
  std::size_t before_word(List list, std::size_t at) const {
    constexpr std::size_t longest = 24;
    for (auto from = at > longest ? at - longest : 0; from < at; ++from) {
      if ((static_cast<unsigned char>(text_[from]) & 0xC0) == 0x80) continue;
      if (words_.find(list, text_.substr(from, at - from)) != nullptr) return from;
    }
    return at;
  }
  std::size_t with_lead(std::size_t at) const {
    for (int rounds = 0; rounds < 3; ++rounds) {
      auto const start = at;
      for (auto const list : {List::approximate_before, List::relation_before, List::filler})
        at = before_word(list, at);
      if (at == start) break;
    }
    return std::max(at, values_.empty() ? 0 : values_.back().end);
  }
  // 每笔10元: the denominator stands before the number.
  std::size_t with_each(std::size_t at) const {
    for (std::size_t const length : {3U, 6U}) {
      if (at < length + each_.size()) continue;
      auto const from = at - length - each_.size();
      if (text_.substr(from, each_.size()) == each_) return from;
    }
    return at;
  }

  template <class... Kinds>
  std::optional<PlacedValue> typed(std::size_t begin, std::size_t end) const {
    auto expression = parse(text_.substr(begin, end - begin), words_);
    if (!(std::holds_alternative<Kinds>(expression.node) || ...)) return std::nullopt;
    if (!expression.subject.empty() || !expression.notes.empty()) return std::nullopt;
    return PlacedValue{begin, end, std::move(expression)};
  }

  static bool has_unit(ast::Expression const& expression) {
    if (auto const* bound = std::get_if<ast::Bound>(&expression.node))
      return !bound->quantity.unit.empty();
    if (auto const* about = std::get_if<ast::Approximate>(&expression.node))
      return !about->quantity.unit.empty();
    if (auto const* range = std::get_if<ast::Range>(&expression.node)) return !range->unit.empty();
    return true;
  }

  // 每年2次, 一天一次.
  std::optional<PlacedValue> frequency_at(std::size_t at, std::size_t end) const {
    auto const again = quantity_end(end);
    if (again > end)
      if (auto value = typed<ast::Frequency>(at, again)) return value;
    auto const lead = before_word(List::recurrence, at);
    if (lead < at)
      if (auto value = typed<ast::Frequency>(lead, end)) return value;
    return std::nullopt;
  }

  std::optional<PlacedValue> quantity_at(std::size_t at) const {
    auto const end = quantity_end(at);
    if (end == number_end(at)) return std::nullopt;
    if (end < text_.size() && (is_digit(text_[end]) || is_letter(text_[end]))) return std::nullopt;
    if (text_.substr(end).starts_with("±") || before(text_, at) == U'±') return std::nullopt;
    if (auto value = frequency_at(at, end)) return value;
    auto after = behind(List::relation_after, end);
    after = std::max(after, behind(List::approximate_after, end));
    auto const each = with_each(at);
    for (auto const begin : {each < at ? each : with_lead(at), at}) {
      for (auto const stop : {after, end}) {
        auto value = typed<ast::Bound, ast::Approximate, ast::Range, ast::Tolerance>(begin, stop);
        if (value && has_unit(value->expression)) return value;
      }
    }
    return std::nullopt;
  }

  // 两家, 四个: only with a counting word, and 一 only in a frequency; much else that begins so is
  // no number (一体化, 二期工程).
  std::optional<PlacedValue> worded_at(std::size_t at) const {
    if (is_one_of(before(text_, at), word_makers)) return std::nullopt;
    auto const end = quantity_end(at);
    if (end == numerals_end(at)) return std::nullopt;
    if (auto value = frequency_at(at, end)) return value;
    auto value = typed<ast::Bound>(at, end);
    if (!value) return std::nullopt;
    auto const& unit = std::get<ast::Bound>(value->expression.node).quantity.unit;
    if (rules_.units.dimension(unit) != "count" || unit == "期" || unit == "次")
      return std::nullopt;
    // 二类, 二层 number things; two of them are 两.
    auto const numeral = text_.substr(at, numerals_end(at) - at);
    if (numeral == "一" || numeral == "二") return std::nullopt;
    return value;
  }

  // 2024年11月底前, 4-5月份, 年底前.
  std::optional<PlacedValue> date_at(std::size_t at) const {
    constexpr std::u32string_view parts = U"年月日号份底末初上下旬季度半前后之以止第一二三四";
    auto end = at;
    std::vector<std::size_t> stops;
    while (end < text_.size()) {
      auto const c = decode(text_.substr(end));
      bool const mark = c.value == U'-' || c.value == U'~' || c.value == U'至';
      if (!is_digit(text_[end]) && !mark && !is_one_of(c.value, parts)) break;
      end += static_cast<std::size_t>(c.length);
      if (!is_digit(text_[end - 1]) && !mark) stops.push_back(end);
    }
    if (is_digit(text_[at])) {
      auto const number = digits_end(at);
      bool const dated = std::any_of(stops.begin(), stops.end(), [&](std::size_t stop) {
        auto const part = text_.substr(number, stop - number);
        return contains(part, "月") || contains(part, "年") || contains(part, "季度");
      });
      if (!dated) return std::nullopt;
    }
    auto const lead = before_word(List::recurrence, at);
    for (auto stop = stops.rbegin(); stop != stops.rend(); ++stop) {
      for (auto const begin : {lead, at}) {
        if (auto value = typed<ast::Deadline, ast::Period>(begin, *stop)) {
          auto const* period = std::get_if<ast::Period>(&value->expression.node);
          if (period != nullptr && !contains(text_.substr(begin, *stop - begin), "年")) continue;
          return value;
        }
      }
    }
    return std::nullopt;
  }

  std::string_view text_;
  rulebook::Rulebook const& rules_;
  Vocabulary const& words_;
  std::vector<PlacedValue> values_;
  std::string_view each_ = "每";
};

}  // namespace

std::vector<PlacedValue> values_in(std::string_view folded, rulebook::Rulebook const& rules) {
  return Scan(folded, rules).values();
}

}  // namespace jixiao::check
