#include "check/across/support.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <map>

#include "base/text.hpp"
#include "check/across/judge.hpp"
#include "check/across/values.hpp"

namespace jixiao::check {

namespace {

struct Vertex {
  SupportNode node;
  bool department = false;
  Relation relation = Relation::support;  // of a department indicator that is supported
  SupportNode against = {};               // of a conflict
};

struct Edge {
  bool same_name = false;
};

using Adjacency =
    boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, Vertex, Edge>;
using Vertices = std::vector<Adjacency::vertex_descriptor>;

// What the two ends of an edge share besides their names.
bool is_comparable(Row const& department, Row const& project, bool same_name, Units const& units) {
  if (department.target == nullptr || project.target == nullptr) return false;
  auto const* bound = bound_of(*department.target);
  if (bound == nullptr) return same_name && bound_of(*project.target) == nullptr;
  auto const unit = yearless(bound->quantity.unit);
  return number_in(*project.target, unit, units).has_value();
}

std::string in_quotes(std::string_view text) {
  std::string out = "\"";
  for (char const c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (c == '\n') {
      out += "\\n";
      continue;
    }
    out += c;
  }
  return out + '"';
}

std::string label_of(SupportNode const& node) {
  auto label = subject_of(*node.row->printed);
  if (node.row->target != nullptr) label += '\n' + node.row->target->text;
  return label;
}

std::string_view colour_of(Relation relation) {
  switch (relation) {
    case Relation::agreement: return "#2e7d32";
    case Relation::sum: return "#1565c0";
    case Relation::support: return "#757575";
    case Relation::conflict: return "#c62828";
  }
  return "";
}

std::string_view word_of(Relation relation) {
  switch (relation) {
    case Relation::agreement: return "一致";
    case Relation::sum: return "合计相符";
    case Relation::support: return "相关";
    case Relation::conflict: return "不一致";
  }
  return "";
}

}  // namespace

char const* name_of(Relation relation) {
  switch (relation) {
    case Relation::agreement: return "agreement";
    case Relation::sum: return "sum";
    case Relation::support: return "support";
    case Relation::conflict: return "conflict";
  }
  return "";
}

std::string core_of(std::string_view name, std::vector<std::string> const& general) {
  auto core = bare_name(name);
  for (auto const& word : general)
    for (auto at = core.find(word); at != std::string::npos; at = core.find(word))
      core.erase(at, word.size());
  return core;
}

struct SupportGraph::Graph {
  Adjacency vertices;
  Units const* units = nullptr;

  void add(std::vector<Member const*> const& group, AcrossFacts const& facts,
           std::vector<std::string> const& general);
  void connect(Adjacency::vertex_descriptor project, Adjacency::vertex_descriptor department);
  [[nodiscard]] std::vector<Supporter> supporters(Adjacency::vertex_descriptor department) const;
};

// The tables of one department and year.
void SupportGraph::Graph::add(std::vector<Member const*> const& group, AcrossFacts const& facts,
                              std::vector<std::string> const& general) {
  auto const is_kind = [](form::Kind kind) {
    return [kind](Member const* member) { return member->form->kind == kind; };
  };
  if (std::ranges::none_of(group, is_kind(form::Kind::department_target)) ||
      std::ranges::none_of(group, is_kind(form::Kind::project_target)))
    return;
  std::map<std::string, Vertices> by_core;
  Vertices projects;
  for (auto const* member : group) {
    bool const department = member->form->kind == form::Kind::department_target;
    if (!department && member->form->kind != form::Kind::project_target) continue;
    for (auto const& row : facts.rows(*member)) {
      if (is_blank(row.printed->name)) continue;
      auto const vertex = add_vertex(Vertex{{member, &row}, department}, vertices);
      if (department)
        by_core[core_of(*row.printed->name, general)].push_back(vertex);
      else
        projects.push_back(vertex);
    }
  }
  for (auto const project : projects) {
    auto const found = by_core.find(core_of(*vertices[project].node.row->printed->name, general));
    if (found == by_core.end() || found->first.empty()) continue;
    // A document that holds the department's table holds those of its projects.
    auto const* document = vertices[project].node.member->document;
    auto const is_near = [&](Adjacency::vertex_descriptor department) {
      return vertices[department].node.member->document == document;
    };
    bool const near = std::ranges::any_of(found->second, is_near);
    for (auto const department : found->second)
      if (!near || is_near(department)) connect(project, department);
  }
  for (auto const& [core, departments] : by_core)
    for (auto const department : departments)
      if (auto const all = supporters(department); !all.empty()) {
        auto const judgement = judge(*vertices[department].node.row->target, all, *units);
        vertices[department].relation = judgement.relation;
        vertices[department].against = judgement.against;
      }
}

void SupportGraph::Graph::connect(Adjacency::vertex_descriptor project,
                                  Adjacency::vertex_descriptor department) {
  auto const& above = *vertices[department].node.row;
  auto const& below = *vertices[project].node.row;
  if (above.level1 != below.level1 || above.level2 != below.level2) return;
  bool const same = bare_name(*above.printed->name) == bare_name(*below.printed->name);
  if (is_comparable(above, below, same, *units))
    add_edge(project, department, Edge{same}, vertices);
}

std::vector<Supporter> SupportGraph::Graph::supporters(
    Adjacency::vertex_descriptor department) const {
  std::vector<Supporter> all;
  if (in_degree(department, vertices) == 0) return all;
  auto const& target = *vertices[department].node.row->target;
  auto const* bound = bound_of(target);
  for (auto [edge, end] = in_edges(department, vertices); edge != end; ++edge) {
    auto const& node = vertices[source(*edge, vertices)].node;
    Supporter one{node, vertices[*edge].same_name, match_of(target, *node.row->target, *units), {}};
    if (bound != nullptr)
      one.value = number_in(*node.row->target, yearless(bound->quantity.unit), *units);
    all.push_back(std::move(one));
  }
  std::ranges::stable_sort(all, std::greater{}, &Supporter::same_name);
  return all;
}

SupportGraph::SupportGraph(AcrossFacts const& facts, std::vector<std::string> const& general)
    : graph_(std::make_unique<Graph>()) {
  graph_->units = &facts.rules().units;
  for (auto const& group : facts.departments()) graph_->add(group, facts, general);
}

SupportGraph::~SupportGraph() = default;
SupportGraph::SupportGraph(SupportGraph&&) noexcept = default;
SupportGraph& SupportGraph::operator=(SupportGraph&&) noexcept = default;

std::vector<Support> SupportGraph::supports() const {
  std::vector<Support> found;
  auto const& graph = graph_->vertices;
  for (auto [vertex, end] = boost::vertices(graph); vertex != end; ++vertex) {
    if (!graph[*vertex].department) continue;
    Support support{graph[*vertex].node, {}, graph[*vertex].relation, graph[*vertex].against};
    for (auto const& one : graph_->supporters(*vertex)) support.projects.push_back(one.node);
    if (!support.projects.empty()) found.push_back(std::move(support));
  }
  return found;
}

std::vector<SupportNode> SupportGraph::unsupported() const {
  std::vector<SupportNode> found;
  auto const& graph = graph_->vertices;
  for (auto [vertex, end] = boost::vertices(graph); vertex != end; ++vertex)
    if (graph[*vertex].department && in_degree(*vertex, graph) == 0)
      found.push_back(graph[*vertex].node);
  return found;
}

std::vector<SupportNode> SupportGraph::unsupporting() const {
  std::vector<SupportNode> found;
  auto const& graph = graph_->vertices;
  for (auto [vertex, end] = boost::vertices(graph); vertex != end; ++vertex)
    if (!graph[*vertex].department && out_degree(*vertex, graph) == 0)
      found.push_back(graph[*vertex].node);
  return found;
}

std::string SupportGraph::to_dot() const {
  auto const& graph = graph_->vertices;
  std::map<form::Form const*, Vertices> forms;
  std::vector<SupportNode> order;
  for (auto [vertex, end] = boost::vertices(graph); vertex != end; ++vertex) {
    auto const& node = graph[*vertex].node;
    if (forms[node.member->form].empty()) order.push_back(node);
    forms[node.member->form].push_back(*vertex);
  }
  std::string out =
      "digraph support {\n  rankdir=RL;\n  charset=\"UTF-8\";\n"
      "  node [shape=box, style=\"rounded,filled\", fillcolor=white];\n";
  for (std::size_t i = 0; i < order.size(); ++i) {
    auto const& member = *order[i].member;
    auto const title =
        member.form->project ? *member.form->project : member.form->title.value_or("");
    out += fmt::format("  subgraph cluster_{} {{\n    label={};\n", i,
                       in_quotes(title + "\n" + member.document->file));
    for (auto const vertex : forms[member.form]) {
      bool const lone =
          graph[vertex].department ? in_degree(vertex, graph) == 0 : out_degree(vertex, graph) == 0;
      out += fmt::format("    n{} [label={}{}];\n", vertex, in_quotes(label_of(graph[vertex].node)),
                         lone                       ? ", fillcolor=\"#eeeeee\""
                         : graph[vertex].department ? ", fillcolor=\"#fff8e1\""
                                                    : "");
    }
    out += "  }\n";
  }
  for (auto [edge, end] = edges(graph); edge != end; ++edge) {
    auto const relation = graph[target(*edge, graph)].relation;
    out += fmt::format("  n{} -> n{} [label={}, color=\"{}\", fontcolor=\"{}\"];\n",
                       source(*edge, graph), target(*edge, graph), in_quotes(word_of(relation)),
                       colour_of(relation), colour_of(relation));
  }
  return out + "}\n";
}

SupportGraph support_graph(AcrossFacts const& facts) {
  auto const* spec = facts.rules().check("XD-ROLLUP");
  return {facts, spec == nullptr ? std::vector<std::string>{} : spec->words("general")};
}

std::string support_dot(std::span<Document const> documents, rulebook::Rulebook const& rules) {
  AcrossFacts const facts(documents, rules);
  return support_graph(facts).to_dot();
}

}  // namespace jixiao::check
