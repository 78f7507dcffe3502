#include "form/target_pairs.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"

namespace jixiao::form {
namespace {

constexpr std::size_t shortest_cut = 6;  // bytes: two characters tell a name

struct Side {
  std::size_t row;
  TargetHalf const* half;
  std::string name;  // without blanks
  std::string value;
};

struct Pair {
  std::optional<std::size_t> period;
  std::optional<std::size_t> annual;
  bool alike = true;  // the names say that they belong together
};

Side side_of(std::size_t row, TargetHalf const& half) {
  return {row, &half, half.name ? without_blanks(half.name->text) : std::string(),
          half.value ? without_blanks(half.value->text) : std::string()};
}

bool is_cut(std::string const& whole, std::string const& part) {
  return part.size() >= shortest_cut && part.size() < whole.size() && whole.starts_with(part);
}

// 1980元/月 of 1980元/月/人, but not 10 of 100
bool begins(std::string const& whole, std::string const& part) {
  return !part.empty() && part.size() < whole.size() && whole.starts_with(part) &&
         !inside_word(whole, part.size());
}

// 项目资金拨付时间 and 资金拨付时间
bool resembles(std::string const& one, std::string const& other) {
  if (one.empty() || other.empty()) return false;
  return one.size() > other.size() ? contains(one, other) && other.size() * 2 >= one.size()
                                   : contains(other, one) && one.size() * 2 >= other.size();
}

// The rows of one level-2 group.
class Group {
 public:
  Group(std::vector<TargetRow> const& rows, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      auto const& halves = rows[i].halves;
      if (!halves[period_block].empty()) periods_.push_back(side_of(i, halves[period_block]));
      if (!halves[annual_block].empty()) annuals_.push_back(side_of(i, halves[annual_block]));
    }
    twin_of_.resize(periods_.size());
    taken_.resize(annuals_.size());
  }

  std::vector<Pair> pairs() {
    match([](Side const& p, Side const& a) { return p.row == a.row && p.name == a.name; });
    match([](Side const& p, Side const& a) { return p.name == a.name && p.value == a.value; });
    match([](Side const& p, Side const& a) { return p.name == a.name; });
    match([](Side const& p, Side const& a) { return p.row == a.row && is_cut(p.name, a.name); });
    match([](Side const& p, Side const& a) { return is_cut(p.name, a.name); });
    match([](Side const& p, Side const& a) { return is_cut(a.name, p.name); });
    certain_ = false;
    match([](Side const& p, Side const& a) { return p.row == a.row && resembles(p.name, a.name); });
    return in_order();
  }

  Side const& period(std::size_t i) const { return periods_[i]; }
  Side const& annual(std::size_t i) const { return annuals_[i]; }

 private:
  struct Twin {
    std::size_t annual;
    bool certain;
  };

  template <class Alike>
  void match(Alike const& alike) {
    for (std::size_t a = 0; a < annuals_.size(); ++a) {
      if (taken_[a]) continue;
      for (std::size_t p = 0; p < periods_.size(); ++p) {
        if (twin_of_[p] || !alike(periods_[p], annuals_[a])) continue;
        twin_of_[p] = Twin{a, certain_};
        taken_[a] = true;
        break;
      }
    }
  }

  std::vector<Pair> in_order() const {
    std::vector<Pair> out;
    std::size_t next = 0;
    auto const alone_before = [&](std::size_t row) {
      for (; next < annuals_.size() && annuals_[next].row < row; ++next)
        if (!taken_[next]) out.push_back({std::nullopt, next});
    };
    for (std::size_t p = 0; p < periods_.size(); ++p) {
      alone_before(periods_[p].row);
      if (twin_of_[p])
        out.push_back({p, twin_of_[p]->annual, twin_of_[p]->certain});
      else
        out.push_back({p, std::nullopt});
    }
    alone_before(std::string::npos);
    return out;
  }

  std::vector<Side> periods_;
  std::vector<Side> annuals_;
  std::vector<std::optional<Twin>> twin_of_;
  std::vector<bool> taken_;
  bool certain_ = true;
};

class Writer {
 public:
  Writer(Form& form, TargetRows const& rows, bool two_blocks, TargetJudge& judge)
      : form_(form), rows_(rows.rows), two_blocks_(two_blocks), judge_(judge) {}

  void run() {
    for (std::size_t i = 0; i < rows_.size();) {
      std::size_t end = i + 1;
      while (end < rows_.size() && same_group(rows_[i], rows_[end])) ++end;
      Group group(rows_, i, end);
      for (auto const& pair : group.pairs()) add(group, pair, rows_[i]);
      i = end;
    }
    name_first_level();
  }

 private:
  static bool same_group(TargetRow const& one, TargetRow const& other) {
    return one.level2 == other.level2 && (one.level1 == other.level1 || one.level1.empty());
  }

  static Field text_of(std::optional<TargetCell> const& cell) {
    return cell ? Field(cell->text) : std::nullopt;
  }

  void add(Group const& group, Pair const& pair, TargetRow const& row) {
    TargetHalf const* const period = pair.period ? group.period(*pair.period).half : nullptr;
    TargetHalf const* const annual = pair.annual ? group.annual(*pair.annual).half : nullptr;
    Indicator out;
    if (!row.level1.empty()) out.level1 = row.level1;
    if (!row.level2.empty()) out.level2 = row.level2;
    auto const* const first = period != nullptr ? period : annual;
    out.name = text_of(first->name);
    if (!two_blocks_) {
      out.target = text_of(first->value);
    } else {
      if (period != nullptr) out.period_target = text_of(period->value);
      if (annual != nullptr) out.target = text_of(annual->value);
      if (annual != nullptr && annual != first) note_twins(out, group, pair);
      if (period == nullptr || annual == nullptr) out.notes.emplace_back("PARSE-ONE-BLOCK");
    }
    for (auto const* const half : {period, annual})
      if (half != nullptr) note_half(out, *half);
    out.at = place({period, annual});
    form_.indicators.push_back(std::move(out));
  }

  void note_twins(Indicator& out, Group const& group, Pair const& pair) {
    auto const& period = group.period(*pair.period);
    auto const& annual = group.annual(*pair.annual);
    if (annual.name != period.name) {
      out.target_name = annual.half->name->text;
      out.notes.emplace_back(is_cut(period.name, annual.name) || is_cut(annual.name, period.name)
                                 ? "PARSE-NAME-CUT"
                                 : "PARSE-PAIR");
    }
    if (begins(period.value, annual.value) || begins(annual.value, period.value))
      out.notes.emplace_back("PARSE-VALUE-CUT");
  }

  void note_half(Indicator& out, TargetHalf const& half) {
    auto const note = [&](std::string_view id) {
      if (std::ranges::find(out.notes, id) == out.notes.end()) out.notes.emplace_back(id);
    };
    if (!half.value) note("PARSE-NO-VALUE");
    if (!half.name) note("PARSE-NO-NAME");
    if ((half.name && half.name->split) || (half.value && half.value->split)) note("PARSE-SPLIT");
    if (half.value && judge_.sort(half.value->text) == Sort::text) note("PARSE-VALUE");
    if ((half.name && judge_.holds_kind_of_value(half.name->text)) ||
        (half.value && judge_.holds_kind_of_value(half.value->text)))
      note("PARSE-SPLIT");
  }

  static std::string place(std::array<TargetHalf const*, 2> halves) {
    std::size_t first = std::string::npos;
    std::size_t last = 0;
    for (auto const* const half : halves) {
      if (half == nullptr) continue;
      for (auto const* const cell : {&half->name, &half->value}) {
        if (!*cell) continue;
        first = std::min(first, (*cell)->first);
        last = std::max(last, (*cell)->last);
      }
    }
    return first == last ? fmt::format("{}", first) : fmt::format("{}-{}", first, last);
  }

  // A level-1 cell that runs over the page is printed on its second page only.
  void name_first_level() {
    auto const named = std::ranges::find_if(
        form_.indicators, [](Indicator const& row) { return row.level1.has_value(); });
    if (named == form_.indicators.end()) return;
    for (auto row = form_.indicators.begin(); row != named; ++row) {
      row->level1 = named->level1;
      row->notes.emplace_back("PARSE-LEVEL");
    }
  }

  Form& form_;
  std::vector<TargetRow> const& rows_;
  bool two_blocks_;
  TargetJudge& judge_;
};

}  // namespace

void add_indicators(Form& form, TargetRows const& rows, bool two_blocks, TargetJudge& judge) {
  Writer(form, rows, two_blocks, judge).run();
  if (!rows.strays.empty()) form.notes.emplace_back("PARSE-STRAY");
}

}  // namespace jixiao::form
