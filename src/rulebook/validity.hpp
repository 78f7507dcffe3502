#pragma once

#include <string>
#include <vector>

#include "rulebook/loading.hpp"
#include "rulebook/setting.hpp"

namespace jixiao::rulebook {

// A setting as one scheme has it: its own, or taken over from the scheme `from`.
struct Inherited {
  Setting const* setting = nullptr;
  int level = 0;  // how far down the line of inheritance it was stated
  std::string from;
};

// What a scheme as a whole must satisfy: points that make the total, bands and tiers without gap or
// overlap, formulas that have their parameters. Errors stand at the value that is to blame.
void check_validity(Scheme const& scheme, Element const& root,
                    std::vector<Inherited> const& settings, Loading& loading);

}  // namespace jixiao::rulebook
