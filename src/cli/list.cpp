#include "rulebook/list.hpp"

#include <array>

#include "cli/commands.hpp"

namespace jixiao::cli {
namespace {

struct Part {
  std::string_view name;
  std::string (*text)(rulebook::Rulebook const&, Language);
};
constexpr std::array parts{Part{"schemes", rulebook::list_schemes},
                           Part{"rules", rulebook::list_rules}, Part{"units", rulebook::list_units},
                           Part{"phrases", rulebook::list_phrases}};

}  // namespace

ExitStatus list(Session const& session) {
  auto const& wanted = session.request.operands.front();
  if (session.request.format == "markdown") {
    if (wanted == "rules") {
      session.console.write(rulebook::list_rules_as_markdown(session.rules));
      return ExitStatus::clean;
    }
    session.console.error(
        {{}, {"只有 list rules 能输出 markdown", "only list rules can be written as markdown"}});
    return ExitStatus::failed;
  }
  for (auto const& part : parts) {
    if (part.name != wanted) continue;
    session.console.write(part.text(session.rules, session.request.language));
    return ExitStatus::clean;
  }
  session.console.error({{},
                         {"list 之后应为 schemes、rules、units 或 phrases，不是“" + wanted + "”",
                          "list takes schemes, rules, units or phrases, not `" + wanted + "`"}});
  return ExitStatus::failed;
}

}  // namespace jixiao::cli
