#pragma once

#include <string>
#include <vector>

#include "base/finding.hpp"
#include "form/form.hpp"
#include "rulebook/rulebook.hpp"
#include "score/score.hpp"

// The result of re-scoring one form, as the public interface prints it.
namespace jixiao {

struct Engine {
  std::string version;  // of the program
  std::string rules;    // Rulebook::version
  std::string input;    // SHA-256 of the input's bytes
};

struct Scorecard {
  form::Form form;
  Engine engine;
  score::ScoredForm scored;
  std::vector<Finding> findings;

  // An error finding, or a declared score or grade that the rules contradict: exit status 1.
  [[nodiscard]] bool objectionable() const;
};

}  // namespace jixiao
