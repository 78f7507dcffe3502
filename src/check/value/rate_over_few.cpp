#include <algorithm>

#include "check/value/checks.hpp"
#include "check/value/values.hpp"

namespace jixiao::check {

namespace {

// What a count or a rate is about: 设备验收 of 设备验收台数 and of 设备验收合格率.
std::string_view stem(std::string_view name, WordList endings) {
  auto const ending = endings.longest_ending(name);
  return ending.empty() ? std::string_view{} : name.substr(0, name.size() - ending.size());
}

struct Count {
  std::string name;
  Value const* value;
};

}  // namespace

// A rate of so few things that a single miss breaks it: of one device, ≥95% passed is all of it.
void rate_over_few(Facts const& facts, rulebook::CheckSpec const& spec,
                   std::vector<Finding>& findings) {
  auto const counts = word_list(spec, "counts");
  auto const rates = word_list(spec, "rates");
  auto const most = spec.number("most");
  auto const& values = values_of(facts);
  std::vector<Count> few;
  for (auto const& value : values) {
    if (value.bound == nullptr || !is_count(value)) continue;
    auto const count = value.bound->quantity.value;
    if (value.row.level2 != "quantity" || count <= Decimal{} || count > most) continue;
    if (value.bound->relation != ast::Relation::equal) continue;
    few.push_back({value.row.proper_name, &value});
  }
  if (few.empty()) return;
  for (auto const& value : values) {
    if (value.bound == nullptr || value.bound->quantity.unit != "%") continue;
    auto const share = value.bound->quantity.value;
    if (share <= Decimal{} || share >= Decimal{100}) continue;
    auto const& name = value.row.proper_name;
    auto const about = stem(name, rates);
    if (about.empty()) continue;
    auto const one = std::find_if(few.begin(), few.end(), [&](Count const& count) {
      return count.value->annual == value.annual && stem(count.name, counts) == about;
    });
    if (one == few.end()) continue;
    auto const count = one->value->bound->quantity.value;
    if (count * (Decimal{100} - share) >= Decimal{100}) continue;
    auto const before = findings.size();
    speak(facts, spec, value, Part::number, {{"count", count.to_string()}}, findings);
    if (findings.size() == before) continue;
    findings.back().also.push_back({facts.form.source.file, one->value->row.printed->at});
    quote(findings.back(), *one->value, Part::number);
  }
}

}  // namespace jixiao::check
