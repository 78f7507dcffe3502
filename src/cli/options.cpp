#include "cli/options.hpp"

#include <algorithm>
#include <charconv>
#include <thread>

#include "base/decimal.hpp"
#include "base/text.hpp"

namespace jixiao::cli {
namespace {

constexpr unsigned most_jobs = 256;

Error usage(std::string zh, std::string en) {
  return {{}, {std::move(zh), std::move(en)}};
}

template <class Range>
std::string joined(Range const& names) {
  std::string out;
  for (auto const& name : names) {
    if (!out.empty()) out += ", ";
    out += name;
  }
  return out;
}

OptionSpec const* option_named(std::string_view name) {
  auto const specs = all_options();
  auto const found = std::ranges::find_if(specs, [&](OptionSpec const& spec) {
    return spec.name == name || (!spec.brief.empty() && spec.brief == name);
  });
  return found == specs.end() ? nullptr : &*found;
}

OptionSpec const& spec_of(Option option) {
  return *std::ranges::find(all_options(), option, &OptionSpec::option);
}

CommandSpec const* command_named(std::string_view name) {
  auto const specs = all_commands();
  auto const found = std::ranges::find(specs, name, &CommandSpec::name);
  return found == specs.end() ? nullptr : &*found;
}

bool takes(CommandSpec const& command, Option option) {
  return std::ranges::find(command.options, option) != command.options.end() ||
         std::ranges::find(common_options(), option) != common_options().end();
}

// -5 and -5% are values to explain, - is standard input; everything else with a dash is an option.
bool is_option(std::string_view argument) {
  return argument.size() > 1 && argument[0] == '-' && !(argument[1] >= '0' && argument[1] <= '9') &&
         argument[1] != '.' && static_cast<unsigned char>(argument[1]) < 0x80;
}

std::optional<unsigned> whole_number(std::string_view text) {
  unsigned value = 0;
  auto const [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failure != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

class Reader {
 public:
  explicit Reader(std::span<char const* const> arguments) : arguments_(arguments) {}

  Result<Request> request() {
    request_.jobs = std::clamp(std::thread::hardware_concurrency(), 1u, most_jobs);
    while (next_ < arguments_.size()) take(arguments_[next_++]);
    judge();
    if (!errors_.empty()) return errors_;
    return std::move(request_);
  }

 private:
  void take(std::string_view argument);
  void take_option(std::string_view argument);
  void set(OptionSpec const& spec, std::string value);
  void set_number(OptionSpec const& spec, std::string const& value);
  void set_limit(std::string_view value);
  void set_list(OptionSpec const& spec, std::string_view value, std::vector<std::string>& names);
  void set_checks(OptionSpec const& spec, std::string_view value, std::vector<std::string>& checks);
  void judge();
  void judge_format();
  void judge_operands();
  void error(std::string zh, std::string en) {
    errors_.push_back(usage(std::move(zh), std::move(en)));
  }

  std::span<char const* const> arguments_;
  std::size_t next_ = 0;
  bool operands_only_ = false;
  Request request_;
  std::vector<Option> given_;
  Errors errors_;
};

void Reader::take(std::string_view argument) {
  if (!operands_only_ && argument == "--") {
    operands_only_ = true;
  } else if (!operands_only_ && is_option(argument)) {
    take_option(argument);
  } else if (!request_.command) {
    request_.command = command_named(argument);
    if (request_.command) return;
    std::vector<std::string_view> names;
    for (auto const& command : all_commands()) names.push_back(command.name);
    std::string const shown(argument);
    if (errors_.empty())
      error("没有命令“" + shown + "”；可用的命令：" + joined(names),
            "no command `" + shown + "`; there are: " + joined(names));
  } else {
    request_.operands.emplace_back(argument);
  }
}

void Reader::take_option(std::string_view argument) {
  auto const equals = argument.starts_with("--") ? argument.find('=') : std::string_view::npos;
  std::string_view const name = argument.substr(0, equals);
  OptionSpec const* spec = option_named(name);
  std::optional<std::string> value;
  if (equals != std::string_view::npos) value = argument.substr(equals + 1);
  if (!spec && !argument.starts_with("--")) {
    spec = option_named(argument.substr(0, 2));
    if (spec && spec->value.empty()) spec = nullptr;
    if (spec) value = argument.substr(2);
  }
  std::string const shown(name);
  if (!spec) return error("没有选项 " + shown, "no option " + shown);
  given_.push_back(spec->option);
  if (spec->value.empty()) {
    if (value) return error(shown + " 不带值", shown + " takes no value");
    return set(*spec, {});
  }
  if (!value) {
    if (next_ == arguments_.size()) return error(shown + " 之后缺少值", shown + " needs a value");
    value = arguments_[next_++];
  }
  set(*spec, std::move(*value));
}

void Reader::set(OptionSpec const& spec, std::string value) {
  switch (spec.option) {
    case Option::format:
      request_.format = std::move(value);
      request_.format_given = true;
      break;
    case Option::scheme: request_.schemes.push_back(std::move(value)); break;
    case Option::output:
      request_.output = std::move(value);
      if (request_.output.empty()) error("-o 之后缺少目录", "-o needs a folder");
      break;
    case Option::weight:
    case Option::declared:
    case Option::jobs:
    case Option::year: set_number(spec, value); break;
    case Option::level1: request_.level1 = std::move(value); break;
    case Option::level2: request_.level2 = std::move(value); break;
    case Option::name: request_.name = std::move(value); break;
    case Option::rule: request_.rule = std::move(value); break;
    case Option::base: request_.base = std::move(value); break;
    case Option::rules:
      request_.rules = std::move(value);
      if (request_.rules.empty()) error("--rules 之后缺少目录", "--rules needs a folder");
      break;
    case Option::limit: set_limit(value); break;
    case Option::select: set_checks(spec, value, request_.select); break;
    case Option::ignore: set_checks(spec, value, request_.ignore); break;
    case Option::review: request_.review = true; break;
    case Option::graph:
      request_.graph = std::move(value);
      if (request_.graph.empty()) error("--graph 之后缺少文件名", "--graph needs a file name");
      break;
    case Option::labels: set_list(spec, value, request_.labels); break;
    case Option::resume: request_.resume = true; break;
    case Option::quiet: request_.quiet = true; break;
    case Option::no_color: request_.no_color = true; break;
    case Option::lang:
      if (value != "zh" && value != "en")
        error("--lang 只能是 zh 或 en", "--lang is zh or en");
      else
        request_.language = value == "en" ? Language::english : Language::chinese;
      break;
    case Option::help: request_.help = true; break;
    case Option::version: request_.version = true; break;
  }
}

void Reader::set_number(OptionSpec const& spec, std::string const& value) {
  std::string const name(spec.name);
  if (spec.option == Option::weight || spec.option == Option::declared) {
    auto const number = Decimal::parse(value);
    if (!number || number->is_negative())
      return error(name + " 应为不小于 0 的数：" + value,
                   name + " is a number from 0 on: " + value);
    (spec.option == Option::weight ? request_.weight : request_.declared) = value;
    return;
  }
  auto const number = whole_number(value);
  if (spec.option == Option::year) {
    if (!number || value.size() != 4)
      return error("--year 应为四位年份：" + value, "--year is a year of four digits: " + value);
    request_.year = value;
    return;
  }
  if (!number || *number == 0 || *number > most_jobs)
    return error("--jobs 应为 1 到 256 的整数：" + value, "--jobs is from 1 to 256: " + value);
  request_.jobs = *number;
}

void Reader::set_limit(std::string_view value) {
  auto const equals = std::min(value.find('='), value.size());
  auto const name = value.substr(0, equals);
  auto const limits = form::all_limits();
  auto const spec = std::ranges::find(limits, name, &form::LimitSpec::name);
  if (spec == limits.end()) {
    std::vector<std::string_view> names;
    for (auto const& limit : limits) names.push_back(limit.name);
    return error("没有上限“" + std::string(name) + "”；可用的：" + joined(names),
                 "no limit `" + std::string(name) + "`; there are: " + joined(names));
  }
  auto const number = form::limit_value(value.substr(std::min(equals + 1, value.size())));
  if (!number)
    return error(
        "--limit 应为 名称=正整数，可带 K、M、G：" + std::string(value),
        "--limit is NAME=VALUE, a whole number from 1 on, K, M or G: " + std::string(value));
  request_.limits.*(spec->member) = *number;
}

// Names parted by commas of either width.
void Reader::set_list(OptionSpec const& spec, std::string_view value,
                      std::vector<std::string>& names) {
  static constexpr std::string_view wide = "，";
  std::string text(value);
  for (auto at = text.find(wide); at != std::string::npos; at = text.find(wide, at))
    text.replace(at, wide.size(), ",");
  std::string_view rest = text;
  while (!rest.empty()) {
    auto const end = std::min(rest.find(','), rest.size());
    if (auto const name = trim(rest.substr(0, end)); !name.empty()) names.emplace_back(name);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  std::string const option(spec.name);
  if (names.empty()) error(option + " 之后缺少名称", option + " needs names");
}

// IDs parted by commas; which of them exist is known once the rules are loaded.
void Reader::set_checks(OptionSpec const& spec, std::string_view value,
                        std::vector<std::string>& checks) {
  auto const before = checks.size();
  while (!value.empty()) {
    auto const end = std::min(value.find(','), value.size());
    auto const name = trim(value.substr(0, end));
    if (!name.empty()) checks.emplace_back(name);
    value.remove_prefix(std::min(end + 1, value.size()));
  }
  if (checks.size() > before) return;
  std::string const option(spec.name);
  error(option + " 之后应为检查编号，如 SUM-100,TV", option + " takes ids of checks: SUM-100,TV");
}

void Reader::judge_format() {
  auto const& command = *request_.command;
  if (!request_.format_given || command.formats.empty()) return;
  if (std::ranges::find(command.formats, request_.format) != command.formats.end()) return;
  std::string const name(command.name);
  error(name + " 不能输出“" + request_.format + "”；可用的格式：" + joined(command.formats),
        name + " cannot write `" + request_.format + "`; it writes: " + joined(command.formats));
}

void Reader::judge_operands() {
  auto const& command = *request_.command;
  auto const count = request_.operands.size();
  if (command.name == "parse") return;
  if (command.name == "explain" && count != 2)
    return error("explain 需要两个值：指标值和完成值",
                 "explain takes two values: target and actual");
  if (command.name == "list" && count != 1)
    return error("list 之后应为 schemes、rules、units 或 phrases",
                 "list takes one of schemes, rules, units, phrases");
  if (command.name == "compare") {
    if (count < 2 || count > 9)
      return error("compare 需要 2 至 9 个文件", "compare takes from 2 to 9 files");
    if (!request_.labels.empty() && request_.labels.size() != count)
      return error("--labels 的名称应与文件一样多", "--labels takes as many names as files");
  }
  if (count == 0)
    error(std::string(command.name) + " 需要至少一个文件",
          std::string(command.name) + " needs at least one file");
  if (request_.resume && request_.output.empty())
    error("--resume 须与 -o 同用", "--resume goes with -o");
  if (command.name != "explain" && request_.schemes.size() > 1)
    error("--scheme 只能给一次", "--scheme may be given once");
}

void Reader::judge() {
  if (!errors_.empty() || request_.help || request_.version) return;
  if (!request_.command) return error("缺少命令", "a command is missing");
  for (auto const option : given_) {
    if (takes(*request_.command, option)) continue;
    std::string const name(spec_of(option).name);
    std::string const command(request_.command->name);
    error(command + " 没有选项 " + name, command + " has no option " + name);
  }
  judge_format();
  judge_operands();
}

}  // namespace

Result<Request> from_arguments(std::span<char const* const> arguments) {
  return Reader(arguments).request();
}

Language language_of(std::span<char const* const> arguments) {
  Language language = Language::chinese;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    std::string_view const argument = arguments[i];
    std::string_view value;
    if (argument == "--")
      break;
    else if (argument == "--lang" && i + 1 < arguments.size())
      value = arguments[i + 1];
    else if (argument.starts_with("--lang="))
      value = argument.substr(7);
    if (value == "en") language = Language::english;
    if (value == "zh") language = Language::chinese;
  }
  return language;
}

}  // namespace jixiao::cli
