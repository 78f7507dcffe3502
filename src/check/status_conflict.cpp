#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/report.hpp"
#include "check/rows.hpp"

namespace jixiao::check {

namespace {

// The words of the check's entry.
struct Wording {
  WordList phrases;
  WordList unless_before;
  WordList unless_behind;
  WordList objects;
  WordList partial;
};

// The phrase stands in the text as a statement of its own: not 不存在未完成, not 未完成原因.
bool states(std::string_view text, std::string_view phrase, Wording const& words) {
  for (auto at = text.find(phrase); at != text.npos; at = text.find(phrase, at + 1)) {
    auto const before = text.substr(0, at);
    auto const behind = text.substr(at + phrase.size());
    if (words.unless_before.ending(before).empty() && words.unless_behind.opening(behind).empty())
      return true;
  }
  return false;
}

bool states_one(form::Field const& cell, Wording const& words) {
  if (is_blank(cell)) return false;
  std::string const text = without_blanks(folded(*cell));
  return words.phrases.any([&](std::string_view phrase) { return states(text, phrase, words); });
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
    bool const whole = !has_figure(clause) && words.partial.inside(clause).empty();
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
  Wording const words{word_list(spec, "phrases"), word_list(spec, "unless-before"),
                      word_list(spec, "unless-behind"), word_list(spec, "objects"),
                      word_list(spec, "partial")};
  for (auto const& row : rows_of(facts)) {
    if (row.scored == nullptr || !has_full_score(row)) continue;
    auto const& completion = row.scored->completion;
    bool const met =
        completion.basis == Basis::measured && completion.attainment == Attainment::met;
    std::optional<std::string> text;
    if (!met) {
      if (states_one(row.printed->actual, words))
        text = *row.printed->actual;
      else if (states_one(row.printed->reason, words))
        text = *row.printed->reason;
    }
    if (!text && !is_blank(goals) && row.printed->name)
      static_cast<void>(words.objects.any([&](std::string_view object) {
        if (contains(*row.printed->name, object))
          text = clause_with(*goals, "未" + std::string(object), words);
        return text.has_value();
      }));
    if (!text) continue;
    report(facts, spec, row.printed->at, std::string(row.subject), {{"text", *text}}, findings);
  }
}

}  // namespace jixiao::check
