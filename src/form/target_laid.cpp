#include "form/target_laid.hpp"

#include "base/text.hpp"
#include "form/cell_sequence.hpp"
#include "form/laid_grid.hpp"

namespace jixiao::form {
namespace {

// ≧ | 735 | 人次 in three columns is one target: ≧ 735 人次.
class Halves {
 public:
  Halves(LaidHeads const& heads, LaidRow const& row, TargetJudge const& judge)
      : heads_(heads.columns), row_(row), judge_(judge) {}

  TargetRow run() {
    for (std::size_t k = 0; k < heads_.size(); ++k) take(heads_[k].key, row_.cells[k]);
    close();
    auto& annual = out_.halves[annual_block];
    if (annual.value && !annual.name && one_name_) annual.name = out_.halves[period_block].name;
    return std::move(out_);
  }

 private:
  void take(Key key, std::string const& text) {
    if (key == Key::level1 && out_.level1.empty()) out_.level1 = text;
    if (key == Key::level2 && out_.level2.empty()) out_.level2 = text;
    if (key == Key::name) {
      if (named_) close(), block_ = annual_block, one_name_ = false;
      named_ = true;
      out_.halves[block_].name = cell(text);
    }
    if (key == Key::target && has_period_value_ && one_name_) close(), block_ = annual_block;
    if (key == Key::target || key == Key::period_target) value_ = text;
    has_period_value_ = has_period_value_ || key == Key::period_target;
    if (key == Key::measure_unit) unit_ = text;
    if (key == Key::relation &&
        judge_.vocabulary().find(List::relation_before, plain(text)) != nullptr)
      relation_ = text;
  }

  void close() {
    std::string joined;
    for (auto const& part : {relation_, value_, unit_}) {
      if (part.empty()) continue;
      joined += (joined.empty() ? "" : " ") + part;
    }
    if (!value_.empty()) out_.halves[block_].value = cell(joined);
    relation_.clear(), value_.clear(), unit_.clear();
  }

  std::optional<TargetCell> cell(std::string const& text) const {
    if (text.empty()) return std::nullopt;
    return TargetCell{text, row_.first, row_.last, row_.doubtful};
  }

  std::vector<LaidHead> const& heads_;
  LaidRow const& row_;
  TargetJudge const& judge_;
  TargetRow out_;
  Block block_ = period_block;
  bool named_ = false;
  bool one_name_ = true;
  bool has_period_value_ = false;
  std::string relation_;
  std::string value_;
  std::string unit_;
};

TargetRows rows_of(LaidHeads const& heads, std::vector<LaidRow> const& laid, TargetJudge& judge) {
  TargetRows out;
  for (auto const& row : laid) out.rows.push_back(Halves(heads, row, judge).run());
  std::erase_if(out.rows, [](TargetRow const& row) {
    return row.halves[period_block].empty() && row.halves[annual_block].empty();
  });
  return out;
}

}  // namespace

TargetRows read_laid(LaidHeads const& heads, std::span<std::vector<TargetLine> const> pages,
                     TargetJudge& judge) {
  std::vector<std::vector<LaidLine>> laid;
  for (auto const& page : pages) laid.push_back(laid_lines(page));
  std::vector<std::span<LaidLine const>> const spans(laid.begin(), laid.end());
  return rows_of(heads, read_laid_grid(heads, spans, Measure{}, judge), judge);
}

std::optional<TargetRows> read_in_sequence(LaidHeads const& heads,
                                           std::span<TargetLine const> lines, TargetJudge& judge) {
  auto const read = read_sequence(heads, lines, judge);
  if (!read.sound) return std::nullopt;
  return rows_of(heads, read.rows, judge);
}

}  // namespace jixiao::form
