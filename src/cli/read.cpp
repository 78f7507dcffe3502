#include <algorithm>

#include "cli/over_inputs.hpp"
#include "form/from_xml.hpp"
#include "form/write.hpp"
#include "scorecard/budget_to_text.hpp"
#include "scorecard/to_text.hpp"

namespace jixiao::cli {

ExitStatus read(Session const& session) {
  auto const inputs = inputs_of(session);
  Rendering rendering(session, {"forms", form::form_namespace}, inputs.names.size());
  auto const work = [&](std::size_t, Input const& input) {
    auto reading = read_forms(input, session.rules, options_of(session));
    bool const other = !reading.budget_tables.empty() || !reading.statements.empty();
    // A document of budget tables need not have a form.
    if (reading.formless && other) reading.errors.clear();
    Outcome outcome{{}, std::move(reading.errors)};
    outcome.count = reading.forms.size() + reading.budget_tables.size() + reading.statements.size();
    auto const siblings = input.piece ? Rendering::several : outcome.count;
    auto const add = [&](auto const& item) {
      outcome.items.push_back(rendering.is_text() ? to_text(item, session.console.style())
                                                  : rendering.item(siblings, [&](Writer& writer) {
                                                      form::write(writer, item);
                                                    }));
    };
    std::ranges::for_each(reading.forms, add);
    std::ranges::for_each(reading.budget_tables, add);
    std::ranges::for_each(reading.statements, add);
    return outcome;
  };
  auto const status = over_inputs(session, inputs, work,
                                  [&](std::size_t, Outcome& outcome) { rendering.print(outcome); },
                                  {.one_by_one = true});
  rendering.finish();
  return status;
}

}  // namespace jixiao::cli
