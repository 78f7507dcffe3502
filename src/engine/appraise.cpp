#include "engine/appraise.hpp"

#include <stdexcept>

#include "base/digest.hpp"
#include "check/check.hpp"
#include "score/score.hpp"

namespace jixiao {
namespace {

Scorecard scorecard_of(form::Form form, Engine const& engine, rulebook::Rulebook const& rules,
                       Options const& options) {
  auto const choice = score::choose_scheme(form, rules, options.scheme);
  auto scored = score::from_form(form, choice, rules);
  auto findings = check::from_form({form, &scored, choice.scheme, rules});
  return {std::move(form), engine, std::move(scored), std::move(findings)};
}

Inspected inspected(form::Form form, rulebook::Rulebook const& rules, Options const& options) {
  auto const choice = score::choose_scheme(form, rules, options.scheme);
  if (!form.is_self_assessment()) {
    auto findings = check::from_form({form, nullptr, choice.scheme, rules});
    return {std::move(form), std::move(findings)};
  }
  auto const scored = score::from_form(form, choice, rules);
  auto findings = check::from_form({form, &scored, choice.scheme, rules});
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
  auto reading = form::from_bytes(input.name, input.bytes, rules.vocabulary);
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
    if (!form.is_self_assessment()) continue;
    auto const place = form.source;
    try {
      result.scorecards.push_back(scorecard_of(std::move(form), engine, rules, options));
    } catch (std::overflow_error const&) {
      result.errors.push_back(too_large(place));
    }
  }
  if (result.scorecards.empty() && result.errors.empty())
    result.errors.push_back(nothing_to_score(input, reading.forms.size()));
  return result;
}

Inspection inspect(Input const& input, rulebook::Rulebook const& rules, Options const& options) {
  auto reading = read_forms(input, rules, options);
  Inspection result{{}, std::move(reading.errors)};
  for (auto& form : reading.forms) {
    auto const place = form.source;
    try {
      result.forms.push_back(inspected(std::move(form), rules, options));
    } catch (std::overflow_error const&) {
      result.errors.push_back(too_large(place));
    }
  }
  return result;
}

std::string_view program_version() {
  return JIXIAO_VERSION;
}

}  // namespace jixiao
