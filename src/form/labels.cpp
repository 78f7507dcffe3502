#include "form/labels.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.hpp"

namespace jixiao::form {
namespace {

constexpr std::array<std::pair<Key, std::string_view>, 56> names{{
    {Key::project, "project"},
    {Key::department, "department"},
    {Key::unit, "unit"},
    {Key::year, "year"},
    {Key::attribute, "attribute"},
    {Key::period, "period"},
    {Key::total, "total"},
    {Key::grade, "grade"},
    {Key::funds, "funds"},
    {Key::money_unit, "money-unit"},
    {Key::fund_total, "fund-total"},
    {Key::fund_source, "fund-source"},
    {Key::initial, "initial"},
    {Key::adjusted, "adjusted"},
    {Key::executed, "executed"},
    {Key::rate, "rate"},
    {Key::execution, "execution"},
    {Key::income, "income"},
    {Key::outlay, "outlay"},
    {Key::income_total, "income-total"},
    {Key::outlay_total, "outlay-total"},
    {Key::sum, "sum"},
    {Key::subtotal, "subtotal"},
    {Key::goals, "goals"},
    {Key::goal_period, "goal-period"},
    {Key::goal_annual, "goal-annual"},
    {Key::goal_actual, "goal-actual"},
    {Key::side, "side"},
    {Key::level1, "level1"},
    {Key::level2, "level2"},
    {Key::slot, "slot"},
    {Key::name, "name"},
    {Key::period_target, "period-target"},
    {Key::relation, "relation"},
    {Key::target, "target"},
    {Key::measure_unit, "measure-unit"},
    {Key::actual, "actual"},
    {Key::weight, "weight"},
    {Key::score, "score"},
    {Key::reason, "reason"},
    {Key::conclusion, "conclusion"},
    {Key::achievements, "achievements"},
    {Key::problems, "problems"},
    {Key::remedy, "remedy"},
    {Key::reviewers, "reviewers"},
    {Key::filler, "filler"},
    {Key::phone, "phone"},
    {Key::filled_on, "filled_on"},
    {Key::seal, "seal"},
    {Key::leader, "leader"},
    {Key::staffing, "staffing"},
    {Key::duties, "duties"},
    {Key::work, "work"},
    {Key::remark, "remark"},
    {Key::bands, "bands"},
    {Key::grade_lead, "grade-lead"},
}};

std::optional<Key> find(std::string_view text, Vocabulary const& vocabulary) {
  Word const* const word = vocabulary.find(List::header, text);
  return word ? key_named(word->means) : std::nullopt;
}

struct Found {
  Key key;
  std::string brackets;
};

// A label begins with a word of the list, whatever stands behind it: most cells do not.
bool may_be_label(std::string_view cell, Vocabulary const& vocabulary) {
  std::array<char, longest_label> buffer{};
  std::size_t size = 0;
  cell = cell.substr(0, longest_label);
  while (!cell.empty()) {
    auto const point = decode(cell);
    auto const length = static_cast<std::size_t>(point.length);
    if (!is_blank(point.value)) {
      std::string spelled;
      if (auto const to = fold(point.value); to != point.value)
        append(spelled, to);
      else
        spelled = cell.substr(0, length);
      spelled.copy(buffer.data() + size, spelled.size());
      size += spelled.size();
    }
    cell.remove_prefix(length);
  }
  return vocabulary.longest(List::header, {buffer.data(), size}) != nullptr;
}

std::optional<Found> find_label(std::string_view text, Vocabulary const& vocabulary) {
  std::string const bare = without_blanks(text);
  std::string_view rest = bare;
  while (rest.ends_with(':')) rest.remove_suffix(1);
  Found found{};
  for (int brackets = 0; brackets < 3 && !rest.empty(); ++brackets) {
    auto const tail = trailing_bracket(rest);
    if (auto const key = find(rest, vocabulary)) {
      found.key = *key;
      if (tail) found.brackets += tail->inside;
      return found;
    }
    if (!tail) return std::nullopt;
    found.brackets += tail->inside;
    rest = tail->head;
  }
  return std::nullopt;
}

// The label before the colon at `colon`, which begins behind the last blank that leaves a known
// label.
std::optional<std::pair<std::size_t, Found>> label_before(std::string_view text, std::size_t from,
                                                          std::size_t colon,
                                                          Vocabulary const& vocabulary) {
  for (std::size_t start = from; start < colon; ++start) {
    bool const begins = start == from || text[start - 1] == ' ' || text[start - 1] == '\t' ||
                        text[start - 1] == '\n';
    if (!begins || text[start] == ' ' || colon - start > longest_label) continue;
    if (auto found = find_label(text.substr(start, colon - start), vocabulary))
      return std::pair{start, std::move(*found)};
  }
  return std::nullopt;
}

std::optional<Label> sentence_label(std::string_view cell, std::string_view bare,
                                    Vocabulary const& vocabulary) {
  Word const* const word = vocabulary.longest(List::header, bare);
  auto const key = word ? key_named(word->means) : std::nullopt;
  if (!key || (*key != Key::bands && *key != Key::staffing)) return std::nullopt;
  std::size_t name_end = 0;
  for (std::size_t blank_free = 0; name_end < cell.size() && blank_free < word->spelling.size();) {
    auto const point = decode(cell.substr(name_end));
    if (!is_blank(point.value)) {
      std::string spelled;
      append(spelled, fold(point.value));
      blank_free += spelled.size();
    }
    name_end += static_cast<std::size_t>(point.length);
  }
  return Label{*key, cell.substr(0, name_end), "", cell};
}

}  // namespace

std::optional<Key> key_named(std::string_view name) {
  for (auto const& [key, known] : names)
    if (known == name) return key;
  return std::nullopt;
}

std::string_view name_of(Key key) {
  for (auto const& [known, name] : names)
    if (known == key) return name;
  return "";
}

bool is_column(Key key) {
  return key >= Key::side && key <= Key::reason;
}
std::optional<Key> column_of(Key key) {
  if (key == Key::goal_actual) return Key::actual;
  return is_column(key) ? std::optional(key) : std::nullopt;
}
bool is_stray_unit(Key key, std::string_view head, std::optional<Key> before) {
  constexpr int longest = 4;  // columns
  return key == Key::measure_unit && display_width(trim(head)) <= longest &&
         before != Key::target && before != Key::period_target;
}
bool is_fund_column(Key key) {
  return (key >= Key::initial && key <= Key::rate) || key == Key::weight || key == Key::score ||
         key == Key::reason;
}
bool is_statement(Key key) {
  return key >= Key::conclusion && key <= Key::bands;
}

std::optional<Label> label_of(std::string_view cell, Vocabulary const& vocabulary) {
  cell = trim(cell);
  if (cell.empty() || !may_be_label(cell, vocabulary)) return std::nullopt;
  if (cell.size() <= longest_label)
    if (auto found = find_label(folded(cell), vocabulary))
      return Label{found->key, cell, std::move(found->brackets), std::nullopt};
  auto const head = fold(cell.substr(0, longest_label));
  if (auto const colon = head.text.find(':'); colon != std::string::npos)
    if (auto found = find_label(std::string_view(head.text).substr(0, colon), vocabulary);
        found && found->key != Key::measure_unit)
      return Label{found->key, trim(cell.substr(0, head.origin[colon])), std::move(found->brackets),
                   trim(cell.substr(head.origin[colon + 1]))};
  return sentence_label(cell, without_blanks(head.text), vocabulary);
}

std::vector<Label> labels_in(std::string_view cell, Vocabulary const& vocabulary) {
  std::vector<Label> out;
  if (auto label = label_of(cell, vocabulary)) out.push_back(std::move(*label));
  if (out.empty() || !out.front().value || out.front().value->data() == out.front().text.data() ||
      out.front().value->size() > 4 * longest_label)
    return out;
  std::string_view const tail = *out.front().value;
  auto const line = fold(tail);
  std::size_t from = 0;
  for (std::size_t colon = line.text.find(':'); colon != std::string::npos;
       colon = line.text.find(':', colon + 1)) {
    auto found = label_before(line.text, from, colon, vocabulary);
    if (!found) continue;
    std::size_t const start = line.origin[found->first];
    std::size_t const behind = line.origin[colon + 1];
    auto& before = *out.back().value;
    before = trim(before.substr(0, static_cast<std::size_t>(tail.data() + start - before.data())));
    out.push_back(Label{found->second.key, trim(tail.substr(start, line.origin[colon] - start)),
                        std::move(found->second.brackets), trim(tail.substr(behind))});
    from = colon + 1;
  }
  return out;
}

bool is_slot(std::string_view cell, Vocabulary const& vocabulary) {
  cell = trim(cell);
  if (cell.empty() || cell.size() > 40) return false;
  std::string const text = without_blanks(folded(cell));
  Word const* const word = vocabulary.longest(List::slot, text);
  if (!word || word->spelling.size() == text.size()) return false;
  return std::all_of(text.begin() + static_cast<std::ptrdiff_t>(word->spelling.size()), text.end(),
                     is_digit);
}

bool is_end_of_slot(std::string_view cell, Vocabulary const& vocabulary) {
  cell = trim(cell);
  if (cell.empty() || cell.size() > 40) return false;
  std::string const text = without_blanks(folded(cell));
  std::size_t const end = text.find_last_not_of("0123456789") + 1;
  auto const words = std::string_view(text).substr(0, end);
  return end > 0 && end < text.size() &&
         std::ranges::any_of(vocabulary.words(List::slot), [&](Word const& word) {
           return word.spelling.size() > words.size() && word.spelling.ends_with(words);
         });
}

bool is_piece_of_slot(std::string_view cell, Vocabulary const& vocabulary) {
  cell = trim(cell);
  if (cell.empty()) return false;
  return is_end_of_slot(cell, vocabulary) ||
         std::ranges::any_of(vocabulary.words(List::slot), [&](Word const& word) {
           bool const part = word.spelling.starts_with(cell) || word.spelling.ends_with(cell);
           return part && word.spelling.size() > cell.size();
         });
}

std::optional<std::string> year_in(std::string_view text) {
  if (text.size() > 4 * longest_label) return std::nullopt;
  std::string const line = without_blanks(folded(text));
  for (std::size_t i = 0; i + 4 <= line.size(); ++i) {
    bool const four = std::all_of(line.begin() + static_cast<std::ptrdiff_t>(i),
                                  line.begin() + static_cast<std::ptrdiff_t>(i + 4), is_digit);
    if (!four || (i > 0 && is_digit(line[i - 1]))) continue;
    bool const alone = line.size() == 4;
    bool const century = line.compare(i, 2, "19") == 0 || line.compare(i, 2, "20") == 0;
    if (century && (alone || line.compare(i + 4, 3, "年") == 0)) return line.substr(i, 4);
  }
  return std::nullopt;
}

}  // namespace jixiao::form
