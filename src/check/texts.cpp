#include "check/texts.hpp"

#include <stdexcept>

#include "base/text.hpp"
#include "check/kinds.hpp"
#include "check/rows.hpp"

namespace jixiao::check {

namespace {

constexpr std::u32string_view openers = U"([{《「『【〈";
constexpr std::u32string_view closers = U")]}》」』】〉";

// Round and square brackets answer each other, as in the interval [90,100).
std::size_t family(std::size_t bracket) {
  return bracket < 2 ? 0 : bracket;
}

// 1) or 一）begins an item of a list and closes nothing.
bool numbers_an_item(char32_t before) {
  constexpr std::u32string_view numerals = U"一二三四五六七八九十";
  return (before < 0x80 && before > U' ') || (before >= U'①' && before <= U'⑳') ||
         numerals.find(before) != std::u32string_view::npos;
}

char32_t character_before(std::string_view text, std::size_t at) {
  if (at == 0) return 0;
  do --at;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
  return decode(text.substr(at)).value;
}

// Where a bracket or quotation mark stands without its other half: the first that does.
std::optional<std::size_t> loose_bracket(std::string_view text) {
  struct Open {
    std::size_t family;
    std::size_t at;
  };
  std::vector<Open> open;
  std::optional<std::size_t> quote;
  for (std::size_t at = 0; at < text.size();) {
    if ((kind_of(text[at]) & Kind::brackets) == 0) {
      ++at;
      continue;
    }
    auto const c = decode(text.substr(at));
    if (c.value == U'“' || c.value == U'”')
      quote = quote ? std::nullopt : std::optional<std::size_t>(at);
    if (auto const opener = openers.find(c.value); opener != std::u32string_view::npos) {
      open.push_back({family(opener), at});
    } else if (auto const closer = closers.find(c.value); closer != std::u32string_view::npos) {
      if (!open.empty() && open.back().family == family(closer)) {
        open.pop_back();
      } else if (!open.empty() || !numbers_an_item(character_before(text, at))) {
        return at;
      }
    }
    at += static_cast<std::size_t>(c.length);
  }
  return open.empty() ? quote : open.front().at;
}

// The last character.
std::size_t end_of(std::string_view text) {
  auto at = text.size();
  do --at;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
  return at;
}

template <class Words>
bool ends_cut(std::string_view text, Words const& endings, WordList complete) {
  return !endings.ending(text).empty() && complete.ending(text).empty();
}

class Gatherer {
 public:
  void add(std::string_view subject, std::string_view text, std::string_view at,
           std::string_view column = {}) {
    text = trim(text);
    if (text.empty()) return;
    auto found = kinds_in(text);
    std::string_view plain = text;
    if ((found & Kind::varied) != 0) {
      plain = texts_.made.emplace_back(folded(text));
      found = kinds_in(plain);
    }
    texts_.all.push_back({subject, text, at, plain, (found & Kind::brackets) != 0,
                          (found & Kind::blanks) != 0, column});
  }
  void add(std::string_view subject, form::Field const& cell, std::string_view at,
           std::string_view column = {}) {
    if (cell) add(subject, std::string_view(*cell), at, column);
  }
  std::string_view keep(std::string text) { return texts_.made.emplace_back(std::move(text)); }
  Texts take() { return std::move(texts_); }

 private:
  Texts texts_;
};

}  // namespace

Texts typed_texts(Facts const& facts) {
  auto const& form = facts.form;
  Gatherer texts;
  texts.add("项目名称", form.project, form.source.at);
  texts.add("实施期目标", form.goals.period, form.source.at);
  texts.add("年度目标", form.goals.annual, form.source.at);
  texts.add("目标实际完成情况", form.goals.actual, form.source.at);
  for (auto const& row : form.indicators) {
    if (is_doubtful(row)) continue;
    auto const subject =
        is_blank(row.name) ? texts.keep(subject_of(row)) : trim(std::string_view(*row.name));
    texts.add(subject, row.name, row.at, "三级指标");
    texts.add(subject, row.period_target, row.at, "实施期指标值");
    texts.add(subject, row.target, row.at, "年度指标值");
    texts.add(subject, row.actual, row.at, "实际完成值");
    texts.add(subject, row.reason, row.at, "偏差原因");
  }
  for (auto const& statement : form.statements)
    texts.add(statement.name, std::string_view(statement.text), statement.at);
  return texts.take();
}

std::vector<Text> const& texts_of(Facts const& facts) {
  if (facts.texts == nullptr) throw std::logic_error("texts_of without from_form");
  return *facts.texts;
}

bool looks_cut(std::string_view text, WordList endings, WordList complete) {
  auto const plain = folded(trim(text));
  return loose_bracket(plain) || ends_cut(plain, endings, complete);
}

std::optional<Cut> cut_in(Text const& text, SievedWords const& endings, WordList complete) {
  auto at = text.has_brackets ? loose_bracket(text.plain) : std::nullopt;
  if (!at && ends_cut(text.plain, endings, complete)) at = end_of(text.plain);
  if (!at) return std::nullopt;
  auto const from = fold(text.text).origin[*at];
  auto const length = decode(text.text.substr(from)).length;
  return Cut{from, static_cast<std::size_t>(length)};
}

}  // namespace jixiao::check
