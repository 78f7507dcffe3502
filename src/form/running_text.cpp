#include "form/running_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"

namespace jixiao::form {
namespace {

constexpr std::string_view full_stop = "。";

// Bytes of the number that `text` begins with: -660, 6,061.09.
std::size_t number_at(std::string_view text) {
  std::size_t size = text.starts_with('-') ? 1 : 0;
  auto const digits = [&] {
    std::size_t const from = size;
    while (size < text.size() && is_digit(text[size])) ++size;
    return size - from;
  };
  if (digits() == 0) return 0;
  while (size + 3 < text.size() && text[size] == ',' && is_digit(text[size + 1]) &&
         is_digit(text[size + 2]) && is_digit(text[size + 3]))
    size += 4;
  if (size + 1 < text.size() && text[size] == '.' && is_digit(text[size + 1])) {
    ++size;
    digits();
  }
  return size;
}

}  // namespace

RunningText::RunningText(std::span<BudgetLine const> lines) {
  for (auto const& line : lines) {
    if (line.tabs) continue;
    std::size_t const start = text_.size();
    append_bare(text_, line.text);
    text_.erase(std::remove(text_.begin() + static_cast<std::ptrdiff_t>(start), text_.end(), '*'),
                text_.end());
    // A list may go without marks between its lines.
    if (text_.size() > start && text_.back() == '%') text_ += ';';
    if (text_.size() > start) starts_.push_back({start, line.number});
  }
}

std::size_t RunningText::line_at(std::size_t byte) const {
  return (std::ranges::upper_bound(starts_, byte, {}, &Start::byte) - 1)->line;
}

std::vector<std::string_view> RunningText::sentences() const {
  std::vector<std::string_view> out;
  std::string_view rest = text_;
  while (!rest.empty()) {
    // One pass: looking for each mark by itself would run to the end of the text every time.
    std::size_t stop = 0;
    while (stop < rest.size() && rest[stop] != ';' &&
           (rest[stop] != full_stop.front() || !rest.substr(stop).starts_with(full_stop)))
      ++stop;
    if (stop == rest.size()) {
      out.push_back(rest);
      break;
    }
    out.push_back(rest.substr(0, stop));
    rest.remove_prefix(stop + (rest[stop] == ';' ? 1 : full_stop.size()));
  }
  std::erase_if(out, [](std::string_view part) { return part.empty(); });
  return out;
}

std::string RunningText::at(std::string_view part) const {
  if (part.empty()) return {};
  auto const begin = static_cast<std::size_t>(part.data() - text_.data());
  auto const first = line_at(begin);
  auto const last = line_at(begin + part.size() - 1);
  return first == last ? fmt::format("{}", first) : fmt::format("{}-{}", first, last);
}

std::vector<std::string_view> clauses_of(std::string_view sentence) {
  std::vector<std::string_view> out;
  std::size_t start = 0;
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    if (sentence[i] != ',') continue;
    bool const in_number = i > 0 && is_digit(sentence[i - 1]) && i + 3 < sentence.size() &&
                           is_digit(sentence[i + 1]) && is_digit(sentence[i + 2]) &&
                           is_digit(sentence[i + 3]);
    if (in_number) continue;
    out.push_back(sentence.substr(start, i - start));
    start = i + 1;
  }
  out.push_back(sentence.substr(start));
  return out;
}

bool find_money(std::string_view clause, std::size_t from, BudgetWords const& words,
                MoneyInText& found) {
  for (std::size_t i = from; i < clause.size(); ++i) {
    if (!is_digit(clause[i]) || (i > 0 && is_digit(clause[i - 1]))) continue;
    std::size_t const begin = i > 0 && clause[i - 1] == '-' ? i - 1 : i;
    auto const size = number_at(clause.substr(begin));
    auto const rest = clause.substr(begin + size);
    if (auto const unit = words.prefix(rest, "money"); unit > 0) {
      found = {begin, begin + size + unit, std::string(clause.substr(begin, size)),
               std::string(rest.substr(0, unit))};
      return true;
    }
    i = begin + size - 1;
  }
  return false;
}

}  // namespace jixiao::form
