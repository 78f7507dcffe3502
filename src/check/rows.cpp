#include "check/rows.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>

#include "base/text.hpp"
#include "check/kinds.hpp"
#include "constraint/polarity.hpp"

namespace jixiao::check {

namespace {

bool is_noted(form::Form const& form, std::initializer_list<std::string_view> ids) {
  return std::any_of(form.notes.begin(), form.notes.end(), [&](std::string const& note) {
    return std::find(ids.begin(), ids.end(), note) != ids.end();
  });
}

// Row numbers that a name may begin with.
constexpr std::array<std::string_view, 3> number_words{"指标", "任务", "目标"};

// Bytes of leading numerals.
std::size_t leading_numerals(std::string_view text) {
  std::size_t length = 0;
  while (length < text.size()) {
    auto const c = decode(text.substr(length));
    if (!is_numeral(c.value)) break;
    length += static_cast<std::size_t>(c.length);
  }
  return length;
}

// A name folded and without blanks, without its number.
std::string_view without_number(std::string_view name) {
  std::string_view rest = name;
  for (auto word : number_words) {
    if (!rest.starts_with(word)) continue;
    auto const numerals = leading_numerals(rest.substr(word.size()));
    if (numerals == 0) break;
    auto const behind = rest.substr(word.size() + numerals);
    if (behind.empty()) return {};
    if (behind.starts_with(":") || behind.starts_with(".") || behind.starts_with("、")) {
      rest = behind;
    }
    break;
  }
  if (auto const numerals = leading_numerals(rest); numerals > 0) {
    auto const behind = rest.substr(numerals);
    if (behind.starts_with("、") || behind.starts_with(".")) rest = behind;
  }
  for (std::string_view mark : {":", ".", "、"}) {
    if (rest.starts_with(mark)) rest.remove_prefix(mark.size());
  }
  return rest;
}

bool has_note(form::Indicator const& row, std::string_view note) {
  return std::find(row.notes.begin(), row.notes.end(), note) != row.notes.end();
}

void fill_in_names(Row& row, std::deque<std::string>& subjects) {
  auto const& printed = *row.printed;
  if (is_blank(printed.name)) {
    row.subject = subjects.emplace_back(subject_of(printed));
    return;
  }
  row.subject = trim(*printed.name);
  bool const as_is = (kinds_in(*printed.name) & (Kind::varied | Kind::blanks)) == 0;
  std::string const made = as_is ? std::string{} : without_blanks(folded(*printed.name));
  std::string_view const plain = as_is ? std::string_view(*printed.name) : made;
  row.bare_name = without_number(plain);
  if (has_note(printed, "PARSE-PAIR")) return;
  auto const& other = printed.target_name;
  if (other && other->size() > printed.name->size())
    row.proper_name = bare_name(name_proper(*other));
  else if (auto const open = plain.find('('); open != plain.npos && open > 0)
    row.proper_name = without_number(plain.substr(0, open));
  else
    row.proper_name = row.bare_name;
}

// The level keys of the row and its cells typed, those of the scoring where there are any.
void fill_in(Row& row, Facts const& facts, std::optional<int> year,
             std::deque<Constraint>& constraints) {
  auto const& printed = *row.printed;
  auto const& vocabulary = facts.rules.vocabulary;
  if (row.scored != nullptr) {
    row.level1 = row.scored->level1_key;
    row.level2 = row.scored->level2_key;
    if (!is_blank(printed.target)) row.target = &row.scored->target;
    if (!is_blank(printed.actual)) row.actual = &row.scored->actual;
  } else {
    if (!is_blank(printed.level1)) row.level1 = level1_key(*printed.level1, vocabulary);
    if (!is_blank(printed.level2)) row.level2 = level2_key(*printed.level2, vocabulary);
  }
  RowContext context;
  context.year = year;
  context.level1_key = row.level1;
  context.level2_key = row.level2;
  if (printed.name) context.name = *printed.name;
  auto const typed = [&](form::Field const& cell) -> Constraint const* {
    if (is_blank(cell)) return nullptr;
    return &constraints.emplace_back(target_from_text(*cell, context, facts.rules));
  };
  row.period_target = typed(printed.period_target);
  if (row.scored == nullptr) row.target = typed(printed.target);
}

// All of the row's points were given. `scored_rows`: some row of the form prints a score.
bool is_full(Facts const& facts, Row const& row, bool scored_rows) {
  auto const& weight = row.weight;
  auto const& score = row.score;
  if (weight && score) return !weight->is_zero() && *score >= *weight;
  if (score || weight || row.group == nullptr || scored_rows) return false;
  auto const* group = printed_group(facts, *row.group);
  if (group == nullptr) return false;
  auto const group_weight = number(group->weight);
  auto const group_score = number(group->score);
  return group_weight && group_score && !group_weight->is_zero() && *group_score >= *group_weight;
}

}  // namespace

bool is_empty(form::Indicator const& row) {
  return is_blank(row.target) && is_blank(row.period_target) && is_blank(row.actual) &&
         is_blank(row.weight) && is_blank(row.score) && is_blank(row.reason);
}

bool not_applicable(form::Indicator const& row) {
  auto const says_nothing = [](form::Field const& cell) {
    return is_blank(cell) || is_stroke(cell);
  };
  if (!is_stroke(row.target) && !is_stroke(row.actual) && !is_stroke(row.weight)) return false;
  if (!says_nothing(row.target) || !says_nothing(row.actual)) return false;
  auto const weight = number(row.weight);
  return !weight || weight->is_zero();
}

TypedRows typed_rows(Facts const& facts) {
  auto const& indicators = facts.form.indicators;
  TypedRows typed;
  typed.rows.resize(indicators.size());
  for (std::size_t i = 0; i < indicators.size(); ++i) typed.rows[i].printed = &indicators[i];
  if (facts.scored != nullptr) {
    for (auto const& group : facts.scored->groups) {
      for (auto const& scored : group.indicators) {
        if (scored.row >= typed.rows.size()) continue;
        typed.rows[scored.row].scored = &scored;
        typed.rows[scored.row].group = &group;
      }
    }
  }
  std::erase_if(typed.rows, [](Row const& row) {
    return is_empty(*row.printed) || not_applicable(*row.printed);
  });
  auto const year = year_of(facts.form);
  for (auto& row : typed.rows) {
    row.weight = number(row.printed->weight);
    row.score = number(row.printed->score);
    row.doubtful = is_doubtful(*row.printed);
    fill_in_names(row, typed.subjects);
    fill_in(row, facts, year, typed.constraints);
  }
  bool const scored_rows = rows_have_scores(facts.form);
  for (auto& row : typed.rows) row.full_score = is_full(facts, row, scored_rows);
  return typed;
}

std::vector<Row> const& rows_of(Facts const& facts) {
  if (facts.rows == nullptr) throw std::logic_error("rows_of without typed_rows");
  return *facts.rows;
}

std::optional<int> year_of(form::Form const& form) {
  if (!form.year) return std::nullopt;
  auto const text = without_blanks(folded(*form.year));
  int year = 0;
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
  if (error != std::errc{} || year < 1900 || year > 9999) return std::nullopt;
  return year;
}

std::string subject_of(form::Indicator const& row) {
  if (!is_blank(row.name)) return std::string(trim(*row.name));
  std::string subject;
  for (auto const* part : {&row.level2, &row.slot}) {
    if (is_blank(*part)) continue;
    if (!subject.empty()) subject += ' ';
    subject += trim(**part);
  }
  if (subject.empty() && !is_blank(row.level1)) subject = trim(*row.level1);
  return subject;
}

std::string bare_name(std::string_view name) {
  return std::string(without_number(without_blanks(folded(name))));
}

bool is_cost(Row const& row) {
  return row.level1 == "cost" || row.level2 == "cost";
}

form::Group const* printed_group(Facts const& facts, score::ScoredGroup const& group) {
  auto const& groups = facts.form.groups;
  auto const same = std::find_if(groups.begin(), groups.end(), [&](form::Group const& printed) {
    return printed.level1 == group.level1;
  });
  return same == groups.end() ? nullptr : &*same;
}

bool rows_have_weights(form::Form const& form) {
  return std::any_of(form.indicators.begin(), form.indicators.end(),
                     [](form::Indicator const& row) { return number(row.weight).has_value(); });
}

bool rows_have_scores(form::Form const& form) {
  return std::any_of(form.indicators.begin(), form.indicators.end(),
                     [](form::Indicator const& row) { return number(row.score).has_value(); });
}

bool has_full_score(Row const& row) {
  return row.full_score;
}

bool has_doubtful_target(Row const& row, WordList either_way) {
  if (row.scored == nullptr) return false;
  auto const& target = row.scored->target;
  auto const& completion = row.scored->completion;
  if (std::holds_alternative<ast::Range>(target.expression.node)) {
    return completion.target && completion.actual && *completion.actual > *completion.target;
  }
  auto const* bound = std::get_if<ast::Bound>(&target.expression.node);
  if (bound == nullptr || !bound->implicit) return false;
  std::string_view const name = row.printed->name ? *row.printed->name : std::string_view{};
  if (!either_way.inside(name).empty()) return true;
  return bound->quantity.value.is_zero() && target.polarity != Polarity::lower_is_better;
}

bool is_doubtful(form::Indicator const& row) {
  return std::any_of(row.notes.begin(), row.notes.end(), [](std::string const& note) {
    return note != "PARSE-ONE-BLOCK" && note != "PARSE-VALUE";
  });
}

bool is_placed(form::Form const& form) {
  return is_noted(form, {"PARSE-PLACED"});
}

bool has_lost_cells(form::Form const& form) {
  return is_noted(form, {"PARSE-CELL"}) || is_placed(form);
}

bool is_complete(Facts const& facts) {
  if (is_noted(facts.form, {"PARSE-TRUNCATED", "PARSE-CELL", "PARSE-STRAY", "PARSE-PLACED"}))
    return false;
  if (!facts.form.is_self_assessment()) return true;
  if (facts.form.total) return true;
  return facts.scheme != nullptr && facts.scheme->score_level == rulebook::ScoreLevel::none;
}

std::optional<Performance> performance_of(Facts const& facts) {
  auto const total = number(facts.form.total);
  auto const weight = number(facts.form.funds.weight);
  auto const score = number(facts.form.funds.score);
  if (facts.scheme == nullptr || !total || !weight || !score) return std::nullopt;
  Performance const performance{*total - *score, facts.scheme->total - *weight};
  if (performance.full <= Decimal{} || performance.declared.is_negative()) return std::nullopt;
  return performance;
}

std::optional<Ratio> execution_rate(Facts const& facts) {
  if (facts.scored == nullptr) return std::nullopt;
  auto const& execution = facts.scored->execution;
  if (execution.adjusted && execution.executed && *execution.adjusted > Decimal{}) {
    return Ratio(*execution.executed, *execution.adjusted);
  }
  if (!execution.printed_rate || is_blank(facts.form.funds.rate)) return std::nullopt;
  // 0.958 without a percent sign may be the quotient itself: what is doubtful is not used.
  if (!contains(folded(*facts.form.funds.rate), "%") && *execution.printed_rate <= Decimal{2}) {
    return std::nullopt;
  }
  return Ratio(*execution.printed_rate, Decimal{100});
}

}  // namespace jixiao::check
