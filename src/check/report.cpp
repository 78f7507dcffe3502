#include "check/report.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace jixiao::check {

Finding& report(Facts const& facts, rulebook::CheckSpec const& spec, std::string_view at,
                std::string subject, Arguments arguments, std::vector<Finding>& findings) {
  Finding finding;
  finding.rule = spec.id;
  finding.severity = spec.severity;
  finding.place = {facts.form.source.file, std::string(at.empty() ? facts.form.source.at : at)};
  arguments.emplace_back("subject", subject);
  finding.subject = std::move(subject);
  finding.arguments = std::move(arguments);
  findings.push_back(std::move(finding));
  return findings.back();
}

void quote(Finding& finding, std::string name, std::string_view text, std::size_t offset,
           std::size_t length) {
  if (trim(text).empty()) return;
  offset = std::min(offset, text.size());
  length = std::min(length, text.size() - offset);
  finding.quotes.push_back({std::move(name), std::string(text), offset, length});
}

void quote(Finding& finding, std::string name, form::Field const& cell, std::string_view part) {
  if (!cell) return;
  auto const at = part.empty() ? std::string::npos : cell->find(part);
  bool const found = at != std::string::npos;
  quote(finding, std::move(name), *cell, found ? at : 0, found ? part.size() : 0);
}

bool already_reported(rulebook::CheckSpec const& spec, std::string_view at,
                      std::string_view subject, std::vector<Finding> const& findings) {
  return std::any_of(findings.begin(), findings.end(), [&](Finding const& finding) {
    return finding.place.at == at && finding.subject == subject &&
           std::find(spec.after.begin(), spec.after.end(), finding.rule) != spec.after.end();
  });
}

}  // namespace jixiao::check
