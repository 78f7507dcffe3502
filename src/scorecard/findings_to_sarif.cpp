#include "scorecard/findings_to_sarif.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>

#include "base/digest.hpp"
#include "scorecard/json_writer.hpp"
#include "scorecard/write.hpp"

namespace jixiao {
namespace {

std::string_view level_of(Severity severity) {
  switch (severity) {
    case Severity::error: return "error";
    case Severity::warning: return "warning";
    case Severity::info: return "note";
  }
  return "none";
}

// RFC 3986: what is no letter, digit or mark that stands for itself is percent-encoded, byte by
// byte.
std::string uri_of(std::string_view path) {
  constexpr std::string_view plain = "-._~/!$&'()*+,;=@";
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string uri;
  if (path.starts_with('/')) uri = "file://";
  for (char const c : path) {
    bool const letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (letter || plain.find(c) != plain.npos) {
      uri += c;
      continue;
    }
    auto const byte = static_cast<unsigned char>(c);
    uri += '%';
    uri += digits[byte >> 4];
    uri += digits[byte & 0xF];
  }
  return uri;
}

struct Lines {
  long first = 0;
  long last = 0;
};
// "7", "671-702".
std::optional<Lines> lines_in(std::string_view at) {
  Lines lines;
  auto const* const end = at.data() + at.size();
  auto [next, failure] = std::from_chars(at.data(), end, lines.first);
  lines.last = lines.first;
  if (failure == std::errc{} && next != end && *next == '-')
    std::tie(next, failure) = [&] {
      auto const read = std::from_chars(next + 1, end, lines.last);
      return std::pair(read.ptr, read.ec);
    }();
  if (failure != std::errc{} || next != end || lines.first < 1 || lines.last < lines.first)
    return std::nullopt;
  return lines;
}

class Log {
 public:
  Log(CheckReport const& report, rulebook::Rulebook const& rules, Language language)
      : report_(report), rules_(rules), language_(language), json_(out_) {
    for (auto const& checked : report.checked)
      for (auto const& finding : checked.findings) used_.emplace(finding.rule, 0);
    std::size_t index = 0;
    for (auto& [id, place] : used_) place = index++;
  }

  std::string text() {
    json_.begin_object("");
    json_.text("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    json_.text("version", "2.1.0");
    json_.begin_list("runs", "run");
    json_.begin_object("run");
    tool();
    invocation();
    json_.text("language", language_ == Language::chinese ? "zh-CN" : "en-US");
    json_.text("columnKind", "unicodeCodePoints");
    json_.begin_list("results", "result");
    for (auto const& checked : report_.checked)
      for (auto const& finding : checked.findings) result(checked, finding);
    json_.end_list();
    json_.end_object();
    json_.end_list();
    json_.end_object();
    return std::move(out_);
  }

 private:
  void message(std::string_view name, std::string const& text) {
    json_.begin_object(name);
    json_.text("text", text);
    json_.end_object();
  }
  void tool();
  void rule(std::string const& id);
  void invocation();
  void location(Place const& place, std::string const& words, std::size_t id);
  void result(Checked const& checked, Finding const& finding);

  CheckReport const& report_;
  rulebook::Rulebook const& rules_;
  Language language_;
  std::string out_;
  JsonWriter json_;
  std::map<std::string, std::size_t> used_;   // the checks that spoke, with their place in the list
  std::map<std::string, std::size_t> times_;  // how often a fingerprint was given
};

void Log::tool() {
  json_.begin_object("tool");
  json_.begin_object("driver");
  json_.text("name", "jixiao");
  json_.text("version", report_.version);
  json_.begin_list("rules", "rule");
  for (auto const& [id, index] : used_) rule(id);
  json_.end_list();
  json_.end_object();
  json_.end_object();
}

void Log::rule(std::string const& id) {
  auto const* check = rules_.check(id);
  json_.begin_object("rule");
  json_.text("id", id);
  if (check != nullptr) {
    auto const& title = check->title.in(language_);
    message("shortDescription", title);
    std::string cites;
    for (auto const& cite : check->cites)
      cites += (cites.empty()                    ? ""
                : language_ == Language::chinese ? "；"
                                                 : "; ") +
               describe(cite, rules_, language_);
    message("fullDescription",
            title + (language_ == Language::chinese ? "。依据：" : ". Basis: ") + cites);
    message("help", check->advice.in(language_));
    json_.begin_object("defaultConfiguration");
    json_.text("level", level_of(check->severity));
    json_.end_object();
  }
  json_.end_object();
}

// What could not be read is the tool's own notice, not a result.
void Log::invocation() {
  json_.begin_list("invocations", "invocation");
  json_.begin_object("invocation");
  json_.flag("executionSuccessful", report_.unread.empty());
  json_.begin_list("toolExecutionNotifications", "notification");
  for (auto const& error : report_.unread) {
    json_.begin_object("notification");
    json_.text("level", "error");
    message("message", error.what.in(language_));
    if (!error.place.file.empty()) {
      json_.begin_list("locations", "location");
      location(error.place, "", 0);
      json_.end_list();
    }
    json_.end_object();
  }
  json_.end_list();
  json_.end_object();
  json_.end_list();
}

// `id`: of a related location, from 1 on; 0 for none.
void Log::location(Place const& place, std::string const& words, std::size_t id) {
  json_.begin_object("location");
  if (id > 0) json_.number("id", static_cast<long>(id));
  json_.begin_object("physicalLocation");
  json_.begin_object("artifactLocation");
  json_.text("uri", place.file == "-" ? "stdin:" : uri_of(place.file));
  json_.end_object();
  auto const lines = lines_in(place.at);
  if (lines) {
    json_.begin_object("region");
    json_.number("startLine", lines->first);
    json_.number("endLine", lines->last);
    json_.end_object();
  }
  json_.end_object();
  if (!lines && !place.at.empty()) {
    json_.begin_list("logicalLocations", "location");
    json_.begin_object("location");
    json_.text("fullyQualifiedName", place.at);
    json_.text("kind", place.at.starts_with('/') ? "element" : "member");
    json_.end_object();
    json_.end_list();
  }
  if (!words.empty()) message("message", words);
  json_.end_object();
}

void Log::result(Checked const& checked, Finding const& finding) {
  json_.begin_object("result");
  json_.text("ruleId", finding.rule);
  json_.number("ruleIndex", static_cast<long>(used_.at(finding.rule)));
  json_.text("level", level_of(finding.severity));
  message("message", message_of(finding, rules_, language_));
  json_.begin_list("locations", "location");
  location(finding.place, "", 0);
  json_.end_list();
  if (!finding.also.empty()) {
    json_.begin_list("relatedLocations", "location");
    for (std::size_t i = 0; i < finding.also.size(); ++i)
      location(finding.also[i], finding.subject, i + 1);
    json_.end_list();
  }
  std::string key = finding.rule + "\n" + checked.title + "\n" + checked.project + "\n" +
                    checked.unit + "\n" + finding.subject;
  for (auto const& [name, value] : finding.arguments) key += "\n" + name + "=" + value;
  auto const digest = sha256(key).substr(0, 16);
  json_.begin_object("partialFingerprints");
  json_.text("jixiao/v1", digest + ":" + std::to_string(++times_[digest]));
  json_.end_object();
  json_.end_object();
}

}  // namespace

std::string findings_to_sarif(CheckReport const& report, rulebook::Rulebook const& rules,
                              Language language) {
  return Log(report, rules, language).text();
}

}  // namespace jixiao
