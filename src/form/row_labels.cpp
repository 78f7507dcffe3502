#include "form/row_labels.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace jixiao::form {
namespace {

// Labels whose values are running text, which may itself begin like another label.
bool takes_text(Key key) {
  return key == Key::conclusion || key == Key::achievements || key == Key::problems ||
         key == Key::remedy || key == Key::duties || key == Key::work || key == Key::remark ||
         key == Key::reason;
}

bool is_goal(Key key) {
  return key == Key::goals || (key >= Key::goal_period && key <= Key::goal_actual);
}

// 存在问题 | 存在问题：资金下达较晚: the second cell is the value of the first.
bool is_text_of(std::vector<Labelled> const& labels, std::vector<Label> const& found) {
  if (labels.empty() || labels.back().value) return false;
  auto const& before = labels.back().label;
  auto const& label = found.front();
  if (!label.value || label.value->empty()) return false;
  return (takes_text(before.key) && !is_goal(label.key)) || before.key == label.key;
}

// 填报人：张三 has its value; a sentence such as 核定编制数 96人 goes on in the next cell.
bool has_inline_value(Label const& label) {
  return label.value && !label.value->empty() && label.value->data() != label.text.data();
}

bool ends_in_colon(std::string_view text) {
  return text.ends_with(":") || text.ends_with("：");
}

}  // namespace

std::vector<Labelled> labels_of(Row const& row, Vocabulary const& vocabulary) {
  std::vector<Labelled> out;
  for (std::size_t c = 0; c < row.cells.size(); ++c) {
    auto const text = trim(row.cells[c]);
    if (text.empty()) continue;
    auto found = labels_in(text, vocabulary);
    if (!found.empty() && !is_text_of(out, found)) {
      if (!out.empty()) out.back().end = c;
      for (auto& label : found) {
        auto value = label.value ? std::optional(std::string(*label.value)) : std::nullopt;
        out.push_back(Labelled{std::move(label), c, row.cells.size(), std::move(value)});
      }
    } else if (!out.empty() && !has_inline_value(out.back().label)) {
      auto& value = out.back().value;
      value = value && !value->empty() ? *value + " " + std::string(text) : std::string(text);
    }
  }
  return out;
}

bool are_heads_over(Row const& below, std::vector<Labelled> const& labels,
                    Vocabulary const& vocabulary) {
  if (labels.size() < 2) return false;
  for (auto const& labelled : labels)
    if (labelled.value || ends_in_colon(labelled.label.text)) return false;
  for (auto const text : below.cells)
    if (auto const label = label_of(text, vocabulary);
        label && !label->value && label->key != Key::goals)
      return false;
  return std::ranges::any_of(labels, [&](Labelled const& labelled) {
    return !trim(cell(below, labelled.column)).empty();
  });
}

std::optional<std::size_t> first_filled(Row const& row) {
  for (std::size_t i = 0; i < row.cells.size(); ++i)
    if (!trim(row.cells[i]).empty()) return i;
  return std::nullopt;
}

bool is_page_mark(std::string_view text) {
  text = trim(text);
  if (text.size() > 60) return false;
  std::string const line = without_blanks(folded(text));
  bool const number =
      std::ranges::all_of(line, [](char c) { return (c >= '0' && c <= '9') || c == '-'; });
  return number || (line.starts_with("第") && line.ends_with("页"));
}

}  // namespace jixiao::form
