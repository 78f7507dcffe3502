#pragma once

#include <string>

#include "form/align.hpp"
#include "form/form.hpp"

namespace jixiao::form {

// Collects the rows of one form's indicator grid. Level-1 and level-2 names printed once for
// several rows are carried down to each of them; heads repeated after a page break start again with
// the columns they show. Points printed with a level-1 name, and scores printed only once for a
// whole level-1 group, belong to the group.
class IndicatorRows {
 public:
  explicit IndicatorRows(Vocabulary const& vocabulary) : vocabulary_(vocabulary) {}

  void set_heads(Heads heads) { heads_ = std::move(heads); }
  void set_level1_has_points(bool value) { level1_has_points_ = value; }
  [[nodiscard]] Heads const* heads() const { return heads_ ? &*heads_ : nullptr; }

  void add(Row const& row, std::string const& at);
  // 小计: points of the level-1 group above.
  void add_subtotal(Row const& row);

  // Moves the rows into the form.
  void finish(Form& form);

 private:
  void carry(Indicator& indicator, std::string const& at);
  void join_target(Indicator& indicator, Alignment const& cells, Row const& row) const;
  void scores_to_groups(Form& form) const;

  Vocabulary const& vocabulary_;
  std::optional<Heads> heads_;
  bool level1_has_points_ = false;
  bool row_weights_ = false;
  bool lost_cells_ = false;
  std::optional<std::string> level1_;
  std::optional<std::string> level2_;
  std::vector<Group> groups_;
  std::vector<std::size_t> group_of_;  // the group of each row
  std::vector<Indicator> rows_;
};

}  // namespace jixiao::form
