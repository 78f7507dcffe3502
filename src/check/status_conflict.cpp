#include <algorithm>

#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/report.hpp"
#include "check/rows.hpp"

namespace jixiao::check {

namespace {

// The words of the check's entry.
struct Wording {
  std::vector<std::string> phrases;
  std::vector<std::string> unless_before;
  std::vector<std::string> unless_behind;
  std::vector<std::string> objects;
  std::vector<std::string> partial;
};

// The phrase stands in the text as a statement of its own: not 不存在未完成, not 未完成原因.
bool states(std::string_view text, std::string_view phrase, Wording const& words) {
  for (auto at = text.find(phrase); at != text.npos; at = text.find(phrase, at + 1)) {
    auto const before = text.substr(0, at);
    auto const behind = text.substr(at + phrase.size());
    bool const turned = std::any_of(words.unless_before.begin(), words.unless_before.end(),
                                    [&](auto const& word) { return before.ends_with(word); }) ||
                        std::any_of(words.unless_behind.begin(), words.unless_behind.end(),
                                    [&](auto const& word) { return behind.starts_with(word); });
    if (!turned) return true;
  }
  return false;
}

std::optional<std::string> phrase_in(form::Field const& cell, Wording const& words) {
  if (is_blank(cell)) return std::nullopt;
  std::string const text = without_blanks(folded(*cell));
  for (auto const& phrase : words.phrases) {
    if (states(text, phrase, words)) return phrase;
  }
  return std::nullopt;
}

// The clause of the goals that says so, when it speaks of the whole: “其余两个尚未验收” does not.
std::optional<std::string> clause_with(std::string_view goals, std::string_view phrase,
                                       Wording const& words) {
  std::string const text = without_blanks(folded(goals));
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    std::string_view const rest = std::string_view(text).substr(at);
    bool const stop =
        rest.empty() || rest.starts_with("。") || rest.starts_with(",") || rest.starts_with(";");
    if (!stop) continue;
    auto const clause = std::string_view(text).substr(begin, at - begin);
    begin = at + (rest.starts_with("。") ? 3 : 1);
    bool const whole =
        !has_figure(clause) &&
        std::none_of(words.partial.begin(), words.partial.end(),
                     [&](std::string const& word) { return contains(clause, word); });
    if (whole && states(clause, phrase, words)) return std::string(clause);
  }
  return std::nullopt;
}

}  // namespace

// Words that say something was not done, against full points: in the row itself, unless a measured
// value shows the target met; or in the report on the goals, for a row named after the very thing.
void status_conflict(Facts const& facts, rulebook::CheckSpec const& spec,
                     std::vector<Finding>& findings) {
  auto const& goals = facts.form.goals.actual;
  Wording const words{spec.words("phrases"), spec.words("unless-before"),
                      spec.words("unless-behind"), spec.words("objects"), spec.words("partial")};
  for (auto const& row : rows_of(facts)) {
    if (row.scored == nullptr || !has_full_score(row)) continue;
    auto const& completion = row.scored->completion;
    bool const met =
        completion.basis == Basis::measured && completion.attainment == Attainment::met;
    std::optional<std::string> text;
    if (!met) {
      if (phrase_in(row.printed->actual, words))
        text = *row.printed->actual;
      else if (phrase_in(row.printed->reason, words))
        text = *row.printed->reason;
    }
    for (auto const& object : words.objects) {
      if (text || is_blank(goals) || !contains(row.printed->name.value_or(""), object)) continue;
      text = clause_with(*goals, "未" + object, words);
    }
    if (!text) continue;
    report(facts, spec, row.printed->at, subject_of(*row.printed), {{"text", *text}}, findings);
  }
}

}  // namespace jixiao::check
