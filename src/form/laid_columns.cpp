#include "form/laid_columns.hpp"

#include <algorithm>
#include <cstdlib>
#include <limits>

#include "base/text.hpp"

namespace jixiao::form {
namespace {

constexpr int far = std::numeric_limits<int>::max() / 8;
constexpr int outside = 10;             // for each half character of a word outside its column
constexpr int no_level = 70;            // some other word among the levels
constexpr int no_name = 60;             // a level or an amount among the names
constexpr int whole_level = 150;        // the whole name of a level among them
constexpr int no_number = 40;           // words among the points
constexpr int no_relation = 40;         // words among the relations, or one elsewhere
constexpr int two_cells = 60;           // words apart by more than a blank in one cell
constexpr int between_heads = 500;      // what it speaks for a wall that it stands between them
constexpr int crossing = 100;           // and against it, for each word that it crosses
constexpr int on_wrong_side = 150;      // and against it, for each word that it cuts off its head
constexpr int few_cut_off = 2;          // that no other wall is looked for
constexpr int most_crossing = 2;        // words that such a wall may cross
constexpr std::size_t split_reach = 3;  // characters

bool is_level(Key key) {
  return key == Key::level1 || key == Key::level2;
}

bool is_number(Key key) {
  return key == Key::weight || key == Key::score;
}

class Columns {
 public:
  Columns(LaidHeads const& heads, std::span<LaidLine const> lines, Measure const& measure,
          TargetJudge& judge)
      : heads_(heads.columns),
        lines_(lines),
        measure_(measure),
        judge_(judge),
        has_slot_(heads.has(Key::slot)),
        has_relation_(heads.has(Key::relation)) {}

  std::vector<CellLine> run() {
    find_walls();
    see_levels();
    std::vector<CellLine> out;
    for (auto const& line : lines_) out.push_back(lay(line));
    return out;
  }

 private:
  // walls_[k]: where column k begins. The first has what stands left of it printed down the side.
  void find_walls() {
    walls_.assign(heads_.size() + 1, far);
    walls_[0] = first_wall();
    for (std::size_t k = 1; k < heads_.size(); ++k) walls_[k] = wall_between(k - 1, k);
  }

  int first_wall() const {
    int wall = heads_[0].from;
    for (auto const& line : lines_)
      for (auto const& word : line.words)
        if (word.from < heads_[0].to && word.to > heads_[0].from) wall = std::min(wall, word.from);
    return wall;
  }

  // The middle of a wide stretch that few words cross, between the heads if it can be, and that
  // leaves each head the words below it.
  int wall_between(std::size_t left, std::size_t right) const {
    int const step = std::max(1, measure_.em / 8);
    int const low = heads_[left].from + 1;
    int const high = std::max(low + 1, heads_[right].to);
    std::vector<int> crossed(static_cast<std::size_t>((high - low) / step + 1), 0);
    auto const place = [&](int x) { return low + x * step; };
    int const places = static_cast<int>(crossed.size());
    for (auto const& line : lines_)
      for (auto const& word : line.words)
        for (int x = std::max(0, (word.from + 1 - low + step - 1) / step);
             x < places && place(x) < word.to; ++x)
          ++crossed[static_cast<std::size_t>(x)];
    int const least = *std::ranges::min_element(crossed);
    int best = low;
    int best_worth = -far;
    auto const look = [&](int most_crossed) {
      for (int x = 0; x < places;) {
        int const here = crossed[static_cast<std::size_t>(x)];
        int end = x;
        while (end < places && crossed[static_cast<std::size_t>(end)] == here) ++end;
        int const middle = (place(x) + place(end - 1) + 1) / 2;
        bool const between = middle >= heads_[left].to && middle <= heads_[right].from;
        int const worth = (end - x) + (between ? between_heads : 0) - crossing * (here - least) -
                          on_wrong_side * cut_off(left, right, middle);
        if (here <= most_crossed && worth > best_worth) {
          best = middle;
          best_worth = worth;
        }
        x = end;
      }
    };
    look(least);
    if (cut_off(left, right, best) > few_cut_off) look(least + most_crossing);
    return best;
  }

  // Words below one of the two heads alone that such a wall would give to the other.
  int cut_off(std::size_t left, std::size_t right, int wall) const {
    auto const below = [](LaidWord const& word, LaidHead const& head) {
      return word.from < head.to && word.to > head.from;
    };
    int count = 0;
    for (auto const& line : lines_)
      for (auto const& word : line.words) {
        bool const of_left = below(word, heads_[left]);
        bool const of_right = below(word, heads_[right]);
        if (of_left == of_right) continue;
        int const middle = (word.from + word.to) / 2;
        count += of_left ? middle > wall : middle < wall;
      }
    return count;
  }

  int misplaced(LaidWord const& word, std::size_t k) {
    int const width = std::max(1, word.to - word.from);
    int const left = std::max(0, walls_[k] - word.from);
    int const right = k + 1 < heads_.size() ? std::max(0, word.to - walls_[k + 1]) : 0;
    int const away = std::max(left, right) >= width ? std::max(left, right) : left + right;
    return outside * away * 2 / measure_.em + unlike(word.text, heads_[k].key);
  }

  // How little a word looks like what stands in such a column.
  int unlike(std::string_view text, Key key) {
    bool const part_of_level = known_levels_ && judge_.is_part_of_level(text);
    if (is_level(key))
      return !known_levels_ || part_of_level || is_points_in_brackets(text) ? 0 : no_level;
    bool const whole = part_of_level && judge_.is_whole_level(text);
    int cost = !part_of_level            ? 0
               : whole                   ? whole_level
               : characters(text) > 2    ? no_name
               : judge_.ends_level(text) ? no_name / 2
                                         : 0;
    if (is_number(key) && !is_points(text)) cost += no_number;
    if (key == Key::measure_unit && has_digit(text)) cost += no_number;
    if (has_relation_ && (key == Key::relation) != is_relation(text)) cost += no_relation;
    if (key == Key::slot) return is_slot_part(text) ? 0 : no_level;
    if (has_slot_ && is_slot_part(text) && !is_points(text)) cost += no_level;
    if (key == Key::name && (judge_.begins_with_relation(text) || is_points(text)))
      cost += no_name;
    else if (key == Key::name && judge_.sort(text) == Sort::firm)
      cost += no_name / 2;
    return cost;
  }

  bool is_relation(std::string_view text) const {
    auto const word = plain(text);
    return judge_.vocabulary().find(List::relation_before, word) != nullptr ||
           judge_.is_kind_of_value(word);
  }

  bool begins_slot(std::string_view text) const {
    return std::ranges::any_of(judge_.vocabulary().words(List::slot), [&](Word const& word) {
      return word.spelling.size() > text.size() && word.spelling.starts_with(text);
    });
  }

  bool is_slot_part(std::string_view text) const {
    return is_points(text) || is_slot(text, judge_.vocabulary()) ||
           is_end_of_slot(text, judge_.vocabulary()) || begins_slot(text) ||
           (judge_.vocabulary().find(List::slot, text) != nullptr &&
            !judge_.is_part_of_level(text));
  }

  static bool is_points_in_brackets(std::string_view text) {
    return text.starts_with("(") || text.starts_with("（");
  }

  // Whether the words under the heads of levels are names the lists know.
  void see_levels() {
    std::size_t under = 0;
    std::size_t known = 0;
    for (auto const& line : lines_)
      for (auto const& word : line.words)
        for (auto const& head : heads_) {
          if (!is_level(head.key) || word.from >= head.to || word.to <= head.from) continue;
          ++under;
          known += judge_.is_part_of_level(word.text);
        }
    known_levels_ = known * 3 >= under;
  }

  // 任务1工资发放人数 stands in two columns.
  std::vector<LaidWord> words_of(LaidLine const& line) const {
    std::vector<LaidWord> out;
    for (auto const& word : line.words) {
      if (word.to <= walls_[0] || (word.from < walls_[0] && characters(word.text) <= 2)) continue;
      auto const split = has_slot_ ? slot_in(word.text) : 0;
      if (split > 0) {
        int const wall = word.from + share(word, 0, split);
        out.push_back({word.text.substr(0, split), word.from, wall, share(word, 0, split)});
        out.push_back({word.text.substr(split), wall, word.to, word.width - share(word, 0, split)});
      } else {
        out.push_back(word);
      }
    }
    return out;
  }

  std::size_t slot_in(std::string_view text) const {
    Word const* const word = judge_.vocabulary().longest(List::slot, text);
    if (word == nullptr) return 0;
    std::size_t end = word->spelling.size();
    while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
    return end > word->spelling.size() && end < text.size() && text[end] != ':' ? end : 0;
  }

  // best[k]: the words so far laid into the columns up to k, the last of them into k.
  CellLine lay(LaidLine const& line) {
    CellLine out{line.number, line.centre, std::vector<CellLine::Part>(heads_.size())};
    auto const words = words_of(line);
    std::size_t const n = heads_.size();
    std::vector<std::vector<int>> best(words.size(), std::vector<int>(n, far));
    for (std::size_t w = 0; w < words.size(); ++w) {
      int least = w == 0 ? 0 : far;
      for (std::size_t k = 0; k < n; ++k) {
        int const same = w > 0 ? best[w - 1][k] + joint(words[w - 1], words[w]) : far;
        best[w][k] = std::min(least, same) + misplaced(words[w], k);
        if (w > 0) least = std::min(least, best[w - 1][k]);
      }
    }
    auto const column = columns_of(words, best);
    for (std::size_t w = 0; w < words.size(); ++w) put(out, words[w], column[w], column, w);
    return out;
  }

  int joint(LaidWord const& before, LaidWord const& word) const {
    return word.from > before.to + std::max(measure_.blank, measure_.em / 3) ? two_cells : 0;
  }

  std::vector<std::size_t> columns_of(std::vector<LaidWord> const& words,
                                      std::vector<std::vector<int>> const& best) const {
    std::vector<std::size_t> column(words.size());
    for (std::size_t w = words.size(); w-- > 0;) {
      std::size_t const bound = w + 1 < words.size() ? column[w + 1] : heads_.size();
      std::size_t least = 0;
      for (std::size_t k = 1; k < bound; ++k)
        if (best[w][k] < best[w][least]) least = k;
      if (w + 1 < words.size()) {
        int const same = best[w][bound] + joint(words[w], words[w + 1]);
        if (bound == 0 || same < best[w][least]) least = bound;
      }
      column[w] = least;
    }
    return column;
  }

  void put(CellLine& out, LaidWord const& word, std::size_t k,
           std::vector<std::size_t> const& column, std::size_t w) {
    bool const next_free =
        k + 1 < heads_.size() && (w + 1 == column.size() || column[w + 1] > k + 1);
    if (next_free && word.to > walls_[k + 1])
      if (auto const split = value_in(word, walls_[k + 1])) {
        add(out.parts[k], word.text.substr(0, split), share(word, 0, split));
        add(out.parts[k + 1], word.text.substr(split), share(word, split, word.text.size()));
        return;
      }
    add(out.parts[k], word.text, word.width);
  }

  static int share(LaidWord const& word, std::size_t from, std::size_t to) {
    int const all = std::max(1, display_width(word.text));
    return word.width * display_width(word.text.substr(from, to - from)) / all;
  }

  // Near the character where the next column begins.
  std::size_t value_in(LaidWord const& word, int wall) {
    auto const text = word.text;
    auto const all = characters(text);
    auto const near = all * static_cast<std::size_t>(std::max(0, wall - word.from)) /
                      static_cast<std::size_t>(std::max(1, word.to - word.from));
    std::size_t character = 1;
    for (std::size_t byte = 1; byte < text.size(); ++byte) {
      if ((text[byte] & 0xC0) == 0x80) continue;
      bool const close = character + split_reach >= near && character <= near + split_reach;
      ++character;
      if (close && !inside_word(text, byte) && judge_.sort(text.substr(byte)) != Sort::text)
        return byte;
    }
    return 0;
  }

  static void add(CellLine::Part& part, std::string_view text, int width) {
    if (!part.text.empty()) part.text += ' ';
    part.text += text;
    part.width += width;
  }

  std::vector<LaidHead> const& heads_;
  std::span<LaidLine const> lines_;
  Measure measure_;
  TargetJudge& judge_;
  bool has_slot_;
  bool has_relation_;
  bool known_levels_ = false;
  std::vector<int> walls_;
};

}  // namespace

std::vector<CellLine> lay_in_columns(LaidHeads const& heads, std::span<LaidLine const> lines,
                                     Measure const& measure, TargetJudge& judge) {
  return Columns(heads, lines, measure, judge).run();
}

}  // namespace jixiao::form
