#pragma once

#include "cli/console.hpp"
#include "cli/exit_status.hpp"
#include "cli/options.hpp"
#include "rulebook/rulebook.hpp"
#include "rulebook/selection.hpp"

namespace jixiao::cli {

// What a command works with.
struct Session {
  Request const& request;
  rulebook::Rulebook const& rules;
  Console& console;
  rulebook::Selection selection;  // which checks speak
};

[[nodiscard]] ExitStatus parse(Session const& session);
[[nodiscard]] ExitStatus read(Session const& session);
[[nodiscard]] ExitStatus check(Session const& session);
[[nodiscard]] ExitStatus score(Session const& session);
[[nodiscard]] ExitStatus compare(Session const& session);
[[nodiscard]] ExitStatus explain(Session const& session);
[[nodiscard]] ExitStatus list(Session const& session);

}  // namespace jixiao::cli
