#include "engine/appraise.hpp"

#include <algorithm>
#include <stdexcept>

#include "base/digest.hpp"
#include "check/across/documents.hpp"
#include "check/across/support.hpp"
#include "check/check.hpp"
#include "check/fund/holds.hpp"
#include "engine/score_in_document.hpp"
#include "score/score.hpp"

namespace jixiao {
namespace {

Scorecard scorecard_of(form::Form form, Engine const& engine, rulebook::Rulebook const& rules,
                       Options const& options, std::span<form::BudgetTable const> tables) {
  auto const choice = score::choose_scheme(form, rules, options.scheme);
  auto scored = score_in_document(form, choice, rules, tables);
  auto findings =
      check::from_form({form, &scored, choice.scheme, rules, nullptr, options.selection});
  return {std::move(form), engine, std::move(scored), std::move(findings)};
}

Inspected inspected(form::Form form, rulebook::Rulebook const& rules, Options const& options,
                    std::span<form::BudgetTable const> tables) {
  auto const choice = score::choose_scheme(form, rules, options.scheme);
  if (!form.is_self_assessment()) {
    std::vector<check::HeldRelation> held;
    check::Facts facts{form, nullptr, choice.scheme, rules, nullptr, options.selection};
    if (options.verified) facts.held = &held;
    auto findings = check::from_form(facts);
    std::vector<Words> verified;
    for (auto& one : held) verified.push_back(std::move(one.words));
    return {std::move(form), std::move(findings), std::move(verified)};
  }
  auto const scored = score_in_document(form, choice, rules, tables);
  auto findings =
      check::from_form({form, &scored, choice.scheme, rules, nullptr, options.selection});
  return {std::move(form), std::move(findings)};
}

// A number too large for exact arithmetic costs its form, not the others.
Error too_large(Place const& place) {
  return {place,
          {"表中数值过大，无法精确计算，此表未处理",
           "a number on this form is too large for exact "
           "arithmetic; the form was left out"}};
}

Error nothing_to_score(Input const& input, std::size_t forms) {
  auto const count = std::to_string(forms);
  return {{std::string(input.name), ""},
          {"没有自评表；" + count + " 张均为绩效目标表，可用 check 检查",
           "no self-assessment form; all " + count + " are target forms, which `check` examines"}};
}

}  // namespace

form::Reading read_forms(Input const& input, rulebook::Rulebook const& rules,
                         Options const& options) {
  auto reading = input.piece
                     ? form::from_piece(input.name, input.bytes, *input.piece, options.limits)
                     : form::from_bytes(input.name, input.bytes, rules.vocabulary, options.limits);
  if (options.year.empty()) return reading;
  for (auto& form : reading.forms)
    if (!form.year || form.year->empty()) form.year = std::string(options.year);
  return reading;
}

Appraisal appraise(Input const& input, rulebook::Rulebook const& rules, Options const& options) {
  auto reading = read_forms(input, rules, options);
  Engine const engine{std::string(program_version()), rules.version, sha256(input.bytes)};
  Appraisal result{{}, std::move(reading.errors)};
  for (auto& form : reading.forms) {
    if (!form.is_self_assessment()) {
      ++result.passed_over;
      continue;
    }
    auto const place = form.source;
    try {
      result.scorecards.push_back(
          scorecard_of(std::move(form), engine, rules, options, reading.budget_tables));
    } catch (std::overflow_error const&) {
      result.errors.push_back(too_large(place));
    }
  }
  result.passed_over += reading.budget_tables.size() + reading.statements.size();
  if (result.scorecards.empty() && result.errors.empty() && !input.piece)
    result.errors.push_back(nothing_to_score(input, reading.forms.size()));
  return result;
}

Inspection inspect(Input const& input, rulebook::Rulebook const& rules, Options const& options) {
  auto reading = read_forms(input, rules, options);
  bool const other = !reading.budget_tables.empty() || !reading.statements.empty();
  if (reading.formless && other) reading.errors.clear();
  Inspection result{{}, std::move(reading.errors)};
  for (auto& form : reading.forms) {
    auto const place = form.source;
    try {
      result.forms.push_back(inspected(std::move(form), rules, options, reading.budget_tables));
    } catch (std::overflow_error const&) {
      result.errors.push_back(too_large(place));
    }
  }
  check::Document tables{std::string(input.name), {}, std::move(reading.budget_tables)};
  result.table_findings = check::from_tables(tables, rules, options.selection);
  result.budget_tables = std::move(tables.budget_tables);
  result.statements = std::move(reading.statements);
  return result;
}

check::Document document_of(std::string_view name, Inspection inspection) {
  check::Document document{std::string(name), {}, {}, std::move(inspection.statements)};
  for (auto& [form, findings, verified] : inspection.forms) {
    // Of the long texts documents are compared by the goals of projects alone.
    form.statements.clear();
    form.goals = {std::nullopt,
                  form.kind == form::Kind::project_target ? std::move(form.goals.annual)
                                                          : std::nullopt,
                  std::nullopt};
    for (auto& row : form.indicators) row.reason.reset();
    document.forms.push_back(std::move(form));
  }
  // Tables are held against the department's form beside them.
  auto const of_department = [](form::Form const& form) {
    return form.kind == form::Kind::department_target ||
           form.kind == form::Kind::department_self_assessment;
  };
  if (std::ranges::any_of(document.forms, of_department))
    document.budget_tables = std::move(inspection.budget_tables);
  return document;
}

std::vector<Finding> inspect_together(std::span<check::Document const> documents,
                                      rulebook::Rulebook const& rules, Options const& options) {
  return check::from_documents(documents, rules, options.selection);
}

std::string support_graph(std::span<check::Document const> documents,
                          rulebook::Rulebook const& rules) {
  return check::support_dot(documents, rules);
}

std::string_view program_version() {
  return JIXIAO_VERSION;
}

}  // namespace jixiao
