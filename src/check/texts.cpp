#include "check/texts.hpp"

#include <algorithm>
#include <stdexcept>

#include "base/text.hpp"
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

bool has_loose_bracket(std::string_view text) {
  std::vector<std::size_t> open;
  int quotes = 0;
  char32_t before = 0;
  while (!text.empty()) {
    auto const c = decode(text);
    text.remove_prefix(static_cast<std::size_t>(c.length));
    if (c.value == U'“' || c.value == U'”') ++quotes;
    if (auto const opener = openers.find(c.value); opener != std::u32string_view::npos) {
      open.push_back(family(opener));
    } else if (auto const closer = closers.find(c.value); closer != std::u32string_view::npos) {
      if (!open.empty() && open.back() == family(closer)) {
        open.pop_back();
      } else if (!open.empty() || !numbers_an_item(before)) {
        return true;
      }
    }
    before = c.value;
  }
  return !open.empty() || quotes % 2 != 0;
}

bool ends_with_one(std::string_view text, std::vector<std::string> const& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string const& word) { return text.ends_with(word); });
}

}  // namespace

std::vector<Text> texts_of(form::Form const& form) {
  std::vector<Text> texts;
  auto const add = [&](std::string subject, form::Field const& cell, std::string_view at) {
    if (!is_blank(cell))
      texts.push_back({std::move(subject), trim(*cell), at, folded(trim(*cell))});
  };
  add("项目名称", form.project, form.source.at);
  add("实施期目标", form.goals.period, form.source.at);
  add("年度目标", form.goals.annual, form.source.at);
  add("目标实际完成情况", form.goals.actual, form.source.at);
  for (auto const& row : form.indicators) {
    if (is_doubtful(row)) continue;
    std::string const subject = subject_of(row);
    for (auto const* cell :
         {&row.name, &row.period_target, &row.target, &row.actual, &row.reason}) {
      add(subject, *cell, row.at);
    }
  }
  for (auto const& statement : form.statements) {
    if (trim(statement.text).empty()) continue;
    auto const text = trim(statement.text);
    texts.push_back({statement.name, text, statement.at, folded(text)});
  }
  return texts;
}

std::vector<Text> const& texts_of(Facts const& facts) {
  if (facts.texts == nullptr) throw std::logic_error("texts_of without from_form");
  return *facts.texts;
}

bool looks_cut(std::string_view text, std::vector<std::string> const& endings,
               std::vector<std::string> const& complete) {
  return folded_looks_cut(folded(text), endings, complete);
}

bool folded_looks_cut(std::string_view folded, std::vector<std::string> const& endings,
                      std::vector<std::string> const& complete) {
  std::string_view const trimmed = trim(folded);
  if (has_loose_bracket(trimmed)) return true;
  return ends_with_one(trimmed, endings) && !ends_with_one(trimmed, complete);
}

}  // namespace jixiao::check
