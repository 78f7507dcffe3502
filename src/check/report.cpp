#include "check/report.hpp"

#include <algorithm>

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

bool already_reported(rulebook::CheckSpec const& spec, std::string_view at,
                      std::string_view subject, std::vector<Finding> const& findings) {
  return std::any_of(findings.begin(), findings.end(), [&](Finding const& finding) {
    return finding.place.at == at && finding.subject == subject &&
           std::find(spec.after.begin(), spec.after.end(), finding.rule) != spec.after.end();
  });
}

}  // namespace jixiao::check
