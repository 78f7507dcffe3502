#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "check/across/documents.hpp"

// What supports what: the indicators of a department's table and those of its projects' tables, as
// a graph from projects to departments. An indicator supports another when both belong to one
// department and year, have the same name, or the same but for general words (培训人均成本 and
// 人均培训成本), and ask for values of one unit.
namespace jixiao::check {

enum class Relation {
  agreement,  // the department asks for what its projects ask for
  sum,        // the department asks for what its projects come to
  support,    // both speak of one thing; which value follows from which cannot be told
  conflict,   // the department asks for something its projects cannot give, or gives them up
};
[[nodiscard]] char const* name_of(Relation relation);

struct SupportNode {
  Member const* member = nullptr;
  Row const* row = nullptr;
};

// A department indicator and what supports it, strongest first.
struct Support {
  SupportNode department;
  std::vector<SupportNode> projects;
  Relation relation = Relation::support;
  SupportNode against = {};  // of a conflict: the project indicator that shows it
};

class SupportGraph {
 public:
  // `general`: words of a name that do not tell what it is about.
  SupportGraph(AcrossFacts const& facts, std::vector<std::string> const& general);
  ~SupportGraph();
  SupportGraph(SupportGraph&&) noexcept;
  SupportGraph& operator=(SupportGraph&&) noexcept;

  // Department indicators with at least one project indicator under them.
  [[nodiscard]] std::vector<Support> supports() const;
  // Department indicators without any, and project indicators that support none of the department's
  // table; a project whose department has no table is not among them.
  [[nodiscard]] std::vector<SupportNode> unsupported() const;
  [[nodiscard]] std::vector<SupportNode> unsupporting() const;
  // The graph in Graphviz notation: departments left, projects right, one colour per relation.
  [[nodiscard]] std::string to_dot() const;

 private:
  struct Graph;
  std::unique_ptr<Graph> graph_;
};

// With the words that the rulebook's check XD-ROLLUP goes by.
[[nodiscard]] SupportGraph support_graph(AcrossFacts const& facts);
// Its Graphviz text for the documents of a run.
[[nodiscard]] std::string support_dot(std::span<Document const> documents,
                                      rulebook::Rulebook const& rules);

// A name without the words that do not tell what it is about.
[[nodiscard]] std::string core_of(std::string_view name, std::vector<std::string> const& general);

}  // namespace jixiao::check
