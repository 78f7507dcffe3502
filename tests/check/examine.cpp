#include "examine.hpp"

#include <stdexcept>

#include "check/check.hpp"
#include "score/score.hpp"

namespace jixiao::check {

rulebook::Rulebook const& built_in_rules() {
  static auto const rules = [] {
    auto loaded = rulebook::from_files(rulebook::built_in_files());
    if (!loaded.has_value()) {
      std::string all;
      for (auto const& error : loaded.error()) {
        all += error.place.file + ":" + error.place.at + ": " + error.what.en + "\n";
      }
      throw std::logic_error(all);
    }
    return std::move(*loaded);
  }();
  return rules;
}

std::vector<Finding> examine(form::Form const& form, std::string_view scheme,
                             rulebook::Selection const* selection) {
  auto const& rules = built_in_rules();
  auto const choice = score::choose_scheme(form, rules, scheme);
  if (!form.is_self_assessment())
    return from_form({form, nullptr, choice.scheme, rules, nullptr, selection});
  auto const scored = score::from_form(form, choice, rules);
  return from_form({form, &scored, choice.scheme, rules, nullptr, selection});
}

std::string message_of(Finding const& finding) {
  auto const* spec = built_in_rules().check(finding.rule);
  return spec == nullptr ? std::string{} : rulebook::fill(spec->message.zh, finding.arguments);
}

}  // namespace jixiao::check
