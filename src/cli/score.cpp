#include <algorithm>
#include <filesystem>

#include "cli/over_inputs.hpp"
#include "cli/summary.hpp"
#include "scorecard/to_text.hpp"
#include "scorecard/write.hpp"
#include "scorecard/xml_writer.hpp"

namespace jixiao::cli {
namespace {

namespace fs = std::filesystem;

// A scorecard as -o writes it.
struct Document {
  std::string name;
  std::string xml;
  SummaryRow row;
};

// What -o asks for: a scorecard per form and two summaries, in a folder made with the first of
// them.
class Folder {
 public:
  Folder(Session const& session, std::vector<std::string> const& inputs)
      : session_(session), folder_(session.request.output), names_(output_names(inputs)) {}

  [[nodiscard]] std::vector<Document> documents(std::size_t input,
                                                std::vector<Scorecard> const& cards) const {
    std::vector<Document> documents;
    for (auto const& card : cards) {
      std::string const name = names_[input] + "-" + std::to_string(documents.size() + 1) + ".xml";
      std::string xml;
      XmlWriter writer(xml, scorecard_namespace);
      jixiao::write(writer, card, session_.rules, session_.request.language);
      documents.push_back({name, std::move(xml), summary_row(card, name)});
    }
    return documents;
  }

  void write(std::vector<Document> documents, Errors const& unreadable) {
    for (auto& document : documents) {
      put(document.name, document.xml);
      summary_.rows.push_back(std::move(document.row));
    }
    summary_.unreadable.insert(summary_.unreadable.end(), unreadable.begin(), unreadable.end());
  }

  // The summaries, when there was anything to write at all.
  ExitStatus finish() {
    if (summary_.rows.empty()) return status_;
    put("summary.xml", to_xml(summary_, session_.request.language));
    put("summary.csv", to_csv(summary_));
    return status_;
  }

  [[nodiscard]] Summary const& summary() const { return summary_; }

 private:
  void put(std::string const& name, std::string const& bytes) {
    std::error_code failed;
    fs::create_directories(folder_, failed);
    if (auto const done = write_file(folder_ / name, bytes); !done) {
      session_.console.errors(done.error());
      status_ = ExitStatus::failed;
    }
  }

  Session const& session_;
  fs::path folder_;
  std::vector<std::string> names_;
  Summary summary_;
  ExitStatus status_ = ExitStatus::clean;
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
  bool const print = !to_folder || request.format_given;
  Rendering rendering(session, {"scorecards", scorecard_namespace}, inputs.names.size());
  Folder folder(session, inputs.names);
  std::vector<std::vector<Document>> documents(inputs.names.size());

  auto const work = [&](std::size_t i, Input const& input) {
    auto appraisal = appraise(input, session.rules, options_of(request));
    auto const& cards = appraisal.scorecards;
    Outcome outcome{{}, std::move(appraisal.errors)};
    if (std::ranges::any_of(cards, &Scorecard::objectionable))
      outcome.status = ExitStatus::objectionable;
    if (to_folder) documents[i] = folder.documents(i, cards);
    outcome.count = cards.size();
    for (auto const& card : cards) {
      if (!print) break;
      outcome.items.push_back(rendering.is_text()
                                  ? to_text(card, session.rules, session.console.style())
                                  : rendering.item(cards.size(), [&](Writer& writer) {
                                      write(writer, card, session.rules, request.language);
                                    }));
    }
    return outcome;
  };
  std::size_t forms = 0;
  std::size_t unreadable = 0;
  auto const deliver = [&](std::size_t i, Outcome& outcome) {
    forms += outcome.count;
    if (!outcome.errors.empty()) ++unreadable;
    rendering.print(outcome);
    if (to_folder) folder.write(std::exchange(documents[i], {}), outcome.errors);
  };
  auto status = over_inputs(session, inputs, work, deliver);
  rendering.finish();
  if (to_folder) {
    status = worse(status, folder.finish());
    if (!print && !request.quiet && !folder.summary().rows.empty())
      session.console.write(to_text(folder.summary(), session.console.style()));
  }
  tell(session, inputs.names.size(), forms, unreadable);
  return status;
}

}  // namespace jixiao::cli
