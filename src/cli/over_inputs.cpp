#include "cli/over_inputs.hpp"

#include "scorecard/json_writer.hpp"
#include "scorecard/xml_writer.hpp"

namespace jixiao::cli {

std::string Rendering::item(std::size_t siblings, std::function<void(Writer&)> const& write) const {
  std::string out;
  if (session_.request.format == "json") {
    JsonWriter json(out);
    write(json);
  } else if (framed(siblings)) {
    XmlWriter xml(out);
    write(xml);
  } else {
    XmlWriter xml(out, frame_.xmlns);
    write(xml);
  }
  return out;
}

void Rendering::print(Outcome const& outcome) {
  any_read_ = any_read_ || outcome.errors.empty();
  std::string out;
  bool const xml = session_.request.format == "xml";
  for (auto const& item : outcome.items) {
    if (xml && !begun_ && framed(outcome.streamed ? several : outcome.items.size())) {
      out += opening() + ">\n";
      open_ = true;
    }
    if (is_text() && begun_) out += '\n';
    out += item;
    begun_ = true;
  }
  if (!out.empty()) session_.console.write(out);
}

void Rendering::finish() {
  if (open_)
    session_.console.write("</" + std::string(frame_.plural) + ">\n");
  else if (session_.request.format == "xml" && frame_.always && any_read_)
    session_.console.write(opening() + "/>\n");
}

std::string Rendering::opening() const {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + std::string(frame_.plural) +
         " xmlns=\"" + std::string(frame_.xmlns) + "\"";
}

Run::Run(Session const& session, InputList const& inputs, Manner manner)
    : session_(session),
      inputs_(inputs),
      tasks_(inputs, session.request.limits, manner.one_by_one),
      progress_(manner_of_progress(session.request.quiet, manner.printing),
                session.request.language) {
  session.console.errors(inputs.errors);
  if (!inputs.errors.empty()) status_ = ExitStatus::failed;
}

void Run::read(Task& task) const {
  if (task.bytes || !task.errors.empty()) return;
  if (auto bytes = read_file(name(task), session_.request.limits))
    task.bytes = std::move(*bytes);
  else
    task.errors = bytes.error();
}

void Run::account(Task const& task, Outcome& outcome) {
  count_.forms += outcome.count;
  count_.errors += outcome.errors.size();
  auto const forms = count_.forms;
  auto const errors = count_.errors;
  count_ = task.count;
  count_.forms = forms;
  count_.errors = errors;
  stream_.forms += outcome.count;
  stream_.errors += outcome.errors.size();
  stream_.passed_over += outcome.passed_over;
  if (task.end) end_stream(task, outcome);
  if (!task.piece && !task.end) stream_ = {};
  if (!outcome.errors.empty()) {
    progress_.make_way();
    session_.console.errors(outcome.errors);
  }
  status_ = worse(status_, outcome.status);
  // A reader that went away is no reason to go on for hours.
  if (session_.console.finish(ExitStatus::clean) != ExitStatus::clean) tasks_.stop();
  progress_.show(count_);
}

void Run::end_stream(Task const& task, Outcome& outcome) {
  auto const [forms, errors, passed_over] = std::exchange(stream_, {});
  auto const count = [](std::size_t n) { return std::to_string(n); };
  if (forms == 0 && errors == 0) {
    outcome.errors.push_back(
        {{name(task), ""},
         {"没有自评表；其中 " + count(passed_over) + " 项是目标表或预算表",
          "no self-assessment form; " + count(passed_over) + " target forms or budget tables"}});
    outcome.status = ExitStatus::failed;
  }
  if (forms + errors + passed_over < 2) return;
  std::string zh = name(task) + "：逐张读出 " + count(forms) + " 张表";
  std::string en = name(task) + ": " + count(forms) + " forms, one by one";
  if (errors > 0) {
    zh += "，" + count(errors) + " 处读不出";
    en += ", " + count(errors) + " errors";
  }
  if (passed_over > 0) {
    zh += "，另有 " + count(passed_over) + " 项不是自评表";
    en += ", " + count(passed_over) + " others passed over";
  }
  progress_.make_way();
  session_.console.remark({zh, en});
}

InputList inputs_of(Session const& session) {
  auto inputs =
      list_inputs(session.request.operands, session.request.output, session.request.limits);
  if (inputs.others > 0) {
    auto const count = std::to_string(inputs.others);
    session.console.remark({"目录中另有 " + count + " 个其他类型的文件未读",
                            count + " files of other kinds in these folders were passed over"});
  }
  return inputs;
}

Options options_of(Session const& session) {
  auto const& request = session.request;
  return {request.schemes.empty() ? std::string_view{} : request.schemes.front(), request.year,
          request.limits, &session.selection};
}

}  // namespace jixiao::cli
