#include "unit/units.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <map>

namespace jixiao {

namespace {

struct Unit {
  std::string name;
  std::string dimension;
  // Where it stands among the units it is connected with: 1 of it is `scale` of `root`. Kept while
  // edges are added, so that a conversion need not walk the graph.
  std::size_t root = 0;
  Ratio scale{1};
};
struct Conversion {
  Ratio factor;
};

}  // namespace

struct Units::Graph {
  using Adjacency =
      boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, Unit, Conversion>;
  Adjacency units;
  std::map<std::string, std::size_t, std::less<>> index;
  std::map<std::string, std::size_t, std::less<>> bases;  // dimension → its first unit
  // The conversions as stated, for the drawing.
  std::vector<std::pair<std::size_t, std::size_t>> stated;

  [[nodiscard]] std::optional<std::size_t> find(std::string_view name) const {
    auto const found = index.find(name);
    if (found == index.end()) return std::nullopt;
    return found->second;
  }
  [[nodiscard]] std::optional<Ratio> factor(std::string_view from, std::string_view to) const;
};

Units::Units() : graph_(std::make_unique<Graph>()) {}
Units::~Units() = default;
Units::Units(Units&&) noexcept = default;
Units& Units::operator=(Units&&) noexcept = default;

bool Units::add(std::string_view name, std::string_view dimension) {
  if (name.empty() || knows(name)) return false;
  auto const vertex = add_vertex(graph_->units);
  graph_->units[vertex] = {std::string{name}, std::string{dimension}, vertex, Ratio{1}};
  graph_->index.emplace(name, vertex);
  graph_->bases.emplace(dimension, vertex);
  return true;
}

bool Units::relate(std::string_view name, Ratio const& factor, std::string_view other) {
  auto const from = graph_->find(name);
  auto const to = graph_->find(other);
  if (!from || !to || *from == *to || factor.is_zero() || factor.is_negative()) return false;
  auto& units = graph_->units;
  auto const known = graph_->factor(name, other);
  if (known && *known != factor) return false;
  if (!known) {
    auto const old_root = units[*from].root;
    auto const new_root = units[*to].root;
    auto const old_to_new = factor * units[*to].scale / units[*from].scale;
    // All new scales before the first is stored: one that overflows leaves the graph as it was.
    std::vector<std::pair<std::size_t, Ratio>> moved;
    for (auto const vertex : boost::make_iterator_range(vertices(units)))
      if (units[vertex].root == old_root)
        moved.emplace_back(vertex, units[vertex].scale * old_to_new);
    for (auto const& [vertex, scale] : moved) {
      units[vertex].root = new_root;
      units[vertex].scale = scale;
    }
  }
  add_edge(*from, *to, {factor}, units);
  graph_->stated.emplace_back(*from, *to);
  return true;
}

bool Units::knows(std::string_view name) const {
  return graph_->find(name).has_value();
}

std::string Units::dimension(std::string_view unit) const {
  auto const vertex = graph_->find(split_rate(unit).numerator);
  return vertex ? graph_->units[*vertex].dimension : std::string{};
}

std::optional<Ratio> Units::Graph::factor(std::string_view from, std::string_view to) const {
  if (from == to) return Ratio{1};
  auto const a = find(from);
  auto const b = find(to);
  if (!a || !b || units[*a].root != units[*b].root) return std::nullopt;
  return units[*a].scale / units[*b].scale;
}

std::optional<Ratio> Units::factor(std::string_view from, std::string_view to) const {
  if (from == to) return Ratio{1};
  auto const above = split_rate(from);
  auto below = split_rate(to);
  if (above.denominators.size() != below.denominators.size()) return std::nullopt;
  auto factor = graph_->factor(above.numerator, below.numerator);
  // Which of several convertible denominators is taken makes no difference to the product, so the
  // first that fits will do; equal ones need no preference either.
  for (auto const part : above.denominators) {
    if (!factor) return std::nullopt;
    std::optional<Ratio> found;
    auto const fits = [&](std::string_view other) {
      found = graph_->factor(part, other);
      return found.has_value();
    };
    auto const other = std::ranges::find_if(below.denominators, fits);
    if (other == below.denominators.end()) return std::nullopt;
    factor = *factor / *found;
    below.denominators.erase(other);
  }
  return factor;
}

std::vector<std::string> Units::path(std::string_view from, std::string_view to) const {
  auto const start = graph_->find(from);
  auto const goal = graph_->find(to);
  if (!start || !goal) return {};
  auto const& units = graph_->units;
  auto const count = num_vertices(units);
  std::vector<std::size_t> before(count, count);
  before[*start] = *start;
  auto const record = boost::record_predecessors(before.data(), boost::on_tree_edge{});
  breadth_first_search(units, *start, visitor(boost::make_bfs_visitor(record)));
  if (before[*goal] == count) return {};
  std::vector<std::string> path;
  for (auto vertex = *goal; vertex != *start; vertex = before[vertex])
    path.push_back(units[vertex].name);
  path.push_back(units[*start].name);
  std::ranges::reverse(path);
  return path;
}

std::vector<std::string> Units::names() const {
  std::vector<std::string> names;
  for (auto const vertex : boost::make_iterator_range(vertices(graph_->units)))
    names.push_back(graph_->units[vertex].name);
  return names;
}

std::vector<std::string> Units::stranded() const {
  std::vector<std::string> names;
  for (auto const vertex : boost::make_iterator_range(vertices(graph_->units))) {
    auto const& unit = graph_->units[vertex];
    auto const base = graph_->bases.find(unit.dimension)->second;
    if (unit.root != graph_->units[base].root) names.push_back(unit.name);
  }
  return names;
}

std::string Units::to_dot() const {
  auto const& units = graph_->units;
  std::string dot = "digraph units {\n";
  for (auto const vertex : boost::make_iterator_range(vertices(units)))
    dot += fmt::format("  \"{}\" [tooltip=\"{}\"];\n", units[vertex].name, units[vertex].dimension);
  for (auto const& [from, to] : graph_->stated)
    dot += fmt::format("  \"{}\" -> \"{}\" [label=\"{}\"];\n", units[from].name, units[to].name,
                       graph_->factor(units[from].name, units[to].name)->to_string());
  return dot + "}\n";
}

RateParts split_rate(std::string_view unit) {
  auto end = unit.find('/');
  RateParts parts{unit.substr(0, end), {}};
  while (end != std::string_view::npos) {
    unit.remove_prefix(end + 1);
    end = unit.find('/');
    parts.denominators.push_back(unit.substr(0, end));
  }
  return parts;
}

}  // namespace jixiao
