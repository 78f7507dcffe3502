#include "score/proof.hpp"

#include <stdexcept>

#include "score/row.hpp"
#include "score/row_proof.hpp"

namespace jixiao::score {

std::string text_of(Ratio const& value) {
  return value.to_string();
}

std::string percent_of(Ratio const& value) {
  try {
    return value.percent();
  } catch (std::overflow_error const&) {
    return value.to_string();
  }
}

void Proof::add(std::string_view kind, std::string_view path, Arguments arguments) {
  bool const words = path.starts_with("words.");
  bool const stated = words || (!path.empty() && scheme_.find(path) != nullptr);
  if (!path.empty() && !stated) arguments.emplace_back("default", path);
  steps_.push_back({kind, stated ? std::string(path) : std::string{}, std::move(arguments)});
}

void prove_row(Proof& proof, ScoredIndicator const& row, std::optional<Award> const& award,
               rulebook::Scheme const& scheme) {
  RowProof const steps{proof, row, award, scheme};
  if (is_dropped(row, scheme)) return steps.dropped();
  steps.rule();
  steps.target();
  steps.actual();
  steps.comparison();
  steps.over();
  if (award && row.points.weight)
    steps.result();
  else
    proof.add("no-weight", no_path, {});
}

}  // namespace jixiao::score
