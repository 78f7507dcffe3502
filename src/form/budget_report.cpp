#include "form/budget_report.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "form/running_text.hpp"

namespace jixiao::form {
namespace {

enum Column : std::size_t { initial, adjusted, executed, rate, columns };

struct Figures {
  std::string name;
  std::string unit;
  std::string cells[columns];
  std::string_view begin;
};

// 全市一般公共预算收入为76.20亿元
struct Said {
  std::string name;
  std::string unit;
  std::string number;
  std::string_view clause;
  std::size_t sentence;
};

bool drop_suffix(std::string_view& text, std::string_view suffix) {
  if (!text.ends_with(suffix)) return false;
  text.remove_suffix(suffix.size());
  return true;
}

// Of what stands before an amount: the subject, after a year or a colon.
std::string subject_of(std::string_view text) {
  if (auto const colon = text.rfind(':'); colon != std::string_view::npos)
    text.remove_prefix(colon + 1);
  for (std::size_t i = text.size(); i-- > 0;) {
    constexpr std::string_view year = "年";
    if (i < 4 || !text.substr(i).starts_with(year) || !budget_year(text.substr(i - 4))) continue;
    text.remove_prefix(i + year.size());
    if (text.starts_with("度")) text.remove_prefix(std::string_view("度").size());
    break;
  }
  return std::string(text);
}

class Report {
 public:
  Report(RunningText const& text, BudgetWords const& words) : text_(text), words_(words) {}

  void read(std::string_view sentence) {
    constexpr std::size_t most_sentences = 4;
    ++sentence_;
    std::erase_if(said_,
                  [&](Said const& said) { return said.sentence + most_sentences < sentence_; });
    take_year(sentence);
    if (std::ranges::none_of(sentence, is_digit)) return;
    Figures figures;
    for (auto const clause : clauses_of(sentence)) {
      MoneyInText money;
      bool const amount = find_money(clause, 0, words_, money);
      if (read_rate(clause, figures) ||
          (amount && (read_change(clause, money) || read_adjusted(clause, money))))
        figures = {};
      else if (amount)
        read_amount(clause, money, figures);
    }
  }

  [[nodiscard]] std::vector<BudgetTable> tables(std::string_view name) {
    for (auto& table : tables_) {
      auto const& first = table.rows.front().at;
      auto const& last = table.rows.back().at;
      table.source = {std::string(name),
                      first.substr(0, first.find('-')) + "-" + last.substr(last.find('-') + 1)};
    }
    return std::move(tables_);
  }

 private:
  // 与2023年相比 says nothing of what is reported.
  void take_year(std::string_view sentence) {
    if (!budget_year(sentence)) return;
    for (auto const clause : clauses_of(sentence)) {
      auto const year = budget_year(clause);
      if (!year || words_.has(clause, "compare")) continue;
      year_ = *year;
      return;
    }
  }

  // 完成73.17亿元; 年初预算263.16万元
  void read_amount(std::string_view clause, MoneyInText const& money, Figures& figures) const {
    auto head = clause.substr(0, money.begin);
    Column const column = column_of(head);
    auto const subject = subject_of(head);
    bool const same = subject.empty() && figures.unit == money.unit &&
                      figures.cells[column].empty() && !figures.name.empty();
    if (!same) figures = {subject, money.unit, {}, clause};
    figures.cells[column] = money.number;
    MoneyInText second;
    if (find_money(clause, money.end, words_, second)) figures = {};
  }

  // The words right before the amount, taken off `head`.
  [[nodiscard]] Column column_of(std::string_view& head) const {
    if (auto const n = words_.suffix(head, "initial")) return head.remove_suffix(n), initial;
    if (auto const n = words_.suffix(head, "adjusted")) return head.remove_suffix(n), adjusted;
    if (auto const n = words_.suffix(head, "done")) head.remove_suffix(n);
    return executed;
  }

  // 为调整预算（以下简称预算）的100.7%
  bool read_rate(std::string_view clause, Figures& figures) {
    if (!clause.ends_with('%') || !contains(clause, "预算")) return false;
    if (!words_.begins_with(clause, "of") && !words_.begins_with(clause, "done")) return false;
    auto const digit = clause.find_last_not_of("0123456789.-", clause.size() - 2);
    auto number = clause.substr(digit + 1);
    auto head = clause.substr(0, digit + 1);
    drop_suffix(head, "的");
    if (head.ends_with(')')) head = head.substr(0, head.rfind('('));
    if (number.size() < 2 || !head.ends_with("预算") || figures.name.empty()) return false;
    figures.cells[rate] = std::string(number);
    keep(figures, clause);
    return true;
  }

  // 由年初31.74亿元调整为30.1亿元
  bool read_change(std::string_view clause, MoneyInText const& from) {
    MoneyInText to;
    if (!find_money(clause, from.end, words_, to)) return false;
    auto head = clause.substr(0, from.begin);
    auto const n = words_.suffix(head, "from-initial");
    auto const between = clause.substr(from.end, to.begin - from.end);
    if (n == 0 || words_.meaning(between) != "to-adjusted" || from.unit != to.unit) return false;
    head.remove_suffix(n);
    Figures figures{subject_of(head), from.unit, {from.number, to.number, "", ""}, clause};
    if (!figures.name.empty()) keep(figures, clause);
    return true;
  }

  // 全市一般公共预算收入为76.20亿元 … 调整后的一般公共预算收入为72.63亿元: the budget before the
  // change stands a few sentences above, under a name that ends in the same words.
  bool read_adjusted(std::string_view clause, MoneyInText const& money) {
    if (money.end != clause.size()) return false;
    auto head = clause.substr(0, money.begin);
    auto const is = words_.suffix(head, "of");
    if (is == 0) return false;
    head.remove_suffix(is);
    auto const changed = words_.prefix(head, "after-change");
    if (changed == 0) {
      said_.push_back({subject_of(head), money.unit, money.number, clause, sentence_});
      return false;
    }
    Figures figures{std::string(head.substr(changed)), money.unit, {}, clause};
    figures.cells[adjusted] = money.number;
    if (auto const* const before = said_before(figures)) {
      figures.name = before->name;
      figures.cells[initial] = before->number;
      figures.begin = before->clause;
    }
    if (!figures.name.empty()) keep(figures, clause);
    return true;
  }

  // What was said of the same thing shortly before, once.
  [[nodiscard]] Said const* said_before(Figures const& figures) const {
    Said const* found = nullptr;
    for (auto const& said : said_) {
      if (said.unit != figures.unit || !said.name.ends_with(figures.name)) continue;
      if (found) return nullptr;
      found = &said;
    }
    return found;
  }

  void keep(Figures const& figures, std::string_view last_clause) {
    auto table = std::ranges::find_if(tables_, [&](BudgetTable const& other) {
      return other.money_unit == figures.unit && other.year.value_or("") == year_;
    });
    if (table == tables_.end()) {
      table = tables_.insert(table, BudgetTable{});
      table->money_unit = figures.unit;
      if (!year_.empty()) table->year = year_;
      table->columns = {"年初预算数", "调整预算数", "执行数", "为预算%"};
    }
    auto const* const end = last_clause.data() + last_clause.size();
    auto const size = static_cast<std::size_t>(end - figures.begin.data());
    table->rows.push_back({figures.name,
                           1,
                           {std::begin(figures.cells), std::end(figures.cells)},
                           text_.at({figures.begin.data(), size})});
  }

  RunningText const& text_;
  BudgetWords const& words_;
  std::string year_;
  std::size_t sentence_ = 0;
  std::vector<Said> said_;
  std::vector<BudgetTable> tables_;
};

}  // namespace

std::vector<BudgetTable> report_tables(std::string_view name, std::span<BudgetLine const> lines,
                                       BudgetWords const& words) {
  RunningText const text(lines);
  Report report(text, words);
  for (auto const sentence : text.sentences()) report.read(sentence);
  return report.tables(name);
}

}  // namespace jixiao::form
