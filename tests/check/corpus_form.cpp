#include "corpus_form.hpp"

#include <boost/json.hpp>

#include "base/text.hpp"

namespace jixiao::check {

namespace {

namespace json = boost::json;

form::Field field(json::object const& object, char const* name) {
  auto const* value = object.if_contains(name);
  if (value == nullptr || value->is_null()) return std::nullopt;
  if (value->is_string()) return std::string(value->as_string());
  return json::serialize(*value);
}

// 产出指标(50分), 管理指标30 → the name and the points printed with it.
form::Group group_of(std::string_view printed) {
  std::string const plain = folded(printed);
  auto const begin = plain.find_first_of("0123456789");
  form::Group group;
  group.level1 = printed;
  if (begin == std::string::npos) return group;
  auto const end = plain.find_first_not_of("0123456789.", begin);
  group.weight = plain.substr(begin, end == std::string::npos ? end : end - begin);
  auto name = std::string_view(plain).substr(0, begin);
  if (name.ends_with("(")) name.remove_suffix(1);
  group.level1 = name;
  return group;
}

form::Kind kind_of(std::string_view title) {
  if (contains(title, "转移支付")) return form::Kind::transfer_self_assessment;
  if (contains(title, "整体")) return form::Kind::department_self_assessment;
  return form::Kind::project_self_assessment;
}

}  // namespace

form::Form form_from_corpus(std::string_view text) {
  auto const root = json::parse(std::string(text)).as_object();
  form::Form form;
  form.source.file = *field(root, "id");
  form.title = field(root, "title");
  form.kind = kind_of(*form.title);
  form.year = field(root, "year");
  form.unit = field(root, "unit");
  form.total = field(root, "total");
  form.grade = field(root, "grade");
  auto const& budget = root.at("budget").as_object();
  form.funds.unit = field(budget, "unit");
  form.funds.initial = field(budget, "initial");
  form.funds.adjusted = field(budget, "adjusted");
  form.funds.executed = field(budget, "executed");
  form.funds.rate = field(budget, "rate");
  form.funds.weight = field(budget, "weight");
  form.funds.score = field(budget, "score");
  form.funds.at = "funds";
  int number = 0;
  for (auto const& value : root.at("indicators").as_array()) {
    auto const& row = value.as_object();
    form::Indicator indicator;
    indicator.level1 = field(row, "l1");
    if (indicator.level1) {
      auto const group = group_of(*indicator.level1);
      indicator.level1 = group.level1;
      if (form.groups.empty() || form.groups.back().level1 != group.level1) {
        form.groups.push_back(group);
      }
    }
    indicator.level2 = field(row, "l2");
    indicator.name = field(row, "l3");
    indicator.target = field(row, "target");
    indicator.actual = field(row, "actual");
    indicator.weight = field(row, "weight");
    indicator.score = field(row, "score");
    indicator.reason = field(row, "reason");
    indicator.at = std::to_string(++number);
    form.indicators.push_back(std::move(indicator));
  }
  if (root.at("truncated").as_bool()) form.notes.emplace_back("PARSE-TRUNCATED");
  return form;
}

}  // namespace jixiao::check
