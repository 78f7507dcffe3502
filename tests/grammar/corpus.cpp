#include "corpus.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace jixiao::testing {
namespace {

namespace fs = std::filesystem;

fs::path folder() {
  return fs::path(JIXIAO_SOURCE_DIR) / "tests" / "corpus";
}

void read(fs::path const& path, std::vector<Spelling>& all) {
  std::ifstream file(path);
  std::string line;
  std::string meaning;
  for (int number = 1; std::getline(file, line); ++number) {
    if (line.empty() || line.front() == '#') continue;
    if (line.front() != ' ') {
      meaning = line;
      continue;
    }
    Spelling spelling{path.filename().string(),  number,         meaning,
                      meaning.starts_with("! "), line.substr(2), ""};
    if (spelling.refusal) spelling.meaning = meaning.substr(2);
    if (auto const at = spelling.text.find(" @ "); at != std::string::npos) {
      spelling.name = spelling.text.substr(at + 3);
      spelling.text.resize(at);
    }
    all.push_back(std::move(spelling));
  }
}

}  // namespace

std::vector<Spelling> corpus() {
  std::vector<fs::path> files;
  for (auto const& entry : fs::directory_iterator(folder()))
    if (entry.path().extension() == ".txt") files.push_back(entry.path());
  std::ranges::sort(files);
  std::vector<Spelling> all;
  for (fs::path const& file : files) read(file, all);
  return all;
}

std::vector<Decision> decisions() {
  std::ifstream file(folder() / "decisions.tsv");
  std::vector<Decision> all;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.front() == '#') continue;
    std::vector<std::string> cells(1);
    for (char const c : line)
      if (c == '\t')
        cells.emplace_back();
      else
        cells.back() += c;
    cells.resize(4);
    all.push_back({cells[0], cells[1], cells[2], cells[3]});
  }
  return all;
}

}  // namespace jixiao::testing
