#include "grammar/parse.hpp"

#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "cli/typed_line.hpp"
#include "grammar/print.hpp"
#include "grammar/write.hpp"
#include "scorecard/json_writer.hpp"

namespace jixiao::cli {
namespace {

std::vector<std::string> lines_in(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  std::vector<std::string> lines;
  while (!bytes.empty()) {
    auto const end = std::min(bytes.find('\n'), bytes.size());
    auto line = bytes.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.emplace_back(line);
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
  }
  return lines;
}

void append_problem(std::string& out, std::string_view text, ast::Problem const& problem,
                    Language language) {
  ((out += "    ") += text) += '\n';
  out.append(static_cast<std::size_t>(4 + problem.column), ' ');
  ((out += "^ ") += describe_expected(problem.expected).in(language)) += '\n';
}

// ≥95%   数值   op=ge value=95 unit=%
std::string in_words(std::string_view text, ast::Expression const& tree, Language language) {
  constexpr int columns = 28;
  std::string out = pad(text, columns);
  if (display_width(text) > columns) (out += '\n').append(columns, ' ');
  auto const kind = kind_in_words(kind_of(tree), language);
  auto const fields = fields_on_a_line(tree, text);
  (out += "  ") += fields.empty() ? std::string(kind) : pad(kind, 13) + fields;
  out += '\n';
  if (tree.problem) append_problem(out, text, *tree.problem, language);
  return out;
}

}  // namespace

ExitStatus parse(Session const& session) {
  auto texts = session.request.operands;
  ExitStatus status = ExitStatus::clean;
  if (texts.empty() || (texts.size() == 1 && texts.front() == "-")) {
    auto const bytes = read_file("-");
    if (!bytes) {
      session.console.errors(bytes.error());
      return ExitStatus::failed;
    }
    texts = lines_in(*bytes);
  }
  std::string out;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (first_invalid_utf8(texts[i])) {
      session.console.error({{"-", std::to_string(i + 1)}, {"不是 UTF-8", "not UTF-8"}});
      status = ExitStatus::failed;
    }
    auto const tree = jixiao::parse(texts[i], session.rules.vocabulary);
    if (session.request.format == "json") {
      JsonWriter json(out);
      json.begin_object("expression");
      write_fields(json, tree, texts[i]);
      json.end_object();
    } else {
      out += in_words(texts[i], tree, session.request.language);
    }
    constexpr std::size_t enough = 1 << 20;
    if (out.size() > enough) session.console.write(std::exchange(out, {}));
  }
  session.console.write(out);
  return status;
}

}  // namespace jixiao::cli
