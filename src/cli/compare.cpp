#include <algorithm>
#include <filesystem>
#include <memory>
#include <stdexcept>

#include "base/text.hpp"
#include "cli/over_inputs.hpp"
#include "compare/present.hpp"
#include "engine/score_in_document.hpp"
#include "scorecard/json_writer.hpp"
#include "scorecard/xml_writer.hpp"

namespace jixiao::cli {
namespace {

using comparison::Comparison;

// FILE#n: the nth form of the file. A file of that very name is meant itself.
struct Operand {
  std::string file;
  std::optional<std::size_t> form;  // from 0
};

Operand operand_from(std::string const& text) {
  auto const mark = text.rfind('#');
  std::error_code ignored;
  if (mark == std::string::npos || mark == 0 || std::filesystem::exists(text, ignored))
    return {text, {}};
  auto const number = text.substr(mark + 1);
  if (number.empty() || number.size() > 6 || !std::ranges::all_of(number, is_digit))
    return {text, {}};
  auto const value = std::stoul(number);
  if (value == 0) return {text, {}};
  return {text.substr(0, mark), value - 1};
}

struct Opened {
  form::Reading reading;
  std::vector<form::Form const*> forms;  // those to be compared
};

class Comparing {
 public:
  explicit Comparing(Session const& session) : session_(session) {}

  ExitStatus run() {
    for (auto const& operand : session_.request.operands)
      if (!read(operand_from(operand))) status_ = ExitStatus::failed;
    if (status_ == ExitStatus::failed) return status_;
    std::vector<std::vector<form::Form const*>> forms;
    for (auto const& document : documents_) forms.push_back(document->forms);
    auto const pairs = comparison::pair_forms(forms);
    for (auto const& set : pairs.sets) compare_set(set);
    tell_alone(pairs);
    if (status_ == ExitStatus::failed) return status_;
    if (comparisons_.empty()) {
      fail({}, "没有同一项目（部门）的表可以对照；可用 文件#序号 指定",
           "no forms of one project or department to compare; FILE#n chooses");
      return status_;
    }
    print();
    return status_;
  }

 private:
  void fail(Place place, std::string zh, std::string en) {
    session_.console.error({std::move(place), {std::move(zh), std::move(en)}});
    status_ = ExitStatus::failed;
  }

  [[nodiscard]] bool read(Operand const& operand);
  void compare_set(comparison::FormSet const& set);
  [[nodiscard]] comparison::Version version_of(std::size_t document, form::Form const& form) const;
  void tell_alone(comparison::FormPairs const& pairs);
  void print() const;

  Session const& session_;
  std::vector<std::unique_ptr<Opened>> documents_;
  std::vector<Comparison> comparisons_;
  ExitStatus status_ = ExitStatus::clean;
};

bool Comparing::read(Operand const& operand) {
  auto const bytes = read_file(operand.file, session_.request.limits);
  if (!bytes) {
    session_.console.errors(bytes.error());
    return false;
  }
  auto document = std::make_unique<Opened>();
  document->reading = read_forms({operand.file, *bytes}, session_.rules, options_of(session_));
  session_.console.errors(document->reading.errors);
  auto const& forms = document->reading.forms;
  bool const whole = document->reading.errors.empty();
  if (operand.form && *operand.form >= forms.size()) {
    auto const count = std::to_string(forms.size());
    fail({operand.file, ""}, "只有 " + count + " 张表", "has only " + count + " forms");
    return false;
  }
  if (operand.form)
    document->forms.push_back(&forms[*operand.form]);
  else
    for (auto const& form : forms) document->forms.push_back(&form);
  if (whole && forms.empty()) fail({operand.file, ""}, "没有绩效表", "no performance form");
  documents_.push_back(std::move(document));
  return whole && !documents_.back()->forms.empty();
}

comparison::Version Comparing::version_of(std::size_t document, form::Form const& form) const {
  auto const& labels = session_.request.labels;
  auto const defaults = comparison::default_labels(documents_.size());
  comparison::Version version;
  version.label =
      labels.empty() ? defaults[document].in(session_.request.language) : labels[document];
  version.form = form;
  version.choice = score::choose_scheme(form, session_.rules, options_of(session_).scheme);
  if (form.is_self_assessment())
    version.scored = score_in_document(form, version.choice, session_.rules,
                                       documents_[document]->reading.budget_tables);
  return version;
}

void Comparing::compare_set(comparison::FormSet const& set) {
  auto const& first = *documents_[0]->forms[set.forms[0]];
  try {
    std::vector<comparison::Version> versions;
    for (std::size_t i = 0; i < set.forms.size(); ++i)
      versions.push_back(version_of(i, *documents_[i]->forms[set.forms[i]]));
    comparisons_.push_back(comparison::compare(std::move(versions), set, session_.rules));
    if (comparisons_.back().differs()) status_ = worse(status_, ExitStatus::objectionable);
  } catch (std::overflow_error const&) {
    fail(first.source, "表中数值过大，无法精确计算，未作对照",
         "a number is too large for exact arithmetic; not compared");
  }
}

void Comparing::tell_alone(comparison::FormPairs const& pairs) {
  for (auto const& [document, form] : pairs.alone) {
    auto const& place = documents_[document]->forms[form]->source;
    auto const where = place.at.empty() ? place.file : place.file + " " + place.at;
    session_.console.remark({where + "：其他文件中没有同一项目（部门）的表，未对照",
                             where + ": no form of this project or department elsewhere"});
  }
}

void Comparing::print() const {
  auto const& request = session_.request;
  auto const& rules = session_.rules;
  std::string out;
  if (request.format == "html") {
    out = comparison::to_html(comparisons_, rules, request.language);
  } else if (request.format == "json") {
    JsonWriter writer(out);
    for (auto const& each : comparisons_) comparison::write(writer, each, rules, request.language);
  } else if (request.format == "xml") {
    XmlWriter writer(out, comparison::comparison_namespace);
    writer.begin_list("comparisons", "comparison");
    for (auto const& each : comparisons_) comparison::write(writer, each, rules, request.language);
    writer.end_list();
  } else {
    for (auto const& each : comparisons_)
      out += (out.empty() ? "" : "\n") + comparison::to_text(each, rules, session_.console.style());
  }
  session_.console.write(out);
}

}  // namespace

ExitStatus compare(Session const& session) {
  return Comparing(session).run();
}

}  // namespace jixiao::cli
