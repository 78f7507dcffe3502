#pragma once

#include <string>
#include <vector>

#include "rulebook/rulebook.hpp"

// Rule files written in a test, and the errors of loading them as an operator sees them.
namespace jixiao::rulebook {

inline RuleFile const some_sources{
    "sources.xml",
    R"(<sources><source id="law" title="办法" document-number="财预〔2020〕10号"/></sources>)"};

inline std::vector<std::string> lines_of(Errors const& errors) {
  std::vector<std::string> lines;
  for (auto const& error : errors)
    lines.push_back(error.place.file + ":" + error.place.at + ": " + error.what.en);
  return lines;
}

// With some_sources added.
inline Result<Rulebook> load(std::vector<RuleFile> files) {
  files.push_back(some_sources);
  return from_files(files);
}

inline std::vector<std::string> errors_of(std::vector<RuleFile> files) {
  auto const rules = load(std::move(files));
  return rules.has_value() ? std::vector<std::string>{} : lines_of(rules.error());
}

}  // namespace jixiao::rulebook
