#include "form/target_fields.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "form/target_goals.hpp"
#include "form/target_sections.hpp"

namespace jixiao::form {
namespace {

constexpr std::array<std::string_view, 13> statement_keys{
    "overview", "basis",        "necessity", "measures", "plan",  "duties",   "strategy",
    "tasks",    "staff-figure", "leader",    "filler",   "phone", "filled_on"};

bool is_amount(std::string_view text) {
  std::string const plain = without_blanks(folded(text));
  std::string_view rest = plain;
  if (rest.starts_with('-')) rest.remove_prefix(1);
  if (rest.empty() || rest.front() < '0' || rest.front() > '9') return false;
  return std::ranges::all_of(rest,
                             [](char c) { return (c >= '0' && c <= '9') || c == '.' || c == ','; });
}

std::string without_lead(std::string text) {
  for (std::string_view const lead : {"其中：", "其中:", "其中"})
    if (text.starts_with(lead)) return text.substr(lead.size());
  return text;
}

struct Entry {
  std::string name;
  Field amount;
  std::size_t line;
};

// 中央财政资金 0 中央财政资金 0 …; a name that comes twice without an amount is printed blank.
std::vector<Entry> entries_of(std::span<Token const> tokens) {
  std::vector<Entry> out;
  std::string name;
  std::size_t line = 0;
  auto const flush = [&](Field amount) {
    if (!name.empty()) out.push_back({without_lead(name), std::move(amount), line});
    name.clear();
  };
  for (auto const& token : tokens) {
    if (is_amount(token.text)) {
      flush(std::string(token.text));
      continue;
    }
    auto const text = std::string(token.text);
    if (!name.empty() && (name == text || without_lead(name) == without_lead(text))) flush("");
    if (name.empty()) line = token.line;
    name += text;
  }
  flush("");
  return out;
}

class Fields {
 public:
  Fields(Form& form, TargetJudge const& judge) : form_(form), judge_(judge) {}

  void read(std::span<TargetLine const> lines) {
    auto const sections = sections_of(lines, judge_);
    for (auto const& section : sections) read(section);
  }

  void finish() {
    if (!goals_.empty()) {
      if (!read_goals(form_.goals, goals_)) form_.notes.emplace_back("PARSE-GOALS");
    }
    if (form_.kind == Kind::department_target)
      read_department_funds();
    else
      read_sources();
  }

 private:
  static void keep_first(Field& field, std::string text) {
    if (!field) field = std::move(text);
  }

  void read(Section const& section) {
    auto const& key = section.key;
    if (key == "project") keep_first(form_.project, section.text());
    if (key == "department") keep_first(form_.department, section.text());
    if (key == "unit") keep_first(form_.unit, section.text());
    if (key == "attribute") keep_first(form_.attribute, section.text());
    if (key == "period") keep_first(form_.period, section.text());
    if (key == "goals") append(goals_, section.tokens);
    if (key == "goal-period" && !section.tokens.empty())
      keep_first(form_.goals.period, section.text());
    if (key == "goal-annual" && !section.tokens.empty())
      keep_first(form_.goals.annual, section.text());
    if (key == "column" && !form_.statements.empty() && form_.statements.back().key == "tasks")
      add_column(form_.statements.back(), section);
    if (std::ranges::find(statement_keys, key) != statement_keys.end())
      form_.statements.push_back({key, section.label, section.text(), section.place()});
    read_money(section);
  }

  // 核心职能 and 重点任务, side by side under 年度重点任务
  static void add_column(Statement& statement, Section const& section) {
    if (section.tokens.empty()) return;
    if (!statement.text.empty()) statement.text += ' ';
    statement.text += section.text();
    statement.at = statement.at.substr(0, statement.at.find('-')) + "-" +
                   std::to_string(section.tokens.back().line);
  }

  void read_money(Section const& section) {
    auto const& key = section.key;
    bool const total = key == "period-total" || key == "annual-total";
    if (key != "funds" && key != "budget" && !total && key != "by-source" && key != "by-use")
      return;
    if (form_.funds.at.empty()) form_.funds.at = section.place();
    if (!section.brackets.empty()) keep_first(form_.funds.unit, section.brackets);
    std::span<Token const> tokens = section.tokens;
    if (!tokens.empty() && is_unit(tokens.front().text)) {
      std::string const unit = folded(tokens.front().text);
      keep_first(form_.funds.unit, unit.substr(1, unit.size() - 2));
      tokens = tokens.subspan(1);
    }
    if (total && form_.kind != Kind::department_target) {
      auto& amount = key == "period-total" ? form_.funds.total : form_.funds.annual;
      bool const printed = !tokens.empty() && is_amount(tokens.front().text);
      keep_first(amount, printed ? std::string(tokens.front().text) : std::string());
      if (printed) tokens = tokens.subspan(1);
    }
    append(money_, {tokens.begin(), tokens.end()});
  }

  static bool is_unit(std::string_view text) {
    std::string const plain = folded(text);
    return plain.starts_with('(') && plain.ends_with("元)");
  }

  static void append(std::vector<Token>& to, std::vector<Token> const& from) {
    to.insert(to.end(), from.begin(), from.end());
  }

  void read_sources() {
    auto const entries = entries_of(money_);
    for (std::size_t i = 0; i < entries.size(); ++i) {
      FundSource source;
      source.name = entries[i].name;
      source.period = entries[i].amount;
      source.at = std::to_string(entries[i].line);
      if (i + 1 < entries.size() && entries[i + 1].name == source.name) {
        ++i;
        source.annual = entries[i].amount;
        if (entries[i].line != entries[i - 1].line)
          source.at += "-" + std::to_string(entries[i].line);
      }
      form_.funds.sources.push_back(std::move(source));
    }
  }

  void read_department_funds() {
    for (auto& entry : entries_of(money_)) {
      if (entry.name == "合计") {
        keep_first(form_.funds.total, *entry.amount);
        continue;
      }
      FundSource source;
      source.name = entry.name;
      source.amount = entry.amount;
      source.at = std::to_string(entry.line);
      bool const use = contains(entry.name, "支出");
      (use ? form_.funds.uses : form_.funds.sources).push_back(std::move(source));
    }
  }

  Form& form_;
  TargetJudge const& judge_;
  std::vector<Token> goals_;
  std::vector<Token> money_;
};

}  // namespace

void read_target_fields(Form& form, std::span<TargetLine const> above,
                        std::span<TargetLine const> below, TargetJudge const& judge) {
  Fields fields(form, judge);
  fields.read(above);
  fields.read(below);
  fields.finish();
}

}  // namespace jixiao::form
