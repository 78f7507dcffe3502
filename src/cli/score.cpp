#include <algorithm>
#include <filesystem>
#include <iterator>
#include <optional>
#include <set>
#include <utility>

#include "base/digest.hpp"
#include "cli/over_inputs.hpp"
#include "cli/resume.hpp"
#include "scorecard/summary.hpp"
#include "scorecard/summary_to_xlsx.hpp"
#include "scorecard/to_csv.hpp"
#include "scorecard/to_html.hpp"
#include "scorecard/to_text.hpp"
#include "scorecard/write.hpp"
#include "scorecard/xml_writer.hpp"

namespace jixiao::cli {
namespace {

namespace fs = std::filesystem;

// What became of one input, for -o too.
struct Scored : Outcome {
  std::vector<HtmlSection> sections;  // of the one page that is printed at the end
  std::vector<std::string> pages;     // one for each of entry.written
  Entry entry;
  std::vector<std::string> files;       // bytes of entry.written
  bool kept = false;                    // they stand there already
  std::vector<SummaryDetails> details;  // of entry.written
};

// Everything that scorecards depend on besides the input, the program and the rules included.
std::string circumstances_of(Session const& session) {
  auto const& request = session.request;
  std::string options = request.format + "\n" + request.year + "\n";
  options += request.language == Language::chinese ? "zh\n" : "en\n";
  for (auto const& scheme : request.schemes) options += scheme + "\n";
  for (auto const& limit : form::all_limits())
    options += std::to_string(request.limits.*(limit.member)) + "\n";
  for (auto const& check : session.selection.speaking) options += check + "\n";
  return std::string(program_version()) + " " + session.rules.version + " " + sha256(options);
}

std::string key_of(Input const& input) {
  std::string key(input.name);
  if (input.piece)
    key += "\n" + std::to_string(input.piece->number) + " " + std::to_string(input.piece->line);
  return key;
}

bool is_html(Session const& session) {
  return session.request.format == "html";
}

// What -o asks for: a scorecard per form, as a page too with --format html, and the summaries, in a
// folder made with the first of them.
class Folder {
 public:
  Folder(Session const& session, std::vector<std::string> const& inputs)
      : session_(session),
        names_(output_names(inputs)),
        results_(session.request.output, circumstances_of(session), session.request.resume) {}

  [[nodiscard]] bool prepare() {
    check(results_.prepare());
    return status_ == ExitStatus::clean;
  }

  // Without scoring it: an input of an earlier run that is the same, as are its files.
  [[nodiscard]] bool take_over(Scored& scored) const {
    auto const* const before =
        results_.unchanged(scored.entry.key, scored.entry.digest, scored.files);
    scored.kept = before != nullptr;
    if (!scored.kept) {
      scored.files.clear();
      return false;
    }
    scored.entry = *before;
    scored.errors = before->errors;
    scored.status = before->status;
    scored.count = before->written.size();
    scored.passed_over = before->passed_over;
    for (auto const& xml : scored.files) scored.details.push_back(summary_details(xml));
    return true;
  }

  void add(std::size_t input, form::Piece const* piece, std::vector<Scorecard> const& cards,
           Scored& scored) const {
    scored.entry.errors = scored.errors;
    scored.entry.status = scored.status;
    scored.entry.passed_over = scored.passed_over;
    std::size_t number = piece ? piece->number : 1;
    for (auto const& card : cards) {
      std::string const name = names_[input] + "-" + std::to_string(number++) + ".xml";
      std::string xml;
      XmlWriter writer(xml, scorecard_namespace);
      jixiao::write(writer, card, session_.rules, session_.request.language);
      scored.entry.written.push_back({name, sha256(xml), summary_row(card, session_.rules, name)});
      scored.details.push_back(summary_details(xml));
      scored.files.push_back(std::move(xml));
      if (!is_html(session_)) continue;
      auto const language = session_.request.language;
      std::vector<HtmlSection> const section{html_section(card, session_.rules, language)};
      scored.pages.push_back(to_html(section, {}, language));
      auto& written = scored.entry.written.back();
      written.page = written.row.page = page_beside(name);
      written.page_digest = sha256(scored.pages.back());
    }
  }

  void write(Scored scored) {
    for (std::size_t i = 0; i < scored.files.size() && !scored.kept; ++i)
      check(results_.put(scored.entry.written[i].name, scored.files[i]));
    for (std::size_t i = 0; i < scored.pages.size(); ++i)
      check(results_.put(scored.entry.written[i].page, scored.pages[i]));
    check(results_.record(scored.entry));
    for (std::size_t i = 0; i < scored.entry.written.size(); ++i) {
      auto& row = scored.entry.written[i].row;
      if (auto* const rows = book()) rows->add(row, scored.details[i]);
      summary_.add(std::move(row), scored.details[i]);
    }
    summary_.unreadable.insert(summary_.unreadable.end(), scored.errors.begin(),
                               scored.errors.end());
  }

  // The summaries, when there was anything to write at all.
  ExitStatus finish() {
    if (summary_.rows.empty()) return status_;
    auto const& rules = session_.rules;
    auto const language = session_.request.language;
    check(results_.put("summary.xml", to_xml(summary_, rules, language)));
    check(results_.put("summary.csv", to_csv(summary_)));
    check(results_.put("summary.html", to_html(summary_, rules, language)));
    if (auto* const rows = book()) {
      auto const written = rows->finish(summary_);
      check(written);
      if (written) check(results_.adopt(workbook));
    }
    check(results_.finish());
    return status_;
  }

  [[nodiscard]] Summary const& summary() const { return summary_; }

 private:
  static constexpr char const* workbook = "summary.xlsx";

  static std::string page_beside(std::string const& name) {
    return fs::path(name).replace_extension(".html").string();
  }

  // Made with the first form, where there is a folder to write it in.
  SummaryBook* book() {
    if (!book_ && results_.has_any())
      book_.emplace(results_.draft(workbook).string(), results_.workshop().string(), session_.rules,
                    session_.request.language);
    return book_ ? &*book_ : nullptr;
  }

  void check(Result<void> const& done) {
    if (done) return;
    for (auto const& error : done.error())
      if (told_.insert(error.place.file + '\n' + error.what.en).second)
        session_.console.error(error);
    status_ = ExitStatus::failed;
  }

  Session const& session_;
  std::vector<std::string> names_;
  ResultFolder results_;
  Summary summary_;
  std::optional<SummaryBook> book_;
  ExitStatus status_ = ExitStatus::clean;
  std::set<std::string> told_;  // a folder that cannot be made fails for every file in it
};

bool folder_is_usable(Session const& session) {
  std::error_code ignored;
  auto const& output = session.request.output;
  if (output.empty() || !fs::exists(output, ignored) || fs::is_directory(output, ignored))
    return true;
  session.console.error({{output, ""}, {"-o 应为目录", "-o takes a folder"}});
  return false;
}

// How many forms there were and how they fared, for whoever started a long run.
void tell(Session const& session, std::size_t inputs, std::size_t forms, std::size_t unreadable) {
  if (inputs < 2) return;
  auto const count = [](std::size_t n) { return std::to_string(n); };
  std::string zh = "共 " + count(inputs) + " 个文件，复核 " + count(forms) + " 张表";
  std::string en = count(inputs) + " files, " + count(forms) + " forms scored";
  if (unreadable > 0) {
    zh += "，" + count(unreadable) + " 个文件有读不出的内容";
    en += ", " + count(unreadable) + " files not read in full";
  }
  session.console.remark({zh, en});
}

}  // namespace

ExitStatus score(Session const& session) {
  if (!folder_is_usable(session)) return ExitStatus::failed;
  auto const& request = session.request;
  auto const inputs = inputs_of(session);
  bool const to_folder = !request.output.empty();
  bool const page = is_html(session);  // one for all forms; with -o one beside each scorecard
  bool const csv = request.format == "csv";
  bool const print = !to_folder || (request.format_given && !page);
  Rendering rendering(session, {"scorecards", scorecard_namespace}, inputs.names.size());
  Folder folder(session, inputs.names);
  if (to_folder && !folder.prepare()) return ExitStatus::failed;

  auto const work = [&](std::size_t i, Input const& input) {
    Scored scored;
    if (to_folder) {
      scored.entry.key = key_of(input);
      scored.entry.digest = sha256(input.bytes);
      // What is printed has to be scored in any case.
      if (!print && folder.take_over(scored)) return scored;
    }
    auto appraisal = appraise(input, session.rules, options_of(session));
    auto const& cards = appraisal.scorecards;
    scored.errors = std::move(appraisal.errors);
    scored.passed_over = appraisal.passed_over;
    scored.count = cards.size();
    if (std::ranges::any_of(cards, &Scorecard::objectionable))
      scored.status = ExitStatus::objectionable;
    if (!scored.errors.empty()) scored.status = ExitStatus::failed;
    if (to_folder) folder.add(i, input.piece, cards, scored);
    auto const siblings = input.piece ? Rendering::several : cards.size();
    for (auto const& card : cards) {
      if (!print) break;
      if (page)
        scored.sections.push_back(html_section(card, session.rules, request.language));
      else if (csv)
        scored.items.push_back(to_csv(card));
      else if (rendering.is_text())
        scored.items.push_back(to_text(card, session.rules, session.console.style()));
      else
        scored.items.push_back(rendering.item(siblings, [&](Writer& writer) {
          write(writer, card, session.rules, request.language);
        }));
    }
    return scored;
  };
  std::size_t forms = 0;
  std::size_t unreadable = 0;
  std::vector<HtmlSection> sections;
  Errors unread = inputs.errors;
  if (print && csv) session.console.write(csv_head());
  auto const deliver = [&](std::size_t, Scored& scored) {
    if (page && print) {
      std::ranges::move(scored.sections, std::back_inserter(sections));
      std::ranges::copy(scored.errors, std::back_inserter(unread));
    }
    forms += scored.count;
    if (!scored.errors.empty()) ++unreadable;
    rendering.print(scored);
    if (to_folder) folder.write(std::move(scored));
  };
  auto status =
      over_inputs(session, inputs, work, deliver, {.one_by_one = true, .printing = print});
  rendering.finish();
  if (page && print) session.console.write(to_html(sections, unread, request.language));
  if (to_folder) {
    status = worse(status, folder.finish());
    if (!print && !request.quiet && !folder.summary().rows.empty())
      session.console.write(to_text(folder.summary(), session.console.style()));
  }
  tell(session, inputs.names.size(), forms, unreadable);
  return status;
}

}  // namespace jixiao::cli
