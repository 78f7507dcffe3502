#include "rulebook/order.hpp"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/strong_components.hpp>
#include <map>

namespace jixiao::rulebook {

Order order_of(std::size_t count,
               std::span<std::pair<std::size_t, std::size_t> const> dependencies) {
  using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS>;
  Graph const graph(dependencies.begin(), dependencies.end(), count);
  std::vector<std::size_t> component(count);
  // Components are numbered in the order in which they are finished: what others depend on first.
  boost::strong_components(
      graph, boost::make_iterator_property_map(component.begin(), get(boost::vertex_index, graph)));
  std::map<std::size_t, std::vector<std::size_t>> members;
  for (std::size_t vertex = 0; vertex < count; ++vertex)
    members[component[vertex]].push_back(vertex);
  Order order;
  for (auto& [number, group] : members) {
    auto const first = group.front();
    if (group.size() == 1 && !edge(first, first, graph).second)
      order.sequence.push_back(first);
    else
      order.cycles.push_back(std::move(group));
  }
  return order;
}

}  // namespace jixiao::rulebook
