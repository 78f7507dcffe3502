#include <algorithm>

#include "base/text.hpp"
#include "check/across/checks.hpp"
#include "check/across/pairs.hpp"
#include "check/table/cells.hpp"
#include "check/table/columns.hpp"

namespace jixiao::check {

namespace {

// An amount with its place, to be held against another.
struct Money {
  std::string name;
  std::string text;
  TableAmount amount;
  Place place;
};

std::optional<Money> money_in(std::string_view name, form::Field const& cell, std::string_view unit,
                              Place place) {
  auto const power = power_of(unit);
  auto const figure = is_blank(cell) ? std::nullopt : figure_in(*cell);
  if (!power || !figure || figure->percent) return std::nullopt;
  return Money{std::string(name), *cell, {*figure, *power}, std::move(place)};
}

Finding& say(rulebook::CheckSpec const& spec, Money const& one, Money const& other,
             std::vector<Finding>& findings) {
  auto& finding =
      report(spec, one.place, one.name,
             {{"value", one.text}, {"other", other.text}, {"where", other.name}}, findings);
  finding.also = {other.place};
  finding.quotes = {{one.name, one.text, 0, one.text.size()},
                    {other.name, other.text, 0, other.text.size()}};
  if (are_close(one.amount, other.amount)) finding.severity = Severity::info;
  return finding;
}

// A form's amount against every figure of the tables that means the same. Tables print one amount
// with several scopes: it is enough that one of them agrees.
void hold_against(rulebook::CheckSpec const& spec, Money const& money,
                  std::vector<Money> const& others, std::vector<Finding>& findings) {
  auto const agrees = [&](Money const& other) { return may_be_equal(money.amount, other.amount); };
  if (others.empty() || std::ranges::any_of(others, agrees)) return;
  auto const close = [&](Money const& other) { return are_close(money.amount, other.amount); };
  auto const nearest = std::ranges::find_if(others, close);
  bool const one_value = std::ranges::all_of(others, [&](Money const& other) {
    return may_be_equal(others.front().amount, other.amount);
  });
  if (nearest != others.end())
    say(spec, money, *nearest, findings);
  else if (one_value)
    say(spec, money, others.front(), findings);
}

class Tables {
 public:
  Tables(Member const& member, rulebook::CheckSpec const& spec, rulebook::Rulebook const& rules)
      : words_(rules), totals_(spec.words("totals")) {
    bool const final_accounts = member.form->is_self_assessment();
    auto const marks = spec.words(final_accounts ? "accounts" : "budgets");
    for (auto const& table : member.document->budget_tables) {
      if (is_from_text(table) || !table.title || !table.year) continue;
      auto const department = bare_department(table.department.value_or(""));
      if (department != member.department || table.year != member.form->year) continue;
      auto const titled = [&](auto const& mark) { return contains(*table.title, mark); };
      if (std::ranges::any_of(marks, titled)) tables_.push_back(&table);
    }
  }

  // Under exactly this head, in the row of the total.
  [[nodiscard]] std::vector<Money> in_column(std::string_view head) const {
    std::vector<Money> found;
    for (auto const* table : tables_)
      for (auto const& row : table->rows)
        if (std::ranges::find(totals_, bare_row(row.name)) != totals_.end())
          for (std::size_t i = 0; i < table->columns.size(); ++i)
            if (without_blanks(folded(table->columns[i])) == head) add(*table, row, i, found);
    return found;
  }

  // In the row of exactly this name, the first amount.
  [[nodiscard]] std::vector<Money> in_row(std::string_view name) const {
    std::vector<Money> found;
    for (auto const* table : tables_)
      for (auto const& row : table->rows) {
        if (bare_row(row.name) != name) continue;
        for (std::size_t i = 0; i < table->columns.size() && i < row.cells.size(); ++i)
          if (is_amount(table->columns[i], words_)) {
            add(*table, row, i, found);
            break;
          }
      }
    return found;
  }

 private:
  static void add(form::BudgetTable const& table, form::BudgetRow const& row, std::size_t column,
                  std::vector<Money>& found) {
    if (column >= row.cells.size()) return;
    auto money =
        money_in(name_of(table), row.cells[column], table.money_unit, {table.source.file, row.at});
    if (money) found.push_back(std::move(*money));
  }

  ColumnWords words_;
  std::vector<std::string> totals_;
  std::vector<form::BudgetTable const*> tables_;
};

// 公共财政拨款=一般公共预算财政拨款收入: a name of the form and that of a table's row.
std::string_view row_for(std::string_view name, std::vector<std::string> const& pairs) {
  for (auto const& pair : pairs)
    if (auto const middle = pair.find('='); pair.substr(0, middle) == name)
      return std::string_view(pair).substr(middle + 1);
  return {};
}

void look_at_tables(AcrossFacts const& facts, Member const& member, rulebook::CheckSpec const& spec,
                    std::vector<Finding>& findings) {
  auto const& funds = member.form->funds;
  auto const unit = funds.unit.value_or("");
  Tables const tables(member, spec, facts.rules());
  auto const rows = spec.words("rows");
  auto const heads = spec.words("columns");
  for (auto const& source : funds.sources) {
    auto const name = row_for(source.name, rows);
    if (name.empty()) continue;
    if (auto const money =
            money_in(source.name, source.amount, unit, {member.document->file, source.at}))
      hold_against(spec, *money, tables.in_row(name), findings);
  }
  for (auto const& use : funds.uses) {
    if (std::ranges::find(heads, use.name) == heads.end()) continue;
    if (auto const money = money_in(use.name, use.amount, unit, {member.document->file, use.at}))
      hold_against(spec, *money, tables.in_column(use.name), findings);
  }
}

// What the department's table sets aside for projects, against what their tables ask for. A project
// may have no table; none may have more than there is.
void look_at_projects(std::vector<Member const*> const& group, rulebook::CheckSpec const& spec,
                      std::vector<Finding>& findings) {
  auto const is_department = [](Member const* one) {
    return one->form->kind == form::Kind::department_target;
  };
  if (std::ranges::count_if(group, is_department) != 1) return;
  auto const& department = **std::ranges::find_if(group, is_department);
  auto const heads = spec.words("projects");
  auto const& uses = department.form->funds.uses;
  auto const use = std::ranges::find_if(
      uses, [&](auto const& one) { return std::ranges::find(heads, one.name) != heads.end(); });
  if (use == uses.end()) return;
  auto const whole = money_in(use->name, use->amount, department.form->funds.unit.value_or(""),
                              {department.document->file, use->at});
  if (!whole) return;
  Decimal sum;
  Decimal slack;
  std::vector<std::string> names;
  std::vector<Place> places;
  for (auto const* member : group) {
    if (member->form->kind != form::Kind::project_target) continue;
    auto const& funds = member->form->funds;
    auto const money =
        money_in("", funds.annual, funds.unit.value_or(""), {member->document->file, funds.at});
    auto const yuan =
        money ? money->amount.figure.value.shifted(money->amount.power) : std::nullopt;
    if (!yuan) return;
    auto const key = member->project + " " + member->unit;
    if (std::ranges::find(names, key) != names.end()) return;  // one project twice
    names.push_back(key);
    sum += *yuan;
    slack +=
        half_unit(money->amount.figure.places).shifted(money->amount.power).value_or(Decimal{});
    places.push_back(money->place);
  }
  auto const most = whole->amount.figure.high().shifted(whole->amount.power);
  if (names.size() < 2 || !most || sum - slack <= *most) return;
  auto const shown = sum.shifted(-whole->amount.power);
  if (!shown) return;
  auto& finding =
      report(spec, whole->place, use->name,
             {{"value", whole->text}, {"other", shown->to_string()}, {"where", "各项目目标表合计"}},
             findings);
  // Money from other levels may come on top of the department's own.
  finding.severity = Severity::warning;
  finding.also = std::move(places);
  finding.quotes = {{use->name, whole->text, 0, whole->text.size()}};
}

// What was applied for, against the budget at the start of the year in the self-assessment.
void look_at_pair(Pair const& pair, rulebook::CheckSpec const& spec,
                  std::vector<Finding>& findings) {
  auto const& target = pair.target->form->funds;
  auto const& assessment = pair.assessment->form->funds;
  auto const asked = money_in("目标表年度资金", target.annual, target.unit.value_or(""),
                              {pair.target->document->file, target.at});
  auto const given = money_in("年初预算数", assessment.initial, assessment.unit.value_or(""),
                              {pair.assessment->document->file, assessment.at});
  if (!asked || !given || may_be_equal(asked->amount, given->amount)) return;
  // The table may be the application and not yet what was approved.
  auto& finding = say(spec, *given, *asked, findings);
  if (finding.severity == Severity::error) finding.severity = Severity::warning;
}

// A part of what a statement gives cannot be more than the whole.
void look_at_statement(form::DepartmentStatement const& statement, rulebook::CheckSpec const& spec,
                       std::vector<Finding>& findings) {
  auto const total = money_in("自评资金", statement.total, statement.unit, statement.source);
  auto const general = money_in("", statement.general, statement.unit, statement.source);
  auto const fund = money_in("", statement.government_fund, statement.unit, statement.source);
  if (!total || !general || !fund) return;
  auto const low = general->amount.figure.low() + fund->amount.figure.low();
  if (low <= total->amount.figure.high()) return;
  auto const sum = general->amount.figure.value + fund->amount.figure.value;
  auto& finding = report(
      spec, statement.source, "自评资金",
      {{"value", total->text}, {"other", sum.to_string()}, {"where", "其中各项之和"}}, findings);
  finding.quotes = {{"自评资金", total->text, 0, total->text.size()},
                    {"一般公共预算", general->text},
                    {"政府性基金预算", fund->text}};
}

}  // namespace

void amounts_agree(AcrossFacts const& facts, rulebook::CheckSpec const& spec,
                   std::vector<Finding>& findings) {
  for (auto const& member : facts.members()) {
    auto const kind = member.form->kind;
    if (kind == form::Kind::department_target || kind == form::Kind::department_self_assessment)
      look_at_tables(facts, member, spec, findings);
  }
  for (auto const& group : facts.departments()) {
    look_at_projects(group, spec, findings);
    for (auto const& pair : pairs_of(group)) look_at_pair(pair, spec, findings);
  }
  for (auto const& document : facts.documents())
    for (auto const& statement : document.statements) look_at_statement(statement, spec, findings);
}

}  // namespace jixiao::check
