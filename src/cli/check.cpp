#include <algorithm>
#include <span>

#include "cli/over_inputs.hpp"
#include "scorecard/checked.hpp"
#include "scorecard/findings_to_html.hpp"
#include "scorecard/findings_to_sarif.hpp"
#include "scorecard/to_text.hpp"
#include "scorecard/write.hpp"

namespace jixiao::cli {
namespace {

// One document for the whole run, written when all is known.
using Document = std::string (*)(CheckReport const&, rulebook::Rulebook const&, Language);

Document document_in(std::string_view format) {
  if (format == "html") return findings_to_html;
  if (format == "sarif") return findings_to_sarif;
  return nullptr;
}

bool is_error(Finding const& finding) {
  return finding.severity == Severity::error;
}

bool are_errors(std::vector<Finding> const& findings) {
  return std::ranges::any_of(findings, is_error);
}

// What was found in the budget tables of one document.
Checked tables_checked(std::string_view name, Inspection& inspection, Language language) {
  auto const count = std::to_string(inspection.budget_tables.size());
  Checked checked;
  checked.title = language == Language::chinese ? "预算表、决算表（" + count + " 张）"
                                                : "budget tables (" + count + ")";
  checked.source = {std::string(name), ""};
  checked.findings = std::move(inspection.table_findings);
  return checked;
}

// What was found between documents, or parts of one.
Checked together_checked(std::vector<Finding> findings, Language language) {
  Checked checked;
  checked.title =
      language == Language::chinese ? "各表相互核对" : "tables held against one another";
  checked.across = true;
  checked.source = findings.front().place;
  checked.source.at.clear();
  checked.findings = std::move(findings);
  return checked;
}

// --graph, whole or not at all.
ExitStatus write_graph(Session const& session, std::span<check::Document const> documents) {
  if (session.request.graph.empty()) return ExitStatus::clean;
  auto const written = write_file(session.request.graph, support_graph(documents, session.rules));
  if (written) return ExitStatus::clean;
  session.console.errors(written.error());
  return ExitStatus::failed;
}

}  // namespace

ExitStatus check(Session const& session) {
  auto const inputs = inputs_of(session);
  auto const& request = session.request;
  Rendering rendering(session, {"findings", scorecard_namespace, true}, inputs.names.size());
  auto const document = document_in(request.format);
  std::vector<std::vector<Checked>> checked(inputs.names.size());
  std::vector<check::Document> documents(inputs.names.size());
  auto const show = [&](Checked const& each, Outcome& outcome) {
    if (are_errors(each.findings)) outcome.status = ExitStatus::objectionable;
    if (document) return;
    if (rendering.is_text()) {
      outcome.items.push_back(to_text(each, session.rules, session.console.style()));
      return;
    }
    for (auto const& finding : each.findings)
      outcome.items.push_back(rendering.item(each.findings.size(), [&](Writer& writer) {
        write(writer, finding, session.rules, request.language);
      }));
  };
  auto options = options_of(session);
  options.verified = rendering.is_text();
  auto const work = [&](std::size_t i, Input const& input) {
    auto inspection = inspect(input, session.rules, options);
    Outcome outcome{{}, std::move(inspection.errors)};
    for (auto& inspected : inspection.forms) {
      checked[i].push_back(checked_from(inspected.form, std::move(inspected.findings)));
      checked[i].back().holds = std::move(inspected.verified);
    }
    bool const tables_only = inspection.forms.empty() && !inspection.budget_tables.empty();
    if (tables_only || !inspection.table_findings.empty())
      checked[i].push_back(tables_checked(input.name, inspection, request.language));
    for (auto const& each : checked[i]) show(each, outcome);
    documents[i] = document_of(input.name, std::move(inspection));
    return outcome;
  };
  CheckReport report;
  report.unread = inputs.errors;
  report.narrowed = session.selection.narrowed;
  report.version = program_version();
  auto const deliver = [&](std::size_t i, Outcome& outcome) {
    rendering.print(outcome);
    std::ranges::move(checked[i], std::back_inserter(report.checked));
    std::ranges::copy(outcome.errors, std::back_inserter(report.unread));
  };
  auto status = over_inputs(session, inputs, work, deliver);
  auto together = inspect_together(documents, session.rules, options_of(session));
  if (!together.empty()) {
    report.checked.push_back(together_checked(std::move(together), request.language));
    Outcome outcome;
    show(report.checked.back(), outcome);
    status = worse(status, outcome.status);
    rendering.print(outcome);
  }
  status = worse(status, write_graph(session, documents));
  rendering.finish();
  if (document)
    session.console.write(document(report, session.rules, request.language));
  else if (rendering.is_text())
    session.console.write(summary_of(report, session.console.style()));
  return status;
}

}  // namespace jixiao::cli
