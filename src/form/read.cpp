#include "form/read.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <exception>
#include <iterator>

#include "base/text.hpp"
#include "form/budget_tables.hpp"
#include "form/bytes.hpp"
#include "form/from_csv.hpp"
#include "form/from_grid.hpp"
#include "form/from_html.hpp"
#include "form/from_json.hpp"
#include "form/from_laid_text.hpp"
#include "form/from_office.hpp"
#include "form/from_pdf.hpp"
#include "form/from_tables.hpp"
#include "form/from_xml.hpp"
#include "form/laid_marks.hpp"
#include "form/placed_forms.hpp"
#include "form/refusal.hpp"
#include "form/segments.hpp"
#include "form/target_forms.hpp"

namespace jixiao::form {
namespace {

// A `<p>` at the start of extracted text makes no XML.
bool is_xml(std::string_view text) {
  text = trim(text);
  return text.starts_with("<?xml") || text.starts_with("<!") || text.starts_with("<form");
}

bool has_ending(std::string_view name, std::string_view ending) {
  if (name.size() < ending.size()) return false;
  auto const tail = name.substr(name.size() - ending.size());
  for (std::size_t i = 0; i < tail.size(); ++i)
    if ((tail[i] | 0x20) != (ending[i] | 0x20)) return false;
  return true;
}

Reading read_grid(std::string_view name, Result<Grid> grid, Vocabulary const& vocabulary) {
  if (!grid.has_value()) return {{}, grid.error()};
  return from_grid(name, *grid, vocabulary);
}

// The text without the lines of its target tables, whose numbers stay.
std::string without_targets(std::string_view text, std::vector<TargetForm> const& targets) {
  std::string out;
  out.reserve(text.size());
  auto target = targets.begin();
  for (std::size_t start = 0, line = 1; start < text.size(); ++line) {
    std::size_t const end = std::min(text.find('\n', start), text.size());
    while (target != targets.end() && line > target->last) ++target;
    bool const inside = target != targets.end() && line >= target->first;
    if (!inside) out += text.substr(start, end - start);
    out += '\n';
    start = end + 1;
  }
  return out;
}

bool has_other_forms(Grid const& grid, Vocabulary const& vocabulary) {
  auto const segments = segments_of(grid, vocabulary);
  return !segments.forms.empty() ||
         std::ranges::any_of(segments.titles_without_heads, [](Title const& title) {
           return title.kind != Kind::project_target && title.kind != Kind::department_target;
         });
}

// 671 or 671-702
LineRange lines_at(std::string_view at) {
  LineRange out{};
  std::from_chars(at.data(), at.data() + at.size(), out.first);
  out.last = out.first;
  if (auto const dash = at.find('-'); dash != std::string_view::npos)
    std::from_chars(at.data() + dash + 1, at.data() + at.size(), out.last);
  return out;
}

std::size_t first_line(Form const& form) {
  return lines_at(form.source.at).first;
}

// The lines of a form, to be left alone by the other readers.
LineRange lines_of(Form const& form) {
  return lines_at(form.source.at);
}

// Budget tables and statements, from the lines that belong to no form.
void add_budget(Reading& out, std::string_view name, std::string_view text,
                Vocabulary const& vocabulary) {
  std::vector<LineRange> forms;
  for (auto const& form : out.forms) forms.push_back(lines_of(form));
  BudgetWords const words(vocabulary);
  auto lines = budget_lines(text);
  if (words.has(text, "self-assessment"))
    out.statements = department_statements(name, lines, words);
  out.budget_tables = budget_tables(name, std::move(lines), forms, words);
}

// Target tables are read from the text itself, since their cells lie broken over its lines; the
// rest of the document as a grid.
template <class ToGrid>
Reading read_forms(std::string_view name, std::string_view text, Vocabulary const& vocabulary,
                   ToGrid const& to_grid) {
  auto targets = target_forms(name, text, vocabulary);
  if (targets.empty()) return read_grid(name, to_grid(text), vocabulary);
  auto const grid = to_grid(without_targets(text, targets));
  Reading out;
  if (!grid.has_value())
    out.errors = grid.error();
  else if (has_other_forms(*grid, vocabulary))
    out = from_grid(name, *grid, vocabulary);
  for (auto& target : targets) out.forms.push_back(std::move(target.form));
  std::ranges::stable_sort(out.forms, {}, first_line);
  return out;
}

template <class ToGrid>
Reading read_text(std::string_view name, std::string_view text, Vocabulary const& vocabulary,
                  ToGrid const& to_grid) {
  auto out = read_forms(name, text, vocabulary, to_grid);
  add_budget(out, name, text, vocabulary);
  return out;
}

Reading read_html(std::string_view name, std::string_view text, Vocabulary const& vocabulary,
                  Limits const& limits) {
  auto grid = grid_from_html(name, text, limits);
  if (!grid.has_value()) return {{}, grid.error()};
  return from_tables(name, std::move(*grid), vocabulary);
}

// How much a reading gives: the values it found, less what it is unsure of.
int worth(Reading const& reading) {
  constexpr int doubt = 3;
  int worth = 0;
  for (auto const& form : reading.forms) {
    worth -= doubt * static_cast<int>(form.notes.size());
    for (auto const& row : form.indicators) {
      worth -= doubt * static_cast<int>(row.notes.size());
      for (auto const* const field :
           {&row.level2, &row.period_target, &row.target, &row.actual, &row.weight, &row.score})
        worth += *field && !(*field)->empty();
    }
  }
  return worth;
}

// Text whose tables may have lost the order of their cells.
Reading read_laid_text(std::string_view name, std::string_view text, Vocabulary const& vocabulary) {
  Errors refused;
  auto out = read_text(name, text, vocabulary, [&](std::string_view rest) {
    return grid_from_laid_text(name, rest, vocabulary, refused);
  });
  if (refused.empty()) return out;
  if (out.formless) out.errors.clear();
  out.formless = false;
  std::ranges::move(refused, std::back_inserter(out.errors));
  return out;
}

template <class IsDoubtful>
void note_rows(Reading& reading, IsDoubtful const& is_doubtful) {
  for (auto& form : reading.forms)
    for (auto& row : form.indicators) {
      bool const noted = std::ranges::find(row.notes, "PARSE-SPLIT") != row.notes.end();
      if (!noted && is_doubtful(lines_at(row.at))) row.notes.emplace_back("PARSE-SPLIT");
    }
}

// Rows that words drawn over the page may have come into, and the forms they belong to.
template <class IsMarked>
void note_marked(Reading& reading, IsMarked const& is_marked) {
  note_rows(reading, is_marked);
  for (auto& form : reading.forms) {
    bool const noted = std::ranges::find(form.notes, "PARSE-STRAY") != form.notes.end();
    if (!noted && is_marked(lines_of(form))) form.notes.emplace_back("PARSE-STRAY");
  }
}

// The lines of forms and those around them; the others blank.
std::string with_forms_only(std::string_view text, std::vector<Form> const& forms) {
  constexpr std::size_t around = 40;
  std::vector<LineRange> ranges;
  for (auto const& form : forms) {
    auto const lines = lines_of(form);
    ranges.push_back({lines.first - std::min(lines.first, around), lines.last + around});
  }
  std::string out;
  auto range = ranges.begin();
  for (std::size_t start = 0, line = 1; start < text.size() && range != ranges.end(); ++line) {
    std::size_t const end = std::min(text.find('\n', start), text.size());
    while (range != ranges.end() && line > range->last) ++range;
    if (range != ranges.end() && line >= range->first) out += text.substr(start, end - start);
    out += '\n';
    start = end + 1;
  }
  return out;
}

void note_marks(Reading& reading, std::string_view text, Vocabulary const& vocabulary) {
  if (reading.forms.empty()) return;
  auto const forms = with_forms_only(text, reading.forms);
  auto lines = printed_lines(forms);
  std::erase_if(lines, [](TargetLine const& line) { return contains(line.whole, "\t"); });
  TargetJudge const judge(vocabulary);
  LaidMarks const marks(laid_lines(lines), Measure{}, judge);
  note_marked(reading, [&](LineRange const& at) { return marks.touch(at.first, at.last); });
}

// The words of a PDF are read twice, in the order of the text and by their places on the page; the
// reading that gives more is taken.
Reading read_pdf(std::string_view name, std::string_view bytes, Vocabulary const& vocabulary,
                 Limits const& limits) {
  auto pdf = text_of_pdf(name, bytes, limits);
  if (!pdf.has_value()) return {{}, pdf.error()};
  auto out = read_laid_text(name, pdf->text, vocabulary);
  auto const tabbed = pdf->laid.tabbed(vocabulary);
  auto laid = read_laid_text(name, tabbed.text, vocabulary);
  if (worth(laid) >= worth(out) && !laid.forms.empty()) {
    auto const any_of = [](std::vector<std::size_t> const& lines) {
      return [&lines](LineRange const& at) {
        auto const line = std::ranges::lower_bound(lines, at.first);
        return line != lines.end() && *line <= at.last;
      };
    };
    note_rows(laid, any_of(tabbed.doubtful));
    note_marked(laid, any_of(tabbed.marked));
    if (laid.budget_tables.size() < out.budget_tables.size())
      laid.budget_tables = std::move(out.budget_tables);
    out = std::move(laid);
  } else {
    note_marks(out, pdf->text, vocabulary);
  }
  note_placed(name, out.forms, out.errors);
  std::ranges::move(pdf->errors, std::back_inserter(out.errors));
  return out;
}

Reading too_large(std::string_view name, std::size_t limit) {
  return {{},
          {refusal(name, "", fmt::format("文本超过上限 {} 字节，请拆分，或用 --limit 放宽", limit),
                   fmt::format("more text than the limit of {} bytes; split it, or raise --limit",
                               limit))}};
}

Reading read_document(std::string_view name, std::string_view bytes, Vocabulary const& vocabulary,
                      Limits const& limits) {
  if (bytes.starts_with("PK")) return from_office(name, bytes, vocabulary, limits);
  if (is_legacy_office(bytes)) return {{}, {refuse_legacy_office(name, bytes)}};
  if (is_pdf(bytes)) return read_pdf(name, bytes, vocabulary, limits);
  auto const most = std::max(limits.plain_bytes, limits.html_bytes);
  if (bytes.size() > most) return too_large(name, most);
  auto const text = decode_bytes(name, bytes);
  if (!text.has_value()) return {{}, text.error()};
  if (is_html(*text)) return read_html(name, *text, vocabulary, limits);
  if (text->size() > limits.plain_bytes) return too_large(name, limits.plain_bytes);
  if (trim(*text).starts_with('{')) return from_json(name, *text, limits);
  if (is_xml(*text) || has_ending(name, ".xml")) return from_xml(name, *text, limits);
  auto const delimiter = csv_delimiter(*text, vocabulary);
  bool const tsv = has_ending(name, ".tsv");
  auto const from_csv = [&](char separator) {
    auto const to_grid = [&](std::string_view rest) {
      return grid_from_csv(name, rest, separator);
    };
    if (separator == '\t') return read_text(name, *text, vocabulary, to_grid);
    auto grid = to_grid(*text);
    if (!grid.has_value()) return Reading{{}, grid.error()};
    return from_tables(name, std::move(*grid), vocabulary);
  };
  if (delimiter && (tsv || has_ending(name, ".csv") || *delimiter != '\t'))
    return from_csv(*delimiter);
  if (has_ending(name, ".csv") || tsv) return from_csv(tsv ? '\t' : ',');
  auto out = read_laid_text(name, *text, vocabulary);
  note_marks(out, *text, vocabulary);
  return out;
}

}  // namespace

Reading from_bytes(std::string_view name, std::string_view bytes, Vocabulary const& vocabulary,
                   Limits const& limits) {
  // A mistake of ours in one document shall not lose the others of a run.
  try {
    return read_document(name, bytes, vocabulary, limits);
  } catch (std::exception const& mistake) {
    auto error = refusal(
        name, "", fmt::format("读取时程序出错（{}），请把文件交给维护人员", mistake.what()),
        fmt::format("the program failed on this document ({}); pass it to whoever maintains it",
                    mistake.what()));
    return {{}, {std::move(error)}};
  }
}

}  // namespace jixiao::form
