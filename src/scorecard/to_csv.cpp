#include "scorecard/to_csv.hpp"

#include "base/text.hpp"
#include "scorecard/card_rows.hpp"
#include "scorecard/csv.hpp"
#include "scorecard/number_of.hpp"

namespace jixiao {
namespace {

// What stands left of the points.
struct Texts {
  std::string_view row;  // execution, group, indicator, total
  std::string level1 = {};
  std::string level2 = {};
  std::string name = {};
  std::string target = {};
  std::string actual = {};
  std::string at = {};
};

class Lines {
 public:
  explicit Lines(Scorecard const& card) : card_(card) {
    auto const& form = card.form;
    for (auto const* name : {&form.project, &form.unit, &form.department, &form.title})
      if (name_.empty()) name_ = text_of(*name);
  }

  std::string csv() {
    auto const findings = findings_by_row(card_);
    auto const by_group = rows_by_group(card_);
    auto const& scored = card_.scored;
    add({.row = "execution", .at = card_.form.funds.at}, &scored.execution.points,
        findings.execution);
    for (std::size_t i = 0; i < scored.groups.size(); ++i) {
      auto const& group = scored.groups[i];
      add({.row = "group", .level1 = group.level1, .at = group.at}, &group.points,
          findings.groups[i]);
      for (auto const& [row, indicator] : by_group[i]) {
        auto const& printed = card_.form.indicators.at(row);
        add({"indicator", group.level1, text_of(printed.level2), text_of(printed.name),
             text_of(printed.target), text_of(printed.actual), printed.at},
            indicator != nullptr ? &indicator->points : nullptr, findings.indicators.at(row));
      }
    }
    add({.row = "total"}, &scored.total, findings.form);
    return std::move(out_);
  }

 private:
  void add(Texts const& texts, score::Points const* points, FindingList const& findings) {
    out_ += csv_cell(card_.form.source.file) + ',' + csv_cell(name_) + ',' + std::string(texts.row);
    for (auto const* text :
         {&texts.level1, &texts.level2, &texts.name, &texts.target, &texts.actual})
      out_ += ',' + csv_cell(*text);
    static score::Points const none;
    auto const& shown = points != nullptr ? *points : none;
    for (auto const* value :
         {&shown.weight, &shown.declared, &shown.score, &shown.low, &shown.high})
      out_ += ',' + number_of(*value);
    std::string rules;
    for (auto const* finding : findings) rules += (rules.empty() ? "" : " ") + finding->rule;
    out_ += std::string(",") + (points != nullptr ? name_of(shown.basis) : "") + ',' +
            (points != nullptr ? score::name_of(shown.verdict) : "") + ',' + csv_cell(rules) + ',' +
            csv_cell(texts.at) + "\r\n";
  }

  Scorecard const& card_;
  std::string name_;
  std::string out_;
};

}  // namespace

std::string csv_head() {
  return std::string(byte_order_mark) +
         "file,form,row,level1,level2,name,target,actual,weight,declared,score,low,high,basis,"
         "verdict,findings,at\r\n";
}

std::string to_csv(Scorecard const& card) {
  return Lines(card).csv();
}

}  // namespace jixiao
