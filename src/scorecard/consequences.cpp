#include "scorecard/consequences.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "check/fund/money.hpp"

namespace jixiao {
namespace {

using rulebook::ConsequenceOf;
using rulebook::ConsequenceSpec;

bool is_for(ConsequenceSpec const& spec, form::Form const& form) {
  auto const& kinds = spec.form_kinds;
  if (!kinds.empty() && std::ranges::find(kinds, form::name_of(form.kind)) == kinds.end())
    return false;
  if (spec.places.empty()) return true;
  std::string who;
  for (auto const* field : {&form.title, &form.department, &form.unit})
    if (*field) who += without_blanks(folded(**field)) + "\n";
  return std::ranges::any_of(spec.places, [&](auto const& place) { return contains(who, place); });
}

// The names of the grades, as forms print them.
std::vector<std::string> names_of(ConsequenceSpec const& spec, rulebook::Scheme const& scheme,
                                  Language language) {
  std::vector<std::string> names;
  for (auto const& band : scheme.bands)
    if (std::ranges::find(spec.grades, band.key) != spec.grades.end())
      names.push_back(band.name.in(language));
  return names;
}

// Whether the condition holds of any value the form shows, and of all of them.
struct Held {
  bool any = false;
  bool all = false;
};

Held held_by_grade(ConsequenceSpec const& spec, score::ScoredForm const* scored,
                   rulebook::Scheme const& scheme) {
  if (scored == nullptr) return {};
  auto const names = names_of(spec, scheme, Language::chinese);
  auto const is_one = [&](std::string const& grade) {
    return std::ranges::find(names, grade) != names.end();
  };
  auto const& grade = scored->grade;
  bool const all = !grade.possible.empty() && std::ranges::all_of(grade.possible, is_one);
  return {all || is_one(grade.computed) || is_one(grade.declared), all};
}

Held held_by_amount(ConsequenceSpec const& spec, form::Form const& form,
                    Vocabulary const& vocabulary) {
  auto const& funds = form.funds;
  int printed = 0;
  int reached = 0;
  for (auto const* cell : {&funds.total, &funds.annual, &funds.initial, &funds.adjusted}) {
    auto const amount = check::amount_of(*cell, funds, vocabulary);
    if (!amount) continue;
    ++printed;
    if (amount->yuan >= spec.least) ++reached;
  }
  return {reached > 0, printed > 0 && reached == printed};
}

// 300万元 for 3000000.
std::string money(Decimal yuan, Language language) {
  auto const in_ten_thousands = yuan.shifted(-4);
  bool const chinese = language == Language::chinese;
  if (in_ten_thousands && yuan >= Decimal{10000})
    return in_ten_thousands->to_string() + (chinese ? "万元" : "0,000 yuan");
  return yuan.to_string() + (chinese ? "元" : " yuan");
}

std::string condition_of(ConsequenceSpec const& spec, rulebook::Scheme const& scheme,
                         Language language) {
  bool const chinese = language == Language::chinese;
  if (spec.of == ConsequenceOf::amount) {
    auto const amount = money(spec.least, language);
    return chinese ? "金额" + amount + "以上" : "from " + amount + " on";
  }
  auto const names = names_of(spec, scheme, language);
  return chinese ? fmt::format("评价等级为{}", fmt::join(names, "、"))
                 : fmt::format("grade {}", fmt::join(names, ", "));
}

}  // namespace

std::vector<Consequence> consequences_of(form::Form const& form, score::ScoredForm const* scored,
                                         rulebook::Scheme const& scheme,
                                         Vocabulary const& vocabulary) {
  std::vector<Consequence> found;
  for (auto const& spec : scheme.consequences) {
    if (!is_for(spec, form)) continue;
    auto const held = spec.of == ConsequenceOf::grade ? held_by_grade(spec, scored, scheme)
                                                      : held_by_amount(spec, form, vocabulary);
    if (held.any) found.push_back({&spec, held.all && !spec.open});
  }
  return found;
}

std::string in_words(Consequence const& consequence, rulebook::Scheme const& scheme,
                     rulebook::Rulebook const& rules, Language language) {
  auto const& spec = *consequence.spec;
  bool const chinese = language == Language::chinese;
  std::string out = consequence.certain ? (chinese ? "按该方案，" : "under this scheme, ")
                                        : (chinese ? "可能适用：" : "may apply: ");
  out += condition_of(spec, scheme, language) + (chinese ? "的，" : ": ") + spec.name.in(language);
  if (spec.open) out += (chinese ? "；" : "; ") + spec.open->in(language);
  if (auto const* stated = scheme.find("consequences." + spec.key))
    out +=
        (chinese ? "（" : " (") + describe(stated->cite, rules, language) + (chinese ? "）" : ")");
  return out;
}

}  // namespace jixiao
