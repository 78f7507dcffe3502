#include "reading.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>

namespace jixiao::form {
namespace {

std::string file_text(std::filesystem::path const& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void load(Vocabulary& vocabulary, List list) {
  auto const path = std::filesystem::path(JIXIAO_SOURCE_DIR) / "rules" / "words" /
                    (std::string(name_of(list)) + ".xml");
  std::string const text = file_text(path);
  std::regex const word{R"re(<word text="([^"]*)" means="([^"]*)")re"};
  for (std::sregex_iterator match{text.begin(), text.end(), word}, end; match != end; ++match)
    vocabulary.add(list, (*match)[1].str(), (*match)[2].str());
}

Vocabulary load() {
  Vocabulary vocabulary;
  load(vocabulary, List::budget_header);
  load(vocabulary, List::magnitude);
  return vocabulary;
}

}  // namespace

Vocabulary const& budget_vocabulary() {
  static Vocabulary const vocabulary = load();
  return vocabulary;
}

std::vector<BudgetTable> read_tables(std::string_view text) {
  return budget_tables("tables.txt", text, {}, budget_vocabulary());
}

std::string in_lines(BudgetTable const& table) {
  std::string out = "columns";
  for (auto const& column : table.columns) out += " | " + column;
  for (auto const& row : table.rows) {
    out += fmt::format("\n{} {} {}", row.at, row.level, row.name);
    for (auto const& cell : row.cells) out += " | " + cell;
  }
  for (auto const& at : table.left_out) out += "\nleft out " + at;
  return out;
}

std::string seed(std::string_view beginning) {
  std::filesystem::path const shared = JIXIAO_SHARED_DIR;
  if (shared.empty()) return {};
  for (auto const& entry : std::filesystem::directory_iterator(shared / "seeds"))
    if (entry.path().filename().string().starts_with(beginning)) return file_text(entry.path());
  return {};
}

}  // namespace jixiao::form
