#pragma once

#include <string>
#include <vector>

#include "form/align.hpp"
#include "form/form.hpp"

namespace jixiao::form {

// Reads the fund block of a form in its two printed shapes: columns 年初预算数 … 得分 over rows of
// sources, and 年度收入 beside 年度支出 with a name and an amount each.
class FundRows {
 public:
  FundRows(Funds& funds, Vocabulary const& vocabulary) : funds_(funds), vocabulary_(vocabulary) {}

  // True when the row is the head of a block; the rows below it are then offered to add().
  bool begin(Row const& row);
  // False when the row does not belong to the block, which is then over.
  bool add(Row const& row, std::string const& at);

  void set(Key key, std::string_view value);
  // （万元）, 单位：万元: true when the text is one of these or ends in one.
  bool see_unit(std::string_view text);
  // 执行情况（10分）, 得分（20分*执行率）
  void see_points(Label const& label);

 private:
  enum class Shape { none, columns, two_sides };
  bool begin_columns(Row const& row, std::vector<std::optional<Label>> const& labels);
  bool begin_two_sides(Row const& row, std::vector<std::optional<Label>> const& labels);
  bool add_columns(Row const& row, std::string const& at);
  bool add_two_sides(Row const& row, std::string const& at);
  [[nodiscard]] bool is_money_unit(std::string_view text) const;
  [[nodiscard]] std::optional<int> shift_of(Row const& row, std::size_t from) const;

  Funds& funds_;
  Vocabulary const& vocabulary_;
  Shape shape_ = Shape::none;
  std::vector<Column> columns_;
  struct TwoColumns {
    std::size_t name = 0;
    std::size_t amount = 0;
  };
  TwoColumns income_;
  TwoColumns outlay_;
};

}  // namespace jixiao::form
