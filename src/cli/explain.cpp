#include <optional>

#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/typed_line.hpp"
#include "grammar/parse.hpp"
#include "grammar/print.hpp"
#include "scorecard/json_writer.hpp"
#include "scorecard/to_text.hpp"
#include "scorecard/write.hpp"

namespace jixiao::cli {
namespace {

using rulebook::Scheme;
using score::ScoredIndicator;

struct Explained {
  Scheme const* scheme;
  ScoredIndicator row;
};

std::vector<Scheme const*> schemes_of(Session const& session) {
  std::vector<Scheme const*> schemes;
  auto const& printed = session.request.year;
  auto const year = printed.empty() ? std::nullopt : std::optional(std::stoi(printed));
  for (auto const& id : session.request.schemes) schemes.push_back(session.rules.scheme(id, year));
  if (schemes.empty()) schemes.push_back(&session.rules.schemes.front());
  return schemes;
}

std::optional<ast::Quantity> base_of(Session const& session) {
  if (session.request.base.empty()) return std::nullopt;
  auto const tree = jixiao::parse(session.request.base, session.rules.vocabulary);
  auto const* bound = std::get_if<ast::Bound>(&tree.node);
  return bound ? std::optional(bound->quantity) : std::nullopt;
}

Explained explained(Session const& session, Scheme const& scheme,
                    std::optional<ast::Quantity> const& base) {
  auto const& request = session.request;
  auto const& vocabulary = session.rules.vocabulary;
  auto const number = [](std::string const& text) {
    return text.empty() ? std::nullopt : Decimal::parse(text);
  };
  RowContext context;
  if (!request.year.empty()) context.year = std::stoi(request.year);
  context.level1_key =
      level1_key(request.level1.empty() ? request.level2 : request.level1, vocabulary);
  context.level2_key = level2_key(request.level2, vocabulary);
  context.name = request.name;
  context.rule = request.rule;
  context.base = base;
  return {&scheme, score::from_row(request.operands[0], request.operands[1], number(request.weight),
                                   number(request.declared), context, scheme, session.rules)};
}

std::string typed(Constraint const& constraint, Language language) {
  std::string out(kind_in_words(kind_of(constraint.expression), language));
  if (auto const fields = fields_on_a_line(constraint.expression, constraint.text); !fields.empty())
    out += "  " + fields;
  return out;
}

std::string points_in_words(score::Points const& points, Language language) {
  bool const chinese = language == Language::chinese;
  std::string out = points.score ? points.score->to_string() : (chinese ? "不能确定" : "undecided");
  if (points.weight) out += " / " + points.weight->to_string();
  if (points.low && points.high && points.low != points.high)
    out += (chinese ? "，允许 " : ", allowed ") + points.low->to_string() + "–" +
           points.high->to_string();
  out += (chinese ? "，" : ", ") + std::string(jixiao::in_words(points.basis, language));
  if (points.declared)
    out += (chinese ? "；自评 " : "; declared ") + points.declared->to_string() +
           (chinese ? "，" : ", ") + std::string(jixiao::in_words(points.verdict, language));
  return out;
}

// The steps under the schemes stand beside each other, a column for each.
std::string in_words(std::vector<Explained> const& explained, Session const& session) {
  auto const style = session.console.style();
  bool const chinese = style.language == Language::chinese;
  auto const& request = session.request;
  auto const& first = explained.front().row;
  std::string out;
  out +=
      paragraph(chinese ? "指标值  " : "Target  ",
                request.operands[0] + "   " + typed(first.target, style.language), style.columns);
  out +=
      paragraph(chinese ? "完成值  " : "Actual  ",
                request.operands[1] + "   " + typed(first.actual, style.language), style.columns);
  out += '\n';
  std::vector<Table::Column> columns{{""}};
  for (auto const& each : explained) columns.push_back({each.scheme->id});
  Table table(columns);
  std::size_t steps = 0;
  for (auto const& each : explained) steps = std::max(steps, each.row.points.because.size());
  for (std::size_t i = 0; i < steps; ++i) {
    std::vector<Table::Cell> texts{std::to_string(i + 1) + "."};
    std::vector<Table::Cell> cites(1);
    bool cited = false;
    for (auto const& each : explained) {
      auto const& because = each.row.points.because;
      texts.emplace_back(i < because.size() ? describe(because[i]).in(style.language) : "");
      auto const cite = i < because.size()
                            ? citation_of(because[i], *each.scheme, session.rules, style.language)
                            : "";
      bool const said = cite.empty() || contains(texts.back().text, cite);
      cites.emplace_back(said ? "" : (chinese ? "依据：" : "Basis: ") + cite, Ink::faint);
      cited = cited || !said;
    }
    table.add(texts);
    if (cited) table.add(cites);
  }
  std::vector<Table::Cell> results{Table::Cell(chinese ? "得分" : "Score")};
  for (auto const& each : explained)
    results.push_back({points_in_words(each.row.points, style.language), Ink::strong});
  table.add(results);
  return out + table.to_text(0, style);
}

}  // namespace

ExitStatus explain(Session const& session) {
  auto const schemes = schemes_of(session);
  auto const base = base_of(session);
  if (!session.request.base.empty() && !base) {
    session.console.error({{},
                           {"--base 应为金额，如 800万元：" + session.request.base,
                            "--base is an amount, such as 800万元: " + session.request.base}});
    return ExitStatus::failed;
  }
  std::vector<Explained> all;
  for (auto const* scheme : schemes) all.push_back(explained(session, *scheme, base));
  ExitStatus status = ExitStatus::clean;
  std::string out;
  for (auto const& each : all) {
    if (each.row.points.verdict == score::Verdict::contradicted) status = ExitStatus::objectionable;
    if (session.request.format != "json") continue;
    JsonWriter json(out);
    write(json, each.row, *each.scheme, session.rules, session.request.language);
  }
  session.console.write(session.request.format == "json" ? out : in_words(all, session));
  return status;
}

}  // namespace jixiao::cli
