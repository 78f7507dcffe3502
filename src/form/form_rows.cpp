#include "form/form_rows.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "form/fund_rows.hpp"
#include "form/grade_in.hpp"
#include "form/indicator_rows.hpp"
#include "form/row_labels.hpp"

namespace jixiao::form {
namespace {

// Lines below the grid that are looked through for a signature before the form is taken to be over.
constexpr std::size_t lines_before_signature = 3;

void keep_first(Field& field, std::string_view value) {
  if (!field || field->empty()) field = std::string(value);
}

bool is_amount(Key key) {
  return key >= Key::funds && key <= Key::outlay_total;
}

// Reads row by row; `mode_` is the block that the rows above have opened.
class FormRows {
 public:
  FormRows(std::string_view name, Grid const& grid, Segment const& segment,
           Vocabulary const& vocabulary)
      : grid_(grid),
        segment_(segment),
        vocabulary_(vocabulary),
        indicators_(vocabulary),
        funds_(form_.funds, vocabulary),
        last_(segment.begin) {
    form_.source.file = std::string(name);
  }

  Form run() {
    read_title();
    indicators_.set_level1_has_points(level1_has_points());
    for (std::size_t i = segment_.begin; i < segment_.end && !over_; ++i)
      if (read_row(i)) last_ = i;
    form_.source.at = grid_.place(segment_.begin, last_);
    if (!segment_.title)
      form_.kind = measured_ ? Kind::project_self_assessment : Kind::project_target;
    indicators_.finish(form_);
    auto const* const conclusion = find_statement(form_, "conclusion");
    if (conclusion && (!form_.grade || form_.grade->empty()))
      if (auto grade = grade_in(conclusion->text, vocabulary_)) form_.grade = std::move(grade);
    if (!form_.unit && seal_) form_.unit = seal_;
    return std::move(form_);
  }

 private:
  enum class Mode { fields, funds, below, statement, grid };

  Row const& row(std::size_t i) const { return grid_.rows[i]; }

  void read_title() {
    if (!segment_.title) return;
    auto const& cells = row(segment_.title->row);
    form_.title = std::string(trim(cells.cells[first_filled(cells).value_or(0)]));
    form_.kind = segment_.title->kind;
    if (auto const year = year_in(*form_.title)) form_.year = year;
  }

  bool level1_has_points() const {
    for (std::size_t i = segment_.heads; i < segment_.end; ++i)
      for (auto const text : row(i).cells)
        if (split_points(text).points && vocabulary_.find(List::level1, plain(text))) return true;
    return false;
  }

  // True when the row belongs to the form.
  bool read_row(std::size_t i) {
    if (segment_.title && i == segment_.title->row) return true;
    if (auto heads = heads_of(row(i), vocabulary_)) {
      measured_ = measured_ || heads->has(Key::actual) || heads->has(Key::score);
      indicators_.set_heads(std::move(*heads));
      mode_ = Mode::grid;
      return true;
    }
    if (mode_ == Mode::grid && !leaves_grid(row(i))) return read_grid_row(i);
    if (mode_ == Mode::below) return read_values_below(i);
    if ((mode_ == Mode::funds && funds_.add(row(i), grid_.place(i))) || funds_.begin(row(i))) {
      mode_ = Mode::funds;
      extend_funds(i);
      return true;
    }
    if (mode_ != Mode::statement) mode_ = Mode::fields;
    return read_labels(i);
  }

  // The grid ends where a row begins with a label that is neither a head nor a side label. 偏差原因
  // in the first column is the label of a text below the grid.
  bool leaves_grid(Row const& cells) const {
    auto const first = first_filled(cells);
    auto const label = first ? label_of(cells.cells[*first], vocabulary_) : std::nullopt;
    if (!label) return false;
    if (label->key == Key::reason) return *first < indicators_.heads()->column_of(Key::reason);
    if (is_column(label->key)) return false;
    return label->key == Key::sum ||
           !(label->key >= Key::fund_total && label->key <= Key::subtotal);
  }

  bool read_grid_row(std::size_t i) {
    auto const first = first_filled(row(i));
    if (!first) return false;
    auto const text = row(i).cells[*first];
    if (is_execution_row(*first, text)) return read_execution(i, text);
    auto const label = label_of(text, vocabulary_);
    if (label && label->key == Key::subtotal) {
      indicators_.add_subtotal(row(i));
      return true;
    }
    bool const level =
        vocabulary_.find(List::level1, plain(text)) || vocabulary_.find(List::level2, plain(text));
    if (row(i).cells.size() == 1 && !level && !is_slot(text, vocabulary_)) {
      if (!is_page_mark(text)) note("PARSE-STRAY");
      return false;
    }
    indicators_.add(row(i), grid_.place(i));
    return true;
  }

  // 预算执行率 among the level-1 names; below them it is an indicator like others.
  bool is_execution_row(std::size_t column, std::string_view text) const {
    Word const* const word = vocabulary_.find(List::level1, plain(text));
    if (!word || word->means != "execution") return false;
    auto const* const heads = indicators_.heads();
    bool const level1 = heads->has(Key::level1) && column <= heads->column_of(Key::level1);
    return level1 || split_points(text).points.has_value();
  }

  bool read_execution(std::size_t i, std::string_view text) {
    if (auto const points = split_points(text).points) funds_.set(Key::weight, *points);
    for (auto const& column : indicators_.heads()->columns) {
      auto const value = trim(cell(row(i), column.index));
      if (column.key == Key::weight || column.key == Key::score) funds_.set(column.key, value);
      if (column.key == Key::actual && contains(folded(value), "%")) funds_.set(Key::rate, value);
    }
    extend_funds(i);
    return true;
  }

  // The block reaches to row `i` where that follows it; a line further away is not made part of it.
  void extend_funds(std::size_t i) {
    if (!fund_rows_) fund_rows_ = {i, i};
    if (i == fund_rows_->second + 1) fund_rows_->second = i;
    form_.funds.at = grid_.place(fund_rows_->first, fund_rows_->second);
  }

  bool read_labels(std::size_t i) {
    auto labels = labels_of(row(i), vocabulary_);
    if (labels.empty()) return read_unlabelled(i);
    if (i + 1 < segment_.end && are_heads_over(row(i + 1), labels, vocabulary_)) {
      mode_ = Mode::below;
      below_ = std::move(labels);
      return true;
    }
    mode_ = Mode::fields;
    bool const money = speaks_of_money(labels);
    for (auto const& labelled : labels) {
      bool const sum = labelled.label.key == Key::sum && indicators_.heads();
      if (labelled.label.key == Key::total || sum)
        take_total(labelled, i);
      else
        take(labelled, i, money);
    }
    return true;
  }

  bool read_values_below(std::size_t i) {
    auto const labels = std::exchange(below_, {});
    mode_ = Mode::fields;
    bool const money = speaks_of_money(labels);
    for (auto labelled : labels) {
      labelled.value = std::string(trim(cell(row(i), labelled.column)));
      take(labelled, i, money);
    }
    return true;
  }

  static bool speaks_of_money(std::vector<Labelled> const& labels) {
    return std::ranges::any_of(
        labels, [](Labelled const& labelled) { return is_amount(labelled.label.key); });
  }

  bool read_unlabelled(std::size_t i) {
    auto const first = first_filled(row(i));
    if (!first) return false;
    auto const text = trim(row(i).cells[*first]);
    if (mode_ == Mode::statement && *first > 0) return continue_statement(i);
    mode_ = Mode::fields;
    bool const alone = row(i).cells.size() == 1;
    bool const before_grid = i < segment_.heads;
    if (alone && text.size() < 60 && year_in(text)) {
      if (!form_.year) form_.year = year_in(text);
      return true;
    }
    if (funds_.see_unit(text)) return true;
    if (alone && before_grid && !form_.title && text.size() < 200) {
      form_.title = std::string(text);
      if (!form_.year) form_.year = year_in(text);
      return true;
    }
    over_ = alone && !before_grid && !is_page_mark(text) && !is_signed_below(i);
    return before_grid;
  }

  bool is_signed_below(std::size_t i) const {
    auto const end = std::min(i + 1 + lines_before_signature, segment_.end);
    for (std::size_t k = i + 1; k < end; ++k)
      for (auto const text : row(k).cells)
        if (auto const label = label_of(text, vocabulary_); label && is_statement(label->key))
          return true;
    return false;
  }

  bool continue_statement(std::size_t i) {
    std::string line;
    for (auto const text : row(i).cells)
      if (!trim(text).empty()) line += (line.empty() ? "" : " ") + std::string(trim(text));
    auto& statement = form_.statements.back();
    statement.text += (statement.text.empty() ? "" : "\n") + line;
    statement.at = grid_.place(statement_row_, i);
    return true;
  }

  Field* field_of(Key key) {
    switch (key) {
      case Key::project: return &form_.project;
      case Key::department: return &form_.department;
      case Key::unit: return &form_.unit;
      case Key::attribute: return &form_.attribute;
      case Key::period: return &form_.period;
      case Key::total: return &form_.total;
      case Key::grade: return &form_.grade;
      case Key::goal_period: return &form_.goals.period;
      case Key::goal_annual: return &form_.goals.annual;
      case Key::goal_actual: return &form_.goals.actual;
      default: return nullptr;
    }
  }

  void take(Labelled const& labelled, std::size_t i, bool money) {
    auto const key = labelled.label.key;
    std::string const value = labelled.value.value_or("");
    if (Field* const field = field_of(key)) {
      keep_first(*field, value);
    } else if (key == Key::year) {
      keep_first(form_.year, year_in(value).value_or(value));
    } else if (key == Key::goals) {
      if (!value.empty()) keep_first(form_.goals.annual, value);
    } else if (is_statement(key) || key == Key::reason) {
      take_statement(labelled, i);
    } else if (is_amount(key) || (money && (key == Key::weight || key == Key::score))) {
      funds_.see_points(labelled.label);
      funds_.see_unit(labelled.label.text);
      funds_.set(key, value);
      extend_funds(i);
    }
  }

  // 总分 | 100 | 97: where the grid has a score column and a number stands under it, that one; else
  // the last number, unless it is the sum of the weights.
  void take_total(Labelled const& labelled, std::size_t i) {
    auto const* const heads = indicators_.heads();
    std::vector<std::size_t> numbers;
    for (std::size_t c = labelled.column + 1; c < labelled.end; ++c)
      if (is_points(row(i).cells[c])) numbers.push_back(c);
    if (numbers.empty()) return keep_first(form_.total, labelled.value.value_or(""));
    auto const stands_under = [&](Key key) {
      return heads && heads->has(key) &&
             std::ranges::find(numbers, heads->column_of(key)) != numbers.end();
    };
    if (stands_under(Key::score))
      return keep_first(form_.total, trim(row(i).cells[heads->column_of(Key::score)]));
    bool const only_weights = numbers.size() == 1 && stands_under(Key::weight);
    keep_first(form_.total, only_weights ? "" : trim(row(i).cells[numbers.back()]));
  }

  void take_statement(Labelled const& labelled, std::size_t i) {
    auto const key = labelled.label.key;
    std::string text = labelled.value.value_or("");
    if (key == Key::seal && !text.empty()) seal_ = text;
    // The cells beside 评价人员 are the heads of the lines below.
    if (key == Key::reviewers && labelled.column == 0 && contains(text, " ")) text.clear();
    auto name = labelled.label.text;
    while (name.ends_with(":") || name.ends_with("："))
      name.remove_suffix(name.ends_with(":") ? 1 : std::string_view("：").size());
    form_.statements.push_back(Statement{std::string(name_of(key)), std::string(trim(name)),
                                         std::move(text), grid_.place(i)});
    if (labelled.column == 0 && row(i).cells.size() > 1) mode_ = Mode::statement;
    statement_row_ = i;
  }

  void note(std::string_view id) {
    if (std::ranges::find(form_.notes, id) == form_.notes.end()) form_.notes.emplace_back(id);
  }

  Grid const& grid_;
  Segment const& segment_;
  Vocabulary const& vocabulary_;
  Form form_;
  IndicatorRows indicators_;
  FundRows funds_;
  Mode mode_ = Mode::fields;
  std::vector<Labelled> below_;  // heads whose values stand in the next row
  std::optional<std::pair<std::size_t, std::size_t>> fund_rows_;
  std::size_t statement_row_ = 0;
  std::size_t last_;
  bool measured_ = false;
  bool over_ = false;
  Field seal_;
};

}  // namespace

Form read_segment(std::string_view name, Grid const& grid, Segment const& segment,
                  Vocabulary const& vocabulary) {
  return FormRows(name, grid, segment, vocabulary).run();
}

}  // namespace jixiao::form
