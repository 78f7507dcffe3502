#include "cli/help.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"

namespace jixiao::cli {
namespace {

constexpr int columns = 100;

std::string option_line(Option option, Language language) {
  auto const& spec = *std::ranges::find(all_options(), option, &OptionSpec::option);
  std::string name = spec.brief.empty() ? "    " : std::string(spec.brief) + ", ";
  name += spec.name;
  if (!spec.value.empty()) (name += ' ') += spec.value;
  return "  " + pad(name, 22) + "  " + spec.help.in(language) + "\n";
}

std::string option_lines(std::span<Option const> options, Language language) {
  std::string out;
  for (auto const option : options) out += option_line(option, language);
  return out;
}

std::string synopsis(CommandSpec const& command) {
  std::string out = "jixiao " + std::string(command.name);
  for (auto const option : command.options) {
    auto const& spec = *std::ranges::find(all_options(), option, &OptionSpec::option);
    std::string values;
    for (auto const& format : command.formats)
      values += (values.empty() ? "" : "|") + std::string(format);
    (out += " [") += spec.brief.empty() ? spec.name : spec.brief;
    if (!spec.value.empty()) {
      out += ' ';
      out += option == Option::format ? values : std::string(spec.value);
    }
    out += ']';
  }
  return out + ' ' + std::string(command.operands);
}

// A usage line, broken between its parts and indented under the first.
std::string usage_lines(std::string const& text) {
  constexpr std::size_t indent = 4;
  std::string out = "  ";
  std::size_t width = 2;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = text[i] == '[' ? text.find(']', i) : text.find(' ', i);
    end = end == std::string::npos ? text.size() : std::max(end, text.find_first_of(" ", end));
    end = std::min(end, text.size());
    std::string const part = text.substr(i, end - i);
    if (width > indent && width + part.size() > columns) {
      out.back() = '\n';
      out.append(indent, ' ');
      width = indent;
    }
    out += part + ' ';
    width += part.size() + 1;
    i = end + 1;
  }
  while (out.back() == ' ') out.pop_back();
  return out + '\n';
}

std::string exit_lines(Language language) {
  if (language == Language::english)
    return "Exit status\n"
           "  0  everything was read; no error finding, nothing declared contradicted\n"
           "  1  everything was read; an error finding, or a declared score or grade contradicted\n"
           "  2  wrong usage, or an input that could not be read (the others are still done)\n";
  return "退出状态\n"
         "  0  全部读出；没有错误，自评得分和等级没有与规则不符\n"
         "  1  全部读出；有错误，或自评得分、等级与规则不符\n"
         "  2  用法不对，或有文件读不出（其余文件照常处理）\n";
}

std::string compare_exit_lines(Language language) {
  if (language == Language::english)
    return "Exit status\n"
           "  0  indicators, targets, weights, scores and grades are the same\n"
           "  1  one of them differs, or a row was added or dropped\n"
           "  2  wrong usage, something could not be read, or there was nothing to compare\n";
  return "退出状态\n"
         "  0  指标、指标值、分值、得分和等级没有变化\n"
         "  1  其中有变化，或有新增、删除的指标\n"
         "  2  用法不对，有文件读不出，或没有可以对照的表\n";
}

std::string shown(std::size_t value) {
  for (auto const& [shift, suffix] : {std::pair{30, "G"}, std::pair{20, "M"}})
    if (value >> shift != 0 && value % (std::size_t{1} << shift) == 0)
      return std::to_string(value >> shift) + suffix;
  return std::to_string(value);
}

std::string limit_lines(Language language) {
  std::string out = language == Language::chinese ? "\n上限（--limit）和默认值\n"
                                                  : "\nLimits (--limit) and their defaults\n";
  form::Limits const defaults;
  for (auto const& spec : form::all_limits())
    out += "  " + pad(spec.name, 18) + pad(shown(defaults.*(spec.member)), 9) +
           spec.help.in(language) + "\n";
  return out;
}

}  // namespace

std::string help(Language language) {
  bool const chinese = language == Language::chinese;
  std::string out = chinese ? "jixiao 复核预算绩效目标表和自评表\n\n用法\n"
                            : "jixiao checks and re-scores budget performance forms\n\nUsage\n";
  for (auto const& command : all_commands())
    out += "  " +
           pad("jixiao " + std::string(command.name) + " " + std::string(command.operands), 40) +
           "  " + command.summary.in(language) + "\n";
  out += chinese ? "\n各命令的选项见 jixiao COMMAND --help。共同的选项\n"
                 : "\nOptions of a command: jixiao COMMAND --help. Common options\n";
  out += option_lines(common_options(), language);
  out += option_line(Option::version, language);
  out += chinese ? "\n结果写到标准输出，说明和错误写到标准错误；文件名 - 表示标准输入。\n\n"
                 : "\nResults go to standard output, remarks and errors to standard error; "
                   "the file - is standard input.\n\n";
  return out + exit_lines(language);
}

std::string help(CommandSpec const& command, Language language) {
  bool const chinese = language == Language::chinese;
  std::string out = command.summary.in(language) + "\n\n" + (chinese ? "用法\n" : "Usage\n");
  out += usage_lines(synopsis(command));
  if (!command.options.empty()) {
    out += chinese ? "\n选项\n" : "\nOptions\n";
    out += option_lines(command.options, language);
  }
  out += chinese ? "\n共同的选项\n" : "\nCommon options\n";
  out += option_lines(common_options(), language);
  if (std::ranges::find(command.options, Option::limit) != command.options.end())
    out += limit_lines(language);
  out += chinese ? "\n例\n" : "\nExamples\n";
  for (auto const& example : command.examples) (out += "  ") += std::string(example) + "\n";
  out += '\n';
  return out + (command.name == "compare" ? compare_exit_lines(language) : exit_lines(language));
}

}  // namespace jixiao::cli
