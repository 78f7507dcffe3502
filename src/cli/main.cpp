#include <csignal>
#include <exception>
#include <filesystem>
#include <map>
#include <stdexcept>

#include "cli/commands.hpp"
#include "cli/help.hpp"
#include "cli/options.hpp"
#include "engine/appraise.hpp"

namespace jixiao::cli {
namespace {

Result<rulebook::Rulebook> rules_of(Request const& request) {
  if (request.rules.empty()) return rulebook::from_files(rulebook::built_in_files());
  auto const files = rulebook::files_in(request.rules);
  if (!files) return files.error();
  auto rules = rulebook::from_files(*files);
  if (rules) return rules;
  // Rule files know their place within the folder; the user named the folder.
  auto errors = rules.error();
  for (Error& error : errors)
    if (!error.place.file.empty())
      error.place.file = (std::filesystem::path(request.rules) / error.place.file).generic_string();
  return errors;
}

using Run = ExitStatus (*)(Session const&);
std::map<std::string_view, Run> const& runs() {
  static std::map<std::string_view, Run> const table{
      {"parse", parse},     {"read", read},       {"check", check}, {"score", score},
      {"compare", compare}, {"explain", explain}, {"list", list}};
  return table;
}

bool schemes_are_known(Session const& session) {
  for (auto const& id : session.request.schemes) {
    if (session.rules.scheme(id)) continue;
    std::string known;
    for (auto const& scheme : session.rules.schemes)
      known += (known.empty() ? "" : ", ") + scheme.id;
    session.console.error({{},
                           {"没有方案“" + id + "”；现有方案：" + known,
                            "no scheme `" + id + "`; there are: " + known}});
    return false;
  }
  return true;
}

ExitStatus run(Request const& request, Console& console) {
  auto const language = request.language;
  if (request.help) {
    console.write(request.command ? help(*request.command, language) : help(language));
    return ExitStatus::clean;
  }
  auto const rules = rules_of(request);
  if (!rules) {
    console.errors(rules.error());
    return ExitStatus::failed;
  }
  if (request.version) {
    console.write("jixiao " + std::string(program_version()) +
                  (language == Language::chinese ? "，规则 " : ", rules ") + rules->version + "\n");
    return ExitStatus::clean;
  }
  std::vector<std::string> packs;
  if (request.review) packs.emplace_back("review");
  auto selection = rulebook::selection_from({request.select, request.ignore, packs}, *rules);
  if (!selection) {
    console.errors(selection.error());
    return ExitStatus::failed;
  }
  Session const session{request, *rules, console, std::move(*selection)};
  if (!schemes_are_known(session)) return ExitStatus::failed;
  return runs().at(request.command->name)(session);
}

// The help that would have shown how: that of the command, where one was given.
std::string help_call(std::span<char const* const> arguments) {
  for (std::string_view const argument : arguments)
    if (runs().contains(argument)) return "jixiao " + std::string(argument) + " --help";
  return "jixiao --help";
}

ExitStatus main_of(std::span<char const* const> arguments) {
  auto const language = language_of(arguments);
  auto const request = from_arguments(arguments);
  if (!request) {
    Console const console(language, false, false);
    console.errors(request.error());
    std::string const help = help_call(arguments);
    console.remark({"用法见 " + help, "see " + help});
    return ExitStatus::failed;
  }
  Console console(language, request->quiet, request->no_color);
  try {
    return console.finish(run(*request, console));
  } catch (std::overflow_error const&) {
    console.error({{}, {"数值过大，无法精确计算", "a number is too large for exact arithmetic"}});
    return ExitStatus::failed;
  } catch (std::exception const& failure) {
    std::string const what = failure.what();
    console.error({{}, {"程序内部错误：" + what, "internal error: " + what}});
    return ExitStatus::failed;
  }
}

}  // namespace
}  // namespace jixiao::cli

int main(int count, char** arguments) {
  // A closed pipe is a failed write, which the console tells and the exit status shows.
  std::signal(SIGPIPE, SIG_IGN);
  std::span<char const* const> all(arguments, static_cast<std::size_t>(count));
  return static_cast<int>(jixiao::cli::main_of(all.subspan(all.empty() ? 0 : 1)));
}
