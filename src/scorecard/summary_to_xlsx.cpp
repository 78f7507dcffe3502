#include "scorecard/summary_to_xlsx.hpp"

#include <algorithm>

#include "scorecard/summary_distribution_sheet.hpp"
#include "scorecard/to_text.hpp"

namespace jixiao {
namespace {

using score::Verdict;

constexpr std::time_t created = 315'532'800;  // 1980-01-01, as of the files in the archive

// The workbook, freed unless it was closed.
struct Workbook {
  Workbook(std::string const& path, std::string& workshop) {
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = workshop.empty() ? nullptr : workshop.data();
    options.use_zip64 = LXW_TRUE;
    book = workbook_new_opt(path.c_str(), &options);
    lxw_doc_properties properties{};
    properties.created = created;
    workbook_set_properties(book, &properties);
  }
  ~Workbook() {
    if (book) lxw_workbook_free(book);
  }
  Workbook(Workbook const&) = delete;
  Workbook& operator=(Workbook const&) = delete;

  lxw_workbook* book;
};

std::vector<SheetColumn> form_columns(Speech const& say) {
  return {{say("结论", "Verdict"), 10},
          {say("项目或表", "Project or form"), 34},
          {say("部门", "Department"), 24},
          {say("单位", "Unit"), 24},
          {say("年度", "Year"), 7},
          {say("自评总分", "Declared"), 10},
          {say("计算总分", "Score"), 10},
          {say("允许下限", "Low"), 10},
          {say("允许上限", "High"), 10},
          {say("自评等级", "Grade"), 10},
          {say("计算等级", "Computed"), 10},
          {say("可能等级", "Possible"), 14},
          {say("实测支撑的分", "Measured"), 13},
          {say("仅凭字样的分", "Claimed"), 13},
          {say("错误", "Errors"), 7},
          {say("警告", "Warnings"), 7},
          {say("全年预算数（万元）", "Budget (万元)"), 18},
          {say("全年执行数（万元）", "Executed (万元)"), 18},
          {say("方案", "Scheme"), 16},
          {say("评分卡", "Scorecard"), 24},
          {say("表名", "Title"), 34},
          {say("来源文件", "File"), 30},
          {say("位置", "Place"), 14}};
}
constexpr int form_verdict = 0;
constexpr std::size_t forms_on_paper = 16;  // up to the warnings
constexpr int form_grades[] = {9, 10, 11};

std::vector<SheetColumn> indicator_columns(Speech const& say) {
  return {{say("项目", "Project"), 30},      {say("一级指标", "Level 1"), 13},
          {say("二级指标", "Level 2"), 13},  {say("三级指标", "Indicator"), 30},
          {say("年度指标值", "Target"), 20}, {say("实际完成值", "Actual"), 20},
          {say("分值", "Weight"), 8},        {say("自评得分", "Declared"), 10},
          {say("计算得分", "Score"), 10},    {say("允许下限", "Low"), 10},
          {say("允许上限", "High"), 10},     {say("凭据", "Basis"), 8},
          {say("结论", "Verdict"), 10},      {say("位置", "Place"), 14},
          {say("评分卡", "Scorecard"), 24}};
}
constexpr int indicator_basis = 11;
constexpr int indicator_verdict = 12;

std::vector<SheetColumn> finding_columns(Speech const& say) {
  return {{say("级别", "Severity"), 8}, {say("规则", "Rule"), 18},
          {say("问题", "Title"), 26},   {say("项目", "Project"), 30},
          {say("对象", "Subject"), 24}, {say("说明", "Message"), 60},
          {say("位置", "Place"), 14},   {say("评分卡", "Scorecard"), 24}};
}
constexpr int finding_severity = 0;

std::string name_of(SummaryRow const& row) {
  return row.project.empty() ? row.title : row.project;
}

Fill fill_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::confirmed: return Fill::good;
    case Verdict::consistent: return Fill::info;
    case Verdict::contradicted: return Fill::bad;
    case Verdict::undeterminable: return Fill::faint;
  }
  return Fill::faint;
}

void colour_verdicts(SummarySheet& sheet, int column, Language language) {
  for (auto const verdict :
       {Verdict::confirmed, Verdict::consistent, Verdict::contradicted, Verdict::undeterminable})
    sheet.colour(column, std::string(in_words(verdict, language)), fill_of(verdict));
}

// The best grade is good, the worst bad, the one before it a warning.
void colour_grades(SummarySheet& sheet, int column, Distribution const& all) {
  for (std::size_t i = 0; i < all.known_grades; ++i)
    sheet.colour(column, all.grades[i],
                 i == 0                      ? Fill::good
                 : i + 1 == all.known_grades ? Fill::bad
                 : i + 2 == all.known_grades ? Fill::warning
                                             : Fill::info);
}

}  // namespace

struct SummaryBook::Book {
  std::string path;
  std::string workshop;
  rulebook::Rulebook const& rules;
  Speech say;
  Workbook workbook{path, workshop};
  SheetStyles styles{workbook.book};
  std::size_t most_rows;
  SummarySheet forms{workbook.book, say("表单", "Forms"), form_columns(say), styles, most_rows};
  SummarySheet indicators{workbook.book, say("指标", "Indicators"), indicator_columns(say), styles,
                          most_rows};
  SummarySheet findings{workbook.book, say("问题", "Findings"), finding_columns(say), styles,
                        most_rows};
  SummarySheet distribution{workbook.book, say("分布", "Distribution"), distribution_columns(),
                            styles, most_rows};
  std::size_t forms_left_out = 0;
  std::size_t indicators_left_out = 0;
  std::size_t findings_left_out = 0;

  [[nodiscard]] bool usable() const {
    return forms.usable() && indicators.usable() && findings.usable() && distribution.usable();
  }
  void add(SummaryRow const& row);
  void add(SummaryRow const& row, SummaryIndicator const& indicator);
  void add(SummaryRow const& row, SummaryFinding const& finding);
  [[nodiscard]] std::string note_of(std::size_t left_out) const;
  void colour(Distribution const& all);
};

void SummaryBook::Book::add(SummaryRow const& row) {
  if (!forms.begin_row()) {
    ++forms_left_out;
    return;
  }
  std::string possible;
  for (auto const& grade : row.possible) possible += (possible.empty() ? "" : "、") + grade;
  forms.text(in_words(row.verdict, say.language));
  forms.text(name_of(row));
  forms.text(row.department);
  forms.text(row.unit);
  forms.text(row.year);
  forms.points(row.declared);
  forms.points(row.score);
  forms.points(row.low);
  forms.points(row.high);
  forms.text(row.band);
  forms.text(row.computed);
  forms.text(possible);
  forms.points(row.measured);
  forms.points(row.claimed);
  forms.count(static_cast<std::size_t>(row.errors));
  forms.count(static_cast<std::size_t>(row.warnings));
  forms.money(row.budget);
  forms.money(row.executed);
  forms.text(row.scheme);
  forms.link(row.page.empty() ? row.scorecard : row.page);
  forms.text(row.title);
  forms.text(row.source.file);
  forms.text(row.source.at);
}

void SummaryBook::Book::add(SummaryRow const& row, SummaryIndicator const& indicator) {
  if (!indicators.begin_row()) {
    ++indicators_left_out;
    return;
  }
  indicators.text(name_of(row));
  for (auto const* text : {&indicator.level1, &indicator.level2, &indicator.name, &indicator.target,
                           &indicator.actual})
    indicators.text(*text);
  for (auto const* number :
       {&indicator.weight, &indicator.declared, &indicator.score, &indicator.low, &indicator.high})
    indicators.points(Decimal::parse(*number));
  indicators.text(in_words(indicator.basis, say.language));
  indicators.text(in_words(indicator.verdict, say.language));
  indicators.text(indicator.at);
  indicators.text(row.scorecard);
}

void SummaryBook::Book::add(SummaryRow const& row, SummaryFinding const& finding) {
  if (!findings.begin_row()) {
    ++findings_left_out;
    return;
  }
  auto const* const check = rules.check(finding.rule);
  findings.text(in_words(finding.severity, say.language));
  findings.text(finding.rule);
  findings.text(check ? check->title.in(say.language) : "");
  findings.text(name_of(row));
  findings.text(finding.subject);
  findings.text(finding.message);
  findings.text(finding.at);
  findings.text(row.scorecard);
}

std::string SummaryBook::Book::note_of(std::size_t left_out) const {
  if (left_out == 0) return {};
  auto const count = std::to_string(left_out);
  return say("本页已到 Excel 的行数上限，另有 ", "The sheet is full; ") + count +
         say(" 行没有列出，见各评分卡", " more rows are not listed here, only in the scorecards");
}

void SummaryBook::Book::colour(Distribution const& all) {
  colour_verdicts(forms, form_verdict, say.language);
  for (int const column : form_grades) colour_grades(forms, column, all);
  colour_verdicts(indicators, indicator_verdict, say.language);
  auto const basis = [&](Basis which, Fill fill) {
    indicators.colour(indicator_basis, std::string(in_words(which, say.language)), fill);
  };
  basis(Basis::measured, Fill::good);
  basis(Basis::claimed, Fill::warning);
  basis(Basis::missing, Fill::bad);
  auto const severity = [&](Severity which, Fill fill) {
    findings.colour(finding_severity, std::string(in_words(which, say.language)), fill);
  };
  severity(Severity::error, Fill::bad);
  severity(Severity::warning, Fill::warning);
  severity(Severity::info, Fill::info);
}

SummaryBook::SummaryBook(std::string path, std::string workshop, rulebook::Rulebook const& rules,
                         Language language, std::size_t most_rows)
    : book_(new Book{.path = std::move(path),
                     .workshop = std::move(workshop),
                     .rules = rules,
                     .say = {language},
                     .most_rows = most_rows}) {}

SummaryBook::~SummaryBook() = default;

void SummaryBook::add(SummaryRow const& row, SummaryDetails const& details) {
  if (!book_->usable()) return;
  for (auto const& indicator : details.indicators) book_->add(row, indicator);
  for (auto const& finding : details.findings) book_->add(row, finding);
}

Result<void> SummaryBook::finish(Summary const& summary) {
  auto& book = *book_;
  auto const failed = [&](std::string const& why) {
    return Errors{{{book.path, ""}, {"无法写入：" + why, "cannot be written: " + why}}};
  };
  if (!book.usable()) return failed(lxw_strerror(LXW_ERROR_CREATING_TMPFILE));
  for (auto const* row : by_urgency(summary)) book.add(*row);
  auto const all = distribution_of(summary, book.rules);
  book.colour(all);
  book.forms.print_only(forms_on_paper);
  book.forms.finish(book.note_of(book.forms_left_out));
  book.indicators.finish(book.note_of(book.indicators_left_out));
  book.findings.finish(book.note_of(book.findings_left_out));
  std::vector<std::string> notes;
  auto const note = [&](std::string const& sheet, std::size_t left_out) {
    if (left_out > 0) notes.push_back(sheet + book.say("：", ": ") + book.note_of(left_out));
  };
  note(book.say("表单", "Forms"), book.forms_left_out);
  note(book.say("指标", "Indicators"), book.indicators_left_out);
  note(book.say("问题", "Findings"), book.findings_left_out);
  write_distribution(book.distribution, summary, all, notes, book.rules, book.say);
  auto const closed = workbook_close(std::exchange(book.workbook.book, nullptr));
  if (closed != LXW_NO_ERROR) return failed(lxw_strerror(closed));
  return {};
}

}  // namespace jixiao
