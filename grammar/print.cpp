#include "grammar/print.hpp"

#include <array>

namespace jixiao {
namespace {

using namespace ast;

std::string_view mark_of(Relation relation) {
  switch (relation) {
    case Relation::at_least: return "≥";
    case Relation::at_most: return "≤";
    case Relation::more_than: return ">";
    case Relation::less_than: return "<";
    case Relation::equal: return "=";
  }
  return "";
}

std::string_view word_of(Relation relation) {
  switch (relation) {
    case Relation::at_least: return "不低于";
    case Relation::at_most: return "不超过";
    case Relation::more_than: return "高于";
    case Relation::less_than: return "低于";
    case Relation::equal: return "等于";
  }
  return "";
}

std::string_view word_of(TimeSpan span) {
  switch (span) {
    case TimeSpan::day: return "天";
    case TimeSpan::week: return "周";
    case TimeSpan::month: return "个月";
    case TimeSpan::quarter: return "季度";
    case TimeSpan::year: return "年";
  }
  return "";
}

std::string_view word_of(Repeat repeat) {
  switch (repeat) {
    case Repeat::once: return "";
    case Repeat::month: return "每月";
    case Repeat::quarter: return "每季度";
    case Repeat::year: return "每年";
  }
  return "";
}

std::string_view word_of(Direction direction) {
  switch (direction) {
    case Direction::none: return "";
    case Direction::increase: return "提升";
    case Direction::decrease: return "降低";
    case Direction::maintain: return "保障";
  }
  return "";
}

struct BasisWord {
  std::string_view basis, word;
};
// The codes of rules/words/basis.xml, each with the one spelling that stands for it.
constexpr std::array basis_words{
    BasisWord{"contract", "合同价"},   BasisWord{"procurement", "采购价"},
    BasisWord{"bid", "中标价"},        BasisWord{"regulation", "规定"},
    BasisWord{"schedule", "规定时间"}, BasisWord{"actual", "实际情况"},
    BasisWord{"plan", "计划"},         BasisWord{"budget", "预算"},
    BasisWord{"history", "上年度"},    BasisWord{"standard", "标准"},
    BasisWord{"market", "市场价"},     BasisWord{"requirement", "要求"},
    BasisWord{"target", "目标值"}};

std::string_view word_of_basis(std::string_view basis) {
  for (auto const& [code, word] : basis_words)
    if (code == basis) return word;
  return basis;
}

std::string spelled(Quantity const& quantity) {
  return quantity.value.to_string() + quantity.unit;
}

// A day as the grammar reads it back: by its code, or 5日 and 底 of a month that is not said.
std::string spelled(CalendarDay const& day) {
  if (day.month != 0) return due_of(day);
  return day.day == CalendarDay::last_day ? "底" : std::to_string(day.day) + "日";
}

// A number behind a name that ends in a Latin letter or a digit would be read as part of it.
std::string joined(std::string const& subject, std::string const& value) {
  auto const latin = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  };
  bool const apart = !subject.empty() && latin(subject.back()) && !value.empty() &&
                     (latin(value.front()) || value.front() == '-');
  return subject + (apart ? ":" : "") + value;
}

struct Printer {
  std::string const& subject;

  std::string operator()(Bound const& bound) const {
    std::string out;
    if (bound.each) out += "各";
    if (!bound.implicit) out += mark_of(bound.relation);
    return joined(subject, out + spelled(bound.quantity));
  }
  std::string operator()(Range const& range) const {
    std::string const high = range.high.to_string() + range.unit;
    if (!range.low_open && !range.high_open)
      return joined(subject, range.low.to_string() + "~" + high);
    return range.low.to_string() + (range.low_open ? "<" : "≤") + subject +
           (range.high_open ? "<" : "≤") + high;
  }
  std::string operator()(Approximate const& approximate) const {
    return subject + "约" + spelled(approximate.quantity);
  }
  std::string operator()(Tolerance const& tolerance) const {
    std::string out = joined(subject, tolerance.value.to_string());
    if (tolerance.plus == tolerance.minus)
      out.append("±").append(tolerance.plus.to_string());
    else
      out.append("+")
          .append(tolerance.plus.to_string())
          .append("/-")
          .append(tolerance.minus.to_string());
    return out + tolerance.unit;
  }
  std::string operator()(Deadline const& deadline) const {
    if (deadline.within)
      return deadline.within->after + deadline.within->count.to_string() + deadline.within->unit +
             "内完成";
    std::string const every = subject + std::string(word_of(deadline.repeat));
    if (deadline.loose)
      return every + spelled(deadline.due) + "或" + spelled(*deadline.loose) + "前完成";
    if (deadline.from) return every + spelled(*deadline.from) + "至" + spelled(deadline.due);
    return every + spelled(deadline.due) + "前完成";
  }
  std::string operator()(Period const& period) const {
    if (period.of == "Y") return subject + "全年";
    std::string of = period.of;
    if (auto const slash = of.find('/'); slash != std::string::npos) of[slash] = '~';
    return subject + of + "年";
  }
  std::string operator()(Frequency const& frequency) const {
    std::string const per = frequency.per == Decimal{1} ? "" : frequency.per.to_string();
    std::string_view span = word_of(frequency.period);
    if (per.empty() && frequency.period == TimeSpan::month) span = "月";
    return subject + "每" + per + std::string(span) + frequency.count.to_string() + "次";
  }
  std::string operator()(Reference const& reference) const {
    std::string out = subject;
    out += reference.relation ? word_of(*reference.relation) : std::string_view("按");
    out += word_of_basis(reference.basis);
    for (Expression const& amount : reference.amount) {
      out += '(';
      out += print(amount);
      out += ')';
    }
    return out;
  }
  std::string operator()(Tiered const& tiered) const {
    std::string out;
    for (Tier const& tier : tiered.tiers) {
      if (!out.empty()) out += ";";
      for (Expression const& when : tier.when) out += print(when);
      out += tier.subject;
      bool const points = tier.fee && tier.fee->unit == "分";
      if (points)
        out.append(tier.fee->value.is_negative() ? "扣" : "得")
            .append(spelled({tier.fee->value.is_negative() ? -tier.fee->value : tier.fee->value,
                             tier.fee->unit}));
      else
        out += fees(tier);
    }
    return out;
  }
  std::string operator()(Enumeration const& enumeration) const {
    std::string out;
    for (std::string const& item : enumeration.items) {
      if (!out.empty()) out += "、";
      out += item;
    }
    return out + "等";
  }
  std::string operator()(Qualitative const& qualitative) const {
    return subject + qualitative.degree + std::string(word_of(qualitative.direction)) +
           qualitative.level;
  }
  std::string operator()(Completion const& completion) const {
    if (completion.tier == "1") return subject + "达成年度指标";
    if (completion.tier == "2") return subject + "部分达成年度指标并具有一定效果";
    if (completion.tier == "3") return subject + "未达成年度指标且效果较差";
    switch (completion.state) {
      case State::done: return subject + "完成";
      case State::partial: return subject + "部分完成";
      case State::not_done: return subject + "未完成";
    }
    return subject;
  }
  std::string operator()(Compound const& compound) const {
    std::string out;
    for (Expression const& part : compound.parts) {
      if (!out.empty()) out += compound.join == Join::any ? "或" : ";";
      out += print(part, part.text);
    }
    return out;
  }
  std::string operator()(Text const&) const { return subject; }
  std::string operator()(Empty const&) const { return subject; }

 private:
  static std::string fees(Tier const& tier) {
    std::string out = tier.when.empty() ? "按" : ",按";
    if (tier.rate) out += spelled(*tier.rate);
    if (tier.rate && tier.fee) out += "和";
    if (tier.fee) {
      auto const& [value, unit] = *tier.fee;
      auto const slash = unit.find('/');
      if (slash != std::string::npos)
        out.append("每")
            .append(unit.substr(slash + 1))
            .append(value.to_string())
            .append(unit.substr(0, slash));
      else
        out += value.to_string() + unit;
    }
    return out + "收费";
  }
};

struct KindName {
  std::string_view operator()(Bound const&) const { return "bound"; }
  std::string_view operator()(Range const&) const { return "range"; }
  std::string_view operator()(Approximate const&) const { return "approximate"; }
  std::string_view operator()(Tolerance const&) const { return "tolerance"; }
  std::string_view operator()(Deadline const&) const { return "deadline"; }
  std::string_view operator()(Period const&) const { return "period"; }
  std::string_view operator()(Frequency const&) const { return "frequency"; }
  std::string_view operator()(Reference const&) const { return "reference"; }
  std::string_view operator()(Tiered const&) const { return "tiered"; }
  std::string_view operator()(Enumeration const&) const { return "enumeration"; }
  std::string_view operator()(Qualitative const&) const { return "qualitative"; }
  std::string_view operator()(Completion const&) const { return "completion"; }
  std::string_view operator()(Compound const&) const { return "compound"; }
  std::string_view operator()(Text const&) const { return "text"; }
  std::string_view operator()(Empty const&) const { return "empty"; }
};

std::string two_digits(int number) {
  std::string out = std::to_string(number);
  if (number < 10) out.insert(out.begin(), '0');
  return out;
}

}  // namespace

std::string print(Expression const& tree, std::string_view text) {
  if (std::holds_alternative<Text>(tree.node)) return std::string(text);
  return std::visit(Printer{tree.subject}, tree.node);
}

std::string_view kind_of(Expression const& tree) {
  return std::visit(KindName{}, tree.node);
}

std::string_view code_of(Relation relation) {
  switch (relation) {
    case Relation::at_least: return "ge";
    case Relation::at_most: return "le";
    case Relation::more_than: return "gt";
    case Relation::less_than: return "lt";
    case Relation::equal: return "eq";
  }
  return "";
}

std::string due_of(CalendarDay const& day) {
  std::string out;
  if (day.year_kind == CalendarDay::YearKind::printed) {
    out = std::to_string(day.year) + "-";
  } else if (day.year_kind == CalendarDay::YearKind::form) {
    out = "Y";
    if (day.year > 0) out += '+';
    if (day.year != 0) out += std::to_string(day.year);
    out += '-';
  }
  if (day.month != 0) out += two_digits(day.month) + "-";
  return out + (day.day == CalendarDay::last_day ? "last" : two_digits(day.day));
}

std::string_view code_of(Repeat repeat) {
  switch (repeat) {
    case Repeat::once: return "once";
    case Repeat::month: return "month";
    case Repeat::quarter: return "quarter";
    case Repeat::year: return "year";
  }
  return "";
}

std::string_view code_of(TimeSpan period) {
  switch (period) {
    case TimeSpan::day: return "day";
    case TimeSpan::week: return "week";
    case TimeSpan::month: return "month";
    case TimeSpan::quarter: return "quarter";
    case TimeSpan::year: return "year";
  }
  return "";
}

std::string_view code_of(Direction direction) {
  switch (direction) {
    case Direction::none: return "none";
    case Direction::increase: return "increase";
    case Direction::decrease: return "decrease";
    case Direction::maintain: return "maintain";
  }
  return "";
}

std::string_view code_of(State state) {
  switch (state) {
    case State::done: return "done";
    case State::partial: return "partial";
    case State::not_done: return "not-done";
  }
  return "";
}

}  // namespace jixiao
