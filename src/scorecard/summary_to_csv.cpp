#include "scorecard/csv.hpp"
#include "scorecard/number_of.hpp"
#include "scorecard/summary.hpp"

namespace jixiao {
namespace {

std::string joined(std::vector<std::string> const& words, std::string_view by) {
  std::string out;
  for (auto const& word : words) {
    if (!out.empty()) out += by;
    out += word;
  }
  return out;
}

constexpr std::string_view heads =
    "file,at,title,department,scheme,declared,score,low,high,grade,possible,verdict,errors,project,"
    "scorecard,kind,unit,year,computed,points,measured,claimed,budget,executed,warnings\r\n";

}  // namespace

std::string to_csv(Summary const& summary) {
  std::string out(byte_order_mark);
  out += heads;
  for (auto const& row : summary.rows)
    out += csv_cell(row.source.file) + ',' + csv_cell(row.source.at) + ',' + csv_cell(row.title) +
           ',' + csv_cell(row.department) + ',' + csv_cell(row.scheme) + ',' +
           number_of(row.declared) + ',' + number_of(row.score) + ',' + number_of(row.low) + ',' +
           number_of(row.high) + ',' + csv_cell(row.grade) + ',' +
           csv_cell(joined(row.possible, "、")) + ',' + score::name_of(row.verdict) + ',' +
           std::to_string(row.errors) + ',' + csv_cell(row.project) + ',' +
           csv_cell(row.scorecard) + ',' + row.kind + ',' + csv_cell(row.unit) + ',' +
           csv_cell(row.year) + ',' + csv_cell(row.computed) + ',' + number_of(row.points) + ',' +
           number_of(row.measured) + ',' + number_of(row.claimed) + ',' + number_of(row.budget) +
           ',' + number_of(row.executed) + ',' + std::to_string(row.warnings) + "\r\n";
  return out;
}

}  // namespace jixiao
