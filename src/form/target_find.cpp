#include "form/target_find.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "form/laid_grid.hpp"
#include "form/sequence_heads.hpp"

namespace jixiao::form {
namespace {

constexpr std::size_t longest_title = 200;   // bytes
constexpr std::size_t title_distance = 6;    // lines between a title and the first label
constexpr std::size_t self_distance = 40;    // between the title of a self-assessment and its label
constexpr std::size_t longest_header = 400;  // lines between the first label and the grid
constexpr std::size_t longest_head = 40;     // bytes
constexpr std::size_t longest_cell = 60;     // characters: a longer line of a grid is prose

std::string_view meaning(std::string_view text, TargetJudge const& judge) {
  std::string bare = without_blanks(folded(text.substr(0, 90)));
  while (bare.ends_with(':')) bare.pop_back();
  Word const* const word = judge.vocabulary().find(List::target_header, bare);
  return word ? std::string_view(word->means) : std::string_view{};
}

// 项目名称 …, or 项目名称：…
std::string_view first_label(TargetLine const& line, TargetJudge const& judge) {
  auto const text = line.pieces.front().text;
  if (!judge.may_be_label(text)) return {};
  if (auto const key = meaning(text, judge); !key.empty()) return key;
  auto const head = fold(text.substr(0, 90));
  auto const colon = head.text.find(':');
  return colon == std::string::npos ? std::string_view{}
                                    : meaning(text.substr(0, head.origin[colon]), judge);
}

// 十一、 · （二） · 第四部分: the numbering of a chapter.
bool is_chapter(std::string_view text) {
  constexpr std::string_view digits = "一二三四五六七八九十";
  std::string const line = without_blanks(folded(text.substr(0, 30)));
  std::string_view rest = line;
  bool const bracket = rest.starts_with('(');
  bool const part = rest.starts_with("第");
  if (bracket) rest.remove_prefix(1);
  if (part) rest.remove_prefix(3);
  std::size_t count = 0;
  while (rest.size() >= 3 && contains(digits, rest.substr(0, 3))) {
    rest.remove_prefix(3);
    ++count;
  }
  if (count == 0) return false;
  return part      ? rest.starts_with("部分") || rest.starts_with("章")
         : bracket ? rest.starts_with(')')
                   : rest.starts_with("、");
}

// 计量单位, 指标解释 …: columns that read_flow knows nothing of.
bool has_other_columns(LaidHeads const& heads) {
  return std::ranges::any_of(heads.columns, [](LaidHead const& head) {
    return head.key != Key::level1 && head.key != Key::level2 && head.key != Key::name &&
           head.key != Key::target;
  });
}

class Finder {
 public:
  Finder(std::span<TargetLine const> lines, TargetJudge& judge) : lines_(lines), judge_(judge) {}

  std::vector<TargetTable> run() {
    find_starts();
    std::vector<TargetTable> out;
    for (std::size_t k = 0; k < starts_.size(); ++k) {
      std::size_t const bound = k + 1 < starts_.size() ? starts_[k + 1].begin : lines_.size();
      if (auto table = table_at(starts_[k], bound)) out.push_back(*table);
    }
    return out;
  }

 private:
  struct Start {
    std::size_t begin;
    std::size_t label;
    std::optional<std::size_t> title;
    Kind kind;
  };

  void find_starts() {
    std::optional<std::size_t> title;
    std::size_t named_at = 0;  // the last title of any form
    bool is_self_assessment = false;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (auto const kind = form_title(lines_[i], judge_)) {
        is_self_assessment = kind != Kind::project_target && kind != Kind::department_target;
        if (!is_self_assessment) title = i;
        named_at = i;
      }
      auto const key = first_label(lines_[i], judge_);
      if (is_self_assessment && i < named_at + self_distance) continue;
      bool const near = title && i - *title <= title_distance;
      auto const kind = near ? *target_title(lines_[*title], judge_) : Kind::project_target;
      bool const names_form = key == "project" || (near && (key == "department" || key == "unit"));
      if (!names_form) continue;
      if (near && !starts_.empty() && starts_.back().title == title) continue;
      // A unit named above its project without a title in between is still the same form.
      starts_.push_back({near ? *title : i, i, near ? title : std::nullopt, kind});
    }
  }

  std::optional<TargetTable> table_at(Start const& start, std::size_t bound) {
    std::size_t const far = std::min(bound, start.label + longest_header);
    for (std::size_t i = start.label; i < far; ++i) {
      if (auto table = laid_table(start, i, bound)) return table;
      if (auto table = sequence_table(start, i, bound)) return table;
      auto const heads = target_heads(lines_[i], judge_);
      if (!heads) continue;
      TargetTable table{start.kind, start.title, start.begin, i,
                        i + 1,      bound,       bound,       heads->two_blocks};
      find_end(table);
      return table;
    }
    return scattered_table(start, bound);
  }

  std::optional<TargetTable> laid_table(Start const& start, std::size_t i, std::size_t bound) {
    constexpr std::size_t window = 6;
    bool const tabs = contains(lines_[i].text, "\t");
    if (lines_[i].pieces.size() < 3 || !(tabs || keeps_columns(lines_[i]))) return std::nullopt;
    if (!may_show_heads(lines_[i], judge_)) return std::nullopt;
    std::size_t const from = std::max(start.label, i - std::min<std::size_t>(i, 2));
    auto const lines = laid_lines(lines_.subspan(from, std::min(window, lines_.size() - from)));
    auto found = laid_start(lines, i - from, judge_);
    if (!found) return std::nullopt;
    for (auto const key : {Key::actual, Key::score, Key::reason})
      if (found->heads.has(key)) return std::nullopt;
    found->heads.tabs = tabs;
    std::size_t const heads = from + found->line;
    TargetTable table{start.kind,
                      start.title,
                      start.begin,
                      heads,
                      heads + found->heads.lines,
                      bound,
                      bound,
                      found->heads.two_blocks()};
    table.laid = std::move(found->heads);
    find_end(table);
    return table;
  }

  // One block of cells with more columns than level, name and value.
  std::optional<TargetTable> sequence_table(Start const& start, std::size_t i, std::size_t bound) {
    auto found = sequence_heads(lines_, i, judge_);
    if (!found || found->heads.two_blocks() || !has_other_columns(found->heads))
      return std::nullopt;
    for (auto const key : {Key::actual, Key::score, Key::reason})
      if (found->heads.has(key)) return std::nullopt;
    TargetTable table{start.kind, start.title, start.begin, i, found->end, bound, bound, false};
    table.sequence = std::move(found->heads);
    find_end(table);
    return table;
  }

  std::optional<TargetTable> scattered_table(Start const& start, std::size_t bound) {
    std::size_t heads = bound;
    std::size_t firsts = 0;
    std::size_t names = 0;
    std::size_t targets = 0;
    for (std::size_t i = start.label; i < bound; ++i) {
      if (lines_[i].pieces.size() > 1 || lines_[i].text.size() > longest_head) continue;
      auto const key = judge_.key(lines_[i].text);
      if (!key) continue;
      if (*key == Key::actual || *key == Key::score) return std::nullopt;
      firsts += *key == Key::level1;
      names += *key == Key::name;
      targets += *key == Key::target;
      if (*key == Key::level1) heads = std::min(heads, i);
    }
    if (firsts == 0 || names == 0 || targets == 0) return std::nullopt;
    TargetTable table{start.kind, start.title, start.begin, heads,
                      heads + 1,  bound,       bound,       names >= 2 * firsts};
    table.scattered = true;
    while (table.grid < table.end && !is_chapter(lines_[table.grid].text)) ++table.grid;
    table.signature = table.end = table.grid;
    table.grid = heads + 1;
    return table;
  }

  void find_end(TargetTable& table) {
    for (std::size_t i = table.grid; i < table.end; ++i) {
      auto const key = first_label(lines_[i], judge_);
      if (key == "leader" || key == "filler" || key == "filled_on" || key == "phone") {
        table.signature = i;
        table.end = end_of_signature(i, table.end);
        return;
      }
      if (is_prose(lines_[i])) {
        table.signature = table.end = i;
        return;
      }
    }
  }

  std::size_t end_of_signature(std::size_t i, std::size_t bound) {
    std::size_t end = i + 1;
    while (end < bound && end < i + 4) {
      auto const key = first_label(lines_[end], judge_);
      if (key != "filler" && key != "phone" && key != "filled_on" && key != "leader") break;
      ++end;
    }
    return end;
  }

  // A line of a grid holds several cells, or a piece of one.
  static bool is_prose(TargetLine const& line) {
    if (line.pieces.size() > 1) return false;
    auto const& piece = line.pieces.front();
    return is_chapter(piece.text) || piece.width > longest_cell ||
           (piece.width > longest_cell / 2 && piece.text.ends_with("。"));
  }

  std::span<TargetLine const> lines_;
  TargetJudge& judge_;
  std::vector<Start> starts_;
};

}  // namespace

bool may_show_heads(TargetLine const& line, TargetJudge const& judge) {
  auto const is_alike = [&](PrintedPiece const& piece) { return judge.may_be_head(piece.text); };
  auto const begins_head = [&](PrintedPiece const& piece) {
    return is_alike(piece) && (piece.width == 1 || judge.begins_column(piece.text) ||
                               judge.key(piece.text).has_value());
  };
  return std::ranges::count_if(line.pieces, is_alike) >= 2 &&
         std::ranges::count_if(line.pieces, begins_head) >= 2;
}

bool keeps_columns(TargetLine const& heads) {
  std::size_t apart = 0;
  for (std::size_t i = 1; i < heads.pieces.size(); ++i) {
    auto const& before = heads.pieces[i - 1];
    if (heads.pieces[i].tab) return false;
    if (heads.pieces[i].column > before.column + before.width + 1) ++apart;
  }
  return apart * 2 > heads.pieces.size();
}

std::optional<TargetHeads> target_heads(TargetLine const& line, TargetJudge& judge) {
  if (line.pieces.size() < 3) return std::nullopt;
  TargetHeads heads;
  for (auto const& piece : line.pieces) {
    auto const key = judge.key(piece.text);
    if (!key && piece.width == 1) continue;  // of 绩效指标 down the side
    if (!key || !is_column(*key)) return std::nullopt;
    heads.keys.push_back(*key);
  }
  auto const count = [&](Key key) { return std::ranges::count(heads.keys, key); };
  if (count(Key::actual) + count(Key::score) + count(Key::reason) > 0) return std::nullopt;
  if (count(Key::name) == 0 || count(Key::target) + count(Key::period_target) == 0)
    return std::nullopt;
  heads.two_blocks = count(Key::name) > 1;
  return heads;
}

std::optional<Kind> form_title(TargetLine const& line, TargetJudge const& judge) {
  if (line.text.size() > longest_title || line.pieces.size() > 3) return std::nullopt;
  if (!judge.may_be_title(line.text)) return std::nullopt;
  std::string text = without_blanks(folded(line.text));
  while (text.ends_with(')')) {
    auto const open = text.rfind('(');
    if (open == std::string::npos) return std::nullopt;
    text.resize(open);
  }
  Word const* longest = nullptr;
  for (auto const& word : judge.vocabulary().words(List::form_title))
    if (text.ends_with(word.spelling) &&
        (longest == nullptr || longest->spelling.size() < word.spelling.size()))
      longest = &word;
  if (longest == nullptr) return std::nullopt;
  auto const kind = kind_named(longest->means);
  if (kind != Kind::project_target && kind != Kind::department_target) return kind;
  bool const whole = contains(text, "整体支出") || contains(text, "部门整体");
  return whole ? Kind::department_target : kind;
}

std::optional<Kind> target_title(TargetLine const& line, TargetJudge const& judge) {
  auto const kind = form_title(line, judge);
  return kind == Kind::project_target || kind == Kind::department_target ? kind : std::nullopt;
}

std::vector<TargetTable> find_targets(std::span<TargetLine const> lines, TargetJudge& judge) {
  return Finder(lines, judge).run();
}

}  // namespace jixiao::form
