#include "check/goal/claims.hpp"

#include <algorithm>

#include "check/goal/goal_words.hpp"
#include "check/goal/values_in.hpp"
#include "check/rows.hpp"

namespace jixiao::check {

namespace {

// The marks that part what is said: those of sentences, of clauses, and of the items of a list.
constexpr std::u32string_view sentence_marks = U"。;\n";
constexpr std::u32string_view clause_marks = U",;:。\n()“”\"";
constexpr std::u32string_view all_marks = U",;:。、\n()“”\"";

// The last byte behind a mark before `at`, not before `from`.
std::size_t behind_mark(std::string_view text, std::size_t from, std::size_t at,
                        std::u32string_view marks) {
  while (at > from) {
    auto start = at;
    do {
      --start;
    } while (start > from && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80);
    if (marks.find(decode(text.substr(start)).value) != std::u32string_view::npos) return at;
    at = start;
  }
  return from;
}

std::size_t next_mark(std::string_view text, std::size_t at, std::u32string_view marks) {
  while (at < text.size()) {
    auto const c = decode(text.substr(at));
    if (marks.find(c.value) != std::u32string_view::npos) break;
    at += static_cast<std::size_t>(c.length);
  }
  return at;
}

// Printed years of a sentence, and whether one of them, or a span of them, is the form's.
struct Years {
  bool any = false;
  bool own = false;
};
Years years_in(std::string_view text, std::optional<int> year) {
  Years years;
  int last = 0;
  for (std::size_t at = 0; at + 4 <= text.size(); ++at) {
    bool const four = std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at),
                                  text.begin() + static_cast<std::ptrdiff_t>(at + 4),
                                  [](char c) { return c >= '0' && c <= '9'; });
    if (!four || (at > 0 && text[at - 1] >= '0' && text[at - 1] <= '9')) continue;
    int const value = std::stoi(std::string(text.substr(at, 4)));
    auto const rest = text.substr(at + 4);
    bool const opens = rest.starts_with("-") || rest.starts_with("~") || rest.starts_with("至") ||
                       rest.starts_with("年-") || rest.starts_with("年至");
    if (value < 1990 || value > 2100 || (!rest.starts_with("年") && !opens)) continue;
    years.any = true;
    if (year && (value == *year || (last != 0 && last <= *year && *year <= value)))
      years.own = true;
    last = opens ? value : 0;
  }
  return years;
}

bool speaks_of_another_time(std::string_view sentence, std::optional<int> year,
                            GoalWords const& words) {
  if (contains_any(sentence, words.past)) return true;
  auto const years = years_in(sentence, year);
  return years.any && !years.own;
}

// 每 in any other word than 每年, 人均 and the like.
bool speaks_of_each(std::string_view sentence, GoalWords const& words) {
  constexpr std::string_view each = "每";
  constexpr std::string_view yearly = "每年";
  for (auto at = sentence.find(each); at != std::string_view::npos;
       at = sentence.find(each, at + 1))
    if (!sentence.substr(at).starts_with(yearly)) return true;
  return contains_any(sentence, words.per_unit);
}

bool drop_shared_mark(std::string& thing, std::vector<std::string> const& shared) {
  for (auto const& mark : shared) {
    if (!std::string_view(thing).ends_with(mark)) continue;
    thing.resize(thing.size() - mark.size());
    return true;
  }
  return false;
}

// Bytes of the word of the list that the text begins with; 0 when it begins with none.
std::size_t leading_word(std::string_view text, std::vector<std::string> const& words) {
  auto const word = std::find_if(words.begin(), words.end(), [&](std::string const& candidate) {
    return text.starts_with(candidate);
  });
  return word == words.end() ? 0 : word->size();
}

// The items of a list: parted by 、 and by words such as 及, but not within 及时.
std::vector<std::string> items_of(std::string_view list, GoalWords const& words) {
  std::vector<std::string> items(1);
  while (!list.empty()) {
    auto const kept = leading_word(list, words.unparted);
    auto const joint = kept == 0 ? leading_word(list, words.joints) : 0;
    auto length = std::max(kept, joint);
    if (length == 0) length = static_cast<std::size_t>(decode(list).length);
    if (joint > 0) {
      items.emplace_back();
    } else {
      items.back() += list.substr(0, length);
    }
    list.remove_prefix(length);
  }
  std::erase(items, std::string{});
  return items;
}

// 1.专线租用费 → 专线租用费.
std::string_view without_ordinal(std::string_view text) {
  auto const digits = std::min(text.find_first_not_of("0123456789"), text.size());
  return digits > 0 && text.substr(digits).starts_with(".") ? trim(text.substr(digits + 1)) : text;
}

class Reader {
 public:
  Reader(Prose const& prose, std::optional<int> year, GoalWords const& words)
      : prose_(prose), text_(prose.plain.text), year_(year), words_(words) {}

  Claim claim(PlacedValue value) {
    Claim claim;
    claim.prose = &prose_;
    claim.begin = value.begin;
    claim.end = value.end;
    claim.expression = std::move(value.expression);
    claim.things = things_before(value.begin);
    claim.behind = text_.substr(value.end, next_mark(text_, value.end, all_marks) - value.end);
    auto const sentence = behind_mark(text_, 0, value.begin, sentence_marks);
    claim.per_unit = speaks_of_each(text_.substr(sentence, value.begin - sentence), words_);
    claim.past =
        speaks_of_another_time(text_.substr(sentence, value.end - sentence), year_, words_);
    last_end_ = value.end;
    return claim;
  }

 private:
  std::vector<std::string> things_before(std::size_t at) const {
    auto const from = behind_mark(text_, last_end_, at, all_marks);
    std::string thing(without_ordinal(trim(text_.substr(from, at - from))));
    if (!drop_shared_mark(thing, words_.shared))
      return thing.empty() ? std::vector<std::string>{} : std::vector{thing};
    auto const start = behind_mark(text_, last_end_, at, clause_marks);
    std::string list(text_.substr(start, at - start));
    drop_shared_mark(list, words_.shared);
    return items_of(list, words_);
  }

  Prose const& prose_;
  std::string_view text_;
  std::optional<int> year_;
  GoalWords const& words_;
  std::size_t last_end_ = 0;
};

void add(std::deque<Prose>& prose, std::string_view key, std::string name, std::string_view text,
         std::string_view at) {
  if (trim(text).empty() || !has_figure(text)) return;
  prose.push_back({key, std::move(name), text, at, fold(text)});
}

}  // namespace

std::vector<Claim> claims_in(Prose const& prose, std::optional<int> year,
                             rulebook::Rulebook const& rules) {
  auto const words = goal_words(rules);
  Reader reader(prose, year, words);
  std::vector<Claim> claims;
  for (auto& value : values_in(prose.plain.text, rules))
    claims.push_back(reader.claim(std::move(value)));
  return claims;
}

Claims claims_of(form::Form const& form, rulebook::Rulebook const& rules) {
  static constexpr std::string_view read[] = {"overview", "basis", "necessity", "plan", "tasks"};
  Claims claims;
  if (form.goals.period)
    add(claims.prose, "period-goal", "实施期目标", *form.goals.period, form.source.at);
  if (form.goals.annual)
    add(claims.prose, "annual-goal", "年度目标", *form.goals.annual, form.source.at);
  for (auto const& statement : form.statements)
    if (std::find(std::begin(read), std::end(read), statement.key) != std::end(read))
      add(claims.prose, statement.key, statement.name, statement.text, statement.at);
  for (auto const& prose : claims.prose)
    for (auto& claim : claims_in(prose, year_of(form), rules))
      claims.all.push_back(std::move(claim));
  return claims;
}

std::string_view printed(Prose const& prose, std::size_t begin, std::size_t end) {
  auto const from = prose.plain.origin[begin];
  return prose.text.substr(from, prose.plain.origin[end] - from);
}

Quote quote_of(Claim const& claim) {
  auto const from = claim.prose->plain.origin[claim.begin];
  return {claim.prose->name, std::string(claim.prose->text), from,
          claim.prose->plain.origin[claim.end] - from};
}

std::string wording_of(Claim const& claim) {
  auto const& text = claim.prose->plain.text;
  constexpr std::size_t short_enough = 30;
  auto const from =
      behind_mark(text, 0, claim.begin, claim.things.size() > 1 ? clause_marks : all_marks);
  auto to = claim.end;
  if (from == claim.begin || claim.behind.size() <= short_enough) to += claim.behind.size();
  auto wording = trim(printed(*claim.prose, from, to));
  while (wording.starts_with('.')) wording.remove_prefix(1);
  return std::string(wording);
}

}  // namespace jixiao::check
