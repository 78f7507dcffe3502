#include "form/fund_rows.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace jixiao::form {
namespace {

void keep_first(Field& field, std::string_view value) {
  if (!field || field->empty()) field = std::string(value);
}

// 其中：当年财政拨款 → 当年财政拨款
std::string_view source_name(std::string_view cell) {
  cell = trim(cell);
  auto const line = fold(cell.substr(0, 80));
  for (std::string_view const lead : {"其中:", "其中"})
    if (line.text.starts_with(lead)) return trim(cell.substr(line.origin[lead.size()]));
  return cell;
}

}  // namespace

bool FundRows::see_unit(std::string_view text) {
  if (text.empty() || text.size() > 120) return false;
  std::string const line = without_blanks(folded(text));
  std::string_view rest = line;
  while (rest.ends_with(')') && !is_money_unit(rest)) {
    auto const bracket = rest.rfind('(');
    if (bracket == std::string_view::npos) return false;
    if (is_money_unit(rest.substr(bracket)))
      rest.remove_prefix(bracket);
    else
      rest = rest.substr(0, bracket);
  }
  if (!is_money_unit(rest)) return false;
  auto const colon = rest.find(':');
  if (rest.ends_with(')'))
    keep_first(funds_.unit, rest.substr(1, rest.size() - 2));
  else if (colon != std::string_view::npos)
    keep_first(funds_.unit, rest.substr(colon + 1));
  return true;
}

bool FundRows::is_money_unit(std::string_view text) const {
  Word const* const word = vocabulary_.find(List::header, text);
  return word && key_named(word->means) == Key::money_unit;
}

void FundRows::see_points(Label const& label) {
  if (label.key != Key::execution && label.key != Key::score && label.key != Key::funds) return;
  if (auto points = points_in(label.brackets)) keep_first(funds_.weight, *points);
}

void FundRows::set(Key key, std::string_view value) {
  switch (key) {
    case Key::initial: return keep_first(funds_.initial, value);
    case Key::adjusted: return keep_first(funds_.adjusted, value);
    case Key::executed: return keep_first(funds_.executed, value);
    case Key::rate: return keep_first(funds_.rate, value);
    case Key::weight: return keep_first(funds_.weight, value);
    case Key::execution:
    case Key::score: return keep_first(funds_.score, value);
    case Key::reason: return keep_first(funds_.reason, value);
    case Key::fund_total:
    case Key::income_total: return keep_first(funds_.total, value);
    case Key::outlay_total: return keep_first(funds_.executed, value);
    case Key::money_unit: return keep_first(funds_.unit, value);
    default: return;
  }
}

bool FundRows::begin(Row const& row) {
  std::vector<std::optional<Label>> labels;
  for (auto const text : row.cells) labels.push_back(label_of(text, vocabulary_));
  bool const begun = begin_two_sides(row, labels) || begin_columns(row, labels);
  if (!begun) return false;
  for (auto const& label : labels)
    if (label) see_points(*label);
  for (auto const text : row.cells) see_unit(text);
  return true;
}

bool FundRows::begin_two_sides(Row const& row, std::vector<std::optional<Label>> const& labels) {
  auto const column_of = [&](Key key) {
    return static_cast<std::size_t>(
        std::ranges::find_if(labels,
                             [&](auto const& label) { return label && label->key == key; }) -
        labels.begin());
  };
  std::size_t const income = column_of(Key::income);
  std::size_t const outlay = column_of(Key::outlay);
  if (income >= labels.size() || outlay >= labels.size()) return false;
  // The amounts stand under the next head, behind the columns that the names are merged over.
  auto const amount_beside = [&](std::size_t name) {
    std::size_t column = name + 1;
    while (column < row.cells.size() && trim(row.cells[column]).empty()) ++column;
    return column < row.cells.size() && !labels[column] ? column : name + 1;
  };
  shape_ = Shape::two_sides;
  income_ = {income, amount_beside(income)};
  outlay_ = {outlay, amount_beside(outlay)};
  return true;
}

// Two of the amounts side by side, and nothing in the row but labels: with values between them the
// row is a list of labelled values.
bool FundRows::begin_columns(Row const& row, std::vector<std::optional<Label>> const& labels) {
  std::vector<Column> columns;
  std::size_t amounts = 0;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (trim(row.cells[i]).empty()) continue;
    if (labels[i] && !labels[i]->value && is_fund_column(labels[i]->key)) {
      columns.push_back({i, labels[i]->key});
      amounts += labels[i]->key == Key::initial || labels[i]->key == Key::adjusted ||
                 labels[i]->key == Key::executed;
    } else if (!columns.empty()) {
      return false;
    }
  }
  if (amounts < 2) return false;
  shape_ = Shape::columns;
  columns_ = std::move(columns);
  return true;
}

bool FundRows::add(Row const& row, std::string const& at) {
  bool const taken = shape_ == Shape::columns     ? add_columns(row, at)
                     : shape_ == Shape::two_sides ? add_two_sides(row, at)
                                                  : false;
  if (!taken) shape_ = Shape::none;
  return taken;
}

// How far the values stand from their heads: by as little as brings each of them under one.
std::optional<int> FundRows::shift_of(Row const& row, std::size_t from) const {
  for (int const shift : {0, 1, -1, 2, -2}) {
    bool fits = true;
    for (std::size_t i = from; i < row.cells.size() && fits; ++i) {
      if (trim(row.cells[i]).empty()) continue;
      fits = std::ranges::any_of(columns_, [&](Column const& column) {
        bool const here = static_cast<long>(column.index) + shift == static_cast<long>(i);
        return here && (column.key == Key::reason || is_points(row.cells[i]));
      });
    }
    if (fits) return shift;
  }
  return std::nullopt;
}

bool FundRows::add_columns(Row const& row, std::string const& at) {
  std::string_view name;
  std::optional<Label> label;
  std::size_t from = 0;
  for (; from < row.cells.size(); ++from) {
    auto const text = trim(row.cells[from]);
    if (text.empty()) continue;
    if (is_points(text)) break;
    auto found = label_of(text, vocabulary_);
    if (found && found->key == Key::funds) continue;
    if (found && found->key != Key::fund_total && found->key != Key::fund_source &&
        found->key != Key::execution && found->key != Key::sum)
      return false;
    if (from >= columns_.front().index + 2) return false;
    name = text;
    label = std::move(found);
  }
  auto const shift = shift_of(row, from);
  bool const named = label.has_value() || folded(name.substr(0, 6)) == "其中";
  if (!shift || (from >= row.cells.size() && !named)) return false;
  bool const whole = name.empty() || (label && label->key != Key::fund_source);
  FundSource source;
  source.name = std::string(source_name(name));
  source.at = at;
  for (auto const& column : columns_) {
    long const index = static_cast<long>(column.index) + *shift;
    auto const value = trim(cell(row, static_cast<std::size_t>(std::max(index, 0L))));
    if (whole) {
      set(column.key, value);
      continue;
    }
    switch (column.key) {
      case Key::initial: source.initial = std::string(value); break;
      case Key::adjusted: source.adjusted = std::string(value); break;
      case Key::executed: source.executed = std::string(value); break;
      case Key::rate: source.rate = std::string(value); break;
      default: break;
    }
  }
  if (!whole) funds_.sources.push_back(std::move(source));
  return true;
}

bool FundRows::add_two_sides(Row const& row, std::string const& at) {
  for (std::size_t i = 0; i < std::min(income_.name, outlay_.name); ++i)
    if (!trim(cell(row, i)).empty()) return false;
  bool any = false;
  for (auto const* const side : {&income_, &outlay_}) {
    auto const name = trim(cell(row, side->name));
    if (name.empty()) continue;
    any = true;
    auto const value = trim(cell(row, side->amount));
    auto const label = label_of(name, vocabulary_);
    if (label && (label->key == Key::income_total || label->key == Key::outlay_total)) {
      set(label->key, value);
      continue;
    }
    auto& list = side == &income_ ? funds_.sources : funds_.uses;
    auto& source = list.emplace_back();
    source.name = std::string(source_name(name));
    source.amount = std::string(value);
    source.at = at;
  }
  return any;
}

}  // namespace jixiao::form
