#include "check/printed_bands.hpp"

#include <algorithm>
#include <optional>

#include "base/text.hpp"

namespace jixiao::check {

namespace {

using End = PrintedBand::End;

bool take(std::string_view& text, std::string_view word) {
  if (!text.starts_with(word)) return false;
  text.remove_prefix(word.size());
  return true;
}

template <std::size_t N>
bool take_any(std::string_view& text, char const* const (&words)[N]) {
  return std::any_of(words, words + N, [&](char const* word) { return take(text, word); });
}

std::optional<Decimal> take_number(std::string_view& text) {
  auto const length = std::min(text.find_first_not_of("0123456789."), text.size());
  auto const value = Decimal::parse(text.substr(0, length));
  if (value) text.remove_prefix(length);
  return value;
}

// (含), (含90分), (不含90); none when nothing is said.
End take_mark(std::string_view& text) {
  auto rest = text;
  if (!take(rest, "(")) return End::none;
  End end = End::none;
  if (take(rest, "不含"))
    end = End::out;
  else if (take(rest, "含"))
    end = End::in;
  if (end == End::none) return end;
  (void)take_number(rest);
  (void)take(rest, "分");
  if (!take(rest, ")")) return End::none;
  text = rest;
  return end;
}

struct Edge {
  Decimal value;
  End mark = End::none;
};

std::optional<Edge> take_edge(std::string_view& text) {
  auto const value = take_number(text);
  if (!value) return std::nullopt;
  Edge edge{*value, take_mark(text)};
  (void)take(text, "分");
  if (edge.mark == End::none) edge.mark = take_mark(text);
  return edge;
}

// 100-90(含): a mark behind the range may speak of the whole of it, so that the first end is in as
// well. 90(含)-100: a mark inside it speaks of its own end, and leaves the other open to reading.
PrintedBand range(Edge first, Edge last) {
  if (first.mark == End::none)
    first.mark = End::in;
  else if (last.mark == End::none)
    last.mark = first.mark == End::in ? End::open : End::in;
  if (last.mark == End::none) last.mark = End::in;
  if (first.value > last.value) std::swap(first, last);
  return {first.value, last.value, first.mark, last.mark, {}};
}

std::optional<PrintedBand> band_at(std::string_view text) {
  constexpr char const* dashes[] = {"-", "~", "—", "–", "至", "到", "～"};
  constexpr char const* above[] = {"及以上", "以上"};
  constexpr char const* below[] = {"及以下", "以下"};
  auto const first = take_edge(text);
  if (!first) return std::nullopt;
  if (take_any(text, dashes)) {
    auto const last = take_edge(text);
    if (!last) return std::nullopt;
    return range(*first, *last);
  }
  bool const up = take_any(text, above);
  if (!up && !take_any(text, below)) return std::nullopt;
  End mark = first->mark == End::none ? take_mark(text) : first->mark;
  if (mark == End::none) mark = up ? End::in : End::open;
  PrintedBand band{first->value, first->value, mark, mark, {}};
  if (up) {
    band.high = Decimal{1'000'000};
    band.high_end = End::none;
  } else {
    band.low = Decimal{-1'000'000};
    band.low_end = End::none;
  }
  return band;
}

std::optional<PrintedBand> band_in(std::string_view clause) {
  for (std::size_t at = 0; at < clause.size(); ++at) {
    bool const starts = is_digit(clause[at]) && (at == 0 || !is_digit(clause[at - 1]));
    if (!starts) continue;
    if (auto band = band_at(clause.substr(at))) {
      band->text = clause;
      return band;
    }
  }
  return std::nullopt;
}

}  // namespace

std::vector<PrintedBand> printed_bands(std::string_view sentence) {
  constexpr std::size_t longest = 2000;  // a sentence, not a document
  std::vector<PrintedBand> bands;
  if (sentence.size() > longest) return bands;
  std::string const text = without_blanks(folded(sentence));
  static constexpr std::string_view stops[] = {"、", ",", ";", "。"};
  static constexpr std::string_view stop_bytes = ",;\xE3";  // what they begin with
  std::string_view rest = text;
  while (!rest.empty()) {
    std::size_t skip = 0;
    auto end = rest.find_first_of(stop_bytes);
    for (; end < rest.size() && skip == 0; end = rest.find_first_of(stop_bytes, end + 1)) {
      for (auto const stop : stops)
        if (rest.substr(end).starts_with(stop)) skip = stop.size();
      if (skip > 0) break;
    }
    end = std::min(end, rest.size());
    if (auto band = band_in(rest.substr(0, end))) bands.push_back(std::move(*band));
    rest.remove_prefix(std::min(end + skip, rest.size()));
  }
  std::stable_sort(bands.begin(), bands.end(),
                   [](PrintedBand const& a, PrintedBand const& b) { return a.low > b.low; });
  return bands;
}

}  // namespace jixiao::check
