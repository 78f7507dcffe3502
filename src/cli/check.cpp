#include <algorithm>

#include "cli/over_inputs.hpp"
#include "scorecard/to_text.hpp"
#include "scorecard/write.hpp"

namespace jixiao::cli {
namespace {

std::string text_of(Inspected const& inspected, Session const& session) {
  auto const style = session.console.style();
  std::string out = heading_of(inspected.form, style);
  if (inspected.findings.empty())
    return out + (style.language == Language::chinese ? "没有发现问题\n" : "Nothing found\n");
  return out + "\n" + to_text(inspected.findings, session.rules, style);
}

bool is_error(Finding const& finding) {
  return finding.severity == Severity::error;
}

}  // namespace

ExitStatus check(Session const& session) {
  auto const inputs = inputs_of(session);
  Rendering rendering(session, {"findings", scorecard_namespace, true}, inputs.names.size());
  auto const language = session.request.language;
  auto const work = [&](std::size_t, Input const& input) {
    auto inspection = inspect(input, session.rules, options_of(session.request));
    Outcome outcome{{}, std::move(inspection.errors)};
    for (auto const& inspected : inspection.forms) {
      if (std::ranges::any_of(inspected.findings, is_error))
        outcome.status = ExitStatus::objectionable;
      if (rendering.is_text()) {
        outcome.items.push_back(text_of(inspected, session));
        continue;
      }
      for (auto const& finding : inspected.findings)
        outcome.items.push_back(rendering.item(inspected.findings.size(), [&](Writer& writer) {
          write(writer, finding, session.rules, language);
        }));
    }
    return outcome;
  };
  auto const status = over_inputs(session, inputs, work,
                                  [&](std::size_t, Outcome& outcome) { rendering.print(outcome); });
  rendering.finish();
  return status;
}

}  // namespace jixiao::cli
