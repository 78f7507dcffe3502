#include "form/segments.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace jixiao::form {
namespace {

// A title further above its grid than this belongs to something else.
constexpr std::size_t farthest_title = 120;
constexpr std::size_t longest_title = 200;

std::string_view only_cell(Row const& row) {
  std::string_view only;
  for (auto const text : row.cells) {
    if (trim(text).empty()) continue;
    if (!only.empty()) return {};
    only = trim(text);
  }
  return only;
}

std::string_view last_character(std::string_view text) {
  std::size_t begin = text.size() - 1;
  while (begin > 0 && (text[begin] & 0xC0) == 0x80) --begin;
  return text.substr(begin);
}

bool begins_form(Row const& row, Vocabulary const& vocabulary) {
  return std::ranges::any_of(row.cells, [&](std::string_view text) {
    auto const label = label_of(text, vocabulary);
    return label &&
           (label->key == Key::project || label->key == Key::department || label->key == Key::unit);
  });
}

bool may_stand_in_form(Row const& row, Vocabulary const& vocabulary) {
  if (only_cell(row).empty()) return true;
  return label_of(only_cell(row), vocabulary).has_value() ||
         (only_cell(row).size() < 40 && year_in(only_cell(row)));
}

class Finder {
 public:
  Finder(Grid const& grid, Vocabulary const& vocabulary) : grid_(grid), vocabulary_(vocabulary) {}

  Segments run() {
    find_heads_and_titles();
    Segments out;
    std::vector<bool> used(titles_.size(), false);
    std::size_t from = 0;
    for (auto const& [row, repeated] : heads_) {
      Segment segment{row, grid_.rows.size(), row, repeated, std::nullopt};
      if (auto const title = title_above(row, from)) {
        used[*title] = true;
        segment.title = titles_[*title];
        segment.begin = titles_[*title].row;
      } else if (auto const begin = begin_without_title(row, from, out.forms.empty())) {
        segment.begin = *begin;
      } else {
        from = row + 1;
        continue;
      }
      if (!out.forms.empty()) out.forms.back().end = segment.begin;
      from = row + 1;
      out.forms.push_back(segment);
    }
    for (std::size_t i = 0; i < titles_.size(); ++i)
      if (!used[i]) out.titles_without_heads.push_back(titles_[i]);
    end_at_titles(out);
    return out;
  }

 private:
  void find_heads_and_titles() {
    for (std::size_t i = 0; i < grid_.rows.size(); ++i) {
      if (auto const heads = heads_of(grid_.rows[i], vocabulary_))
        heads_.push_back({i, heads->repeated});
      else if (auto const kind = title_kind(grid_.rows[i], vocabulary_))
        titles_.push_back({i, *kind});
    }
  }

  std::optional<std::size_t> title_above(std::size_t row, std::size_t from) const {
    auto const below = std::ranges::lower_bound(titles_, row, {}, &Title::row);
    if (below == titles_.begin()) return std::nullopt;
    auto const title = below - 1;
    if (title->row < from || row - title->row > farthest_title) return std::nullopt;
    return static_cast<std::size_t>(title - titles_.begin());
  }

  // Without a title a form begins where its first labelled line stands. A second head without
  // labels above it continues the form before.
  std::optional<std::size_t> begin_without_title(std::size_t row, std::size_t from,
                                                 bool first) const {
    std::size_t begin = row;
    bool labelled = false;
    while (begin > from && row - begin < farthest_title &&
           may_stand_in_form(grid_.rows[begin - 1], vocabulary_)) {
      --begin;
      if (!begins_form(grid_.rows[begin], vocabulary_)) continue;
      labelled = true;
      if (!first) break;
    }
    if (!first && !labelled) return std::nullopt;
    if (begin > from && may_be_title(begin - 1, begin)) --begin;
    return begin;
  }

  // An unknown title: the one short line right above.
  bool may_be_title(std::size_t row, std::size_t below) const {
    auto const text = only_cell(grid_.rows[row]);
    return !text.empty() && text.size() < longest_title && !contains(text, "。") &&
           grid_.rows[row].last + 2 >= grid_.rows[below].first;
  }

  void end_at_titles(Segments& out) const {
    auto const& titles = out.titles_without_heads;
    for (auto& segment : out.forms) {
      auto const next = std::ranges::upper_bound(titles, segment.heads, {}, &Title::row);
      if (next != titles.end()) segment.end = std::min(segment.end, next->row);
    }
  }

  struct Head {
    std::size_t row;
    bool repeated;
  };

  Grid const& grid_;
  Vocabulary const& vocabulary_;
  std::vector<Head> heads_;
  std::vector<Title> titles_;
};

}  // namespace

std::optional<Kind> title_kind(Row const& row, Vocabulary const& vocabulary) {
  auto const text = only_cell(row);
  if (text.empty() || text.size() > longest_title) return std::nullopt;
  // Nearly all titles end in one character, which few lines hold.
  auto const words = vocabulary.words(List::form_title);
  std::string_view asked;
  if (std::ranges::none_of(words, [&](Word const& word) {
        auto const end = last_character(word.spelling);
        if (end == asked) return false;
        asked = end;
        return contains(text, end);
      }))
    return std::nullopt;
  std::string const line = without_blanks(folded(text));
  if (line.starts_with('(') || contains(line, "。") || contains(line, ";") || contains(line, "..."))
    return std::nullopt;
  Word const* longest = nullptr;
  for (auto const& word : words)
    if (contains(line, word.spelling) &&
        (!longest || longest->spelling.size() < word.spelling.size()))
      longest = &word;
  return longest ? kind_named(longest->means) : std::nullopt;
}

Segments segments_of(Grid const& grid, Vocabulary const& vocabulary) {
  return Finder(grid, vocabulary).run();
}

}  // namespace jixiao::form
