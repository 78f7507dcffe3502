#include <pugixml.hpp>

#include "scorecard/summary.hpp"

namespace jixiao {
namespace {

template <class Enum>
void read_name(pugi::xml_node node, std::initializer_list<Enum> all, Enum& value) {
  std::string_view const text = node.text().get();
  for (auto const each : all)
    if (text == name_of(each)) value = each;
}

SummaryIndicator indicator_in(pugi::xml_node node, std::string const& level1) {
  using score::Verdict;
  auto const text = [&](char const* name) { return std::string(node.child(name).text().get()); };
  SummaryIndicator row;
  row.level1 = level1;
  row.level2 = text("level2");
  row.name = text("name");
  row.at = text("at");
  row.target = node.child("target").child("text").text().get();
  row.actual = node.child("actual").child("text").text().get();
  row.weight = text("weight");
  row.declared = text("declared");
  row.score = text("score");
  row.low = text("low");
  row.high = text("high");
  read_name(node.child("basis"), {Basis::measured, Basis::judged, Basis::claimed, Basis::missing},
            row.basis);
  read_name(
      node.child("verdict"),
      {Verdict::confirmed, Verdict::consistent, Verdict::contradicted, Verdict::undeterminable},
      row.verdict);
  return row;
}

SummaryFinding finding_in(pugi::xml_node node) {
  auto const text = [&](char const* name) { return std::string(node.child(name).text().get()); };
  SummaryFinding found{text("rule"), Severity::info, text("subject"), text("at"), text("message")};
  read_name(node.child("severity"), {Severity::error, Severity::warning, Severity::info},
            found.severity);
  return found;
}

}  // namespace

SummaryDetails summary_details(std::string_view scorecard_xml) {
  pugi::xml_document document;
  SummaryDetails details;
  if (!document.load_buffer(scorecard_xml.data(), scorecard_xml.size())) return details;
  auto const card = document.document_element();
  for (auto const group : card.child("groups"))
    for (auto const row : group.child("indicators"))
      details.indicators.push_back(indicator_in(row, group.child("level1").text().get()));
  for (auto const finding : card.child("findings")) details.findings.push_back(finding_in(finding));
  return details;
}

}  // namespace jixiao
