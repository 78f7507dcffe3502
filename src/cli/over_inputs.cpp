#include "cli/over_inputs.hpp"

#include "cli/in_order.hpp"
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
    if (xml && !begun_ && framed(outcome.items.size())) {
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

ExitStatus over_inputs(Session const& session, InputList const& inputs,
                       std::function<Outcome(std::size_t, Input const&)> const& work,
                       std::function<void(std::size_t, Outcome&)> const& deliver) {
  session.console.errors(inputs.errors);
  ExitStatus status = inputs.errors.empty() ? ExitStatus::clean : ExitStatus::failed;
  auto const outcome_of = [&](std::size_t i) {
    auto const bytes = read_file(inputs.names[i]);
    if (!bytes) return Outcome{{}, bytes.error(), 0, ExitStatus::failed};
    auto outcome = work(i, {inputs.names[i], *bytes});
    if (!outcome.errors.empty()) outcome.status = ExitStatus::failed;
    return outcome;
  };
  in_order(inputs.names.size(), session.request.jobs, outcome_of,
           [&](std::size_t i, Outcome outcome) {
             session.console.errors(outcome.errors);
             status = worse(status, outcome.status);
             deliver(i, outcome);
           });
  return status;
}

InputList inputs_of(Session const& session) {
  auto inputs = list_inputs(session.request.operands, session.request.output);
  if (inputs.others > 0) {
    auto const count = std::to_string(inputs.others);
    session.console.remark({"目录中另有 " + count + " 个其他类型的文件未读",
                            count + " files of other kinds in these folders were passed over"});
  }
  return inputs;
}

Options options_of(Request const& request) {
  return {request.schemes.empty() ? std::string_view{} : request.schemes.front(), request.year};
}

}  // namespace jixiao::cli
