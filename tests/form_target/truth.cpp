#include "truth.hpp"

#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>

#include "base/text.hpp"
#include "rulebook/rulebook.hpp"

namespace jixiao::form {
namespace {

std::vector<std::string> split(std::string const& line) {
  std::vector<std::string> cells;
  std::stringstream stream(line);
  for (std::string cell; std::getline(stream, cell, '\t');) cells.push_back(cell);
  return cells;
}

TrueRow row_of(std::vector<std::string> const& cells, std::string const& level2, bool department) {
  TrueRow row{level2, std::nullopt, "", std::nullopt, ""};
  if (department) {
    row.annual_name = cells[0];
    row.annual_value = cells[1];
    return row;
  }
  if (cells[1] != "-") {
    row.period_name = cells[0];
    row.period_value = cells[1];
  }
  if (cells[3] != "-") {
    row.annual_name = cells[2] == "=" || cells[2] == "-" ? cells[0] : cells[2];
    row.annual_value = cells[3] == "=" ? cells[1] : cells[3];
  }
  return row;
}

// The blank that extraction leaves inside words is no difference.
std::string key_of(std::string_view name, std::string_view value) {
  return without_blanks(folded(name)) + "|" + without_blanks(folded(value));
}

using Cells = std::multimap<std::string, std::string>;

void take(Cells& cells, std::string const& key, std::string const& level2, Score& score) {
  ++score.cells;
  auto const found = cells.find(key);
  if (found == cells.end()) {
    score.wrong += "missing " + key + "\n";
    return;
  }
  ++score.right;
  if (found->second == level2) ++score.levels;
  cells.erase(found);
}

void leave(Cells const& cells, Score& score) {
  score.invented += cells.size();
  for (auto const& [key, level2] : cells) score.wrong += "invented " + key + "\n";
}

}  // namespace

std::size_t TrueForm::cells() const {
  std::size_t count = 0;
  for (auto const& row : rows) count += row.period_name.has_value() + row.annual_name.has_value();
  return count;
}

std::string file_text(std::string const& path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error("cannot read " + path);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

std::vector<TrueForm> true_forms(std::string_view file) {
  std::stringstream text(
      file_text(std::string(JIXIAO_SOURCE_DIR "/tests/form_target/") + std::string(file)));
  std::vector<TrueForm> out;
  std::string level2;
  for (std::string line; std::getline(text, line);) {
    auto const cells = split(line);
    if (cells[0] == "form")
      out.push_back({cells[1], cells[2] == "department-target", {}});
    else if (line.starts_with('@'))
      level2 = line.substr(1);
    else
      out.back().rows.push_back(row_of(cells, level2, out.back().department));
  }
  return out;
}

TrueForm const& true_form(std::vector<TrueForm> const& forms, std::string_view name) {
  for (auto const& form : forms)
    if (form.name == name) return form;
  throw std::runtime_error("no such form: " + std::string(name));
}

Vocabulary const& words() {
  static auto const rules = rulebook::from_files(rulebook::built_in_files());
  if (!rules.has_value()) throw std::runtime_error(rules.error().front().what.en);
  return rules->vocabulary;
}

Score compare(Form const& form, TrueForm const& truth) {
  Cells period;
  Cells annual;
  for (auto const& row : form.indicators) {
    std::string const level2 = row.level2.value_or("");
    std::string const name = row.name.value_or("");
    if (row.period_target) period.emplace(key_of(name, *row.period_target), level2);
    if (row.target) annual.emplace(key_of(row.target_name.value_or(name), *row.target), level2);
  }
  Score score;
  for (auto const& row : truth.rows) {
    if (row.period_name)
      take(period, key_of(*row.period_name, row.period_value), row.level2, score);
    if (row.annual_name)
      take(annual, key_of(*row.annual_name, row.annual_value), row.level2, score);
  }
  leave(period, score);
  leave(annual, score);
  if (!score.wrong.empty()) score.wrong = truth.name + "\n" + score.wrong;
  return score;
}

Score compare(std::vector<Form> const& forms, std::vector<TrueForm> const& truth) {
  Score all;
  for (std::size_t i = 0; i < truth.size(); ++i) {
    auto const score = i < forms.size() ? compare(forms[i], truth[i]) : compare(Form{}, truth[i]);
    all.cells += score.cells;
    all.right += score.right;
    all.invented += score.invented;
    all.levels += score.levels;
    all.wrong += score.wrong;
  }
  return all;
}

}  // namespace jixiao::form
