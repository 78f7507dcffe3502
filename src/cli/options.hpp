#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "base/words.hpp"
#include "form/limits.hpp"

// The command line as data: which commands there are, which options each takes, and what a user
// typed. help.cpp prints the same tables, so help and behaviour cannot drift apart.
namespace jixiao::cli {

enum class Option {
  format,
  scheme,
  output,
  weight,
  declared,
  level1,
  level2,
  name,
  rule,
  base,
  rules,
  jobs,
  year,
  limit,
  select,
  ignore,
  review,
  graph,
  labels,
  resume,
  quiet,
  no_color,
  lang,
  help,
  version,
};

struct OptionSpec {
  Option option;
  std::string_view name;   // "--format"
  std::string_view brief;  // "-o", or ""
  std::string_view value;  // "DIR"; "" for a switch
  Words help;
};
[[nodiscard]] std::span<OptionSpec const> all_options();

struct CommandSpec {
  std::string_view name;
  std::string_view operands;  // "FILE|DIR ..."
  Words summary;
  std::vector<Option> options;  // beside the common ones
  std::vector<std::string_view> formats;
  std::vector<std::string_view> examples;
};
[[nodiscard]] std::span<CommandSpec const> all_commands();
// Those every command takes.
[[nodiscard]] std::span<Option const> common_options();

// A command line that made sense.
struct Request {
  CommandSpec const* command = nullptr;  // none with --help and --version alone
  std::vector<std::string> operands;
  std::string format = "text";
  bool format_given = false;
  std::vector<std::string> schemes;
  std::string output;
  std::string weight;
  std::string declared;
  std::string level1;
  std::string level2;
  std::string name;
  std::string rule;
  std::string base;
  std::string rules;
  std::string year;
  unsigned jobs = 1;
  form::Limits limits;
  std::vector<std::string> select;  // checks, as typed
  std::vector<std::string> ignore;
  bool review = false;
  std::vector<std::string> labels;  // of compare, in the order of its files
  std::string graph;                // where to write the graph of support; "": nowhere
  bool resume = false;
  bool quiet = false;
  bool no_color = false;
  bool help = false;
  bool version = false;
  Language language = Language::chinese;
};

// What is wrong with a command line is an Error without a place. `arguments` without the program's
// name.
[[nodiscard]] Result<Request> from_arguments(std::span<char const* const> arguments);
// The language asked for, whatever else is wrong with the command line.
[[nodiscard]] Language language_of(std::span<char const* const> arguments);

}  // namespace jixiao::cli
