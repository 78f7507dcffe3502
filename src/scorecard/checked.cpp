#include "scorecard/checked.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "scorecard/layout.hpp"

namespace jixiao {
namespace {

std::string number(std::size_t count) {
  return std::to_string(count);
}

// "1 error", "3 errors".
std::string several(std::size_t count, std::string const& what) {
  return number(count) + " " + what + (count == 1 ? "" : "s");
}

bool is_certain(std::string const& note) {
  return note == "PARSE-ONE-BLOCK" || note == "PARSE-VALUE";
}

bool is_damaged(form::Form const& form) {
  auto const doubtful = [](std::vector<std::string> const& notes) {
    return !std::ranges::all_of(notes, is_certain);
  };
  return doubtful(form.notes) ||
         std::ranges::any_of(form.indicators, doubtful, &form::Indicator::notes);
}

// The start of the character that the byte belongs to.
std::size_t boundary(std::string_view text, std::size_t at) {
  at = std::min(at, text.size());
  while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return at;
}

// The last characters that fit, with … before them when some are left out.
std::string fit_end(std::string_view text, int columns) {
  int width = display_width(text);
  if (width <= columns) return std::string(text);
  while (!text.empty() && width > columns - 1) {
    auto const point = decode(text);
    width -= display_width(point.value);
    text.remove_prefix(static_cast<std::size_t>(point.length));
  }
  return "…" + std::string(text);
}

}  // namespace

Counts counts_of(std::vector<Finding> const& findings) {
  Counts counts;
  for (auto const& finding : findings) switch (finding.severity) {
      case Severity::error: ++counts.errors; break;
      case Severity::warning: ++counts.warnings; break;
      case Severity::info: ++counts.notes; break;
    }
  return counts;
}

std::size_t count_of(Counts const& counts, Severity severity) {
  switch (severity) {
    case Severity::error: return counts.errors;
    case Severity::warning: return counts.warnings;
    case Severity::info: return counts.notes;
  }
  return 0;
}

Checked checked_from(form::Form const& form, std::vector<Finding> findings) {
  Checked checked;
  auto const filled = [](form::Field const& field) {
    return field ? std::string(trim(*field)) : std::string{};
  };
  checked.title = filled(form.title);
  auto const year = filled(form.year);
  if (!checked.title.empty() && !year.empty() && !contains(checked.title, year))
    checked.title += "（" + year + "年度）";
  checked.project = filled(form.project);
  checked.unit = filled(form.unit);
  if (checked.unit.empty()) checked.unit = filled(form.department);
  checked.source = form.source;
  checked.findings = std::move(findings);
  checked.damaged = is_damaged(form);
  return checked;
}

Words verdict_of(Counts const& counts) {
  auto const [errors, warnings, notes] = counts;
  Words words;
  if (errors > 0) {
    words = {"改正 " + number(errors) + " 处错误后方可提交",
             "correct " + several(errors, "error") + " before submitting"};
    if (warnings > 0) {
      words.zh += "，另有 " + number(warnings) + " 条警告建议一并处理";
      words.en += "; deal with " + several(warnings, "warning") + " as well";
    }
  } else if (warnings > 0) {
    words = {"可以提交，但建议先处理 " + number(warnings) + " 条警告",
             "can be submitted, better after dealing with " + several(warnings, "warning")};
  } else if (notes > 0) {
    words = {"可以提交，另有 " + number(notes) + " 条提示供参考",
             "can be submitted; " + several(notes, "note") + " for information"};
  } else {
    words = {"可以提交，没有发现问题", "can be submitted, nothing found"};
  }
  return words;
}

Words verdict_of(Checked const& checked) {
  auto words = verdict_of(counts_of(checked.findings));
  if (checked.damaged) {
    words.zh += "（原文有读不全之处，请对照原表）";
    words.en += " (not all of it could be read for certain: compare with the original)";
  }
  return words;
}

std::size_t forms_in(CheckReport const& report) {
  return static_cast<std::size_t>(
      std::ranges::count_if(report.checked, [](Checked const& one) { return !one.across; }));
}

Words verdict_of(CheckReport const& report) {
  std::size_t clean = 0;
  std::size_t doubtful = 0;
  std::size_t wrong = 0;
  Counts all;
  Counts across;
  for (auto const& checked : report.checked) {
    auto const counts = counts_of(checked.findings);
    if (checked.across) {
      across = counts;
      continue;
    }
    ++(counts.errors > 0 ? wrong : counts.warnings > 0 ? doubtful : clean);
    all.errors += counts.errors;
    all.warnings += counts.warnings;
    all.notes += counts.notes;
  }
  Words words;
  auto const add = [&](std::string zh, std::string en) {
    words.zh += (words.zh.empty() ? "" : "，") + zh;
    words.en += (words.en.empty() ? "" : ", ") + en;
  };
  auto const forms = forms_in(report);
  if (report.checked.size() == 1 && forms == 1) {
    words = verdict_of(report.checked.front());
  } else {
    if (wrong > 0)
      add(number(wrong) + " 张改正 " + number(all.errors) + " 处错误后方可提交",
          number(wrong) + " to be corrected first (" + several(all.errors, "error") + ")");
    if (doubtful > 0)
      add(number(doubtful) + " 张可以提交但有警告", number(doubtful) + " can go with warnings");
    if (clean > 0) add(number(clean) + " 张可以提交", number(clean) + " can be submitted");
    words = {"共 " + number(forms) + " 张表：" + words.zh, several(forms, "form") + ": " + words.en};
    if (across.errors > 0)
      add("各表之间另有 " + number(across.errors) + " 处错误须改正",
          several(across.errors, "error") + " between them to be corrected");
    else if (across.warnings > 0)
      add("各表之间另有 " + number(across.warnings) + " 条警告",
          several(across.warnings, "warning") + " between them");
  }
  if (report.checked.empty()) words = {"没有可检查的表", "no form to check"};
  if (!report.unread.empty()) {
    words.zh += "；另有 " + number(report.unread.size()) + " 处内容未能读出";
    words.en += "; " + number(report.unread.size()) + " could not be read";
  }
  if (report.narrowed) {
    words.zh = "就所选的检查而言，" + words.zh;
    words.en = "by the checks selected: " + words.en;
  }
  return words;
}

Excerpt excerpt_of(Quote const& quote, int columns) {
  auto const begin = boundary(quote.text, quote.offset);
  auto const end = boundary(quote.text, begin + std::min(quote.length, quote.text.size() - begin));
  std::string_view const text = quote.text;
  if (begin == end) return {fit(trim(printable(text)), columns), {}, {}};
  auto const lead = printable(text.substr(0, begin));
  Excerpt excerpt;
  excerpt.before = lead.substr(std::min(lead.find_first_not_of(' '), lead.size()));
  excerpt.marked = fit(printable(text.substr(begin, end - begin)), std::max(columns - 8, 4));
  auto const tail = printable(text.substr(end));
  excerpt.after = tail.substr(0, tail.find_last_not_of(' ') + 1);
  int const room = columns - display_width(excerpt.marked);
  int const after = std::min(display_width(excerpt.after), std::max(room / 2, 1));
  excerpt.before = fit_end(excerpt.before, std::max(room - after, 1));
  excerpt.after = fit(excerpt.after, std::max(room - display_width(excerpt.before), 1));
  return excerpt;
}

}  // namespace jixiao
