#include "form/laid_levels.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "form/target_levels.hpp"

namespace jixiao::form {
namespace {

constexpr std::size_t most_parts = 6;  // lines of a label

bool is_bracket(std::string_view text) {
  return text.starts_with("(") || text.starts_with("（");
}

class Levels {
 public:
  Levels(std::vector<LaidRow>& rows, LaidHeads const& heads, std::span<CellLine const> lines,
         LaidRow const* before, TargetJudge& judge)
      : rows_(rows),
        heads_(heads.columns),
        tabs_(heads.tabs),
        lines_(lines),
        before_(before),
        judge_(judge) {
    for (auto const& row : rows_) spans_.push_back({index_of(row.first), index_of(row.last)});
  }

  void run() {
    expect_names();
    for (auto const key : {Key::level1, Key::level2}) name_rows(key);
    for (std::size_t k = 0; k < heads_.size(); ++k)
      if (heads_[k].key == Key::score || heads_[k].key == Key::weight) move_to_groups(k);
  }

 private:
  std::size_t index_of(std::size_t number) const {
    auto const line = std::ranges::find(lines_, number, &CellLine::number);
    return static_cast<std::size_t>(line - lines_.begin());
  }

  void expect_names() {
    std::vector<std::string_view> texts;
    for (std::size_t k = 0; k < heads_.size(); ++k)
      if (heads_[k].key == Key::level2)
        for (auto const& line : lines_) texts.push_back(line.parts[k].text);
    judge_.expect_levels_like(texts);
  }

  bool is_known(std::string_view text, Key key) const {
    return key == Key::level1 ? judge_.is_level1(text) : judge_.is_level2(text);
  }

  // The lines of column k from i on that name a level; a name that no list knows goes on where its
  // line is full.
  LevelLabel label_at(std::size_t k, std::size_t i, int widest) const {
    LevelLabel known{"", i, i};
    LevelLabel unknown{"", i, i};
    std::string text;
    std::size_t parts = 0;
    std::size_t last = i;
    bool full = true;
    for (std::size_t line = i; line < lines_.size() && parts < most_parts; ++line) {
      auto const& part = lines_[line].parts[k];
      if (part.text.empty()) continue;
      auto const plain = without_blanks(part.text);
      if (is_bracket(plain) && !known.text.empty() && known.last == last)
        known = {known.text + plain, i, line};
      full = full || is_bracket(plain);
      text += plain;
      last = line;
      ++parts;
      if (is_known(text, heads_[k].key)) known = {text, i, line};
      if (full) unknown = {text, i, line};
      full = full && part.width + 2 > widest;
    }
    return known.text.empty() ? unknown : known;
  }

  std::vector<LevelLabel> labels_in(std::size_t k) const {
    int widest = 0;
    for (auto const& line : lines_) widest = std::max(widest, line.parts[k].width);
    std::vector<LevelLabel> out;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].parts[k].text.empty()) continue;
      out.push_back(label_at(k, i, widest));
      i = out.back().last;
    }
    return out;
  }

  void name_rows(Key key) {
    std::vector<LevelLabel> labels;
    for (std::size_t k = 0; k < heads_.size(); ++k) {
      if (heads_[k].key != key) continue;
      auto found = labels_in(k);
      if (found.size() > labels.size()) labels = std::move(found);
    }
    auto const& vocabulary = judge_.vocabulary();
    std::vector<Nature> label_natures;
    std::vector<Nature> natures;
    if (key == Key::level2) {
      for (auto const& label : labels)
        label_natures.push_back(nature_of_level2(label.text, vocabulary));
      for (auto const& row : rows_)
        natures.push_back(nature_of(text_in(row, {Key::name}),
                                    text_in(row, {Key::period_target, Key::target}), vocabulary));
    }
    auto const of_row =
        tabs_ ? labels_above(labels)
              : label_of_rows(labels, spans_, before_ != nullptr, label_natures, natures);
    for (std::size_t i = 0; i < rows_.size(); ++i)
      for (std::size_t k = 0; k < heads_.size(); ++k) {
        if (heads_[k].key != key) continue;
        if (of_row[i] != std::string::npos)
          rows_[i].cells[k] = labels[of_row[i]].text;
        else if (before_ != nullptr)
          rows_[i].cells[k] = before_->cells[k];
      }
    if (key == Key::level1) groups_ = labels, group_of_ = of_row;
  }

  std::vector<std::size_t> labels_above(std::vector<LevelLabel> const& labels) const {
    std::vector<std::size_t> out;
    for (auto const& span : spans_) {
      std::size_t count = 0;
      while (count < labels.size() && labels[count].first <= span.last) ++count;
      out.push_back(count == 0 ? std::string::npos : count - 1);
    }
    return out;
  }

  std::string text_in(LaidRow const& row, std::initializer_list<Key> keys) const {
    for (auto const key : keys)
      for (std::size_t k = 0; k < heads_.size(); ++k)
        if (heads_[k].key == key && !row.cells[k].empty()) return row.cells[k];
    return "";
  }

  // As many scores as there are groups, on fewer rows than there are: each is its group's.
  void move_to_groups(std::size_t k) {
    std::vector<std::size_t> filled;
    for (std::size_t i = 0; i < rows_.size(); ++i)
      if (!rows_[i].cells[k].empty()) filled.push_back(i);
    if (filled.size() != groups_.size() || filled.size() == rows_.size() || filled.empty()) return;
    for (std::size_t g = 0; g < filled.size(); ++g) {
      auto const first = std::ranges::find(group_of_, g);
      if (first == group_of_.end() || group_of_[filled[g]] != g) return;
    }
    for (std::size_t g = 0; g < filled.size(); ++g) {
      auto const first =
          static_cast<std::size_t>(std::ranges::find(group_of_, g) - group_of_.begin());
      if (first != filled[g]) std::swap(rows_[first].cells[k], rows_[filled[g]].cells[k]);
    }
  }

  std::vector<LaidRow>& rows_;
  std::vector<LaidHead> const& heads_;
  bool tabs_;
  std::span<CellLine const> lines_;
  LaidRow const* before_;
  TargetJudge& judge_;
  std::vector<LineSpan> spans_;
  std::vector<LevelLabel> groups_;
  std::vector<std::size_t> group_of_;
};

}  // namespace

void name_levels(std::vector<LaidRow>& rows, LaidHeads const& heads,
                 std::span<CellLine const> lines, LaidRow const* before, TargetJudge& judge) {
  Levels(rows, heads, lines, before, judge).run();
}

}  // namespace jixiao::form
