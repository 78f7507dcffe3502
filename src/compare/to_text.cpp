#include "base/text.hpp"
#include "compare/present.hpp"
#include "scorecard/write.hpp"

namespace jixiao::comparison {
namespace {

class ComparisonText {
 public:
  ComparisonText(Comparison const& comparison, rulebook::Rulebook const& rules,
                 TextStyle const& style)
      : comparison_(comparison), rules_(rules), style_(style) {}

  std::string text() {
    facts();
    for (auto const& note : comparison_.notes)
      line(say("注意  ", "Note      "), note.in(style_.language));
    table();
    reasons();
    consequences();
    auto const verdict = verdict_of(comparison_).in(style_.language);
    auto const ink = comparison_.differs() ? Ink::warning : Ink::good;
    out_ +=
        "\n" + std::string(say("结论  ", "Result    ")) + inked(verdict, ink, style_.colour) + "\n";
    return std::move(out_);
  }

 private:
  std::string_view say(std::string_view zh, std::string_view en) const {
    return style_.language == Language::chinese ? zh : en;
  }
  void line(std::string_view label, std::string_view text) {
    out_ += paragraph(label, text, style_.columns);
  }

  void facts() {
    std::vector<Table::Column> columns{{""}};
    for (auto const& version : comparison_.versions) columns.push_back({version.label});
    Table table(columns);
    for (auto const& fact : facts_of(comparison_, style_.language)) {
      std::vector<Table::Cell> cells{{fact.head, Ink::faint}};
      for (auto const& text : fact.versions) cells.emplace_back(text.empty() ? "—" : text);
      table.add(std::move(cells));
    }
    out_ += table.to_text(0, style_);
    for (auto const& deviation : comparison_.deviation)
      if (deviation) {
        line(say("偏差  ", "Deviation "), std::string(say("（自评得分－复核得分）÷自评得分；",
                                                          "(declared − reviewed) / declared; ")) +
                                              describe(deviation_cite(), rules_, style_.language));
        break;
      }
  }

  void add_row(Table& table, Table::Cell name, RowTexts texts) {
    table.add({std::move(name), std::move(texts.target), std::move(texts.actual),
               std::move(texts.weight), std::move(texts.declared), std::move(texts.computed)});
  }

  void table() {
    Table table({{std::string(say("指标", "Indicator"))},
                 {std::string(say("指标值", "Target"))},
                 {std::string(say("完成值", "Actual"))},
                 {std::string(say("分值", "Weight"))},
                 {std::string(say("得分", "Score"))},
                 {std::string(say("计算", "Computed"))}});
    auto const is_there = [](ComparedPart const& part) {
      for (auto const* points : part.versions)
        if (points != nullptr && (points->declared || points->weight)) return true;
      return false;
    };
    if (is_there(comparison_.execution))
      add_row(table, {std::string(say("预算执行率", "Execution rate")), Ink::strong},
              texts_of(comparison_.execution));
    std::string level1;
    for (auto const& row : comparison_.rows) {
      if (row.level1 != level1) {
        level1 = row.level1;
        add_group(table, level1);
      }
      add_row(table, {printable(row.name), Ink::plain, 2}, texts_of(row));
    }
    out_ += "\n" + table.to_text(0, style_);
  }

  void add_group(Table& table, std::string const& level1) {
    for (auto const& group : comparison_.groups)
      if (group.name == level1)
        return add_row(table, {printable(level1), Ink::strong}, texts_of(group));
    add_row(table, {printable(level1), Ink::strong}, {});
  }

  void add_reasons(std::vector<Transition> const& transitions, std::string const& name) {
    for (auto const& step : transitions) {
      auto const sentence = sentence_of(step, style_.language);
      if (sentence.empty()) continue;
      out_ += "  " + inked(printable(name), Ink::strong, style_.colour);
      if (comparison_.versions.size() > 2)
        out_ += "  " + inked(between(comparison_, step.from, step.to), Ink::faint, style_.colour);
      out_ += "\n";
      line("    ", sentence);
    }
  }

  void reasons() {
    auto const begin = out_.size();
    for (auto const& step : comparison_.total) {
      if (step.reason.zh.empty()) continue;
      auto const where = comparison_.versions.size() > 2
                             ? between(comparison_, step.from, step.to) + "  "
                             : std::string{};
      line("  " + where, step.reason.in(style_.language));
    }
    add_reasons(comparison_.execution.transitions,
                std::string(say("预算执行率", "Execution rate")));
    for (auto const& group : comparison_.groups) add_reasons(group.transitions, group.name);
    for (auto const& row : comparison_.rows) add_reasons(row.transitions, row.name);
    if (out_.size() > begin) out_.insert(begin, std::string(say("\n变化和原因\n", "\nChanges\n")));
  }

  void consequences() {
    auto const begin = out_.size();
    for (std::size_t i = 0; i < comparison_.versions.size(); ++i)
      for (auto const& consequence : comparison_.consequences[i])
        line("  " + comparison_.versions[i].label + "  ",
             jixiao::in_words(consequence, *comparison_.versions[i].choice.scheme, rules_,
                              style_.language));
    if (out_.size() > begin)
      out_.insert(begin, std::string(say("\n结果应用\n", "\nWhat follows\n")));
  }

  Comparison const& comparison_;
  rulebook::Rulebook const& rules_;
  TextStyle const& style_;
  std::string out_;
};

}  // namespace

std::string to_text(Comparison const& comparison, rulebook::Rulebook const& rules,
                    TextStyle const& style) {
  return ComparisonText(comparison, rules, style).text();
}

}  // namespace jixiao::comparison
