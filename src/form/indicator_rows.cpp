#include "form/indicator_rows.hpp"

#include <utility>

#include "base/text.hpp"

namespace jixiao::form {
namespace {

Field* field_of(Indicator& indicator, Key key) {
  switch (key) {
    case Key::level1: return &indicator.level1;
    case Key::level2: return &indicator.level2;
    case Key::slot: return &indicator.slot;
    case Key::name: return &indicator.name;
    case Key::period_target: return &indicator.period_target;
    case Key::target: return &indicator.target;
    case Key::actual: return &indicator.actual;
    case Key::weight: return &indicator.weight;
    case Key::score: return &indicator.score;
    case Key::reason: return &indicator.reason;
    default: return nullptr;
  }
}

bool filled(Field const& field) {
  return field && !field->empty();
}

}  // namespace

void IndicatorRows::carry(Indicator& indicator, std::string const& at) {
  if (filled(indicator.level1)) {
    auto const head = split_points(*indicator.level1);
    bool const same = level1_ == std::string(head.text);
    if (!same) {
      level2_.reset();
      groups_.push_back(Group{std::string(head.text), head.points, std::nullopt, at});
    } else if (head.points && !groups_.back().weight) {
      groups_.back().weight = head.points;
    }
    level1_ = std::string(head.text);
  }
  if (filled(indicator.level2)) level2_ = std::string(split_points(*indicator.level2).text);
  if (level1_) indicator.level1 = level1_;
  if (level2_) indicator.level2 = level2_;
}

// ≧ | 735 | 人次 in three columns is one target: ≧ 735 人次.
void IndicatorRows::join_target(Indicator& indicator, Alignment const& cells,
                                Row const& row) const {
  std::string joined;
  bool several = false;
  for (auto const key : {Key::relation, Key::target, Key::measure_unit})
    for (std::size_t i = 0; i < heads_->columns.size(); ++i) {
      if (heads_->columns[i].key != key || !cells.cells[i]) continue;
      auto const text = trim(cell(row, *cells.cells[i]));
      if (key == Key::relation && !vocabulary_.find(List::relation_before, plain(text))) continue;
      if (text.empty()) continue;
      several = several || key != Key::target;
      joined += (joined.empty() ? "" : " ") + std::string(text);
    }
  if (several && filled(indicator.target)) indicator.target = joined;
}

void IndicatorRows::add(Row const& row, std::string const& at) {
  auto const cells = align(row, *heads_, level1_has_points_, vocabulary_);
  lost_cells_ = lost_cells_ || !cells.complete;
  Indicator indicator;
  for (std::size_t i = 0; i < heads_->columns.size(); ++i)
    if (Field* const field = field_of(indicator, heads_->columns[i].key))
      *field = cells.cells[i] ? std::string(trim(cell(row, *cells.cells[i]))) : std::string();
  if (cells.slot) indicator.slot = std::string(trim(cell(row, *cells.slot)));
  join_target(indicator, cells, row);
  if (!filled(indicator.slot) && !filled(indicator.name) && !filled(indicator.target) &&
      !filled(indicator.period_target) && !filled(indicator.actual) && !filled(indicator.level2) &&
      !filled(indicator.level1))
    return;
  row_weights_ = row_weights_ || filled(indicator.weight);
  carry(indicator, at);
  if (groups_.empty()) groups_.push_back(Group{"", std::nullopt, std::nullopt, at});
  indicator.at = at;
  if (row.doubtful) indicator.notes.emplace_back("PARSE-SPLIT");
  group_of_.push_back(groups_.size() - 1);
  rows_.push_back(std::move(indicator));
}

void IndicatorRows::add_subtotal(Row const& row) {
  if (groups_.empty()) return;
  for (auto const& column : heads_->columns) {
    auto const value = std::string(trim(cell(row, column.index)));
    if (!is_points(value)) continue;
    if (column.key == Key::weight && !groups_.back().weight) groups_.back().weight = value;
    if (column.key == Key::score) groups_.back().score = value;
  }
}

// Without row weights, a score that stands only in the first row of every group is the group's.
void IndicatorRows::scores_to_groups(Form& form) const {
  if (row_weights_) return;
  std::vector<std::size_t> rows_in(groups_.size(), 0);
  bool any = false;
  bool shared = false;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    bool const first = rows_in[group_of_[i]]++ == 0;
    bool const scored = filled(rows_[i].score);
    if (scored && !first) return;
    any = any || scored;
    shared = shared || (!first && groups_[group_of_[i]].weight);
  }
  if (!any || !shared) return;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    if (filled(rows_[i].score)) form.groups[group_of_[i]].score = rows_[i].score;
    form.indicators[i].score.reset();
  }
}

void IndicatorRows::finish(Form& form) {
  form.indicators = rows_;
  form.groups = groups_;
  scores_to_groups(form);
  std::erase_if(form.groups,
                [](Group const& group) { return !group.weight && !filled(group.score); });
  if (lost_cells_) form.notes.emplace_back("PARSE-CELL");
}

}  // namespace jixiao::form
